// What is done with calendars to subscribe to while PostgreSQL explains it.

import Domain
import Operations
import Store
import Support
import Testing

extension PlanStep {
    static let feeds = [
        PlanStep("a calendar token from its creation to its revocation, and the list of them") { tenant in
            let call = tenant.call(at: now)
            let issued = try await tenant.workspace.createCalendarToken(
                NewCalendarToken(scope: .person("member-77")), by: call)
            let page = try await tenant.workspace.calendarTokens(before: nil, limit: 21, by: call)
            try #require(page.count == 21, "it proves nothing")
            _ = try await tenant.workspace.calendarTokens(before: page.last?.id, limit: 21, by: call)
            _ = try await tenant.workspace.revokeCalendarToken(issued.token.id, by: call)
        },
        calendar("everything", .all), calendar("an agreement", .agreement("local-1")),
        calendar("a region", .region("emea")), calendar("a person", .person("ada")),
    ]

    /// Each of the meetings costs its row and its places in the index; the series are all looked at, of a region one by one,
    /// and so is what was cancelled ahead.
    private static func calendar(_ name: String, _ scope: FeedScope) -> PlanStep {
        PlanStep("the calendar of \(name)", pages: 4_000) { tenant in
            let call = tenant.call(at: now)
            let issued = try await tenant.workspace.createCalendarToken(
                NewCalendarToken(scope: scope), by: call)
            let known = try #require(try await tenant.workspace.knownCalendar(issued.text))
            let bytes = try await tenant.workspace.calendar(of: known, window: FeedWindow(at: now), now: now)
            #expect(bytes.count > 2_000, "it proves nothing")
        }
    }
}
