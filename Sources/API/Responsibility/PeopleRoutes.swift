// Routes of people: what members hold, and who stands in for them.

import Domain
package import Hummingbird
package import Operations

package struct PeopleRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        let people = group.group("people")
        people.get(use: list)
        people.get("{key}", use: show)
        people.put("{key}", use: put)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let (page, filter) = try request.query { q in (q.page(of: .people), PersonFilter(reading: q)) }
        let rows = try await workspace.people(
            filter, after: page.after?.fields.first, limit: page.limit + 1, by: context.call())
        return .list(
            Page(rows, for: page) { Cursor($0.member.key.text) }, of: .people, to: request, \.json)
    }

    /// Without an answer of 304: who is there changes by itself.
    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let instant = try request.query { q in q.optional("at")?.instant() }
        let person = try await workspace.person(context.personKey(), at: instant, by: context.call())
        return .json(person.json, tag: person.tag)
    }

    @Sendable private func put(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        try request.noQuery()
        let key = try context.personKey()
        let condition = try request.precondition()
        let input = try PersonInput(try await request.json())
        let person = try await workspace.putPerson(key, input.definition, condition, by: context.call())
        return .json(person.json, tag: person.tag)
    }
}

extension PersonFilter {
    fileprivate init(reading q: ObjectReader) {
        self.init(
            function: q.optional("function")?.slug(), region: q.optional("region")?.slug(),
            vertical: q.optional("vertical")?.slug(), team: q.optional("team")?.slug(),
            at: q.optional("at")?.instant())
    }
}

private struct PersonInput: Input {
    let definition: PersonDefinition

    init(reading r: ObjectReader) {
        definition = PersonDefinition(
            posts: r["posts"].distinct(0...PeopleLimits.postsPerPerson) { reader in
                reader.object { Post($0["function"].slug(), in: Territory(reading: $0)) }
            },
            deputies: r["deputies"].distinct(0...PeopleLimits.deputiesPerPerson) { $0.slug() })
    }
}

extension Territory {
    init(reading r: ObjectReader) {
        self.init(region: r.optional("region")?.slug(), vertical: r.optional("vertical")?.slug())
    }
}

extension Listing {
    fileprivate static let people = Listing("people", fields: 1)
}

extension AuthenticatedContext {
    func personKey() throws -> Slug { try slug("key", of: "person") }
}

extension Presence {
    /// `{"state": "absent", "since": null, "until": "…"}`.
    var json: JSON {
        switch self {
        case .inOffice: ["state": "in_office", "since": .null, "until": .null]
        case .absent(let until): ["state": "absent", "since": .null, "until": .instant(until)]
        case .deactivated(let since): ["state": "deactivated", "since": .instant(since), "until": .null]
        }
    }
}

extension Held {
    func json(_ value: JSON) -> JSON {
        var object = value.objectValue ?? JSONObject()
        object["from"] = .instant(from)
        object["until"] = .instant(until)
        return .object(object)
    }
}

extension Person {
    var json: JSON {
        [
            "key": .string(member.key.text), "name": .string(member.definition.name),
            "position": .text(member.definition.position), "presence": presence.json,
            "posts": .array(posts.map { $0.json($0.value.json) }),
            "teams": .array(
                places.map { place in
                    place.json([
                        "key": .string(place.value.team.text), "name": .string(place.value.teamName),
                        "capacity": .integer(place.value.capacity),
                    ])
                }),
            "deputies": .array(
                deputies.map { deputy in
                    deputy.json([
                        "key": .string(deputy.value.key.text), "name": .string(deputy.value.name),
                    ])
                }),
        ]
    }
}
