// What is worth knowing of a calendar: how much it is open, whether its sets last, and what is new in them.

package struct CalendarCheck: Sendable, Hashable {
    /// Months before the end of its sets from which on a calendar should be looked after.
    package static let noticeMonths = 18

    /// Open seconds of a week without holidays, by the clock on the wall.
    package let weeklySeconds: Int
    /// From today on.
    package let workingDays: Int
    /// The last date that the calendar's sets speak of; nil without any.
    package let setsEnd: CivilDate?
    /// What is to be done, as sentences.
    package let findings: [String]

    package init(_ calendar: WorkingCalendar, today: CivilDate) {
        weeklySeconds = calendar.weekly.joined().reduce(0) { $0 + ($1.end - $1.opens) * 60 }
        let nextYear = CivilDate(daysSince1970: today.daysSince1970 + 364)
        workingDays = CompiledCalendar(calendar, from: today, through: nextYear).workingDays
            .count { $0.day >= today.daysSince1970 }
        setsEnd = calendar.lastDateOfSets
        var findings: [String] = []
        if workingDays == 0 { findings.append("It does not open in the next 365 days.") }
        if let setsEnd {
            let months = setsEnd.year * 12 + setsEnd.month - (today.year * 12 + today.month)
            if months < CalendarCheck.noticeMonths {
                findings.append(
                    "Its holiday sets end on \(setsEnd): save it again with a newer Baton, or add later holidays yourself."
                )
            }
        }
        // Days that somebody adds by hand, where there is no set, end without a word.
        if setsEnd == nil, let last = calendar.holidays.last?.date, last < nextYear {
            findings.append("Its holidays end on \(last): add those of the next year.")
        }
        let fresh = calendar.withDaysOfSets()
        let (before, after) = (Set(calendar.setHolidays), Set(fresh.setHolidays))
        let (news, gone) = (after.subtracting(before).count, before.subtracting(after).count)
        if news + gone > 0 {
            findings.append(
                "Its holiday sets have changed since it was saved (\(news) days new or renamed, \(gone) gone): save it again "
                    + "to take them over.")
        }
        self.findings = findings
    }

    package var json: JSON {
        [
            "weekly_seconds": .integer(weeklySeconds), "working_days": .integer(workingDays),
            "sets_end": .text(setsEnd?.description), "findings": .texts(findings),
        ]
    }
}
