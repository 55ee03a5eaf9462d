// Beginning an engagement plan, and ending it.

package import Domain
import Store

extension Workspace {
    /// Begins a plan for an account with the milestones of its effective SLA, which are frozen as they are.
    ///
    /// - Throws: 404 for the account, and `no_sla`; 422 with the faults of what was said, `no_milestones`,
    ///   `framework_ambiguous`, `unknown_reference`; 409 `plan_open` while the account has a plan that has not ended.
    package func startPlan(
        for account: String, _ new: NewPlan, by call: Call
    ) async throws -> EngagementPlan {
        try await change(call, .writeEngagement, nil) { transaction in
            // What was agreed stands still while it is read in several statements.
            try await transaction.holdStructure()
            let entry = try await transaction.lockAccount(account).orNotFound("account", account)
            let owners = try await transaction.members([new.owners.marketing, new.owners.sales])
            try new.faults(owners, accountCreated: entry.createdAt, now: call.now).throwIfAny()
            let numbers = try await transaction.planNumbers(of: entry.id)
            if let open = numbers.open { throw DomainError.planOpen(open) }
            let plan = try await transaction.frozenPlan(number: numbers.newest + 1, for: account, new, call)
            try await transaction.insert(plan, of: entry.id, owners: owners.mapValues(\.id))
            return Changed(
                plan,
                AuditEntry(
                    .planStarted, .account(account),
                    [
                        "plan": .integer(plan.number), "framework": .string(plan.framework.text),
                        "milestones": .texts(plan.milestones.map(\.key.text)),
                        "marketing_owner": .string(new.owners.marketing.text),
                        "sales_owner": .string(new.owners.sales.text),
                    ]))
        }
    }

    /// Ends a plan; what was not reached by then is closed with it.
    ///
    /// - Throws: 404; 409 `plan_closed`.
    package func closePlan(
        _ number: Int, of account: String, reason: String, by call: Call
    ) async throws -> EngagementPlan {
        try await changePlan(number, of: account, by: call) { _, _, plan in
            try plan.requireOpen()
            plan.closure = Decree(reason: reason, at: call.now, by: call.principal.reference)
            return AuditEntry(.planClosed, .account(account), ["plan": .integer(number)])
        }
    }

    /// Changes a plan whose row is locked, and gives it another tag.
    ///
    /// - Parameters:
    ///   - precondition: nil where none is asked for.
    ///   - body: answers nil where it changed nothing; what it changes of a milestone it writes down itself.
    func changePlan(
        _ number: Int, of account: String, _ precondition: Precondition? = nil, by call: Call,
        _ body:
            @escaping @Sendable (TenantTransaction, AccountID, inout EngagementPlan) async throws ->
            AuditEntry?
    ) async throws -> EngagementPlan {
        try await change(call, .writeEngagement, nil) { transaction in
            let id = try await transaction.accountID(account).orNotFound("account", account)
            var plan = try await transaction.lockPlan(number, of: id).orNotFound("plan", "\(number)")
            try precondition?.check(against: plan.tag(at: call.now))
            let found = plan
            guard let entry = try await body(transaction, id, &plan) else { return .nothing(found) }
            plan.revision += 1
            try await transaction.save(plan, of: id)
            return Changed(plan, entry)
        }
    }
}

extension TenantTransaction {
    /// The plan that begins, with the milestones of what holds for the account and their due dates.
    fileprivate func frozenPlan(
        number: Int, for account: String, _ new: NewPlan, _ call: Call
    ) async throws -> EngagementPlan {
        let (model, subject) = try await resolvable(
            .account(externalID: account), at: new.startedAt, now: call.now)
        let effective = try model.resolve(subject.segment, namedInBody: new.framework)
        let agreed = AgreedMilestone.all(in: effective)
        guard !agreed.isEmpty else { throw DomainError.noMilestones(account) }
        let calendar = try await planCalendar(
            of: subject.segment.region, at: new.startedAt, now: call.now)
        let zone = try await settings().timeZone
        var plan = EngagementPlan(
            number: number, framework: effective.framework, segment: subject.segment,
            startedAt: new.startedAt ?? call.now,
            calendar: calendar.map { PinnedCalendar(key: $0.key, version: $0.number) },
            zone: calendar?.calendar.timeZone ?? zone, createdAt: call.now,
            createdBy: call.principal.reference)
        plan.freeze(agreed, owners: new.owners, in: calendar?.calendar)
        return plan
    }

    /// The calendar in which the due dates of a region's accounts are counted; nil where none holds.
    ///
    /// - Parameter instant: nil for now.
    private func planCalendar(
        of region: Slug?, at instant: Instant?, now: Instant
    ) async throws -> CalendarVersion? {
        do {
            return try await effectiveCalendar(region: region, team: nil, at: instant, now: now).version
        } catch let error as DomainError where error.code == .noCalendar {
            return nil
        }
    }
}

extension SharedModel {
    /// What holds in a segment, with faults of the framework where a body has it.
    fileprivate func resolve(_ segment: Segment, namedInBody framework: Slug?) throws(DomainError)
        -> EffectiveSLA
    {
        do throws(DomainError) {
            return try resolve(segment, framework: framework)
        } catch {
            var refusal = error
            refusal.faults = error.faults.map { fault in
                fault.pointer == "/query/framework"
                    ? Fault("/framework", fault.code, fault.detail) : fault
            }
            throw refusal
        }
    }
}

extension DomainError {
    fileprivate static func planOpen(_ number: Int) -> DomainError {
        DomainError(
            .conflict, .planOpen, "Plan \(number) of the account has not ended: end it before another begins."
        )
    }

    fileprivate static func noMilestones(_ account: String) -> DomainError {
        DomainError(
            .invalid, .noMilestones,
            "What holds for “\(account)” has no milestones: agree on some in the section engagement.")
    }
}
