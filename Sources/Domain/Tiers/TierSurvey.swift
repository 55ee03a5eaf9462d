// The evaluation of all accounts of a tenant, and what applying it would write.

/// An account as the evaluation finds it.
package struct TieredAccount: Sendable, Hashable {
    package var id: AccountID
    package var revision: Int64
    package var candidate: TierCandidate
    /// Why it is in its tier; nil where nothing ever was said of it.
    package var cause: TierAssignment.Cause?

    package init(id: AccountID, revision: Int64, candidate: TierCandidate, cause: TierAssignment.Cause?) {
        self.id = id
        self.revision = revision
        self.candidate = candidate
        self.cause = cause
    }
}

/// What an evaluation is narrowed to. All accounts take part in it all the same: they take places.
package struct TierSurveyFilter: Sendable, Hashable {
    /// A node and everything below it.
    package var region: Slug?
    package var vertical: Slug?
    package var size: Slug?
    /// The tier of today.
    package var tier: Slug?
    package var country: String?
    package var account: String?

    package init() {}

    package func admits(_ candidate: TierCandidate) -> Bool {
        (region.map(candidate.region.contains) ?? true) && (vertical.map(candidate.vertical.contains) ?? true)
            && (size == nil || size == candidate.size) && (tier == nil || tier == candidate.current)
            && (country == nil || country == candidate.values.country)
            && (account == nil || account == candidate.values.externalID)
    }
}

extension TierSurveyFilter: Input {
    package init(reading r: ObjectReader) {
        self.init()
        region = r.optional("region")?.slug()
        vertical = r.optional("vertical")?.slug()
        size = r.optional("size")?.slug()
        tier = r.optional("tier")?.slug()
        country = r.optional("country").map { reader in
            let text = reader.string(1...8)
            if let problem = CountryCode.problem(text) { reader.fault(problem.code, problem.detail) }
            return text
        }
        account = r.optional("account")?.text(1...AccountLimits.externalIDLength)
    }
}

/// How many accounts do what.
package struct TierTotals: Sendable, Hashable {
    package struct OfTier: Sendable, Hashable {
        package let tier: Slug
        package var before = 0
        package var after = 0
        package var cut = 0
    }

    package var accounts = 0
    package var movements: [TierDecision.Movement: Int] = [:]
    package var cut = 0
    /// By rank.
    package var tiers: [OfTier]
}

/// Every account with its decision.
package struct TierSurvey: Sendable {
    package let accounts: [TieredAccount]
    package let decisions: [TierDecision]
    private let tiers: [Tier]

    /// - Parameters:
    ///   - accounts: in the order of their external ids.
    ///   - date: of the rates.
    package init(
        _ accounts: [TieredAccount], _ tiers: [Tier], _ rates: RateTable, on date: CivilDate,
        at now: Instant
    ) {
        self.accounts = accounts
        self.tiers = tiers.sorted { $0.rank < $1.rank }
        let ranked = tiers.map { RankedTier($0.key, rank: $0.rank, rule: $0.rule) }
        decisions = TierEvaluation(ranked, rate: { rates.rate(from: $0, to: $1, on: date) }, at: now)
            .decide(accounts.map(\.candidate))
    }

    /// The places of the accounts that a filter admits.
    package func indices(_ filter: TierSurveyFilter) -> [Int] {
        accounts.indices.filter { filter.admits(accounts[$0].candidate) }
    }

    package func totals(of indices: [Int]) -> TierTotals {
        var totals = TierTotals(accounts: indices.count, tiers: tiers.map { TierTotals.OfTier(tier: $0.key) })
        let places = Dictionary(uniqueKeysWithValues: tiers.enumerated().map { ($1.key, $0) })
        for decision in indices.lazy.map({ decisions[$0] }) {
            totals.movements[decision.movement, default: 0] += 1
            if decision.isCut { totals.cut += 1 }
            if let place = decision.before.flatMap({ places[$0] }) { totals.tiers[place].before += 1 }
            if let place = decision.after.flatMap({ places[$0] }) { totals.tiers[place].after += 1 }
            for trial in decision.trials where trial.isCut {
                if let place = places[trial.tier] { totals.tiers[place].cut += 1 }
            }
        }
        return totals
    }

    /// What applying it writes: the accounts that move, and those whose tier has another cause from now on, such as one
    /// by hand that has expired and that the rules confirm.
    package func changes(of indices: [Int]) -> [Int] {
        indices.filter { index in
            let (account, decision) = (accounts[index], decisions[index])
            if case .manual = decision.cause { return decision.changesTier }
            return decision.changesTier || (account.cause != nil && account.cause != .rule)
        }
    }
}
