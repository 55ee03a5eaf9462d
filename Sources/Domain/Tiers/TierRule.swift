// What puts an account into a tier by rule: criteria, how many it takes, and who comes first.

/// The rule of one tier. A tier without criteria takes accounts by hand only.
package struct TierRule: Sendable, Hashable {
    /// What an account must meet; over what is known of accounts alone.
    package var criteria: Condition?
    /// How many accounts the tier takes; nil for as many as meet its criteria.
    package var capacity: TierCapacity?
    /// Who comes first where it takes fewer.
    package var score: TierScore

    package init(criteria: Condition? = nil, capacity: TierCapacity? = nil, score: TierScore = TierScore()) {
        self.criteria = criteria
        self.capacity = capacity
        self.score = score
    }

    package static let maximumCapacity = 1_000_000

    /// Criteria as a definition of tiers has them.
    ///
    /// - Throws: every fault of the condition, and `not_allowed_value` for a field that is not of the account or that
    ///   the evaluation itself decides.
    package static func criteria(_ json: JSON) throws(DomainError) -> Condition {
        let condition = try Condition(json)
        let foreign = condition.fields.filter { !TierRule.mayAsk($0) }.map(\.key)
        guard foreign.isEmpty else {
            let names = foreign.joined(separator: ", ")
            let fault = Fault(
                "", .notAllowedValue,
                "A tier asks of the account, and not of its tier or of leads: not \(names).")
            throw DomainError(
                .invalid, .validationFailed, "The criteria ask for something else.", faults: [fault])
        }
        return condition
    }

    /// Whether it asks for anything that people and commercials of an account come to.
    package var asksEngagement: Bool {
        let fields = (criteria?.fields ?? []) + score.parts.flatMap(\.fields)
        return fields.contains { EngagementMetrics.fields.contains($0.key) }
    }

    static func mayAsk(_ field: ConditionField) -> Bool {
        field.key.hasPrefix("account.") && field.key != "account.tier"
    }
}

/// How many accounts a tier takes.
package struct TierCapacity: Sendable, Hashable {
    package enum Scope: String, Sendable, Hashable, CaseIterable {
        /// In the whole tenant.
        case all
        /// In each region by itself, and among the accounts that lie in none.
        case region
    }

    package var count: Int
    package var per: Scope

    package init(_ count: Int, per scope: Scope = .all) {
        self.count = count
        per = scope
    }
}

/// A tier with what the evaluation needs of it.
package struct RankedTier: Sendable, Hashable {
    package var key: Slug
    /// 1 is the highest; no two tiers share one.
    package var rank: Int
    package var rule: TierRule

    package init(_ key: Slug, rank: Int, rule: TierRule) {
        self.key = key
        self.rank = rank
        self.rule = rule
    }
}

extension Condition {
    /// The fields that it asks for, each once, in their order.
    package var fields: [ConditionField] {
        var fields: [ConditionField] = []
        collect(&fields)
        return fields
    }

    private func collect(_ fields: inout [ConditionField]) {
        switch self {
        case .all(let parts), .any(let parts): for part in parts { part.collect(&fields) }
        case .not(let part): part.collect(&fields)
        case .comparison(let comparison):
            if !fields.contains(comparison.field) { fields.append(comparison.field) }
        }
    }
}
