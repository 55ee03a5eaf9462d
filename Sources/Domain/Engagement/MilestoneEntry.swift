// Milestones of all accounts, as one list has them.

/// What narrows the list.
package struct MilestoneFilter: Sendable, Hashable {
    package var state: MilestoneState?
    /// On either side.
    package var owner: Slug?
    /// Of the account now, with all below it.
    package var region: Slug?
    /// Of the account now.
    package var tier: Slug?
    package var dueBefore: Instant?

    package init(
        state: MilestoneState? = nil, owner: Slug? = nil, region: Slug? = nil, tier: Slug? = nil,
        dueBefore: Instant? = nil
    ) {
        self.state = state
        self.owner = owner
        self.region = region
        self.tier = tier
        self.dueBefore = dueBefore
    }

    /// Those that a milestone in the list may have.
    package var outcomes: [MilestoneOutcome] {
        switch state {
        case nil: MilestoneOutcome.allCases
        case .open, .late: [.open]
        case .reached: [.reached]
        case .dismissed: [.dismissed]
        case .closed: [.closed]
        }
    }
}

/// Where a milestone stands in the list.
package struct MilestonePlace: Sendable, Hashable {
    /// nil: after all that are due.
    package var dueAt: Instant?
    package var account: AccountID
    package var plan: Int
    package var key: Slug

    package init(dueAt: Instant?, account: AccountID, plan: Int, key: Slug) {
        self.dueAt = dueAt
        self.account = account
        self.plan = plan
        self.key = key
    }
}

package struct MilestoneEntry: Sendable, Hashable {
    /// The external id.
    package var account: String
    package var accountName: String
    package var region: Slug?
    package var tier: Slug?
    package var plan: Int
    package var key: Slug
    package var text: String
    package var owners: PlanMilestone.Owners
    package var facts: MilestoneFacts
    package var place: MilestonePlace

    package init(
        account: String, accountName: String, region: Slug?, tier: Slug?, plan: Int, key: Slug, text: String,
        owners: PlanMilestone.Owners, facts: MilestoneFacts, place: MilestonePlace
    ) {
        self.account = account
        self.accountName = accountName
        self.region = region
        self.tier = tier
        self.plan = plan
        self.key = key
        self.text = text
        self.owners = owners
        self.facts = facts
        self.place = place
    }
}
