// How one comparison is decided by the value that it meets.

extension Condition.Comparison {
    typealias Decision = (truth: Truth, gap: ConditionOutcome.Gap?)

    func decide(_ actual: ConditionValue?, rate: (String, String) -> Double?) -> Decision {
        if op == .exists {
            let asked = operand == .flag(true)
            return (Truth((actual != nil) == asked), nil)
        }
        guard let actual else { return (.unknown, .missing) }
        if op == .notEqual || op == .noneOf {
            let decision = decide(op == .notEqual ? .equal : .oneOf, actual, rate)
            return (decision.truth.negated, decision.gap)
        }
        return decide(op, actual, rate)
    }

    /// Of the operators that do not negate.
    private func decide(
        _ op: ConditionOperator, _ actual: ConditionValue, _ rate: (String, String) -> Double?
    ) -> Decision {
        let unreadable: Decision = (.unknown, .unreadable)
        switch (actual, operand) {
        case (.number(let value), .number(let limit)):
            return (Truth(op.accepts(Ordering(value, limit))), nil)
        case (.money(let value), .money(let limit)):
            guard let order = value.order(to: limit, rate: rate) else {
                return (.unknown, .noRate(from: value.currency, to: limit.currency))
            }
            return (Truth(op.accepts(order)), nil)
        case (.flag(let value), .flag(let wanted)):
            return (Truth(value == wanted), nil)
        case (.text(let value), .text(let wanted)):
            return (Truth(isMatch(value, wanted, op)), nil)
        case (.text(let value), .texts(let wanted)):
            return (Truth(wanted.contains { isMatch(value, $0, op) }), nil)
        case (.texts(let values), .text(let wanted)):
            guard field.type == .texts else { return unreadable }
            return (Truth(values.contains { isMatch($0, wanted, .equal) }), nil)
        case (.texts(let values), .texts(let wanted)):
            guard field.type == .texts else { return unreadable }
            return (Truth(values.contains { value in wanted.contains { isMatch(value, $0, .equal) } }), nil)
        case (.path(let nodes), .text(let wanted)):
            return (Truth(nodes.contains { $0.hasSameBytes(as: wanted) }), nil)
        case (.path(let nodes), .texts(let wanted)):
            return (Truth(nodes.contains { node in wanted.contains { node.hasSameBytes(as: $0) } }), nil)
        default:
            return unreadable
        }
    }

    private func isMatch(_ value: String, _ wanted: String, _ op: ConditionOperator) -> Bool {
        guard field.type == .text || field.type == .texts else { return value.hasSameBytes(as: wanted) }
        let (value, wanted) = (FoldedText(value).text, FoldedText(wanted).text)
        return op == .contains ? value.contains(wanted) : value == wanted
    }
}

extension ConditionOperator {
    fileprivate func accepts(_ order: Ordering) -> Bool {
        switch self {
        case .equal: order == .equal
        case .less: order == .less
        case .atMost: order != .greater
        case .greater: order == .greater
        case .atLeast: order != .less
        case .notEqual, .oneOf, .noneOf, .contains, .exists: false
        }
    }
}
