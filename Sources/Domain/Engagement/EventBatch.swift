// Which events of a batch are new, which were told before, and what is wrong with the others.

/// What is known of an event when it comes in.
package struct EventPlace: Sendable {
    /// nil where there is no such account.
    package var account: AccountID?
    /// nil where the event names none, or the account has no such contact.
    package var contact: ContactID?
    /// What its source said under its id before.
    package var known: ReceivedEvent?

    package init(account: AccountID? = nil, contact: ContactID? = nil, known: ReceivedEvent? = nil) {
        self.account = account
        self.contact = contact
        self.known = known
    }
}

package struct EventBatch: Sendable {
    package enum Outcome: Sendable, Hashable {
        case created
        /// It was told before, then.
        case duplicate(receivedAt: Instant)
    }

    /// Those of the events that are to be written, by their places in the batch.
    package private(set) var new: [Int] = []
    package private(set) var outcomes: [Outcome] = []
    package private(set) var faults: [Fault] = []

    /// - Parameters:
    ///   - places: of each event.
    ///   - pointer: of an event in what the caller sent, by its place.
    package init(
        _ events: [EngagementEvent], _ places: [EventPlace], receivedAt now: Instant,
        pointer: (Int) -> String
    ) {
        var first: [EventKey: Int] = [:]
        for (index, event) in events.enumerated() {
            let earlier = first[event.key].map { ReceivedEvent(event: events[$0], receivedAt: now) }
            if let told = places[index].known ?? earlier {
                outcomes.append(.duplicate(receivedAt: told.receivedAt))
                if !event.saysTheSame(as: told.event) {
                    faults.append(.eventDiffers(at: pointer(index)))
                }
                continue
            }
            first[event.key] = index
            new.append(index)
            outcomes.append(.created)
            faults += Self.faults(of: event, places[index], receivedAt: now, at: pointer(index))
        }
    }

    private static func faults(
        of event: EngagementEvent, _ place: EventPlace, receivedAt now: Instant, at pointer: String
    ) -> [Fault] {
        var faults = event.faults(receivedAt: now, at: pointer)
        if place.account == nil {
            faults.append(
                Fault(pointer + "/account", .unknownReference, "There is no account \(event.account.quoted).")
            )
        } else if let contact = event.contact, place.contact == nil {
            faults.append(
                Fault(
                    pointer + "/contact", .unknownReference,
                    "The account \(event.account.quoted) has no contact \(contact.quoted)."))
        }
        return faults
    }

    /// The refusal of all events together; nil where nothing is wrong. Where events only differ from what was told before,
    /// it is a conflict.
    package static func refusal(_ faults: [Fault]) -> DomainError? {
        guard var error = DomainError(faults: Array(faults.prefix(FaultLog.maximumFaults))) else {
            return nil
        }
        if faults.count > FaultLog.maximumFaults {
            error.detail =
                "The events have \(faults.count) faults; errors lists the first \(FaultLog.maximumFaults)."
        }
        if faults.allSatisfy({ $0.code == .eventDiffers }) {
            error.kind = .conflict
            error.code = .eventDiffers
        }
        return error
    }
}

extension Fault {
    package static func eventDiffers(at pointer: String) -> Fault {
        Fault(
            pointer + "/id", .eventDiffers,
            "The source has told something else under this id before. What has happened stays: use an id of its own."
        )
    }
}
