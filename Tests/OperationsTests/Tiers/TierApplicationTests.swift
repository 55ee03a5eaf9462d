// The rules of the tiers over real accounts: looked at, applied as looked at, refused when something has changed.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("Applying the rules of tiers")
struct TierApplicationTests {
    /// Tier 1 takes two of those with 500 employees, the largest first; tier 2 those with 100.
    private static func tiers() throws -> [Tier] {
        func criteria(_ employees: Int) -> JSON {
            ["field": "account.employees", "op": "gte", "value": .integer(employees)]
        }
        return try [
            Tier([
                "key": "tier-1", "name": "First", "rank": 1, "criteria": criteria(500),
                "capacity": ["count": 2],
                "score": [["points": 100, "field": "account.employees", "full_at": 10_000]],
            ]),
            Tier(["key": "tier-2", "name": "Second", "rank": 2, "criteria": criteria(100)]),
        ]
    }

    private func withCompanies(
        _ body: @Sendable @escaping (TestTenant) async throws -> Void
    ) async throws {
        try await withFurnished { tenant in
            _ = try await tenant.workspace.putTiers(Self.tiers(), .exists, by: tenant.call())
            for (name, employees) in [("a", 700), ("b", 900), ("c", 800), ("d", 100), ("e", 99)] {
                try await tenant.createAccount(name, employees: employees, by: tenant.call())
            }
            try await tenant.createAccount("f", employees: nil, by: tenant.call())
            try await body(tenant)
        }
    }

    @Test("a dry run moves nobody; applying it moves exactly those it named, and leaves the reason")
    func apply() async throws {
        try await withCompanies { tenant in
            let evaluated = try await tenant.workspace.evaluateTiers(by: tenant.call(at: .hour(5)))
            let totals = evaluated.survey.totals(of: evaluated.survey.indices(TierSurveyFilter()))
            #expect(totals.accounts == 6 && totals.cut == 1)
            #expect(totals.movements == [.rises: 4, .stays: 2])
            #expect(try await tenant.tiers() == ["a": nil, "b": nil, "c": nil, "d": nil, "e": nil, "f": nil])

            let applied = try await tenant.workspace.applyTiers(
                evaluated.inputsHash, TierSurveyFilter(), by: tenant.call(at: .hour(6)))
            #expect(applied == totals)
            let expected: [String: Slug?] = [
                "a": "tier-2", "b": "tier-1", "c": "tier-1", "d": "tier-2", "e": nil, "f": nil,
            ]
            #expect(try await tenant.tiers() == expected)
            let cut = try #require(try await tenant.assignments("a").first)
            #expect(cut.cause == .rule && cut.from == .hour(6) && cut.to == nil)
            #expect(cut.explanation?.english.contains("Not tier-1 (place 3, where there are 2") == true)
            #expect(cut.explanation?.german.contains("Nicht tier-1 (Platz 3 bei 2 Plätzen") == true)
            // The effective SLA follows: the segment of now, and that of before.
            let (now, before) = try await tenant.server.database.snapshot(tenant.id) {
                (
                    try await $0.segments(of: ["b"])["b"]?.segment.tier,
                    try await $0.segments(of: ["b"], at: .hour(5))["b"]?.segment.tier
                )
            }
            #expect(now == "tier-1" && before == nil)
            // Once more there is nothing to do, and no record of it.
            let again = try await tenant.workspace.evaluateTiers(by: tenant.call(at: .hour(7)))
            let records = try await tenant.auditChain().count
            _ = try await tenant.workspace.applyTiers(
                again.inputsHash, TierSurveyFilter(), by: tenant.call(at: .hour(7)))
            #expect(try await tenant.auditChain().count == records)
        }
    }

    enum Change: Sendable, CaseIterable {
        case account, newAccount, tiers, region, rates, expiry, day, application
    }

    @Test("what was looked at is not applied when anything has changed since", arguments: Change.allCases)
    func outdated(_ change: Change) async throws {
        try await withCompanies { tenant in
            let manual = ManualAssignment(tier: "tier-1", reason: "For now", until: .hour(8))
            _ = try await tenant.workspace.assignTier("e", manual, by: tenant.call(at: .hour(4)))
            let hash = try await tenant.workspace.evaluateTiers(by: tenant.call(at: .hour(5))).inputsHash
            var now = Instant.hour(6)
            switch change {
            case .account:
                _ = try await tenant.workspace.changeAccount("d", .exists, by: tenant.call(at: .hour(5))) {
                    var new = $0
                    new.input.name = "Renamed"
                    return new
                }
            case .newAccount: try await tenant.createAccount("g", by: tenant.call(at: .hour(5)))
            case .tiers:
                _ = try await tenant.workspace.putTiers(
                    Self.tiers(), .exists, by: tenant.call(at: .hour(5)))
            case .region: try await tenant.putRegion("new", below: nil, by: tenant.call(at: .hour(5)))
            case .rates:
                _ = try await tenant.workspace.putCurrencyRates(
                    RateTable(base: "EUR"), .exists, by: tenant.call(at: .hour(5)))
            case .expiry: now = .hour(8)
            case .day: now = .hour(5 + 24)
            case .application:
                _ = try await tenant.workspace.applyTiers(
                    hash, TierSurveyFilter(), by: tenant.call(at: .hour(5)))
            }
            let (at, before) = (now, try await tenant.tiers())
            let refused = try await refusal {
                _ = try await tenant.workspace.applyTiers(hash, TierSurveyFilter(), by: tenant.call(at: at))
            }
            #expect(refused?.code == .evaluationOutdated)
            #expect(try await tenant.tiers() == before)
        }
    }

