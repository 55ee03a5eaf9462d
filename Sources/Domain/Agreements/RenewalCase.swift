// Whether an agreement can be renewed, for which days, and until when that is to be signed.

/// What a renewal is decided by.
package struct RenewalCase: Sendable, Hashable {
    package var agreement: Slug
    /// The version that is renewed: the one in force. For a renewal by itself also one that has just expired.
    package var current: VersionEntry?
    package var draft: Int?
    /// The version that waits for signatures.
    package var pending: Int?
    /// The version that begins later.
    package var scheduled: Int?

    package init(
        agreement: Slug, current: VersionEntry?, draft: Int?, pending: Int?, scheduled: Int?
    ) {
        self.agreement = agreement
        self.current = current
        self.draft = draft
        self.pending = pending
        self.scheduled = scheduled
    }

    /// The version that goes on.
    ///
    /// - Throws: 409 `nothing_in_force`, `version_terminated`, `successor_scheduled`, `version_pending`,
    ///   `draft_exists`, `open_ended`: the first that holds.
    package func renewable() throws(DomainError) -> VersionEntry {
        guard let current else {
            throw DomainError(
                .conflict, .nothingInForce,
                "“\(agreement)” has no version in force that could go on: draft a new one.")
        }
        guard current.facts.terminatesAt == nil else {
            throw DomainError(
                .conflict, .versionTerminated,
                "Version \(current.number) of “\(agreement)” was terminated: draft a new one instead.")
        }
        if let scheduled {
            throw DomainError(
                .conflict, .successorScheduled,
                "Version \(scheduled) of “\(agreement)” is scheduled already to follow version \(current.number)."
            )
        }
        if let pending {
            throw DomainError(
                .conflict, .versionPending,
                "Version \(pending) of “\(agreement)” waits for signatures: have it signed, or withdraw it.")
        }
        if let draft {
            throw DomainError(
                .conflict, .draftExists,
                "Version \(draft) of “\(agreement)” is a draft already: propose or delete it.")
        }
        guard current.validity.to != nil else {
            throw DomainError(
                .conflict, .openEnded,
                "Version \(current.number) of “\(agreement)” has no last day, and goes on without a renewal.")
        }
        return current
    }
}

extension VersionEntry {
    package var renewalTerms: RenewalTerms { terms.flatMap(RenewalTerms.init(of:)) ?? .unsaid }

    package var renewal: Renewal {
        Renewal(renewalTerms, of: validity, begins: facts.inForce?.from ?? facts.signedAt)
    }

    /// The validity of its renewal: from the day after its last one to the day that is named, else for as long as its
    /// terms say.
    ///
    /// - Throws: 422 at `/to` where no day is named and none follows from the terms, or the renewal would be over already.
    package func renewedValidity(to last: CivilDate?, _ now: Instant) throws(DomainError) -> Validity {
        guard let last else {
            guard let next = renewal.nextValidity(now) else {
                throw .wrongDay(
                    "Name the last day of the renewal: the agreement does not say for how long it is.")
            }
            return next
        }
        guard let current = validity.to else {
            throw .wrongDay("Version \(number) has no last day, so nothing follows it.")
        }
        let renewed = Validity(from: current.next, to: last, zone: validity.zone)
        let today = validity.zone.date(at: now)
        guard last > current, last >= today, let begins = renewed.begins, let ends = renewed.ends,
            begins < ends
        else {
            throw .wrongDay(
                "The renewal begins on \(current.next): name a last day from \(max(current.next, today)) on.")
        }
        return renewed
    }

    /// The last day for signatures where none is named: its own last day, unless that is over.
    package func signRenewalBy(_ now: Instant) -> CivilDate? {
        validity.to.flatMap { validity.zone.date(at: now) <= $0 ? $0 : nil }
    }
}

extension DomainError {
    fileprivate static func wrongDay(_ detail: String) -> DomainError {
        DomainError(.invalid, .validationFailed, detail, faults: [Fault("/to", .outOfRange, detail)])
    }
}
