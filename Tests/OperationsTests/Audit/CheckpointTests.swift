// Checkpoints of the audit chain: sealed, listed, never changed, and checkable after the key was replaced.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("Checkpoints")
struct CheckpointTests {
    @Test("a checkpoint seals the newest record, leaves a record itself, and is read again as it was sealed")
    func taken() async throws {
        try await withFurnished { tenant in
            let head = try #require(try await tenant.auditChain().last)
            let taken = try await tenant.workspace.takeCheckpoint(by: tenant.call(at: .hour(4)))
            #expect(taken.point == AuditPoint(seq: head.seq, hash: head.hash) && taken.at == .hour(4))
            let text = try CheckpointText(reading: taken.sealed.text)
            #expect(text.point == taken.point && text.at == taken.at)
            #expect(text.tenant == tenant.id && text.tenantKey == tenant.entry.key)
            try taken.sealed.verify(by: await tenant.workspace.sealingKeys())
            let record = try #require(try await tenant.auditChain().last)
            #expect(record.seq == head.seq + 1 && record.action == "audit.checkpointed")
            #expect(record.subject == "audit")
            #expect(
                try JSON.parse(record.text)["payload"] == [
                    "hash": .string(head.hash), "kid": .string(ServerSeal.tests.kid),
                    "seq": .integer(head.seq),
                ])
            #expect(try await tenant.workspace.checkpoint(head.seq, by: tenant.call()) == taken)
            let missing = try await refusal {
                _ = try await tenant.workspace.checkpoint(head.seq + 1, by: tenant.call())
            }
            #expect(missing?.code == .notFound)
        }
    }

    @Test("they are listed newest first, page by page, and each tenant has its own")
    func list() async throws {
        try await withFurnished { tenant in
            let other = try await tenant.server.makeTenant("other")
            _ = try await other.workspace.takeCheckpoint(by: other.call())
            var taken: [AuditCheckpoint] = []
            for hour in 1...5 {
                taken.insert(
                    try await tenant.workspace.takeCheckpoint(by: tenant.call(at: .hour(hour))), at: 0)
            }
            var listed: [AuditCheckpoint] = []
            while true {
                let page = try await tenant.workspace.checkpoints(
                    before: listed.last?.point.seq, limit: 2, by: tenant.call())
                listed += page
                if page.count < 2 { break }
            }
            #expect(listed == taken)
        }
    }

    @Test("a chain without a record has nothing to take a checkpoint of")
    func empty() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            _ = try await server.asOwner { transaction in
                _ = try await transaction.query("DELETE FROM audit_records")
                _ = try await transaction.query("DELETE FROM audit_heads")
            }
            let refused = try await refusal {
                _ = try await tenant.workspace.takeCheckpoint(by: tenant.call())
            }
            #expect(refused?.kind == .conflict && refused?.code == .noRecords)
            #expect(try await tenant.auditChain().isEmpty)
        }
    }

    @Test("those who take one at the same moment get one each, of records that follow one another")
    func concurrency() async throws {
        try await withServer(connections: 6) { server in
            let tenant = try await server.makeTenant()
            let taken = try await withThrowingTaskGroup { group in
                for _ in 0..<6 {
                    group.addTask { try await tenant.workspace.takeCheckpoint(by: tenant.call()) }
                }
                return try await group.reduce(into: []) { $0.append($1.point.seq) }
            }
            #expect(taken.sorted() == Array(1...6))
            #expect(AuditChain.faults(in: try await tenant.auditChain(), sha256: AuditTests.sha256) == [])
        }
    }

    @Test("a repetition with its key gets the first answer and takes none")
    func repeated() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let attempt = try Attempt.creating("/v1/audit-checkpoints", body: "")
            _ = try await tenant.workspace.takeCheckpoint(by: tenant.call(attempt: attempt))
            await #expect(throws: RecordedAnswer.self) {
                _ = try await tenant.workspace.takeCheckpoint(by: tenant.call(attempt: attempt))
            }
            let all = try await tenant.workspace.checkpoints(before: nil, limit: 9, by: tenant.call())
            #expect(all.count == 1)
        }
    }

    @Test("administrators and auditors take them, and nobody else", arguments: Role.allCases)
    func permission(_ role: Role) async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let refused = try await refusal {
                _ = try await tenant.workspace.takeCheckpoint(by: tenant.call(as: [role]))
            }
            #expect(refused?.code == ([.admin, .auditor].contains(role) ? nil : .forbidden))
        }
    }

    @Test("after the key is replaced both keys are published, and the old checkpoint still holds")
    func rotation() async throws {
        try await withServer { first in
            let tenant = try await first.makeTenant()
            try await first.workspace.registerSealingKey(at: .hour(1))
            let old = try await tenant.workspace.takeCheckpoint(by: tenant.call(at: .hour(2)))
            let second = first.sibling(Memory(isTrusted: true), seal: .seal(2))
            // Its own key is among the keys before it is kept, and kept with what it seals first.
            #expect(try await second.workspace.sealingKeys().keys.map(\.kid).contains(ServerSeal.seal(2).kid))
            #expect(try await first.workspace.sealingKeys().keys.map(\.kid) == [ServerSeal.tests.kid])
            let new = try await second.workspace.takeCheckpoint(by: tenant.call(at: .hour(3)))
            #expect(old.sealed.kid != new.sealed.kid)
            for server in [first, second] {
                let keys = try await server.workspace.sealingKeys()
                #expect(keys.keys.map(\.kid) == [ServerSeal.seal(2).kid, ServerSeal.tests.kid])
                for checkpoint in [old, new] { try checkpoint.sealed.verify(by: keys) }
            }
        }
    }

    @Test("a key is kept once, however many servers start with it and however often")
    func registration() async throws {
        try await withServer { server in
            try await withThrowingTaskGroup { group in
                for hour in 1...6 {
                    group.addTask { try await server.workspace.registerSealingKey(at: .hour(hour)) }
                }
                try await group.waitForAll()
            }
            #expect(try await server.workspace.sealingKeys().keys == [ServerSeal.tests.key])
        }
    }

    @Test(
        "what a checkpoint kept elsewhere shows: the end that was cut off, though the chain is whole by itself"
    )
    func cutOff() async throws {
        try await withFurnished { tenant in
            let kept = try await tenant.workspace.takeCheckpoint(by: tenant.call()).point
            _ = try await tenant.server.asOwner { transaction in
                for statement: SQL in [
                    "DELETE FROM audit_checkpoints", "DELETE FROM audit_records WHERE seq >= \(kept.seq - 1)",
                    """
                    UPDATE audit_heads h
                    SET seq = r.seq, hash = r.hash
                    FROM audit_records r
                    WHERE r.seq = \(kept.seq - 2)
                    """,
                ] { _ = try await transaction.query(statement) }
            }
            let chain = try await tenant.auditChain()
            #expect(AuditChain.faults(in: chain, sha256: AuditTests.sha256) == [])
            #expect(
                AuditChain.faults(in: chain, keeping: kept, sha256: AuditTests.sha256)
                    == [.cutOff(end: kept.seq - 2, kept: kept.seq)])
            for _ in 0..<4 { _ = try await tenant.workspace.takeCheckpoint(by: tenant.call()) }
            #expect(
                AuditChain.faults(
                    in: try await tenant.auditChain(), keeping: kept, sha256: AuditTests.sha256)
                    == [.otherThanKept(seq: kept.seq)])
        }
    }

    /// What the role that serves may not do, and what the schema holds it to.
    static let forbidden: [(SQL, SQLState)] = [
        ("UPDATE audit_checkpoints SET hash = repeat('0', 64)", .insufficientPrivilege),
        ("DELETE FROM audit_checkpoints", .insufficientPrivilege),
        ("UPDATE signing_keys SET created_at = now()", .insufficientPrivilege),
        ("DELETE FROM signing_keys", .insufficientPrivilege),
        (
            """
            INSERT INTO signing_keys (kid, x, created_at)
            SELECT kid, 'MEhMnYNSwnZQyKY7E1MOBIJvU4BUHu53U7RAlM3GsLs', now() FROM signing_keys
            """, .checkViolation
        ),
    ]

    @Test("checkpoints and keys are never changed, and a name binds its key", arguments: forbidden.indices)
    func appendOnly(_ index: Int) async throws {
        let (statement, expected) = Self.forbidden[index]
        try await withServer { server in
            let tenant = try await server.makeTenant()
            _ = try await tenant.workspace.takeCheckpoint(by: tenant.call())
            let state = try await sqlState {
                _ = try await server.byHand(in: tenant.id) { try await $0.query(statement) }
            }
            #expect(state == expected)
        }
    }
}
