// The audit chain: every change leaves its record, in one order without a gap, and nothing can be altered unseen.

import Crypto
import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("The audit chain")
struct AuditTests {
    static let sha256: @Sendable ([UInt8]) -> String = { bytes in
        SHA256.hash(data: bytes).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    @Test("every operation that writes leaves its record, and what changes nothing leaves none")
    func everything() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            var chain = try await tenant.auditChain()
            #expect(chain.map(\.action) == ["tenant.created"] && chain.map(\.actor) == ["operator"])
            var seen: Set<AuditAction> = [.tenantCreated]
            for step in AuditedStep.all {
                let before = chain.count
                try await step.run(tenant)
                chain = try await tenant.auditChain()
                let left = chain.dropFirst(before).map(\.action)
                #expect(left == step.leaves.map(\.rawValue), "\(step.name)")
                seen.formUnion(step.leaves)
            }
            let missing = Set(AuditAction.allCases).subtracting(seen)
            #expect(missing.isEmpty, "no step in AuditedSteps.swift leaves \(missing)")
            #expect(AuditChain.faults(in: chain, sha256: Self.sha256) == [])
            try await expectProofs(tenant)
        }
    }

    /// Whatever an operation wrote to a signed row, its record says so: else the row is other than the chain has it.
    private func expectProofs(_ tenant: TestTenant) async throws {
        let call = tenant.call(at: .hour(99))
        var count = 0
        for agreement in try await tenant.workspace.agreements(
            AgreementFilter(), after: nil, limit: 99, by: call)
        {
            for version in try await tenant.workspace.versions(
                of: agreement.key, before: nil, limit: 99, by: call) where version.state != .draft
            {
                let report = ProofChecker.check(
                    try await tenant.proof(agreement.key, version.number, at: .hour(99)))
                #expect(report.faults.map(\.description) == [], "\(agreement.key) v\(version.number)")
                count += 1
            }
        }
        #expect(count > 3)
    }

    @Test("a record says who, when and what, and has nothing that may be a person's")
    func content() async throws {
        try await withFurnished { tenant in
            try await tenant.createAccount("a-1", tier: "tier-1", by: tenant.call(at: .hour(3)))
            let record = try #require(try await tenant.auditChain().last)
            #expect(record.at == .hour(3) && record.actor == "jwt:tests#admin")
            #expect(record.action == "account.created" && record.subject == "account/a-1")
            let payload = try JSON.parse(record.text)["payload"]
            #expect(
                payload == [
                    "segment": [
                        "region": "de", "size": "small", "tier": "tier-1", "vertical": "software",
                    ]
                ])
            #expect(!record.text.contains("Company"), "\(record.text)")
        }
    }

    @Test("concurrent writers of one tenant make one order without a gap")
    func concurrency() async throws {
        try await withServer(connections: 8) { server in
            let tenant = try await server.makeTenant()
            let other = try await server.makeTenant("other")
            try await tenant.furnish()
            let before = try await tenant.auditChain().count
            try await withThrowingTaskGroup { group in
                for task in 0..<32 {
                    group.addTask {
                        for number in 0..<12 {
                            try await tenant.createAccount("a-\(task)-\(number)", by: tenant.call())
                        }
                    }
                }
                group.addTask {
                    for number in 0..<12 {
                        try await other.putRegion(
                            #require(Slug("r-\(number)")), below: nil, by: other.call())
                    }
                }
                try await group.waitForAll()
            }
            let chain = try await tenant.auditChain()
            #expect(chain.map(\.seq) == Array(1...before + 32 * 12))
            #expect(AuditChain.faults(in: chain, sha256: Self.sha256) == [])
            #expect(Set(chain.map(\.subject)).count >= 32 * 12, "each writer's record is there")
            #expect(AuditChain.faults(in: try await other.auditChain(), sha256: Self.sha256) == [])
        }
    }

    @Test("a transaction that does not commit leaves no record and no gap")
    func rollback() async throws {
        struct Undone: Error {}
        try await withFurnished { tenant in
            let before = try await tenant.auditChain()
            await #expect(throws: Undone.self) {
                try await tenant.server.database.transaction(tenant.id) { transaction in
                    let entry = AuditEntry(.accountCreated, .account("never"))
                    try await transaction.append(entry, by: "nobody", at: .hour(1), announcing: .accounts)
                    throw Undone()
                }
            }
            #expect(try await tenant.auditChain() == before)
            try await tenant.createAccount("a-1", by: tenant.call())
            let chain = try await tenant.auditChain()
            #expect(chain.count == before.count + 1)
            #expect(AuditChain.faults(in: chain, sha256: Self.sha256) == [])
        }
    }

    /// What somebody does who may do everything to the database, and what the check says of it.
    static let damages: [(SQL, [AuditFault])] = [
        (
            "UPDATE audit_records SET text = replace(text, 'operator', 'nobody'), actor = 'nobody' WHERE seq = 1",
            [.textChanged(seq: 1)]
        ),
        ("UPDATE audit_records SET actor = 'nobody' WHERE seq = 3", [.differs(seq: 3, field: "actor")]),
        ("UPDATE audit_records SET hash = repeat('0', 64) WHERE seq = 3", [.hashChanged(seq: 3)]),
        (
            """
            UPDATE audit_records
            SET text = replace(text, 'emea', 'apac'), subject = replace(subject, 'emea', 'apac'),
                hash = encode(sha256(convert_to(replace(text, 'emea', 'apac'), 'UTF8')), 'hex')
            WHERE seq = 2
            """, [.brokenLink(seq: 3)]
        ),
        ("DELETE FROM audit_records WHERE seq = 4", [.missing(first: 4, last: 4)]),
        (
            """
            UPDATE audit_records a
            SET text = b.text, hash = b.hash, at = b.at, actor = b.actor, action = b.action, subject = b.subject
            FROM audit_records b
            WHERE a.seq = 4 AND b.seq = 3
            """,
            [.misplaced(seq: 4, says: 3)]
        ),
    ]

    @Test("what is changed by hand is named by the check", arguments: damages.indices)
    func damaged(_ index: Int) async throws {
        let (statement, expected) = Self.damages[index]
        try await withFurnished { tenant in
            _ = try await tenant.server.asOwner { try await $0.query(statement) }
            let faults = AuditChain.faults(in: try await tenant.auditChain(), sha256: Self.sha256)
            #expect(faults == expected, "\(faults.map(\.description))")
        }
    }

    @Test("a record that is cut off shows by the head that was kept, and by the gap that the next one leaves")
    func cutOff() async throws {
        try await withFurnished { tenant in
            let last = try #require(try await tenant.auditChain().last)
            _ = try await tenant.server.asOwner {
                try await $0.query("DELETE FROM audit_records WHERE seq = \(last.seq)")
            }
            let kept = AuditPoint(seq: last.seq, hash: last.hash)
            let cut = AuditChain.faults(
                in: try await tenant.auditChain(), keeping: kept, sha256: Self.sha256)
            #expect(cut == [.cutOff(end: last.seq - 1, kept: last.seq)])
            try await tenant.createAccount("a-1", by: tenant.call())
            let grown = AuditChain.faults(in: try await tenant.auditChain(), sha256: Self.sha256)
            #expect(grown == [.missing(first: last.seq, last: last.seq)])
        }
    }

    @Test("the role that serves can add records and neither change nor remove one")
    func appendOnly() async throws {
        try await withFurnished { tenant in
            for statement: SQL in [
                "UPDATE audit_records SET actor = 'nobody'", "DELETE FROM audit_records",
                "DELETE FROM audit_heads",
            ] {
                let state = try await sqlState {
                    _ = try await tenant.server.byHand(in: tenant.id) { try await $0.query(statement) }
                }
                #expect(state == .insufficientPrivilege, "\(statement)")
            }
        }
    }

    @Test("a tenant without a head, as before the migration, gets one with its first record")
    func firstRecord() async throws {
        try await withServer(connections: 8) { server in
            let tenant = try await server.makeTenant()
            try await server.asOwner { transaction in
                _ = try await transaction.query("DELETE FROM audit_records")
                _ = try await transaction.query("DELETE FROM audit_heads")
            }
            try await withThrowingTaskGroup { group in
                for number in 0..<8 {
                    group.addTask { try await tenant.createAccount("a-\(number)", by: tenant.call()) }
                }
                try await group.waitForAll()
            }
            let chain = try await tenant.auditChain()
            #expect(chain.count == 8 && AuditChain.faults(in: chain, sha256: Self.sha256) == [])
        }
    }

    @Test(
        "a list is narrowed by each filter",
        arguments: [
            (AuditFilter(subject: "region/dach"), 1), (AuditFilter(action: .verticalPut), 3),
            (AuditFilter(actor: "operator"), 1), (AuditFilter(from: .hour(2)), 1),
            (AuditFilter(to: .hour(2)), 11), (AuditFilter(action: .regionPut, from: .hour(2)), 0),
            (AuditFilter(action: .regionPut, subject: "region/uk", actor: "jwt:tests#admin"), 1),
        ])
    func filters(_ filter: AuditFilter, _ count: Int) async throws {
        try await withFurnished { tenant in
            try await tenant.createAccount("a-1", by: tenant.call(at: .hour(2)))
            let newest = try await tenant.workspace.auditRecords(
                filter, after: nil, limit: 50, by: tenant.call())
            #expect(newest.count == count, "\(newest.map(\.subject))")
            var oldestFirst = filter
            oldestFirst.order = .oldest
            let oldest = try await tenant.workspace.auditRecords(
                oldestFirst, after: nil, limit: 50, by: tenant.call())
            #expect(oldest == newest.reversed())
        }
    }

    @Test("only administrators and auditors read it, each in the own tenant", arguments: Role.allCases)
    func access(_ role: Role) async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let other = try await server.makeTenant("other")
            let refused = try await refusal {
                let records = try await tenant.workspace.auditRecords(
                    AuditFilter(), after: nil, limit: 9, by: tenant.call(as: [role]))
                #expect(records.map(\.subject) == ["tenant/acme"])
            }
            #expect((refused == nil) == [.admin, .auditor].contains(role), "\(String(describing: refused))")
            #expect(try await other.auditChain().map(\.subject) == ["tenant/other"])
        }
    }
}
