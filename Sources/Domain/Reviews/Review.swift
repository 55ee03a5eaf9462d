// A review as stored: one meeting of a series, and what became of it.

package enum ReviewEntity {}
package typealias ReviewID = Identifier<ReviewEntity>

package enum ReviewLimits {
    /// Characters.
    package static let minutesLength = 100_000
    package static let decisionLength = 1...4_000
    package static let causeLength = 1...2_000
    package static let nameLength = 1...200
    /// Of one review.
    package static let attendance = 200
    package static let decisions = 100
    package static let causes = 500
    /// Of one decision.
    package static let actions = 20
    /// Days from today to which a review may be moved.
    package static let daysAhead = 366 * 2
}

package enum ReviewState: String, Sendable, Hashable, CaseIterable {
    case scheduled
    /// A review of the agreement that nobody opened by its end.
    case overdue
    /// A meeting that nobody opened, which none has to.
    case past
    case open, closed, cancelled
}

/// What has become of a review, whatever the time is.
package enum ReviewOutcome: String, Sendable, Hashable, CaseIterable {
    case scheduled, open, closed, cancelled
}

package struct Review: Sendable, Hashable {
    /// Who was there, or was not.
    package struct Attendee: Sendable, Hashable {
        package var name: String
        package var member: Slug?
        package var isPresent: Bool

        package init(name: String, member: Slug? = nil, isPresent: Bool) {
            self.name = name
            self.member = member
            self.isPresent = isPresent
        }
    }

    package struct Decision: Sendable, Hashable {
        /// From 1, within the review.
        package var number: Int
        package var text: String
        /// The number of the change request that it opened.
        package var changeRequest: Int?
        package var at: Instant
        package var by: String

        package init(number: Int, text: String, changeRequest: Int?, at: Instant, by: String) {
            self.number = number
            self.text = text
            self.changeRequest = changeRequest
            self.at = at
            self.by = by
        }
    }

    package var id: ReviewID
    package var agreementID: AgreementID
    package var agreement: Slug
    /// As the terms have it; of a review that was opened, as they had it then.
    package var series: AgreedSeries
    /// By the rhythm: what tells it from the others of its series.
    package var day: CivilDate
    package var startsAt: Instant
    package var endsAt: Instant
    package var zone: TimeZoneName
    package var move: Decree?
    package var cancellation: Decree?
    package var opening: Deed?
    package var closing: Deed?
    /// What was put on the table when it was opened; nil before, and in lists.
    package var agenda: JSON?
    /// Markdown.
    package var minutes: String?
    /// Why figures deviate, by their place in the terms.
    package var causes: [JSONPointer: String] = [:]
    package var attendance: [Attendee] = []
    package var decisions: [Decision] = []
    package var sequence: Int
    package var modifiedAt: Instant
    package var revision: Int

    package init(
        id: ReviewID, agreementID: AgreementID, agreement: Slug, series: AgreedSeries, day: CivilDate,
        startsAt: Instant, endsAt: Instant, sequence: Int = 0, modifiedAt: Instant, revision: Int = 1
    ) {
        self.id = id
        self.agreementID = agreementID
        self.agreement = agreement
        self.series = series
        self.day = day
        self.startsAt = startsAt
        self.endsAt = endsAt
        zone = series.plan.zone
        self.sequence = sequence
        self.modifiedAt = modifiedAt
        self.revision = revision
    }

    package var outcome: ReviewOutcome {
        if closing != nil { return .closed }
        if cancellation != nil { return .cancelled }
        return opening == nil ? .scheduled : .open
    }

    package func state(at now: Instant) -> ReviewState {
        switch outcome {
        case .open: .open
        case .closed: .closed
        case .cancelled: .cancelled
        case .scheduled where endsAt > now: .scheduled
        case .scheduled: series.kind == .review ? .overdue : .past
        }
    }

    /// Another one after each change, and when its time is over.
    package func tag(at now: Instant) -> EntityTag {
        EntityTag(digest: "\(revision)-\(state(at: now).rawValue)")
    }
}

extension Review.Attendee {
    /// As it is stored and served.
    package var json: JSON {
        ["name": .string(name), "member": .slug(member), "present": .bool(isPresent)]
    }

    /// Reads what `json` wrote.
    package init?(stored json: JSON) {
        guard let name = json["name"]?.stringValue, let isPresent = json["present"]?.boolValue else {
            return nil
        }
        self.init(
            name: name, member: json["member"]?.stringValue.flatMap { Slug($0) }, isPresent: isPresent)
    }
}

/// Where a review stands in lists: by its beginning.
package struct ReviewPlace: Sendable, Hashable {
    package var startsAt: Instant
    package var id: ReviewID

    package init(startsAt: Instant, id: ReviewID) {
        self.startsAt = startsAt
        self.id = id
    }
}

/// What a list of reviews is narrowed by.
package struct ReviewFilter: Sendable, Hashable {
    package var state: ReviewState?
    package var kind: AgreedSeries.Kind?
    package var agreement: Slug?
    /// Of the series.
    package var series: String?
    package var from: Instant?
    package var to: Instant?

    package init(
        state: ReviewState? = nil, kind: AgreedSeries.Kind? = nil, agreement: Slug? = nil,
        series: String? = nil, from: Instant? = nil, to: Instant? = nil
    ) {
        self.state = state
        self.kind = kind
        self.agreement = agreement
        self.series = series
        self.from = from
        self.to = to
    }
}
