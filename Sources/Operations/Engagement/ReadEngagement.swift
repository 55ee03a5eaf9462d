// Metrics of engagement: of an account, and of the tiers or regions.

package import Domain
package import Store

/// The metrics of an account, with the rate that its share of wallet was compared by.
package struct AccountEngagement: Sendable, Hashable {
    package let question: EngagementQuestion
    package let metrics: EngagementMetrics
    /// What one unit of the revenue's currency was worth in the spend's; nil where they are one, or there is no rate.
    package let rate: Double?
}

package struct EngagementReport: Sendable, Hashable {
    package let question: EngagementQuestion
    package let grouping: EngagementGrouping
    package let currency: String
    /// By their keys; the accounts in no group last.
    package let groups: [Group]

    package struct Group: Sendable, Hashable {
        package let key: Slug?
        package let totals: EngagementTotals
    }
}

extension Workspace {
    /// - Throws: 404 for the account.
    package func engagement(
        of account: String, _ question: EngagementQuestion, by call: Call
    ) async throws -> AccountEngagement {
        try await snapshot(call, .readEngagement) { transaction in
            let id = try await transaction.accountID(account).orNotFound("account", account)
            let stakeholders = try await transaction.stakeholders(of: id, question)
            let commercials = try await transaction.commercials(of: id, at: question.at)?.commercials
            let rates = try await transaction.currencyRates().value
            let zone = try await transaction.settings().timeZone
            var rate: Double?
            if let commercials, let revenue = commercials.revenue, let spend = commercials.spend,
                revenue.currency != spend.currency
            {
                let found = rates.rate(from: revenue.currency, to: spend.currency, on: commercials.asOf)
                // Two rates beyond all reason may come to nothing, or to more than a number.
                rate = found.flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
            }
            return AccountEngagement(
                question: question,
                metrics: EngagementMetrics(
                    stakeholders, commercials, rates, question, on: zone.date(at: question.at)),
                rate: rate)
        }
    }

    /// The metrics of every tier or region, as accounts were in them at the instant: five statements, however many accounts.
    ///
    /// - Parameter currency: of the sums; nil for the base of the tenant's rates.
    package func engagementReport(
        by grouping: EngagementGrouping, _ question: EngagementQuestion, in currency: String?, by call: Call
    ) async throws -> EngagementReport {
        try await snapshot(call, .readEngagement) { transaction in
            let rates = try await transaction.currencyRates().value
            let date = try await transaction.settings().timeZone.date(at: question.at)
            let accounts = try await transaction.accountGroups(by: grouping, at: question.at)
            let stakeholders = try await transaction.stakeholders(question)
            let commercials = try await transaction.commercials(at: question.at)
            let currency = currency ?? rates.base
            var totals: [Slug?: EngagementTotals] = [:]
            for (account, group) in accounts {
                let metrics = EngagementMetrics(
                    stakeholders[account] ?? [], commercials[account], rates, question, on: date)
                totals[group, default: EngagementTotals()].add(metrics, in: currency, by: rates)
            }
            let keyed = totals.compactMap { key, totals in
                key.map { EngagementReport.Group(key: $0, totals: totals) }
            }
            let unkeyed = totals[nil].map { EngagementReport.Group(key: nil, totals: $0) }
            let groups =
                keyed.sorted { ($0.key?.text ?? "") < ($1.key?.text ?? "") } + [unkeyed].compactMap(\.self)
            return EngagementReport(
                question: question, grouping: grouping, currency: currency, groups: groups)
        }
    }
}
