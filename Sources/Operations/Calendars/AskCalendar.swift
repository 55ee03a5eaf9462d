// Asking a calendar: when something is due, how long it was open, and why; and which calendar holds.

package import Domain
import Store

/// An answer in business time.
package struct BusinessTimeAnswer: Sendable, Hashable {
    package var version: CalendarVersion
    package var explanation: BusinessTimeExplanation
}

extension Workspace {
    /// When an agreed duration that starts at an instant is due.
    ///
    /// - Throws: 422 `beyond_horizon` where the calendar does not open for long enough.
    package func due(
        _ key: Slug, _ moment: CalendarMoment, from start: Instant, within agreed: AgreedDuration,
        by call: Call
    ) async throws -> BusinessTimeAnswer {
        let version = try await calendar(key, moment, by: call)
        let due = try answer { () throws(BusinessTimeFault) in
            try version.calendar.due(after: start, within: agreed)
        }
        guard CalendarLimits.years.contains(version.calendar.timeZone.date(at: due).year) else {
            throw DomainError(BusinessTimeFault.beyondHorizon(CalendarLimits.lastDate))
        }
        return BusinessTimeAnswer(
            version: version, explanation: BusinessTimeExplanation(of: version.calendar, from: start, to: due)
        )
    }

    /// How long a calendar was open between two instants.
    package func elapsed(
        _ key: Slug, _ moment: CalendarMoment, from start: Instant, to end: Instant, by call: Call
    ) async throws -> BusinessTimeAnswer {
        let version = try await calendar(key, moment, by: call)
        _ = try answer { () throws(BusinessTimeFault) in try version.calendar.elapsed(from: start, to: end) }
        return BusinessTimeAnswer(
            version: version, explanation: BusinessTimeExplanation(of: version.calendar, from: start, to: end)
        )
    }

    /// The calendar that holds for a segment's region, a team, or the tenant.
    package func effectiveCalendar(
        region: Slug?, team: Slug?, at instant: Instant?, by call: Call
    ) async throws -> EffectiveCalendar {
        try await snapshot(call, .readCalendars) {
            try await $0.effectiveCalendar(region: region, team: team, at: instant, now: call.now)
        }
    }

    private func answer<Value>(_ ask: () throws(BusinessTimeFault) -> Value) throws(DomainError) -> Value {
        do throws(BusinessTimeFault) {
            return try ask()
        } catch {
            throw DomainError(error)
        }
    }
}

extension DomainError {
    init(_ fault: BusinessTimeFault) {
        self.init(.invalid, .beyondHorizon, fault.detail)
    }
}
