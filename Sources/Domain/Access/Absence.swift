// When a member is away: what may be entered, from when to when it counts, and how it ends early.

package enum AbsenceKind {}
package typealias AbsenceID = Identifier<AbsenceKind>

package enum AbsenceLimits {
    /// Days from the first to the last one, both counted: three years.
    package static let days = 1_096
    /// Of first and last days.
    package static let years = 2000...2999
    /// Characters.
    package static let noteLength = 1...500
}

/// An absence as somebody enters it.
package struct NewAbsence: Sendable, Hashable {
    package var member: Slug
    /// The first and the last local date.
    package var from: CivilDate
    package var to: CivilDate
    package var timeZone: TimeZoneName
    package var note: String?

    package init(
        member: Slug, from: CivilDate, to: CivilDate, timeZone: TimeZoneName = .utc, note: String? = nil
    ) {
        self.member = member
        self.from = from
        self.to = to
        self.timeZone = timeZone
        self.note = note
    }

    /// Nothing is entered that is over already. What began before is entered, and counts from now on.
    package func faults(now: Instant) -> [Fault] {
        if to < from {
            return [Fault("/to", .outOfRange, "The last day lies before the first.")]
        }
        if to.daysSince1970 - from.daysSince1970 >= AbsenceLimits.days {
            return [
                Fault(
                    "/to", .outOfRange,
                    "An absence has at most \(AbsenceLimits.days) days. Deactivate a member who is away for longer."
                )
            ]
        }
        if endsAt <= now { return [Fault("/to", .outOfRange, "This day is over there already.")] }
        return []
    }

    /// From when it counts: the first date's midnight, but no earlier than it was entered, so that nobody is away in
    /// hindsight when somebody else signed in their place.
    func startsAt(enteredAt now: Instant) -> Instant { max(from.start(in: timeZone), now) }

    /// The midnight that ends the last day.
    var endsAt: Instant { CivilDate(daysSince1970: to.daysSince1970 + 1).start(in: timeZone) }
}

/// An absence as stored. Its dates never change; a cancellation moves its end.
package struct Absence: Sendable, Hashable {
    package var id: AbsenceID
    package var entered: NewAbsence
    package var startsAt: Instant
    /// The first instant at which the member is back.
    package var endsAt: Instant
    package var enteredAt: Instant
    package var enteredBy: String
    package var cancellation: Cancellation?

    package struct Cancellation: Sendable, Hashable {
        package var at: Instant
        package var by: String

        package init(at: Instant, by: String) {
            self.at = at
            self.by = by
        }
    }

    /// As it was stored.
    package init(
        id: AbsenceID, entered: NewAbsence, startsAt: Instant, endsAt: Instant, enteredAt: Instant,
        enteredBy: String
    ) {
        self.id = id
        self.entered = entered
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.enteredAt = enteredAt
        self.enteredBy = enteredBy
    }

    /// A new one. Ask `NewAbsence.faults` first.
    package init(id: AbsenceID, _ new: NewAbsence, by principal: String, at now: Instant) {
        let start = new.startsAt(enteredAt: now)
        self.init(
            id: id, entered: new, startsAt: start, endsAt: max(start, new.endsAt), enteredAt: now,
            enteredBy: principal)
    }

    /// Whether the member is away at an instant. An absence that was cancelled before it began covers none.
    package func covers(_ instant: Instant) -> Bool { startsAt <= instant && instant < endsAt }

    /// Ends it: one that has not begun covers nothing any more, one that has begun ends now and keeps what was. Cancelling
    /// it again changes nothing.
    ///
    /// - Throws: 409 `absence_over` where its last day is over: the past stays as it was.
    package func cancelled(by principal: String, at now: Instant) throws(DomainError) -> Absence {
        guard cancellation == nil else { return self }
        guard now < endsAt else {
            throw DomainError(
                .conflict, .absenceOver, "The absence is over, and what has been stays as it was.")
        }
        var cancelled = self
        cancelled.endsAt = max(startsAt, now)
        cancelled.cancellation = Cancellation(at: now, by: principal)
        return cancelled
    }

    package var tag: EntityTag { EntityTag(revision: cancellation == nil ? 1 : 2) }
}

/// Which absences a list shows.
package struct AbsenceFilter: Sendable, Hashable {
    package var member: Slug?
    /// Only those that cover this instant.
    package var at: Instant?

    package init(member: Slug? = nil, at: Instant? = nil) {
        self.member = member
        self.at = at
    }
}
