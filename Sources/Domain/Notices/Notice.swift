// What people are told: a notice for one recipient on one occasion.

package enum NoticeEntity {}
package typealias NoticeID = Identifier<NoticeEntity>

package enum NoticeKind: String, Sendable, Hashable, CaseIterable {
    case signatureRequested = "signature_requested"
    case signatureReminder = "signature_reminder"
    case signatureDeadlinePassed = "signature_deadline_passed"
    case declined = "version_declined"
    case withdrawn = "version_withdrawn"
    case inForce = "version_in_force"
    case superseded = "version_superseded"
    case terminated = "version_terminated"
    case ended = "version_ended"
    case noticeReminder = "notice_reminder"
    case noticePassed = "notice_passed"
    case expiryReminder = "expiry_reminder"
    case expired = "version_expired"
    case runningOn = "version_running_on"
    case renewed = "version_renewed"
    /// It should have renewed itself, and could not.
    case renewalRefused = "renewal_refused"
    /// Nobody opened a review by its end.
    case reviewOverdue = "review_overdue"
    case actionOverdue = "action_overdue"

    /// Whether people are asked to say that they have read what is in force now.
    package var asksToAcknowledge: Bool { self == .inForce }

    /// Whether it is for those who can still sign, and not for all whom the agreement concerns.
    package var isForOpenSlots: Bool {
        switch self {
        case .signatureRequested, .signatureReminder, .signatureDeadlinePassed: true
        default: false
        }
    }

    /// What a job leads to; nil for one that changes agreements.
    ///
    /// - Parameter state: of the version when the job runs.
    package init?(_ job: JobKind, state: VersionState) {
        switch job {
        case .signatureRequested: self = .signatureRequested
        case .signatureReminder: self = .signatureReminder
        case .signatureDeadline: self = .signatureDeadlinePassed
        case .declined: self = .declined
        case .withdrawn: self = .withdrawn
        case .inForce: self = .inForce
        case .superseded: self = .superseded
        case .terminated: self = .terminated
        case .ended: self = .ended
        case .noticeReminder: self = .noticeReminder
        case .noticePassed: self = .noticePassed
        case .expiryReminder: self = .expiryReminder
        case .validityEnded: self = state == .active ? .runningOn : .expired
        case .renewal, .schedule: return nil
        }
    }
}

/// A notice as stored.
package struct Notice: Sendable, Hashable {
    package var id: NoticeID
    package var kind: NoticeKind
    package var agreementID: AgreementID
    package var agreement: Slug
    package var version: Int
    package var slot: String?
    /// What happened; with the recipient it makes the notice what it is, so that nobody is told twice.
    package var occasion: String
    package var recipient: Recipient
    /// The facts as they were when it was written.
    package var payload: JSON
    package var createdAt: Instant
    package var acknowledgement: Acknowledgement?

    package struct Acknowledgement: Sendable, Hashable {
        package var at: Instant
        package var by: String

        package init(at: Instant, by: String) {
            self.at = at
            self.by = by
        }
    }

    package init(
        id: NoticeID, kind: NoticeKind, agreementID: AgreementID, agreement: Slug, version: Int,
        slot: String?,
        occasion: String, recipient: Recipient, payload: JSON, createdAt: Instant
    ) {
        self.id = id
        self.kind = kind
        self.agreementID = agreementID
        self.agreement = agreement
        self.version = version
        self.slot = slot
        self.occasion = occasion
        self.recipient = recipient
        self.payload = payload
        self.createdAt = createdAt
    }
}

/// What a list of notices is narrowed by.
package struct NoticeFilter: Sendable, Hashable {
    package var agreement: Slug?
    package var kind: NoticeKind?
    package var member: Slug?
    /// false: those that ask for it and have none.
    package var isAcknowledged: Bool?

    package init(
        agreement: Slug? = nil, kind: NoticeKind? = nil, member: Slug? = nil, isAcknowledged: Bool? = nil
    ) {
        self.agreement = agreement
        self.kind = kind
        self.member = member
        self.isAcknowledged = isAcknowledged
    }
}

/// Reminding people by hand.
package enum Reminding {
    /// Seconds that a slot has peace for after a reminder.
    package static let pauseSeconds = 3_600

    /// - Parameter last: when each of the slots was reminded last.
    /// - Throws: 409 `reminded_recently` where none of the slots may be reminded now.
    package static func due(
        _ slots: [Slot], last: [String: Instant], _ now: Instant
    ) throws(DomainError) -> [Slot] {
        func next(_ slot: Slot) -> Instant? { last[slot.key]?.adding(seconds: pauseSeconds) }
        let due = slots.filter { slot in next(slot).map { $0 <= now } ?? true }
        guard due.isEmpty, let next = slots.compactMap(next).min() else { return due }
        throw DomainError(
            .conflict, .remindedRecently,
            "Everybody who is missing was reminded within the last hour: remind again from \(next) on.")
    }
}
