// When a region or a team works: weekly windows in a time zone, holidays, and dates of their own hours.

/// A day on which no window begins.
package struct Holiday: Sendable, Hashable {
    package var date: CivilDate
    package var name: String?
    /// The key of the set that it comes from; nil where the calendar names it itself.
    package var set: Slug?

    package init(_ date: CivilDate, name: String? = nil, set: Slug? = nil) {
        self.date = date
        self.name = name
        self.set = set
    }

    fileprivate var order: (CivilDate, String) { (date, set?.text ?? "") }
}

/// A date whose windows are these and no others; none: closed. It outranks holidays.
package struct DateException: Sendable, Hashable {
    package var date: CivilDate
    package var windows: [WorkWindow]
    package var name: String?

    package init(_ date: CivilDate, windows: [WorkWindow], name: String? = nil) {
        self.date = date
        self.windows = windows.sorted()
        self.name = name
    }
}

/// A calendar as it is defined (design 3.6). An instant is open where its local time lies in a window of its local date, or
/// in the part past midnight of a window that began the date before.
package struct WorkingCalendar: Sendable, Hashable {
    package var name: String
    package var timeZone: TimeZoneName
    /// From Monday to Sunday, each in the order of opening.
    package private(set) var weekly: [[WorkWindow]]
    /// At most one a date, in the order of dates.
    package private(set) var holidays: [Holiday]
    /// Keys of `HolidaySet`.
    package var holidaySets: [Slug]
    /// At most one a date, in the order of dates.
    package private(set) var exceptions: [DateException]
    /// The days of the sets as they were when this definition was saved, so that a later edition of a set changes
    /// nothing that was computed. In the order of dates.
    package private(set) var setHolidays: [Holiday]

    /// Of several holidays or exceptions of one date the last one stands.
    package init(
        name: String, timeZone: TimeZoneName, weekly: [Weekday: [WorkWindow]], holidays: [Holiday] = [],
        holidaySets: [Slug] = [], exceptions: [DateException] = [], setHolidays: [Holiday] = []
    ) {
        self.name = name
        self.timeZone = timeZone
        self.weekly = Weekday.allCases.map { (weekly[$0] ?? []).sorted() }
        self.holidays = WorkingCalendar.byDate(holidays, \.date)
        self.holidaySets = holidaySets
        self.exceptions = WorkingCalendar.byDate(exceptions, \.date)
        self.setHolidays = setHolidays.sorted { $0.order < $1.order }
    }

    private static func byDate<Element>(_ elements: [Element], _ date: (Element) -> CivilDate) -> [Element] {
        Dictionary(elements.map { (date($0), $0) }, uniquingKeysWith: { _, last in last })
            .sorted { $0.key < $1.key }.map(\.value)
    }

    package subscript(weekday: Weekday) -> [WorkWindow] { weekly[weekday.index] }

    /// The same calendar with these holidays beside its own; a date that has one keeps its name, unless that is missing.
    package func adding(_ more: [Holiday]) -> WorkingCalendar {
        var calendar = self
        let named = Set(holidays.filter { $0.name != nil }.map(\.date))
        calendar.holidays = WorkingCalendar.byDate(
            holidays + more.filter { !named.contains($0.date) }, \.date)
        return calendar
    }

    /// The same calendar with the days that its sets have now.
    package func withDaysOfSets() -> WorkingCalendar {
        var calendar = self
        let days = holidaySets.compactMap { HolidaySet.named($0) }.flatMap(\.holidays)
        calendar.setHolidays = days.sorted { $0.order < $1.order }
        return calendar
    }
}

/// Bounds of calendars.
package enum CalendarLimits {
    package static let nameLength = 200
    package static let windowsPerDay = 12
    package static let holidays = 2_000
    package static let holidaySets = 10
    package static let exceptions = 1_000
    package static let years = 1970...2100
    package static let firstDate = CivilDate(daysSince1970: 0)
    /// 2100-12-31.
    package static let lastDate = CivilDate(daysSince1970: 47_846)
    package static let calendarsPerTenant = 1_000
}
