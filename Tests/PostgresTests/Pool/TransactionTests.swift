// Transactions of several steps.

import Postgres
import Testing

struct Refusal: Error, Equatable {
    let reason: String
}

@Suite("Transactions", .ownDatabase)
struct TransactionTests {
    @Test("a body that returns commits, one that throws rolls back and its error comes out unchanged")
    func commitAndRollBack() async throws {
        try await withPool(connections: 1) { pool in
            let table = uniqueName("steps")
            try await pool.transaction(prelude: nil) { transaction in
                _ = try await transaction.query("CREATE TABLE \(identifier: table) (id int)")
                _ = try await transaction.query("INSERT INTO \(identifier: table) VALUES (\(1))")
            }
            await #expect(throws: Refusal(reason: "enough")) {
                try await pool.transaction(prelude: nil) { transaction in
                    _ = try await transaction.query("INSERT INTO \(identifier: table) VALUES (\(2))")
                    throw Refusal(reason: "enough")
                }
            }
            let ids: [Int] = try await pool.read(
                prelude: nil, "SELECT array_agg(id) AS ids FROM \(identifier: table)")[0]["ids"]
            #expect(ids == [1])
        }
    }

    @Test("statements sent in one go answer in order, in the transaction with its prelude")
    func pipeline() async throws {
        try await withPool(connections: 1) { pool in
            let results = try await pool.transaction(
                prelude: "SET LOCAL application_name = 'steps'", isolation: .repeatableRead, readOnly: true
            ) { transaction in
                try await transaction.pipeline([
                    "SELECT current_setting('application_name') AS it",
                    "SELECT current_setting('transaction_isolation') AS it", "SELECT \("third") AS it",
                ])
            }
            #expect(try results.map { try $0[0]["it"] as String } == ["steps", "repeatable read", "third"])
        }
    }

    @Test("a body without a statement needs no connection")
    func empty() async throws {
        let pool = PostgresPool(PostgresConfiguration(conninfo: testConninfo), logger: makeLogger())
        #expect(try await pool.transaction(prelude: nil) { _ in 7 } == 7)
    }
}
