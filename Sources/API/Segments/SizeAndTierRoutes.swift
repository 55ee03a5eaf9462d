// Routes of size bands and tiers, each one resource.

package import Domain
package import Hummingbird
package import Operations

package struct SizeAndTierRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("sizes", use: sizes)
        group.put("sizes", use: putSizes)
        group.get("tiers", use: tiers)
        group.put("tiers", use: putTiers)
    }

    @Sendable private func sizes(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let bands = try await workspace.sizes(by: context.call())
        return .resource(bands.json, tag: bands.tag, to: request)
    }

    @Sendable private func putSizes(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let condition = try request.precondition()
        let input = try SizesDefinition(try await request.json())
        let bands = try await workspace.putSizes(input.bands, condition, by: context.call())
        return .json(bands.json, tag: bands.tag)
    }

    @Sendable private func tiers(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let tiers = try await workspace.tiers(by: context.call())
        return .resource(tiers.json, tag: tiers.tag, to: request)
    }

    @Sendable private func putTiers(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let condition = try request.precondition()
        let input = try TiersDefinition(try await request.json())
        let tiers = try await workspace.putTiers(input.tiers, condition, by: context.call())
        return .json(tiers.json, tag: tiers.tag)
    }
}

/// The body that defines all size bands.
package struct SizesDefinition: Input {
    package let bands: [SizeBand]

    package init(reading r: ObjectReader) {
        bands = r["bands"].array(0...SegmentLimits.sizeBands) { band in
            band.object { b in
                SizeBand(
                    key: b["key"].slug(), name: b["name"].text(1...SegmentLimits.nameLength),
                    employeesFrom: b["employees_from"].integer(0...SegmentLimits.employees),
                    employeesTo: b.optional("employees_to")?.integer(0...SegmentLimits.employees))
            }
        }
    }
}

/// The body that defines all tiers.
package struct TiersDefinition: Input {
    package let tiers: [Tier]

    package init(reading r: ObjectReader) {
        tiers = r["tiers"].array(0...SegmentLimits.tiers) { $0.read(Tier.self) }
    }
}

extension Revised {
    fileprivate var tag: EntityTag { EntityTag(revision: Int(revision)) }
}

extension Revised<[SizeBand]> {
    fileprivate var json: JSON {
        let bands = value.map { band -> JSON in
            [
                "key": .string(band.key.text), "name": .string(band.name),
                "employees_from": .integer(band.employeesFrom), "employees_to": .integer(band.employeesTo),
            ]
        }
        return ["bands": .array(bands)]
    }
}

extension Revised<[Tier]> {
    fileprivate var json: JSON { ["tiers": .array(value.map(\.json))] }
}
