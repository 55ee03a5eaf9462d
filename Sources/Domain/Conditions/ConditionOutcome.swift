// The evaluation of a condition, with its reasons.

/// What became of a condition and of each of its parts.
package struct ConditionOutcome: Sendable, Hashable {
    package let condition: Condition
    package let truth: Truth
    /// The value that a comparison met; nil where it was missing, and for what is no comparison.
    package let actual: ConditionValue?
    /// Why a comparison is unknown.
    package let gap: Gap?
    /// The outcomes of the parts, in their order.
    package let parts: [ConditionOutcome]

    /// Why a comparison cannot be decided.
    package enum Gap: Sendable, Hashable {
        case missing
        case noRate(from: String, to: String)
        /// The value is not of the field's type.
        case unreadable
    }

    init(
        _ condition: Condition, _ truth: Truth, actual: ConditionValue? = nil, gap: Gap? = nil,
        parts: [ConditionOutcome] = []
    ) {
        self.condition = condition
        self.truth = truth
        self.actual = actual
        self.gap = gap
        self.parts = parts
    }

    /// Whether the condition holds. Unknown is not true.
    package var holds: Bool { truth == .yes }

    /// The comparisons for want of which the outcome is unknown, in their order; empty where it is known.
    package var undecided: [ConditionOutcome] {
        guard truth == .unknown else { return [] }
        return parts.isEmpty ? [self] : parts.flatMap(\.undecided)
    }

    /// The keys of the fields whose values were missing, each once, in their order.
    package var missingFields: [String] {
        var keys: [String] = []
        for outcome in undecided where outcome.gap == .missing {
            guard case .comparison(let comparison) = outcome.condition else { continue }
            if !keys.contains(comparison.field.key) { keys.append(comparison.field.key) }
        }
        return keys
    }
}

extension Condition {
    /// Evaluates every part, so that each has its reason.
    package func evaluate(_ facts: ConditionFacts) -> ConditionOutcome {
        switch self {
        case .all(let conditions):
            let parts = conditions.map { $0.evaluate(facts) }
            return ConditionOutcome(self, Truth.all(parts.map(\.truth)), parts: parts)
        case .any(let conditions):
            let parts = conditions.map { $0.evaluate(facts) }
            return ConditionOutcome(self, Truth.any(parts.map(\.truth)), parts: parts)
        case .not(let condition):
            let part = condition.evaluate(facts)
            return ConditionOutcome(self, part.truth.negated, parts: [part])
        case .comparison(let comparison):
            let actual = facts.value(comparison.field, comparison.window)
            let (truth, gap) = comparison.decide(actual, rate: facts.rate)
            return ConditionOutcome(self, truth, actual: actual, gap: gap)
        }
    }
}
