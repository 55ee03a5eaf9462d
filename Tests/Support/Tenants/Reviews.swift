// Reviews in a test's tenant.

package import Domain
package import Operations
import Store

extension JSON {
    /// A weekly meeting, a quarterly review, two figures and an escalation in two levels.
    package static let rhythm = MergePatch.apply(rhythmAlone, to: .responses(saying: "8h"))

    private static let rhythmAlone: JSON = [
        "meetings": [
            "weekly": [
                "name": "Handover", "interval": "week", "weekday": "tuesday", "time": "09:00", "minutes": 30,
                "participants": ["ada", "Somebody else"],
            ]
        ],
        "reviews": ["quarterly": ["text": "Targets", "owner": "ada", "interval": "quarter"]],
        "kpis": [
            "leads": [
                "metric": "mql", "target": 100, "unit": "count", "level": "functional", "owner": "marketing",
                "period": "month",
            ],
            "speed": [
                "metric": "sla_compliance", "target": 95, "unit": "percent", "level": "handover",
                "owner": "sales",
            ],
        ],
        "escalation": [
            "levels": [
                "lead": ["position": 1, "who": "bob", "after": ["within": "PT24H", "clock": "elapsed"]],
                "board": [
                    "position": 2, "who": "The board", "after": ["within": "P5D", "clock": "elapsed"],
                    "text": "Decides.",
                ],
            ]
        ],
    ]
}

extension TestTenant {
    /// Members ada, bob and cleo, and the framework `global` with a rhythm, planned.
    package func agreeOnRhythm(_ terms: JSON = .rhythm, at now: Instant = .hour(1)) async throws {
        try await furnish()
        for member: Slug in ["ada", "bob", "cleo"] { try await putMember(member, by: call()) }
        try await agree("global", terms: terms, by: call(at: now))
        try await work(at: now.adding(seconds: 60))
    }

    /// All reviews that a filter admits, the earliest first.
    package func reviews(_ filter: ReviewFilter = ReviewFilter(), at now: Instant) async throws -> [Review] {
        var found: [Review] = []
        while true {
            let last = found.last.map { ReviewPlace(startsAt: $0.startsAt, id: $0.id) }
            let page = try await workspace.reviews(filter, after: last, limit: 100, by: call(at: now))
            found += page
            if page.count < 100 { return found }
        }
    }

    /// The reviews of one series.
    package func reviews(
        _ series: String, of agreement: Slug = "global", in state: ReviewState? = nil, at now: Instant
    ) async throws -> [Review] {
        try await reviews(ReviewFilter(state: state, agreement: agreement, series: series), at: now)
    }
}

extension TestTenant {
    /// The quarterly reviews of an agreement in force, of which the first was held: closed with a decision and an action of
    /// `ada`. Planned past the worker, which does the work of all tenants.
    package func holdReview(of agreement: Slug, by call: Call) async throws {
        try await server.database.transaction(id) { transaction in
            guard let entry = try await transaction.agreement(agreement, now: call.now) else { return }
            let promise = ReviewPromise(
                version: 1, agreed: AgreedSeries.all(in: .rhythm, zone: .utc, fiscalStart: 1), calendar: nil)
            let change = ReviewSchedule.change(promise, stored: [], ahead: [], now: call.now)
            let ids = change.added.map { _ in
                ReviewID(
                    .version7(at: call.now, random: (.random(in: .min ... .max), .random(in: .min ... .max))))
            }
            try await transaction.save(change, of: entry.id, ids: ids, at: call.now)
        }
        guard let first = try await reviews("quarterly", of: agreement, at: call.now).first else { return }
        _ = try await workspace.openReview(first.id, by: call)
        let decision = NewDecision(
            text: "Go on", actions: [NewAction(title: "Tell", owner: "ada", dueOn: .day(300))])
        _ = try await workspace.closeReview(
            first.id,
            ReviewNotes(minutes: "Fine", attendance: [Review.Attendee(name: "Ada", isPresent: true)]),
            [decision], nil, by: call)
    }
}
