// The operator's routes: tenants, and the first keys of their administrators.

import Domain
package import Hummingbird
package import Operations

package struct TenantDirectoryRoutes: OperatorRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<OperatorContext>) {
        let tenants = group.group("tenants")
        tenants.get(use: list)
        tenants.post(use: create)
        tenants.get("{tenant}", use: show)
        tenants.post("{tenant}/suspension", use: suspend)
        tenants.post("{tenant}/resumption", use: resume)
        tenants.post("{tenant}/deletion", use: delete)
        tenants.post("{tenant}/api-keys", use: createKey)
    }

    @Sendable private func list(_ request: Request, _ context: OperatorContext) async throws -> Response {
        let (page, state) = try request.query { q in
            (q.page(of: .tenants), q.optional("state")?.choice(of: TenantState.self))
        }
        let rows = try await workspace.tenants(
            isSuspended: state.map { $0 == .suspended }, after: page.after?.fields.first,
            limit: page.limit + 1)
        return .list(Page(rows, for: page) { Cursor($0.key.text) }, of: .tenants, to: request, \.json)
    }

    @Sendable private func create(_ request: Request, _ context: OperatorContext) async throws -> Response {
        try request.noQuery()
        let body = try await request.json()
        let input = try TenantCreation(body)
        return try await request.creating(body) { attempt in
            try await workspace.createTenant(input.key, name: input.name, by: context.call(attempt))
        } answer: { tenant, _ in
            Answer(json: tenant.json, location: "/operator/v1/tenants/\(tenant.key)")
        }
    }

    @Sendable private func show(_ request: Request, _ context: OperatorContext) async throws -> Response {
        try request.noQuery()
        return .json(try await workspace.tenant(context.tenantKey()).json)
    }

    @Sendable private func suspend(_ request: Request, _ context: OperatorContext) async throws -> Response {
        try request.noQuery()
        let input = try Suspension(try await request.json())
        return .json(
            try await workspace.suspendTenant(context.tenantKey(), reason: input.reason, by: context.call())
                .json)
    }

    @Sendable private func resume(_ request: Request, _ context: OperatorContext) async throws -> Response {
        try request.noQuery()
        _ = try Nothing(try await request.emptyOrJSON())
        return .json(try await workspace.resumeTenant(context.tenantKey(), by: context.call()).json)
    }

    @Sendable private func delete(_ request: Request, _ context: OperatorContext) async throws -> Response {
        try request.noQuery()
        let input = try TenantDeletion(try await request.json())
        let (tenant, removed) = try await workspace.deleteTenant(
            context.tenantKey(), name: input.name, by: context.call())
        let counts = [("tenants", JSON.integer(1))] + removed.map { ($0.table, JSON.integer($0.rows)) }
        return .json([
            "tenant": .string(tenant.key.text), "deleted": .object(JSONObject(uniqueKeysWithValues: counts)),
        ])
    }

    @Sendable private func createKey(_ request: Request, _ context: OperatorContext) async throws -> Response
    {
        try request.noQuery()
        let key = try context.tenantKey()
        let body = try await request.json()
        let input = try APIKeyCreation(body)
        return try await request.creating(body) { attempt in
            try await workspace.createAPIKey(input.new, for: key, by: context.call(attempt))
        } answer: { issued, isRecorded in
            issued.answer(isRecorded: isRecorded, now: context.now)
        }
    }
}

private enum TenantState: String, CaseIterable {
    case active, suspended
}

private struct TenantCreation: Input {
    let key: Slug
    let name: String

    init(reading r: ObjectReader) {
        key = r["key"].slug()
        name = r["name"].text(1...200)
    }
}

private struct Suspension: Input {
    let reason: String

    init(reading r: ObjectReader) { reason = r["reason"].text(1...500) }
}

private struct TenantDeletion: Input {
    let name: String

    init(reading r: ObjectReader) { name = r["name"].string(1...200) }
}

/// A body in which nothing can be said.
struct Nothing: Input {
    init(reading r: ObjectReader) {}
}

extension OperatorContext {
    fileprivate func call(_ attempt: Attempt? = nil) -> OperatorCall {
        OperatorCall(now: now, attempt: attempt)
    }

    fileprivate func tenantKey() throws -> Slug { try slug("tenant", of: "tenant") }
}

extension Listing {
    fileprivate static let tenants = Listing("tenants", fields: 1)
}

extension TenantEntry {
    fileprivate var json: JSON {
        [
            "id": .string(id.description), "key": .string(key.text), "name": .string(name),
            "state": .string(isSuspended ? "suspended" : "active"), "created_at": .instant(createdAt),
            "suspended_at": .instant(suspendedAt), "suspension_reason": .text(suspensionReason),
        ]
    }
}
