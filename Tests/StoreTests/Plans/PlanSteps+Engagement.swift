// What is done with stakeholders at accounts while PostgreSQL explains it.

import Domain
import Operations
import Store
import Support
import Testing

extension PlanStep {
    /// A report reads the contacts of all accounts, and the events of its window.
    private static let pagesOfReport = 12_000

    /// A row costs its milestone, plan, account, owners, confirmations and nodes.
    private static func milestoneList(
        _ name: String, pages: Int = 2_500, _ filter: MilestoneFilter, limit: Int = 51
    ) -> PlanStep {
        PlanStep("milestones by \(name)", pages: pages) { tenant in
            let call = tenant.call(at: now)
            let first = try await tenant.workspace.milestones(filter, after: nil, limit: limit, by: call)
            let last = try #require(first.last, "no milestone by \(name): it proves nothing")
            _ = try await tenant.workspace.milestones(filter, after: last.place, limit: limit, by: call)
        }
    }

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
        PlanStep("the commercials of an account, stated twice") { tenant in
            for hour in [100, 101] {
                try await tenant.state("crm-8", revenue: hour, by: tenant.call(at: .hour(hour)))
            }
            _ = try await tenant.workspace.commercials(of: "crm-8", at: .hour(100), by: tenant.call(at: now))
        },
        PlanStep("the dossier of an account, written twice, and its page") { tenant in
            let call = tenant.call(at: now)
            try await tenant.putContact("known", at: "crm-8", by: call)
            for goal in ["Grow", "Grow faster"] {
                try await tenant.write(.about("known", goal: goal), of: "crm-8", by: call)
            }
            _ = try await tenant.workspace.dossiers(of: "crm-8", before: 2, limit: 9, by: call)
            _ = try await tenant.workspace.dossierSubject(of: "crm-8", version: 1, by: call)
            try await tenant.workspace.eraseContact("known", at: "crm-8", .exists, by: call)
        },
        PlanStep("a plan from its beginning to its end, and the list of them") { tenant in
            let call = tenant.call(at: now)
            try await tenant.startPlan(for: "crm-7", by: call)
            try await tenant.confirm("dossier", of: "crm-7", .marketing, by: call)
            let workspace = tenant.workspace
            _ = try await workspace.unconfirmMilestone(
                "dossier", ofPlan: 1, of: "crm-7", side: .marketing, .exists, by: call)
            _ = try await workspace.changeMilestone(
                "dossier", ofPlan: 1, of: "crm-7", .exists,
                MilestoneChange(sales: .set("ada"), dueAt: .set(.hour(500)), reason: "Later"), by: call)
            _ = try await workspace.dismissMilestone(
                "workshop", ofPlan: 1, of: "crm-7", reason: "Sold", by: call)
            _ = try await workspace.closePlan(1, of: "crm-7", reason: "Sold", by: call)
            let plans = try await workspace.plans(of: "crm-8", before: 9, limit: 9, by: call)
            try #require(plans.count == 2, "it proves nothing")
            _ = try await workspace.replacePerson("member-77", by: "member-78", by: call)
        },
        milestoneList("nothing", MilestoneFilter()),
        milestoneList("state", MilestoneFilter(state: .late)),
        milestoneList("what was reached", MilestoneFilter(state: .reached)),
        milestoneList("owner", MilestoneFilter(state: .late, owner: "member-7"), limit: 2),
        milestoneList("a tier of few", MilestoneFilter(state: .open, tier: "tier-2"), limit: 5),
        milestoneList("a region of many", MilestoneFilter(state: .late, region: "emea", dueBefore: now)),
        // Each of its 500 accounts is asked, once an outcome.
        milestoneList("a region of few", pages: 5_000, MilestoneFilter(region: "region-102"), limit: 5),
        // The events of the window, of an account's contacts only: not those of three years, nor of all accounts.
        PlanStep("the metrics of an account", pages: 6_000) { tenant in
            let question = EngagementQuestion(at: .start)
            let answer = try await tenant.workspace.engagement(
                of: "crm-8", question, by: tenant.call(at: now))
            #expect(answer.metrics.engaged > 0, "it proves nothing")
        },
        PlanStep("the metrics of all tiers and regions", pages: pagesOfReport) { tenant in
            for grouping in EngagementGrouping.allCases {
                let report = try await tenant.workspace.engagementReport(
                    by: grouping, EngagementQuestion(at: .start), in: nil, by: tenant.call(at: now))
                #expect(report.groups.contains { $0.totals.engaged > 0 }, "it proves nothing")
            }
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
