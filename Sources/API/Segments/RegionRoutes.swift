// Routes of regions.

package import Domain
package import Hummingbird
package import Operations

package struct RegionRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("regions", use: list)
        group.get("regions/{key}", use: show)
        group.put("regions/{key}", use: put)
        group.delete("regions/{key}", use: delete)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let (page, parent) = try request.query { q in (q.page(of: .regions), q.optional("parent")?.slug()) }
        let rows = try await workspace.regions(
            parent: parent, after: page.after?.fields.first, limit: page.limit + 1, by: context.call())
        return .list(
            Page(rows, for: page) { Cursor($0.definition.key.text) }, of: .regions, to: request, \.json)
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let region = try await workspace.region(context.slug("key", of: "region"), by: context.call())
        return .resource(region.json, tag: region.tag, to: request)
    }

    @Sendable private func put(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        try request.noQuery()
        let key = try context.slug("key", of: "region")
        let condition = try request.precondition()
        let definition = try RegionDefinition(try await request.json())
        let (region, isNew) = try await workspace.putRegion(
            definition.region(key), condition, by: context.call())
        return .json(
            region.json, status: isNew ? .created : .ok, tag: region.tag,
            location: isNew ? "/v1/regions/\(key)" : nil)
    }

    @Sendable private func delete(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let key = try context.slug("key", of: "region")
        try await workspace.deleteNode(key, of: .region, try request.precondition(), by: context.call())
        return .noContent
    }
}

/// The body that defines a region.
package struct RegionDefinition: Input {
    private let name: String
    private let parent: Slug?
    private let countries: [String]
    private let maturityIndex: Int?
    private let timeZone: String?
    private let calendar: Slug?

    package init(reading r: ObjectReader) {
        name = r["name"].text(1...SegmentLimits.nameLength)
        parent = r.optional("parent")?.slug()
        countries =
            r.optional("countries")?.distinct(0...SegmentLimits.countriesPerRegion) { reader in
                let code = reader.string(1...8)
                if let problem = CountryCode.problem(code) { reader.fault(problem.code, problem.detail) }
                return code
            } ?? []
        maturityIndex = r.optional("maturity_index")?.integer(1...SegmentLimits.maturityIndex)
        timeZone = r.optional("time_zone")?.timeZone().text
        calendar = r.optional("calendar")?.slug()
    }

    package func region(_ key: Slug) -> Region {
        Region(
            key: key, name: name, parent: parent, countries: countries, maturityIndex: maturityIndex,
            timeZone: timeZone, calendar: calendar)
    }
}

extension Listing {
    fileprivate static let regions = Listing("regions", fields: 1)
}

extension Placed<Region> {
    fileprivate var tag: EntityTag { EntityTag(revision: Int(revision)) }

    fileprivate var json: JSON {
        [
            "key": .string(definition.key.text), "name": .string(definition.name),
            "parent": .slug(definition.parent),
            "countries": .array(definition.countries.map { .string($0) }),
            "maturity_index": .integer(definition.maturityIndex),
            "time_zone": .text(definition.timeZone), "calendar": .slug(definition.calendar),
            "depth": .integer(path.count), "path": .array(path.map { .string($0.text) }),
            "valid_from": .instant(validFrom),
        ]
    }
}
