// Prepared statements: reused, bounded in number, and prepared again when the server lost or changed them.

import Postgres
import Testing

@Suite("Prepared statements", .ownDatabase)
struct StatementTests {
    @Test("a statement is prepared once, and no more than the bound are kept")
    func bounded() async throws {
        try await withPool(connections: 1, adjust: { $0.preparedStatements = 3 }) { pool in
            for round in 0..<3 {
                for number in 0..<10 {
                    let rows = try await pool.read(
                        prelude: nil, "SELECT \(round) AS \(identifier: "n\(number)")")
                    #expect(rows.count == 1)
                }
            }
            let names: [String] = try await pool.read(
                prelude: nil, "SELECT array_agg(name) AS names FROM pg_prepared_statements")[0]["names"]
            // The one that made room for this very statement goes with the next.
            #expect((1...4).contains(names.count), "\(names)")
        }
    }

    @Test("a statement whose table was altered is prepared again", arguments: [true, false])
    func alteredTable(inTransaction: Bool) async throws {
        try await withPool(connections: 1) { pool in
            let table: SQL = "\(identifier: uniqueName("altered"))"
            func columns() async throws -> [String] {
                let statement: SQL = "SELECT * FROM \(table)"
                if inTransaction {
                    return try await pool.transaction(prelude: "SET LOCAL application_name = 'x'") {
                        try await $0.query(statement).columnNames
                    }
                }
                return try await pool.read(prelude: nil, statement).columnNames
            }
            _ = try await pool.read(prelude: nil, "CREATE TABLE \(table) (a int)", readOnly: false)
            #expect(try await columns() == ["a"])
            _ = try await pool.read(prelude: nil, "ALTER TABLE \(table) ADD b int", readOnly: false)
            #expect(try await columns() == ["a", "b"])
            #expect(try await columns() == ["a", "b"])
        }
    }

    @Test("statements that the server has forgotten are prepared again")
    func deallocated() async throws {
        try await withPool(connections: 1) { pool in
            for _ in 0..<3 {
                #expect(try await pool.read(prelude: nil, "SELECT \(1) AS n")[0]["n"] == 1)
                _ = try await pool.read(prelude: nil, "DEALLOCATE ALL")
            }
        }
    }

    @Test("the same text with other types is another statement")
    func types() async throws {
        try await withPool(connections: 1) { pool in
            let number = try await pool.read(prelude: nil, "SELECT pg_typeof(\(1))::text AS type")
            let text = try await pool.read(prelude: nil, "SELECT pg_typeof(\("1"))::text AS type")
            #expect(try number[0]["type"] == "bigint")
            #expect(try text[0]["type"] == "text")
        }
    }

    @Test("a statement that ends its transaction leaves no way to go on outside of one")
    func transactionControl() async throws {
        try await withPool(connections: 1) { pool in
            let error = await postgresError {
                try await pool.transaction(prelude: nil) { transaction in
                    _ = try await transaction.query("COMMIT")
                    _ = try await transaction.query("SELECT 1")
                }
            }
            #expect(error?.kind == .transactionEnded)
            _ = try await pool.read(prelude: nil, "SELECT 1")
        }
    }

    @Test("COPY is refused without harm to the pool")
    func copy() async throws {
        try await withPool(connections: 1) { pool in
            let error = await postgresError {
                _ = try await pool.read(prelude: nil, "COPY (SELECT 1) TO STDOUT")
            }
            #expect(error?.kind == .invalidStatement || error?.kind == .connectionLost)
            _ = try await pool.read(prelude: nil, "SELECT 1")
        }
    }
}
