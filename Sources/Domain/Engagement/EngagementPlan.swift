// The engagement plan of an account: milestones of an agreement that marketing and sales own together.

package enum PlanLimits {
    /// Characters.
    package static let evidenceLength = 1...2_000
    /// Of one milestone, those that were taken back too.
    package static let confirmations = 100
    package static let moves = 100
    package static let years = 1970...2999
    /// When a due date may be moved to.
    package static let dueYears = 1970...2200
}

/// What is said to begin a plan.
package struct NewPlan: Sendable, Hashable {
    package var owners: PlanMilestone.Owners
    /// nil for now.
    package var startedAt: Instant?
    /// nil for the tenant's default.
    package var framework: Slug?

    package init(owners: PlanMilestone.Owners, startedAt: Instant? = nil, framework: Slug? = nil) {
        self.owners = owners
        self.startedAt = startedAt
        self.framework = framework
    }

    /// - Parameters:
    ///   - members: of whom it names those that are there.
    ///   - created: when the account came to be.
    package func faults(_ members: [Slug: Member], accountCreated created: Instant, now: Instant) -> [Fault] {
        var faults = owners.faults(members)
        if let startedAt, startedAt > now {
            faults.append(Fault("/started_at", .outOfRange, "A plan begins now, or began before: not later."))
        } else if let startedAt, startedAt < created {
            faults.append(
                Fault("/started_at", .outOfRange, "The account is known only since \(created)."))
        }
        return faults
    }
}

extension PlanMilestone.Owners {
    /// What is wrong with naming them anew.
    package func faults(_ members: [Slug: Member]) -> [Fault] {
        [(marketing, "/marketing_owner"), (sales, "/sales_owner")].compactMap { key, pointer in
            Member.fault(of: members[key], named: key, at: pointer)
        }
    }
}

/// How many milestones of a plan are in which state.
package typealias MilestoneCounts = [MilestoneState: Int]

package struct EngagementPlan: Sendable, Hashable {
    /// From 1, within the account.
    package var number: Int
    package var framework: Slug
    /// Of the account when the plan began.
    package var segment: Segment
    /// From when due dates were counted.
    package var startedAt: Instant
    /// In which they were counted; nil where none held for the account.
    package var calendar: PinnedCalendar?
    /// The calendar's, else the tenant's.
    package var zone: TimeZoneName
    package var createdAt: Instant
    package var createdBy: String
    package var closure: Decree?
    package var revision: Int
    /// In their order.
    package var milestones: [PlanMilestone]

    package init(
        number: Int, framework: Slug, segment: Segment, startedAt: Instant, calendar: PinnedCalendar?,
        zone: TimeZoneName, createdAt: Instant, createdBy: String, closure: Decree? = nil, revision: Int = 1,
        milestones: [PlanMilestone] = []
    ) {
        self.number = number
        self.framework = framework
        self.segment = segment
        self.startedAt = startedAt
        self.calendar = calendar
        self.zone = zone
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.closure = closure
        self.revision = revision
        self.milestones = milestones
    }

    /// Another one after each change, and whenever one more milestone has become late.
    package func tag(at now: Instant) -> EntityTag {
        let late = counts(at: now)[.late] ?? 0
        return EntityTag(opaque: late == 0 ? "\(revision)" : "\(revision)-\(late)")
            ?? EntityTag(revision: revision)
    }

    package func milestone(_ key: Slug) -> PlanMilestone? { milestones.first { $0.key == key } }

    package mutating func replace(_ milestone: PlanMilestone) {
        milestones = milestones.map { $0.key == milestone.key ? milestone : $0 }
    }

    package func state(of milestone: PlanMilestone, at now: Instant) -> MilestoneState {
        milestone.facts(in: self).state(at: now)
    }

    package func counts(at now: Instant) -> MilestoneCounts {
        milestones.reduce(into: [:]) { $0[state(of: $1, at: now), default: 0] += 1 }
    }
}
