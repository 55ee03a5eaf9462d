// What becomes of a review: moved, cancelled, opened with an agenda, minuted.

package import Domain
import Store

extension Workspace {
    /// - Throws: 404; 412 and 428; 403 `outside_region`; what `Review.moved` refuses.
    package func moveReview(
        _ id: ReviewID, _ move: ReviewMove, _ precondition: Precondition, by call: Call
    ) async throws -> Review {
        try await changeReview(id, precondition, by: call) { _, _, review in
            let before = review.startsAt
            review = try review.moved(move, by: call.principal.reference, at: call.now)
            return (
                .reviewMoved,
                [
                    "starts_at_before": .instant(before), "starts_at": .instant(review.startsAt),
                    "ends_at": .instant(review.endsAt),
                ]
            )
        }
    }

    /// - Throws: 404; 403 `outside_region`; what `Review.cancelled` refuses.
    package func cancelReview(_ id: ReviewID, reason: String, by call: Call) async throws -> Review {
        try await changeReview(id, nil, by: call) { _, _, review in
            review = try review.cancelled(reason: reason, by: call.principal.reference, at: call.now)
            return (.reviewCancelled, JSONObject())
        }
    }

    /// Opens a review with the agenda of now; while it is open, fills the agenda anew.
    ///
    /// - Throws: 404; 403 `outside_region`; 409 `agreement_not_in_force`, and what `Review.opened` refuses.
    package func openReview(_ id: ReviewID, by call: Call) async throws -> Review {
        try await changeReview(id, nil, by: call) { transaction, agreement, review in
            let isNew = review.opening == nil
            let agenda = try await transaction.agenda(of: review, agreement, at: call.now)
            review = try review.opened(agenda.json, by: call.principal.reference, at: call.now)
            return (
                isNew ? .reviewOpened : .reviewAgendaFilled,
                [
                    "version": .integer(agenda.version), "figures": .integer(agenda.figures.count),
                    "actuals": .integer(agenda.figures.count { $0.comparison.actual != nil }),
                ]
            )
        }
    }

    /// Writes down minutes, causes and attendance, of each what is given.
    ///
    /// - Throws: 404; 412 and 428; 403 `outside_region`; what `Review.noted` refuses.
    package func noteReview(
        _ id: ReviewID, _ notes: ReviewNotes, _ precondition: Precondition, by call: Call
    ) async throws -> Review {
        try await changeReview(id, precondition, by: call) { transaction, _, review in
            let before = review
            guard !notes.isEmpty else {
                try review.requireOpen()
                return (.reviewNoted, ["fields": []])
            }
            try await transaction.faults(ofAttendance: notes.attendance, at: "/attendance").throwIfAny()
            review = try review.noted(notes, at: call.now)
            return (.reviewNoted, ["fields": .texts(review.fields(otherThan: before))])
        }
    }

    /// Changes a review whose row is locked, and gives it another tag.
    ///
    /// - Parameter body: answers what the audit chain is to say.
    func changeReview(
        _ id: ReviewID, _ precondition: Precondition?, by call: Call,
        _ body:
            @escaping @Sendable (TenantTransaction, AgreementEntry, inout Review) async throws ->
            (AuditAction, JSONObject)
    ) async throws -> Review {
        try await change(call, .writeAgreements, nil) { transaction in
            let (review, entry) = try await changed(id, precondition, call, transaction, body)
            return Changed(review, entry)
        }
    }

    /// The same in a transaction that goes on.
    func changed(
        _ id: ReviewID, _ precondition: Precondition?, _ call: Call, _ transaction: TenantTransaction,
        _ body: (TenantTransaction, AgreementEntry, inout Review) async throws -> (AuditAction, JSONObject)
    ) async throws -> (Review, AuditEntry) {
        var review = try await transaction.lockReview(id).orNotFound("review", id.description)
        guard let agreement = try await transaction.agreement(review.agreementID, now: call.now) else {
            throw DomainError.notFound("review", id.description)
        }
        try await requireRight(to: agreement, call, transaction)
        try precondition?.check(against: review.tag(at: call.now))
        var (action, payload) = try await body(transaction, agreement, &review)
        review.revision += 1
        try await transaction.save(review)
        payload["review"] = .string(id.description)
        payload["series"] = .string(SeriesKey(review.series.kind, review.series.key).description)
        return (review, AuditEntry(action, .agreement(agreement.key), payload))
    }
}

extension TenantTransaction {
    /// Members that attendance names and that there are none of.
    func faults(ofAttendance attendance: [Review.Attendee]?, at pointer: String) async throws -> [Fault] {
        let named = (attendance ?? []).enumerated().compactMap { index, attendee in
            attendee.member.map { (index, $0) }
        }
        guard !named.isEmpty else { return [] }
        let known = try await members(named.map(\.1))
        return named.filter { known[$0.1] == nil }.map { index, key in
            Fault("\(pointer)/\(index)/member", .unknownReference, "There is no member “\(key)”.")
        }
    }
}

extension Review {
    /// The names of what was noted.
    fileprivate func fields(otherThan old: Review) -> [String] {
        let differences: [(String, Bool)] = [
            ("attendance", attendance != old.attendance), ("causes", causes != old.causes),
            ("minutes", minutes != old.minutes),
        ]
        return differences.filter(\.1).map(\.0)
    }
}
