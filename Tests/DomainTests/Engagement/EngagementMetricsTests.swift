// The metrics of an account, by cases: the edges of the window, who is there, and what cannot be told.

import Domain
import Generators
import Testing

@Suite("Engagement metrics")
struct EngagementMetricsTests {
    private static let at = EngagementFacts.moment(100)
    private static let date = at.date
    private static let rates = RateTable(
        base: "EUR",
        entries: [
            RateTable.Entry("USD", from: date, value: 0.5),
            RateTable.Entry("USD", from: date.previous.previous, value: 0.25),
        ])

    private static func metrics(
        _ stakeholders: [Stakeholder] = [], _ commercials: Commercials? = nil, days: Int = 90
    ) throws -> EngagementMetrics {
        let window = try #require(EngagementWindow(days: days))
        return EngagementMetrics(
            stakeholders, commercials, rates, EngagementQuestion(at: at, window: window), on: date)
    }

    private static func microsecond(_ instant: Instant, _ offset: Int64) -> Instant {
        Instant(microseconds: instant.microseconds + offset)
    }

    @Test(
        "an event counts after T minus the window, and not after T",
        arguments: [
            (at, 90, 1), (microsecond(at, 1), 90, 0), (EngagementFacts.moment(10), 90, 0),
            (microsecond(EngagementFacts.moment(10), 1), 90, 1), (EngagementFacts.moment(99), 1, 0),
            (microsecond(EngagementFacts.moment(99), 1), 1, 1),
            (nil, 730, 0),
        ])
    func window(_ last: Instant?, _ days: Int, _ engaged: Int) throws {
        let metrics = try Self.metrics([Stakeholder(lastGenuine: last)], days: days)
        #expect(metrics.contacts == 1 && metrics.engaged == engaged)
    }

    @Test(
        "who has left by the day of T or was erased by T counts in nothing",
        arguments: [
            (Stakeholder(leftOn: date), 0), (Stakeholder(leftOn: date.next), 1),
            (Stakeholder(leftOn: date.previous), 0), (Stakeholder(erasedAt: at), 0),
            (Stakeholder(erasedAt: microsecond(at, 1)), 1),
            (Stakeholder(erasedAt: EngagementFacts.moment(1)), 0),
            (Stakeholder(leftOn: date.next, erasedAt: EngagementFacts.moment(1)), 0),
        ])
    func there(_ stakeholder: Stakeholder, _ count: Int) throws {
        var stakeholder = stakeholder
        stakeholder.lastGenuine = Self.at
        stakeholder.committeeRole = .champion
        let metrics = try Self.metrics([stakeholder])
        #expect(metrics.contacts == count && metrics.engaged == count)
        #expect(metrics.committee.contacts == count && metrics.committee.engaged == count)
    }

    @Test(
        "coverage is of those with a role, to one decimal, and unknown where nobody has one",
        arguments: [
            (0, 0, nil), (0, 3, 0.0), (1, 3, 33.3), (2, 3, 66.7), (3, 3, 100.0), (1, 8, 12.5),
            // 6.25 and 0.05 are rounded up.
            (1, 16, 6.3), (1, 2_000, 0.1), (1, 2_001, 0.0),
        ])
    func coverage(_ engaged: Int, _ contacts: Int, _ percent: Double?) throws {
        let people = (0..<contacts).map {
            Stakeholder(committeeRole: .influencer, lastGenuine: $0 < engaged ? Self.at : nil)
        }
        // Without a role one is engaged, and covers nothing.
        let metrics = try Self.metrics(people + [Stakeholder(lastGenuine: Self.at)])
        #expect(metrics.engaged == engaged + 1)
        #expect(metrics.committee.percentage.value?.percent == percent)
        #expect(metrics.committee.percentage.unknown?.code == (percent == nil ? .noCommittee : nil))
    }

    @Test("the roles are told that are known and that are covered, each once and in one order")
    func roles() throws {
        let metrics = try Self.metrics([
            Stakeholder(committeeRole: .blocker, lastGenuine: Self.at),
            Stakeholder(committeeRole: .blocker), Stakeholder(committeeRole: .champion),
            Stakeholder(committeeRole: .userBuyer, leftOn: Self.date, lastGenuine: Self.at), Stakeholder(),
        ])
        #expect(metrics.committee.rolesKnown == [.champion, .blocker])
        #expect(metrics.committee.rolesCovered == [.blocker])
    }

    struct ShareCase: Sendable {
        var revenue: (Int, String)?
        var spend: (Int, String)?
        var asOf = date
        var percent: Double?
        var unknown: UnknownValue.Code?
    }

