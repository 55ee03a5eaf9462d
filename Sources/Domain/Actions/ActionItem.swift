// An action item: what somebody has to do by a day, mostly out of a review.

package enum ActionItemEntity {}
package typealias ActionItemID = Identifier<ActionItemEntity>

package enum ActionLimits {
    /// Characters.
    package static let titleLength = 1...200
    package static let noteLength = 1...4_000
    package static let years = 1970...2200
}

package enum ActionState: String, Sendable, Hashable, CaseIterable {
    case open
    /// Its last day is over.
    case overdue
    case done, dismissed
}

/// What has become of an action item, whatever the time is.
package enum ActionOutcome: String, Sendable, Hashable, CaseIterable {
    case open, done, dismissed
}

/// What an action item belongs to.
package struct ActionLinks: Sendable, Hashable {
    package var review: ReviewID?
    /// Of the review.
    package var decision: Int?
    /// Of the agreement.
    package var changeRequest: Int?
    /// The external id of an account.
    package var account: String?

    package init(
        review: ReviewID? = nil, decision: Int? = nil, changeRequest: Int? = nil, account: String? = nil
    ) {
        self.review = review
        self.decision = decision
        self.changeRequest = changeRequest
        self.account = account
    }
}

package struct ActionItem: Sendable, Hashable {
    package struct Completion: Sendable, Hashable {
        package var result: String?
        package var at: Instant
        package var by: String

        package init(result: String?, at: Instant, by: String) {
            self.result = result
            self.at = at
            self.by = by
        }
    }

    package var id: ActionItemID
    package var agreementID: AgreementID
    package var agreement: Slug
    package var title: String
    package var note: String?
    /// A member, by its key.
    package var owner: Slug
    package var ownerName: String
    /// The last day on which it is in time.
    package var dueOn: CivilDate
    /// In which the day ends.
    package var zone: TimeZoneName
    package var links: ActionLinks
    package var createdAt: Instant
    package var createdBy: String
    package var completion: Completion?
    package var dismissal: Decree?
    package var revision: Int

    package init(
        id: ActionItemID, agreementID: AgreementID, agreement: Slug, title: String, note: String?,
        owner: Slug,
        ownerName: String, dueOn: CivilDate, zone: TimeZoneName, links: ActionLinks, createdAt: Instant,
        createdBy: String, revision: Int = 1
    ) {
        self.id = id
        self.agreementID = agreementID
        self.agreement = agreement
        self.title = title
        self.note = note
        self.owner = owner
        self.ownerName = ownerName
        self.dueOn = dueOn
        self.zone = zone
        self.links = links
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.revision = revision
    }

    /// When it becomes overdue: its last day is over.
    package var deadline: Instant { dueOn.next.start(in: zone) }

    package var outcome: ActionOutcome {
        if completion != nil { return .done }
        return dismissal == nil ? .open : .dismissed
    }

    package func state(at now: Instant) -> ActionState {
        switch outcome {
        case .open: deadline <= now ? .overdue : .open
        case .done: .done
        case .dismissed: .dismissed
        }
    }

    package func tag(at now: Instant) -> EntityTag {
        EntityTag(digest: "\(revision)-\(state(at: now).rawValue)")
    }
}

/// What is said to make an action item.
package struct NewAction: Sendable, Hashable {
    package var title: String
    package var note: String?
    package var owner: Slug
    package var dueOn: CivilDate

    package init(title: String, note: String? = nil, owner: Slug, dueOn: CivilDate) {
        self.title = title
        self.note = note
        self.owner = owner
        self.dueOn = dueOn
    }

    /// - Parameters:
    ///   - pointer: of the action in the input; empty for the input itself.
    ///   - today: in the zone in which the day ends.
    package func faults(_ members: [Slug: Member], at pointer: String, today: CivilDate) -> [Fault] {
        var faults = [Member.fault(of: members[owner], named: owner, at: pointer + "/owner")].compactMap(
            \.self)
        if dueOn < today {
            faults.append(Fault(pointer + "/due_on", .outOfRange, "Use today, \(today), or a later day."))
        }
        return faults
    }
}

/// What a list of action items is narrowed by.
package struct ActionFilter: Sendable, Hashable {
    package var state: ActionState?
    package var owner: Slug?
    package var agreement: Slug?
    package var review: ReviewID?

    package init(
        state: ActionState? = nil, owner: Slug? = nil, agreement: Slug? = nil, review: ReviewID? = nil
    ) {
        self.state = state
        self.owner = owner
        self.agreement = agreement
        self.review = review
    }
}

/// Where an action item stands in lists: by its last day.
package struct ActionPlace: Sendable, Hashable {
    package var dueOn: CivilDate
    package var id: ActionItemID

    package init(dueOn: CivilDate, id: ActionItemID) {
        self.dueOn = dueOn
        self.id = id
    }
}
