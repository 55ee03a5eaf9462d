// Processes that stop and die under load: the server, its PostgreSQL, another one's PostgreSQL.

import Domain
import Foundation
import Postgres
import Support
import Testing

extension EndToEnd.Faults {
    @Suite("Processes that die", .timeLimit(.minutes(60))) struct DeathTests {
        /// A server with its own PostgreSQL in a scratch home, and a load on it.
        private func withOwnServer(
            clients: Int = 8, settings: [String: String] = [:],
            _ body: (ScratchDirectory, ProgramServer, Load) async throws -> Void
        ) async throws {
            try await withScratch { scratch in
                let server = try await ProgramServer(in: scratch, settings: settings)
                let tenant = try await TestTenant(on: server)
                let load = Load(
                    url: server.url, bearer: try #require(tenant.admin.bearer), clients: clients,
                    pause: .milliseconds(5))
                try await body(scratch, server, load)
                await load.close()
            }
        }

        @Test("after kill -9 of the server, or of its PostgreSQL, everything that was answered is there")
        func killed() async throws {
            try await withOwnServer { scratch, first, load in
                var server = first
                var writes = 0
                for round in 1...SoakRounds.deaths {
                    load.start()
                    try await load.goesOn()
                    try await killPostgres(of: server, load)
                    try await load.goesOn()
                    server = try await killServer(server, load, scratch)
                    try await load.goesOn()
                    await load.stop()
                    let problems = try await load.verify()
                    #expect(problems.isEmpty, "round \(round): \(problems.prefix(10)); \(load.counts)")
                    writes = load.counts.writes
                    guard problems.isEmpty else { break }
                }
                print("killed \(SoakRounds.deaths) times each, \(writes) writes answered")
                FaultLedger.survived("\(SoakRounds.deaths) × kill -9 of the server", load.counts)
                FaultLedger.survived("\(SoakRounds.deaths) × kill -9 of PostgreSQL")
                #expect(await server.stop() == .exited(0), "\(server.log.suffix(2_000))")
            }
        }

        private func killPostgres(of server: ProgramServer, _ load: Load) async throws {
            let pid = try #require(server.postgresPID, "\(server.log)")
            _ = try await strike(load) { kill(pid, SIGKILL) }
            // Callers need not notice: who waits for a connection gets one from the PostgreSQL that is started anew.
            let deadline = ContinuousClock.now + .seconds(30)
            while !server.log.contains("PostgreSQL died and is started again") {
                try #require(ContinuousClock.now < deadline, "nobody noticed: \(server.log.suffix(2_000))")
                try await Task.sleep(for: .milliseconds(10))
            }
            #expect(
                server.process.ending == nil,
                "the server ended with its PostgreSQL: \(server.log.suffix(2_000))")
        }

        private func killServer(
            _ server: ProgramServer, _ load: Load, _ scratch: ScratchDirectory
        ) async throws -> ProgramServer {
            let lost = load.counts["lost"]
            try await strike(load) { server.process.send(signal: SIGKILL) }
            #expect(await server.process.wait() == .killed(signal: SIGKILL))
            try await load.until("a lost connection") { $0["lost"] > lost }
            let again = try await ProgramServer(in: scratch)
            load.move(to: again.url)
            return again
        }

        @Test(
            "SIGTERM under load: a bounded stop with status 0, whole answers only, and no answered write is lost",
            arguments: [false, true])
        func terminated(besideSlowSender: Bool) async throws {
            let bound = besideSlowSender ? 2 : 30
            try await withOwnServer(settings: ["BATON_SHUTDOWN_SECONDS": String(bound)]) {
                scratch, server, load in
                load.start()
                try await load.goesOn()
                // Somebody whose request would last for longer than the server waits.
                let sender = besideSlowSender ? try SlowSender(to: server.url, bearer: load.bearer) : nil
                try await load.goesOn()
                let start = ContinuousClock.now
                try await strike(load) { server.process.send(signal: SIGTERM) }
                #expect(await server.process.wait() == .exited(0), "\(server.log.suffix(2_000))")
                let took = start.duration(to: .now)
                // Requests that are cancelled at the bound, and PostgreSQL's checkpoint, come on top of it.
                #expect(took < .seconds(bound + 10), "it took \(took)")
                _ = sender
                await load.stop()
                #expect(load.counts["truncated"] == 0, "answers were cut off: \(load.counts)")
                let again = try await ProgramServer(in: scratch)
                load.move(to: again.url)
                try await settle(load, besideSlowSender ? "SIGTERM beside a request without end" : "SIGTERM")
                print("SIGTERM to exit under load: \(took)")
                #expect(await again.stop() == .exited(0), "\(again.log.suffix(2_000))")
            }
        }

        @Test("a PostgreSQL that is stopped and started again: refused meanwhile, and as before afterwards")
        func stopped() async throws {
            try await withScratch { scratch in
                let postgres = EmbeddedPostgres(
                    home: scratch.path + "/database", name: "baton", logger: quietLogger)
                let database = try await postgres.start()
                do {
                    try await stopAndStart(postgres, database, scratch)
                } catch {
                    await postgres.stop()
                    throw error
                }
                await postgres.stop()
            }
        }

        private func stopAndStart(
            _ postgres: EmbeddedPostgres, _ database: EmbeddedPostgres.Running, _ scratch: ScratchDirectory
        ) async throws {
            let migrated = try await BatonProgram.run(
                ["migrate"], environment: ["DATABASE_URL": database.ownerConninfo], in: scratch)
            try #require(migrated.ending == .exited(0), "\(migrated)")
            try await postgres.execute("ALTER ROLE baton_app LOGIN")
            let server = try await ProgramServer(
                in: scratch,
                settings: [
                    "DATABASE_URL": database.conninfo(user: "baton_app"),
                    "BATON_OPERATOR_KEY": Scene.operatorKey,
                ])
            let tenant = try await TestTenant(url: server.url, operatorKey: Scene.operatorKey)
            let load = Load(url: server.url, bearer: try #require(tenant.admin.bearer))
            try await running(load) {
                for _ in 0..<2 {
                    try await strike(load) { await postgres.stop() }
                    let refused = load.counts["503 unavailable"]
                    try await load.until("8 answers of 503 unavailable") {
                        $0["503 unavailable"] >= refused + 8
                    }
                    let ready = try await tenant.admin.get("/readyz")
                    #expect(ready.status == 503 && ready.json["database"] == "down", "\(ready.summary)")
                    _ = try await postgres.start()
                    try await load.goesOn()
                }
            }
            try await settle(load, "PostgreSQL stopped and started")
            await load.close()
            #expect(await server.stop() == .exited(0), "\(server.log.suffix(2_000))")
        }
    }
}
