// A target held against what came of it.

/// How an actual value stands to its target.
package struct TargetComparison: Sendable, Hashable {
    package enum Outcome: String, Sendable, Hashable, CaseIterable {
        case reached, missed
        case noActual = "no_actual"
        /// Both are money, of different currencies.
        case otherCurrency = "other_currency"
        /// What adds up in time was counted for longer or shorter than the target is for.
        case otherPeriod = "other_period"
    }

    /// Beyond so many thousandths of a percent, above or below, a deviation is large: its causes are asked for.
    package static let largeDeviation = 10_000

    /// That holds on the last day of the actual's period; without an actual, the one that was asked for.
    package let target: Double
    package let unit: MetricUnit
    /// Of target and actual, where they are money and agree.
    package let currency: String?
    package let direction: Metric.Direction
    package let actual: Actual?
    package let outcome: Outcome
    /// (actual − target) ÷ |target|, in thousandths of a percent, half up: −12,500 is 12.5 % below. nil without a
    /// comparison, for a target of zero that was not met exactly, and beyond what counts.
    package let deviation: Int?
    /// Whether somebody should say why.
    package let isLarge: Bool

    /// - Parameters:
    ///   - day: on which the target is wanted where there is no actual.
    package init(of item: MeasuredItem, to actual: Actual?, on day: CivilDate) {
        target = item.target(on: actual?.period.to ?? day)
        unit = item.unit
        direction = item.direction
        currency = item.currency
        self.actual = actual
        guard let actual else {
            (outcome, deviation, isLarge) = (.noActual, nil, false)
            return
        }
        if unit == .money, actual.value.currency != item.currency {
            (outcome, deviation, isLarge) = (.otherCurrency, nil, false)
            return
        }
        if unit.addsUp, let period = item.period, !actual.period.isOne(period) {
            (outcome, deviation, isLarge) = (.otherPeriod, nil, false)
            return
        }
        let amount = actual.value.amount
        outcome = (direction == .higher ? amount >= target : amount <= target) ? .reached : .missed
        deviation = Self.deviation(of: amount, from: target)
        // From nothing, every way is far.
        isLarge = deviation.map { abs($0) > Self.largeDeviation } ?? true
    }

    /// In thousandths of a percent of the target's magnitude, exact to the last digit of both, half up.
    static func deviation(of amount: Double, from target: Double) -> Int? {
        if amount == target { return 0 }
        guard let quotient = Decimal.quotient(amount, target.magnitude, thousandths: 100_000) else {
            return nil
        }
        return target > 0 ? quotient - 100_000 : quotient + 100_000
    }
}

extension MetricUnit {
    /// Whether twice the time is twice the value: what a target's period has to fit.
    package var addsUp: Bool {
        switch self {
        case .count, .people, .money: true
        case .points, .percent, .percentChange, .ratio, .minutes, .hours, .days, .businessHours,
            .businessDays:
            false
        }
    }
}

extension Decimal {
    /// What a quotient may come to: far beyond any deviation that people would read.
    private static let countable: UInt128 = 1_000_000_000_000_000

    /// `dividend × scale ÷ divisor` as the shortest decimals of both say, rounded half up: towards plus infinity.
    ///
    /// - Parameters:
    ///   - divisor: not negative.
    ///   - scale: a power of ten.
    /// - Returns: nil for a divisor of zero, and beyond 10^15.
    fileprivate static func quotient(_ dividend: Double, _ divisor: Double, thousandths scale: Int) -> Int? {
        let (above, below) = (Decimal(shortest: dividend), Decimal(shortest: divisor))
        guard below.significand > 0 else { return nil }
        var (numerator, denominator) = (
            UInt128(above.significand) * UInt128(scale), UInt128(below.significand)
        )
        let shift = above.exponent - below.exponent
        for _ in 0..<shift.magnitude {
            if shift > 0 {
                let (product, overflow) = numerator.multipliedReportingOverflow(by: 10)
                // The divisor has at most 17 digits: what does not fit is beyond what counts.
                if overflow { return nil }
                numerator = product
            } else {
                let (product, overflow) = denominator.multipliedReportingOverflow(by: 10)
                // Less than half of one.
                if overflow { return 0 }
                denominator = product
            }
            if numerator == 0 { return 0 }
        }
        let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        guard whole < countable else { return nil }
        let isNegative = dividend < 0
        // Half of a negative one goes up too, which is towards zero.
        let isUp = isNegative ? rest > denominator - rest : rest >= denominator - rest
        let magnitude = Int(whole) + (isUp ? 1 : 0)
        return isNegative ? -magnitude : magnitude
    }
}
