// Routes of figures of the company.

import Domain
package import Hummingbird
package import Operations

package struct TenantMetricRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        let metrics = group.group("tenant-metrics")
        metrics.get(use: list)
        metrics.get("{metric}", use: show)
        metrics.put("{metric}", use: put)
        metrics.get("{metric}/values", use: history)
    }

    /// All of them: there are a handful.
    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let figures = try await workspace.figures(by: context.call())
        return .json(["items": .array(figures.map(\.json)), "next_cursor": .null])
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let figure = try await workspace.figure(try context.tenantMetric(), by: context.call())
        return .resource(figure.json, tag: figure.tag, to: request)
    }

    @Sendable private func put(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        try request.noQuery()
        let metric = try context.tenantMetric()
        let condition = try request.precondition()
        let figure = try TenantFigure(try await request.json())
        let change = try await workspace.stateFigure(metric, figure, condition, by: context.call())
        return .json(
            change.json, status: change.isNew ? .created : .ok, tag: change.stated.tag,
            location: change.isNew ? "/v1/tenant-metrics/\(metric.rawValue)" : nil)
    }

    @Sendable private func history(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        let page = try request.query { q in q.page(of: .figures) }
        let before = try page.after?.fields.first.map { text throws(DomainError) in
            guard let number = Int(text) else { throw .alienCursor }
            return number
        }
        let rows = try await workspace.figures(
            of: try context.tenantMetric(), before: before, limit: page.limit + 1, by: context.call())
        return .list(
            Page(rows, for: page) { Cursor(String($0.number)) }, of: .figures, to: request
        ) { .object($0.members) }
    }
}

extension AuthenticatedContext {
    fileprivate func tenantMetric() throws(DomainError) -> TenantMetric {
        let name = try text("metric", of: "figure of the company", maximumLength: 64)
        guard let metric = TenantMetric(rawValue: name) else {
            throw .notFound("figure of the company", name)
        }
        return metric
    }
}

extension Listing {
    fileprivate static let figures = Listing("tenant-metric-values", fields: 1)
}

extension StatedFigure {
    fileprivate var members: JSONObject {
        [
            "metric": .string(metric.rawValue), "value": .integer(figure.value),
            "as_of": .string(figure.asOf.description), "origin": .text(figure.origin),
            "stated_at": .instant(statedAt), "stated_by": .string(statedBy),
        ]
    }
}

extension PresentFigure {
    fileprivate var tag: EntityTag { stated?.tag ?? EntityTag(revision: value ?? 0) }

    fileprivate var json: JSON {
        [
            "metric": .string(metric.rawValue), "value": .integer(value), "counted": .bool(metric.isCounted),
            "name": .string(metric.label.english), "name_de": .string(metric.label.german),
            "as_of": .text(stated?.figure.asOf.description), "origin": .text(stated?.figure.origin),
            "stated_at": .instant(stated?.statedAt), "stated_by": .text(stated?.statedBy),
        ]
    }
}

extension FigureChange {
    fileprivate var json: JSON {
        var members = stated.members
        members["opened"] = .array(
            opened.map {
                [
                    "path": .string($0.path.text), "agreement": .string($0.agreement.text),
                    "number": .integer($0.number),
                ]
            })
        return .object(members)
    }
}
