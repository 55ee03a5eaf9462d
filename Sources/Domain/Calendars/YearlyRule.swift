// The recurrence rules that holidays have: once a year, on a date or on a weekday of a month (RFC 5545, 3.3.10).

/// `FREQ=YEARLY` with what bounds it. Nothing more frequent is a holiday's.
struct YearlyRule: Sendable, Hashable {
    enum Day: Sendable, Hashable {
        /// The month and day of the first occurrence.
        case ofStart
        case date(month: Int, day: Int)
        /// The n-th of the month; counted from its end where negative.
        case weekday(month: Int, ordinal: Int, Weekday)
    }

    static let maximumCount = 10_000
    static let intervals = 1...200

    var day = Day.ofStart
    var interval = 1
    var count: Int?
    var until: CivilDate?

    /// The first dates of the occurrences in some years, in their order.
    func dates(from start: CivilDate, in years: ClosedRange<Int>) -> [CivilDate] {
        var dates: [CivilDate] = []
        var number = 0
        var year = start.year
        // Only a count has to be counted from the start; years pass one at a time, and end with the last one asked for.
        if count == nil, years.lowerBound > year { year += (years.lowerBound - year) / interval * interval }
        while year <= years.upperBound {
            // The start is the first occurrence, also where the rule would not have it (RFC 5545, 3.8.5.3).
            let ruled = self.date(in: year, start).flatMap { $0 > start ? $0 : nil }
            let found = [year == start.year ? start : nil, ruled].compactMap(\.self)
            year += interval
            for date in found {
                if let until, date > until { return dates }
                number += 1
                if let count, number > count { return dates }
                if years.contains(date.year) { dates.append(date) }
            }
        }
        return dates
    }

    /// nil in a year that has no such day, as 29 February.
    private func date(in year: Int, _ start: CivilDate) -> CivilDate? {
        switch day {
        case .ofStart: return CivilDate(year: year, month: start.month, day: start.day)
        case .date(let month, let day): return CivilDate(year: year, month: month, day: day)
        case .weekday(let month, let ordinal, let weekday):
            let first = CivilDate(monthsOfAllYears: year * 12 + month - 1, day: 1)
            let last = CivilDate(monthsOfAllYears: year * 12 + month - 1, day: 31)
            if ordinal > 0 {
                let offset = (weekday.index - Weekday(of: first).index + 7) % 7 + (ordinal - 1) * 7
                return CivilDate(year: year, month: month, day: 1 + offset)
            }
            let offset = (Weekday(of: last).index - weekday.index + 7) % 7 + (-ordinal - 1) * 7
            return CivilDate(year: year, month: month, day: last.day - offset)
        }
    }
}

extension YearlyRule {
    /// What is no rule of a holiday's.
    struct Refusal: Error {
        let code: ErrorCode
        let detail: String
    }

    private static let weekdays: [String: Weekday] = [
        "MO": .monday, "TU": .tuesday, "WE": .wednesday, "TH": .thursday, "FR": .friday, "SA": .saturday,
        "SU": .sunday,
    ]

    /// Reads the value of an RRULE.
    init(_ text: String) throws(Refusal) {
        var parts: [String: String] = [:]
        for part in text.split(separator: ";", omittingEmptySubsequences: false) {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
                String.init)
            guard sides.count == 2,
                parts.updateValue(sides[1].uppercased(), forKey: sides[0].uppercased()) == nil
            else { throw Refusal(code: .invalidFormat, detail: "“\(part.prefix(64))” is no part of a rule.") }
        }
        guard let frequency = parts.removeValue(forKey: "FREQ") else {
            throw Refusal(code: .required, detail: "The rule does not say FREQ=YEARLY.")
        }
        guard frequency == "YEARLY" else {
            throw Refusal(
                code: .notAllowedValue,
                detail: "FREQ=\(frequency.prefix(64)) will not do: holidays repeat once a year, FREQ=YEARLY.")
        }
        self.init()
        parts["WKST"] = nil
        if let value = parts.removeValue(forKey: "INTERVAL") {
            interval = try YearlyRule.number(value, "INTERVAL", YearlyRule.intervals)
        }
        if let value = parts.removeValue(forKey: "COUNT") {
            count = try YearlyRule.number(value, "COUNT", 1...YearlyRule.maximumCount)
        }
        if let value = parts.removeValue(forKey: "UNTIL") {
            guard let date = ICalendarDate(value)?.date else {
                throw Refusal(code: .invalidFormat, detail: "UNTIL is a date such as 20301231.")
            }
            until = date
        }
        if count != nil, until != nil {
            throw Refusal(code: .notAllowedValue, detail: "A rule has COUNT or UNTIL, not both.")
        }
        day = try YearlyRule.day(&parts)
        if let other = parts.keys.min() {
            throw Refusal(
                code: .notAllowedValue,
                detail:
                    "\(other.prefix(64)) is not understood; of a yearly rule INTERVAL, COUNT, UNTIL, BYMONTH, "
                    + "BYMONTHDAY and BYDAY are.")
        }
    }

    private static func day(_ parts: inout [String: String]) throws(Refusal) -> Day {
        let month = try parts.removeValue(forKey: "BYMONTH").map { value throws(Refusal) in
            try number(value, "BYMONTH", 1...12)
        }
        let monthDay = try parts.removeValue(forKey: "BYMONTHDAY").map { value throws(Refusal) in
            try number(value, "BYMONTHDAY", 1...31)
        }
        let weekday = parts.removeValue(forKey: "BYDAY")
        switch (month, monthDay, weekday) {
        case (nil, nil, nil): return .ofStart
        case (let month?, let day?, nil): return .date(month: month, day: day)
        case (let month?, nil, let text?):
            guard let weekday = weekdays[String(text.suffix(2))], let ordinal = Int(text.dropLast(2)),
                (1...5).contains(abs(ordinal))
            else {
                throw Refusal(
                    code: .notAllowedValue, detail: "BYDAY is one weekday of the month, such as 4TH or -1MO.")
            }
            return .weekday(month: month, ordinal: ordinal, weekday)
        default:
            throw Refusal(
                code: .notAllowedValue,
                detail: "A yearly rule has BYMONTH with BYMONTHDAY or with BYDAY, or none of them.")
        }
    }

    private static func number(_ text: String, _ name: String, _ range: ClosedRange<Int>) throws(Refusal)
        -> Int
    {
        guard let number = Int(text), range.contains(number) else {
            throw Refusal(
                code: .outOfRange,
                detail:
                    "\(name) is one number from \(range.lowerBound) to \(range.upperBound), not \(text.prefix(64))."
            )
        }
        return number
    }
}

/// `20270101` or `20270101T090000Z`.
struct ICalendarDate: Sendable, Hashable {
    let date: CivilDate
    /// Whether a time of day stands beside it.
    let isTimed: Bool

    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 8 || (bytes.count >= 15 && bytes.count <= 16 && bytes[8] == UInt8(ascii: "T")),
            bytes.prefix(8).allSatisfy({ (48...57).contains($0) })
        else { return nil }
        let digits = bytes.prefix(8).map { Int($0) - 48 }
        guard
            let date = CivilDate(
                year: digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3],
                month: digits[4] * 10 + digits[5], day: digits[6] * 10 + digits[7])
        else { return nil }
        (self.date, isTimed) = (date, bytes.count > 8)
    }
}
