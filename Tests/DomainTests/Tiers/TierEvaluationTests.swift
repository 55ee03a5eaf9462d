import Generators
import Testing

@testable import Domain

@Suite("The evaluation of tiers") struct TierEvaluationTests {
    static let now = Instant(rfc3339: "2026-11-26T10:00:00Z")!

    static func slug(_ text: String) -> Slug { Slug(text)! }

    static func condition(_ text: String) throws -> Condition {
        try TierRule.criteria(try JSON.parse(Array(text.utf8)))
    }

    static func large(_ employees: Int) throws -> Condition {
        try condition(#"{"field": "account.employees", "op": "gte", "value": \#(employees)}"#)
    }

    static func account(_ id: String, _ employees: Int?, in region: String? = nil) -> TierCandidate {
        TierCandidate(
            AccountInput(externalID: id, name: id, employees: employees),
            region: region.map { [slug($0)] } ?? [])
    }

    /// Tier 1 from 1,000 employees with two places, by size; tier 2 from 100.
    static func tiers(_ capacity: TierCapacity? = TierCapacity(2)) throws -> [RankedTier] {
        let size = TierScore([
            TierScore.Part(
                100, .share(try #require(ConditionField.named("account.employees")), fullAt: 10_000))
        ])
        return [
            RankedTier(slug("two"), rank: 2, rule: TierRule(criteria: try large(100))),
            RankedTier(
                slug("one"), rank: 1,
                rule: TierRule(criteria: try large(1_000), capacity: capacity, score: size)),
        ]
    }

    private func decide(
        _ accounts: [TierCandidate], _ tiers: [RankedTier], at now: Instant = now
    ) -> [TierDecision] {
        TierEvaluation(tiers, rate: { _, _ in nil }, at: now).decide(accounts)
    }

    @Test("the best of those who meet the criteria get the places, the others go on to the next tier")
    func capacity() throws {
        let accounts = [
            Self.account("a", 2_000), Self.account("b", 9_000), Self.account("c", 3_000),
            Self.account("d", 50), Self.account("e", nil),
        ]
        let found = decide(accounts, try Self.tiers())
        #expect(found.map { $0.after?.text } == ["two", "one", "one", nil, nil])
        #expect(found.map(\.isCut) == [true, false, false, false, false])
        #expect(found.map(\.movement) == [.rises, .rises, .rises, .stays, .stays])
        #expect(found[4].trials.map(\.truth) == [.unknown, .unknown])
        #expect(
            found[0].line(.english).hasSuffix("Not one (place 3, where there are 2, 20 points)."),
            "\(found[0].line(.english))")
        #expect(found[4].line(.german).contains("Wert fehlt"), "\(found[4].line(.german))")
    }

    @Test("of equal scores the lesser external id comes first")
    func ties() throws {
        let accounts = ["c", "B", "a", "é"].map { Self.account($0, 10_000 + $0.utf8.count) }
        let found = decide(accounts, try Self.tiers())
        #expect(found.map { $0.after?.text } == ["two", "one", "one", "two"])
    }

    @Test("a capacity by region counts in each, and among those without one")
    func regions() throws {
        let accounts = [
            Self.account("a", 2_000, in: "dach"), Self.account("b", 3_000, in: "dach"),
            Self.account("c", 1_000, in: "japan"), Self.account("d", 1_500), Self.account("e", 1_200),
        ]
        let found = decide(accounts, try Self.tiers(TierCapacity(1, per: .region)))
        #expect(found.map { $0.after?.text } == ["two", "one", "one", "one", "two"])
    }

    @Test(
        "metrics of engagement decide like fields, and what is not known is unknown",
        arguments: [
            ("account.engaged_stakeholders", "2", Truth.yes), ("account.engaged_stakeholders", "3", .no),
            ("account.committee_coverage", "50", .yes), ("account.committee_coverage", "50.1", .no),
            ("account.share_of_wallet", "25", .yes), ("account.share_of_wallet", "25.1", .no),
            ("account.open_pipeline", #"{"amount": 99.5, "currency": "EUR"}"#, .yes),
            ("account.open_pipeline", #"{"amount": 99.51, "currency": "EUR"}"#, .no),
            ("account.open_pipeline", #"{"amount": 1, "currency": "USD"}"#, .unknown),
        ])
    func engagement(field: String, value: String, truth: Truth) throws {
        func money(_ hundredths: Int) -> ExactMoney { ExactMoney(hundredths: hundredths, currency: "EUR") }
        let yesterday = Self.now.adding(seconds: -86_400)
        let metrics = EngagementMetrics(
            [
                Stakeholder(committeeRole: .champion, lastGenuine: yesterday),
                Stakeholder(committeeRole: .userBuyer), Stakeholder(lastGenuine: yesterday),
            ],
            Commercials(
                revenue: money(1_000), spend: money(4_000), openPipeline: money(9_950), asOf: Self.now.date,
                source: Self.slug("crm")),
            RateTable(base: "EUR"), EngagementQuestion(at: Self.now), on: Self.now.date)
        let criteria = try Self.condition(#"{"field": "\#(field)", "op": "gte", "value": \#(value)}"#)
        let tier = RankedTier(Self.slug("one"), rank: 1, rule: TierRule(criteria: criteria))
        #expect(tier.rule.asksEngagement)
        var known = Self.account("a", 1)
        known.engagement = metrics
        var empty = Self.account("b", 1)
        empty.engagement = EngagementMetrics(
            [], nil, RateTable(base: "EUR"), EngagementQuestion(at: Self.now), on: Self.now.date)
        let found = decide([known, empty], [tier]).map { $0.trials.first?.truth }
        #expect(found == [truth, field == "account.engaged_stakeholders" ? .no : .unknown])
    }

    @Test("who was put somewhere by hand is there until that ends, and takes a place first")
    func manual() throws {
        let until = Self.now.adding(seconds: 60)
        var kept = Self.account("a", 5)
        kept.manual = ManualAssignment(tier: Self.slug("one"), reason: "Board's wish", until: until)
        var out = Self.account("b", 9_000)
        out.manual = ManualAssignment(tier: nil, reason: "Insolvent", until: nil)
        let accounts = [kept, out, Self.account("c", 3_000), Self.account("d", 2_000)]
        #expect(decide(accounts, try Self.tiers()).map { $0.after?.text } == ["one", nil, "one", "two"])
        let later = decide(accounts, try Self.tiers(), at: until)
        #expect(later.map { $0.after?.text } == [nil, nil, "one", "one"])
        #expect(decide(accounts, try Self.tiers())[0].line(.english).hasPrefix("one by hand until "))
    }

    @Test(
        "a movement is told by rank",
        arguments: [
            (nil, "one", TierDecision.Movement.rises), ("two", "one", .rises), ("one", "two", .falls),
            ("one", nil, .falls), ("gone", "two", .rises), ("gone", nil, .falls), ("two", "two", .stays),
            (nil, nil, .stays),
        ] as [(String?, String?, TierDecision.Movement)])
    func movements(before: String?, after: String?, movement: TierDecision.Movement) throws {
        let employees = ["one": 5_000, "two": 500][after ?? ""] ?? 5
        var account = Self.account("a", employees)
        account.current = before.map { Self.slug($0) }
        #expect(decide([account], try Self.tiers())[0].movement == movement)
    }

    @Test("a smaller cap cuts exactly the lowest scores")
    func cap() throws {
        let accounts = (0..<60).map { Self.account("crm-\($0)", 1_000 + $0 * 37 % 61 * 10) }
        let fifty = decide(accounts, try Self.tiers(TierCapacity(50)))
        let forty = decide(accounts, try Self.tiers(TierCapacity(40)))
        let cut = accounts.indices.filter { fifty[$0].after?.text == "one" && forty[$0].after?.text == "two" }
        let kept = accounts.indices.filter { forty[$0].after?.text == "one" }
        #expect(cut.count == 10 && kept.count == 40)
        let highestCut = try #require(cut.compactMap { accounts[$0].values.employees }.max())
        #expect(kept.allSatisfy { accounts[$0].values.employees ?? 0 > highestCut })
    }
}
