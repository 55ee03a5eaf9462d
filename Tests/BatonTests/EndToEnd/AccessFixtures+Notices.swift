// Requests on notices, and on how agreements go on and end.

import Domain
import Support
import Testing

extension AccessStage {
    func notices(_ operation: String) async throws -> Attempt? {
        let reminders = "/v1/agreements/\(name)/versions/1/reminders"
        switch operation {
        case "listNotices": return Attempt("GET", "/v1/notices?limit=1")
        case "remindSignatories":
            _ = try await propose()
            return Attempt("POST", reminders, [:])
        case "acknowledgeNotice":
            _ = try await propose()
            let written = try await tenant.admin.post(reminders, [:])
            let id = try #require(written.json["items"]?.arrayValue?.first?["id"]?.stringValue)
            var attempt = Attempt("POST", "/v1/notices/\(id)/acknowledgement", [:])
            attempt.rightful = try await tenant.key(.signatory, member: name).caller
            return attempt
        default: return nil
        }
    }

    func renewals(_ operation: String) async throws -> Attempt? {
        if operation == "listExpiring" { return Attempt("GET", "/v1/agreements/expiring?limit=1") }
        guard ["renewAgreement", "terminateAgreement"].contains(operation) else { return nil }
        let path = "/v1/agreements/\(name)"
        try await tenant.admin.put("/v1/regions/\(name)", ["name": "Of its own"])
        try await tenant.admin.post(
            "/v1/agreements",
            ["key": .string(name), "name": "Local", "kind": "local", "framework": "framework"])
        try await tenant.admin.post(
            path + "/versions",
            [
                "selector": ["region": .string(name)], "terms": TestTenant.localTerms,
                "validity": ["to": "2998-12-31"],
            ])
        try await tenant.admin.post(path + "/versions/1/proposal", [:])
        return operation == "renewAgreement"
            ? Attempt("POST", path + "/renewals", ["to": "2999-12-31"])
            : Attempt("POST", path + "/termination", ["on": "2998-12-31", "reason": "Replaced"])
    }
}
