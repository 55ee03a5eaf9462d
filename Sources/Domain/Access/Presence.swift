// Whether a member can be asked to act now.

/// Where a member is at an instant.
package enum Presence: Sendable, Hashable {
    case inOffice
    /// Until the first instant that no known absence covers.
    case absent(until: Instant)
    case deactivated(since: Instant)

    /// - Parameter absences: of this member; others are not looked at. Of absences that follow one another without a gap,
    ///   those that are given count as one.
    package init(of member: Member, _ absences: some Collection<Absence>, at now: Instant) {
        if let since = member.deactivatedAt, since <= now {
            self = .deactivated(since: since)
            return
        }
        let own = absences.filter { $0.entered.member == member.key }
        var end = now
        while let next = own.first(where: { $0.covers(end) }) { end = next.endsAt }
        self = end > now ? .absent(until: end) : .inOffice
    }
}
