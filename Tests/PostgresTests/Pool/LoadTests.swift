// Many writers at once while sessions end: what each of them was told is true.

import Postgres
import Synchronization
import Testing

@Suite("Sessions that end under load", .ownDatabase, .timeLimit(.minutes(1)))
struct LoadTests {
    /// What writers were told, by the number that they wrote.
    private final class Tally: Sendable {
        struct Told: Sendable {
            var last = 0
            var committed: Set<Int> = []
            var refused: Set<Int> = []
            var unknown: Set<Int> = []
            var others: [String] = []
            var isOver = false
        }

        private let state = Mutex(Told())

        var told: Told { state.withLock { $0 } }

        func next() -> Int? {
            state.withLock { told in
                guard !told.isOver else { return nil }
                told.last += 1
                return told.last
            }
        }

        func end() { state.withLock { $0.isOver = true } }

        func note(_ number: Int, _ error: (any Error)?) {
            state.withLock { told in
                switch (error as? PostgresError)?.kind {
                case nil where error == nil: told.committed.insert(number)
                case .outcomeUnknown: told.unknown.insert(number)
                case .connectionLost: told.refused.insert(number)
                default: told.others.append(String(describing: error))
                }
            }
        }
    }

    private static let writers = 16
    private static let rounds = 12

    @Test("what was called committed is there, what was called lost is not, and nothing else is told")
    func writers() async throws {
        try await withWatchedPool(connections: 4) { pool, backends in
            let table: SQL = "\(identifier: uniqueName("written"))"
            _ = try await pool.read(
                prelude: nil, "CREATE TABLE \(table) (number int PRIMARY KEY)", readOnly: false)
            let tally = Tally()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<Self.writers { group.addTask { await write(to: table, in: pool, tally) } }
                for _ in 0..<Self.rounds { try await end(backends, pool, tally) }
                tally.end()
                try await group.waitForAll()
            }
            let told = tally.told
            let there: [Int] = try await pool.read(
                prelude: nil, "SELECT coalesce(array_agg(number), '{}') AS numbers FROM \(table)")[0][
                    "numbers"]
            #expect(told.others.isEmpty, "\(told.others.prefix(3))")
            #expect(told.committed.subtracting(there).isEmpty, "lost: \(told.committed.subtracting(there))")
            #expect(told.refused.intersection(there).isEmpty, "there: \(told.refused.intersection(there))")
            #expect(told.committed.union(told.unknown).isSuperset(of: there))
            #expect(!told.refused.isEmpty || !told.unknown.isEmpty, "no writer noticed")
        }
    }

    /// Ends all sessions while some of them work.
    private func end(_ backends: Backends, _ pool: PostgresPool, _ tally: Tally) async throws {
        let before = tally.told.committed.count
        while tally.told.committed.count < before + 40 { try await Task.sleep(for: .milliseconds(2)) }
        var busy = 0
        while busy == 0 {
            let statistics = await pool.statistics
            busy = statistics.open - statistics.idle
        }
        try await backends.terminateAll()
        #expect(busy > 0, "nothing was in flight")
    }

    /// Writes numbers, in turn by one statement and in a transaction of two.
    private func write(to table: SQL, in pool: PostgresPool, _ tally: Tally) async {
        while let number = tally.next() {
            do {
                if number % 2 == 0 {
                    _ = try await pool.read(
                        prelude: nil, "INSERT INTO \(table) VALUES (\(number))", readOnly: false)
                } else {
                    try await pool.transaction(prelude: nil) { transaction in
                        _ = try await transaction.query(
                            "SELECT count(*) FROM \(table) WHERE number = \(number)")
                        _ = try await transaction.query("INSERT INTO \(table) VALUES (\(number))")
                    }
                }
                tally.note(number, nil)
            } catch {
                tally.note(number, error)
            }
        }
    }
}
