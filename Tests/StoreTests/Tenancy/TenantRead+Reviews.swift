// Reads of reviews and of what comes out of them.

import Domain
import Store
import Support
import Testing

extension TenantRead {
    private static func held(_ transaction: TenantTransaction) async throws -> Review {
        let closed = try await transaction.reviews(
            ReviewFilter(state: .closed), after: nil, limit: 1, now: now)
        return try #require(closed.first)
    }

    private static func global(_ transaction: TenantTransaction) async throws -> AgreementID {
        try #require(try await transaction.agreement("global", now: now)).id
    }

    static let reviews = [
        marked("reviews by every filter") { transaction in
            var found: [Review] = []
            for state in [nil] + ReviewState.allCases.map(Optional.some) {
                let filter = ReviewFilter(
                    state: state, kind: .review, agreement: "global", series: "quarterly", from: .start,
                    to: .midnight(of: 400))
                let page = try await transaction.reviews(filter, after: nil, limit: 2, now: now)
                found += page
                if let last = page.last {
                    let place = ReviewPlace(startsAt: last.startsAt, id: last.id)
                    found += try await transaction.reviews(filter, after: place, limit: 9, now: now)
                }
            }
            return found
        },
        marked("a review, whole, and with its row locked") { transaction in
            let id = try await held(transaction).id
            return try await [transaction.review(id), transaction.lockReview(id)]
        },
        plain("what lies before and after a review") { transaction in
            let review = try await held(transaction)
            let (next, previous) = try await transaction.neighbours(of: review, after: now)
            return [next, previous].compactMap(\.self)
        },
        marked("the series of an agreement") { transaction in
            let id = try await global(transaction)
            let all = try await transaction.seriesEntries(
                of: id, key: "global", after: nil, limit: 9, now: now)
            let last = try #require(all.first).series.key
            return try await all
                + transaction.seriesEntries(of: id, key: "global", after: last, limit: 9, now: now)
        },
        marked("what planning reads") { transaction in
            let keys = try await transaction.agreementKeys(after: "a", limit: 99)
            return try await transaction.plannedReviews(of: keys.map(\.id), now: now)
        },
        marked("action items by every filter") { transaction in
            var found: [ActionItem] = []
            let review = try await held(transaction).id
            for state in [nil] + ActionState.allCases.map(Optional.some) {
                let filter = ActionFilter(state: state, owner: "ada", agreement: "global", review: review)
                found += try await transaction.actions(filter, after: nil, limit: 9, now: now)
                let place = ActionPlace(dueOn: .day(1), id: ActionItemID(review.uuid))
                found += try await transaction.actions(filter, after: place, limit: 9, now: now)
            }
            return found
        },
        marked("an action item, and with its row locked") { transaction in
            let open = try await transaction.openActions(of: global(transaction), limit: 9)
            let id = try #require(open.first).id
            return try await [transaction.action(id), transaction.lockAction(id)]
        },
        plain("what is due of reviews") { transaction in
            let due = try await transaction.dueReviewJob(now: .hour(9_999))
            let job = try #require(due)
            return try await [due, transaction.claim(job, now: .hour(9_999))]
        },
    ]
}
