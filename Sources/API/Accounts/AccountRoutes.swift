// Routes of accounts.

import Domain
package import Hummingbird
package import Operations

package struct AccountRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("accounts", use: list)
        group.post("accounts", use: create)
        group.get("accounts/{external_id}", use: show)
        group.patch("accounts/{external_id}", use: change)
        group.post("accounts/imports", use: importFile)
        group.post("accounts/classifications", use: classify)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let (page, filter) = try request.query { q in (q.page(of: .accounts), AccountFilter(reading: q)) }
        let rows = try await workspace.accounts(
            filter, after: page.after?.fields.first, limit: page.limit + 1, by: context.call())
        return .list(
            Page(rows, for: page) { Cursor($0.account.input.externalID) }, of: .accounts, to: request, \.json)
    }

    @Sendable private func create(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let body = try await request.json()
        let input = try AccountCreation(body)
        return try await request.creating(body) { attempt in
            try await workspace.createAccount(input.account, by: context.call(attempt))
        } answer: { account, _ in
            let name = FormText.encode(account.account.input.externalID)
            return Answer(json: account.json, tag: account.tag, location: "/v1/accounts/\(name)")
        }
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let account = try await workspace.account(context.externalID(), by: context.call())
        return .resource(account.json, tag: account.tag, to: request)
    }

    @Sendable private func change(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let externalID = try context.externalID()
        let condition = try request.precondition()
        let patch = try AccountPatch(try await request.patch(accepting: [.mergePatch, .json]).json)
        let account = try await workspace.changeAccount(
            externalID, condition, by: context.call(), patch.applied(to:))
        return .json(account.json, tag: account.tag)
    }

    @Sendable private func importFile(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        let options = try request.query { q in ImportOptions(reading: q) }
        _ = try request.bodyType(of: [.csv])
        let report = try await workspace.importAccounts(
            try request.upload(limit: BodyLimit.file), options, by: context.call())
        return .json(report.json)
    }

    @Sendable private func classify(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        _ = try Nothing(try await request.emptyOrJSON())
        return .json(try await workspace.classifyAccounts(by: context.call()).json)
    }
}

extension Listing {
    fileprivate static let accounts = Listing("accounts", fields: 1)
}

extension AuthenticatedContext {
    func externalID() throws -> String {
        try text("external_id", of: "account", maximumLength: AccountLimits.externalIDLength)
    }
}
