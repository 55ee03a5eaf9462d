// What a calendar says of single days: the one place where exceptions, holidays and weekly windows are ranked.

/// A calendar's days by their number since 1970.
struct CalendarDays: Sendable {
    let weekly: [[WorkWindow]]
    private let exceptions: [Int: DateException]
    private let holidays: [Int: Holiday]

    init(_ calendar: WorkingCalendar) {
        weekly = calendar.weekly
        exceptions = Dictionary(
            calendar.exceptions.map { ($0.date.daysSince1970, $0) }, uniquingKeysWith: { $1 })
        // A day that the calendar names itself goes before the same day of a set.
        holidays = Dictionary(
            (calendar.holidays + calendar.setHolidays).map { ($0.date.daysSince1970, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The days that the calendar or its sets name, in their order.
    var namedDays: [Int] { Set(exceptions.keys).union(holidays.keys).sorted() }

    /// The windows that begin on a day, in the order of opening.
    func windows(on day: Int) -> [WorkWindow] {
        if !exceptions.isEmpty, let exception = exceptions[day] { return exception.windows }
        if !holidays.isEmpty, holidays[day] != nil { return [] }
        return weekly[Weekday.index(ofDay: day)]
    }

    /// Why a day has other windows than its weekday; nil where it has not.
    func deviation(on day: Int) -> DayDeviation? {
        let usual = weekly[Weekday.index(ofDay: day)]
        if let exception = exceptions[day] { return exception.windows == usual ? nil : .exception(exception) }
        return usual.isEmpty ? nil : holidays[day].map { .holiday($0) }
    }
}

/// Why a date has other windows than its weekday.
package enum DayDeviation: Sendable, Hashable {
    case holiday(Holiday)
    case exception(DateException)

    package var date: CivilDate {
        switch self {
        case .holiday(let holiday): holiday.date
        case .exception(let exception): exception.date
        }
    }
}
