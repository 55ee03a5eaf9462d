// What ends soon, renews itself or runs on: an entry of the list that people plan by.

/// A version in force whose last day comes, or is past.
package struct ExpiringVersion: Sendable, Hashable {
    /// Days to look ahead.
    package static let days = 0...3_660
    package static let standardDays = 90

    package enum Outcome: String, Sendable, Hashable, CaseIterable {
        /// Nothing goes on, unless somebody renews it.
        case ends
        /// It is renewed by itself.
        case renews
        /// It stays in force until it is replaced or terminated.
        case runsOn = "runs_on"
    }

    package var agreement: Slug
    package var name: String
    package var version: Int
    package var validity: Validity
    package var terms: RenewalTerms
    package var inForceFrom: Instant
    package var terminatesAt: Instant?
    /// The version that is scheduled to follow.
    package var successor: Int?
    /// When it ends by its validity or its termination, whichever comes first.
    package var endsAt: Instant

    package init(
        agreement: Slug, name: String, version: Int, validity: Validity, terms: RenewalTerms,
        inForceFrom: Instant, terminatesAt: Instant?, successor: Int?, endsAt: Instant
    ) {
        self.agreement = agreement
        self.name = name
        self.version = version
        self.validity = validity
        self.terms = terms
        self.inForceFrom = inForceFrom
        self.terminatesAt = terminatesAt
        self.successor = successor
        self.endsAt = endsAt
    }

    package var lastDay: CivilDate { validity.zone.date(at: Instant(microseconds: endsAt.microseconds - 1)) }

    /// nil where no notice is agreed, or it was given.
    package var noticeLastDay: CivilDate? {
        terminatesAt == nil ? Renewal(terms, of: validity, begins: inForceFrom).noticeLastDay : nil
    }

    /// From today in the zone to the last day; negative after it.
    package func daysLeft(_ now: Instant) -> Int {
        lastDay.daysSince1970 - validity.zone.date(at: now).daysSince1970
    }

    package func isRunningOn(_ now: Instant) -> Bool { endsAt <= now }

    package var outcome: Outcome { Self.outcome(of: terms, terminatesAt: terminatesAt) }

    package static func outcome(of terms: RenewalTerms, terminatesAt: Instant?) -> Outcome {
        if terminatesAt != nil { return .ends }
        if terms.mode == .automatic { return .renews }
        return terms.atExpiry == .runOn ? .runsOn : .ends
    }
}
