// What is done with stakeholders at accounts while PostgreSQL explains it.

import Domain
import Operations
import Store
import Support
import Testing

extension PlanStep {
    static let engagement = [
        PlanStep("a contact from its definition to its erasure, and the list of them") { tenant in
            let call = tenant.call(at: now)
            let contacts = try await tenant.workspace.contacts(at: "crm-8", after: nil, limit: 51, by: call)
            let last = try #require(contacts.last, "no contact: it proves nothing")
            _ = try await tenant.workspace.contacts(
                at: "crm-8", after: last.externalID, limit: 51, by: call)
            try await tenant.putContact("new", at: "crm-8", by: call)
            try await tenant.putContact("new", at: "crm-8", role: .champion, by: call, .exists)
            try await tenant.workspace.eraseContact("new", at: "crm-8", .exists, by: call)
        },
        // Each of a thousand ids is looked for, and costs its pages where it is not there, too.
        PlanStep("a batch of a thousand events, and again", pages: 5_000) { tenant in
            let events = (0..<1_000).map { number in
                EngagementEvent(
                    account: "crm-\(1 + number % 900)", kind: .call, occurredAt: now, source: "batch",
                    id: "e-\(number)")
            }
            let call = tenant.call(at: now)
            for _ in 0..<2 { _ = try await tenant.workspace.recordEvents(events, by: call) }
        },
        eventList("nothing", EventFilter()), eventList("a kind of many", EventFilter(kind: .websiteVisit)),
        // All keys of the account's part of the index, whose last column says the kind.
        eventList("a kind of few", EventFilter(kind: .demo)),
        eventList("a contact", EventFilter(contact: "p-0002")),
        eventList("a contact and a kind", EventFilter(kind: .websiteVisit, contact: "p-0002")),
        eventList(
            "a day",
            EventFilter(
                from: .start.adding(seconds: -86_400 * 100), to: .start.adding(seconds: -86_400 * 99))),
    ]

    private static func eventList(_ name: String, _ filter: EventFilter) -> PlanStep {
        PlanStep("events by \(name)") { tenant in
            let call = tenant.call(at: now)
            let first = try await tenant.workspace.events(
                of: "crm-8", filter, after: nil, limit: 21, by: call)
            let last = try #require(first.last?.event, "no event by \(name): it proves nothing")
            _ = try await tenant.workspace.events(
                of: "crm-8", filter, after: (last.occurredAt, last.source, last.id), limit: 21, by: call)
        }
    }
}
