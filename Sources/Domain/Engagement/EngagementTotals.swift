// What the engagement of several accounts comes to together: of a tier, or of a region.

package struct EngagementTotals: Sendable, Hashable {
    /// Sums of money, in hundredths of a unit of the report's currency.
    package struct Sums: Sendable, Hashable {
        package var revenue: Int128 = 0
        package var spend: Int128 = 0
        package var openPipeline: Int128 = 0
    }

    package private(set) var accounts = 0
    /// Accounts with an engaged stakeholder at least.
    package private(set) var engagedAccounts = 0
    package private(set) var engaged = 0
    /// Of all accounts together.
    package private(set) var committee = CommitteeCoverage()
    /// Accounts whose share of wallet is known, in the report's currency too; and the others.
    package private(set) var sharesKnown = 0
    package private(set) var sharesUnknown = 0
    /// Accounts whose open pipeline is in the sum, was not stated, or cannot be converted.
    package private(set) var pipelinesKnown = 0
    package private(set) var pipelinesMissing = 0
    package private(set) var pipelinesUnconverted = 0
    package private(set) var sums = Sums()

    package init() {}

    /// - Parameter currency: of the report.
    package mutating func add(_ metrics: EngagementMetrics, in currency: String, by rates: RateTable) {
        accounts += 1
        engaged += metrics.engaged
        if metrics.engaged > 0 { engagedAccounts += 1 }
        committee.contacts += metrics.committee.contacts
        committee.engaged += metrics.committee.engaged
        func converted(_ money: ExactMoney?) -> ExactMoney? {
            guard let money, let date = metrics.commercials?.asOf else { return nil }
            return money.converted(to: currency, by: rates, on: date)
        }
        if metrics.shareOfWallet.value != nil, let revenue = converted(metrics.commercials?.revenue),
            let spend = converted(metrics.commercials?.spend)
        {
            sharesKnown += 1
            sums.revenue += Int128(revenue.hundredths)
            sums.spend += Int128(spend.hundredths)
        } else {
            sharesUnknown += 1
        }
        if let pipeline = converted(metrics.openPipeline.value) {
            pipelinesKnown += 1
            sums.openPipeline += Int128(pipeline.hundredths)
        } else if metrics.openPipeline.value == nil {
            pipelinesMissing += 1
        } else {
            pipelinesUnconverted += 1
        }
    }

    /// Engaged stakeholders of an account on average, to two decimals, half up; nil of no account.
    package var averageEngaged: Double? {
        accounts == 0 ? nil : Double((engaged * 200 + accounts) / (accounts * 2)) / 100
    }

    /// Revenue by spend of the accounts of which both are known.
    package var shareOfWallet: Known<Percentage> {
        guard sharesKnown > 0 else { return .unknown(.noAccount) }
        // Each spends something, but it may be too little to show in another currency.
        guard sums.spend > 0 else { return .unknown(.spendIsZero) }
        let isSane = sums.revenue <= sums.spend * 10_000
        return isSane ? .value(Percentage(sums.revenue, of: sums.spend)) : .unknown(.outOfRange)
    }
}
