// A length of time by the calendar, as validities are renewed: `P1Y`, `P18M`, `P2W`, `P90D`, `P1Y6M` (ISO 8601).

/// Whole months and whole days beside them; a year is 12 months, and a week 7 days. Positive, without a time.
///
/// Unlike an `ISODuration` it has no length of its own: how many days a month has depends on where it is added.
package struct CalendarPeriod: Sendable, Hashable {
    /// A hundred years, in either part.
    package static let maximumMonths = 1_200
    package static let maximumDays = ISODuration.maximumDays

    package let months: Int
    package let days: Int

    /// nil for nothing at all, and beyond the maximum.
    package init?(months: Int, days: Int) {
        guard (0...CalendarPeriod.maximumMonths).contains(months),
            (0...CalendarPeriod.maximumDays).contains(days), months + days > 0
        else { return nil }
        (self.months, self.days) = (months, days)
    }

    /// Reads a period. A number may be more than the next unit has: `P18M` is `P1Y6M`.
    ///
    /// - Throws: the first fault, in the order in which `CalendarPeriodFault` lists them.
    package init(_ text: String) throws(CalendarPeriodFault) {
        guard let parts = DurationParts(text) else { throw .malformed }
        if parts.isSigned { throw .signed }
        if parts.hasFraction { throw .fraction }
        if parts[.hours] != nil || parts[.minutes] != nil || parts[.seconds] != nil { throw .time }
        let months = (parts[.years] ?? 0) * 12 + (parts[.months] ?? 0)
        let days = (parts[.weeks] ?? 0) * 7 + (parts[.days] ?? 0)
        guard months > 0 || days > 0 else { throw .nothing }
        guard let period = CalendarPeriod(months: months, days: days) else { throw .outOfRange }
        self = period
    }

    /// nil for what is no text of a period.
    package init?(json: JSON) {
        guard let period = json.stringValue.flatMap({ try? CalendarPeriod($0) }) else { return nil }
        self = period
    }

    /// Periods compare where both are months or both are days, and where they are the same: `P1M` is sometimes longer
    /// than `P30D`.
    package func order(to other: CalendarPeriod) -> Ordering? {
        if self == other { return .equal }
        if days == 0, other.days == 0 { return Ordering(months, other.months) }
        return months == 0 && other.months == 0 ? Ordering(days, other.days) : nil
    }

    /// Whether it is longer than the other wherever both are added.
    package func isAlwaysLonger(than other: CalendarPeriod) -> Bool {
        order(to: other).map { $0 == .greater } ?? (dayBounds.fewest > other.dayBounds.most)
    }

    /// Days that it has wherever it is added, at least and at most.
    private var dayBounds: (fewest: Int, most: Int) {
        let (years, rest) = (months / 12, months % 12)
        return (years * 365 + rest * 28 + days, years * 366 + rest * 31 + days)
    }
}

extension CalendarPeriod: CustomStringConvertible {
    /// The one canonical text of the value: `P1Y6M`, `P2W`, `P90D`. Weeks stand alone or not at all.
    package var description: String {
        if months == 0, days.isMultiple(of: 7) { return "P\(days / 7)W" }
        var text = "P"
        if months >= 12 { text += "\(months / 12)Y" }
        if months % 12 > 0 { text += "\(months % 12)M" }
        if days > 0 { text += "\(days)D" }
        return text
    }
}

/// Why a text is not taken as a period.
package enum CalendarPeriodFault: Error, Sendable, Hashable {
    case malformed
    case signed
    case fraction
    case time
    case nothing
    case outOfRange

    package var code: ErrorCode {
        switch self {
        case .nothing, .outOfRange: .outOfRange
        default: .invalidFormat
        }
    }

    /// What would be right.
    package var detail: String {
        switch self {
        case .malformed:
            "Use an ISO 8601 period of years, months, weeks and days, such as P1Y, P18M, P2W or P90D."
        case .signed: "A period has no sign: leave it out."
        case .fraction: "Use the next smaller unit instead of a fraction: P18M for P1.5Y."
        case .time: "A period has whole days and no time: use P1D for PT24H."
        case .nothing: "Use a period of at least one day, P1D."
        case .outOfRange:
            "Use at most \(CalendarPeriod.maximumMonths) months, and at most \(CalendarPeriod.maximumDays) days."
        }
    }
}

// MARK: - The last day of a validity

extension CivilDate {
    /// The last day of what is a period longer, for a last day: months first, then days.
    ///
    /// The last day of a month stays one: 28 February 2027 and a year is 29 February 2028, and 28 February and a month
    /// is 31 March. Renewals are computed from the end of the current validity and not from the first one's, so that
    /// what begins with 31 January would else end on the 28th for ever after its first February. Any other day keeps
    /// its number, or becomes the last day of a shorter month.
    package func lastDay(after period: CalendarPeriod) -> CivilDate {
        movedAsLast(months: period.months).moved(days: period.days)
    }

    /// The last day of what is a period shorter, by the same rule. Not always the way back: a month before 31 March is
    /// 28 February, and so is a month before 28 March.
    package func lastDay(before period: CalendarPeriod) -> CivilDate {
        movedAsLast(months: -period.months).moved(days: -period.days)
    }

    package func moved(days: Int) -> CivilDate { CivilDate(daysSince1970: daysSince1970 + days) }

    func movedAsLast(months: Int) -> CivilDate {
        guard months != 0 else { return self }
        return CivilDate(monthsOfAllYears: year * 12 + month - 1 + months, day: isLastOfMonth ? 31 : day)
    }
}
