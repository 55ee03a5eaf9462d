// Accounts with stakeholders, for tests over HTTP.

import Domain
import Support
import Testing

extension TestTenant {
    /// An account of this name with four contacts, an event of each, and a dossier in as many versions.
    func engage(_ account: String) async throws {
        let path = "/v1/accounts/\(account)"
        guard try await admin.send("GET", path).status == 404 else { return }
        try await admin.post("/v1/accounts", ["external_id": .string(account), "name": "Account"])
        for number in 0..<4 {
            try await admin.put("\(path)/contacts/c-\(number)", ["name": .string("Contact \(number)")])
            try await admin.post(
                path + "/engagement-events",
                [
                    "id": .string("\(account)-\(number)"), "source": "crm", "kind": "meeting",
                    "occurred_at": .string("2026-0\(1 + number / 2)-01T10:00:00Z"),
                    "contact": .string("c-\(number)"),
                ])
            try await admin.put(path + "/dossier", ["summary": .string("Version \(number)")])
        }
    }
}
