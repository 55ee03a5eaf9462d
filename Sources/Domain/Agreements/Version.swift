// A version of an agreement: the facts that are stored, and the state that follows from them.

package enum AgreementEntity {}
package typealias AgreementID = Identifier<AgreementEntity>
package enum VersionEntity {}
package typealias VersionID = Identifier<VersionEntity>
package enum SegmentNode {}
package typealias NodeID = Identifier<SegmentNode>

/// A half-open range of instants; empty when `to == from`.
package struct InForce: Sendable, Hashable {
    package var from: Instant
    /// nil: no end is known.
    package var to: Instant?

    package init(from: Instant, to: Instant?) {
        self.from = from
        self.to = to
    }

    package var isEmpty: Bool { to.map { $0 <= from } ?? false }

    package func contains(_ instant: Instant) -> Bool {
        from <= instant && (to.map { instant < $0 } ?? true)
    }

    package func overlaps(_ other: InForce) -> Bool {
        !isEmpty && !other.isEmpty && (to.map { other.from < $0 } ?? true)
            && (other.to.map { from < $0 } ?? true)
    }
}

package enum VersionState: String, Sendable, Hashable, CaseIterable {
    case draft, proposed
    /// Never signed: taken back, refused by who had to sign, or not signed by all in time.
    case withdrawn, declined, lapsed
    case scheduled, active, superseded, expired, terminated

    /// Whether the text was proposed and will never come into force without having been signed.
    package var isDead: Bool { self == .withdrawn || self == .declined || self == .lapsed }
}

/// Why a version's time in force ends, where something but its own validity ended it.
package enum EndReason: String, Sendable, Hashable {
    case superseded, expired, terminated
}

/// The stored facts of a version, from which its state at any instant is computed: no background job makes
/// truth.
package struct VersionFacts: Sendable, Hashable {
    package var proposedAt: Instant?
    /// From here on nobody can sign any more; nil: there is no hurry.
    package var signBy: Instant?
    package var withdrawnAt: Instant?
    package var declinedAt: Instant?
    package var signedAt: Instant?
    /// nil before it is signed; nil or empty when it never comes into force.
    package var inForce: InForce?
    package var endReason: EndReason?
    /// The end that a termination sets.
    package var terminatesAt: Instant?
    /// When it was terminated.
    package var terminatedAt: Instant?

    package init(
        proposedAt: Instant?, signBy: Instant? = nil, signedAt: Instant?, inForce: InForce?,
        endReason: EndReason?
    ) {
        self.proposedAt = proposedAt
        self.signBy = signBy
        self.signedAt = signedAt
        self.inForce = inForce
        self.endReason = endReason
    }

    /// The state at an instant.
    package func state(at now: Instant) -> VersionState {
        guard proposedAt != nil else { return .draft }
        guard signedAt != nil else { return unsigned(at: now) }
        guard let inForce, !inForce.isEmpty else { return ended }
        if now < inForce.from { return .scheduled }
        return inForce.contains(now) ? .active : ended
    }

    private func unsigned(at now: Instant) -> VersionState {
        if withdrawnAt != nil { return .withdrawn }
        if declinedAt != nil { return .declined }
        return signBy.map { $0 <= now } ?? false ? .lapsed : .proposed
    }

    private var ended: VersionState {
        switch endReason {
        case .superseded: .superseded
        case .terminated: .terminated
        case .expired, nil: .expired
        }
    }
}
