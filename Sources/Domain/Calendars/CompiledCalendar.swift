// Business time: a calendar as UTC intervals with running sums, in which every question is a binary search.

/// A calendar between two dates, ready to count with. Making one takes time by the number of days; asking does not.
package struct CompiledCalendar: Sendable {
    /// Open from `opens` to before `closes`, in microseconds of UTC; neither overlaps nor touches its neighbours.
    struct Interval: Sendable, Hashable {
        var opens: Int64
        var closes: Int64
        /// Open microseconds before it.
        var before: Int64
    }

    /// A local date on which a window begins, and when the last of them ends.
    struct WorkingDay: Sendable, Hashable {
        var day: Int
        var ends: Int64
    }

    package let timeZone: TimeZoneName
    /// The dates that it can answer for; both belong to it.
    package let first: CivilDate
    package let last: CivilDate
    let begin: Int64
    let end: Int64
    let intervals: ContiguousArray<Interval>
    let workingDays: ContiguousArray<WorkingDay>
    let spans: [ZoneSpan]

    /// - Parameters: dates of the years 1970 to 2100; what lies outside is cut off.
    package init(
        _ calendar: WorkingCalendar, from first: CivilDate = CalendarLimits.firstDate,
        through last: CivilDate = CalendarLimits.lastDate
    ) {
        self.first = min(max(first, CalendarLimits.firstDate), CalendarLimits.lastDate)
        self.last = min(max(last, self.first), CalendarLimits.lastDate)
        timeZone = calendar.timeZone
        begin = self.first.start(in: timeZone).microseconds
        end = self.last.next.start(in: timeZone).microseconds
        let portions = OpenPortions(
            of: calendar, days: self.first.daysSince1970...self.last.daysSince1970, begin: begin, end: end)
        spans = portions.spans
        intervals = CompiledCalendar.merged(portions.all)
        workingDays = CompiledCalendar.workingDays(portions.all, through: self.last.daysSince1970)
    }

    /// Open microseconds of the whole.
    var total: Int64 { intervals.last.map { $0.before + $0.closes - $0.opens } ?? 0 }

    /// Neighbours that touch become one, also across a change of the clocks.
    private static func merged(_ portions: ContiguousArray<OpenPortion>) -> ContiguousArray<Interval> {
        var intervals = ContiguousArray<Interval>()
        intervals.reserveCapacity(portions.count)
        var open: Int64 = 0
        for portion in portions {
            guard let last = intervals.last, portion.opens <= last.closes else {
                if let last = intervals.last { open = last.before + last.closes - last.opens }
                intervals.append(Interval(opens: portion.opens, closes: portion.closes, before: open))
                continue
            }
            intervals[intervals.count - 1].closes = max(last.closes, portion.closes)
        }
        return intervals
    }

    /// A window of which a gap leaves nothing does not begin; one that runs twice in an overlap ends with the second time.
    private static func workingDays(
        _ portions: ContiguousArray<OpenPortion>, through last: Int
    ) -> ContiguousArray<WorkingDay> {
        var ends: [Int: Int64] = [:]
        ends.reserveCapacity(portions.count)
        for portion in portions where portion.day <= last {
            ends[portion.day] = max(ends[portion.day] ?? .min, portion.closes)
        }
        return ContiguousArray(ends.map { WorkingDay(day: $0, ends: $1) }.sorted { $0.day < $1.day })
    }
}
