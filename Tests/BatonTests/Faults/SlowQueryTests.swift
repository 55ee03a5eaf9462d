// Slow statements beside fast ones: the fast ones stay fast.

import Domain
import Postgres
import Support
import Synchronization
import Testing

extension EndToEnd.Faults {
    @Suite("Slow statements", .timeLimit(.minutes(3))) struct SlowQueryTests {
        private static let slowCallers = 3
        private static let readers = 4
        /// Of each reader in one phase; phases with and without slow statements alternate, so that whatever else the
        /// machine does meets both alike.
        private static let readsPerPhase = 60
        private static let phases = 6
        private static let attempts = 3

        @Test(
            "beside slow statements the 99th percentile of fast reads stays within three times what it is without"
        )
        func percentile() async throws {
            try await withScene("slow statements beside fast ones", clients: 1, pause: .milliseconds(20)) {
                scene, _ in
                try await slowDown(scene)
                try await scene.tenant.admin.post("/v1/accounts", ["external_id": "fast", "name": "Fast"])
                var ratios: [Double] = []
                while ratios.count < Self.attempts, ratios.allSatisfy({ $0 > 3 }) {
                    ratios.append(try await ratio(scene))
                }
                print("p99 of fast reads beside slow statements, times that without:", ratios)
                #expect(ratios.contains { $0 <= 3 }, "in each of \(Self.attempts) attempts: \(ratios)")
                #expect(scene.load.counts.failures == 0, "\(scene.load.counts)")
            }
        }

        /// Makes creations of accounts called `slow-…` sleep in the middle of their INSERT.
        private func slowDown(_ scene: Scene) async throws {
            try await scene.owner.transaction(prelude: nil) { transaction in
                _ = try await transaction.query(
                    """
                    CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN PERFORM pg_sleep(0.5); RETURN NEW; END $$
                    """)
                _ = try await transaction.query(
                    """
                    CREATE TRIGGER slow BEFORE INSERT ON accounts FOR EACH ROW
                    WHEN (NEW.external_id LIKE 'slow-%') EXECUTE FUNCTION slow()
                    """)
            }
        }

        private func ratio(_ scene: Scene) async throws -> Double {
            var (alone, beside): ([Duration], [Duration]) = ([], [])
            for _ in 0..<Self.phases {
                alone += try await reads(scene)
                beside += try await besideSlowOnes(scene)
            }
            return percentile(beside) / percentile(alone)
        }

        /// Reads while slow statements run, from the first read to the last.
        private func besideSlowOnes(_ scene: Scene) async throws -> [Duration] {
            let isOver = Switch()
            return try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<Self.slowCallers {
                    group.addTask {
                        var turn = 0
                        while !isOver.isOn {
                            turn += 1
                            let id = "slow-\(number)-\(turn)-\(ContinuousClock.now)".filter {
                                $0.isLetter || $0.isNumber || $0 == "-"
                            }
                            let made = try await scene.tenant.admin.unchecked(
                                "POST", "/v1/accounts", ["external_id": .string(id), "name": "Slow"])
                            #expect(made.status == 201, "\(made.summary)")
                        }
                    }
                }
                try await scene.waitForSessions(Self.slowCallers, "wait_event = 'PgSleep'")
                let times = try await strike(scene.load) { try await reads(scene) }
                // They still come at the end: none of them was refused or done with.
                try await scene.waitForSessions(1, "wait_event = 'PgSleep'")
                isOver.turnOn()
                try await group.waitForAll()
                return times
            }
        }

        private func reads(_ scene: Scene) async throws -> [Duration] {
            try await withThrowingTaskGroup(of: [Duration].self) { group in
                for _ in 0..<Self.readers {
                    group.addTask {
                        var times: [Duration] = []
                        for _ in 0..<Self.readsPerPhase {
                            let start = ContinuousClock.now
                            let read = try await scene.tenant.admin.unchecked("GET", "/v1/accounts/fast")
                            times.append(start.duration(to: .now))
                            #expect(read.status == 200, "\(read.summary)")
                        }
                        return times
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
        }

        private func percentile(_ times: [Duration]) -> Duration { times.sorted()[times.count * 99 / 100] }
    }
}

/// Tells tasks that they are to end.
private final class Switch: Sendable {
    private let state = Mutex(false)

    var isOn: Bool { state.withLock { $0 } }

    func turnOn() { state.withLock { $0 = true } }
}

extension Caller {
    /// Without the check against openapi.yaml, which takes longer than the request.
    func unchecked(
        _ method: String, _ target: String, headers: [(String, String)] = [], _ json: JSON? = nil
    ) async throws -> Exchange {
        var sent: [(name: String, value: String)] = headers.map { ($0.0, $0.1) }
        if let bearer { sent.append(("Authorization", "Bearer \(bearer)")) }
        if json != nil { sent.append(("Content-Type", "application/json")) }
        return try await Exchange(method, target, sent: sent, body: json?.canonicalBytes() ?? []).answered(
            by: url)
    }
}
