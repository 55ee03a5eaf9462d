// Decisions of a review, what they lead to, and closing it.

package import Domain
import Store

/// A change of terms that a decision asks for.
package struct DecidedChange: Sendable, Hashable {
    package var title: String
    /// nil: the text of the decision.
    package var reason: String?
    package var patch: JSON

    package init(title: String, reason: String? = nil, patch: JSON) {
        self.title = title
        self.reason = reason
        self.patch = patch
    }
}

/// What was decided, and what follows from it.
package struct NewDecision: Sendable, Hashable {
    package var text: String
    package var change: DecidedChange?
    package var actions: [NewAction]

    package init(text: String, change: DecidedChange? = nil, actions: [NewAction] = []) {
        self.text = text
        self.change = change
        self.actions = actions
    }
}

/// A closed review, and when its series meets next.
package struct ClosedReview: Sendable {
    package var review: Review
    package var next: ReviewPlace?
}

extension Workspace {
    /// Adds decisions to an open review, opens the change requests and makes the action items that they ask for.
    ///
    /// - Throws: 404; 403 `outside_region`; 409 as `Review.requireOpen`; 422 with all faults.
    package func decide(_ decisions: [NewDecision], in id: ReviewID, by call: Call) async throws -> Review {
        try await changeReview(id, nil, by: call) { transaction, agreement, review in
            let results = try await record(
                decisions, of: review, agreement, call, transaction, at: "/decisions")
            review.decisions += results.decisions
            review.modifiedAt = call.now
            return (.reviewDecided, results.payload)
        }
    }

    /// Closes a review with what is still to be written down; it never changes again.
    ///
    /// - Throws: as `noteReview` and `decide`.
    package func closeReview(
        _ id: ReviewID, _ notes: ReviewNotes, _ decisions: [NewDecision], _ precondition: Precondition?,
        by call: Call
    ) async throws -> ClosedReview {
        try await change(call, .writeAgreements, nil) { transaction in
            let (review, entry) = try await changed(id, precondition, call, transaction) {
                transaction, agreement, review in
                try review.requireOpen()
                let faults =
                    try await transaction.faults(ofAttendance: notes.attendance, at: "/attendance")
                    + review.faults(of: notes)
                let results = try await record(
                    decisions, of: review, agreement, call, transaction, at: "/decisions", beside: faults)
                review = try review.noted(notes, at: call.now)
                review.decisions += results.decisions
                review = try review.closed(by: call.principal.reference, at: call.now)
                var payload = results.payload
                payload["minutes"] = .bool(review.minutes != nil)
                return (.reviewClosed, payload)
            }
            let next = try await transaction.neighbours(of: review, after: max(call.now, review.startsAt))
                .next
            return Changed(ClosedReview(review: review, next: next), entry)
        }
    }

    /// Writes down decisions with what they lead to.
    ///
    /// - Parameters:
    ///   - pointer: of the decisions in the input.
    ///   - faults: of the rest of the input, so that all are told at once.
    private func record(
        _ new: [NewDecision], of review: Review, _ agreement: AgreementEntry, _ call: Call,
        _ transaction: TenantTransaction, at pointer: String, beside faults: [Fault] = []
    ) async throws -> DecisionResults {
        try review.requireRoom(for: new.count)
        let owners = try await transaction.members(new.flatMap(\.actions).map(\.owner))
        let today = review.zone.date(at: call.now)
        let all =
            faults
            + new.enumerated().flatMap { index, decision in
                decision.faults(owners, agreement.kind, at: "\(pointer)/\(index)", today: today)
            }
        try all.throwIfAny()
        var results = DecisionResults()
        for decision in new {
            let number = review.decisions.count + results.decisions.count + 1
            var request: Int?
            if let change = decision.change {
                let asked = NewChangeRequest(
                    title: change.title, reason: change.reason ?? decision.text, patch: change.patch)
                // Whoever else asks for one waits, so that each has a number of its own.
                _ = try await transaction.lockAgreement(agreement.key, now: call.now)
                let opened = try await numbered(
                    asked, of: agreement, by: call.principal.reference, at: call.now, transaction)
                try await transaction.insert(opened)
                request = opened.number
            }
            results.decisions.append(
                Review.Decision(
                    number: number, text: decision.text, changeRequest: request, at: call.now,
                    by: call.principal.reference))
            results.actions += decision.actions.map { action in
                ActionItem(
                    id: newID(call.now), action, of: agreement, owners, zone: review.zone,
                    ActionLinks(review: review.id, decision: number, changeRequest: request), call)
            }
        }
        try await transaction.insert(results.decisions, of: review.id, agreement: agreement.id)
        try await transaction.insert(results.actions, owners: owners.mapValues(\.id))
        return results
    }
}

private struct DecisionResults {
    var decisions: [Review.Decision] = []
    var actions: [ActionItem] = []

    var payload: JSONObject {
        [
            "decisions": .array(decisions.map { .integer($0.number) }),
            "change_requests": .array(decisions.compactMap(\.changeRequest).map { .integer($0) }),
            "actions": .texts(actions.map(\.id.description)),
        ]
    }
}

extension NewDecision {
    fileprivate func faults(
        _ owners: [Slug: Member], _ kind: AgreementKind, at pointer: String, today: CivilDate
    ) -> [Fault] {
        let values = change.map {
            ProposedValues.faults(of: $0.patch, kind: kind, at: "\(pointer)/change_request/patch")
        }
        return (values ?? [])
            + actions.enumerated().flatMap { index, action in
                action.faults(owners, at: "\(pointer)/actions/\(index)", today: today)
            }
    }
}

extension ActionItem {
    init(
        id: ActionItemID, _ new: NewAction, of agreement: AgreementEntry, _ owners: [Slug: Member],
        zone: TimeZoneName, _ links: ActionLinks, _ call: Call
    ) {
        self.init(
            id: id, agreementID: agreement.id, agreement: agreement.key, title: new.title, note: new.note,
            owner: new.owner, ownerName: owners[new.owner]?.definition.name ?? new.owner.text,
            dueOn: new.dueOn, zone: zone, links: links, createdAt: call.now,
            createdBy: call.principal.reference)
    }
}
