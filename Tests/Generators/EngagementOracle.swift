// A second implementation of the metrics of engagement: slow, over plain facts, by other means than Domain's.

package import Domain
import Foundation

/// What happened in a tenant, as a list of facts.
package struct EngagementFacts: Sendable {
    package struct Person: Sendable {
        package var account: Int
        package var role: CommitteeRole?
        package var leftOn: CivilDate?
        package var erasedAt: Instant?
    }

    package struct Fact: Sendable {
        package var account: Int
        package var person: Int?
        package var kind: EngagementKind
        package var at: Instant
    }

    package struct Statement: Sendable {
        package var account: Int
        package var at: Instant
        package var commercials: Commercials
    }

    package struct Move: Sendable {
        package var account: Int
        package var at: Instant
        package var tier: Slug?
    }

    package var accounts = 0
    package var people: [Person] = []
    package var events: [Fact] = []
    package var statements: [Statement] = []
    package var moves: [Move] = []
    /// A unit of each currency in euros; on every day.
    package var rates: [String: Double] = [:]

    package init() {}
}

/// What metrics come to; nil is unknown.
package struct OracleMetrics: Sendable, Hashable {
    package var contacts = 0
    package var engaged = 0
    package var committee = [0, 0]
    package var roles: [Set<CommitteeRole>] = [[], []]
    package var coverageTenths: Int?
    package var shareTenths: Int?
    package var pipeline: ExactMoney?

    package init() {}

    package init(_ metrics: EngagementMetrics) {
        contacts = metrics.contacts
        engaged = metrics.engaged
        committee = [metrics.committee.contacts, metrics.committee.engaged]
        roles = [Set(metrics.committee.rolesKnown), Set(metrics.committee.rolesCovered)]
        coverageTenths = metrics.committee.percentage.value?.tenths
        shareTenths = metrics.shareOfWallet.value?.tenths
        pipeline = metrics.openPipeline.value
    }
}

package struct OracleTotals: Sendable, Hashable {
    package var accounts = 0
    package var engagedAccounts = 0
    package var engaged = 0
    package var average: Double?
    package var coverageTenths: Int?
    package var shareTenths: Int?
    /// Known and unknown.
    package var shares = [0, 0]
    /// In the sum, not stated, not converted.
    package var pipelines = [0, 0, 0]
    package var pipelineSum = 0

    package init() {}

    package init(_ totals: EngagementTotals) {
        accounts = totals.accounts
        engagedAccounts = totals.engagedAccounts
        engaged = totals.engaged
        average = totals.averageEngaged
        coverageTenths = totals.committee.percentage.value?.tenths
        shareTenths = totals.shareOfWallet.value?.tenths
        shares = [totals.sharesKnown, totals.sharesUnknown]
        pipelines = [totals.pipelinesKnown, totals.pipelinesMissing, totals.pipelinesUnconverted]
        pipelineSum = Int(totals.sums.openPipeline)
    }
}

extension EngagementFacts {
    private static let day: Int64 = 86_400_000_000

    /// - Parameter days: of the window.
    package func metrics(of account: Int, at instant: Instant, days: Int) -> OracleMetrics {
        var metrics = OracleMetrics()
        for (number, person) in people.enumerated() where person.account == account {
            if let left = person.leftOn, Int64(left.daysSince1970) * Self.day <= instant.microseconds {
                continue
            }
            if let erased = person.erasedAt, erased <= instant { continue }
            metrics.contacts += 1
            var isEngaged = false
            for event in events where event.person == number {
                let age = instant.microseconds - event.at.microseconds
                switch event.kind {
                case .contentDownload, .websiteVisit, .other: continue
                default: if age >= 0, age < Int64(days) * Self.day { isEngaged = true }
                }
            }
            if isEngaged { metrics.engaged += 1 }
            guard let role = person.role else { continue }
            metrics.committee[0] += 1
            metrics.roles[0].insert(role)
            if isEngaged {
                metrics.committee[1] += 1
                metrics.roles[1].insert(role)
            }
        }
        metrics.coverageTenths = Self.tenths(metrics.committee[1], of: metrics.committee[0])
        let commercials = commercials(of: account, at: instant)
        metrics.pipeline = commercials?.openPipeline
        if let revenue = commercials?.revenue, let spend = commercials?.spend,
            let converted = converted(revenue, to: spend.currency)
        {
            metrics.shareTenths = Self.tenths(converted, of: spend.hundredths)
        }
        return metrics
    }

    /// By tier; nil for none.
    package func totals(at instant: Instant, days: Int, in currency: String) -> [Slug?: OracleTotals] {
        var groups: [Slug?: [Int]] = [:]
        for account in 0..<accounts {
            let move = moves.filter { $0.account == account && $0.at <= instant }.max { $0.at < $1.at }
            guard let move else { continue }
            groups[move.tier, default: []].append(account)
        }
        return groups.mapValues { members in
            let all = members.map { metrics(of: $0, at: instant, days: days) }
            var totals = OracleTotals()
            totals.accounts = members.count
            totals.engagedAccounts = all.filter { $0.engaged > 0 }.count
            totals.engaged = all.map(\.engaged).reduce(0, +)
            totals.average =
                Double(Self.rounded(Decimal(totals.engaged) * 100 / Decimal(members.count))) / 100
            totals.coverageTenths = Self.tenths(
                all.map { $0.committee[1] }.reduce(0, +), of: all.map { $0.committee[0] }.reduce(0, +))
            var (revenues, spends) = (0, 0)
            for (account, metrics) in zip(members, all) {
                let commercials = commercials(of: account, at: instant)
                let revenue = commercials?.revenue.flatMap { converted($0, to: currency) }
                let spend = commercials?.spend.flatMap { converted($0, to: currency) }
                if metrics.shareTenths != nil, let revenue, let spend {
                    totals.shares[0] += 1
                    revenues += revenue
                    spends += spend
                } else {
                    totals.shares[1] += 1
                }
                switch (metrics.pipeline, metrics.pipeline.flatMap { converted($0, to: currency) }) {
                case (nil, _): totals.pipelines[1] += 1
                case (_, nil): totals.pipelines[2] += 1
                case (_, let sum?):
                    totals.pipelines[0] += 1
                    totals.pipelineSum += sum
                }
            }
            totals.shareTenths = totals.shares[0] > 0 ? Self.tenths(revenues, of: spends) : nil
            return totals
        }
    }

    package func commercials(of account: Int, at instant: Instant) -> Commercials? {
        statements.filter { $0.account == account && $0.at <= instant }.max { $0.at < $1.at }?.commercials
    }

    private func converted(_ money: ExactMoney, to currency: String) -> Int? {
        if money.currency == currency { return money.hundredths }
        guard let own = rates[money.currency], let other = rates[currency] else { return nil }
        return Self.rounded(Decimal(money.hundredths) * Decimal(own) / Decimal(other))
    }

    /// Tenths of a percent; nil of nothing.
    private static func tenths(_ part: Int, of whole: Int) -> Int? {
        whole == 0 ? nil : rounded(Decimal(part) * 1_000 / Decimal(whole))
    }

    private static func rounded(_ value: Decimal) -> Int {
        var (value, result) = (value, Decimal())
        NSDecimalRound(&result, &value, 0, .plain)
        return NSDecimalNumber(decimal: result).intValue
    }
}
