// Conditions as data: what a lane, an exclusion, a stage or a trigger asks of a lead, an account or a metric.

/// A condition that was read and can be evaluated (design 3.1).
package indirect enum Condition: Sendable, Hashable {
    case all([Condition])
    case any([Condition])
    case not(Condition)
    case comparison(Comparison)

    /// `{"field": "account.employees", "op": "gte", "value": 250}`.
    package struct Comparison: Sendable, Hashable {
        package let field: ConditionField
        package let op: ConditionOperator
        package let operand: ConditionOperand
        /// Of event counts: only what happened in this time before now counts. Elapsed time.
        package let window: ISODuration?
    }

    /// `all`, `any` and `not` inside one another; a comparison alone has depth 1.
    package static let maximumDepth = 8
    /// Comparisons and what joins them.
    package static let maximumNodes = 100
    /// Values of one list.
    package static let maximumValues = 200
    /// Characters of one text.
    package static let maximumTextLength = 200

    /// Reads a condition.
    ///
    /// - Throws: every fault at once, as `faults(of:at:)` lists them.
    package init(_ json: JSON, at pointer: String = "") throws(DomainError) {
        var reader = ConditionReader()
        let condition = reader.read(json, at: pointer)
        try reader.faults.throwIfAny()
        guard let condition else {
            throw DomainError(.invalid, .validationFailed, "The condition cannot be read.")
        }
        self = condition
    }

    /// Everything that is wrong with a condition, in the order in which it stands.
    ///
    /// - Parameter pointer: where the condition stands in the input.
    package static func faults(of json: JSON, at pointer: String) -> [Fault] {
        var reader = ConditionReader()
        _ = reader.read(json, at: pointer)
        return reader.faults
    }
}

/// How a comparison compares.
package enum ConditionOperator: String, Sendable, Hashable, CaseIterable {
    case equal = "eq"
    case notEqual = "ne"
    case less = "lt"
    case atMost = "lte"
    case greater = "gt"
    case atLeast = "gte"
    case oneOf = "in"
    case noneOf = "not_in"
    /// Of a text: it has the value somewhere in it. Of several texts: the value is one of them.
    case contains
    /// Whether the value is known; never unknown itself.
    case exists

    /// What may be asked of values of a type.
    package static func allowed(for type: ConditionFieldType) -> [ConditionOperator] {
        switch type {
        case .number, .count, .money: [.equal, .notEqual, .less, .atMost, .greater, .atLeast, .exists]
        case .text: [.equal, .notEqual, .oneOf, .noneOf, .contains, .exists]
        case .texts: [.contains, .oneOf, .noneOf, .exists]
        case .key, .node, .country, .choice: [.equal, .notEqual, .oneOf, .noneOf, .exists]
        case .flag: [.equal, .notEqual, .exists]
        }
    }

    var takesList: Bool { self == .oneOf || self == .noneOf }
}

/// What a comparison compares with.
package enum ConditionOperand: Sendable, Hashable {
    case number(Double)
    case money(Money)
    case text(String)
    case texts([String])
    case flag(Bool)
}