    @Test(
        "share of wallet is revenue by spend, by the rate of the day, and unknown with a reason",
        arguments: [
            ShareCase(revenue: (100, "EUR"), spend: (800, "EUR"), percent: 12.5),
            ShareCase(revenue: (0, "EUR"), spend: (1, "EUR"), percent: 0),
            ShareCase(revenue: (3, "EUR"), spend: (2, "EUR"), percent: 150),
            ShareCase(revenue: (100, "USD"), spend: (100, "EUR"), percent: 50),
            ShareCase(revenue: (100, "EUR"), spend: (100, "USD"), percent: 200),
            ShareCase(revenue: (100, "USD"), spend: (100, "EUR"), asOf: date.previous, percent: 25),
            // One cent in dollars is half a cent, which counts as one.
            ShareCase(revenue: (1, "USD"), spend: (10, "EUR"), percent: 10),
            ShareCase(revenue: (100, "GBP"), spend: (100, "GBP"), percent: 100),
            ShareCase(revenue: (100, "GBP"), spend: (100, "EUR"), unknown: .noRate),
            ShareCase(
                revenue: (100, "USD"), spend: (100, "EUR"), asOf: CivilDate(daysSince1970: 0),
                unknown: .noRate),
            ShareCase(spend: (100, "EUR"), unknown: .noRevenue), ShareCase(unknown: .noRevenue),
            ShareCase(revenue: (100, "EUR"), unknown: .noSpend),
            ShareCase(revenue: (100, "EUR"), spend: (0, "EUR"), unknown: .spendIsZero),
            ShareCase(revenue: (0, "USD"), spend: (0, "EUR"), unknown: .spendIsZero),
            ShareCase(revenue: (10_000, "EUR"), spend: (1, "EUR"), percent: 1_000_000),
            ShareCase(revenue: (10_001, "EUR"), spend: (1, "EUR"), unknown: .outOfRange),
            ShareCase(
                revenue: (ExactMoney.statable.upperBound, "EUR"),
                spend: (ExactMoney.statable.upperBound, "EUR"),
                percent: 100),
        ])
    func share(_ example: ShareCase) throws {
        let commercials = Commercials(
            revenue: example.revenue.map { ExactMoney(hundredths: $0.0, currency: $0.1) },
            spend: example.spend.map { ExactMoney(hundredths: $0.0, currency: $0.1) }, asOf: example.asOf,
            source: .standIn)
        let share = try Self.metrics([], commercials).shareOfWallet
        #expect(share.value?.percent == example.percent && share.unknown?.code == example.unknown)
    }

    @Test("the pipeline is as it was stated, and unknown says whether anything was")
    func pipeline() throws {
        let money = ExactMoney(hundredths: 5, currency: "GBP")
        var commercials = Commercials(openPipeline: money, asOf: Self.date, source: .standIn)
        #expect(try Self.metrics([], commercials).openPipeline == .value(money))
        commercials.openPipeline = nil
        #expect(try Self.metrics([], commercials).openPipeline.unknown?.code == .noOpenPipeline)
        #expect(try Self.metrics().openPipeline.unknown?.code == .noCommercials)
        #expect(try Self.metrics().shareOfWallet.unknown?.code == .noCommercials)
    }

    @Test("a sum says of how many accounts it is, and which are left out for what reason")
    func totals() throws {
        func account(_ pipeline: ExactMoney?, engaged: Int) throws -> EngagementMetrics {
            try Self.metrics(
                [Stakeholder](repeating: Stakeholder(lastGenuine: Self.at), count: engaged),
                Commercials(openPipeline: pipeline, asOf: Self.date, source: .standIn))
        }
        var totals = EngagementTotals()
        #expect(totals.averageEngaged == nil && totals.shareOfWallet.unknown?.code == .noAccount)
        for metrics in try [
            account(ExactMoney(hundredths: 100, currency: "USD"), engaged: 1),
            account(ExactMoney(hundredths: 7, currency: "EUR"), engaged: 0),
            account(ExactMoney(hundredths: 9, currency: "GBP"), engaged: 4), account(nil, engaged: 0),
            Self.metrics(), Self.metrics(), Self.metrics(), Self.metrics(),
        ] { totals.add(metrics, in: "EUR", by: Self.rates) }
        #expect(totals.sums.openPipeline == 57)
        #expect([totals.pipelinesKnown, totals.pipelinesMissing, totals.pipelinesUnconverted] == [2, 5, 1])
        #expect(totals.accounts == 8 && totals.engagedAccounts == 2 && totals.engaged == 5)
        // 0.625
        #expect(totals.averageEngaged == 0.63)
        #expect(totals.sharesKnown == 0 && totals.sharesUnknown == 8)
        #expect(totals.shareOfWallet.unknown?.code == .noAccount)
    }

    @Test(
        "a window is a number of days",
        arguments: [
            ("P1D", 1), ("P90D", 90), ("P730D", 730), ("P0D", nil), ("P731D", nil), ("P090D", nil),
            ("P+9D", nil), ("90D", nil), ("P90", nil), ("P3M", nil), ("PT24H", nil), ("", nil), ("PD", nil),
            ("P9999999999999999999D", nil), ("p90d", nil),
        ])
    func windows(_ text: String, _ days: Int?) {
        #expect(EngagementWindow(text)?.days == days)
        if days != nil { #expect(EngagementWindow(text)?.description == text) }
    }
}
