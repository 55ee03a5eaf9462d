// An account as the evaluation of tiers sees it.

/// An assignment by hand. It outranks the rules until it expires.
package struct ManualAssignment: Sendable, Hashable {
    /// nil: in no tier.
    package var tier: Slug?
    package var reason: String
    /// nil for one that does not expire.
    package var until: Instant?

    package init(tier: Slug?, reason: String, until: Instant?) {
        self.tier = tier
        self.reason = reason
        self.until = until
    }

    /// An assignment ends at its last instant, which is not part of it.
    package func holds(at now: Instant) -> Bool { until.map { now < $0 } ?? true }
}

/// What is known of an account when tiers are evaluated.
package struct TierCandidate: Sendable, Hashable {
    package var values: AccountInput
    /// The node and its ancestors, itself first; empty where it lies in none.
    package var region: [Slug]
    package var vertical: [Slug]
    package var size: Slug?
    package var current: Slug?
    package var manual: ManualAssignment?
    /// Of the standard window; nil where no tier asks.
    package var engagement: EngagementMetrics?

    package init(
        _ values: AccountInput, region: [Slug] = [], vertical: [Slug] = [], size: Slug? = nil,
        current: Slug? = nil, manual: ManualAssignment? = nil, engagement: EngagementMetrics? = nil
    ) {
        self.values = values
        self.region = region
        self.vertical = vertical
        self.size = size
        self.current = current
        self.manual = manual
        self.engagement = engagement
    }

    /// What conditions can ask. Fields that accounts do not have yet are missing, and so unknown.
    package func facts(rate: @escaping (String, String) -> Double?) -> ConditionFacts {
        ConditionFacts(value: { field, _ in value(of: field.key) }, rate: rate)
    }

    private func value(of field: String) -> ConditionValue? {
        switch field {
        case "account.employees": return values.employees.map { .number(Double($0)) }
        case "account.revenue":
            guard let revenue = values.annualRevenue, let currency = values.currency else { return nil }
            return .money(Money(amount: Double(revenue), currency: currency))
        case "account.country": return values.country.map { .text($0) }
        case "account.region": return region.isEmpty ? nil : .path(region.map(\.text))
        case "account.vertical": return vertical.isEmpty ? nil : .path(vertical.map(\.text))
        case "account.size": return size.map { .text($0.text) }
        case "account.tier": return current.map { .text($0.text) }
        case "account.industry": return values.industries.isEmpty ? nil : .texts(values.industries)
        default: return engagement?.value(of: field)
        }
    }
}

extension EngagementMetrics {
    /// The fields of conditions whose values are metrics.
    static let fields: Set<String> = [
        "account.engaged_stakeholders", "account.committee_coverage", "account.share_of_wallet",
        "account.open_pipeline",
    ]

    fileprivate func value(of field: String) -> ConditionValue? {
        switch field {
        case "account.engaged_stakeholders": .number(Double(engaged))
        case "account.committee_coverage": committee.percentage.value.map { .number($0.percent) }
        case "account.share_of_wallet": shareOfWallet.value.map { .number($0.percent) }
        case "account.open_pipeline":
            openPipeline.value.map {
                .money(Money(amount: Double($0.hundredths) / 100, currency: $0.currency))
            }
        default: nil
        }
    }
}
