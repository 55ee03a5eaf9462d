// Termination: which day an agreement can end on when notice is given now, and what is refused.

package enum Termination {
    /// The earliest last day, with the agreement's notice period kept. Today is the date in the agreement's zone.
    ///
    /// - while notice for the end of the current validity can be given: that end
    /// - too late for it, and renewed by itself: the end of the first later period for which notice can be given
    /// - too late for it, and renewed by decision: the end all the same, since nothing follows; what runs on past its
    ///   end is open-ended from then on
    /// - open-ended: a notice period from today, or from its first day where that lies ahead; without a notice period
    ///   today
    /// - nil: it is over, or the day lies beyond every calendar
    package static func earliestLastDay(of renewal: Renewal, _ now: Instant) -> CivilDate? {
        let validity = renewal.current
        let today = validity.zone.date(at: now)
        guard let last = validity.to else {
            return renewal.terms.noticed(from: max(today, validity.from ?? today))
        }
        guard renewal.isNoticeOver(now) else { return last }
        if renewal.terms.mode == .automatic { return end(of: renewal, after: last, today) }
        if renewal.terms.atExpiry == .runOn { return max(last, renewal.terms.noticed(from: today)) }
        return today <= last ? last : nil
    }

    /// The end of the first period after a last day for which notice can still be given today.
    private static func end(of renewal: Renewal, after last: CivilDate, _ today: CivilDate) -> CivilDate? {
        var last = last
        while let next = renewal.lastDay(after: last), next > last, next.year <= 9_998 {
            if today <= renewal.noticeLastDay(before: next) ?? next { return next }
            last = next
        }
        return nil
    }
}

extension RenewalTerms {
    fileprivate func noticed(from day: CivilDate) -> CivilDate { notice.map(day.lastDay(after:)) ?? day }
}

/// What is asked for by whoever terminates a version.
package struct TerminationOrder: Sendable, Hashable {
    /// Characters of a reason.
    package static let reasonLength = 1...4_000

    /// The last day in force, in the version's zone.
    package var on: CivilDate
    package var reason: String
    /// The scheduled version that is meant; nil: the one in force.
    package var version: Int?
    /// Whether the parties do without the notice period.
    package var waivesNotice: Bool

    package init(on: CivilDate, reason: String, version: Int? = nil, waivesNotice: Bool = false) {
        self.on = on
        self.reason = reason
        self.version = version
        self.waivesNotice = waivesNotice
    }
}

extension TerminationOrder {
    /// When the day after the last one begins.
    package func ends(in version: VersionEntry) -> Instant { on.next.start(in: version.validity.zone) }

    /// Whether the version can be terminated like this.
    ///
    /// - Throws: 409 `not_terminable` for a version that is neither in force nor scheduled; 422 for a day that is over or
    ///   comes after its end; 409 `version_terminated` unless the day is earlier than that of the termination before; 409
    ///   `notice_not_kept`, which names the earliest ordinary day.
    package func require(
        of version: VersionEntry, agreement: Slug, _ now: Instant
    ) throws(DomainError) {
        let name = "Version \(version.number) of “\(agreement)”"
        let state = version.facts.state(at: now)
        guard state == .active || state == .scheduled else {
            throw DomainError(
                .conflict, .notTerminable,
                "\(name) is \(state.rawValue): only what is in force or scheduled is terminated.")
        }
        try dayFaults(of: version, now).throwIfAny()
        if let earlier = version.facts.terminatesAt, ends(in: version) >= earlier {
            let last = version.validity.zone.date(at: Instant(microseconds: earlier.microseconds - 1))
            throw DomainError(
                .conflict, .versionTerminated,
                "\(name) was terminated with \(last) as its last day: only an earlier day can be named now.")
        }
        guard !waivesNotice else { return }
        let earliest = Termination.earliestLastDay(of: version.renewal, now)
        if let earliest, earliest <= on { return }
        throw DomainError(
            .conflict, .noticeNotKept,
            earliest.map { "\(name) can end on \($0) at the earliest with its notice kept" }
                .map { "\($0); an earlier day needs waive_notice: true." }
                ?? "\(name) has no day on which it can end with its notice kept; a day needs waive_notice: true."
        )
    }

    private func dayFaults(of version: VersionEntry, _ now: Instant) -> [Fault] {
        let today = version.validity.zone.date(at: now)
        if on < today {
            return [Fault("/on", .outOfRange, "This day is over: name a last day from \(today) on.")]
        }
        guard !version.renewalTerms.runsOn, let last = version.validity.to, on > last else { return [] }
        return [Fault("/on", .outOfRange, "It ends on \(last) anyway: name a last day up to then.")]
    }
}
