// Why business time is what it is: the windows that count, and the days and clock changes on the way.

/// What lies between two instants in a calendar. Its lists are bounded, and say how much is missing.
package struct BusinessTimeExplanation: Sendable, Hashable {
    /// A list that ends after so many entries.
    package struct Bounded<Element: Sendable & Hashable>: Sendable, Hashable {
        package static var maximumCount: Int { 100 }

        package private(set) var shown: [Element] = []
        /// Entries that there are beside those shown.
        package private(set) var omitted = 0

        mutating func append(_ element: @autoclosure () -> Element) {
            if shown.count < Self.maximumCount { shown.append(element()) } else { omitted += 1 }
        }
    }

    /// A window, or the part of it that counts.
    package struct Window: Sendable, Hashable {
        /// The local date on which it begins.
        package var date: CivilDate
        package var from: Instant
        package var to: Instant
        package var seconds: Int
        /// Open seconds since the start, this window included.
        package var total: Int
    }

    /// A moment at which local clocks are set.
    package struct ClockChange: Sendable, Hashable {
        package var at: Instant
        /// Seconds ahead of UTC before and after.
        package var offsetBefore: Int
        package var offsetAfter: Int
    }

    package let start: Instant
    package let end: Instant
    package let timeZone: TimeZoneName
    /// Offsets from UTC at both ends, in seconds.
    package let startOffset: Int
    package let endOffset: Int
    package let openSeconds: Int
    package private(set) var windows = Bounded<Window>()
    /// Dates from that of the start to that of the end that have other windows than their weekday.
    package private(set) var deviations = Bounded<DayDeviation>()
    package private(set) var clockChanges = Bounded<ClockChange>()
    /// Dates of this span for which the calendar's sets say nothing, since they end before or begin later.
    package let datesWithoutSets: ClosedRange<CivilDate>?

    /// - Parameters: instants of the years 1970 to 2100; `end` is not before `start`.
    package init(of calendar: WorkingCalendar, from start: Instant, to end: Instant) {
        (self.start, self.end, timeZone) = (start, end, calendar.timeZone)
        startOffset = calendar.timeZone.offset(at: start)
        endOffset = calendar.timeZone.offset(at: end)
        let dates =
            calendar.timeZone.date(
                at: start)...max(
                calendar.timeZone.date(at: start), calendar.timeZone.date(at: end))
        let days = dates.lowerBound.daysSince1970...dates.upperBound.daysSince1970
        let portions = OpenPortions(
            of: calendar, days: days, begin: start.microseconds, end: end.microseconds)
        var open: Int64 = 0
        for portion in portions.all where portion.opens < end.microseconds {
            let (from, to) = (portion.opens, min(portion.closes, end.microseconds))
            open += to - from
            windows.append(
                Window(
                    date: CivilDate(daysSince1970: portion.day), from: Instant(microseconds: from),
                    to: Instant(microseconds: to), seconds: Int((to - from) / 1_000_000),
                    total: Int(open / 1_000_000)))
        }
        openSeconds = Int(open / 1_000_000)
        let table = CalendarDays(calendar)
        // Only what the calendar names can deviate, and that is bounded; the days between may be many.
        for day in table.namedDays where days.contains(day) {
            if let deviation = table.deviation(on: day) { deviations.append(deviation) }
        }
        for (before, after) in zip(portions.spans, portions.spans.dropFirst())
        where after.begins <= end.microseconds {
            clockChanges.append(
                ClockChange(
                    at: Instant(microseconds: after.begins), offsetBefore: Int(before.offset / 1_000_000),
                    offsetAfter: Int(after.offset / 1_000_000)))
        }
        datesWithoutSets = calendar.datesWithoutSets(in: dates)
    }
}

extension WorkingCalendar {
    /// The end of the last year that its sets have days of; nil without any.
    var lastDateOfSets: CivilDate? {
        holidaySets.isEmpty
            ? nil : setHolidays.last.map { CivilDate.first(ofYear: $0.date.year + 1).previous }
    }

    /// The part of some dates that its sets do not reach; nil where it has no sets or they reach all.
    package func datesWithoutSets(in dates: ClosedRange<CivilDate>) -> ClosedRange<CivilDate>? {
        guard let ends = lastDateOfSets, let first = setHolidays.first?.date.year else { return nil }
        let begins = CivilDate.first(ofYear: first)
        if dates.upperBound > ends { return max(dates.lowerBound, ends.next)...dates.upperBound }
        if dates.lowerBound < begins { return dates.lowerBound...min(dates.upperBound, begins.previous) }
        return nil
    }
}

extension CivilDate {
    /// 1 January of a year from 1 to 9999.
    fileprivate static func first(ofYear year: Int) -> CivilDate {
        CivilDate(monthsOfAllYears: year * 12, day: 1)
    }
}
