// What may happen to a request, and by whom: decided by somebody else, withdrawn by who asked, drafted once agreed.

extension ChangeRequest {
    /// The request with a decision.
    ///
    /// - Throws: 409 `decided_by_board` for an exception; 403 `own_request` for who asked, unless an administrator; 409
    ///   `change_request_not_open`; 422 where one is declined without a reason.
    package func decided(
        _ verdict: Verdict, reason: String?, by principal: Principal, at now: Instant
    ) throws(DomainError) -> ChangeRequest {
        guard exception == nil else {
            throw DomainError(
                .conflict, .decidedByBoard,
                "Change request \(number) asks for an exception: the governance board decides by its signatures."
            )
        }
        guard requestedBy != principal.reference || principal.isAdministrator else {
            throw DomainError(
                .forbidden, .ownRequest,
                "You asked for change \(number) yourself: somebody else decides on it, or an administrator.")
        }
        guard state == .open else {
            throw DomainError(
                .conflict, .changeRequestNotOpen,
                "Change request \(number) is \(state.rawValue): only an open one can be decided on.")
        }
        if verdict == .declined && reason == nil {
            try [Fault("/reason", .required, "Say why it is declined.")].throwIfAny()
        }
        var request = self
        request.decision = Decision(verdict: verdict, reason: reason, at: now, by: principal.reference)
        return request
    }

    /// The request taken back; one that is taken back already stays so, with its first instant.
    ///
    /// - Parameter version: one whose signed text relies on the exception.
    /// - Throws: 403 `others_request` for anybody but who asked and administrators; 409 `change_request_closed` for one
    ///   that was declined, is carried by a version or relied on by one.
    package func withdrawn(
        by principal: Principal, at now: Instant, reliedOnBy version: Int? = nil
    ) throws(DomainError) -> ChangeRequest {
        guard requestedBy == principal.reference || principal.isAdministrator else {
            throw DomainError(
                .forbidden, .othersRequest,
                "Change request \(number) is somebody else's: who asked withdraws it, or an administrator.")
        }
        if state != .withdrawn, let version {
            throw DomainError(
                .conflict, .changeRequestClosed,
                "Version \(version) relies on exception \(number), and says so in what is signed: it cannot be "
                    + "withdrawn any more.")
        }
        switch state {
        case .withdrawn: return self
        case .declined, .carried:
            throw DomainError(
                .conflict, .changeRequestClosed,
                "Change request \(number) is \(state.rawValue): it cannot be withdrawn any more.")
        case .open, .agreed, .drafted:
            var request = self
            request.withdrawal = Deed(at: now, by: principal.reference)
            request.draft = nil
            return request
        }
    }

    /// The request as the signatures of the board leave it.
    package func decided(by outcome: SigningOutcome, at now: Instant) -> ChangeRequest {
        var request = self
        switch outcome {
        case .open: break
        case .complete:
            request.decision = Decision(verdict: .agreed, reason: nil, at: now, by: ChangeRequest.board)
        case .declined(let slots):
            request.decision = Decision(
                verdict: .declined,
                reason: "The quorum cannot be reached any more: \(slots.joined(separator: ", ")) declined.",
                at: now,
                by: ChangeRequest.board)
        }
        return request
    }

    /// By whom exceptions are decided.
    package static let board = "board"

    /// The draft with the proposed values in its terms, and with this request among those that it carries.
    ///
    /// - Throws: 409 `change_request_not_agreed`; 409 `too_many` where the draft has as many as it may; 422 where its
    ///   terms would grow beyond what a draft may have.
    package func drafted(into draft: Draft, kind: AgreementKind) throws(DomainError) -> Draft {
        guard state == .agreed else {
            throw DomainError(
                .conflict, .changeRequestNotAgreed,
                "Change request \(number) is \(state.rawValue): only an agreed one can be drafted.")
        }
        guard draft.changes.count < ChangeRequestLimits.carriedByDraft else {
            throw DomainError(
                .conflict, .tooMany,
                "The draft carries \(draft.changes.count) change requests already: propose it first.")
        }
        var edited = draft
        edited.terms = ProposedValues.merge(patch ?? .object(JSONObject()), into: draft.terms, kind: kind)
        guard edited.terms.canonicalBytes().count <= JSONLimits.standardMaxBytes else {
            let detail =
                "With these values the terms would have more than \(JSONLimits.standardMaxBytes) bytes."
            throw DomainError(
                .invalid, .validationFailed, detail, faults: [Fault("/terms", .tooLong, detail)])
        }
        edited.changes = (draft.changes + [change]).sorted { $0.number < $1.number }
        return edited
    }
}

extension Draft {
    /// The draft without a request. What it changed in the terms stays: others may have built on it.
    package func without(_ request: ChangeRequest) -> Draft {
        var edited = self
        edited.changes.removeAll { $0.number == request.number }
        return edited
    }
}

extension Principal {
    fileprivate var isAdministrator: Bool { roles.contains(.admin) }
}
