// Many people at one version at once: what they are told is what is written, and nothing else is.

import Domain
import Foundation
import Support
import Testing

extension EndToEnd {
    @Suite("A version that everybody works at", .timeLimit(.minutes(60))) struct ContestTests {
        @Test(
            "32 clients sign, decline, withdraw and amend at once: one version in force, no signature on another text"
        )
        func contested() async throws {
            let contest = try await Contest(on: try await SharedServer.server())
            var check = ContestCheck(contest)
            for round in 1...SoakRounds.contests {
                try await check.begin(round)
                try await contest.round(round)
                let problems = try await check.end()
                #expect(problems.isEmpty, "round \(round): \(problems.prefix(10)), \(problems.count) in all")
                guard problems.isEmpty else { return }
            }
            try await Self.verify(contest, check)
            let list = try await summaries(of: Contest.agreement, from: 1, contest.admin)
            #expect(timeProblems(list) == [])
            let counts = contest.ledger.counts
            // What never happened was not tried.
            for outcome in [
                "amend 200", "amend 412 stale", "amend 409 not_a_draft", "propose 200", "sign 201",
                "sign 409 slot_taken", "form 200", "decline 201", "withdraw 200", "draft 201",
                "sign another 409 content_differs", "sign elsewhere 403 not_a_signatory",
            ] {
                #expect(counts[outcome, default: 0] > 0, "\(outcome): never among \(counts)")
            }
            let states = Dictionary(grouping: check.proposed.values) { $0 }.mapValues(\.count)
            print(
                "contested: \(SoakRounds.contests) rounds, \(check.deeds) signatures and refusals, versions "
                    + "\(states.sorted { $0.key < $1.key }), answers \(counts.sorted { $0.key < $1.key })")
        }

        /// The program, too, finds the whole chain and every version in order, and a proof of each state holds.
        private static func verify(_ contest: Contest, _ check: ContestCheck) async throws {
            try await withScratch { scratch in
                let access = ["BATON_URL": contest.admin.url, "BATON_API_KEY": contest.admin.bearer ?? ""]
                let audit = try await BatonProgram.run(
                    ["audit", "verify", "--json"], environment: access, in: scratch)
                #expect(audit.ending == .exited(0), "\(audit)")
                let told = try JSON.parse(Array(audit.output.utf8))
                // And the framework's.
                #expect(told["versions"]?.intValue == check.proposed.count + 1, "\(audit.output)")
                var shown: [String: Int] = [:]
                for (version, state) in check.proposed.sorted(by: { $0.key > $1.key }) {
                    shown[state, default: 0] += 1
                    guard shown[state, default: 0] <= 2 else { continue }
                    let proof = try await contest.admin.get("\(Contest.path)/\(version)/proof")
                    try scratch.write(proof.answer, "proof.json")
                    let verified = try await BatonProgram.run(["verify", "proof.json"], in: scratch)
                    #expect(verified.ending == .exited(0), "\(version): \(verified)")
                }
            }
        }
    }
}
