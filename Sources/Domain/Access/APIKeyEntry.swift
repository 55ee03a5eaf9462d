// An API key, without its secret.

/// An API key as stored; the secret itself is not.
package struct APIKeyEntry: Sendable, Hashable {
    package var id: APIKeyID
    package var name: String
    package var roles: Set<Role>
    package var region: Slug?
    /// The member for whom the key acts.
    package var member: Slug?
    package var createdAt: Instant
    package var createdBy: String
    package var expiresAt: Instant?
    package var revokedAt: Instant?
    package var lastUsedAt: Instant?

    package init(
        id: APIKeyID, name: String, roles: Set<Role>, region: Slug?, member: Slug? = nil, createdAt: Instant,
        createdBy: String, expiresAt: Instant?
    ) {
        self.id = id
        self.name = name
        self.roles = roles
        self.region = region
        self.member = member
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.expiresAt = expiresAt
    }

    package enum State: String, Sendable, Hashable, CaseIterable {
        case active, expired, revoked
    }

    package func state(at now: Instant) -> State {
        if revokedAt != nil { return .revoked }
        return expiresAt.map { $0 <= now } == true ? .expired : .active
    }
}
