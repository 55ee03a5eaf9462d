// Routes of engagement plans: beginning, reading and ending them, and what becomes of their milestones.

import Domain
package import Hummingbird
package import Operations

package struct PlanRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        let plans = group.group("accounts/{external_id}/engagement-plans")
        plans.get(use: list)
        plans.post(use: start)
        plans.get("{number}", use: show)
        plans.post("{number}/closure", use: close)
        let milestone = plans.group("{number}/milestones/{milestone}")
        milestone.patch(use: change)
        milestone.post("confirmations", use: confirm)
        milestone.delete("confirmations/{side}", use: takeBack)
        milestone.post("dismissal", use: dismiss)
        group.get("engagement-milestones", use: listMilestones)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let page = try request.query { $0.page(of: .plans) }
        let account = try context.externalID()
        let before = try page.after?.fields.first.map { text throws(DomainError) in
            guard let number = Int(text) else { throw .alienCursor }
            return number
        }
        let rows = try await workspace.plans(
            of: account, before: before, limit: page.limit + 1, by: context.call())
        let shown = Page(rows, for: page) { Cursor(String($0.plan.number)) }
        return .list(shown, of: .plans, to: request) { .object($0.plan.members(of: account, $0.counts)) }
    }

    @Sendable private func start(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let account = try context.externalID()
        let body = try await request.json()
        let input = try PlanCreation(body)
        return try await request.creating(body) { attempt in
            try await workspace.startPlan(for: account, input.plan, by: context.call(attempt))
        } answer: { plan, _ in
            Answer(
                json: plan.json(of: account, at: context.now), tag: plan.tag(at: context.now),
                location: "/v1/accounts/\(FormText.encode(account))/engagement-plans/\(plan.number)")
        }
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let account = try context.externalID()
        let plan = try await workspace.plan(context.planNumber(), of: account, by: context.call())
        return .resource(
            plan.json(of: account, at: context.now), tag: plan.tag(at: context.now), to: request)
    }

    @Sendable private func close(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let (account, number) = (try context.externalID(), try context.planNumber())
        let body = try await request.json()
        let input = try ReasonInput(body)
        return try await request.creating(body) { attempt in
            try await workspace.closePlan(
                number, of: account, reason: input.reason, by: context.call(attempt))
        } answer: { plan, _ in
            Answer(status: .ok, json: plan.json(of: account, at: context.now), tag: plan.tag(at: context.now))
        }
    }
}

extension PlanRoutes {
    @Sendable private func change(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let (account, number) = (try context.externalID(), try context.planNumber())
        let condition = try request.precondition()
        let patch = try MilestonePatch(try await request.patch(accepting: [.mergePatch, .json]).json)
        let plan = try await workspace.changeMilestone(
            context.milestone(), ofPlan: number, of: account, condition, patch.change, by: context.call())
        return .json(plan.json(of: account, at: context.now), tag: plan.tag(at: context.now))
    }

    @Sendable private func confirm(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let (account, number) = (try context.externalID(), try context.planNumber())
        let milestone = try context.milestone()
        let body = try await request.json()
        let input = try ConfirmationInput(body)
        return try await request.creating(body) { attempt in
            try await workspace.confirmMilestone(
                milestone, ofPlan: number, of: account, input.confirmation, by: context.call(attempt))
        } answer: { plan, _ in
            Answer(status: .ok, json: plan.json(of: account, at: context.now), tag: plan.tag(at: context.now))
        }
    }

    @Sendable private func takeBack(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let (account, number) = (try context.externalID(), try context.planNumber())
        let plan = try await workspace.unconfirmMilestone(
            context.milestone(), ofPlan: number, of: account, side: context.side(),
            try request.precondition(), by: context.call())
        return .json(plan.json(of: account, at: context.now), tag: plan.tag(at: context.now))
    }

    @Sendable private func dismiss(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let (account, number) = (try context.externalID(), try context.planNumber())
        let milestone = try context.milestone()
        let body = try await request.json()
        let input = try ReasonInput(body)
        return try await request.creating(body) { attempt in
            try await workspace.dismissMilestone(
                milestone, ofPlan: number, of: account, reason: input.reason, by: context.call(attempt))
        } answer: { plan, _ in
            Answer(status: .ok, json: plan.json(of: account, at: context.now), tag: plan.tag(at: context.now))
        }
    }

    @Sendable private func listMilestones(
        _ request: Request, _ context: AuthenticatedContext
    ) async throws -> Response {
        let (page, filter) = try request.query { q in (q.page(of: .milestones), MilestoneFilter(reading: q)) }
        let last = try page.after.map { cursor throws(DomainError) in
            try MilestonePlace(cursor)
        }
        let rows = try await workspace.milestones(
            filter, after: last, limit: page.limit + 1, by: context.call())
        return .list(Page(rows, for: page) { $0.place.cursor }, of: .milestones, to: request) {
            $0.json(at: context.now)
        }
    }
}

extension Listing {
    fileprivate static let plans = Listing("engagement_plans", fields: 1)
    fileprivate static let milestones = Listing("engagement_milestones", fields: 4)
}

extension MilestonePlace {
    fileprivate init(_ cursor: Cursor) throws(DomainError) {
        let fields = cursor.fields
        guard let account = AccountID(fields[1]), let plan = Int(fields[2]), let key = Slug(fields[3]) else {
            throw .alienCursor
        }
        let dueAt = Instant(fields[0])
        guard dueAt != nil || fields[0].isEmpty else { throw .alienCursor }
        self.init(dueAt: dueAt, account: account, plan: plan, key: key)
    }

    fileprivate var cursor: Cursor {
        Cursor(dueAt?.description ?? "", account.description, String(plan), key.text)
    }
}

extension MilestoneFilter {
    fileprivate init(reading q: ObjectReader) {
        self.init(
            state: q.optional("state")?.choice(of: MilestoneState.self), owner: q.optional("owner")?.slug(),
            region: q.optional("region")?.slug(), tier: q.optional("tier")?.slug(),
            dueBefore: q.optional("due_before")?.instant())
    }
}

extension AuthenticatedContext {
    fileprivate func planNumber() throws -> Int { try number("number", of: "plan") }
    fileprivate func milestone() throws -> Slug { try slug("milestone", of: "milestone") }

    fileprivate func side() throws -> PlanSide {
        let side = try slug("side", of: "confirmation by")
        guard let known = PlanSide(rawValue: side.text) else {
            throw DomainError.notFound("confirmation by", side.text)
        }
        return known
    }
}

private struct PlanCreation: Input {
    let plan: NewPlan

    init(reading r: ObjectReader) {
        plan = NewPlan(
            owners: PlanMilestone.Owners(
                marketing: r["marketing_owner"].slug(), sales: r["sales_owner"].slug()),
            startedAt: r.optional("started_at")?.instant(), framework: r.optional("framework")?.slug())
    }
}

private struct MilestonePatch: Input {
    let change: MilestoneChange

    init(reading r: ObjectReader) {
        change = MilestoneChange(
            marketing: r.change("marketing_owner") { $0.slug() },
            sales: r.change("sales_owner") { $0.slug() }, dueAt: r.change("due_at") { $0.instant() },
            reason: r.optional("reason")?.string(Decree.reasonLength))
    }
}

private struct ConfirmationInput: Input {
    let confirmation: NewConfirmation

    init(reading r: ObjectReader) {
        confirmation = NewConfirmation(
            side: r["side"].choice(of: PlanSide.self),
            evidence: r["evidence"].string(PlanLimits.evidenceLength),
            on: r.optional("on")?.date(in: PlanLimits.years))
    }
}
