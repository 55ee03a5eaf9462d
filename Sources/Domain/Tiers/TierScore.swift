// The order within a tier: points that add up, each of which can be explained.

/// Points for what an account has. A value that is missing earns nothing.
package struct TierScore: Sendable, Hashable {
    package struct Part: Sendable, Hashable {
        package enum Measure: Sendable, Hashable {
            /// All points where it holds, else none. Unknown is not true.
            case holds(Condition)
            /// The share of the points that the value has of the number at which it earns all.
            case share(ConditionField, fullAt: Double)
            case moneyShare(ConditionField, fullAt: Money)
        }

        package var points: Int
        package var measure: Measure

        package init(_ points: Int, _ measure: Measure) {
            self.points = points
            self.measure = measure
        }
    }

    package var parts: [Part]

    package init(_ parts: [Part] = []) { self.parts = parts }

    package static let points = 1...1_000
    package static let maximumParts = 20

    /// What an account earns.
    ///
    /// - Returns: thousandths of a point, rounded down for each part, so that the parts add up to the whole.
    package func thousandths(_ facts: ConditionFacts) -> Int {
        parts.reduce(0) { $0 + $1.thousandths(facts) }
    }
}

extension TierScore.Part {
    /// `{"points": 40, "if": {…}}` or `{"points": 60, "field": "account.employees", "full_at": 10000}`.
    package init(reading r: ObjectReader) {
        points = r["points"].integer(TierScore.points)
        measure = .holds(.all([]))
        if r.has("if") {
            if let condition = r["if"].adopt(TierRule.criteria) { measure = .holds(condition) }
            for key in ["field", "full_at"] where r.has(key) {
                r.fault(
                    key, .notAllowedValue, "Points are for a condition or for a share of a field, not both.")
            }
            return
        }
        let key = r["field"].string(1...100)
        guard let field = ConditionField.named(key), TierRule.mayAsk(field) else {
            r.fault(
                "field", .unknownReference, "There is no such field of accounts; account.employees is one.")
            _ = r["full_at"].json()
            return
        }
        let limit = r["full_at"].json()
        switch field.type {
        case .number:
            guard let number = limit.doubleValue, number > 0 else {
                r.fault("full_at", .outOfRange, "The number that earns all points is above zero.")
                return
            }
            measure = .share(field, fullAt: number)
        case .money:
            guard let money = Money(limit), money.amount > 0 else {
                r.fault(
                    "full_at", .invalidFormat,
                    #"The amount that earns all points is {"amount": 1000000, "currency": "EUR"}, above zero."#
                )
                return
            }
            measure = .moneyShare(field, fullAt: money)
        default:
            r.fault(
                "field", .notAllowedValue, "Only numbers and amounts have shares; ask for others with “if”.")
        }
    }

    /// See `TierScore.thousandths(_:)`.
    package func thousandths(_ facts: ConditionFacts) -> Int {
        switch measure {
        case .holds(let condition):
            return condition.evaluate(facts).holds ? points * 1_000 : 0
        case .share(let field, let full):
            guard case .number(let value)? = facts.value(field, nil) else { return 0 }
            return earned(value / full)
        case .moneyShare(let field, let full):
            guard case .money(let value)? = facts.value(field, nil) else { return 0 }
            if value.currency == full.currency { return earned(value.amount / full.amount) }
            guard let rate = facts.rate(value.currency, full.currency), rate > 0, rate.isFinite else {
                return 0
            }
            return earned(value.amount * rate / full.amount)
        }
    }

    var fields: [ConditionField] {
        switch measure {
        case .holds(let condition): condition.fields
        case .share(let field, _), .moneyShare(let field, _): [field]
        }
    }

    private func earned(_ share: Double) -> Int {
        Int((Double(points * 1_000) * min(max(share, 0), 1)).rounded(.down))
    }
}
