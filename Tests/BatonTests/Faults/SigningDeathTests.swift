// A server that is killed while people sign: what was answered is there, and nothing is there by half.

import Domain
import Foundation
import Generators
import Support
import Testing

extension EndToEnd.Faults {
    @Suite("A server that dies while people sign", .timeLimit(.minutes(60))) struct SigningDeathTests {
        @Test(
            "after kill -9 every answered signature is there, and none without its slot, version and record")
        func killed() async throws {
            try await withScratch { scratch in
                var server = try await ProgramServer(in: scratch)
                let load = try await SigningLoad(on: server)
                var tail = AuditTail(load.admin)
                _ = try await tail.advance()
                var (signatures, open) = (0, 0)
                for round in 1...SoakRounds.signingDeaths {
                    try await strike(server, load, round)
                    server = try await ProgramServer(in: scratch)
                    load.move(to: server.url)
                    let asked = load.all
                    signatures += asked.count { $0.entry != nil }
                    open += asked.count { $0.answer == nil }
                    let problems = try await load.verify(&tail)
                    #expect(
                        problems.isEmpty, "round \(round): \(problems.prefix(10)), \(problems.count) in all")
                    guard problems.isEmpty else { return }
                    try await load.clear(&tail)
                }
                #expect(signatures > SoakRounds.signingDeaths && open >= SoakRounds.signingDeaths)
                try await verify(load.admin, scratch)
                print(
                    "killed \(SoakRounds.signingDeaths) times: \(signatures) signatures answered, \(open) not"
                )
                FaultLedger.survived("\(SoakRounds.signingDeaths) × kill -9 while people sign")
                #expect(await server.stop() == .exited(0), "\(server.log.suffix(2_000))")
            }
        }

        /// Kills after a number of answers, and then at a moment within a request, which both are drawn.
        private func strike(_ server: ProgramServer, _ load: SigningLoad, _ round: Int) async throws {
            var random = SplitMix64(seed: UInt64(round))
            let work = Task { await load.run(round) }
            let answers = random.int(6...40)
            let deadline = ContinuousClock.now + .seconds(60)
            while load.answered < answers || load.inFlight == 0 {
                try #require(
                    ContinuousClock.now < deadline,
                    "only \(load.answered) answers: \(load.all.last?.answer?.summary ?? "none")")
                try await Task.sleep(for: .milliseconds(1))
            }
            try await Task.sleep(for: .microseconds(random.int(0...20_000)))
            server.process.send(signal: SIGKILL)
            #expect(await server.process.wait() == .killed(signal: SIGKILL))
            await work.value
        }

        private func verify(_ admin: Caller, _ scratch: ScratchDirectory) async throws {
            let audit = try await BatonProgram.run(
                ["audit", "verify", "--json"],
                environment: ["BATON_URL": admin.url, "BATON_API_KEY": admin.bearer ?? ""], in: scratch)
            #expect(audit.ending == .exited(0), "\(audit)")
            var proposed = 1  // The framework's.
            for key in SigningLoad.agreements {
                proposed += try await summaries(of: key, from: 1, admin).count { $0["state"] != "draft" }
            }
            let told = try JSON.parse(Array(audit.output.utf8))
            #expect(told["versions"]?.intValue == proposed, "\(audit.output)")
        }
    }
}
