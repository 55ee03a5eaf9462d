// Statements that go out together with COMMIT, and turns.

import Postgres
import Testing

@Suite("Statements at COMMIT", .ownDatabase)
struct ClosingTests {
    private func table(_ pool: PostgresPool) async throws -> SQL {
        let name: SQL = "\(identifier: uniqueName("closing"))"
        try await pool.transaction(prelude: nil) { transaction in
            _ = try await transaction.query("CREATE TABLE \(name) (id int PRIMARY KEY)")
        }
        return name
    }

    private func ids(_ pool: PostgresPool, _ table: SQL) async throws -> [Int] {
        try await pool.read(prelude: nil, "SELECT id FROM \(table) ORDER BY id").map { try $0["id"] }
    }

    private func sleeping(_ pool: PostgresPool) async throws -> Int {
        try await pool.read(
            prelude: nil,
            """
            SELECT count(*) AS sleeping FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event = 'PgSleep'
            """)[0]["sleeping"]
    }

    @Test("they run behind the body, in the order in which they were left, also where the body ran nothing")
    func order() async throws {
        try await withPool(connections: 1) { pool in
            let table = try await table(pool)
            for first in [10, 20] {
                try await pool.transaction(prelude: nil) { transaction in
                    try await transaction.atCommit(["INSERT INTO \(table) SELECT max(id) + 1 FROM \(table)"])
                    try await transaction.atCommit(["INSERT INTO \(table) SELECT max(id) + 1 FROM \(table)"])
                    _ = try await transaction.query("INSERT INTO \(table) VALUES (\(first))")
                }
            }
            #expect(try await ids(pool, table) == [10, 11, 12, 20, 21, 22])
            try await pool.transaction(prelude: nil) { transaction in
                try await transaction.atCommit(["INSERT INTO \(table) VALUES (\(30))"])
            }
            #expect(try await ids(pool, table).last == 30)
        }
    }

    @Test(
        "an error of theirs undoes the whole transaction and comes out as what it is; so does one of the body"
    )
    func failure() async throws {
        try await withPool(connections: 1) { pool in
            let table = try await table(pool)
            let error = await #expect(throws: PostgresError.self) {
                try await pool.transaction(prelude: nil) { transaction in
                    _ = try await transaction.query("INSERT INTO \(table) VALUES (\(1))")
                    try await transaction.atCommit([
                        "INSERT INTO \(table) VALUES (\(1))", "INSERT INTO \(table) VALUES (\(2))",
                    ])
                }
            }
            #expect(error?.sqlState == .uniqueViolation)
            await #expect(throws: Refusal(reason: "enough")) {
                try await pool.transaction(prelude: nil) { transaction in
                    try await transaction.atCommit(["INSERT INTO \(table) VALUES (\(3))"])
                    throw Refusal(reason: "enough")
                }
            }
            #expect(try await ids(pool, table) == [])
            // The connection is whole.
            try await pool.transaction(prelude: nil) { transaction in
                try await transaction.atCommit(["INSERT INTO \(table) VALUES (\(4))"])
            }
            #expect(try await ids(pool, table) == [4])
        }
    }

    @Test("of one name two are at work at once and all have their turn, whatever becomes of those before")
    func turns() async throws {
        try await withPool(connections: 6) { pool in
            let table = try await table(pool)
            let most = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 1...40 {
                    group.addTask {
                        // Every fifth fails, and must hand its turn on.
                        let id = number % 5 == 0 ? 1 : number
                        try? await pool.transaction(prelude: nil) { transaction in
                            try await transaction.atCommit(
                                ["INSERT INTO \(table) VALUES (\(id))", "SELECT pg_sleep(0.01) AS slept"],
                                turn: "one")
                        }
                        return 0
                    }
                }
                group.addTask {
                    var most = 0
                    while try await ids(pool, table).count < 32 {
                        most = max(most, try await sleeping(pool))
                    }
                    return most
                }
                return try await group.reduce(0, max)
            }
            #expect(try await ids(pool, table) == (1...40).filter { $0 % 5 != 0 })
            #expect((1...2).contains(most))
        }
    }

    @Test("who waits for a turn is bound by its own deadline, and commits nothing after it")
    func deadline() async throws {
        try await withPool(connections: 4) { pool in
            let table = try await table(pool)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 1...2 {
                    group.addTask {
                        try await pool.transaction(prelude: nil) { transaction in
                            try await transaction.atCommit(
                                ["INSERT INTO \(table) VALUES (\(number))", "SELECT pg_sleep(1) AS slept"],
                                turn: "one")
                        }
                    }
                }
                while try await sleeping(pool) < 2 {}
                let error = await #expect(throws: PostgresError.self) {
                    try await pool.transaction(prelude: nil, deadline: .milliseconds(200)) { transaction in
                        _ = try await transaction.query("INSERT INTO \(table) VALUES (\(3))")
                        try await transaction.atCommit(
                            ["INSERT INTO \(table) VALUES (\(4))"], turn: "one")
                    }
                }
                #expect(error?.kind == .deadlineExceeded)
                try await group.waitForAll()
            }
            #expect(try await ids(pool, table) == [1, 2])
        }
    }
}
