// Routes of evolution paths, and of what suits companies of each size.

import Domain
package import Hummingbird
package import Operations

package struct EvolutionRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        let paths = group.group("evolution-paths")
        paths.get(use: list)
        paths.post(use: create)
        paths.get("{key}", use: show)
        paths.patch("{key}", use: change)
        paths.post("{key}/withdrawal", use: withdraw)
        group.get("evolution-presets", use: presets)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let (page, agreement, state) = try request.query { q in
            (
                q.page(of: .paths), q.optional("agreement")?.slug(),
                q.optional("state")?.choice(of: EvolutionPath.State.self)
            )
        }
        let after = try page.after?.fields.first.map { text throws(DomainError) in
            guard let key = Slug(text) else { throw .alienCursor }
            return key
        }
        let rows = try await workspace.evolutionPaths(
            of: agreement, in: state, after: after, limit: page.limit + 1, by: context.call())
        return .list(Page(rows, for: page) { Cursor($0.key.text) }, of: .paths, to: request) {
            .object($0.members)
        }
    }

    @Sendable private func create(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let body = try await request.json()
        let input = try PathCreation(body)
        return try await request.creating(body) { attempt in
            try await workspace.addPath(input.new, by: context.call(attempt))
        } answer: { path, _ in
            Answer(json: path.json, tag: path.tag, location: "/v1/evolution-paths/\(path.key)")
        }
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let path = try await workspace.evolutionPath(context.pathKey(), by: context.call())
        return .resource(path.json, tag: path.tag, to: request)
    }

    @Sendable private func change(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let key = try context.pathKey()
        let condition = try request.precondition()
        let patch = try PathPatch(try await request.patch(accepting: [.mergePatch, .json]).json)
        let path = try await workspace.changePath(key, patch.change, condition, by: context.call())
        return .json(path.json, tag: path.tag)
    }

    @Sendable private func withdraw(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        _ = try Nothing(try await request.emptyOrJSON())
        let path = try await workspace.withdrawPath(context.pathKey(), by: context.call())
        return .json(path.json, tag: path.tag)
    }

    /// All four, in a language.
    @Sendable private func presets(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        let language = try request.query { q in q.language() }
        let presets = try workspace.presets(by: context.call())
        let json: JSON = ["items": .array(presets.map { $0.json(language) }), "next_cursor": .null]
        return .resource(json, tag: EntityTag(content: json), to: request, caching: .revalidate)
    }
}

extension AuthenticatedContext {
    fileprivate func pathKey() throws -> Slug { try slug("key", of: "evolution path") }
}

extension Listing {
    fileprivate static let paths = Listing("evolution-paths", fields: 1)
}

// MARK: - Reading

private struct PathCreation: Input {
    let new: NewEvolutionPath

    init(reading r: ObjectReader) {
        let key = r["key"].slug()
        let agreement = r["agreement"].slug()
        let name = r["name"].text(EvolutionLimits.nameLength)
        let condition = r["condition"].evolutionCondition()
        let proposal = r["change"].object { c in
            EvolutionPath.Proposal(
                title: c["title"].text(ChangeRequestLimits.titleLength),
                reason: c["reason"].string(ChangeRequestLimits.reasonLength),
                values: c.optional("values")?.json() ?? .object(JSONObject()))
        }
        new = NewEvolutionPath(
            key: key, agreement: agreement, name: name, condition: condition, proposal: proposal)
    }
}

/// A merge patch but for the values, which are a patch themselves and are replaced whole: null in them says something.
private struct PathPatch: Input {
    let change: EvolutionPathChange

    init(reading r: ObjectReader) {
        var change = EvolutionPathChange()
        if r.has("name") { change.name = r["name"].text(EvolutionLimits.nameLength) }
        if r.has("condition") { change.condition = r["condition"].evolutionCondition() }
        if r.has("change") {
            r["change"].object { c in
                if c.has("title") { change.title = c["title"].text(ChangeRequestLimits.titleLength) }
                if c.has("reason") { change.reason = c["reason"].string(ChangeRequestLimits.reasonLength) }
                if c.has("values") { change.values = c.optional("values")?.json() ?? .object(JSONObject()) }
            }
        }
        self.change = change
    }
}

extension ValueReader {
    /// A condition over figures of the company.
    fileprivate func evolutionCondition() -> Condition {
        adopt { json throws(DomainError) in
            try EvolutionCondition.faults(of: json, at: "").throwIfAny()
            return try Condition(json)
        } ?? .all([])
    }
}

// MARK: - Writing

extension EvolutionPath {
    /// Lists leave the firings out.
    fileprivate var members: JSONObject {
        [
            "key": .string(key.text), "agreement": .string(agreement.text), "name": .string(name),
            "condition": condition.json, "condition_text": .string(condition.description(.english)),
            "change": [
                "title": .string(proposal.title), "reason": .string(proposal.reason),
                "values": proposal.values,
            ],
            "state": .string(state.rawValue), "firing_count": .integer(firingCount),
            "created_at": .instant(createdAt), "created_by": .string(createdBy),
            "withdrawn_at": .instant(withdrawal?.at), "withdrawn_by": .text(withdrawal?.by),
        ]
    }

    fileprivate var json: JSON {
        var members = members
        members["firings"] = .array(firings.map(\.json))
        return .object(members)
    }
}

extension EvolutionPath.Firing {
    fileprivate var json: JSON {
        let figures = figures.map { ($0.key.rawValue, JSON.integer($0.value)) }
        return [
            "at": .instant(at), "figures": .object(JSONObject(uniqueKeysWithValues: figures)),
            "request": .integer(request),
        ]
    }
}

extension EvolutionPreset {
    fileprivate func json(_ language: Language) -> JSON {
        [
            "size": .string(rawValue), "name": .string(name[language]),
            "employees_from": .integer(employees.from),
            "employees_below": .integer(employees.below), "advice": .texts(advice.map { $0[language] }),
            "condition": condition, "values": values(language),
        ]
    }
}
