// Single statements in transactions of their own.

import Postgres
import Testing

@Suite("Reading", .ownDatabase)
struct ReadTests {
    @Test("a read runs inside a read-only transaction with its prelude applied")
    func prelude() async throws {
        try await withPool { pool in
            let rows = try await pool.read(
                prelude: "SET LOCAL application_name = 'prelude'",
                """
                SELECT current_setting('application_name') AS name, current_setting('transaction_read_only') AS mode,
                    current_setting('TimeZone') AS zone
                """)
            #expect(try rows[0]["name"] == "prelude")
            #expect(try rows[0]["mode"] == "on")
            #expect(try rows[0]["zone"] == "UTC")
            let after = try await pool.read(
                prelude: nil, "SELECT current_setting('application_name') AS name")
            #expect(try after[0]["name"] == "swift-postgres")
        }
    }

    @Test("a write by one statement is committed when it returns")
    func write() async throws {
        try await withPool { pool in
            let table = uniqueName("write")
            _ = try await pool.read(
                prelude: nil, "CREATE TABLE \(identifier: table) (id int PRIMARY KEY)", readOnly: false)
            let inserted = try await pool.read(
                prelude: nil, "INSERT INTO \(identifier: table) SELECT * FROM unnest(\([1, 2, 3]))",
                readOnly: false)
            #expect(inserted.affectedRows == 3)
            let refused = await postgresError {
                _ = try await pool.read(prelude: nil, "DELETE FROM \(identifier: table)")
            }
            #expect(refused?.sqlState == .readOnlyTransaction)
            let twice = await postgresError {
                _ = try await pool.read(
                    prelude: nil, "INSERT INTO \(identifier: table) VALUES (\(1))", readOnly: false)
            }
            #expect(twice?.sqlState == .uniqueViolation)
            #expect(twice?.constraint == "\(table)_pkey")
            let count: Int = try await pool.read(
                prelude: nil, "SELECT count(*) AS n FROM \(identifier: table)")[0]["n"]
            #expect(count == 3)
        }
    }

    @Test("an error leaves the connection fit for the next read, with no transaction open")
    func errorKeepsConnection() async throws {
        try await withPool(connections: 1) { pool in
            let first: Int = try await pool.read(prelude: nil, "SELECT pg_backend_pid() AS pid")[0]["pid"]
            for statement: SQL in [
                "SELECT 1/0", "SELEKT", "SELECT \("x")::int", "SELECT nothing FROM nowhere",
            ] {
                let error = await postgresError { _ = try await pool.read(prelude: nil, statement) }
                #expect(error?.kind == .server, "\(statement): \(String(describing: error))")
            }
            let badPrelude = await postgresError {
                _ = try await pool.read(prelude: "SET LOCAL nonsense.y.z", "SELECT 1")
            }
            #expect(badPrelude?.sqlState == .syntaxError)
            let last: Int = try await pool.read(prelude: nil, "SELECT pg_backend_pid() AS pid")[0]["pid"]
            #expect(first == last)
        }
    }

    @Test("many concurrent reads share a few connections")
    func concurrent() async throws {
        try await withPool(connections: 3) { pool in
            let sum = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<500 {
                    group.addTask {
                        try await pool.read(prelude: nil, "SELECT \(number) AS n")[0]["n"]
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(sum == 499 * 500 / 2)
            #expect(await pool.statistics.open <= 3)
        }
    }
}
