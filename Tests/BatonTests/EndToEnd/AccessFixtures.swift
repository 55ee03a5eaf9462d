// For every operation of openapi.yaml one request that its owner may make.

import Domain
import Support
import Testing

/// A request, not yet made by anybody.
struct Attempt: Sendable {
    var method: String
    var target: String
    var headers: [(String, String)] = []
    var body: [UInt8] = []
    /// Who may make it, where that is not the owner's administrator.
    var rightful: Caller?

    init(_ method: String, _ target: String, ifMatch: String? = nil) {
        self.method = method
        self.target = target
        if let ifMatch { headers = [("If-Match", ifMatch)] }
    }

    init(
        _ method: String, _ target: String, ifMatch: String? = nil, _ json: JSON,
        type: String = "application/json"
    ) {
        self.init(method, target, ifMatch: ifMatch)
        headers.append(("Content-Type", type))
        body = json.canonicalBytes()
    }

    func by(_ caller: Caller) async throws -> Exchange {
        try await caller.send(method, target, headers: headers, body: body)
    }
}

/// Makes what a request needs, in the owner's tenant.
struct AccessStage: Sendable {
    let tenant: TestTenant
    /// A new name for each operation.
    let name: String

    private var admin: Caller { tenant.admin }

    /// What the operation's request is; nil for an operation that nobody wrote a fixture for.
    func attempt(_ operation: String) async throws -> Attempt? {
        if let attempt = try await service(operation) { return attempt }
        if let attempt = try await access(operation) { return attempt }
        if let attempt = try await members(operation) { return attempt }
        if let attempt = try await people(operation) { return attempt }
        if let attempt = try await segments(operation) { return attempt }
        if let attempt = try await calendars(operation) { return attempt }
        if let attempt = texts(operation) { return attempt }
        if let attempt = try await agreements(operation) { return attempt }
        if let attempt = try await changeRequests(operation) { return attempt }
        if let attempt = try await signatures(operation) { return attempt }
        if let attempt = try await notices(operation) { return attempt }
        if let attempt = try await renewals(operation) { return attempt }
        if let attempt = try await exceptions(operation) { return attempt }
        if let attempt = try await actuals(operation) { return attempt }
        if let attempt = try await evolution(operation) { return attempt }
        if let attempt = try await engagement(operation) { return attempt }
        if let attempt = try await reviews(operation) { return attempt }
        if let attempt = try await feeds(operation) { return attempt }
        return try await accounts(operation)
    }

    private func service(_ operation: String) async throws -> Attempt? {
        let tenants = "/operator/v1/tenants"
        switch operation {
        case "getHealth": return Attempt("GET", "/healthz")
        case "getReadiness": return Attempt("GET", "/readyz")
        case "getMetrics": return Attempt("GET", "/metrics")
        case "getContract": return Attempt("GET", "/openapi.yaml")
        case "getSealingKeys": return Attempt("GET", "/.well-known/jwks.json")
        case "listTenants": return Attempt("GET", tenants + "?limit=1")
        case "createTenant": return Attempt("POST", tenants, ["key": .string(name), "name": "Made"])
        default: break
        }
        guard
            ["getTenant", "suspendTenant", "resumeTenant", "deleteTenant", "createTenantApiKey"].contains(
                operation)
        else { return nil }
        try await tenant.operator.post(tenants, ["key": .string(name), "name": "Made"])
        let path = tenants + "/" + name
        switch operation {
        case "getTenant": return Attempt("GET", path)
        case "suspendTenant": return Attempt("POST", path + "/suspension", ["reason": "unpaid"])
        case "resumeTenant": return Attempt("POST", path + "/resumption", [:])
        case "deleteTenant": return Attempt("POST", path + "/deletion", ["name": "Made"])
        default: return Attempt("POST", path + "/api-keys", ["name": "first", "roles": ["admin"]])
        }
    }

