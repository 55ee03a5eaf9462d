// Routes of a tenant's settings.

package import Domain
package import Hummingbird
package import Operations

package struct SettingsRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("settings", use: show)
        group.put("settings", use: replace)
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let settings = try await workspace.settings(by: context.call())
        return .resource(settings.json, tag: settings.tag, to: request)
    }

    @Sendable private func replace(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let condition = try request.precondition()
        let input = try SettingsDefinition(try await request.json())
        let settings = try await workspace.putSettings(
            input.precedence, defaultFramework: input.defaultFramework, timeZone: input.timeZone,
            defaultCalendar: input.defaultCalendar, fiscalYearStart: input.fiscalYearStart, condition,
            by: context.call())
        return .json(settings.json, tag: settings.tag)
    }
}

/// The body that defines how a tenant's agreements are resolved.
package struct SettingsDefinition: Input {
    package let precedence: Precedence
    package let defaultFramework: Slug?
    package let timeZone: TimeZoneName
    package let defaultCalendar: Slug?
    package let fiscalYearStart: Int

    package init(reading r: ObjectReader) {
        let order = r["dimension_precedence"].distinct(4...4) { $0.choice(of: Dimension.self) }
        // Four that are all different are a permutation; anything else has left a fault behind.
        precedence = Precedence(order: order) ?? .standard
        defaultFramework = r.optional("default_framework")?.slug()
        timeZone = r.optional("time_zone")?.timeZone() ?? .utc
        defaultCalendar = r.optional("default_calendar")?.slug()
        fiscalYearStart =
            r.optional("fiscal_year_start")?.integer(FiscalYear.months) ?? FiscalYear.standardStart
    }
}

extension Settings {
    fileprivate var tag: EntityTag { EntityTag(revision: Int(revision)) }

    fileprivate var json: JSON {
        [
            "dimension_precedence": .array(precedence.order.map { .string($0.rawValue) }),
            "default_framework": .slug(defaultFramework), "time_zone": .string(timeZone.text),
            "default_calendar": .slug(defaultCalendar), "fiscal_year_start": .number(Double(fiscalYearStart)),
        ]
    }
}
