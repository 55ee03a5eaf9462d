// What the parts of a calendar must keep together: windows that do not overlap, and hours at all.

package enum CalendarRules {
    /// Faults of windows that begin on one day, at their places in the list.
    package static func overlaps(in windows: [WorkWindow], at pointer: String) -> [Fault] {
        windows.enumerated().flatMap { index, window in
            windows[..<index].enumerated().compactMap { earlier, other in
                guard window.opens < other.end, other.opens < window.end else { return nil }
                return Fault(
                    "\(pointer)/\(index)", .windowOverlap,
                    "\(window) overlaps \(other), which stands at \(pointer)/\(earlier): make one of them, or part them."
                )
            }
        }
    }

    /// Faults of weekly windows that run past midnight into those of the next day.
    package static func overlaps(ofWeek weekly: [Weekday: [WorkWindow]], at pointer: String) -> [Fault] {
        Weekday.allCases.flatMap { weekday -> [Fault] in
            let before = Weekday.allCases[(weekday.index + 6) % 7]
            guard let late = weekly[before]?.max(by: { $0.end < $1.end }) else { return [] }
            return faults(
                of: weekly[weekday] ?? [], meeting: late, of: before.rawValue,
                at: "\(pointer)/\(weekday.rawValue)")
        }
    }

    /// Faults of exceptions that meet the windows of the day before or after, which may be weekly ones. Asked only
    /// where those of the week are right.
    package static func overlaps(ofExceptions calendar: WorkingCalendar, at pointers: [CivilDate: String])
        -> [Fault]
    {
        let days = CalendarDays(calendar)
        return calendar.exceptions.flatMap { exception -> [Fault] in
            let (day, pointer) = (exception.date.daysSince1970, pointers[exception.date] ?? "")
            var found: [Fault] = []
            if let late = days.windows(on: day - 1).max(by: { $0.end < $1.end }) {
                let before = exception.date.previous
                found += faults(
                    of: exception.windows, meeting: late, of: "\(before)", at: "\(pointer)/windows")
            }
            // The exception of the next date says so itself.
            let next = exception.date.next
            if pointers[next] == nil, let late = exception.windows.max(by: { $0.end < $1.end }),
                let early = days.windows(on: day + 1).first, early.opens + WorkWindow.minutesOfDay < late.end
            {
                found.append(
                    Fault(
                        "\(pointer)/windows", .windowOverlap,
                        "\(late) runs past midnight into \(early) of \(next): part them."))
            }
            return found
        }
    }

    private static func faults(
        of windows: [WorkWindow], meeting late: WorkWindow, of day: String, at pointer: String
    ) -> [Fault] {
        windows.enumerated().filter { $1.opens + WorkWindow.minutesOfDay < late.end }.map { index, window in
            Fault(
                "\(pointer)/\(index)", .windowOverlap,
                "\(late) of \(day) runs past midnight into \(window): part them.")
        }
    }

    /// Whether it is ever open. Holidays are too few to close every week for good.
    package static func opens(_ calendar: WorkingCalendar) -> Bool {
        if calendar.weekly.contains(where: { !$0.isEmpty }) { return true }
        guard let first = calendar.exceptions.first?.date, let last = calendar.exceptions.last?.date else {
            return false
        }
        return CompiledCalendar(calendar, from: first, through: last.next).total > 0
    }
}
