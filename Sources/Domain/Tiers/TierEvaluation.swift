// Which account belongs into which tier: by hand, else by the first tier whose criteria it meets and that has room.

/// What the evaluation says of one account.
package struct TierDecision: Sendable, Hashable {
    package enum Cause: Sendable, Hashable {
        /// Somebody put it there, and that holds.
        case manual(ManualAssignment)
        /// It meets the criteria of the tier.
        case criteria
        /// No tier takes it.
        case none
    }

    package enum Movement: String, Sendable, Hashable, CaseIterable {
        case rises, falls, stays
    }

    /// One tier that was asked, from the highest down to the one that took it.
    package struct Trial: Sendable, Hashable {
        package let tier: Slug
        package let truth: Truth
        /// The comparisons that decided, with the values they met.
        package let deciding: [ConditionOutcome]
        /// Thousandths; nil where the criteria are not met.
        package let score: Int?
        /// Its place among those who meet the criteria, from 1, and how many places there were; where it is not
        /// among them, the tier was full.
        package fileprivate(set) var place: Place?

        package var isCut: Bool { place.map { $0.number > $0.places } ?? false }
    }

    package struct Place: Sendable, Hashable {
        package let number: Int
        package let places: Int
    }

    package let before: Slug?
    package let after: Slug?
    package let movement: Movement
    package let cause: Cause
    package let trials: [Trial]

    package var changesTier: Bool { after != before }

    /// Whether it meets the criteria of a higher tier than it got, which was full.
    package var isCut: Bool { trials.contains(where: \.isCut) }
}

/// The evaluation of a tenant's tiers: a function of what was known at one moment.
package struct TierEvaluation {
    private let tiers: [RankedTier]
    private let rate: (String, String) -> Double?
    private let now: Instant

    /// - Parameters:
    ///   - tiers: in any order.
    ///   - rate: what one unit of the first currency is worth in the second.
    package init(
        _ tiers: [RankedTier], rate: @escaping (_ from: String, _ to: String) -> Double?, at now: Instant
    ) {
        self.tiers = tiers.sorted { $0.rank < $1.rank }
        self.rate = rate
        self.now = now
    }

    /// A decision for each account, in their order.
    ///
    /// Accounts assigned by hand take their places first, and more of them than a tier has are not cut. Of the others,
    /// the higher score comes first; of equal ones, the external id that is less byte by byte. Who is cut is asked of
    /// the next tier.
    package func decide(_ candidates: [TierCandidate]) -> [TierDecision] {
        let ranks = Dictionary(uniqueKeysWithValues: tiers.map { ($0.key, $0.rank) })
        var taken: [Vacancy: Int] = [:]
        var standings = candidates.map { Standing($0, at: now) }
        for (index, standing) in standings.enumerated() {
            guard case .manual(let manual) = standing.cause, let key = manual.tier,
                let tier = tiers.first(where: { $0.key == key })
            else { continue }
            taken[Vacancy(tier, candidates[index]), default: 0] += 1
        }
        for tier in tiers where tier.rule.criteria != nil {
            fill(tier, candidates, &standings, &taken)
        }
        return zip(candidates, standings).map { candidate, standing in
            TierDecision(
                before: candidate.current, after: standing.tier,
                movement: movement(candidate.current, standing.tier, ranks), cause: standing.cause,
                trials: standing.trials)
        }
    }

    private func fill(
        _ tier: RankedTier, _ candidates: [TierCandidate], _ standings: inout [Standing],
        _ taken: inout [Vacancy: Int]
    ) {
        guard let criteria = tier.rule.criteria else { return }
        var applicants: [Vacancy: [Applicant]] = [:]
        for (index, candidate) in candidates.enumerated() where standings[index].isOpen {
            let facts = candidate.facts(rate: rate)
            let outcome = criteria.evaluate(facts)
            let score = outcome.holds ? tier.rule.score.thousandths(facts) : nil
            // Its place, where it gets one, is known when all have applied.
            standings[index].trials.append(
                TierDecision.Trial(
                    tier: tier.key, truth: outcome.truth, deciding: outcome.deciding, score: score, place: nil
                )
            )
            guard let score else { continue }
            applicants[Vacancy(tier, candidate), default: []].append(Applicant(index: index, score: score))
        }
        for (seat, var applicants) in applicants {
            let places = tier.rule.capacity.map { max(0, $0.count - taken[seat, default: 0]) }
            applicants.sort { left, right in
                if left.score != right.score { return left.score > right.score }
                return candidates[left.index].values.externalID.utf8.lexicographicallyPrecedes(
                    candidates[right.index].values.externalID.utf8)
            }
            for (number, applicant) in applicants.enumerated() {
                let last = standings[applicant.index].trials.count - 1
                standings[applicant.index].trials[last].place = places.map {
                    TierDecision.Place(number: number + 1, places: $0)
                }
                guard places.map({ number < $0 }) ?? true else { continue }
                standings[applicant.index].tier = tier.key
                standings[applicant.index].cause = .criteria
            }
        }
    }

    /// A tier that is there no more is below all others.
    private func movement(_ before: Slug?, _ after: Slug?, _ ranks: [Slug: Int]) -> TierDecision.Movement {
        guard before != after else { return .stays }
        let (old, new) = (before.flatMap { ranks[$0] } ?? Int.max, after.flatMap { ranks[$0] } ?? Int.max)
        return new < old ? .rises : .falls
    }
}

/// Among whom the places of a tier are given.
private struct Vacancy: Hashable {
    let tier: Slug
    let region: Slug?

    init(_ tier: RankedTier, _ candidate: TierCandidate) {
        self.tier = tier.key
        region = tier.rule.capacity?.per == .region ? candidate.region.first : nil
    }
}

/// What is decided of a candidate so far.
private struct Standing {
    var tier: Slug?
    var cause = TierDecision.Cause.none
    var trials: [TierDecision.Trial] = []

    init(_ candidate: TierCandidate, at now: Instant) {
        guard let manual = candidate.manual, manual.holds(at: now) else { return }
        tier = manual.tier
        cause = .manual(manual)
    }

    var isOpen: Bool { if case .none = cause { true } else { false } }
}

/// Somebody who asks for a place in a tier. Nothing in it is counted by reference, so that sorting many is cheap.
private struct Applicant {
    let index: Int
    let score: Int
}

extension ConditionOutcome {
    /// The comparisons that made the outcome what it is: the first that fails, all that must hold.
    package var deciding: [ConditionOutcome] {
        switch condition {
        case .comparison: [self]
        case .not: parts.flatMap(\.deciding)
        case .all: truth == .yes ? parts.flatMap(\.deciding) : first(truth)
        case .any: truth == .no ? parts.flatMap(\.deciding) : first(truth)
        }
    }

    private func first(_ truth: Truth) -> [ConditionOutcome] {
        parts.first { $0.truth == truth }?.deciding ?? []
    }
}
