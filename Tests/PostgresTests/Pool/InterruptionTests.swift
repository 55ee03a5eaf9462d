// Cancelled tasks and deadlines: the caller goes on at once, the connection when the server is done.

import Postgres
import Testing

@Suite("Cancellation and deadlines", .ownDatabase, .timeLimit(.minutes(1)))
struct InterruptionTests {
    private func pid(_ pool: PostgresPool) async throws -> Int {
        try await pool.read(prelude: nil, "SELECT pg_backend_pid() AS pid")[0]["pid"]
    }

    @Test("a cancelled read ends on the server, and its connection works on")
    func cancelledRead() async throws {
        try await withWatchedPool { pool, backends in
            let before = try await pid(pool)
            let task = Task {
                await postgresError { _ = try await pool.read(prelude: nil, "SELECT pg_sleep(60)") }
            }
            try await backends.waitUntilSleeping()
            task.cancel()
            #expect(await task.value?.kind == .cancelled)
            #expect(try await pid(pool) == before)
            #expect(await pool.statistics.counts.lost == 0)
        }
    }

    @Test("a cancelled statement rolls its transaction back, and the connection works on")
    func cancelledTransaction() async throws {
        try await withWatchedPool { pool, backends in
            let name = uniqueName("cancelled")
            let before = try await pid(pool)
            let task = Task {
                await postgresError {
                    try await pool.transaction(prelude: nil) { transaction in
                        _ = try await transaction.query("CREATE TABLE \(identifier: name) (id int)")
                        _ = try await transaction.query("SELECT pg_sleep(60)")
                    }
                }
            }
            try await backends.waitUntilSleeping()
            task.cancel()
            #expect(await task.value?.kind == .cancelled)
            let row = try await pool.read(
                prelude: nil, "SELECT to_regclass(\(name)) IS NULL AS gone, pg_backend_pid() AS pid")[0]
            #expect(try row["gone"] == true)
            #expect(try row["pid"] == before)
        }
    }

    @Test("a body that goes on after its statement was cancelled cannot commit")
    func cancelledAndSwallowed() async throws {
        try await withWatchedPool { pool, backends in
            let task = Task {
                await postgresError {
                    try await pool.transaction(prelude: nil) { transaction in
                        _ = try? await transaction.query("SELECT pg_sleep(60)")
                    }
                }
            }
            try await backends.waitUntilSleeping()
            task.cancel()
            #expect(await task.value?.kind == .cancelled)
            _ = try await pid(pool)
        }
    }

    @Test("a cancelled task that waits for a connection stops waiting")
    func cancelledWaiter() async throws {
        try await withPool(connections: 1) { pool in
            try await pool.transaction(prelude: nil) { transaction in
                _ = try await transaction.query("SELECT 1")
                let task = Task { await postgresError { _ = try await pool.read(prelude: nil, "SELECT 1") } }
                while await pool.statistics.waiters == 0 { await Task.yield() }
                task.cancel()
                #expect(await task.value?.kind == .cancelled)
            }
        }
    }

    @Test("a task that was cancelled before it asks gets no answer, and hurts nobody")
    func cancelledBefore() async throws {
        try await withPool(connections: 1) { pool in
            let task = Task {
                while !Task.isCancelled { await Task.yield() }
                return await postgresError { _ = try await pool.read(prelude: nil, "SELECT pg_sleep(60)") }
            }
            task.cancel()
            #expect(await task.value?.kind == .cancelled)
            _ = try await pid(pool)
        }
    }

    @Test("cancelling some of many reads never hits the others")
    func manyCancelled() async throws {
        try await withPool(connections: 3) { pool in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<300 {
                    let task = Task {
                        try await pool.read(
                            prelude: nil, "SELECT \(number) AS n, pg_sleep(\(Double(number % 3) / 1_000))")[
                                0]["n"]
                            as Int
                    }
                    if number % 2 == 0 {
                        group.addTask {
                            try await Task.sleep(for: .microseconds(number * 20))
                            task.cancel()
                            _ = await task.result
                        }
                    } else {
                        group.addTask {
                            let answer = try await task.value
                            #expect(answer == number)
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test("a read that is not answered within its deadline says so, and its connection works on")
    func deadline() async throws {
        try await withPool(connections: 1) { pool in
            let before = try await pid(pool)
            let error = await postgresError {
                _ = try await pool.read(prelude: nil, "SELECT pg_sleep(60)", deadline: .milliseconds(50))
            }
            #expect(error?.kind == .deadlineExceeded)
            #expect(try await pid(pool) == before)
        }
    }

    @Test("a body that outlives its deadline loses the connection, and learns so from its next statement")
    func idleTransaction() async throws {
        try await withPool(connections: 1) { pool in
            let error = await postgresError {
                try await pool.transaction(prelude: nil, deadline: .milliseconds(50)) { transaction in
                    _ = try await transaction.query("SELECT 1")
                    // The only connection is free again for others while the body still runs.
                    _ = try await pid(pool)
                    _ = try await transaction.query("SELECT 2")
                }
            }
            #expect(error?.kind == .deadlineExceeded)
        }
    }

    @Test("the server's own statement timeout is set")
    func statementTimeout() async throws {
        try await withPool(connections: 1, adjust: { $0.statementTimeout = .milliseconds(30) }) { pool in
            let error = await postgresError { _ = try await pool.read(prelude: nil, "SELECT pg_sleep(60)") }
            #expect(error?.kind == .server)
            #expect(error?.sqlState == .queryCanceled)
        }
    }
}
