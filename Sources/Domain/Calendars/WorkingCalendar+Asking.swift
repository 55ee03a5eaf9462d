// Questions that are asked once: a calendar is compiled for as many years as the answer needs.

extension WorkingCalendar {
    /// Years that are compiled at first; nearly every deadline lies in them.
    private static let nearYears = 3

    /// When an agreed duration ends, on either clock, without a calendar that is compiled already.
    package func due(after start: Instant, within agreed: AgreedDuration) throws(BusinessTimeFault) -> Instant
    {
        let today = timeZone.date(at: start)
        let near = CivilDate(daysSince1970: today.daysSince1970 + WorkingCalendar.nearYears * 366)
        do throws(BusinessTimeFault) {
            return try CompiledCalendar(self, from: today, through: near).due(after: start, within: agreed)
        } catch .beyondHorizon where near < CalendarLimits.lastDate {
            return try CompiledCalendar(self, from: today).due(after: start, within: agreed)
        }
    }

    /// Open seconds in `[from, to)`, rounded down.
    package func elapsed(from start: Instant, to end: Instant) throws(BusinessTimeFault) -> Int {
        try CompiledCalendar(
            self, from: timeZone.date(at: start), through: timeZone.date(at: max(start, end))
        )
        .elapsed(from: start, to: end)
    }
}
