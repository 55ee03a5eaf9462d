// Routes of commercials, and of what engagement comes to.

import Domain
package import Hummingbird
package import Operations

package struct EngagementRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("accounts/{external_id}/commercials", use: commercials)
        group.put("accounts/{external_id}/commercials", use: putCommercials)
        group.get("accounts/{external_id}/engagement", use: engagement)
        group.get("reports/engagement", use: report)
    }

    @Sendable private func commercials(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        let instant = try request.query { q in q.optional("at")?.instant() }
        let account = try context.externalID()
        let stated = try await workspace.commercials(of: account, at: instant, by: context.call())
        return .resource(stated.json(of: account), tag: stated.tag, to: request)
    }

    @Sendable private func putCommercials(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let account = try context.externalID()
        let condition = try request.precondition()
        let commercials = try Commercials(try await request.json())
        let (stated, isNew) = try await workspace.putCommercials(
            of: account, commercials, condition, by: context.call())
        return .json(
            stated.json(of: account), status: isNew ? .created : .ok, tag: stated.tag,
            location: isNew ? "/v1/accounts/\(FormText.encode(account))/commercials" : nil)
    }

    @Sendable private func engagement(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        let question = try request.query { q in EngagementQuestion(reading: q, now: context.now) }
        let account = try context.externalID()
        let engagement = try await workspace.engagement(of: account, question, by: context.call())
        return .json(engagement.json(of: account))
    }

    @Sendable private func report(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        let (grouping, question, currency) = try request.query { q in
            (
                q["by"].choice(of: EngagementGrouping.self),
                EngagementQuestion(reading: q, now: context.now), q.optional("currency")?.currencyCode()
            )
        }
        return .json(
            try await workspace.engagementReport(by: grouping, question, in: currency, by: context.call())
                .json)
    }
}

extension EngagementQuestion {
    fileprivate init(reading q: ObjectReader, now: Instant) {
        self.init(
            at: q.optional("at")?.instant() ?? now,
            window: q.optional("window")?.value(EngagementWindow.self) ?? .standard)
    }
}
