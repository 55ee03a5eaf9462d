// Routes of market maturity: which targets it scales, region by region.

import Domain
package import Hummingbird
package import Operations

package struct MaturityRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("reports/maturity", use: report)
    }

    @Sendable private func report(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        let (page, question) = try request.query { q in (q.page(of: .maturity), MaturityQuestion(reading: q))
        }
        let rows = try await workspace.scaledTargets(
            question, after: page.after?.fields.first.flatMap { Slug($0) }, limit: page.limit + 1,
            by: context.call())
        return .list(Page(rows, for: page) { Cursor($0.region.text) }, of: .maturity, to: request, \.json)
    }
}

extension MaturityQuestion {
    fileprivate init(reading q: ObjectReader) {
        var segment = Segment()
        for dimension in Dimension.allCases where dimension != .region {
            segment[dimension] = q.optional(dimension.rawValue)?.slug()
        }
        self.init(
            segment: segment, framework: q.optional("framework")?.slug(), at: q.optional("at")?.instant())
    }
}

extension Listing {
    fileprivate static let maturity = Listing("maturity", fields: 1)
}

extension ScaledTargets {
    fileprivate var json: JSON {
        [
            "region": .string(region.text),
            "maturity": maturity.map {
                ["region": .string($0.region.text), "index": .integer($0.index)]
            } ?? .null,
            "targets": .array(
                targets.map { target in
                    [
                        "pointer": .string(target.pointer.description), "base": .number(target.base),
                        "scaled": .number(target.scaled), "unit": .text(target.unit),
                        "agreement": .string(target.agreement.text), "version": .integer(target.version),
                    ]
                }),
        ]
    }
}
