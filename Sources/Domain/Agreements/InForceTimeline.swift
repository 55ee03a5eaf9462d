// When signed versions of one agreement are in force: computed from what was signed, agreed and terminated (design 3.4).

/// A version that everybody who must has signed.
package struct SignedVersion: Sendable, Hashable {
    package var id: VersionID
    package var number: Int
    package var signedAt: Instant
    /// When the validity begins; nil: when it is signed.
    package var begins: Instant?
    /// When the validity ends; nil where it runs on until something ends it.
    package var ends: Instant?
    /// The end that a termination sets; before its begin: it never comes into force.
    package var terminatesAt: Instant?
    /// When it is in force as far as is written down; nil before it ever was.
    package var time: VersionTime?

    package init(
        id: VersionID, number: Int, signedAt: Instant, begins: Instant?, ends: Instant?,
        terminatesAt: Instant?
    ) {
        self.id = id
        self.number = number
        self.signedAt = signedAt
        self.begins = begins
        self.ends = ends
        self.terminatesAt = terminatesAt
    }

    /// The later of the validity's begin and of the last signature: nothing is backdated. What is written down stays,
    /// whatever time zones come to be.
    package var from: Instant {
        if let time, !time.inForce.isEmpty { return time.inForce.from }
        return max(begins ?? signedAt, signedAt)
    }

    /// Its time in force if nothing followed it.
    fileprivate var alone: VersionTime {
        var time = VersionTime(inForce: InForce(from: from, to: ends), endReason: nil)
        if let terminatesAt, ends.map({ terminatesAt < $0 }) ?? true {
            time.endReason = .terminated
            time.inForce.to = max(terminatesAt, from)
        }
        return time
    }
}

/// When a version is in force, and what ends it before its validity does. Empty: it never is.
package struct VersionTime: Sendable, Hashable {
    package var inForce: InForce
    package var endReason: EndReason?

    package init(inForce: InForce, endReason: EndReason?) {
        self.inForce = inForce
        self.endReason = endReason
    }
}

package enum InForceTimeline {
    /// The times of all signed versions of one agreement, in the order in which they were signed.
    ///
    /// A version ends where one that was signed later begins; one that would have begun later is replaced whole: the
    /// newest signed text is what the parties last agreed on. One that is terminated before it begins replaces nothing,
    /// so that its predecessor has its own end back.
    package static func times(of versions: [SignedVersion]) -> [(version: SignedVersion, time: VersionTime)] {
        var times: [(version: SignedVersion, time: VersionTime)] = []
        let ordered = versions.sorted {
            $0.signedAt == $1.signedAt ? $0.number < $1.number : $0.signedAt < $1.signedAt
        }
        for version in ordered {
            let time = version.alone
            if !time.inForce.isEmpty {
                for index in times.indices { times[index].time.give(way: time.inForce.from) }
            }
            times.append((version, time))
        }
        return times
    }

    /// - Throws: `validity_ended` when the validity is over before the version could begin.
    package static func requireTime(for version: SignedVersion, in validity: Validity) throws(DomainError) {
        guard let last = validity.to, let ends = validity.ends, ends <= version.from else { return }
        throw DomainError(
            .invalid, .validityEnded,
            "The validity's last day is \(last), which is over before the version could come into force.",
            faults: [
                Fault(
                    "/validity/to", .validityEnded,
                    "Choose a last day from \(validity.zone.date(at: version.from)) on.")
            ])
    }
}

extension VersionTime {
    /// Ends where a successor begins.
    fileprivate mutating func give(way instant: Instant) {
        guard !inForce.isEmpty, inForce.to.map({ instant < $0 }) ?? true else { return }
        inForce.to = max(instant, inForce.from)
        endReason = .superseded
    }
}
