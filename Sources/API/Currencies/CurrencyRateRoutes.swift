// Routes of currency rates, which are one resource.

package import Domain
package import Hummingbird
package import Operations

package struct CurrencyRateRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("currency-rates", use: show)
        group.put("currency-rates", use: replace)
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let rates = try await workspace.currencyRates(by: context.call())
        return .resource(rates.value.json, tag: rates.tag, to: request)
    }

    @Sendable private func replace(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let condition = try request.precondition()
        let table = try RateTable(try await request.json())
        let rates = try await workspace.putCurrencyRates(table, condition, by: context.call())
        return .json(rates.value.json, tag: rates.tag)
    }
}

extension Revised<RateTable> {
    fileprivate var tag: EntityTag { EntityTag(revision: Int(revision)) }
}
