// Few connections for many: waiting, its bounds, and coming back after losses.

import Postgres
import Testing

@Suite("Sharing connections", .ownDatabase, .timeLimit(.minutes(1)))
struct SharingTests {
    @Test("waiting for a connection is bounded in time")
    func exhausted() async throws {
        try await withPool(connections: 1, acquireTimeout: .milliseconds(50)) { pool in
            _ = try await patiently { try await pool.read(prelude: nil, "SELECT 1") }
            try await pool.transaction(prelude: nil) { transaction in
                _ = try await transaction.query("SELECT 1")
                let error = await postgresError { _ = try await pool.read(prelude: nil, "SELECT 1") }
                #expect(error?.kind == .poolExhausted)
            }
            _ = try await pool.read(prelude: nil, "SELECT 1")
        }
    }

    @Test("waiting for a connection is bounded in number")
    func tooManyWaiters() async throws {
        try await withPool(connections: 1, adjust: { $0.maximumWaiters = 1 }) { pool in
            try await pool.transaction(prelude: nil) { transaction in
                _ = try await transaction.query("SELECT 1")
                let waiter = Task { try await pool.read(prelude: nil, "SELECT 1").count }
                while await pool.statistics.waiters == 0 { await Task.yield() }
                let error = await postgresError { _ = try await pool.read(prelude: nil, "SELECT 1") }
                #expect(error?.kind == .poolExhausted)
                waiter.cancel()
            }
        }
    }

    @Test("those who wait are served in the order in which they came")
    func fairness() async throws {
        try await withPool(connections: 1) { pool in
            let sequence = uniqueName("turns")
            _ = try await pool.read(
                prelude: nil, "CREATE SEQUENCE \(identifier: sequence)", readOnly: false)
            let turns = try await pool.transaction(prelude: nil) { transaction in
                _ = try await transaction.query("SELECT 1")
                var waiting: [Task<Int, any Error>] = []
                for number in 1...20 {
                    waiting.append(
                        Task {
                            try await pool.read(
                                prelude: nil, "SELECT nextval(\(sequence)::regclass) AS turn", readOnly: false
                            )[0]["turn"]
                        })
                    while await pool.statistics.waiters < number { await Task.yield() }
                }
                return waiting
            }
            for (index, turn) in turns.enumerated() {
                #expect(try await turn.value == index + 1)
            }
        }
    }

    @Test("a slow statement does not hold up fast ones")
    func slowBesideFast() async throws {
        try await withWatchedPool(connections: 2) { pool, backends in
            let slow = Task { try await pool.read(prelude: nil, "SELECT pg_sleep(60)").count }
            try await backends.waitUntilSleeping()
            for number in 0..<200 {
                #expect(try await pool.read(prelude: nil, "SELECT \(number) AS n")[0]["n"] == number)
            }
            slow.cancel()
            _ = await slow.result
        }
    }

    @Test("after every connection was ended the next calls see no error")
    func reconnects() async throws {
        try await withWatchedPool(connections: 3) { pool, backends in
            for _ in 0..<5 {
                try await backends.wait(until: "true")
                try await backends.terminateAll()
                for _ in 0..<10 { _ = try await pool.read(prelude: nil, "SELECT 1") }
                let value: Int = try await pool.transaction(prelude: nil) {
                    try await $0.query("SELECT 5 AS it")[0]["it"]
                }
                #expect(value == 5)
            }
        }
    }

    @Test("a transaction that has sent nothing yet is not hurt by the loss of connections")
    func lossBeforeFirstStatement() async throws {
        try await withWatchedPool { pool, backends in
            _ = try await pool.read(prelude: nil, "SELECT 1")
            let value: Int = try await pool.transaction(prelude: nil) { transaction in
                try await backends.terminateAll()
                return try await transaction.query("SELECT 5 AS it")[0]["it"]
            }
            #expect(value == 5)
        }
    }

    @Test("without a server those who wait learn why")
    func unreachable() async throws {
        let configuration = PostgresConfiguration(
            conninfo: "host=/nowhere dbname=none", acquireTimeout: .milliseconds(100))
        let pool = PostgresPool(configuration, logger: makeLogger())
        let service = Task { try await pool.run() }
        while await pool.statistics.counts.connectFailures == 0 { await Task.yield() }
        let error = await postgresError { _ = try await pool.read(prelude: nil, "SELECT 1") }
        #expect(error?.kind == .connectionFailed)
        #expect(error?.message.contains("/nowhere") == true)
        service.cancel()
        try await service.value
    }

    @Test("statistics tell open, idle and leased connections apart")
    func statistics() async throws {
        try await withPool(connections: 2) { pool in
            while await pool.statistics.idle < 2 { await Task.yield() }
            try await pool.transaction(prelude: nil) { transaction in
                _ = try await transaction.query("SELECT 1")
                let statistics = await pool.statistics
                #expect(statistics.open == 2)
                #expect(statistics.idle == 1)
                #expect(statistics.leased == 1)
            }
            #expect(await pool.statistics.leased == 0)
        }
    }
}

/// Asks again while the pool has no connection yet.
private func patiently<Value>(_ body: () async throws -> Value) async throws -> Value {
    while true {
        do {
            return try await body()
        } catch let error as PostgresError where error.kind == .poolExhausted {
            continue
        }
    }
}
