// Which of two values of a term is the smaller one, and whether both say the same.

/// Comparisons of values by the type of their term.
package enum TermComparison {
    /// nil where neither value is the smaller: other units, another clock or form, no order at all.
    package static func order(_ left: JSON, _ right: JSON, _ type: TermType?) -> Ordering? {
        switch type {
        case .integer, .decimal, .percentage:
            return pair(left, right) { $0.doubleValue }.map(Ordering.init)
        case .boolean:
            return pair(left, right) { $0.boolValue.map { $0 ? 1 : 0 } }.map(Ordering.init)
        case .money:
            guard let (a, b) = pair(left, right, Money.init) else { return nil }
            return a.order(to: b) { _, _ in nil }
        case .duration:
            guard let (a, b) = pair(left, right, AgreedDuration.init) else { return nil }
            return a.order(to: b)
        case .period:
            guard let (a, b) = pair(left, right, CalendarPeriod.init(json:)) else { return nil }
            return a.order(to: b)
        case .date:
            return pair(left, right) { $0.stringValue.flatMap(CivilDate.init(iso:))?.daysSince1970 }
                .map(Ordering.init)
        case .time:
            // Always two digits each: the order of the texts is that of the times.
            return pair(left, right, \.stringValue).map(Ordering.init)
        default:
            return nil
        }
    }

    /// Whether both say the same: an hour is sixty minutes.
    package static func isSame(_ left: JSON, _ right: JSON, _ type: TermType?) -> Bool {
        left == right || order(left, right, type) == .equal
    }

    /// Whether the first list has every item of the second.
    static func covers(_ list: JSON, _ other: JSON) -> Bool? {
        guard let items = list.arrayValue, let others = other.arrayValue else { return nil }
        return Set(others).isSubset(of: Set(items))
    }

    private static func pair<Value>(
        _ left: JSON, _ right: JSON, _ read: (JSON) -> Value?
    ) -> (Value, Value)? {
        guard let left = read(left), let right = read(right) else { return nil }
        return (left, right)
    }
}

extension TermType {
    /// Whether its values have an order, so that they can lie between two others.
    var isOrdered: Bool {
        switch self {
        case .integer, .decimal, .percentage, .money, .duration, .period, .date, .time: true
        default: false
        }
    }
}
