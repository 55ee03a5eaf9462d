// What is known when a condition is evaluated.

/// The value of a field.
package enum ConditionValue: Sendable, Hashable {
    case number(Double)
    case money(Money)
    case text(String)
    case texts([String])
    case flag(Bool)
    /// A node of a tree and its ancestors, itself first.
    case path([String])
}

/// Where evaluation finds its values.
package struct ConditionFacts {
    /// The value of a field; nil where it is missing. Of an event count with a window: how often in the window.
    package let value: (_ field: ConditionField, _ window: ISODuration?) -> ConditionValue?
    /// What one unit of the first currency is worth in the second; nil without a rate.
    package let rate: (_ from: String, _ to: String) -> Double?

    package init(
        value: @escaping (_ field: ConditionField, _ window: ISODuration?) -> ConditionValue?,
        rate: @escaping (_ from: String, _ to: String) -> Double? = { _, _ in nil }
    ) {
        self.value = value
        self.rate = rate
    }
}

/// Kleene's three values.
package enum Truth: String, Sendable, Hashable, CaseIterable {
    case yes, no, unknown

    package init(_ value: Bool) { self = value ? .yes : .no }

    package var negated: Truth {
        switch self {
        case .yes: .no
        case .no: .yes
        case .unknown: .unknown
        }
    }

    /// No if one is no, else unknown if one is unknown.
    package static func all(_ parts: some Sequence<Truth>) -> Truth {
        parts.reduce(.yes) { $0 == .no || $1 == .no ? .no : $0 == .unknown ? .unknown : $1 }
    }

    /// Yes if one is yes, else unknown if one is unknown.
    package static func any(_ parts: some Sequence<Truth>) -> Truth {
        Truth.all(parts.map(\.negated)).negated
    }
}