    private func access(_ operation: String) async throws -> Attempt? {
        switch operation {
        case "getMe": return Attempt("GET", "/v1/me")
        case "listApiKeys": return Attempt("GET", "/v1/api-keys?limit=1")
        case "createApiKey":
            return Attempt("POST", "/v1/api-keys", ["name": .string(name), "roles": ["analyst"]])
        case "getApiKey":
            let id = try await tenant.key(.analyst).id
            return Attempt("GET", "/v1/api-keys/\(id)")
        case "revokeApiKey":
            let id = try await tenant.key(.analyst).id
            return Attempt("POST", "/v1/api-keys/\(id)/revocation", [:])
        case "listAuditEvents": return Attempt("GET", "/v1/audit-events?limit=1")
        case "listAuditCheckpoints": return Attempt("GET", "/v1/audit-checkpoints?limit=1")
        case "takeAuditCheckpoint": return Attempt("POST", "/v1/audit-checkpoints", [:])
        case "getAuditCheckpoint":
            let made = try await admin.post("/v1/audit-checkpoints", [:])
            return Attempt("GET", "/v1/audit-checkpoints/\(made.json["seq"]?.intValue ?? 0)")
        case "getSettings": return Attempt("GET", "/v1/settings")
        case "putSettings":
            let settings = try await admin.get("/v1/settings")
            return Attempt("PUT", "/v1/settings", ifMatch: settings.etag, settings.json)
        default: return nil
        }
    }

    private func members(_ operation: String) async throws -> Attempt? {
        let path = "/v1/members/\(name)"
        func member(_ name: String) -> JSON {
            ["name": .string(name), "email": .string("\(self.name)@example.com")]
        }
        let absence: JSON = ["member": .string(name), "from": "2999-07-12", "to": "2999-07-30"]
        switch operation {
        case "listMembers": return Attempt("GET", "/v1/members?limit=1")
        case "listAbsences": return Attempt("GET", "/v1/absences?limit=1")
        case "getMember", "putMember", "deactivateMember", "reactivateMember", "addAbsence", "getAbsence",
            "cancelAbsence":
            break
        default: return nil
        }
        let made = try await admin.put(path, member("Ada"))
        switch operation {
        case "getMember": return Attempt("GET", path)
        case "putMember": return Attempt("PUT", path, ifMatch: made.etag, member("Renamed"))
        case "deactivateMember": return Attempt("POST", path + "/deactivation", [:])
        case "reactivateMember":
            try await admin.post(path + "/deactivation", [:])
            return Attempt("POST", path + "/reactivation", [:])
        case "addAbsence": return Attempt("POST", "/v1/absences", absence)
        default: break
        }
        let entered = try await admin.post("/v1/absences", absence)
        let location = entered.header("Location") ?? ""
        return operation == "getAbsence"
            ? Attempt("GET", location) : Attempt("DELETE", location, ifMatch: entered.etag)
    }

    private func segments(_ operation: String) async throws -> Attempt? {
        switch operation {
        case "listRegions": return Attempt("GET", "/v1/regions?limit=1")
        case "listVerticals": return Attempt("GET", "/v1/verticals?limit=1")
        case "getRegion", "putRegion", "deleteRegion": return try await node("/v1/regions/\(name)", operation)
        case "getVertical", "putVertical", "deleteVertical":
            return try await node("/v1/verticals/\(name)", operation)
        case "getSizes": return Attempt("GET", "/v1/sizes")
        case "getTiers": return Attempt("GET", "/v1/tiers")
        case "getCurrencyRates": return Attempt("GET", "/v1/currency-rates")
        case "putSizes", "putTiers", "putCurrencyRates":
            let paths = ["putSizes": "/v1/sizes", "putTiers": "/v1/tiers"]
            let path = paths[operation] ?? "/v1/currency-rates"
            let current = try await admin.get(path)
            return Attempt("PUT", path, ifMatch: current.etag, current.json)
        default: return nil
        }
    }

    private func node(_ path: String, _ operation: String) async throws -> Attempt {
        let made = try await admin.put(path, ["name": "Node"])
        if operation.hasPrefix("get") { return Attempt("GET", path) }
        if operation.hasPrefix("delete") { return Attempt("DELETE", path, ifMatch: made.etag) }
        return Attempt("PUT", path, ifMatch: made.etag, ["name": "Renamed"])
    }

