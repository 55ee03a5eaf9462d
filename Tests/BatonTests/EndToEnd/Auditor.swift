// Somebody who may do everything to the database, and the auditor who finds out.

import Domain
import Foundation
import Operations
import Postgres
import Store
import Support
import Testing

/// A server on a database of the test's own, which the auditor asks and the owner changes.
struct Auditor: Sendable {
    let server: TestServer
    let program: ProgramServer
    let scratch: ScratchDirectory
    let key: String

    /// How many versions there are, and what is wrong with versions and exceptions.
    func verify() async throws -> (versions: Int, faults: [String]) {
        let result = try await baton("audit", "verify", "--json")
        try #require(!result.output.isEmpty, "\(result.errors)")
        let told = try JSON.parse(Array(result.output.utf8))
        let faults = ["version_faults", "exception_faults"].flatMap { kind in
            told[kind]?.arrayValue?.compactMap(\.stringValue) ?? []
        }
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

    /// Another value of the column's type in one row: one that the version `inbound` rests on, or an exception does.
    func change(_ column: String, of table: SignedTable, isOfException: Bool = false) async throws {
        let chosen = isOfException ? Auditor.ofException(table) : Auditor.chosen(table)
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
            WHERE ctid = (SELECT ctid FROM \(identifier: table.rawValue) WHERE \(chosen) LIMIT 1)
            """)
    }

    private static func chosen(_ table: SignedTable) -> SQL {
        switch table {
        case .versions: "framework_id IS NOT NULL"
        case .slots:
            "slot = 'sales' AND agreement_id = (SELECT id FROM agreements WHERE key = 'inbound' LIMIT 1)"
        case .records:
            "slot = 'management' AND agreement_id = (SELECT id FROM agreements WHERE key = 'inbound' LIMIT 1)"
        case .scans, .requests: "true"
        }
    }

    private static func ofException(_ table: SignedTable) -> SQL {
        switch table {
        case .slots, .records: "subject = 'exception'"
        case .requests: "exception IS NOT NULL"
        case .versions, .scans: "true"
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

/// A tenant with a framework and the agreement `inbound`, which has everything that can be signed; or what `fill` makes.
func withAuditor(
    filling fill: @escaping @Sendable (Support.TestTenant) async throws -> Void = { tenant in
        try await tenant.furnish()
        try await tenant.makeSigners()
        try await tenant.agree("global", terms: .responses(saying: "8h"), by: tenant.call())
        try await tenant.collectEverything("inbound")
    }, _ body: @escaping @Sendable (Auditor) async throws -> Void
) async throws {
    try await withServer { server in
        let tenant = try await server.makeTenant()
        try await fill(tenant)
        let new = NewAPIKey(name: "auditor", roles: [.auditor], region: nil, expiresAt: nil)
        let key = try await tenant.workspace.createAPIKey(new, by: tenant.call()).secret
        // Who owns the tables can take their constraints away as well.
        try await server.asOwner { transaction in
            _ = try await transaction.query(
                """
                DO $$ DECLARE c record; BEGIN
                FOR c IN SELECT conrelid::regclass AS name, conname FROM pg_constraint
                    WHERE contype IN ('c', 'f', 'x') AND conrelid::regclass::text IN
                    ('agreement_versions', 'signature_slots', 'signature_records', 'scans', 'signing_links',
                        'change_requests')
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
