// Engagement plans and their milestones as JSON.

import Domain

extension EngagementPlan {
    func json(of account: String, at now: Instant) -> JSON {
        var object = members(of: account, counts(at: now))
        object["milestones"] = .array(milestones.map { $0.json(in: self, at: now) })
        return .object(object)
    }

    /// All but the milestones.
    func members(of account: String, _ counts: MilestoneCounts) -> JSONObject {
        [
            "account": .string(account), "number": .integer(number),
            "state": .string(closure == nil ? "open" : "closed"), "framework": .string(framework.text),
            "segment": segment.wholeJSON, "started_at": .instant(startedAt),
            "calendar": calendar.map {
                ["key": .string($0.key.text), "version": .integer($0.version)]
            } ?? .null,
            "time_zone": .string(zone.text), "created_at": .instant(createdAt),
            "created_by": .string(createdBy), "closure": closure?.json ?? .null,
            "counts": .object(
                JSONObject(
                    uniqueKeysWithValues: MilestoneState.allCases.map {
                        ($0.rawValue, .integer(counts[$0] ?? 0))
                    })),
        ]
    }
}

extension MilestoneFacts {
    /// What plans and the list say of a milestone alike.
    fileprivate func members(
        _ key: Slug, _ text: String, _ owners: PlanMilestone.Owners, at now: Instant
    ) -> JSONObject {
        [
            "key": .string(key.text), "text": .string(text), "sides": .texts(sides.map(\.rawValue)),
            "marketing_owner": .string(owners.marketing.text), "sales_owner": .string(owners.sales.text),
            "due_at": .instant(due.instant), "undated": .text(due.gap?.rawValue),
            "state": .string(state(at: now).rawValue),
            "reached_on": .text(outcome == .reached ? reachedOn?.description : nil),
            "was_late": wasLate.map { .bool($0) } ?? .null,
        ]
    }
}

extension PlanMilestone {
    fileprivate func json(in plan: EngagementPlan, at now: Instant) -> JSON {
        var object = facts(in: plan).members(key, text, owners, at: now)
        object["position"] = .integer(position)
        object["due"] = agreed?.json ?? .null
        object["source"] = [
            "agreement": .string(source.agreement.text), "version": .integer(source.version),
        ]
        object["confirmations"] = .array(confirmations.map(\.json))
        object["moves"] = .array(moves.map(\.json))
        object["dismissal"] = dismissal?.json ?? .null
        return .object(object)
    }
}

extension PlanMilestone.Confirmation {
    fileprivate var json: JSON {
        [
            "side": .string(side.rawValue), "evidence": .string(evidence), "on": .string(on.description),
            "confirmed_at": .instant(at), "confirmed_by": .string(by),
            "withdrawn_at": .instant(withdrawal?.at), "withdrawn_by": .text(withdrawal?.by),
        ]
    }
}

extension PlanMilestone.Move {
    fileprivate var json: JSON {
        [
            "from": .instant(from), "to": .instant(to), "reason": .string(reason), "moved_at": .instant(at),
            "moved_by": .string(by),
        ]
    }
}

extension MilestoneEntry {
    func json(at now: Instant) -> JSON {
        var object = facts.members(key, text, owners, at: now)
        object["account"] = .string(account)
        object["account_name"] = .string(accountName)
        object["region"] = .text(region?.text)
        object["tier"] = .text(tier?.text)
        object["plan"] = .integer(plan)
        object["confirmed_by"] = .texts(
            PlanSide.allCases.filter { facts.confirmedOn[$0] != nil }.map(\.rawValue))
        return .object(object)
    }
}
