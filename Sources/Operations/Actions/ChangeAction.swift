// Action items: making one, changing it, and its end.

package import Domain
import Store

/// What is said to make an action item by itself.
package struct NewActionItem: Sendable, Hashable {
    package var agreement: Slug
    package var action: NewAction
    package var links: ActionLinks

    package init(agreement: Slug, action: NewAction, links: ActionLinks = ActionLinks()) {
        self.agreement = agreement
        self.action = action
        self.links = links
    }
}

extension Workspace {
    /// - Throws: 403 `outside_region`; 422 with all faults.
    package func createAction(_ new: NewActionItem, by call: Call) async throws -> ActionItem {
        try await change(call, .writeAgreements, nil) { transaction in
            guard let agreement = try await transaction.agreement(new.agreement, now: call.now) else {
                let detail = "There is no agreement “\(new.agreement)”."
                throw DomainError(
                    .invalid, .validationFailed, detail,
                    faults: [Fault("/agreement", .unknownReference, detail)])
            }
            try await requireRight(to: agreement, call, transaction)
            let owners = try await transaction.members([new.action.owner])
            let zone = try await zone(of: agreement, at: call.now, transaction)
            let (account, faults) = try await linked(new.links, agreement, call, transaction)
            try (new.action.faults(owners, at: "", today: zone.date(at: call.now)) + faults).throwIfAny()
            let item = ActionItem(
                id: newID(call.now), new.action, of: agreement, owners, zone: zone, new.links, call)
            try await transaction.insert([item], owners: owners.mapValues(\.id), account: account)
            return Changed(item, item.entry(.actionCreated))
        }
    }

    /// - Throws: 404; 412 and 428; 403 `outside_region`; 409 `action_settled`; 422 with all faults.
    package func changeAction(
        _ id: ActionItemID, _ change: ActionChange, _ precondition: Precondition, by call: Call
    ) async throws -> ActionItem {
        try await changeAction(id, .writeAgreements, precondition, by: call) { transaction, item in
            try item.requireOpen()
            let owners = try await transaction.members([change.newOwner(of: item)].compactMap(\.self))
            try change.faults(of: item, owners, now: call.now).throwIfAny()
            item = change.applied(to: item, owners)
            return (.actionChanged, owners[item.owner]?.id)
        }
    }

    /// Says that it is done. Whoever owns it may, and who may write the agreement.
    ///
    /// - Throws: 404; 403 `others_action`; 409 `action_settled`.
    package func completeAction(
        _ id: ActionItemID, result: String?, by call: Call
    ) async throws -> ActionItem {
        try await changeAction(id, .completeActions, nil, by: call) { _, item in
            item = try item.done(result, by: call.principal.reference, at: call.now)
            return (.actionDone, nil)
        }
    }

    /// Says that it will not be done.
    ///
    /// - Throws: 404; 403 `outside_region`; 409 `action_settled`.
    package func dismissAction(_ id: ActionItemID, reason: String, by call: Call) async throws -> ActionItem {
        try await changeAction(id, .writeAgreements, nil, by: call) { _, item in
            item = try item.dismissed(reason: reason, by: call.principal.reference, at: call.now)
            return (.actionDismissed, nil)
        }
    }

    private func changeAction(
        _ id: ActionItemID, _ permission: Permission, _ precondition: Precondition?, by call: Call,
        _ body:
            @escaping @Sendable (TenantTransaction, inout ActionItem) async throws -> (AuditAction, MemberID?)
    ) async throws -> ActionItem {
        try await change(call, permission, nil) { transaction in
            var item = try await transaction.lockAction(id).orNotFound("action", id.description)
            try await requireRight(to: item, permission, call, transaction)
            try precondition?.check(against: item.tag(at: call.now))
            let before = item
            let (action, owner) = try await body(transaction, &item)
            guard item != before else { return .nothing(item) }
            item.revision += 1
            try await transaction.save(item, owner: owner)
            return Changed(item, item.entry(action))
        }
    }

    /// The one place that says whose action items a caller may change.
    private func requireRight(
        to item: ActionItem, _ permission: Permission, _ call: Call, _ transaction: TenantTransaction
    ) async throws {
        if permission == .completeActions {
            let own = try await transaction.member(of: call.principal.credential)
            if own?.key == item.owner { return }
            guard call.principal.may(.writeAgreements) else {
                throw DomainError(
                    .forbidden, .othersAction,
                    own.map { "You are “\($0.key)”, and the action is “\(item.owner)”'s." }
                        ?? "Your key is no member's, and an action is done by its owner.")
            }
        }
        guard let agreement = try await transaction.agreement(item.agreementID, now: call.now) else { return }
        try await requireRight(to: agreement, call, transaction)
    }

    /// In which an action's last day ends: the zone of the calendar that holds for its agreement, else the tenant's.
    private func zone(
        of agreement: AgreementEntry, at now: Instant, _ transaction: TenantTransaction
    ) async throws -> TimeZoneName {
        let version = agreement.versionInForce ?? agreement.latestVersion
        var region: Slug?
        if let version { region = try await transaction.version(version, of: agreement.id)?.selector.region }
        if let calendar = try await transaction.calendarInForce(in: region, now: now) {
            return calendar.calendar.timeZone
        }
        return try await transaction.settings().timeZone
    }

    /// The account of the links, and what is wrong with them.
    private func linked(
        _ links: ActionLinks, _ agreement: AgreementEntry, _ call: Call, _ transaction: TenantTransaction
    ) async throws -> (AccountID?, [Fault]) {
        var faults: [Fault] = []
        if let id = links.review {
            let review = try await transaction.review(id)
            if review?.agreementID != agreement.id {
                faults.append(
                    Fault("/review", .unknownReference, "“\(agreement.key)” has no review “\(id)”."))
            } else if let number = links.decision,
                review?.decisions.contains(where: { $0.number == number }) != true
            {
                faults.append(Fault("/decision", .unknownReference, "The review has no decision \(number)."))
            }
        } else if links.decision != nil {
            faults.append(Fault("/review", .required, "Say of which review the decision is."))
        }
        if let number = links.changeRequest,
            try await transaction.changeRequest(number, of: agreement.id) == nil
        {
            faults.append(
                Fault(
                    "/change_request", .unknownReference,
                    "“\(agreement.key)” has no change request \(number)."))
        }
        var account: AccountID?
        if let external = links.account {
            account = try await transaction.accountID(external)
            if account == nil {
                faults.append(Fault("/account", .unknownReference, "There is no account “\(external)”."))
            }
        }
        return (account, faults)
    }
}

extension ActionItem {
    fileprivate func entry(_ action: AuditAction) -> AuditEntry {
        AuditEntry(
            action, .agreement(agreement),
            [
                "action": .string(id.description), "owner": .string(owner.text),
                "due_on": .string(dueOn.description), "outcome": .string(outcome.rawValue),
                "review": .text(links.review?.description),
            ])
    }
}
