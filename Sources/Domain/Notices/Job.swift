// What has to be looked at when its time comes: a version's job.

package enum JobEntity {}
package typealias JobID = Identifier<JobEntity>

/// What a job is for. The names are stored: they are never changed and never used again for something else.
package enum JobKind: String, Sendable, Hashable, CaseIterable {
    /// The version was proposed: who can sign is asked to.
    case signatureRequested = "signature_requested"
    case signatureReminder = "signature_reminder"
    /// Nobody can sign any more.
    case signatureDeadline = "signature_deadline"
    case declined = "version_declined"
    case withdrawn = "version_withdrawn"
    case inForce = "version_in_force"
    case superseded = "version_superseded"
    /// Somebody terminated it; its level is the last day.
    case terminated = "version_terminated"
    /// The end that a termination set has come.
    case ended = "version_ended"
    /// The last day for notice comes.
    case noticeReminder = "notice_reminder"
    case noticePassed = "notice_passed"
    /// The last day comes.
    case expiryReminder = "expiry_reminder"
    /// The last day of the validity is over: it has expired or runs on.
    case validityEnded = "validity_ended"
    /// It is renewed by itself.
    case renewal
    /// The jobs of an agreement from before there were any are to be made.
    case schedule

    /// Whether it changes agreements and runs in a transaction of its own, which begins with the turn to do so.
    package var changesAgreements: Bool { self == .renewal || self == .schedule }
}

/// A job that a version's facts ask for.
package struct PlannedJob: Sendable, Hashable {
    package var kind: JobKind
    /// Tells jobs of one kind apart.
    package var level: Int
    package var at: Instant
    /// From when on it is of no use any more; nil: it always is.
    package var until: Instant?

    package init(_ kind: JobKind, level: Int = 0, at: Instant, until: Instant? = nil) {
        self.kind = kind
        self.level = level
        self.at = at
        self.until = until
    }
}

/// A job as it was claimed.
package struct Job: Sendable, Hashable {
    package var id: JobID
    package var kind: JobKind
    package var agreement: AgreementID
    package var version: Int
    package var level: Int
    package var attempts: Int

    package init(
        id: JobID, kind: JobKind, agreement: AgreementID, version: Int, level: Int, attempts: Int
    ) {
        self.id = id
        self.kind = kind
        self.agreement = agreement
        self.version = version
        self.level = level
        self.attempts = attempts
    }

    /// Seconds before the next attempt: a minute, doubled with each one that failed, a day at most.
    package var backoffSeconds: Int { Job.backoffSeconds(afterAttempts: attempts) }

    package static func backoffSeconds(afterAttempts attempts: Int) -> Int {
        min(60 << min(attempts, 11), 86_400)
    }
}