    /// What every tenant is answered alike.
    private func texts(_ operation: String) -> Attempt? {
        switch operation {
        case "listTemplates": Attempt("GET", "/v1/templates?language=en")
        case "getTemplate": Attempt("GET", "/v1/templates/starter")
        case "getTermSchema": Attempt("GET", "/v1/terms/schema?kind=local")
        default: nil
        }
    }

    private func agreements(_ operation: String) async throws -> Attempt? {
        let path = "/v1/agreements/\(name)"
        switch operation {
        case "listAgreements": return Attempt("GET", "/v1/agreements?limit=1")
        case "createAgreement":
            // A framework holds everywhere, so it lies outside every editor's region.
            return Attempt(
                "POST", "/v1/agreements", ["key": .string(name), "name": "Made", "kind": "framework"])
        case "getAgreement", "renameAgreement", "listVersions", "draftVersion", "getVersion", "putVersion",
            "deleteVersion", "getTerms", "patchTerms", "proposeVersion", "getEnvelope",
            "listConformance", "getImpact", "getDiff", "getDocument", "getRaciMatrix", "checkStaffing":
            break
        default: return nil
        }
        try await admin.put("/v1/regions/\(name)", ["name": "Of its own"])
        let agreement = try await admin.post(
            "/v1/agreements",
            ["key": .string(name), "name": "Local", "kind": "local", "framework": "framework"])
        let text: JSON = ["selector": ["region": .string(name)], "terms": TestTenant.localTerms]
        if operation == "draftVersion" { return Attempt("POST", path + "/versions", text) }
        let draft = try await admin.post(path + "/versions", text)
        switch operation {
        case "getAgreement": return Attempt("GET", path)
        case "renameAgreement":
            let current = try await admin.get(path)
            #expect(current.etag.isEmpty == agreement.etag.isEmpty)
            return Attempt(
                "PATCH", path, ifMatch: current.etag, ["name": "Renamed"],
                type: "application/merge-patch+json")
        case "listVersions": return Attempt("GET", path + "/versions?limit=1")
        default: return try await version(operation, path + "/versions/1", draft.etag, text)
        }
    }

    private func version(
        _ operation: String, _ path: String, _ etag: String, _ text: JSON
    ) async throws -> Attempt? {
        switch operation {
        case "getVersion": return Attempt("GET", path)
        case "putVersion": return Attempt("PUT", path, ifMatch: etag, text)
        case "deleteVersion": return Attempt("DELETE", path, ifMatch: etag)
        case "getTerms": return Attempt("GET", path + "/terms")
        case "getRaciMatrix": return Attempt("GET", path + "/raci")
        case "checkStaffing": return Attempt("GET", path + "/staffing")
        case "getDocument": return Attempt("GET", path + "/document")
        case "patchTerms":
            return Attempt(
                "PATCH", path + "/terms", ifMatch: etag,
                ["responses": ["mql": ["attempts": ["minimum": 3]]]],
                type: "application/merge-patch+json")
        case "proposeVersion": return Attempt("POST", path + "/proposal", [:])
        case "listConformance": return Attempt("GET", path + "/conformance")
        case "getImpact": return Attempt("GET", path + "/impact")
        case "getDiff": return Attempt("GET", path + "/diff?language=de")
        case "getEnvelope":
            try await admin.post(path + "/proposal", [:])
            return Attempt("GET", path + "/envelope")
        default: return nil
        }
    }

