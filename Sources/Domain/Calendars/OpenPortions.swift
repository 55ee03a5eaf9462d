// Where a calendar's windows lie in UTC, gaps and overlaps of local time included.

/// A part of one window in UTC. A window has two where the clocks are set back while it is open, and none in a gap.
struct OpenPortion: Sendable, Hashable {
    /// The local date on which its window begins, as days since 1970.
    var day: Int
    /// Microseconds.
    var opens: Int64
    var closes: Int64
}

/// All portions of a range of days.
///
/// Local time is counted as if every day had 24 hours: a window is a stretch of it, and while a zone keeps one offset,
/// local time is UTC moved by that offset. So each span of a zone shows the windows that lie between its ends, which is
/// right in gaps, which no span shows, and in overlaps, which two of them show.
struct OpenPortions: Sendable {
    /// In the order of opening.
    let all: ContiguousArray<OpenPortion>
    let spans: [ZoneSpan]

    /// A window on local time, in seconds.
    private struct Stretch {
        var day: Int
        var from: Int64
        var to: Int64
    }

    private static let dayMicroseconds: Int64 = 86_400_000_000

    /// - Parameters:
    ///   - begin: microseconds; what lies before is cut off.
    ///   - end: windows may run on for two days after it, so that the last day's have their ends.
    init(of calendar: WorkingCalendar, days: ClosedRange<Int>, begin: Int64, end: Int64) {
        let beyond = end + 2 * OpenPortions.dayMicroseconds
        spans = calendar.timeZone.spans(from: begin, to: beyond)
        let stretches = OpenPortions.stretches(
            of: CalendarDays(calendar), days: (days.lowerBound - 1)...(days.upperBound + 1))
        var portions = ContiguousArray<OpenPortion>()
        portions.reserveCapacity(stretches.count + spans.count)
        for (index, span) in spans.enumerated() {
            let ends = index + 1 < spans.count ? spans[index + 1].begins : beyond
            let (from, to) = (span.begins + span.offset, ends + span.offset)
            var next = OpenPortions.firstStretch(openAfter: from, in: stretches)
            while next < stretches.count, stretches[next].from < to {
                let stretch = stretches[next]
                let (opens, closes) = (max(stretch.from, from), min(stretch.to, to))
                if opens < closes {
                    portions.append(
                        OpenPortion(
                            day: stretch.day, opens: opens - span.offset, closes: closes - span.offset))
                }
                next += 1
            }
        }
        all = portions
    }

    private static func stretches(of table: CalendarDays, days: ClosedRange<Int>) -> ContiguousArray<Stretch>
    {
        var stretches = ContiguousArray<Stretch>()
        stretches.reserveCapacity(days.count * 2)
        for day in days {
            let midnight = Int64(day) * dayMicroseconds
            for window in table.windows(on: day) {
                stretches.append(
                    Stretch(
                        day: day, from: midnight + Int64(window.opens) * 60_000_000,
                        to: midnight + Int64(window.end) * 60_000_000))
            }
        }
        return stretches
    }

    /// The first one that can reach beyond an instant: no window is longer than a day.
    private static func firstStretch(openAfter local: Int64, in stretches: ContiguousArray<Stretch>) -> Int {
        let earliest = local - dayMicroseconds
        var (low, high) = (0, stretches.count)
        while low < high {
            let middle = (low + high) / 2
            if stretches[middle].from < earliest { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
