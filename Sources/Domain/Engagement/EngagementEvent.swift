// What was done with an account, as other systems report it: facts that never change.

package enum EngagementKind: String, Sendable, Hashable, CaseIterable {
    case emailReply = "email_reply"
    case call
    case meeting
    case eventAttendance = "event_attendance"
    case demo
    case contentDownload = "content_download"
    case websiteVisit = "website_visit"
    case proposalDiscussion = "proposal_discussion"
    case other

    /// Whether it takes a person who wants something of us: the one table of what makes somebody engaged.
    package var isGenuine: Bool {
        switch self {
        case .emailReply, .call, .meeting, .eventAttendance, .demo, .proposalDiscussion: true
        case .contentDownload, .websiteVisit, .other: false
        }
    }

    package static let genuine = allCases.filter(\.isGenuine)
}

package enum EngagementLimits {
    /// Characters.
    package static let eventIDLength = 1...128
    package static let eventsPerBatch = 1...1_000
    /// Clocks of other systems may be ahead so far.
    package static let toleranceSeconds = 300
    package static let earliest = Instant(microseconds: 0)
}

package struct EngagementEvent: Sendable, Hashable {
    /// External ids; without a contact it was with the account, and nobody in particular.
    package var account: String
    package var contact: String?
    package var kind: EngagementKind
    package var occurredAt: Instant
    /// The system that reports it, which gave it the id.
    package var source: Slug
    package var id: String

    package init(
        account: String, contact: String? = nil, kind: EngagementKind, occurredAt: Instant, source: Slug,
        id: String
    ) {
        self.account = account
        self.contact = contact
        self.kind = kind
        self.occurredAt = occurredAt
        self.source = source
        self.id = id
    }

    /// What is wrong with an event by itself when it is received.
    ///
    /// - Parameter pointer: of the event in what the caller sent.
    package func faults(receivedAt now: Instant, at pointer: String) -> [Fault] {
        if occurredAt > now.adding(seconds: EngagementLimits.toleranceSeconds) {
            return [
                Fault(pointer + "/occurred_at", .outOfRange, "This has not happened yet: send it afterwards.")
            ]
        }
        if occurredAt < EngagementLimits.earliest {
            return [Fault(pointer + "/occurred_at", .outOfRange, "Use an instant from 1970 on.")]
        }
        return []
    }

    /// Its name: no other event of the source has it. By bytes, since two spellings of a text are two ids.
    package var key: EventKey { EventKey(source: source, id: Array(id.utf8)) }

    /// Whether another event with the same name says the same.
    package func saysTheSame(as other: EngagementEvent) -> Bool {
        kind == other.kind && occurredAt == other.occurredAt && account.isSpelled(other.account)
            && (contact == nil) == (other.contact == nil)
            && (contact ?? "").isSpelled(other.contact ?? "")
    }
}

package struct EventKey: Sendable, Hashable {
    package let source: Slug
    package let id: [UInt8]

    package init(source: Slug, id: [UInt8]) {
        self.source = source
        self.id = id
    }
}

extension String {
    fileprivate func isSpelled(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

/// An event as it was received.
package struct ReceivedEvent: Sendable, Hashable {
    package var event: EngagementEvent
    package var receivedAt: Instant

    package init(event: EngagementEvent, receivedAt: Instant) {
        self.event = event
        self.receivedAt = receivedAt
    }
}

/// What a list of an account's events is narrowed by.
package struct EventFilter: Sendable, Hashable {
    package var kind: EngagementKind?
    /// An external id.
    package var contact: String?
    package var from: Instant?
    /// Before this.
    package var to: Instant?

    package init(
        kind: EngagementKind? = nil, contact: String? = nil, from: Instant? = nil, to: Instant? = nil
    ) {
        self.kind = kind
        self.contact = contact
        self.from = from
        self.to = to
    }
}
