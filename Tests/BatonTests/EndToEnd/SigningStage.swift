// A tenant whose versions wait for signatures, and people with links to them.

import Domain
import Support
import Testing

/// A tenant of one test with people who sign.
struct SigningStage: Sendable {
    let tenant: TestTenant

    init(_ tenant: TestTenant) async throws {
        self.tenant = tenant
        try await tenant.furnish()
        for member in ["ada", "alan", "bob", "cleo"] { try await tenant.putMember(member) }
    }

    /// Signed by Ada for marketing, or Alan in her place, and by Bob for sales; the management may.
    static let terms = MergePatch.apply(
        [
            "parties": [
                "marketing": .signing("Marketing", by: "ada", deputy: "alan"),
                "sales": .signing("Sales & Service", by: "bob"),
                "management": .signing("Management", by: "cleo", "optional"),
            ]
        ], to: TestTenant.localTerms)

    /// A proposed version of a local agreement of its own.
    func propose(_ key: String) async throws -> Proposal {
        try await tenant.admin.put("/v1/regions/\(key)", ["name": "Of its own"])
        try await tenant.admin.post(
            "/v1/agreements",
            [
                "key": .string(key), "name": .string("Leads <of> \(key)"), "kind": "local",
                "framework": "framework",
            ])
        return try await proposeNext(key, 1)
    }

    func proposeNext(_ key: String, _ version: Int) async throws -> Proposal {
        let path = "/v1/agreements/\(key)/versions"
        try await tenant.admin.post(path, ["selector": ["region": .string(key)], "terms": Self.terms])
        let proposed = try await tenant.admin.post("\(path)/\(version)/proposal", [:])
        return Proposal(
            admin: tenant.admin, path: "\(path)/\(version)",
            contentSHA256: try #require(proposed.json["content_sha256"]?.stringValue))
    }
}

/// A version that waits for signatures.
struct Proposal: Sendable {
    let admin: Caller
    let path: String
    let contentSHA256: String

    func link(
        _ slot: String, as capacity: String = "representative", _ language: Language = .english
    ) async throws -> Visitor {
        let made = try await admin.post(
            path + "/slots/\(slot)/links",
            ["acting_as": .string(capacity), "language": .string(language.rawValue)])
        return Visitor(
            caller: admin.with(bearer: nil), token: try #require(made.json["token"]?.stringValue))
    }

    func state() async throws -> String? { try await admin.get(path).json["state"]?.stringValue }

    /// What was recorded, as JSON.
    func records() async throws -> [JSON] {
        let list = try await admin.get(path + "/signatures")
        return try (list.json["items"]?.arrayValue ?? []).map {
            try JSON.parse(Array(($0["record"]?.stringValue ?? "").utf8))
        }
    }
}

/// Somebody who has a link and a browser.
struct Visitor: Sendable {
    var caller: Caller
    var token: String

    var path: String { "/sign/\(token)" }

    func open(_ query: String = "", headers: [(String, String)] = []) async throws -> Exchange {
        try await caller.send("GET", path + query, headers: headers)
    }

    /// Sends a form as a browser does that says where it comes from.
    func send(
        _ fields: [(String, String)], query: String = "",
        headers: [(String, String)] = [("Sec-Fetch-Site", "same-origin"), ("Origin", "null")]
    ) async throws -> Exchange {
        let body = fields.map { "\(FormText.encode($0.0))=\(FormText.encode($0.1))" }.joined(separator: "&")
        let type =
            headers.contains { $0.0 == "Content-Type" }
            ? [] : [("Content-Type", "application/x-www-form-urlencoded")]
        return try await caller.send("POST", path + query, headers: headers + type, body: Array(body.utf8))
    }

    func sign(_ name: String) async throws -> Exchange {
        try await send([("act", "sign"), ("name", name), ("consent", "yes")])
    }

    func decline(_ reason: String) async throws -> Exchange {
        try await send([("act", "decline"), ("reason", reason)])
    }
}

extension Exchange {
    var heading: String? { text.firstMatch(of: /<h1>([^<]*)<\/h1>/).map { String($0.output.1) } }
}
