// Somebody who may do everything to the database changes one column of one signed row: the auditor's command names it.

import Domain
import Foundation
import Operations
import Postgres
import Store
import Support
import Testing

extension EndToEnd {
    @Suite("Signed rows changed by hand", hasPython) struct ChangedByHandTests {
        @Test("baton audit verify names the version, whichever column of whichever signed row was changed")
        func columns() async throws {
            try await withAuditor { auditor in
                let before = try await auditor.verify()
                #expect(before.faults == [] && before.versions == 2, "\(before.faults)")
                var count = 0
                for table in SignedTable.allCases {
                    for column in table.columns.map(\.name) {
                        try await auditor.save(table)
                        try await auditor.change(column, of: table)
                        let found = try await auditor.verify().faults
                        let isNamed = found.contains { $0.hasPrefix("Version 1 of “inbound”: ") }
                        #expect(isNamed, "\(table.rawValue).\(column): \(found)")
                        try await auditor.restore(table)
                        count += 1
                    }
                }
                let after = try await auditor.verify()
                #expect(after.faults == [] && count > 60, "\(after.faults)")
            }
        }

        @Test("what is named says what differs")
        func sentences() async throws {
            let cases: [(SignedTable, SQL, String)] = [
                (.versions, "terms = jsonb_set(terms, '{responses,mql,text}', '\"9h\"')", "“terms” is not"),
                (.versions, "envelope = replace(envelope, '1h', '9h')", "The envelope: Its SHA-256 is not"),
                (.versions, "sign_by = '2027-01-01'", "The row version/1"),
                (.versions, "drafted_by = 'nobody'", "The row version/1: It is not as it was written"),
                (.slots, "name = 'Somebody'", "The slot “sales” is not what its envelope"),
                (.records, "sealed = replace(sealed, 'a', 'b')", "Record 1"),
                (.records, "record = replace(record, 'alan', 'eve')", "The row version/1/record/1"),
                (.scans, "bytes = '%PDF-other'", "The row scan/"),
            ]
            try await withAuditor { auditor in
                for (table, assignment, sentence) in cases {
                    try await auditor.save(table)
                    try await auditor.run("UPDATE \(identifier: table.rawValue) SET \(assignment)")
                    let found = try await auditor.verify().faults
                    #expect(found.contains { $0.contains(sentence) }, "\(sentence): \(found)")
                    try await auditor.restore(table)
                }
            }
        }

        @Test("a row that was removed, or added, is named as well")
        func rows() async throws {
            try await withAuditor { auditor in
                for table in SignedTable.allCases {
                    try await auditor.save(table)
                    try await auditor.run("DELETE FROM \(identifier: table.rawValue)")
                    let found = try await auditor.verify().faults
                    #expect(found.contains { $0.hasPrefix("Version 1 of “inbound”: ") }, "\(table): \(found)")
                    try await auditor.restore(table)
                }
                try await auditor.save(.versions)
                try await auditor.run(
                    """
                    INSERT INTO agreement_versions (tenant_id, id, agreement_id, number, framework_id, selector_key,
                        selector, terms, envelope, content_sha256, drafted_at, drafted_by, proposed_at, proposed_by)
                    SELECT tenant_id, gen_random_uuid(), agreement_id, 9, framework_id, selector_key, selector, terms,
                        envelope, content_sha256, drafted_at, drafted_by, proposed_at, proposed_by
                    FROM agreement_versions
                    WHERE framework_id IS NOT NULL
                    """)
                let found = try await auditor.verify().faults
                #expect(found.contains { $0.hasPrefix("Version 9 of “inbound”: ") }, "\(found)")
            }
        }

        @Test("a checkpoint that the server has sealed shows that the chain behind it is not what it was")
        func checkpoint() async throws {
            try await withAuditor { auditor in
                let taken = try await auditor.baton("audit", "checkpoint")
                try #require(taken.ending == .exited(0), "\(taken.errors)")
                #expect(try await auditor.baton("audit", "verify").ending == .exited(0))
                try await auditor.run("UPDATE audit_checkpoints SET hash = repeat('0', 64)")
                let forged = try await auditor.baton("audit", "verify")
                #expect(
                    forged.ending == .exited(3) && forged.errors.contains("is not as it was sealed"),
                    "\(forged.errors)")
                try await auditor.run(
                    "UPDATE audit_checkpoints c SET hash = r.hash FROM audit_records r WHERE r.seq = c.seq",
                    "DELETE FROM audit_records r USING audit_checkpoints c WHERE r.seq >= c.seq")
                let cut = try await auditor.baton("audit", "verify")
                #expect(
                    cut.ending == .exited(3) && cut.errors.contains("its end was cut off"), "\(cut.errors)")
            }
        }
    }
}

/// A server on a database of the test's own, which the auditor asks and the owner changes.
private struct Auditor: Sendable {
    let server: TestServer
    let program: ProgramServer
    let scratch: ScratchDirectory
    let key: String

