// A milestone of an engagement plan: what was agreed, and what became of it.

/// Who works an account.
package enum PlanSide: String, Sendable, Hashable, CaseIterable {
    case marketing, sales
}

package enum MilestoneState: String, Sendable, Hashable, CaseIterable {
    case open, late, reached, dismissed, closed
}

/// What has become of a milestone, whatever the time is.
package enum MilestoneOutcome: String, Sendable, Hashable, CaseIterable {
    case open, reached, dismissed, closed
}

/// The instant by which a milestone is to be reached, or why there is none.
package enum MilestoneDue: Sendable, Hashable {
    package enum Gap: String, Sendable, Hashable, CaseIterable {
        /// The agreement says none.
        case notAgreed = "not_agreed"
        /// It was agreed in business time, and no calendar held for the account.
        case noCalendar = "no_calendar"
        /// The calendar does not open for so long.
        case beyondHorizon = "beyond_horizon"
    }

    case at(Instant)
    case never(Gap)

    package var instant: Instant? {
        if case .at(let instant) = self { instant } else { nil }
    }

    package var gap: Gap? {
        if case .never(let gap) = self { gap } else { nil }
    }
}

/// All that the state of a milestone follows from.
package struct MilestoneFacts: Sendable, Hashable {
    /// Those that have to confirm it, marketing first.
    package var sides: [PlanSide]
    package var due: MilestoneDue
    /// The zone in which days are told.
    package var zone: TimeZoneName
    /// On which day it was reached, by what a side confirmed.
    package var confirmedOn: [PlanSide: CivilDate]
    package var isDismissed: Bool
    /// Whether its plan has ended.
    package var isClosed: Bool

    package init(
        sides: [PlanSide], due: MilestoneDue, zone: TimeZoneName, confirmedOn: [PlanSide: CivilDate] = [:],
        isDismissed: Bool = false, isClosed: Bool = false
    ) {
        self.sides = sides
        self.due = due
        self.zone = zone
        self.confirmedOn = confirmedOn
        self.isDismissed = isDismissed
        self.isClosed = isClosed
    }

    /// The day of the last side that had to confirm it; nil where one has not.
    package var reachedOn: CivilDate? {
        let days = sides.compactMap { confirmedOn[$0] }
        return days.count == sides.count ? days.max() : nil
    }

    package var outcome: MilestoneOutcome {
        if isDismissed { return .dismissed }
        if reachedOn != nil { return .reached }
        return isClosed ? .closed : .open
    }

    package func state(at now: Instant) -> MilestoneState {
        switch outcome {
        case .open: due.instant.map { $0 < now } ?? false ? .late : .open
        case .reached: .reached
        case .dismissed: .dismissed
        case .closed: .closed
        }
    }

    /// Whether it was reached on a day after the one on which it was due; nil where it was not reached, or had no due date.
    package var wasLate: Bool? {
        guard outcome == .reached, let day = reachedOn, let instant = due.instant else { return nil }
        return day > zone.date(at: instant)
    }
}

package struct PlanMilestone: Sendable, Hashable {
    /// The version of an agreement that set its text.
    package struct Source: Sendable, Hashable {
        package var agreement: Slug
        package var version: Int

        package init(agreement: Slug, version: Int) {
            self.agreement = agreement
            self.version = version
        }
    }

    /// Members, by their keys.
    package struct Owners: Sendable, Hashable {
        package var marketing: Slug
        package var sales: Slug

        package init(marketing: Slug, sales: Slug) {
            self.marketing = marketing
            self.sales = sales
        }
    }

    /// That a side says that it was reached.
    package struct Confirmation: Sendable, Hashable {
        /// From 1, within the milestone.
        package var number: Int
        package var side: PlanSide
        package var evidence: String
        package var on: CivilDate
        package var at: Instant
        package var by: String
        package var withdrawal: Deed?

        package init(
            number: Int, side: PlanSide, evidence: String, on: CivilDate, at: Instant, by: String,
            withdrawal: Deed? = nil
        ) {
            self.number = number
            self.side = side
            self.evidence = evidence
            self.on = on
            self.at = at
            self.by = by
            self.withdrawal = withdrawal
        }
    }

    /// That it is to be reached by another instant than before.
    package struct Move: Sendable, Hashable {
        package var from: Instant?
        package var to: Instant
        package var reason: String
        package var at: Instant
        package var by: String

        package init(from: Instant?, to: Instant, reason: String, at: Instant, by: String) {
            self.from = from
            self.to = to
            self.reason = reason
            self.at = at
            self.by = by
        }
    }

    package var key: Slug
    /// From 1.
    package var position: Int
    package var text: String
    package var sides: [PlanSide]
    package var agreed: AgreedDuration?
    package var due: MilestoneDue
    package var source: Source
    package var owners: Owners
    package var confirmations: [Confirmation] = []
    package var moves: [Move] = []
    /// Why it will not be reached.
    package var dismissal: Decree?

    package init(
        key: Slug, position: Int, text: String, sides: [PlanSide], agreed: AgreedDuration?,
        due: MilestoneDue, source: Source, owners: Owners
    ) {
        self.key = key
        self.position = position
        self.text = text
        self.sides = sides
        self.agreed = agreed
        self.due = due
        self.source = source
        self.owners = owners
    }

    /// The confirmation of a side that was not taken back.
    package func standing(of side: PlanSide) -> Confirmation? {
        confirmations.first { $0.side == side && $0.withdrawal == nil }
    }

    package func facts(in plan: EngagementPlan) -> MilestoneFacts {
        let days = PlanSide.allCases.compactMap { side in standing(of: side).map { (side, $0.on) } }
        return MilestoneFacts(
            sides: sides, due: due, zone: plan.zone, confirmedOn: Dictionary(uniqueKeysWithValues: days),
            isDismissed: dismissal != nil, isClosed: plan.closure != nil)
    }
}
