// Routes of calendars, their versions, and holidays imported into them.

import Domain
package import Hummingbird
package import Operations

package struct CalendarRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        let calendars = group.group("calendars")
        calendars.get(use: list)
        calendars.get("{key}", use: show)
        calendars.put("{key}", use: put)
        calendars.delete("{key}", use: delete)
        calendars.get("{key}/versions", use: versions)
        calendars.post("{key}/imports", use: importHolidays)
        group.get("holiday-sets", use: sets)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let page = try request.query { q in q.page(of: .calendars) }
        let rows = try await workspace.calendars(
            after: page.after?.fields.first, limit: page.limit + 1, by: context.call())
        return .list(Page(rows, for: page) { Cursor($0.key.text) }, of: .calendars, to: request, \.summary)
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let moment = try request.query { q in q.calendarMoment() }
        let version = try await workspace.calendar(context.calendarKey(), moment, by: context.call())
        return .resource(version.json, tag: version.tag, to: request)
    }

    @Sendable private func put(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        try request.noQuery()
        let key = try context.calendarKey()
        let condition = try request.precondition()
        let calendar = try WorkingCalendar(try await request.json())
        let (version, isNew) = try await workspace.putCalendar(key, calendar, condition, by: context.call())
        return .json(
            version.json, status: isNew ? .created : .ok, tag: version.tag,
            location: isNew ? "/v1/calendars/\(key)" : nil)
    }

    @Sendable private func delete(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        try await workspace.deleteCalendar(
            context.calendarKey(), try request.precondition(), by: context.call())
        return .noContent
    }

    @Sendable private func versions(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        let page = try request.query { q in q.page(of: .calendarVersions) }
        let rows = try await workspace.calendarVersions(
            of: context.calendarKey(), before: page.after?.fields.first.flatMap { Int($0) },
            limit: page.limit + 1, by: context.call())
        return .list(
            Page(rows, for: page) { Cursor(String($0.number)) }, of: .calendarVersions, to: request, \.summary
        )
    }

    @Sendable private func importHolidays(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        let call = context.call()
        let (years, isRehearsal) = try request.query { q in
            (q.importYears(now: call.now), q.optional("dry_run")?.bool() ?? false)
        }
        _ = try request.bodyType(of: [.calendar])
        let bytes = try await request.wholeBody(limit: HolidayFile.maximumBytes)
        let result = try await workspace.importHolidays(
            bytes, into: context.calendarKey(), years: years, isRehearsal: isRehearsal, by: call)
        return .json(result.json(isRehearsal: isRehearsal))
    }

    @Sendable private func sets(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let sets = try workspace.holidaySets(by: context.call())
        let json: JSON = [
            "items": .array(sets.map(\.json)), "next_cursor": .null, "source": .string(HolidaySet.source),
            "generated_on": .string(HolidaySet.generatedOn.description),
            "first_year": .integer(HolidaySet.years.lowerBound),
            "last_year": .integer(HolidaySet.years.upperBound),
        ]
        return .resource(json, tag: EntityTag(content: json), to: request, caching: .revalidate)
    }
}

extension Listing {
    fileprivate static let calendars = Listing("calendars", fields: 1)
    fileprivate static let calendarVersions = Listing("calendar-versions", fields: 1)
}

extension AuthenticatedContext {
    func calendarKey() throws -> Slug { try slug("key", of: "calendar") }
}

extension ObjectReader {
    /// `version` or `at`, or neither for the present one.
    func calendarMoment() -> CalendarMoment {
        let number = optional("version")?.integer(1...Int(Int32.max))
        let instant = optional("at")?.instant()
        check("at", .notAllowedValue, "Say version or at, not both.") { number == nil || instant == nil }
        return number.map { .version($0) } ?? instant.map { .at($0) } ?? .present
    }

    /// The years of an import: from this one on, for ten years, unless they are given.
    fileprivate func importYears(now: Instant) -> ClosedRange<Int> {
        let years = CalendarLimits.years
        let first = optional("from_year")?.integer(years) ?? now.date.year
        let last = optional("to_year")?.integer(years) ?? min(first + 9, years.upperBound)
        check("to_year", .outOfRange, "The years end before they begin.") { last >= first }
        check("to_year", .outOfRange, "At most \(HolidayFile.maximumYears) years are imported at a time.") {
            last - first < HolidayFile.maximumYears
        }
        return first...max(first, last)
    }
}