    @Test("revenue counts by the rate of the day, and one without a rate is unknown and says so")
    func rates() async throws {
        try await withFurnished { tenant in
            let tier = try Tier([
                "key": "tier-1", "name": "First", "rank": 1,
                "criteria": [
                    "field": "account.revenue", "op": "gte", "value": ["amount": 900, "currency": "EUR"],
                ],
            ])
            _ = try await tenant.workspace.putTiers([tier], .exists, by: tenant.call())
            let rates = RateTable(
                base: "EUR",
                ["USD": [.init(from: .day(0), value: 0.92), .init(from: .day(2), value: 0.88)]])
            _ = try await tenant.workspace.putCurrencyRates(rates, .exists, by: tenant.call())
            for (name, currency) in [("eur", "EUR"), ("usd", "USD"), ("jpy", "JPY")] {
                let input = AccountInput(
                    externalID: name, name: name, annualRevenue: 1_000, currency: currency)
                _ = try await tenant.workspace.createAccount(
                    AccountChange(input: input, tier: nil), by: tenant.call())
            }
            func met(_ now: Instant) async throws -> [Truth?] {
                try await tenant.workspace.evaluateTiers(by: tenant.call(at: now)).survey.decisions.map {
                    $0.trials.first?.truth
                }
            }
            // In the order of their names: EUR, JPY, USD.
            #expect(try await met(.hour(2)) == [.yes, .unknown, .yes])
            #expect(try await met(.hour(72)) == [.yes, .unknown, .no])
        }
    }

    @Test("what people and commercials come to counts, and a meeting makes an evaluation outdated")
    func engagement() async throws {
        try await withFurnished { tenant in
            let tier = try Tier([
                "key": "tier-1", "name": "First", "rank": 1,
                "criteria": [
                    "all": [
                        ["field": "account.engaged_stakeholders", "op": "gte", "value": 1],
                        ["field": "account.share_of_wallet", "op": "gte", "value": 10],
                    ]
                ],
                "score": [["points": 10, "field": "account.committee_coverage", "full_at": 100]],
            ])
            _ = try await tenant.workspace.putTiers([tier], .exists, by: tenant.call())
            for name in ["a", "b", "c"] { try await tenant.createAccount(name, by: tenant.call()) }
            try await tenant.engage("a", at: .hour(2))
            try await tenant.state("b", revenue: 100, by: tenant.call(at: .hour(2)))
            let first = try await tenant.workspace.evaluateTiers(by: tenant.call(at: .hour(3)))
            #expect(first.survey.decisions.map { $0.trials.first?.truth } == [.yes, .no, .no])
            #expect(first.survey.decisions.first?.trials.first?.score == 10_000)
            try await tenant.meet(at: "c", "e-2", by: tenant.call(at: .hour(4)))
            let same = try await tenant.workspace.evaluateTiers(by: tenant.call(at: .hour(5)))
            #expect(same.inputsHash == first.inputsHash, "a meeting with nobody says nothing")
            try await tenant.putContact("c-2", at: "b", by: tenant.call(at: .hour(5)))
            try await tenant.meet(at: "b", with: "c-2", "e-3", by: tenant.call(at: .hour(6)))
            let refused = try await refusal {
                _ = try await tenant.workspace.applyTiers(
                    first.inputsHash, TierSurveyFilter(), by: tenant.call(at: .hour(7)))
            }
            #expect(refused?.code == .evaluationOutdated)
            let second = try await tenant.workspace.evaluateTiers(by: tenant.call(at: .hour(7)))
            #expect(second.survey.decisions.map { $0.trials.first?.truth } == [.yes, .yes, .no])
            // Ninety days after the meetings nobody is engaged any more.
            let late = try await tenant.workspace.evaluateTiers(by: tenant.call(at: .hour(24 * 91)))
            #expect(late.survey.decisions.map { $0.trials.first?.truth } == [.no, .no, .no])
        }
    }

    @Test("a filter narrows whom it moves, and not who takes a place")
    func filter() async throws {
        try await withCompanies { tenant in
            var filter = TierSurveyFilter()
            filter.account = "a"
            let hash = try await tenant.workspace.evaluateTiers(by: tenant.call(at: .hour(5))).inputsHash
            let totals = try await tenant.workspace.applyTiers(hash, filter, by: tenant.call(at: .hour(5)))
            #expect(totals.accounts == 1 && totals.cut == 1)
            let tiers = try await tenant.tiers()
            #expect(tiers["a"] == "tier-2" && tiers.values.count { $0 != nil } == 1)
        }
    }

    @Test("of many who apply the same evaluation at once one does")
    func race() async throws {
        try await withCompanies { tenant in
            let hash = try await tenant.workspace.evaluateTiers(by: tenant.call(at: .hour(5))).inputsHash
            let outcomes = try await withThrowingTaskGroup(of: ErrorCode?.self) { group in
                for _ in 0..<6 {
                    group.addTask {
                        try await refusal {
                            _ = try await tenant.workspace.applyTiers(
                                hash, TierSurveyFilter(), by: tenant.call(at: .hour(5)))
                        }?.code
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == nil } == 1, "\(outcomes)")
            #expect(outcomes.count { $0 == .evaluationOutdated } == 5, "\(outcomes)")
            for name in ["a", "b", "c", "d"] { #expect(try await tenant.assignments(name).count == 1) }
        }
    }
}

extension TestTenant {
    /// The tier of every account.
    func tiers() async throws -> [String: Slug?] {
        let accounts = try await workspace.accounts(AccountFilter(), after: nil, limit: 99, by: call())
        return Dictionary(
            uniqueKeysWithValues: accounts.map { ($0.account.input.externalID, $0.account.segment.tier) })
    }

    func assignments(_ account: String) async throws -> [TierAssignment] {
        try await workspace.tierAssignments(of: account, before: nil, limit: 99, by: call())
    }
}
