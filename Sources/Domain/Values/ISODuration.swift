// A length of time as agreements write it: `P5D`, `PT4H`, `P1DT30M` (ISO 8601).

/// Whole days and a time beside them. A day is a local date and not 24 hours, so that `P1D` is not `PT24H`.
///
/// Of ISO 8601 this is what deadlines need: no sign, no fractions, no weeks, months or years.
package struct ISODuration: Sendable, Hashable {
    /// What runs a duration down.
    package enum Clock: String, Sendable, Hashable, CaseIterable {
        /// Only open hours, in the segment's calendar: days or a time, not both.
        case business
        /// All hours: days, a time, or both.
        case elapsed
    }

    /// A hundred years, in either part.
    package static let maximumDays = 36_525
    package static let maximumSeconds = maximumDays * 86_400
    /// Characters of the longest text that is read.
    package static let maximumLength = 32

    /// No time at all.
    package static let none = ISODuration(days: 0, seconds: 0)

    package let days: Int
    /// Of the time beside the days; `PT26H` has 93,600.
    package let seconds: Int

    private init(days: Int, seconds: Int) {
        self.days = days
        self.seconds = seconds
    }

    /// Reads a duration for a clock. Zeros and minutes or seconds beyond 59 are read: `PT090M` is `PT1H30M`.
    ///
    /// - Throws: the first fault, in the order in which `ISODurationFault` lists them.
    package init(_ text: String, on clock: Clock) throws(ISODurationFault) {
        guard let parts = DurationParts(text) else { throw .malformed }
        if parts.isSigned { throw .signed }
        if parts.hasFraction { throw .fraction }
        if parts[.years] != nil || parts[.months] != nil { throw .months }
        if let weeks = parts[.weeks] { throw .weeks(weeks) }
        days = parts[.days] ?? 0
        seconds = (parts[.hours] ?? 0) * 3_600 + (parts[.minutes] ?? 0) * 60 + (parts[.seconds] ?? 0)
        guard days <= ISODuration.maximumDays, seconds <= ISODuration.maximumSeconds else {
            throw .outOfRange
        }
        if clock == .business, days > 0, seconds > 0 { throw .daysAndTime }
    }
}

extension ISODuration: CustomStringConvertible {
    /// The one canonical text of the value: `P1DT1H30M`; nothing at all is `PT0S`.
    package var description: String {
        var text = "P"
        if days > 0 { text += "\(days)D" }
        if seconds > 0 || days == 0 { text += "T" }
        if seconds >= 3_600 { text += "\(seconds / 3_600)H" }
        if seconds / 60 % 60 > 0 { text += "\(seconds / 60 % 60)M" }
        if seconds % 60 > 0 || (days == 0 && seconds == 0) { text += "\(seconds % 60)S" }
        return text
    }
}

/// Why a text is not taken as a duration.
package enum ISODurationFault: Error, Sendable, Hashable {
    case malformed
    case signed
    case fraction
    /// Years too: neither has a length of its own.
    case months
    case weeks(Int)
    case outOfRange
    case daysAndTime

    package var code: ErrorCode {
        switch self {
        case .outOfRange: .outOfRange
        default: .invalidFormat
        }
    }

    /// What would be right.
    package var detail: String {
        switch self {
        case .malformed:
            "Use an ISO 8601 duration of days or of hours, minutes and seconds, such as P5D or PT4H."
        case .signed: "A duration has no sign: leave it out."
        case .fraction: "Use the next smaller unit instead of a fraction: PT1H30M for PT1.5H."
        case .months: "Months and years differ in length: use days, such as P30D."
        case .weeks(let weeks) where weeks <= ISODuration.maximumDays / 7:
            "Weeks are written as days: P\(weeks * 7)D elapsed, or the number of working days."
        case .weeks: "Weeks are written as days: P7D elapsed, or the number of working days."
        case .outOfRange: "Use at most \(ISODuration.maximumDays) days, and as much time."
        case .daysAndTime: "Working days and a time do not add up: use one of them, P2D or PT12H."
        }
    }
}
