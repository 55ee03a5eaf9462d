// What may be done with a review, and what comes of it.

/// Another time for a review.
package struct ReviewMove: Sendable, Hashable {
    package var startsAt: Instant
    /// nil: as long as before.
    package var minutes: Int?
    package var reason: String

    package init(startsAt: Instant, minutes: Int? = nil, reason: String) {
        self.startsAt = startsAt
        self.minutes = minutes
        self.reason = reason
    }
}

/// What is written down of a review while it is open.
package struct ReviewNotes: Sendable, Hashable {
    package var minutes: String?
    package var causes: [JSONPointer: String]?
    package var attendance: [Review.Attendee]?

    package init(
        minutes: String? = nil, causes: [JSONPointer: String]? = nil, attendance: [Review.Attendee]? = nil
    ) {
        self.minutes = minutes
        self.causes = causes
        self.attendance = attendance
    }

    package var isEmpty: Bool { minutes == nil && causes == nil && attendance == nil }
}

extension Review {
    /// The review at another time. What lies in the past is not moved, and nothing is moved there.
    ///
    /// - Throws: 409 `review_over`, `review_opened`, `review_closed`, `review_cancelled`; 422 at `/starts_at`.
    package func moved(_ move: ReviewMove, by actor: String, at now: Instant) throws(DomainError) -> Review {
        try requireScheduled()
        guard startsAt > now || series.kind == .review else {
            throw DomainError(
                .conflict, .reviewOver, "The meeting was held at \(startsAt): only what is to come is moved.")
        }
        var faults: [Fault] = []
        let last = zone.date(at: now).moved(days: ReviewLimits.daysAhead)
        if move.startsAt <= now {
            faults.append(
                Fault("/starts_at", .outOfRange, "Move it to an instant after now, \(now)."))
        } else if zone.date(at: move.startsAt) > last {
            faults.append(Fault("/starts_at", .outOfRange, "Move it to \(last) at the latest."))
        }
        try faults.throwIfAny()
        var new = self
        let length = move.minutes.map { $0 * 60 } ?? Int(endsAt.seconds(since: startsAt))
        new.startsAt = move.startsAt
        new.endsAt = move.startsAt.adding(seconds: length)
        new.move = Decree(reason: move.reason, at: now, by: actor)
        return new.resequenced(at: now)
    }

    /// The review, which will not be held.
    ///
    /// - Throws: 409 as for a move.
    package func cancelled(reason: String, by actor: String, at now: Instant) throws(DomainError) -> Review {
        try requireScheduled()
        guard startsAt > now || series.kind == .review else {
            throw DomainError(
                .conflict, .reviewOver,
                "The meeting was held at \(startsAt): only what is to come is cancelled.")
        }
        var new = self
        new.cancellation = Decree(reason: reason, at: now, by: actor)
        return new.resequenced(at: now)
    }

    /// The review with an agenda: opened, or with the agenda filled anew while it is open.
    ///
    /// - Throws: 409 `review_closed`, `review_cancelled`.
    package func opened(_ agenda: JSON, by actor: String, at now: Instant) throws(DomainError) -> Review {
        try requireOpenable()
        var new = self
        new.opening = opening ?? Deed(at: now, by: actor)
        new.agenda = agenda
        new.modifiedAt = now
        return new
    }

    /// - Throws: 409 `review_not_open`, `review_closed`, `review_cancelled`; 422 with the faults of the causes.
    package func noted(_ notes: ReviewNotes, at now: Instant) throws(DomainError) -> Review {
        try requireOpen()
        try faults(of: notes).throwIfAny()
        var new = self
        new.minutes = notes.minutes ?? minutes
        new.causes = notes.causes ?? causes
        new.attendance = notes.attendance ?? attendance
        new.modifiedAt = now
        return new
    }

    /// A cause belongs to a figure on the agenda.
    package func faults(of notes: ReviewNotes) -> [Fault] {
        let figures = ReviewAgenda.figures(of: agenda)
        return (notes.causes ?? [:]).keys.sorted().filter { !figures.contains($0.description) }.map { place in
            Fault(
                JSONPointer(tokens: ["causes", place.description]).description, .unknownReference,
                "The agenda has no figure at “\(place)”.")
        }
    }

    /// The review, frozen.
    ///
    /// - Throws: 409 as for notes.
    package func closed(by actor: String, at now: Instant) throws(DomainError) -> Review {
        try requireOpen()
        var new = self
        new.closing = Deed(at: now, by: actor)
        new.modifiedAt = now
        return new
    }

    /// - Throws: 409 as for notes, 422 `too_many`.
    package func requireRoom(for count: Int) throws(DomainError) {
        try requireOpen()
        guard decisions.count + count <= ReviewLimits.decisions else {
            throw DomainError(
                .conflict, .tooMany, "A review has \(ReviewLimits.decisions) decisions at most.")
        }
    }

    private func resequenced(at now: Instant) -> Review {
        var new = self
        new.sequence += 1
        new.modifiedAt = now
        return new
    }

    /// - Throws: 409 `review_not_open`, `review_closed`, `review_cancelled`.
    package func requireOpen() throws(DomainError) {
        try requireOpenable()
        guard opening != nil else {
            throw DomainError(.conflict, .reviewNotOpen, "Open the review first.")
        }
    }

    private func requireScheduled() throws(DomainError) {
        try requireOpenable()
        guard opening == nil else {
            throw DomainError(.conflict, .reviewOpened, "The review is being held: close it instead.")
        }
    }

    /// - Throws: 409 `review_closed`, `review_cancelled`.
    package func requireOpenable() throws(DomainError) {
        if let closing {
            throw DomainError(
                .conflict, .reviewClosed,
                "The review was closed at \(closing.at) and does not change any more.")
        }
        if let cancellation {
            throw DomainError(
                .conflict, .reviewCancelled, "The review was cancelled at \(cancellation.at).")
        }
    }
}
