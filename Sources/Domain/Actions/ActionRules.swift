// What may be done with an action item, and by whom.

/// What a merge patch changes of an action item.
package struct ActionChange: Sendable {
    package var title: Change<String>
    package var note: Change<String?>
    package var owner: Change<Slug>
    package var dueOn: Change<CivilDate>

    package init(
        title: Change<String> = .keep, note: Change<String?> = .keep, owner: Change<Slug> = .keep,
        dueOn: Change<CivilDate> = .keep
    ) {
        self.title = title
        self.note = note
        self.owner = owner
        self.dueOn = dueOn
    }

    /// Whom it names anew; nil where the owner stays.
    package func newOwner(of item: ActionItem) -> Slug? {
        let owner = owner.applied(to: item.owner)
        return owner == item.owner ? nil : owner
    }

    /// What is wrong with it; a day that stays may be past.
    package func faults(of item: ActionItem, _ members: [Slug: Member], now: Instant) -> [Fault] {
        var faults: [Fault] = []
        if let owner = newOwner(of: item),
            let fault = Member.fault(of: members[owner], named: owner, at: "/owner")
        {
            faults.append(fault)
        }
        let (day, today) = (dueOn.applied(to: item.dueOn), item.zone.date(at: now))
        if day != item.dueOn, day < today {
            faults.append(Fault("/due_on", .outOfRange, "Use today, \(today), or a later day."))
        }
        return faults
    }

    /// The item as it is afterwards.
    package func applied(to item: ActionItem, _ members: [Slug: Member]) -> ActionItem {
        var new = item
        new.title = title.applied(to: item.title)
        new.note = note.applied(to: item.note)
        new.dueOn = dueOn.applied(to: item.dueOn)
        if let owner = newOwner(of: item) {
            new.owner = owner
            new.ownerName = members[owner]?.definition.name ?? owner.text
        }
        return new
    }
}

extension ActionItem {
    /// - Throws: 409 `action_settled`.
    package func requireOpen() throws(DomainError) {
        switch outcome {
        case .open: return
        case .done:
            throw DomainError(.conflict, .actionSettled, "The action was done already.")
        case .dismissed:
            throw DomainError(.conflict, .actionSettled, "The action was dismissed.")
        }
    }

    package func done(_ result: String?, by actor: String, at now: Instant) throws(DomainError) -> ActionItem
    {
        try requireOpen()
        var new = self
        new.completion = Completion(result: result, at: now, by: actor)
        return new
    }

    package func dismissed(
        reason: String, by actor: String, at now: Instant
    ) throws(DomainError) -> ActionItem {
        try requireOpen()
        var new = self
        new.dismissal = Decree(reason: reason, at: now, by: actor)
        return new
    }
}
