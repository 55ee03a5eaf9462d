// What is done with reviews and action items while PostgreSQL explains it.

import Domain
import Operations
import Store
import Support
import Testing

extension PlanStep {
    private static func reviewList(_ name: String, pages: Int = 2_500, _ filter: ReviewFilter) -> PlanStep {
        PlanStep("reviews by \(name)", pages: pages) { tenant in
            let call = tenant.call(at: now)
            let first = try await tenant.workspace.reviews(filter, after: nil, limit: 51, by: call)
            let last = try #require(first.last, "no review by \(name): it proves nothing")
            _ = try await tenant.workspace.reviews(
                filter, after: ReviewPlace(startsAt: last.startsAt, id: last.id), limit: 51, by: call)
        }
    }

    private static func actionList(_ name: String, _ filter: ActionFilter) -> PlanStep {
        PlanStep("action items by \(name)") { tenant in
            let call = tenant.call(at: now)
            let first = try await tenant.workspace.actions(filter, after: nil, limit: 51, by: call)
            let last = try #require(first.last, "no action by \(name): it proves nothing")
            _ = try await tenant.workspace.actions(
                filter, after: ActionPlace(dueOn: last.dueOn, id: last.id), limit: 51, by: call)
        }
    }

    static let reviews = [
        reviewList("nothing", ReviewFilter()), reviewList("what is ahead", ReviewFilter(state: .scheduled)),
        reviewList("what is overdue", ReviewFilter(state: .overdue)),
        reviewList("what is past", ReviewFilter(state: .past)),
        reviewList("what is open", ReviewFilter(state: .open)),
        reviewList("what is closed", ReviewFilter(state: .closed, kind: .review)),
        reviewList("an agreement", ReviewFilter(state: .scheduled, agreement: "local-7")),
        reviewList(
            "a series",
            ReviewFilter(state: .scheduled, kind: .review, agreement: "local-7", series: "review-2")),
        reviewList("a time", ReviewFilter(from: .midnight(of: 20), to: .midnight(of: 60))),
        actionList("nothing", ActionFilter()), actionList("what is overdue", ActionFilter(state: .overdue)),
        actionList("what is done", ActionFilter(state: .done)),
        actionList("owner", ActionFilter(owner: "member-7")),
        actionList("agreement", ActionFilter(state: .open, agreement: "local-7")),
        PlanStep("the series of an agreement") { tenant in
            let call = tenant.call(at: now)
            let first = try await tenant.workspace.reviewSeries(of: "local-7", after: nil, limit: 3, by: call)
            _ = try await tenant.workspace.reviewSeries(
                of: "local-7", after: try #require(first.last).series.key, limit: 3, by: call)
        },
        PlanStep("what planning and following up write", pages: 2_000) { tenant in
            try await tenant.server.database.transaction(tenant.id) { transaction in
                let entry = try #require(try await transaction.agreement("local-9", now: now))
                let promise = ReviewPromise(
                    version: 1, agreed: AgreedSeries.all(in: .rhythm, zone: .utc, fiscalStart: 1),
                    calendar: nil)
                var change = ReviewSchedule.change(promise, stored: [], ahead: [], now: now)
                let found = try await transaction.plannedReviews(of: [entry.id], now: now)
                let ahead = try #require(found[entry.id]?.ahead)
                let (moved, gone) = (try #require(ahead.first), try #require(ahead.last))
                change.moved[moved.id] = change.added.first
                change.cancelled = [gone.id]
                let ids = change.added.map { _ in
                    ReviewID(
                        .version7(at: now, random: (.random(in: .min ... .max), .random(in: .min ... .max))))
                }
                try await transaction.save(change, of: entry.id, ids: ids, at: now)
                let due = try await transaction.dueReviewJob(now: .hour(9_999))
                let job = try #require(due)
                _ = try await transaction.claim(job, now: .hour(9_999))
                try await transaction.insert(job.level + 1, of: job, at: .hour(9_999))
                try await transaction.putOff(job, to: .hour(9_999), hasFailed: true)
                try await transaction.finish(job, at: now)
                _ = try await transaction.agreementKeys(after: "local-1", limit: 10)
            }
        },
        // The terms of all agreements in force are read once.
        PlanStep("a review from its agenda to its closing", pages: 6_000) { tenant in
            let call = tenant.call(at: now)
            let filter = ReviewFilter(state: .scheduled, kind: .review, agreement: "local-8")
            let reviews = try await tenant.workspace.reviews(filter, after: nil, limit: 3, by: call)
            let id = try #require(reviews.first?.id)
            _ = try await tenant.workspace.moveReview(
                id, ReviewMove(startsAt: .midnight(of: 400), reason: "Away"), .exists, by: call)
            _ = try await tenant.workspace.agenda(of: id, by: call)
            _ = try await tenant.workspace.openReview(id, by: call)
            _ = try await tenant.workspace.noteReview(
                id, ReviewNotes(attendance: [Review.Attendee(name: "Ada", member: "ada", isPresent: true)]),
                .exists, by: call)
            let decision = NewDecision(
                text: "Go on", change: DecidedChange(title: "Go on", patch: [:]),
                actions: [NewAction(title: "Tell", owner: "ada", dueOn: .day(30))])
            _ = try await tenant.workspace.closeReview(id, ReviewNotes(), [decision], nil, by: call)
            let items = try await tenant.workspace.actions(
                ActionFilter(review: id), after: nil, limit: 9, by: call)
            let item = try #require(items.first?.id)
            _ = try await tenant.workspace.changeAction(
                item, ActionChange(owner: .set("bob")), .exists, by: call)
            _ = try await tenant.workspace.completeAction(item, result: nil, by: call)
            _ = try await tenant.workspace.cancelReview(
                try #require(reviews.last?.id), reason: "Away", by: call)
        },
    ]
}
