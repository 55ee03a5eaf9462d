// Milestones as agreements have them, and when they are due from a beginning on.

/// A milestone of the terms that hold for an account.
package struct AgreedMilestone: Sendable, Hashable {
    package var key: Slug
    package var text: String
    package var sides: [PlanSide]
    package var due: AgreedDuration?
    package var source: PlanMilestone.Source

    /// The milestones of an effective SLA in their order: by position, those without one last, then by key. One whose
    /// owner is neither marketing nor sales alone belongs to both.
    package static func all(in effective: EffectiveSLA) -> [AgreedMilestone] {
        let provenance = effective.fold.provenance
        return all(in: effective.terms) { pointer in
            let layer = effective.layers[provenance[pointer]?.layer ?? 0]
            return PlanMilestone.Source(agreement: layer.agreement, version: layer.version)
        }
    }

    /// - Parameter source: of the value at a place.
    static func all(
        in terms: JSON, source: (JSONPointer) -> PlanMilestone.Source
    ) -> [AgreedMilestone] {
        let place = JSONPointer(tokens: [Section.engagement.rawValue, "milestones"])
        let items = terms[Section.engagement.rawValue]?["milestones"].itemsByPosition ?? []
        return items.compactMap { name, value in
            guard let key = Slug(name), let text = value["text"]?.stringValue else { return nil }
            let owner = value["owner"]?.stringValue.flatMap(PlanSide.init)
            return AgreedMilestone(
                key: key, text: text, sides: owner.map { [$0] } ?? PlanSide.allCases,
                due: value["due"].flatMap(AgreedDuration.init),
                source: source(place.appending(name).appending("text")))
        }
    }
}

extension MilestoneDue {
    /// When an agreed duration ends.
    ///
    /// - Parameters:
    ///   - calendar: that holds for the account; nil where none does.
    ///   - zone: the tenant's, in which elapsed days are told without a calendar.
    package init(
        _ agreed: AgreedDuration?, after start: Instant, in calendar: WorkingCalendar?, zone: TimeZoneName
    ) {
        guard let agreed else {
            self = .never(.notAgreed)
            return
        }
        switch (agreed.clock, calendar) {
        case (.elapsed, let calendar):
            self = .at((calendar?.timeZone ?? zone).instant(agreed.duration, after: start))
        case (.business, nil): self = .never(.noCalendar)
        case (.business, let calendar?):
            let due = try? calendar.due(after: start, within: agreed)
            self = due.map { .at($0) } ?? .never(.beyondHorizon)
        }
    }
}

extension EngagementPlan {
    /// Gives the plan the milestones that were agreed on, with their due dates, as they are from now on.
    package mutating func freeze(
        _ agreed: [AgreedMilestone], owners: PlanMilestone.Owners, in calendar: WorkingCalendar?
    ) {
        milestones = agreed.enumerated().map { index, milestone in
            PlanMilestone(
                key: milestone.key, position: index + 1, text: milestone.text, sides: milestone.sides,
                agreed: milestone.due,
                due: MilestoneDue(milestone.due, after: startedAt, in: calendar, zone: zone),
                source: milestone.source, owners: owners)
        }
    }
}
