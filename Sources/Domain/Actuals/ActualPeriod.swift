// The days that an actual is of.

/// From a local date to a local date, both included.
package struct ActualPeriod: Sendable, Hashable {
    package static let years = 1970...2200
    /// A year, a leap year included.
    package static let maximumDays = 366

    package let from: CivilDate
    package let to: CivilDate

    /// nil for what ends before it begins, lasts longer than `maximumDays`, or lies outside `years`.
    package init?(from: CivilDate, to: CivilDate) {
        (self.from, self.to) = (from, to)
        guard from <= to, days <= Self.maximumDays, Self.years.contains(from.year),
            Self.years.contains(to.year)
        else { return nil }
    }

    package var days: Int { to.daysSince1970 - from.daysSince1970 + 1 }

    /// Whether it is as long as a period that a target refers to, which need not begin with a month: quarters of 13 weeks
    /// and months of four are what they are called.
    ///
    /// - Parameter period: of `TermChoice.periods`; whatever else is no period, so that nothing fits.
    package func isOne(_ period: String) -> Bool { Self.lengths[period]?.contains(days) ?? false }

    /// Days by the periods that terms know.
    private static let lengths = [
        "week": 7...7, "month": 28...31, "quarter": 89...92, "half-year": 181...184, "year": 364...366,
    ]
}
