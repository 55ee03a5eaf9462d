// Routes that ask calendars: when something is due, how long they were open, and which one holds.

import Domain
package import Hummingbird
package import Operations

package struct BusinessTimeRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("calendars/{key}/due", use: due)
        group.get("calendars/{key}/elapsed", use: elapsed)
        group.get("effective-calendar", use: effective)
    }

    @Sendable private func due(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let (start, agreed, moment) = try request.query { q in
            (q["start"].calendarInstant(), q.agreedDuration(), q.calendarMoment())
        }
        let answer = try await workspace.due(
            context.calendarKey(), moment, from: start, within: agreed, by: context.call())
        var object = answer.members
        object["within"] = .string(agreed.duration.description)
        object["clock"] = .string(agreed.clock.rawValue)
        object["due"] = .instant(answer.explanation.end)
        object["due_local"] = .string(answer.explanation.end.local(answer.explanation.endOffset))
        return .json(.object(object))
    }

    @Sendable private func elapsed(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        let (start, end, moment) = try request.query { q in
            let (start, end) = (q["start"].calendarInstant(), q["end"].calendarInstant())
            q.check("end", .outOfRange, "The end lies before the start.") { end >= start }
            return (start, end, q.calendarMoment())
        }
        let answer = try await workspace.elapsed(
            context.calendarKey(), moment, from: start, to: end, by: context.call())
        var object = answer.members
        object["end"] = .instant(answer.explanation.end)
        object["end_local"] = .string(answer.explanation.end.local(answer.explanation.endOffset))
        return .json(.object(object))
    }

    @Sendable private func effective(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        let (region, team, instant) = try request.query { q in
            (q.optional("region")?.slug(), q.optional("team")?.slug(), q.optional("at")?.instant())
        }
        let found = try await workspace.effectiveCalendar(
            region: region, team: team, at: instant, by: context.call())
        return .json(found.json)
    }
}

extension BusinessTimeAnswer {
    fileprivate var members: JSONObject {
        var object = explanation.members
        object["calendar"] = .string(version.key.text)
        object["version"] = .integer(version.number)
        return object
    }
}

extension ValueReader {
    /// An instant of the years that calendars have, in every zone.
    fileprivate func calendarInstant() -> Instant {
        let instant = instant()
        let days = (CalendarLimits.firstDate.daysSince1970 + 1)...(CalendarLimits.lastDate.daysSince1970 - 1)
        if !days.contains(instant.date.daysSince1970), instant != .standIn {
            fault(.outOfRange, "Use an instant from 1970-01-02 to 2100-12-30.")
        }
        return instant
    }
}

extension ObjectReader {
    /// `within`, on the clock that `clock` names; without it in business time.
    fileprivate func agreedDuration() -> AgreedDuration {
        let clock = optional("clock")?.choice(of: ISODuration.Clock.self) ?? .business
        return AgreedDuration(self["within"].duration(on: clock), on: clock)
    }
}
