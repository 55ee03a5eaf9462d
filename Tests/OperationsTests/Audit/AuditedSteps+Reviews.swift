// Operations on reviews and action items that leave records.

import Domain
import Operations
import Support
import Testing

extension AuditedStep {
    private static func quarterly(_ tenant: TestTenant, _ place: Int) async throws -> ReviewID {
        let reviews = try await tenant.reviews("quarterly", of: "rhythmic", at: .hour(6))
        return try #require(reviews.dropFirst(place).first).id
    }

    static let reviews = [
        AuditedStep(
            "the reviews of an agreement are planned, and again nothing",
            [.agreementCreated, .versionDrafted, .versionProposed, .noticesWritten, .reviewsPlanned]
        ) {
            try await $0.agree("rhythmic", terms: .rhythm, by: $0.call(at: .hour(5)))
            try await $0.work(at: .hour(6))
            try await $0.work(at: .hour(6))
        },
        AuditedStep("reviews are moved and cancelled", [.reviewMoved, .reviewCancelled]) { tenant in
            let call = tenant.call(at: .hour(6))
            _ = try await tenant.workspace.moveReview(
                quarterly(tenant, 1), ReviewMove(startsAt: .midnight(of: 100), reason: "x"), .exists, by: call
            )
            _ = try await tenant.workspace.cancelReview(quarterly(tenant, 2), reason: "x", by: call)
        },
        AuditedStep(
            "a review is opened, its agenda filled anew, minuted, decided in and closed",
            [.reviewOpened, .reviewAgendaFilled, .reviewNoted, .reviewDecided, .reviewClosed]
        ) { tenant in
            let (id, call) = (try await quarterly(tenant, 0), tenant.call(at: .hour(6)))
            for _ in 0..<2 { _ = try await tenant.workspace.openReview(id, by: call) }
            _ = try await tenant.workspace.noteReview(id, ReviewNotes(minutes: "x"), .exists, by: call)
            let decision = NewDecision(
                text: "x", change: DecidedChange(title: "x", patch: [:]),
                actions: [NewAction(title: "x", owner: "ada", dueOn: .day(9))])
            _ = try await tenant.workspace.decide([decision], in: id, by: call)
            _ = try await tenant.workspace.closeReview(id, ReviewNotes(), [], nil, by: call)
        },
        AuditedStep(
            "action items are entered, changed, done and dismissed",
            [.actionCreated, .actionCreated, .actionChanged, .actionDone, .actionDismissed]
        ) { tenant in
            let call = tenant.call(at: .hour(6))
            var ids: [ActionItemID] = []
            for _ in 0..<2 {
                let new = NewActionItem(
                    agreement: "rhythmic", action: NewAction(title: "x", owner: "ada", dueOn: .day(9)))
                ids.append(try await tenant.workspace.createAction(new, by: call).id)
            }
            for _ in 0..<2 {
                _ = try await tenant.workspace.changeAction(
                    ids[0], ActionChange(title: .set("y")), .exists, by: call)
            }
            _ = try await tenant.workspace.completeAction(ids[0], result: nil, by: call)
            _ = try await tenant.workspace.dismissAction(ids[1], reason: "x", by: call)
        },
    ]
}
