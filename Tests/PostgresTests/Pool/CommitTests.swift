// Committed, not committed, or unknown: what each way of failing must say.

import Postgres
import Support
import Testing

@Suite("The outcome of COMMIT", .ownDatabase, .timeLimit(.minutes(1)))
struct CommitTests {
    private func insert(
        _ table: SQL, _ seconds: Double, in pool: PostgresPool, asTransaction: Bool, deadline: Duration? = nil
    ) async throws {
        let statement: SQL = "INSERT INTO \(table) VALUES (\(seconds))"
        if asTransaction {
            try await pool.transaction(prelude: nil, deadline: deadline) { _ = try await $0.query(statement) }
        } else {
            _ = try await pool.read(prelude: nil, statement, readOnly: false, deadline: deadline)
        }
    }

    private func count(_ table: SQL, in pool: PostgresPool) async throws -> Int {
        try await pool.read(prelude: nil, "SELECT count(*) AS n FROM \(table)")[0]["n"]
    }

    @Test("a deferred constraint that fails at COMMIT is its own error, and nothing is committed")
    func deferredConstraint() async throws {
        try await withPool(connections: 1) { pool in
            let name = uniqueName("deferred")
            let table: SQL = "\(identifier: name)"
            _ = try await pool.read(
                prelude: nil,
                """
                CREATE TABLE \(table) (id int PRIMARY KEY, parent int CONSTRAINT \(identifier: name + "_parent")
                    REFERENCES \(table) DEFERRABLE INITIALLY DEFERRED)
                """, readOnly: false)
            let single = await postgresError {
                _ = try await pool.read(prelude: nil, "INSERT INTO \(table) VALUES (1, 2)", readOnly: false)
            }
            let steps = await postgresError {
                try await pool.transaction(prelude: nil) {
                    _ = try await $0.query("INSERT INTO \(table) VALUES (1, 2)")
                }
            }
            for error in [single, steps] {
                #expect(error?.kind == .server)
                #expect(error?.sqlState == .foreignKeyViolation)
                #expect(error?.constraint == name + "_parent")
            }
            #expect(try await count(table, in: pool) == 0)
        }
    }

    @Test("a body that swallows a statement's error is told that nothing was committed, and why")
    func swallowedError() async throws {
        try await withPool(connections: 1) { pool in
            let error = await postgresError {
                try await pool.transaction(prelude: nil) { transaction in
                    _ = try? await transaction.query("SELECT 1/0")
                }
            }
            #expect(error?.kind == .notCommitted)
            #expect(error?.sqlState?.rawValue == "22012")
        }
    }

    @Test("a savepoint lets a transaction go on after an error")
    func savepoint() async throws {
        try await withPool(connections: 1) { pool in
            let value: Int = try await pool.transaction(prelude: nil) { transaction in
                _ = try await transaction.query("SAVEPOINT before")
                _ = try? await transaction.query("SELECT 1/0")
                _ = try await transaction.query("ROLLBACK TO SAVEPOINT before")
                return try await transaction.query("SELECT 7 AS it")[0]["it"]
            }
            #expect(value == 7)
        }
    }

    @Test("a connection that is ended between two statements: not committed", arguments: [true, false])
    func endedBetweenStatements(asksAgain: Bool) async throws {
        try await withWatchedPool { pool, backends in
            let table = try await makeTableThatSleepsAtCommit(pool)
            let error = await postgresError {
                try await pool.transaction(prelude: nil) { transaction in
                    _ = try await transaction.query("INSERT INTO \(table) VALUES (0)")
                    try await backends.terminateAll()
                    if asksAgain { _ = try await transaction.query("SELECT 1") }
                }
            }
            #expect(error?.kind == .connectionLost)
            #expect(try await count(table, in: pool) == 0)
        }
    }

    @Test("a connection that is ended while a write runs its statement: not committed")
    func endedDuringStatement() async throws {
        try await withWatchedPool { pool, backends in
            async let error = postgresError {
                _ = try await pool.read(prelude: nil, "SELECT pg_sleep(60)", readOnly: false)
            }
            try await backends.waitUntilSleeping()
            try await backends.terminateAll()
            let found = await error
            #expect(found?.kind == .connectionLost)
            #expect(found?.sqlState == .adminShutdown)
        }
    }

    @Test("a connection that is ended during COMMIT: the outcome is unknown", arguments: [true, false])
    func endedDuringCommit(asTransaction: Bool) async throws {
        try await withWatchedPool { pool, backends in
            let table = try await makeTableThatSleepsAtCommit(pool)
            async let error = postgresError {
                try await insert(table, 60, in: pool, asTransaction: asTransaction)
            }
            try await backends.waitUntilSleeping()
            try await backends.terminateAll()
            let found = await error
            #expect(found?.kind == .outcomeUnknown)
            #expect(found?.isKnownNotCommitted == false)
        }
    }

    @Test("a session that is ended right behind the tag of COMMIT has committed")
    func endedBehindTag() async throws {
        try await withScratch { scratch in
            let host = try #require(testConninfo.firstMatch(of: /host='([^']*)'/)?.1, "\(testConninfo)")
            let proxy = try TrafficProxy(to: String(host), in: scratch.newName("proxy"))
            defer { proxy.stop() }
            let conninfo = "\(testConninfo) host='\(proxy.directory)'"
            try await withPool(connections: 1, adjust: { $0.conninfo = conninfo }) { pool in
                let table = try await makeTableThatSleepsAtCommit(pool)
                proxy.cutCommits(1, .session)
                try await insert(table, 0, in: pool, asTransaction: true)
                #expect(proxy.commitsCut == 1)
                #expect(try await count(table, in: pool) == 1)
            }
        }
    }

    @Test("a deadline that passes during COMMIT: the outcome is unknown", arguments: [true, false])
    func deadlineDuringCommit(asTransaction: Bool) async throws {
        try await withPool(connections: 1) { pool in
            let table = try await makeTableThatSleepsAtCommit(pool)
            let error = await postgresError {
                try await insert(
                    table, 60, in: pool, asTransaction: asTransaction, deadline: .seconds(1))
            }
            #expect(error?.kind == .outcomeUnknown)
        }
    }

    @Test("a task that is cancelled during COMMIT commits all the same", arguments: [true, false])
    func cancelledDuringCommit(asTransaction: Bool) async throws {
        try await withWatchedPool { pool, backends in
            let table = try await makeTableThatSleepsAtCommit(pool)
            let key = Int.random(in: 1...1_000_000)
            // COMMIT waits for a lock that is held here until the cancellation has been dealt with.
            let task = try await backends.pool.transaction(prelude: nil) { observer in
                _ = try await observer.query("SELECT pg_advisory_xact_lock(\(key))")
                let task = Task {
                    try await insert(table, Double(-key), in: pool, asTransaction: asTransaction)
                }
                while try await observer.query(
                    "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = \(key) AND NOT granted"
                ).isEmpty {}
                task.cancel()
                _ = await pool.statistics
                return task
            }
            try await task.value
            #expect(try await count(table, in: pool) == 1)
            #expect(await pool.statistics.counts.cancellations == 0)
        }
    }
}
