// Holidays out of an iCalendar file that somebody else made: all-day events, once or once a year.

/// What a file has for some years.
package struct HolidayFile: Sendable, Hashable {
    /// An event that is no holiday, and why; nothing of it was read.
    package struct Skipped: Sendable, Hashable {
        package enum Reason: String, Sendable, Hashable, CaseIterable {
            /// It has a time of day.
            case timed
            case cancelled
            /// It falls into none of the years.
            case otherYears = "other_years"
        }

        package var line: Int
        package var summary: String?
        package var reason: Reason
    }

    package static let maximumBytes = 2 * 1_048_576
    package static let maximumEvents = 5_000
    /// Of one event.
    package static let maximumDays = 366
    /// Years that one import may span.
    package static let maximumYears = 50
    /// Days of all events together, those that fall on one another too.
    package static let maximumSteps = 100_000
    /// Events that are named as skipped.
    package static let maximumSkipped = 200

    package private(set) var events = 0
    /// One a date, in their order; several of one date have their names together.
    package private(set) var holidays: [Holiday] = []
    package private(set) var skipped: [Skipped] = []
    package private(set) var skippedCount = 0

    /// - Parameters:
    ///   - bytes: the whole file; no more than `maximumBytes`, which is the caller's to see to.
    ///   - years: within those of calendars.
    /// - Throws: 422 with a fault for each line that is not understood.
    package init(_ bytes: [UInt8], years: ClosedRange<Int>) throws(DomainError) {
        let lines = ICalendarLines(bytes)
        try lines.faults.throwIfAny()
        var reader = ICalendarEvents()
        reader.read(lines.lines)
        try reader.faults.throwIfAny()
        events = reader.events.count
        var names: [CivilDate: [String]] = [:]
        let replaced = reader.replacedDates
        var steps = 0
        for event in reader.events {
            if let reason = event.isTimed ? Skipped.Reason.timed : event.isCancelled ? .cancelled : nil {
                skip(event, reason)
                continue
            }
            let dates = event.dates(in: years, without: replaced[event.uid ?? ""] ?? [])
            steps += dates.count
            guard steps <= HolidayFile.maximumSteps else {
                throw DomainError(
                    .invalid, .tooMany,
                    "The events of the file have more than \(HolidayFile.maximumSteps) days in these years: import fewer "
                        + "years.")
            }
            if dates.isEmpty { skip(event, .otherYears) }
            for date in dates {
                names[date, default: []] += [event.summary].compactMap(\.self).filter {
                    names[date]?.contains($0) != true
                }
            }
            guard names.count <= CalendarLimits.holidays else {
                throw DomainError(
                    .invalid, .tooMany,
                    "The file has more than \(CalendarLimits.holidays) holidays in these years, the most that a "
                        + "calendar may have: import fewer years.")
            }
        }
        holidays = names.sorted { $0.key < $1.key }.map { date, names in
            let name = String(names.joined(separator: ", ").unicodeScalars.prefix(CalendarLimits.nameLength))
                .trimmed
            return Holiday(date, name: name.isEmpty ? nil : name)
        }
    }

    private mutating func skip(_ event: ICalendarEvent, _ reason: Skipped.Reason) {
        skippedCount += 1
        guard skipped.count < HolidayFile.maximumSkipped else { return }
        skipped.append(Skipped(line: event.line, summary: event.summary, reason: reason))
    }
}
