// A commitment or a KPI on an agenda: its target, what came of it, and what came of it before.

package struct AgendaFigure: Sendable, Hashable {
    package var item: MeasuredItem
    package var comparison: TargetComparison
    /// Of the period before.
    package var before: Actual?

    /// Each item beside the newest two actuals of its metric.
    ///
    /// - Parameters:
    ///   - actuals: standing ones, in any order.
    ///   - day: on which targets are wanted where there is no actual.
    package static func all(of items: [MeasuredItem], _ actuals: [Actual], on day: CivilDate)
        -> [AgendaFigure]
    {
        let byMetric = Dictionary(grouping: actuals, by: \.metric).mapValues { found in
            found.sorted { ($0.period.to, $0.period.from) > ($1.period.to, $1.period.from) }
        }
        return items.map { item in
            let found = byMetric[item.metric.key] ?? []
            return AgendaFigure(
                item: item, comparison: TargetComparison(of: item, to: found.first, on: day),
                before: found.dropFirst().first)
        }
    }

    package var json: JSON {
        .object([
            "pointer": .string(item.pointer.description), "kind": .string(item.kind.rawValue),
            "title": ["en": .string(item.title.english), "de": .string(item.title.german)],
            "text": .text(item.text), "metric": .string(item.metric.key),
            "unit": .string(item.unit.rawValue), "direction": .string(item.direction.rawValue),
            "currency": .text(item.currency), "period": .text(item.period), "holder": .text(item.holder),
            "core": .bool(item.isCore), "target": .number(comparison.target),
            "outcome": .string(comparison.outcome.rawValue),
            "deviation": .integer(comparison.deviation), "needs_cause": .bool(comparison.isLarge),
            "actual": comparison.actual.map(\.agendaJSON) ?? .null,
            "before": before.map(\.agendaJSON) ?? .null,
        ])
    }
}

extension Actual {
    fileprivate var agendaJSON: JSON {
        [
            "value": .number(value.amount), "currency": .text(value.currency),
            "from": .string(period.from.description), "to": .string(period.to.description),
            "source": .string(source.rawValue), "origin": .text(value.origin),
        ]
    }
}
