// What calendars are asked, and holidays that are imported into them.

package import Domain

/// A deadline or a length of time, with what explains it.
package struct BusinessTimeRecord: Resource {
    package struct Window: Resource {
        package let date: String
        package let from: Instant
        package let to: Instant
        package let seconds: Int
        package let totalSeconds: Int

        package init(reading reader: ResourceReader) throws(ClientError) {
            date = try reader.text("date")
            from = try reader.instant("from")
            to = try reader.instant("to")
            seconds = try reader.integer("seconds")
            totalSeconds = try reader.integer("total_seconds")
        }
    }

    package struct Day: Resource {
        package let date: String
        package let kind: String
        package let name: String?
        package let set: String?
        /// Such as `09:00–12:00`.
        package let windows: [String]

        package init(reading reader: ResourceReader) throws(ClientError) {
            date = try reader.text("date")
            kind = try reader.text("kind")
            name = try reader.optionalText("name")
            set = try reader.optionalText("set")
            windows = (try reader.any("windows").arrayValue ?? []).map { pair in
                (pair.arrayValue ?? []).compactMap(\.stringValue).joined(separator: "–")
            }
        }
    }

    package struct ClockChange: Resource {
        package let at: Instant
        package let before: String
        package let after: String

        package init(reading reader: ResourceReader) throws(ClientError) {
            at = try reader.instant("at")
            before = try reader.text("before")
            after = try reader.text("after")
        }
    }

    package let calendar: String
    package let version: Int
    package let timeZone: TimeZoneName
    package let startLocal: String
    /// Of a deadline.
    package let dueLocal: String?
    package let openSeconds: Int
    package let windows: [Window]
    package let windowsOmitted: Int
    package let days: [Day]
    package let daysOmitted: Int
    package let clockChanges: [ClockChange]
    /// The dates for which the calendar's sets say nothing.
    package let datesWithoutSets: (from: String, through: String)?

    package init(reading reader: ResourceReader) throws(ClientError) {
        calendar = try reader.text("calendar")
        version = try reader.integer("version")
        timeZone = try reader.timeZone("time_zone")
        startLocal = try reader.text("start_local")
        dueLocal = try reader.optionalText("due_local")
        openSeconds = try reader.integer("open_seconds")
        windows = try reader.objects("windows", Window.init(reading:))
        windowsOmitted = try reader.integer("windows_omitted")
        days = try reader.objects("days", Day.init(reading:))
        daysOmitted = try reader.integer("days_omitted")
        clockChanges = try reader.objects("clock_changes", ClockChange.init(reading:))
        datesWithoutSets = try reader.optionalObject("dates_without_sets") { (dates) throws(ClientError) in
            (try dates.text("from"), try dates.text("through"))
        }
    }
}

package struct HolidayImportRecord: Resource {
    package struct Skipped: Resource {
        package let line: Int
        package let summary: String?
        package let reason: String

        package init(reading reader: ResourceReader) throws(ClientError) {
            line = try reader.integer("line")
            summary = try reader.optionalText("summary")
            reason = try reader.text("reason")
        }
    }

    package struct Added: Resource {
        package let date: String
        package let name: String?

        package init(reading reader: ResourceReader) throws(ClientError) {
            date = try reader.text("date")
            name = try reader.optionalText("name")
        }
    }

    package let version: Int
    package let events: Int
    package let holidays: Int
    package let added: [Added]
    package let skipped: [Skipped]
    package let skippedCount: Int

    package init(reading reader: ResourceReader) throws(ClientError) {
        version = try reader.integer("version")
        events = try reader.integer("events")
        holidays = try reader.integer("holidays")
        added = try reader.objects("added", Added.init(reading:))
        skipped = try reader.objects("skipped", Skipped.init(reading:))
        skippedCount = try reader.integer("skipped_count")
    }
}

/// Which version of a calendar is asked; without both the present one.
package struct AskedVersion: Sendable {
    package var number: Int?
    package var at: Instant?

    package init(number: Int? = nil, at: Instant? = nil) {
        self.number = number
        self.at = at
    }

    fileprivate var query: [(name: String, value: String?)] {
        [("version", number.map(String.init)), ("at", at?.description)]
    }
}

extension BatonClient {
    package func due(
        in calendar: String, _ version: AskedVersion, start: Instant, within: String, clock: String?
    ) async throws(ClientError) -> Answer<BusinessTimeRecord> {
        var request = Request(.get, ["v1", "calendars", calendar, "due"])
        request.query =
            [("start", start.description), ("within", within), ("clock", clock)] + version.query
        return try await send(request)
    }

    package func elapsed(
        in calendar: String, _ version: AskedVersion, start: Instant, end: Instant
    ) async throws(ClientError) -> Answer<BusinessTimeRecord> {
        var request = Request(.get, ["v1", "calendars", calendar, "elapsed"])
        request.query = [("start", start.description), ("end", end.description)] + version.query
        return try await send(request)
    }

    /// Adds the holidays of an iCalendar file. What is there already is left as it is, so that it may be repeated.
    package func importHolidays(
        _ bytes: [UInt8], into calendar: String, years: ClosedRange<Int>?, isRehearsal: Bool
    ) async throws(ClientError) -> Answer<HolidayImportRecord> {
        var request = Request(.post, ["v1", "calendars", calendar, "imports"])
        request.query = [
            ("from_year", years.map { String($0.lowerBound) }),
            ("to_year", years.map { String($0.upperBound) }),
            ("dry_run", isRehearsal ? "true" : nil),
        ]
        request.body = .bytes(bytes, type: "text/calendar")
        request.isRepeatable = true
        return try await send(request)
    }
}
