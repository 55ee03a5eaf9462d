// Dossiers over a real database: versions that stay, and people who are erased from all of them.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("Dossiers")
struct DossierTests {
    private func withAccount(_ body: @Sendable @escaping (TestTenant) async throws -> Void) async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            for account in ["a-1", "a-2"] { try await tenant.createAccount(account, by: tenant.call()) }
            try await tenant.putContact("c-1", at: "a-1", by: tenant.call())
            try await tenant.putContact("c-2", at: "a-1", by: tenant.call())
            try await body(tenant)
        }
    }

    private static func about(_ contacts: [String], goal: String = "Grow") throws -> Dossier {
        try Dossier([
            "goals": [["text": .string(goal)]],
            "stakeholders": .array(contacts.map { ["contact": .string($0), "note": .string("Of \($0)")] }),
        ])
    }

    @Test("each writing is a version, the same again is none, and an earlier one can be read")
    func versions() async throws {
        try await withAccount { tenant in
            let workspace = tenant.workspace
            let none = try await refusal {
                _ = try await workspace.dossier(of: "a-1", version: nil, by: tenant.call())
            }
            #expect(none?.code == .notFound)
            let first = try await tenant.write(
                Self.about(["c-2", "c-1"]), of: "a-1", by: tenant.call(at: .hour(1)))
            #expect(first.number == 1 && first.writtenAt == .hour(1))
            let same = try await tenant.write(
                Self.about(["c-2", "c-1"]), of: "a-1", by: tenant.call(at: .hour(2)))
            #expect(same == first)
            let second = try await tenant.write(
                Self.about([], goal: "Shrink"), of: "a-1", by: tenant.call(at: .hour(3)))
            #expect(second.number == 2)
            #expect(try await workspace.dossier(of: "a-1", version: 1, by: tenant.call()) == first)
            #expect(try await workspace.dossier(of: "a-1", version: nil, by: tenant.call()) == second)
            let listed = try await workspace.dossiers(of: "a-1", before: nil, limit: 9, by: tenant.call())
            #expect(listed.map(\.number) == [2, 1])
            let stale = try await refusal {
                _ = try await workspace.putDossier(
                    of: "a-1", Dossier(), .match([first.tag]), by: tenant.call())
            }
            #expect(stale?.code == .stale)
        }
    }

    @Test("whom the account does not have stands in no dossier")
    func strangers() async throws {
        try await withAccount { tenant in
            let refused = try await refusal {
                _ = try await tenant.write(Self.about(["c-1", "x"]), of: "a-1", by: tenant.call())
            }
            #expect(refused?.faults.map(\.pointer) == ["/stakeholders/1/contact"])
            let other = try await refusal {
                _ = try await tenant.write(Self.about(["c-1"]), of: "a-2", by: tenant.call())
            }
            #expect(other?.faults.map(\.code) == [.unknownReference])
            let reader = try await refusal {
                _ = try await tenant.workspace.putDossier(
                    of: "a-1", Dossier(), .create, by: tenant.call(as: [.analyst]))
            }
            #expect(reader?.code == .forbidden)
        }
    }

    @Test("who is erased is erased from every version, and from under every tag")
    func erasure() async throws {
        try await withAccount { tenant in
            let call = tenant.call()
            let first = try await tenant.write(Self.about(["c-1", "c-2"]), of: "a-1", by: call)
            let second = try await tenant.write(Self.about(["c-1"], goal: "More"), of: "a-1", by: call)
            try await tenant.workspace.eraseContact("c-1", at: "a-1", .exists, by: call)
            // Another person gets the id: nothing of the first one is theirs.
            try await tenant.putContact("c-1", at: "a-1", by: call)
            let old = try await tenant.workspace.dossier(of: "a-1", version: 1, by: call)
            #expect(old.dossier.stakeholders.map(\.contact) == ["c-2"] && old.erased == 1)
            #expect(old.tag != first.tag)
            let new = try await tenant.workspace.dossier(of: "a-1", version: nil, by: call)
            #expect(new.dossier.stakeholders.isEmpty && new.erased == 1 && new.tag != second.tag)
            let left = try await tenant.server.asOwner { transaction in
                try await transaction.query("SELECT note FROM dossier_stakeholders WHERE note LIKE '%c-1%'")
                    .count
            }
            #expect(left == 0)
            let subject = try await tenant.workspace.dossierSubject(of: "a-1", version: 1, by: call)
            #expect(subject.contacts.keys.sorted() == ["c-2"])
        }
    }

    @Test("of many first writers one is the first")
    func race() async throws {
        try await withAccount { tenant in
            let codes = try await withThrowingTaskGroup(of: ErrorCode?.self) { group in
                for number in 0..<6 {
                    group.addTask {
                        try await refusal {
                            _ = try await tenant.workspace.putDossier(
                                of: "a-1", Self.about(["c-1"], goal: "\(number)"), .create, by: tenant.call())
                        }?.code
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(codes.count { $0 == nil } == 1 && codes.count { $0 == .alreadyExists } == 5, "\(codes)")
        }
    }
}
