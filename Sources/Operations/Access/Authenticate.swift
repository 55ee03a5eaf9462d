// Finding out who is asking, from the bearer token of a request.

package import Domain
import Logging
import Store

struct RememberedKey: Sendable {
    var known: KnownKey
    /// When the use of the key was last written down, as far as this server knows.
    var touchedAt: Instant?
}

extension Workspace {
    /// How long the use of a key goes without being written down again.
    static let touchIntervalSeconds = 60

    /// The principal behind a bearer token: an API key, or a token of the configured issuer.
    ///
    /// - Throws: 401 `unauthenticated`, without a word on what was wrong; 403 `tenant_suspended`, and
    ///   `member_deactivated` for a key or token of a member who is.
    package func authenticate(bearer: String, tokens: TokenVerifier?, now: Instant) async throws -> Principal
    {
        if bearer.hasPrefix(APIToken.prefix) { return try await authenticate(apiKey: bearer, now: now) }
        guard let tokens else { throw DomainError.notAuthenticated }
        return try await authenticate(token: bearer, tokens, now: now)
    }

    private func authenticate(apiKey text: String, now: Instant) async throws -> Principal {
        guard let token = APIToken(text) else { throw DomainError.notAuthenticated }
        let hash = token.sha256
        guard let found = try await knownKey(token.tenant, hash), found.known.key.state(at: now) == .active
        else {
            throw DomainError.notAuthenticated
        }
        let known = found.known
        guard !known.isTenantSuspended else { throw DomainError.suspended }
        guard !known.isMemberDeactivated else { throw DomainError.deactivated }
        let earlier = now.adding(seconds: -Workspace.touchIntervalSeconds)
        if found.touchedAt.map({ $0 < earlier }) ?? true {
            await touch(token.tenant, hash, known.key.id, at: now, notSince: earlier)
        }
        return Principal(
            tenant: token.tenant, tenantKey: known.tenantKey, tenantName: known.tenantName,
            credential: .apiKey(known.key.id), name: known.key.name, roles: known.key.roles,
            region: known.key.region, expiresAt: known.key.expiresAt)
    }

    private func knownKey(_ tenant: TenantID, _ hash: [UInt8]) async throws -> RememberedKey? {
        if let remembered = memory.read(tenant, { $0.keys[hash] }) { return remembered }
        let generation = memory.generation(tenant, [.access, .structure])
        guard let known = try await database.read(tenant, { try await $0.apiKey(secretSHA256: hash) }) else {
            return nil
        }
        let found = RememberedKey(known: known, touchedAt: known.key.lastUsedAt)
        memory.fill(tenant, generation) { tenant in
            if tenant.keys.count >= Memory.keysPerTenant { tenant.keys = [:] }
            tenant.keys[hash] = found
        }
        return found
    }

    /// Writes down that the key was used. Losing this note must not fail the request it belongs to.
    private func touch(
        _ tenant: TenantID, _ hash: [UInt8], _ key: APIKeyID, at now: Instant, notSince earlier: Instant
    ) async {
        // First in memory, so that the requests beside this one need not do it, too.
        let generation = memory.generation(tenant, [.access, .structure])
        memory.fill(tenant, generation) { $0.keys[hash]?.touchedAt = now }
        do {
            try await database.transaction(tenant) {
                try await $0.touchAPIKey(key, at: now, notSince: earlier)
            }
        } catch {
            logger.warning("use of an API key was not written down", metadata: ["tenant.id": "\(tenant)"])
        }
    }

    private func authenticate(token: String, _ tokens: TokenVerifier, now: Instant) async throws -> Principal
    {
        let claims = try await tokens.verify(token, now: now)
        guard let tenant = try await database.directory({ try await $0.tenant(claims.tenant) }) else {
            throw DomainError.notAuthenticated
        }
        guard !tenant.isSuspended else { throw DomainError.suspended }
        let credential = Principal.Credential.jwt(issuer: claims.issuer, subject: claims.subject)
        let member = try await database.read(tenant.id) { try await $0.member(of: credential) }
        guard member?.isActive != false else { throw DomainError.deactivated }
        return Principal(
            tenant: tenant.id, tenantKey: tenant.key, tenantName: tenant.name, credential: credential,
            name: claims.name,
            roles: claims.roles, region: claims.region, expiresAt: claims.expiresAt)
    }
}

extension DomainError {
    static let notAuthenticated = DomainError(
        .unauthenticated, .unauthenticated,
        "Send a valid API key or token: Authorization: Bearer ….")

    static let suspended = DomainError(
        .forbidden, .tenantSuspended, "This tenant is suspended; ask your Baton operator.")

    static let deactivated = DomainError(
        .forbidden, .memberDeactivated, "You are deactivated here; ask an administrator of your company.")
}
