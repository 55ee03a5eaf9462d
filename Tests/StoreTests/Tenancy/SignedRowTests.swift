// The rows behind what is signed: every column of them is in their hashes, and every operation says what it wrote.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("Signed rows")
struct SignedRowTests {
    @Test("every column of a signed table is in the hash of its rows", arguments: SignedTable.allCases)
    func columns(_ table: SignedTable) async throws {
        try await withDatabase(.migrated) { database in
            let names = try await withPool(database.ownerConninfo, connections: 1) { pool in
                let rows = try await pool.read(
                    prelude: nil,
                    """
                    SELECT column_name::text AS name
                    FROM information_schema.columns
                    WHERE table_schema = 'public' AND table_name = \(table.rawValue)
                    ORDER BY column_name
                    """)
                return try rows.map { row -> String in try row["name"] }
            }
            // A new column must be hashed, or belong to another table: see `SignedTable`.
            #expect(names == table.columns.map(\.name).sorted())
        }
    }

    @Test("a hash is the same whatever a session's settings are, and another for each value")
    func settings() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.makeSigners()
            try await tenant.agree("global", terms: .responses(saying: "8h"), by: tenant.call())
            try await tenant.collectSignatures("inbound")
            /// In sessions of their own.
            func hashes() async throws -> [String: String] {
                try await withPool(server.files.conninfo(user: "baton_app"), connections: 1) { pool in
                    try await Database(pool).transaction(tenant.id) { transaction in
                        let agreement = try #require(
                            try await transaction.agreement("inbound", now: .hour(3)))
                        return try await transaction.signedRows(of: 1, agreement.id).hashes
                    }
                }
            }
            let usual = try await hashes()
            #expect(usual.count == 5, "\(usual.keys.sorted())")
            #expect(Set(usual.values).count == usual.count)
            let name = server.files.name
            try await server.asOwner { transaction in
                for setting: SQL in [
                    "TimeZone = 'Asia/Kathmandu'", "DateStyle = 'SQL, DMY'", "bytea_output = 'escape'",
                    "extra_float_digits = 0",
                ] {
                    _ = try await transaction.query("ALTER DATABASE \(identifier: name) SET \(setting)")
                }
            }
            #expect(try await hashes() == usual)
            try await server.asOwner { transaction in
                _ = try await transaction.query("UPDATE signature_slots SET position = position + 7")
            }
            let changed = try await hashes().filter { usual[$0] != $1 }
            #expect(changed.map(\.key) == ["version/1/slots"])
        }
    }
}
