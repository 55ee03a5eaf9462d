// Several servers on one database: migrating at once, and one that does not hear the other.

import Domain
import Foundation
import Postgres
import Support
import Synchronization
import Testing

extension EndToEnd.Faults {
    @Suite("Several servers", .timeLimit(.minutes(3))) struct ServersTests {
        @Test("four migrations of one empty database at once: each succeeds, each step is applied once")
        func migrating() async throws {
            try await withScratch { scratch in
                try await withDatabase { database in
                    let results = try await withPool(database.ownerConninfo, connections: 2) { pool in
                        try await migrateAtOnce(database, pool, scratch)
                    }
                    let steps = try Migrations.all().count
                    for result in results { #expect(result.ending == .exited(0), "\(result)") }
                    let applied = results.map { $0.output.components(separatedBy: "applied ").count - 1 }
                    #expect(applied.reduce(0, +) == steps, "\(applied) of \(steps) steps: \(results)")
                    let recorded = try await withPool(database.ownerConninfo, connections: 1) { pool in
                        let rows = try await pool.read(
                            prelude: nil, "SELECT version::int AS version FROM schema_migrations ORDER BY 1")
                        return try rows.map { try $0["version"] as Int }
                    }
                    #expect(recorded == Array(1...steps), "\(recorded)")
                    FaultLedger.survived("four servers migrating at once")
                }
            }
        }

        /// Holds the lock of migrations until all four ask for it.
        private func migrateAtOnce(
            _ database: TestDatabase, _ pool: PostgresPool, _ scratch: ScratchDirectory
        ) async throws -> [ProgramResult] {
            let migrating = try await pool.transaction(prelude: nil) { transaction in
                _ = try await transaction.query(
                    "SELECT pg_advisory_xact_lock(hashtextextended('migrations of schema_migrations', 0))")
                let migrating = (0..<4).map { _ in
                    Task {
                        try await BatonProgram.run(
                            ["migrate"], environment: ["DATABASE_URL": database.ownerConninfo], in: scratch)
                    }
                }
                // Beside the two of the pool; asked by the second one, since a transaction sees one state of this view.
                var sessions = 0
                while sessions < 4 + 2 {
                    sessions = try await pool.read(
                        prelude: nil,
                        """
                        SELECT count(*) AS n FROM pg_stat_activity
                        WHERE datname = current_database() AND backend_type = 'client backend'
                        """)[0]["n"]
                    try await Task.sleep(for: .milliseconds(5))
                }
                return migrating
            }
            var results: [ProgramResult] = []
            for task in migrating { results.append(try await task.value) }
            return results
        }

        @Test(
            "a server that cannot hear the other shows nothing older than two seconds, and remembers again later"
        )
        func deaf() async throws {
            try await withScene("a server that cannot hear the other", clients: 2, pause: .milliseconds(20)) {
                scene, _ in
                let proxy = try TrafficProxy(
                    to: scene.database.cluster.socketDirectory, in: scene.scratch.newName("proxy"))
                defer { proxy.stop() }
                let second = try await ProgramServer(
                    in: scene.scratch, home: "second",
                    settings: [
                        "DATABASE_URL": proxy.conninfo(user: "baton_app", database: scene.database.name),
                        "BATON_OPERATOR_KEY": Scene.operatorKey,
                    ])
                try await scene.tenant.furnish()
                try await scene.tenant.admin.post(
                    "/v1/accounts", ["external_id": "watched", "name": "Name 0", "country": "DE"])
                let reader = Caller(url: second.url, bearer: scene.tenant.admin.bearer)
                let watch = Watch(writer: scene.tenant.admin, reader: reader, proxy: proxy)
                try await watch.run {
                    try await watch.wait("memory in use") { $0.fromMemory > 20 }
                    try await cutListener(scene, watch, proxy)
                    try await silence(scene, watch, proxy)
                }
                let seen = watch.seen
                #expect(seen.violations.isEmpty, "\(seen.violations.prefix(5)); \(seen)")
                #expect(scene.load.counts.failures == 0, "\(scene.load.counts)")
                print("a deaf server: \(seen)")
                #expect(await second.stop() == .exited(0), "\(second.log.suffix(2_000))")
            }
        }

        /// The session that listens ends: another one is begun, and memory is used again.
        private func cutListener(_ scene: Scene, _ watch: Watch, _ proxy: TrafficProxy) async throws {
            try await strike(scene.load) { proxy.breakOff(onlyListening: true) }
            let before = watch.seen
            try await watch.wait("memory in use again after its listening session ended") {
                $0.fromMemory > before.fromMemory + 20 && $0.written > before.written + 3
            }
        }

        /// Nothing goes through to the one that listens, and its connections stay open.
        private func silence(_ scene: Scene, _ watch: Watch, _ proxy: TrafficProxy) async throws {
            try await strike(scene.load) { proxy.hold() }
            try await Task.sleep(until: .now + .seconds(2), clock: .continuous)
            let deaf = watch.seen
            try await watch.wait("reads and writes while it hears nothing") {
                $0.reads > deaf.reads + 40 && $0.written > deaf.written + 10
            }
            let after = watch.seen
            #expect(
                after.fromMemory <= deaf.fromMemory + 1,
                "memory was used for longer than 2 s: \(deaf), \(after)")
            proxy.release()
            try await watch.wait("memory in use again") { $0.fromMemory > after.fromMemory + 20 }
        }
    }
}
