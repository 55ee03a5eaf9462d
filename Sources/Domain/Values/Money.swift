// Amounts of money as terms write them, compared to the last digit.

/// `{"amount": 5000, "currency": "EUR"}`.
package struct Money: Sendable, Hashable {
    package var amount: Double
    /// ISO 4217.
    package var currency: String

    package init(amount: Double, currency: String) {
        self.amount = amount
        self.currency = currency
    }

    /// Reads exactly the two members; nil for anything else.
    package init?(_ json: JSON) {
        guard let object = json.objectValue, object.count == 2, let amount = object["amount"]?.doubleValue,
            let currency = object["currency"]?.stringValue, AccountInput.currencyProblem(currency) == nil
        else { return nil }
        self.init(amount: amount, currency: currency)
    }

    package var json: JSON { ["amount": .number(amount), "currency": .string(currency)] }

    /// How this compares with the other amount.
    ///
    /// - Parameter rate: what one unit of the first currency is worth in the second; nil where it is not known.
    /// - Returns: nil for different currencies without a rate that is above zero.
    package func order(to other: Money, rate: (_ from: String, _ to: String) -> Double?) -> Ordering? {
        if currency == other.currency { return Ordering(amount, other.amount) }
        guard let rate = rate(currency, other.currency), rate > 0, rate.isFinite else { return nil }
        let own = ExactProduct(amount, times: rate)
        return own.order(to: ExactProduct(other.amount, times: 1))
    }
}

/// Which of two values comes first.
package enum Ordering: Sendable, Hashable {
    case less, equal, greater

    package init<Value: Comparable>(_ left: Value, _ right: Value) {
        self = left < right ? .less : left > right ? .greater : .equal
    }

    package var reversed: Ordering {
        switch self {
        case .less: .greater
        case .equal: .equal
        case .greater: .less
        }
    }
}

/// The product of what two numbers' shortest decimals say, without rounding: 100 × 0.9 is 90, and 0.1 × 3 is 0.3.
struct ExactProduct {
    private let isNegative: Bool
    private let significand: UInt128
    private let exponent: Int

    /// - Parameters: finite.
    init(_ left: Double, times right: Double) {
        let (a, b) = (Decimal(shortest: left), Decimal(shortest: right))
        // Seventeen digits each: at most thirty-four, of the thirty-eight that fit.
        significand = UInt128(a.significand) * UInt128(b.significand)
        exponent = a.exponent + b.exponent
        isNegative = (left < 0) != (right < 0)
    }

    func order(to other: ExactProduct) -> Ordering {
        if significand == 0 || other.significand == 0 || isNegative != other.isNegative {
            return Ordering(sign, other.sign)
        }
        let order = magnitudeOrder(to: other)
        return isNegative ? order.reversed : order
    }

    private var sign: Int { significand == 0 ? 0 : isNegative ? -1 : 1 }

    private func magnitudeOrder(to other: ExactProduct) -> Ordering {
        let (own, theirs) = (digits + exponent, other.digits + other.exponent)
        if own != theirs { return Ordering(own, theirs) }
        // Of the same magnitude: the one with fewer digits gets as many as the other has.
        let shift = exponent - other.exponent
        return shift >= 0
            ? Ordering(significand * power(shift), other.significand)
            : Ordering(significand, other.significand * power(-shift))
    }

    private var digits: Int { String(significand).utf8.count }

    private func power(_ exponent: Int) -> UInt128 { (0..<exponent).reduce(1) { power, _ in power * 10 } }
}
