// A trigger of the terms on an agenda: whether what asks for a change has come about.

/// An entry of `/reviews/triggers` beside what is known.
package struct AgendaTrigger: Sendable, Hashable {
    /// Its key among the triggers.
    package var key: String
    /// The event in words.
    package var text: String
    /// What is then changed.
    package var change: String?
    /// nil for an event that has no condition, which people have to see for themselves.
    package var outcome: ConditionOutcome?

    /// All of terms, in the order of their `position`. A metric is the newest actual of the agreement, else the figure of the
    /// company; whatever else a condition asks for is unknown.
    ///
    /// - Parameter actuals: standing ones, in any order.
    package static func all(in terms: JSON, _ actuals: [Actual], _ figures: [TenantMetric: Int])
        -> [AgendaTrigger]
    {
        let newest = Dictionary(actuals.map { ($0.metric, $0) }) { left, right in
            (left.period.to, left.period.from) > (right.period.to, right.period.from) ? left : right
        }
        let facts = ConditionFacts { field, _ in
            guard let metric = field.metric else { return nil }
            return newest[metric].map { .number($0.value.amount) }
                ?? TenantMetric(field: field.key).flatMap { figures[$0] }.map { .number(Double($0)) }
        }
        return terms[Section.reviews.rawValue]?["triggers"].itemsByPosition.compactMap { key, item in
            guard let text = item["text"]?.stringValue else { return nil }
            let condition = item["condition"].flatMap { try? Condition($0) }
            return AgendaTrigger(
                key: key, text: text, change: item["change"]?.stringValue,
                outcome: condition?.evaluate(facts))
        } ?? []
    }

    /// Where it stands in the terms: `/reviews/triggers/many-returns`.
    package var pointer: JSONPointer { JSONPointer(Section.reviews) / "triggers" / key }

    package var json: JSON {
        [
            "pointer": .string(pointer.description), "text": .string(text), "change": .text(change),
            "fired": .text(outcome?.truth.rawValue),
            "explanation": outcome.map {
                ["en": .string($0.explanation(.english)), "de": .string($0.explanation(.german))]
            } ?? .null,
        ]
    }
}
