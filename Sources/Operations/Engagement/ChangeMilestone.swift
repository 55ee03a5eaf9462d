// What becomes of a milestone: other owners, another due date, confirmations, and that it will not be reached.

package import Domain
import Store

extension Workspace {
    /// Gives a milestone other owners or another due date.
    ///
    /// - Throws: 404; 412 and 428; 409 `plan_closed` and `milestone_settled`; 422 with all faults.
    package func changeMilestone(
        _ key: Slug, ofPlan number: Int, of account: String, _ precondition: Precondition,
        _ change: MilestoneChange, by call: Call
    ) async throws -> EngagementPlan {
        try await changePlan(number, of: account, precondition, by: call) { transaction, id, plan in
            let old = try plan.unsettled(key)
            let named = change.named(beside: old.owners)
            let members = try await transaction.members(named.map(\.key))
            let faults = named.compactMap { Member.fault(of: members[$0.key], named: $0.key, at: $0.pointer) }
            try (faults + change.faults(of: old, in: plan)).throwIfAny()
            let new = change.applied(to: old, by: call.principal.reference, at: call.now)
            let fields = MilestoneChange.fields(new, otherThan: old)
            guard !fields.isEmpty else { return nil }
            plan.replace(new)
            try await transaction.save(new, in: plan, of: id, owners: members.mapValues(\.id))
            if new.moves.count > old.moves.count, let move = new.moves.last {
                try await transaction.insert(move, number: new.moves.count, of: key, in: plan, of: id)
            }
            return AuditEntry(
                .milestoneChanged, .account(account),
                [
                    "plan": .integer(number), "milestone": .string(key.text), "fields": .texts(fields),
                    "marketing_owner": .string(new.owners.marketing.text),
                    "sales_owner": .string(new.owners.sales.text),
                ])
        }
    }

    /// Says for a side that a milestone was reached.
    ///
    /// - Throws: what `EngagementPlan.confirming` refuses.
    package func confirmMilestone(
        _ key: Slug, ofPlan number: Int, of account: String, _ new: NewConfirmation, by call: Call
    ) async throws -> EngagementPlan {
        try await changePlan(number, of: account, by: call) { transaction, id, plan in
            let milestone = try plan.confirming(key, new, by: call.principal.reference, at: call.now)
            plan.replace(milestone)
            if let confirmation = milestone.confirmations.last {
                try await transaction.insert(confirmation, of: key, in: plan, of: id)
            }
            try await transaction.save(milestone, in: plan, of: id, owners: [:])
            return AuditEntry(
                .milestoneConfirmed, .account(account),
                [
                    "plan": .integer(number), "milestone": .string(key.text),
                    "side": .string(new.side.rawValue),
                    "outcome": .string(milestone.facts(in: plan).outcome.rawValue),
                ])
        }
    }

    /// Takes a side's confirmation back; it stays written down.
    ///
    /// - Throws: 412 and 428; what `EngagementPlan.takingBack` refuses.
    package func unconfirmMilestone(
        _ key: Slug, ofPlan number: Int, of account: String, side: PlanSide, _ precondition: Precondition,
        by call: Call
    ) async throws -> EngagementPlan {
        try await changePlan(number, of: account, precondition, by: call) { transaction, id, plan in
            let (milestone, confirmation) = try plan.takingBack(
                side, of: key, by: call.principal.reference, at: call.now)
            plan.replace(milestone)
            try await transaction.saveWithdrawal(of: confirmation, of: key, in: plan, of: id)
            try await transaction.save(milestone, in: plan, of: id, owners: [:])
            return AuditEntry(
                .milestoneUnconfirmed, .account(account),
                [
                    "plan": .integer(number), "milestone": .string(key.text), "side": .string(side.rawValue),
                    "confirmation": .integer(confirmation.number),
                ])
        }
    }

    /// Says that a milestone will not be reached, for good.
    ///
    /// - Throws: 404; 409 `plan_closed` and `milestone_settled`.
    package func dismissMilestone(
        _ key: Slug, ofPlan number: Int, of account: String, reason: String, by call: Call
    ) async throws -> EngagementPlan {
        try await changePlan(number, of: account, by: call) { transaction, id, plan in
            var milestone = try plan.unsettled(key)
            milestone.dismissal = Decree(reason: reason, at: call.now, by: call.principal.reference)
            plan.replace(milestone)
            try await transaction.save(milestone, in: plan, of: id, owners: [:])
            return AuditEntry(
                .milestoneDismissed, .account(account),
                ["plan": .integer(number), "milestone": .string(key.text)])
        }
    }
}
