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
    case draft, proposed, scheduled, active, superseded, expired, terminated
}

/// Why a version's time in force ends, where something but its own validity ended it.
package enum EndReason: String, Sendable, Hashable {
    case superseded, expired, terminated
}

/// The stored facts of a version, from which its state at any instant is computed: no background job makes
/// truth.
package struct VersionFacts: Sendable, Hashable {
    package var proposedAt: Instant?
    package var signedAt: Instant?
    /// nil before it is signed; nil or empty when it never comes into force.
    package var inForce: InForce?
    package var endReason: EndReason?

    package init(proposedAt: Instant?, signedAt: Instant?, inForce: InForce?, endReason: EndReason?) {
        self.proposedAt = proposedAt
        self.signedAt = signedAt
        self.inForce = inForce
        self.endReason = endReason
    }

    /// The state at an instant.
    package func state(at now: Instant) -> VersionState {
        guard proposedAt != nil else { return .draft }
        guard signedAt != nil else { return .proposed }
        guard let inForce, !inForce.isEmpty else { return ended }
        if now < inForce.from { return .scheduled }
        return inForce.contains(now) ? .active : ended
    }

    private var ended: VersionState {
        switch endReason {
        case .superseded: .superseded
        case .terminated: .terminated
        case .expired, nil: .expired
        }
    }
}

/// When a signed version comes into force, and what that does to the ones before it (design 3.4).
package enum ComingIntoForce {
    /// A version of the same agreement that is in force or will be.
    package struct Predecessor: Sendable, Hashable {
        package var id: VersionID
        package var inForce: InForce

        package init(id: VersionID, inForce: InForce) {
            self.id = id
            self.inForce = inForce
        }
    }

    package struct Plan: Sendable, Hashable {
        package var inForce: InForce
        /// New ranges of the predecessors; nil: it never comes into force.
        package var ended: [(id: VersionID, inForce: InForce?)]

        package static func == (left: Plan, right: Plan) -> Bool {
            left.inForce == right.inForce && left.ended.elementsEqual(right.ended, by: ==)
        }

        package func hash(into hasher: inout Hasher) { hasher.combine(inForce) }
    }

    /// In force from the later of the validity's begin and now. A predecessor that overlaps ends there; one
    /// that would have begun later is replaced whole: the newest signed text is what the parties last agreed
    /// on.
    ///
    /// - Throws: `validity_ended` when the validity is over before it could begin.
    package static func plan(
        _ validity: Validity, signedAt now: Instant, replacing predecessors: [Predecessor]
    ) throws(DomainError) -> Plan {
        let from = max(validity.begins ?? now, now)
        if let last = validity.to, let ends = validity.ends, ends <= from {
            throw DomainError(
                .invalid, .validityEnded,
                "The validity's last day is \(last), which is over before the version could come into force.",
                faults: [
                    Fault(
                        "/validity/to", .validityEnded,
                        "Choose a last day from \(validity.zone.date(at: from)) on.")
                ])
        }
        let inForce = InForce(from: from, to: validity.ends)
        let ended = predecessors.filter { $0.inForce.overlaps(inForce) }.map { predecessor in
            let rest =
                predecessor.inForce.from < from ? InForce(from: predecessor.inForce.from, to: from) : nil
            return (id: predecessor.id, inForce: rest)
        }
        return Plan(inForce: inForce, ended: ended)
    }
}
