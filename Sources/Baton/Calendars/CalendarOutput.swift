// Calendars and their answers for people.

import Client
import Domain

extension Output {
    /// - Parameter from: the days of its sets are shown from this one on, for a year.
    func calendar(_ record: CalendarRecord, from date: CivilDate) {
        let (summary, calendar) = (record.summary, record.calendar)
        fields([
            ("Key", summary.key), ("Name", summary.name), ("Version", String(summary.version)),
            ("Since", summary.validFrom.short), ("Until", summary.validUntil.map(\.short)),
            ("Time zone", summary.timeZone), ("Holiday sets", summary.holidaySets.joined(separator: ", ")),
        ])
        for day in Weekday.allCases {
            let windows = calendar[day].map(\.description).joined(separator: ", ")
            line("  \(day.rawValue)  \(windows.isEmpty ? "closed" : windows)")
        }
        let until = CivilDate(daysSince1970: date.daysSince1970 + 366)
        var table = Table(.text("Date"), .text("What"), .text("Hours"), .text("From"))
        let sets = calendar.setHolidays.filter { $0.date >= date && $0.date < until }
        let rows =
            (calendar.holidays + sets).map {
                ($0.date, $0.name ?? "Holiday", "closed", $0.set?.text ?? "calendar")
            }
            + calendar.exceptions.map { exception in
                let hours = exception.windows.map(\.description).joined(separator: ", ")
                return (
                    exception.date, exception.name ?? "Exception", hours.isEmpty ? "closed" : hours,
                    "calendar"
                )
            }
        for row in rows.sorted(by: { $0.0 < $1.0 }) { table.add([row.0.description, row.1, row.2, row.3]) }
        self.table(table, ifEmpty: "No holidays and no exceptions in the next year.")
    }

    /// The windows that count, the days that differ, changes of the clocks, and what is not known.
    func explanation(_ record: BusinessTimeRecord) {
        if !record.windows.isEmpty {
            var table = Table(
                .text("Begun on"), .text("From"), .text("To"), .number("Time"), .number("Total"))
            for window in record.windows {
                table.add([
                    window.date, window.from.wallTime(in: record.timeZone),
                    window.to.wallTime(in: record.timeZone),
                    BusinessTimeWords.duration(window.seconds),
                    BusinessTimeWords.duration(window.totalSeconds),
                ])
            }
            line()
            self.table(table, ifEmpty: "")
            if record.windowsOmitted > 0 { line("… and \(record.windowsOmitted) more windows") }
        }
        if !record.days.isEmpty {
            line()
            for day in record.days { line(BusinessTimeWords.day(day)) }
            if record.daysOmitted > 0 { line("… and \(record.daysOmitted) more days") }
        }
        for change in record.clockChanges {
            line("Clocks change from UTC\(change.before) to UTC\(change.after) at \(change.at)")
        }
        if let dates = record.datesWithoutSets {
            note(
                "Its holiday sets say nothing of \(dates.from) to \(dates.through): add those holidays yourself."
            )
        }
    }
}

/// Words for what an explanation has.
enum BusinessTimeWords {
    /// `4:30`, or with seconds where there are any.
    static func duration(_ seconds: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        let text = "\(seconds / 3_600):\(two(seconds / 60 % 60))"
        return seconds % 60 == 0 ? text : text + ":" + two(seconds % 60)
    }

    static func day(_ day: BusinessTimeRecord.Day) -> String {
        let name = day.name.map { "\($0)" } ?? (day.kind == "holiday" ? "a holiday" : "an exception")
        let origin = day.set.map { ", of the set \($0)" } ?? ""
        let hours = day.windows.isEmpty ? "closed" : day.windows.joined(separator: ", ")
        return "\(day.date)  \(hours): \(name)\(origin)"
    }
}

extension Instant {
    /// `Mon 2026-12-21 16:30`.
    func wallTime(in zone: TimeZoneName) -> String {
        let local = adding(seconds: zone.offset(at: self))
        let text = local.description
        let weekday = Weekday(of: local.date).rawValue
        return
            "\(weekday.prefix(1).uppercased())\(weekday.dropFirst()) \(local.date) \(text.dropFirst(11).prefix(5))"
    }
}