    private func changeRequests(_ operation: String) async throws -> Attempt? {
        let path = "/v1/agreements/\(name)/change-requests"
        let request: JSON = [
            "title": "Faster", "reason": "Deals were lost",
            "patch": ["responses": ["mql": ["attempts": ["minimum": 3]]]],
        ]
        switch operation {
        case "listChangeRequests", "requestChange", "getChangeRequest", "decideChangeRequest",
            "withdrawChangeRequest", "draftChangeRequest":
            break
        default: return nil
        }
        try await admin.put("/v1/regions/\(name)", ["name": "Of its own"])
        try await admin.post(
            "/v1/agreements",
            ["key": .string(name), "name": "Local", "kind": "local", "framework": "framework"])
        let draft = try await admin.post(
            "/v1/agreements/\(name)/versions",
            ["selector": ["region": .string(name)], "terms": TestTenant.localTerms])
        if operation == "requestChange" { return Attempt("POST", path, request) }
        try await admin.post(path, request)
        switch operation {
        case "listChangeRequests": return Attempt("GET", path + "?limit=1")
        case "getChangeRequest": return Attempt("GET", path + "/1")
        case "decideChangeRequest": return Attempt("POST", path + "/1/decision", ["decision": "agreed"])
        case "withdrawChangeRequest": return Attempt("POST", path + "/1/withdrawal", [:])
        default:
            try await admin.post(path + "/1/decision", ["decision": "agreed"])
            return Attempt("POST", path + "/1/draft", ifMatch: draft.etag, [:])
        }
    }

    private func accounts(_ operation: String) async throws -> Attempt? {
        let account: JSON = [
            "external_id": .string(name), "name": "Account", "country": "DE", "employees": 5,
        ]
        let manualTier: JSON = ["tier": .null, "reason": "Not for us"]
        switch operation {
        case "listAccounts": return Attempt("GET", "/v1/accounts?limit=1")
        case "createAccount": return Attempt("POST", "/v1/accounts", account)
        case "classifyAccounts": return Attempt("POST", "/v1/accounts/classifications", [:])
        case "importAccounts":
            var attempt = Attempt("POST", "/v1/accounts/imports")
            attempt.headers = [("Content-Type", "text/csv")]
            attempt.body = Array("external_id,name\n\(name),Imported\n".utf8)
            return attempt
        case "evaluateTiers": return Attempt("POST", "/v1/tier-evaluations", [:])
        case "getResponsibilityGaps": return Attempt("GET", "/v1/reports/responsibility-gaps")
        case "listScaledTargets": return Attempt("GET", "/v1/reports/maturity?limit=1")
        case "getAccount", "updateAccount", "getEffectiveSla", "getResponsibilities", "getEffectiveSlaBatch",
            "assignTier",
            "releaseTier", "listTierAssignments", "applyTiers":
            break
        default: return nil
        }
        let made = try await admin.post("/v1/accounts", account)
        switch operation {
        case "getAccount": return Attempt("GET", "/v1/accounts/\(name)")
        case "updateAccount":
            return Attempt(
                "PATCH", "/v1/accounts/\(name)", ifMatch: made.etag, ["employees": 500],
                type: "application/merge-patch+json")
        case "getResponsibilities": return Attempt("GET", "/v1/responsibilities?account=\(name)")
        case "getEffectiveSla": return Attempt("GET", "/v1/effective-sla?account=\(name)")
        case "assignTier": return Attempt("PUT", "/v1/accounts/\(name)/tier", manualTier)
        case "releaseTier", "applyTiers":
            _ = try await admin.send("PUT", "/v1/accounts/\(name)/tier", manualTier)
            let release = Attempt("DELETE", "/v1/accounts/\(name)/tier")
            if operation == "releaseTier" { return release }
            // So that the rules have something to say: they confirm that it is in no tier.
            _ = try await release.by(admin)
            let evaluated = try await admin.send("POST", "/v1/tier-evaluations", [:]).text
            let line = try JSON.parse([UInt8](evaluated.prefix { $0 != "\n" }.utf8))
            let hash = line["evaluation"]?["inputs_sha256"]?.stringValue ?? ""
            return Attempt("POST", "/v1/tier-evaluations/\(hash)/application", [:])
        case "listTierAssignments": return Attempt("GET", "/v1/accounts/\(name)/tier-assignments")
        default: return Attempt("POST", "/v1/effective-sla/batch", ["accounts": [.string(name)]])
        }
    }
}
