// Routes of verticals.

package import Domain
package import Hummingbird
package import Operations

package struct VerticalRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("verticals", use: list)
        group.get("verticals/{key}", use: show)
        group.put("verticals/{key}", use: put)
        group.delete("verticals/{key}", use: delete)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let (page, parent) = try request.query { q in (q.page(of: .verticals), q.optional("parent")?.slug()) }
        let rows = try await workspace.verticals(
            parent: parent, after: page.after?.fields.first, limit: page.limit + 1, by: context.call())
        return .list(
            Page(rows, for: page) { Cursor($0.definition.key.text) }, of: .verticals, to: request, \.json)
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let vertical = try await workspace.vertical(context.slug("key", of: "vertical"), by: context.call())
        return .resource(vertical.json, tag: vertical.tag, to: request)
    }

    @Sendable private func put(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        try request.noQuery()
        let key = try context.slug("key", of: "vertical")
        let condition = try request.precondition()
        let definition = try VerticalDefinition(try await request.json())
        let (vertical, isNew) = try await workspace.putVertical(
            definition.vertical(key), condition, by: context.call())
        return .json(
            vertical.json, status: isNew ? .created : .ok, tag: vertical.tag,
            location: isNew ? "/v1/verticals/\(key)" : nil)
    }

    @Sendable private func delete(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let key = try context.slug("key", of: "vertical")
        try await workspace.deleteNode(key, of: .vertical, try request.precondition(), by: context.call())
        return .noContent
    }
}

/// The body that defines a vertical.
package struct VerticalDefinition: Input {
    private let name: String
    private let parent: Slug?
    private let aliases: [String]

    package init(reading r: ObjectReader) {
        name = r["name"].text(1...SegmentLimits.nameLength)
        parent = r.optional("parent")?.slug()
        aliases =
            r.optional("aliases")?.array(0...SegmentLimits.aliasesPerVertical) {
                $0.text(1...SegmentLimits.aliasLength)
            } ?? []
    }

    package func vertical(_ key: Slug) -> Vertical {
        Vertical(key: key, name: name, parent: parent, aliases: aliases)
    }
}

extension Listing {
    fileprivate static let verticals = Listing("verticals", fields: 1)
}

extension Placed<Vertical> {
    fileprivate var tag: EntityTag { EntityTag(revision: Int(revision)) }

    fileprivate var json: JSON {
        [
            "key": .string(definition.key.text), "name": .string(definition.name),
            "parent": .slug(definition.parent),
            "aliases": .array(definition.aliases.map { .string($0) }), "depth": .integer(path.count),
            "path": .array(path.map { .string($0.text) }), "valid_from": .instant(validFrom),
        ]
    }
}
