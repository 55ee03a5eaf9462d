// Routes of teams.

import Domain
package import Hummingbird
package import Operations

package struct TeamRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        let teams = group.group("teams")
        teams.get(use: list)
        teams.get("{key}", use: show)
        teams.put("{key}", use: put)
        teams.delete("{key}", use: delete)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let page = try request.query { q in q.page(of: .teams) }
        let rows = try await workspace.teams(
            after: page.after?.fields.first, limit: page.limit + 1, by: context.call())
        return .list(Page(rows, for: page) { Cursor($0.key.text) }, of: .teams, to: request, \.json)
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let instant = try request.query { q in q.optional("at")?.instant() }
        let team = try await workspace.team(context.teamKey(), at: instant, by: context.call())
        return .resource(team.json, tag: team.tag, to: request)
    }

    @Sendable private func put(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        try request.noQuery()
        let key = try context.teamKey()
        let condition = try request.precondition()
        let input = try TeamInput(try await request.json())
        let (team, isNew) = try await workspace.putTeam(key, input.definition, condition, by: context.call())
        return .json(
            team.json, status: isNew ? .created : .ok, tag: team.tag,
            location: isNew ? "/v1/teams/\(key)" : nil)
    }

    @Sendable private func delete(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        try await workspace.deleteTeam(context.teamKey(), try request.precondition(), by: context.call())
        return .noContent
    }
}

private struct TeamInput: Input {
    let definition: TeamDefinition

    init(reading r: ObjectReader) {
        definition = TeamDefinition(
            name: r["name"].text(PeopleLimits.teamNameLength),
            functions: r["functions"].distinct(PeopleLimits.functionsPerTeam) { $0.slug() },
            segments: r.optional("segments")?.distinct(0...PeopleLimits.segmentsPerTeam) { reader in
                reader.object { Territory(reading: $0) }
            } ?? [],
            members: TeamInput.members(r), calendar: r.optional("calendar")?.slug())
    }

    private static func members(_ r: ObjectReader) -> [TeamMember] {
        var seen: Set<Slug> = []
        return r.optional("members")?.array(0...PeopleLimits.membersPerTeam) { reader in
            reader.object { r in
                let member = TeamMember(
                    r["member"].slug(), capacity: r["capacity"].integer(PeopleLimits.capacity))
                r.check("member", .duplicate, "“\(member.member)” is in the list already.") {
                    seen.insert(member.member).inserted
                }
                return member
            }
        } ?? []
    }
}

extension Listing {
    fileprivate static let teams = Listing("teams", fields: 1)
}

extension AuthenticatedContext {
    fileprivate func teamKey() throws -> Slug { try slug("key", of: "team") }
}

extension Team {
    var json: JSON {
        [
            "key": .string(key.text), "name": .string(name), "functions": .texts(functions.map(\.text)),
            "segments": .array(segments.map(\.json)), "calendar": .slug(calendar),
            "members": .array(
                members.map { seat in
                    seat.json([
                        "member": .string(seat.value.member.text), "capacity": .integer(seat.value.capacity),
                    ])
                }),
            "created_at": .instant(createdAt),
        ]
    }
}
