// What is counted, how, and which way it should move (H7).

/// A figure that commitments, KPIs and reports refer to by its key.
package struct Metric: Sendable, Hashable {
    package enum Direction: String, Sendable, Hashable, CaseIterable {
        case higher, lower
    }

    package enum Level: String, Sendable, Hashable, CaseIterable {
        /// One side's own work.
        case functional
        /// Where the sides meet.
        case handover
        /// What both achieve together.
        case impact
    }

    package enum Source: String, Sendable, Hashable, CaseIterable {
        /// From the events of leads and accounts.
        case computed
        /// By a person or another system.
        case entered
    }

    package let key: String
    package let name: LocalizedText
    /// How it is worked out. Both texts are empty where a tenant's own metric does not say.
    package let formula: LocalizedText
    package let unit: MetricUnit
    package let direction: Direction
    /// nil where a tenant's own metric does not say.
    package let level: Level?
    package let source: Source

    package init(
        _ key: String, _ unit: MetricUnit, _ direction: Direction, _ level: Level?, _ source: Source,
        _ name: String, _ formula: String, de germanName: String, _ germanFormula: String
    ) {
        self.key = key
        self.name = LocalizedText(name, german: germanName)
        self.formula = LocalizedText(formula, german: germanFormula)
        self.unit = unit
        self.direction = direction
        self.level = level
        self.source = source
    }

    /// Whether a target of it can be held against an actual value.
    package var isMeasurable: Bool { !formula.english.isEmpty }

    package var stricter: StricterDirection { direction == .higher ? .higher : .lower }
}

extension Metric {
    /// A metric that the terms define in `/funnel/metrics`; nil where its definition lacks a unit or a
    /// direction. It is entered: Baton cannot work out a formula that is a text.
    init?(key: String, definition: JSON) {
        guard let unit = definition["unit"]?.stringValue.flatMap({ MetricUnit(rawValue: $0) }),
            let direction = definition["direction"]?.stringValue.flatMap({ Direction(rawValue: $0) })
        else { return nil }
        let name = definition["name"]?.stringValue ?? key
        let formula = definition["formula"]?.stringValue ?? ""
        self.init(
            key, unit, direction, definition["level"]?.stringValue.flatMap { Level(rawValue: $0) }, .entered,
            name, formula, de: name, formula)
    }
}
