// A rhythm as a rule of iCalendar (RFC 5545, 3.3.10).

extension ReviewRhythm {
    /// `FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU`, counted from the series' first day.
    ///
    /// - Returns: nil for days that no rule can tell: fixed ones, and those on which a calendar opens.
    package var recurrenceRule: String? {
        switch self {
        case .daily, .dates: nil
        case .weeks(let weeks, let weekday): "FREQ=WEEKLY;INTERVAL=\(weeks);BYDAY=\(weekday.abbreviation)"
        case .months(let rhythm): "FREQ=MONTHLY;INTERVAL=\(rhythm.period);\(rhythm.recurrencePart)"
        }
    }
}

extension MonthlyRhythm {
    fileprivate var recurrencePart: String {
        switch day {
        case .date(let day) where day <= 28: return "BYMONTHDAY=\(day)"
        // The last of these that the month has.
        case .date(let day):
            let days = (28...min(day, 31)).map(String.init).joined(separator: ",")
            return "BYMONTHDAY=\(days);BYSETPOS=-1"
        // A fifth one is always the last one, and so is what stands for it.
        case .weekday(let weekday, let number):
            return "BYDAY=\(number == 5 ? -1 : number)\(weekday.abbreviation)"
        }
    }
}

extension Weekday {
    /// `MO`.
    fileprivate var abbreviation: String { String(rawValue.prefix(2)).uppercased() }
}
