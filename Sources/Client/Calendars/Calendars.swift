// Working calendars as the API answers them.

package import Domain

/// A version of a calendar, as lists have it.
package struct CalendarSummary: Resource {
    package let key: String
    package let name: String
    package let version: Int
    package let timeZone: String
    package let holidaySets: [String]
    package let validFrom: Instant
    package let validUntil: Instant?

    package init(reading reader: ResourceReader) throws(ClientError) {
        key = try reader.text("key")
        name = try reader.text("name")
        version = try reader.integer("version")
        timeZone = try reader.text("time_zone")
        holidaySets = try reader.texts("holiday_sets")
        validFrom = try reader.instant("valid_from")
        validUntil = try reader.optionalInstant("valid_until")
    }
}

/// A version of a calendar with all that it says.
package struct CalendarRecord: Resource {
    package let summary: CalendarSummary
    package let calendar: WorkingCalendar

    package init(reading reader: ResourceReader) throws(ClientError) {
        summary = try CalendarSummary(reading: reader)
        do throws(DomainError) {
            calendar = try WorkingCalendar(stored: reader.json)
        } catch {
            throw ClientError.unreadable("the calendar is not as this program knows it: \(error.detail)")
        }
    }
}

package struct HolidaySetRecord: Resource {
    package let key: String
    package let place: String
    /// Days of all years.
    package let holidays: Int

    package init(reading reader: ResourceReader) throws(ClientError) {
        key = try reader.text("key")
        place = try reader.text("place")
        holidays = try reader.integer("holidays")
    }
}

package struct EffectiveCalendarRecord: Resource {
    /// `team`, `region` or `settings`.
    package let source: String
    package let sourceKey: String?
    package let calendar: CalendarRecord

    package init(reading reader: ResourceReader) throws(ClientError) {
        (source, sourceKey) = try reader.object("source") { (source) throws(ClientError) in
            (try source.text("kind"), try source.optionalText("key"))
        }
        calendar = try reader.object("calendar", CalendarRecord.init(reading:))
    }
}

extension BatonClient {
    private static let calendarsPath = ["v1", "calendars"]

    package func calendars() -> Listing<CalendarSummary> { list(Self.calendarsPath) }

    package func calendarVersions(of key: String) -> Listing<CalendarSummary> {
        list(Self.calendarsPath + [key, "versions"])
    }

    package func calendar(
        _ key: String, version: Int? = nil, at instant: Instant? = nil
    ) async throws(ClientError) -> Answer<CalendarRecord> {
        var request = Request(.get, Self.calendarsPath + [key])
        request.query = [("version", version.map(String.init)), ("at", instant?.description)]
        return try await send(request)
    }

    /// nil where there is none.
    package func existingCalendar(_ key: String) async throws(ClientError) -> Answer<CalendarRecord>? {
        try await optional { () throws(ClientError) in try await calendar(key) }
    }

    /// - Parameters:
    ///   - definition: the whole of it; what it leaves out is emptied.
    ///   - etag: of what it replaces; nil creates.
    package func putCalendar(
        _ key: String, _ definition: JSON, ifMatch etag: String?
    ) async throws(ClientError) -> Answer<CalendarRecord> {
        try await send(.change(.put, Self.calendarsPath + [key], ifMatch: etag, .json(definition)))
    }

    package func deleteCalendar(_ key: String, ifMatch etag: String) async throws(ClientError) {
        try await sendForNothing(.change(.delete, Self.calendarsPath + [key], ifMatch: etag))
    }

    package func holidaySets() -> Listing<HolidaySetRecord> { list(["v1", "holiday-sets"]) }

    /// The calendar that holds for a region, a team, or without both for the tenant.
    package func effectiveCalendar(
        region: String?, team: String?, at instant: Instant?
    ) async throws(ClientError) -> Answer<EffectiveCalendarRecord> {
        var request = Request(.get, ["v1", "effective-calendar"])
        request.query = [("region", region), ("team", team), ("at", instant?.description)]
        return try await send(request)
    }
}
