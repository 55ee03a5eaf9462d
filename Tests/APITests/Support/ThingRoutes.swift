// The routes of an invented feature, written as every feature's routes are: the example for their authors.

import API
import Domain
import HTTPTypes
import Hummingbird
import HummingbirdCore

extension Listing {
    static let things = Listing("things", fields: 1)
}

struct PutThing: Input {
    let name: String
    let rank: Int?

    init(reading r: ObjectReader) {
        name = r["name"].text(1...200)
        rank = r.optional("rank")?.integer(1...1_000)
    }
}

struct CreateThing: Input {
    let key: Slug
    let content: PutThing

    init(reading r: ObjectReader) {
        key = r["key"].slug()
        content = PutThing(reading: r)
    }
}

struct ThingRoutes: TenantRoutes {
    let shelf: Shelf

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("things", use: list)
        group.post("things", use: create)
        group.post("things/all", use: create)
        group.get("things/{key}", use: show)
        group.put("things/{key}", use: put)
        group.delete("things/{key}", use: delete)
    }

    @Sendable func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let (page, rank) = try request.query { q in
            (q.page(of: .things), q.optional("rank")?.integer(1...1_000))
        }
        let things = await shelf.list(page, rank: rank)
        return .list(things, of: .things, to: request, \.json)
    }

    @Sendable func create(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        try request.noQuery()
        let body = try await request.json()
        let attempt = try request.repeatable(body: body)
        let thing = try await shelf.create(CreateThing(body), attempt)
        return .json(thing.json, status: .created, tag: thing.tag, location: "/v1/things/\(thing.key)")
    }

    @Sendable func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        try request.noQuery()
        let thing = try await shelf.thing(context.slug("key", of: "thing"))
        return .resource(thing.json, tag: thing.tag, to: request)
    }

    @Sendable func put(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        try request.noQuery()
        let key = try context.slug("key", of: "thing")
        let condition = try request.precondition()
        let content = try await PutThing(request.json())
        let (thing, isNew) = try await shelf.put(key, content, condition)
        return .json(thing.json, status: isNew ? .created : .ok, tag: thing.tag)
    }

    @Sendable func delete(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        try request.noQuery()
        try await shelf.delete(context.slug("key", of: "thing"), request.precondition())
        return .noContent
    }
}

struct Thing: Sendable {
    let key: Slug
    var name: String
    var rank: Int?
    var revision = 1

    var tag: EntityTag { EntityTag(revision: revision) }

    var json: JSON {
        [
            "key": .string(key.text), "name": .string(name),
            "rank": rank.map { .number(Double($0)) } ?? .null,
        ]
    }
}

/// Stands where operations and a database would.
actor Shelf {
    private var things: [Slug: Thing] = [:]
    private var attempts: [IdempotencyKey: (RepeatableRequest, Thing)] = [:]

    func create(_ input: CreateThing, _ attempt: RepeatableRequest?) throws(DomainError) -> Thing {
        if let attempt, let (earlier, thing) = attempts[attempt.key] {
            guard earlier == attempt else {
                throw DomainError(.invalid, .idempotencyMismatch, "This key was used for another request.")
            }
            return thing
        }
        guard things[input.key] == nil else {
            throw DomainError(.conflict, .alreadyExists, "There is a thing “\(input.key)” already.")
        }
        let thing = Thing(key: input.key, name: input.content.name, rank: input.content.rank)
        things[thing.key] = thing
        if let attempt { attempts[attempt.key] = (attempt, thing) }
        return thing
    }

    func thing(_ key: Slug) throws(DomainError) -> Thing {
        guard let thing = things[key] else { throw .notFound("thing", key.text) }
        return thing
    }

    func put(
        _ key: Slug, _ content: PutThing, _ condition: Precondition
    ) throws(DomainError) -> (thing: Thing, isNew: Bool) {
        let old = things[key]
        try condition.check(orCreate: old?.tag)
        let revision = (old?.revision ?? 0) + 1
        let thing = Thing(key: key, name: content.name, rank: content.rank, revision: revision)
        things[key] = thing
        return (thing, old == nil)
    }

    func delete(_ key: Slug, _ condition: Precondition) throws(DomainError) {
        try condition.check(against: thing(key).tag)
        things[key] = nil
    }

    func list(_ request: PageRequest, rank: Int?) -> Page<Thing> {
        let rest = things.values
            .filter { rank == nil || $0.rank == rank }
            .filter { thing in request.after.map { thing.key.text > $0.fields[0] } ?? true }
            .sorted { $0.key < $1.key }
        return Page(Array(rest.prefix(request.limit + 1)), for: request) { Cursor($0.key.text) }
    }
}
