// What may be done with a plan and its milestones, and what comes of it.

/// What a merge patch changes of a milestone.
package struct MilestoneChange: Sendable {
    package var marketing: Change<Slug>
    package var sales: Change<Slug>
    package var dueAt: Change<Instant>
    /// Why it is due at another instant.
    package var reason: String?

    package init(
        marketing: Change<Slug> = .keep, sales: Change<Slug> = .keep, dueAt: Change<Instant> = .keep,
        reason: String? = nil
    ) {
        self.marketing = marketing
        self.sales = sales
        self.dueAt = dueAt
        self.reason = reason
    }

    /// Those whom it names anew.
    package func named(beside old: PlanMilestone.Owners) -> [(key: Slug, pointer: String)] {
        let new = owners(after: old)
        return [
            (new.marketing, old.marketing, "/marketing_owner"), (new.sales, old.sales, "/sales_owner"),
        ].compactMap { new, old, pointer in new == old ? nil : (new, pointer) }
    }

    package func owners(after old: PlanMilestone.Owners) -> PlanMilestone.Owners {
        PlanMilestone.Owners(
            marketing: marketing.applied(to: old.marketing), sales: sales.applied(to: old.sales))
    }

    /// What is wrong with the due date; a date that stays needs no reason, and one that moves does.
    package func faults(of milestone: PlanMilestone, in plan: EngagementPlan) -> [Fault] {
        guard let to = moved(milestone) else {
            return reason == nil
                ? [] : [Fault("/reason", .notAllowedValue, "A reason belongs to a due date that moves.")]
        }
        var faults: [Fault] = []
        if reason == nil {
            faults.append(Fault("/reason", .required, "Say why the milestone is due at another instant."))
        }
        if to < plan.startedAt {
            faults.append(
                Fault("/due_at", .outOfRange, "The plan began at \(plan.startedAt): due is only later."))
        } else if !PlanLimits.dueYears.contains(to.date.year) {
            faults.append(
                Fault(
                    "/due_at", .outOfRange, "Use an instant up to the year \(PlanLimits.dueYears.upperBound)."
                ))
        }
        if milestone.moves.count >= PlanLimits.moves {
            faults.append(
                Fault("/due_at", .tooMany, "The due date was moved \(PlanLimits.moves) times already."))
        }
        return faults
    }

    /// The instant to which the due date moves; nil where it stays.
    package func moved(_ milestone: PlanMilestone) -> Instant? {
        guard case .set(let to) = dueAt, milestone.due != .at(to) else { return nil }
        return to
    }

    /// The milestone as it is afterwards.
    package func applied(to old: PlanMilestone, by actor: String, at now: Instant) -> PlanMilestone {
        var new = old
        new.owners = owners(after: old.owners)
        if let to = moved(old), let reason {
            new.due = .at(to)
            new.moves.append(
                PlanMilestone.Move(from: old.due.instant, to: to, reason: reason, at: now, by: actor))
        }
        return new
    }

    /// The names of the fields that differ.
    package static func fields(_ new: PlanMilestone, otherThan old: PlanMilestone) -> [String] {
        let differences: [(String, Bool)] = [
            ("due_at", new.due != old.due),
            ("marketing_owner", new.owners.marketing != old.owners.marketing),
            ("sales_owner", new.owners.sales != old.owners.sales),
        ]
        return differences.filter(\.1).map(\.0)
    }
}

/// What a side says of a milestone.
package struct NewConfirmation: Sendable, Hashable {
    package var side: PlanSide
    package var evidence: String
    /// nil for today.
    package var on: CivilDate?

    package init(side: PlanSide, evidence: String, on: CivilDate? = nil) {
        self.side = side
        self.evidence = evidence
        self.on = on
    }
}

extension EngagementPlan {
    /// - Throws: 409 `plan_closed`.
    package func requireOpen() throws(DomainError) {
        guard let closure else { return }
        throw DomainError(
            .conflict, .planClosed, "Plan \(number) ended at \(closure.at); nothing of it changes any more.")
    }

    /// A milestone that is still to be reached.
    ///
    /// - Throws: 404; 409 `plan_closed` and `milestone_settled`.
    package func unsettled(_ key: Slug) throws(DomainError) -> PlanMilestone {
        let milestone = try living(key)
        let outcome = milestone.facts(in: self).outcome
        guard outcome == .open else {
            throw DomainError(
                .conflict, .milestoneSettled, "The milestone “\(key)” is \(outcome.rawValue) already.")
        }
        return milestone
    }

    private func living(_ key: Slug) throws(DomainError) -> PlanMilestone {
        guard let milestone = milestone(key) else { throw .notFound("milestone", key.text) }
        try requireOpen()
        return milestone
    }

    /// The milestone once a side has confirmed it.
    ///
    /// - Throws: 404; 409 `plan_closed`, `milestone_settled` for one that was dismissed, `already_confirmed`; 422 for a
    ///   side that it does not belong to, and a day to come.
    package func confirming(
        _ key: Slug, _ new: NewConfirmation, by actor: String, at now: Instant
    ) throws(DomainError) -> PlanMilestone {
        var milestone = try living(key)
        guard milestone.dismissal == nil else {
            throw DomainError(.conflict, .milestoneSettled, "The milestone “\(key)” was dismissed.")
        }
        let today = zone.date(at: now)
        var faults: [Fault] = []
        if !milestone.sides.contains(new.side) {
            let sides = milestone.sides.map(\.rawValue).joined(separator: ", ")
            faults.append(
                Fault("/side", .notAllowedValue, "The milestone “\(key)” is confirmed by \(sides)."))
        }
        if let on = new.on, on > today {
            faults.append(
                Fault("/on", .outOfRange, "A milestone was reached today, \(today), or on a day before."))
        }
        if milestone.confirmations.count >= PlanLimits.confirmations {
            faults.append(
                Fault("/side", .tooMany, "It was confirmed \(PlanLimits.confirmations) times already."))
        }
        try faults.throwIfAny()
        guard milestone.standing(of: new.side) == nil else {
            throw DomainError(
                .conflict, .alreadyConfirmed,
                "\(new.side.rawValue.capitalizedASCII) has confirmed “\(key)” already. Take that back first.")
        }
        milestone.confirmations.append(
            PlanMilestone.Confirmation(
                number: milestone.confirmations.count + 1, side: new.side, evidence: new.evidence,
                on: new.on ?? today, at: now, by: actor))
        return milestone
    }

    /// The milestone once a side has taken its confirmation back, and that confirmation.
    ///
    /// - Throws: 404 also where none stands; 409 `plan_closed`, and `milestone_settled` for one that was dismissed.
    package func takingBack(
        _ side: PlanSide, of key: Slug, by actor: String, at now: Instant
    ) throws(DomainError) -> (milestone: PlanMilestone, confirmation: PlanMilestone.Confirmation) {
        var milestone = try living(key)
        guard
            let index = milestone.confirmations.firstIndex(where: { $0.side == side && $0.withdrawal == nil })
        else { throw .notFound("confirmation by", side.rawValue) }
        guard milestone.dismissal == nil else {
            throw DomainError(.conflict, .milestoneSettled, "The milestone “\(key)” was dismissed.")
        }
        milestone.confirmations[index].withdrawal = Deed(at: now, by: actor)
        return (milestone, milestone.confirmations[index])
    }
}

extension String {
    fileprivate var capitalizedASCII: String { prefix(1).uppercased() + dropFirst() }
}
