// Facts of engagement by chance, with many that lie on an edge.

package import Domain

extension EngagementFacts {
    /// So many days after Monday 2026-03-02 08:00 UTC, when the tests of operations begin as well.
    package static func moment(_ day: Int) -> Instant {
        Instant(microseconds: 1_772_438_400_000_000).adding(seconds: day * 86_400)
    }

    /// Accounts of two tiers and of none, with people who leave and are erased, events through 400 days, and commercials in
    /// four currencies, of which one has no rate.
    package static func random(using random: inout some RandomNumberGenerator, accounts: Int)
        -> EngagementFacts
    {
        var facts = EngagementFacts()
        facts.accounts = accounts
        // Powers of two, so that doubles are exact.
        facts.rates = ["EUR": 1, "USD": 0.5, "JPY": 0.25]
        let tiers: [Slug?] = [Slug("tier-1"), Slug("tier-2"), nil]
        func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }
        for account in 0..<accounts {
            facts.moves.append(
                Move(
                    account: account, at: moment(0).adding(seconds: 3_600),
                    tier: tiers.randomElement(using: &random) ?? nil))
            if chance(3) {
                let tier = tiers.filter { $0 != facts.moves.last?.tier }.randomElement(using: &random) ?? nil
                facts.moves.append(
                    Move(account: account, at: moment(Int.random(in: 2...380, using: &random)), tier: tier))
            }
            for _ in 0..<Int.random(in: 0...5, using: &random) {
                let left = moment(Int.random(in: 0...410, using: &random)).date
                facts.people.append(
                    Person(
                        account: account,
                        role: chance(2) ? nil : CommitteeRole.allCases.randomElement(using: &random),
                        leftOn: chance(4) ? left : nil,
                        erasedAt: chance(5) ? moment(Int.random(in: 401...420, using: &random)) : nil))
                for _ in 0..<Int.random(in: 0...4, using: &random) {
                    facts.events.append(
                        Fact(
                            account: account, person: chance(6) ? nil : facts.people.count - 1,
                            kind: EngagementKind.allCases.randomElement(using: &random) ?? .call,
                            at: moment(Int.random(in: 0...399, using: &random))))
                }
            }
            for at in Set(
                (0..<Int.random(in: 0...3, using: &random)).map { _ in Int.random(in: 2...400, using: &random)
                }
            )
            .sorted() {
                facts.statements.append(
                    Statement(account: account, at: moment(at), commercials: .random(using: &random)))
            }
        }
        return facts
    }

    /// The rates as a tenant states them, from long ago on.
    package var rateTable: RateTable {
        RateTable(
            base: "EUR",
            entries: rates.filter { $0.key != "EUR" }.map {
                RateTable.Entry($0.key, from: CivilDate(daysSince1970: 0), value: $0.value)
            })
    }
}

extension Commercials {
    fileprivate static func random(using random: inout some RandomNumberGenerator) -> Commercials {
        func money(_ random: inout some RandomNumberGenerator) -> ExactMoney? {
            guard Int.random(in: 0..<5, using: &random) > 0 else { return nil }
            let amount = [
                0, 1, 5, Int.random(in: 0...9_999, using: &random),
                Int.random(in: 0...1_000_000_000, using: &random),
            ]
            return ExactMoney(
                hundredths: amount.randomElement(using: &random) ?? 0,
                currency: ["EUR", "EUR", "USD", "JPY", "XXX"].randomElement(using: &random) ?? "EUR")
        }
        var spend = money(&random)
        // Beyond a million percent is another rule's, which cases have.
        if let stated = spend, stated.hundredths > 0 { spend?.hundredths += 1_000_000 }
        return Commercials(
            revenue: money(&random), spend: spend, openPipeline: money(&random),
            asOf: EngagementFacts.moment(0).date,
            source: .standIn)
    }
}
