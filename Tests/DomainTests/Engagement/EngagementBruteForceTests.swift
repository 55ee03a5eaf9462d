// The metrics over facts by chance, beside the second implementation.

import Domain
import Generators
import Testing

@Suite("Engagement metrics by brute force")
struct EngagementBruteForceTests {
    @Test("every account and every tier is what the second implementation says", arguments: 0..<60)
    func random(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let facts = EngagementFacts.random(using: &random, accounts: 12)
        for _ in 0..<12 {
            let at = EngagementFacts.moment(Int.random(in: 0...425, using: &random))
            let days = Int.random(in: 1...410, using: &random)
            let question = EngagementQuestion(at: at, window: try #require(EngagementWindow(days: days)))
            let currency = ["EUR", "USD", "JPY", "XXX"].randomElement(using: &random) ?? "EUR"
            var totals: [Slug?: EngagementTotals] = [:]
            for account in 0..<facts.accounts {
                let metrics = EngagementMetrics(
                    facts.stakeholders(of: account, question), facts.commercials(of: account, at: at),
                    facts.rateTable, question, on: at.date)
                let expected = facts.metrics(of: account, at: at, days: days)
                #expect(OracleMetrics(metrics) == expected, "seed \(seed), account \(account) at \(at)")
                let moves = facts.moves.filter { $0.account == account && $0.at <= at }
                guard let move = moves.last else { continue }
                totals[move.tier, default: EngagementTotals()].add(metrics, in: currency, by: facts.rateTable)
            }
            #expect(
                totals.mapValues { OracleTotals($0) } == facts.totals(at: at, days: days, in: currency),
                "seed \(seed) at \(at) in \(currency)")
        }
    }
}

extension EngagementFacts {
    /// As the Store would read them: the last genuine event within the window.
    fileprivate func stakeholders(of account: Int, _ question: EngagementQuestion) -> [Stakeholder] {
        people.enumerated().filter { $0.element.account == account }.map { number, person in
            Stakeholder(
                committeeRole: person.role, leftOn: person.leftOn, erasedAt: person.erasedAt,
                lastGenuine: events.filter {
                    $0.person == number && $0.kind.isGenuine && $0.at > question.start && $0.at <= question.at
                }.map(\.at).max())
        }
    }
}