    func verify() async throws -> (versions: Int, faults: [String]) {
        let result = try await baton("audit", "verify", "--json")
        let told = try JSON.parse(Array(result.output.utf8))
        let faults = told["version_faults"]?.arrayValue?.compactMap(\.stringValue) ?? []
        #expect(told["faults"] == [], "the chain itself was not changed")
        #expect(result.ending == .exited(faults.isEmpty ? 0 : 3), "\(result.errors)")
        return (told["versions"]?.intValue ?? 0, faults)
    }

    func baton(_ arguments: String...) async throws -> ProgramResult {
        try await BatonProgram.run(
            arguments, environment: ["BATON_URL": program.url, "BATON_API_KEY": key], in: scratch)
    }

    /// As who owns everything, without foreign keys.
    func run(_ statements: SQL...) async throws {
        try await server.asOwner { transaction in
            _ = try await transaction.query("SET LOCAL session_replication_role = 'replica'")
            for statement in statements { _ = try await transaction.query(statement) }
        }
    }

    func save(_ table: SignedTable) async throws {
        try await run("CREATE TABLE saved AS SELECT * FROM \(identifier: table.rawValue)")
    }

    func restore(_ table: SignedTable) async throws {
        try await run(
            "DELETE FROM \(identifier: table.rawValue)",
            "INSERT INTO \(identifier: table.rawValue) SELECT * FROM saved",
            "DROP TABLE saved")
    }

    /// Another value of the column's type in one row that the version `inbound` rests on.
    func change(_ column: String, of table: SignedTable) async throws {
        let type = try await server.asOwner { transaction -> String in
            let rows = try await transaction.query(
                """
                SELECT format_type(atttypid, NULL) AS type FROM pg_attribute
                WHERE attrelid = \(table.rawValue)::regclass AND attname = \(column)
                """)
            return try rows.first?["type"] ?? ""
        }
        try await run(
            """
            UPDATE \(identifier: table.rawValue)
            SET \(identifier: column) = \(Auditor.other(column, type))
            WHERE ctid = (SELECT ctid FROM \(identifier: table.rawValue) WHERE \(Auditor.chosen(table)) LIMIT 1)
            """)
    }

    private static func chosen(_ table: SignedTable) -> SQL {
        switch table {
        case .versions: "framework_id IS NOT NULL"
        case .slots:
            "slot = 'sales' AND agreement_id = (SELECT id FROM agreements WHERE key = 'inbound' LIMIT 1)"
        case .records:
            "slot = 'management' AND agreement_id = (SELECT id FROM agreements WHERE key = 'inbound' LIMIT 1)"
        case .scans: "true"
        }
    }

    private static func other(_ column: String, _ type: String) -> SQL {
        let name: SQL = "\(identifier: column)"
        return switch type {
        case "uuid": "gen_random_uuid()"
        case "text":
            // A hash has another hash for another value.
            "CASE WHEN \(name) ~ '^[0-9a-f]{64}$' THEN repeat('0', 64) ELSE COALESCE(\(name), '') || 'x' END"
        case "integer": "COALESCE(\(name), 0) + 5"
        case "timestamp with time zone":
            "COALESCE(\(name) + interval '1 microsecond', '2026-03-02 09:30:00Z')"
        case "date": "COALESCE(\(name) + 1, '2026-03-03')"
        case "jsonb": "COALESCE(\(name), '{}') || '[1]'::jsonb"
        case "tstzrange": "tstzrange(lower(\(name)), upper(\(name)), '()')"
        case "bytea": "'\\x00'::bytea || \(name)"
        default: "NULL"
        }
    }
}

/// A tenant with a framework and the agreement `inbound`, which has everything that can be signed.
private func withAuditor(_ body: @escaping @Sendable (Auditor) async throws -> Void) async throws {
    try await withServer { server in
        let tenant = try await server.makeTenant()
        try await tenant.furnish()
        try await tenant.makeSigners()
        try await tenant.agree("global", terms: .responses(saying: "8h"), by: tenant.call())
        try await tenant.collectEverything("inbound")
        let new = NewAPIKey(name: "auditor", roles: [.auditor], region: nil, expiresAt: nil)
        let key = try await tenant.workspace.createAPIKey(new, by: tenant.call()).secret
        // Who owns the tables can take their constraints away as well.
        try await server.asOwner { transaction in
            _ = try await transaction.query(
                """
                DO $$ DECLARE c record; BEGIN
                FOR c IN SELECT conrelid::regclass AS name, conname FROM pg_constraint
                    WHERE contype IN ('c', 'f', 'x') AND conrelid::regclass::text IN
                    ('agreement_versions', 'signature_slots', 'signature_records', 'scans', 'signing_links')
                LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.name, c.conname); END LOOP; END $$
                """)
            for column in ["version", "request"] {
                _ = try await transaction.query(
                    "ALTER TABLE signature_slots ALTER COLUMN \(identifier: column) DROP EXPRESSION")
            }
        }
        try await withScratch { scratch in
            let program = try await ProgramServer(
                in: scratch, settings: ["DATABASE_URL": server.files.conninfo(user: "baton_app")])
            try await body(Auditor(server: server, program: program, scratch: scratch, key: key))
            _ = await program.stop()
        }
    }
}
