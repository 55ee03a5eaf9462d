// Routes of action items: making, reading and changing them, and their end.

import Domain
package import Hummingbird
package import Operations

package struct ActionRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        let actions = group.group("actions")
        actions.get(use: list)
        actions.post(use: create)
        let action = actions.group("{id}")
        action.get(use: show)
        action.patch(use: change)
        action.post("completion", use: complete)
        action.post("dismissal", use: dismiss)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let (page, filter) = try request.query { q in (q.page(of: .actions), ActionFilter(reading: q)) }
        let last = try page.after.map { cursor throws(DomainError) in
            guard let dueOn = CivilDate(cursor.fields[0]), let id = ActionItemID(cursor.fields[1]) else {
                throw .alienCursor
            }
            return ActionPlace(dueOn: dueOn, id: id)
        }
        let rows = try await workspace.actions(filter, after: last, limit: page.limit + 1, by: context.call())
        let shown = Page(rows, for: page) { Cursor($0.dueOn.description, $0.id.description) }
        return .list(shown, of: .actions, to: request) { $0.json(at: context.now) }
    }

    @Sendable private func create(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let body = try await request.json()
        let input = try ActionCreation(body)
        return try await request.creating(body) { attempt in
            try await workspace.createAction(input.new, by: context.call(attempt))
        } answer: { item, _ in
            Answer(
                json: item.json(at: context.now), tag: item.tag(at: context.now),
                location: "/v1/actions/\(item.id)")
        }
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let item = try await workspace.action(context.actionID(), by: context.call())
        return .resource(item.json(at: context.now), tag: item.tag(at: context.now), to: request)
    }

    @Sendable private func change(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let condition = try request.precondition()
        let patch = try ActionPatch(try await request.patch(accepting: [.mergePatch, .json]).json)
        let item = try await workspace.changeAction(
            context.actionID(), patch.change, condition, by: context.call())
        return .json(item.json(at: context.now), tag: item.tag(at: context.now))
    }

    @Sendable private func complete(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let id = try context.actionID()
        let body = try await request.emptyOrJSON()
        let input = try CompletionInput(body)
        return try await request.creating(body) { attempt in
            try await workspace.completeAction(id, result: input.result, by: context.call(attempt))
        } answer: { item, _ in
            Answer(status: .ok, json: item.json(at: context.now), tag: item.tag(at: context.now))
        }
    }

    @Sendable private func dismiss(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let id = try context.actionID()
        let body = try await request.json()
        let input = try ReasonInput(body)
        return try await request.creating(body) { attempt in
            try await workspace.dismissAction(id, reason: input.reason, by: context.call(attempt))
        } answer: { item, _ in
            Answer(status: .ok, json: item.json(at: context.now), tag: item.tag(at: context.now))
        }
    }
}

extension ActionItem {
    fileprivate func json(at now: Instant) -> JSON {
        [
            "id": .string(id.description), "agreement": .string(agreement.text), "title": .string(title),
            "note": .text(note), "owner": .string(owner.text), "owner_name": .string(ownerName),
            "due_on": .string(dueOn.description), "time_zone": .string(zone.text),
            "state": .string(state(at: now).rawValue), "review": .text(links.review?.description),
            "decision": .integer(links.decision), "change_request": .integer(links.changeRequest),
            "account": .text(links.account), "created_at": .instant(createdAt),
            "created_by": .string(createdBy), "done_at": .instant(completion?.at),
            "done_by": .text(completion?.by), "result": .text(completion?.result),
            "dismissal": dismissal?.json ?? .null,
        ]
    }
}

extension ActionFilter {
    fileprivate init(reading q: ObjectReader) {
        self.init(
            state: q.optional("state")?.choice(of: ActionState.self), owner: q.optional("owner")?.slug(),
            agreement: q.optional("agreement")?.slug(),
            review: q.optional("review")?.id(of: ReviewEntity.self))
    }
}

extension Listing {
    fileprivate static let actions = Listing("actions", fields: 2)
}

extension AuthenticatedContext {
    fileprivate func actionID() throws -> ActionItemID { try id("id", of: "action") }
}

/// An action item, as decisions and the creation of one have it.
struct ActionInput: Input {
    let action: NewAction

    init(reading r: ObjectReader) {
        action = NewAction(
            title: r["title"].text(ActionLimits.titleLength),
            note: r.optional("note")?.string(ActionLimits.noteLength), owner: r["owner"].slug(),
            dueOn: r["due_on"].date(in: ActionLimits.years))
    }
}

private struct ActionCreation: Input {
    let new: NewActionItem

    init(reading r: ObjectReader) {
        new = NewActionItem(
            agreement: r["agreement"].slug(), action: ActionInput(reading: r).action,
            links: ActionLinks(
                review: r.optional("review")?.id(of: ReviewEntity.self),
                decision: r.optional("decision")?.integer(1...ReviewLimits.decisions),
                changeRequest: r.optional("change_request")?.integer(1...Int(Int32.max)),
                account: r.optional("account")?.text(1...AccountLimits.externalIDLength)))
    }
}

private struct ActionPatch: Input {
    let change: ActionChange

    init(reading r: ObjectReader) {
        change = ActionChange(
            title: r.change("title") { $0.text(ActionLimits.titleLength) },
            note: r.change(clearing: "note") { $0.string(ActionLimits.noteLength) },
            owner: r.change("owner") { $0.slug() },
            dueOn: r.change("due_on") { $0.date(in: ActionLimits.years) })
    }
}

private struct CompletionInput: Input {
    let result: String?

    init(reading r: ObjectReader) { result = r.optional("result")?.string(ActionLimits.noteLength) }
}
