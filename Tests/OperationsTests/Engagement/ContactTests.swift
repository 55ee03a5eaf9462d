// Contacts of accounts: defined, changed, and erased for good.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("Contacts of accounts")
struct ContactTests {
    private func withAccount(_ body: @Sendable @escaping (TestTenant) async throws -> Void) async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            for account in ["a-1", "a-2"] { try await tenant.createAccount(account, by: tenant.call()) }
            try await body(tenant)
        }
    }

    @Test("one is made, replaced under its tag, listed in the order of ids, and is the account's alone")
    func life() async throws {
        try await withAccount { tenant in
            let workspace = tenant.workspace
            let made = try await tenant.putContact("c-2", at: "a-1", by: tenant.call())
            let definition = ContactDefinition(name: "New name", committeeRole: .decisionMaker)
            let put = try await workspace.putContact(
                "c-2", at: "a-1", definition, .match([made.tag]), by: tenant.call(at: .hour(2)))
            #expect(!put.isNew && put.contact.definition == definition && put.contact.revision == 2)
            #expect(put.contact.id == made.id && put.contact.updatedAt == .hour(2))
            #expect(try await workspace.contact("c-2", at: "a-1", by: tenant.call()) == put.contact)
            let same = try await workspace.putContact(
                "c-2", at: "a-1", definition, .exists, by: tenant.call(at: .hour(3)))
            #expect(same.contact == put.contact)
            // The same id is another person at another account.
            try await tenant.putContact("c-2", at: "a-2", by: tenant.call())
            try await tenant.putContact("c-1", at: "a-1", by: tenant.call())
            let list = try await workspace.contacts(at: "a-1", after: nil, limit: 9, by: tenant.call())
            #expect(list.map(\.externalID) == ["c-1", "c-2"])
            let rest = try await workspace.contacts(at: "a-1", after: "c-1", limit: 9, by: tenant.call())
            #expect(rest == [put.contact])
        }
    }

    @Test("what is unknown, stale, not one's to do or impossible is refused")
    func refusals() async throws {
        try await withAccount { tenant in
            let workspace = tenant.workspace
            let someone = ContactDefinition(name: "Someone")
            func put(
                _ contact: String, at account: String = "a-1", _ precondition: Precondition = .create,
                by call: Call? = nil
            ) async throws -> ErrorCode? {
                try await refusal {
                    _ = try await workspace.putContact(
                        contact, at: account, someone, precondition, by: call ?? tenant.call())
                }?.code
            }
            #expect(try await put("c-1", at: "a-9") == .notFound)
            #expect(try await put("a/b") == .validationFailed)
            #expect(try await put("c-1", .exists) == .stale)
            #expect(try await put("c-1", .none) == .preconditionRequired)
            #expect(try await put("c-1", by: tenant.call(as: [.analyst])) == .forbidden)
            #expect(try await put("c-1", by: tenant.call(as: [.ingest])) == nil)
            #expect(try await put("c-1") == .alreadyExists)
            #expect(try await put("c-1", .match([EntityTag(revision: 9)])) == .stale)
            for call in [tenant.call(as: [.signatory])] {
                let refused = try await refusal {
                    _ = try await workspace.contacts(at: "a-1", after: nil, limit: 9, by: call)
                }
                #expect(refused?.code == .forbidden)
            }
            let unknown = try await refusal {
                _ = try await workspace.contacts(at: "a-9", after: nil, limit: 9, by: tenant.call())
            }
            #expect(unknown?.code == .notFound)
            let stale = try await refusal {
                try await workspace.eraseContact(
                    "c-1", at: "a-1", .match([EntityTag(revision: 9)]), by: tenant.call())
            }
            #expect(stale?.code == .stale)
        }
    }

    @Test("an erased one leaves a row without anything personal, and its id to another person")
    func erasure() async throws {
        try await withAccount { tenant in
            let workspace = tenant.workspace
            let left = CivilDate(daysSince1970: 20_000)
            let erased = try await tenant.putContact(
                "c-1", at: "a-1", role: .blocker, leftOn: left, by: tenant.call())
            try await workspace.eraseContact("c-1", at: "a-1", .exists, by: tenant.call(at: .hour(2)))
            for attempt in 0..<2 {
                let gone = try await refusal {
                    if attempt == 0 {
                        _ = try await workspace.contact("c-1", at: "a-1", by: tenant.call())
                    } else {
                        try await workspace.eraseContact("c-1", at: "a-1", .exists, by: tenant.call())
                    }
                }
                #expect(gone?.code == .notFound)
            }
            #expect(try await workspace.contacts(at: "a-1", after: nil, limit: 9, by: tenant.call()).isEmpty)
            let again = try await tenant.putContact("c-1", at: "a-1", by: tenant.call(at: .hour(3)))
            #expect(again.id != erased.id && again.revision == 1)
            try await workspace.eraseContact("c-1", at: "a-1", .exists, by: tenant.call(at: .hour(4)))
            let rows: [String] = try await tenant.server.asOwner { transaction in
                try await transaction.query(
                    "SELECT to_jsonb(c)::text AS row FROM contacts c ORDER BY created_at"
                ).map { try $0["row"] }
            }
            #expect(rows.count == 2)
            for row in rows {
                #expect(!row.contains("Contact c-1") && !row.contains("@") && !row.contains("Head"), "\(row)")
            }
            #expect(rows.first?.contains("blocker") == true && rows.first?.contains("2024-10-04") == true)
            // Nor does the audit chain have any of it.
            for record in try await tenant.auditChain() {
                #expect(!record.text.contains("Contact c-1") && !record.text.contains("c-1@"))
            }
        }
    }

    @Test("of two who make the same contact at once, one is told that it exists")
    func race() async throws {
        try await withAccount { tenant in
            for round in 0..<10 {
                let answers = try await withThrowingTaskGroup(of: ErrorCode?.self) { group in
                    for _ in 0..<2 {
                        group.addTask {
                            try await refusal {
                                try await tenant.putContact("c-\(round)", at: "a-1", by: tenant.call())
                            }?.code
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(Set(answers) == [nil, .alreadyExists])
            }
        }
    }
}
