// Routes of API keys, and of who is asking.

import Domain
package import Hummingbird
package import Operations

package struct AccessRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("me", use: me)
        let keys = group.group("api-keys")
        keys.get(use: list)
        keys.post(use: create)
        keys.get("{id}", use: show)
        keys.post("{id}/revocation", use: revoke)
    }

    @Sendable private func me(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        try request.noQuery()
        let member = try await workspace.callingMember(by: context.call())
        return .json(context.principal.json(member))
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let (page, state) = try request.query { q in
            (q.page(of: .apiKeys), q.optional("state")?.choice(of: APIKeyEntry.State.self))
        }
        let before = try page.after?.fields.first.map { text throws(DomainError) in
            guard let id = APIKeyID(text) else { throw .alienCursor }
            return id
        }
        let rows = try await workspace.apiKeys(
            state: state, before: before, limit: page.limit + 1, by: context.call())
        return .list(Page(rows, for: page) { Cursor($0.id.description) }, of: .apiKeys, to: request) {
            $0.json(now: context.now)
        }
    }

    @Sendable private func create(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let body = try await request.json()
        let input = try APIKeyCreation(body)
        return try await request.creating(body) { attempt in
            try await workspace.createAPIKey(input.new, by: context.call(attempt))
        } answer: { issued, isRecorded in
            issued.answer(isRecorded: isRecorded, now: context.now)
        }
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let key = try await workspace.apiKey(context.id("id", of: "API key"), by: context.call())
        return .json(key.json(now: context.now))
    }

    @Sendable private func revoke(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        _ = try Nothing(try await request.emptyOrJSON())
        let key = try await workspace.revokeAPIKey(context.id("id", of: "API key"), by: context.call())
        return .json(key.json(now: context.now))
    }
}

/// What a key is created from.
struct APIKeyCreation: Input {
    let new: NewAPIKey

    init(reading r: ObjectReader) {
        new = NewAPIKey(
            name: r["name"].text(1...200),
            roles: Set(r["roles"].distinct(1...Role.allCases.count) { $0.choice(of: Role.self) }),
            region: r.optional("region")?.slug(), member: r.optional("member")?.slug(),
            expiresAt: r.optional("expires_at")?.instant())
    }
}

extension Listing {
    fileprivate static let apiKeys = Listing("api-keys", fields: 1)
}

extension DomainError {
    static let alienCursor = DomainError(
        .malformed, .invalidCursor,
        "The cursor is not one that this list gave. Take next_cursor from its last page, unchanged.")
}

extension IssuedAPIKey {
    /// - Parameter isRecorded: the record of the answer is kept, so it has no secret.
    func answer(isRecorded: Bool, now: Instant) -> Answer {
        var object = key.json(now: now).objectValue ?? JSONObject()
        object["secret"] = isRecorded ? JSON.null : JSON.string(secret)
        return Answer(json: .object(object), location: "/v1/api-keys/\(key.id)")
    }
}

extension APIKeyEntry {
    fileprivate func json(now: Instant) -> JSON {
        [
            "id": .string(id.description), "name": .string(name),
            "roles": .array(roles.map(\.rawValue).sorted().map { .string($0) }), "region": .slug(region),
            "member": .slug(member), "state": .string(state(at: now).rawValue),
            "created_at": .instant(createdAt),
            "created_by": .string(createdBy), "expires_at": .instant(expiresAt),
            "revoked_at": .instant(revokedAt),
            "last_used_at": .instant(lastUsedAt),
        ]
    }
}

extension Principal {
    fileprivate func json(_ member: Member?) -> JSON {
        let identity: (kind: String, id: String) =
            switch credential {
            case .apiKey(let id): ("api_key", id.description)
            case .jwt(let issuer, let subject): ("jwt", "\(issuer)#\(subject)")
            }
        return [
            "tenant": [
                "id": .string(tenant.description), "key": .string(tenantKey.text),
                "name": .string(tenantName),
            ],
            "principal": ["kind": .string(identity.kind), "id": .string(identity.id), "name": .string(name)],
            "member": member.map(\.person) ?? .null,
            "roles": .array(roles.map(\.rawValue).sorted().map { .string($0) }),
            "region": .slug(region),
            "permissions": .array(permissions.map(\.rawValue).sorted().map { .string($0) }),
            "expires_at": .instant(expiresAt),
        ]
    }
}
