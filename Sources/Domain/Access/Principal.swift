// Who is asking: one tenant's key or token, with its roles.

package enum Tenant {}
package typealias TenantID = Identifier<Tenant>

package enum APIKeyKind {}
package typealias APIKeyID = Identifier<APIKeyKind>

/// An authenticated caller. Made only by authentication.
package struct Principal: Sendable, Hashable {
    package enum Credential: Sendable, Hashable {
        case apiKey(APIKeyID)
        /// The token's issuer and subject.
        case jwt(issuer: String, subject: String)
    }

    package var tenant: TenantID
    package var tenantKey: Slug
    package var tenantName: String
    package var credential: Credential
    package var name: String
    package var roles: Set<Role>
    /// The region whose subtree bounds an editor; nil for principals without that role.
    package var region: Slug?
    package var expiresAt: Instant?

    package init(
        tenant: TenantID, tenantKey: Slug, tenantName: String, credential: Credential, name: String,
        roles: Set<Role>, region: Slug?, expiresAt: Instant?
    ) {
        self.tenant = tenant
        self.tenantKey = tenantKey
        self.tenantName = tenantName
        self.credential = credential
        self.name = name
        self.roles = roles
        self.region = region
        self.expiresAt = expiresAt
    }

    /// What some role grants. A right that ends at a region is none where no region is given.
    package var permissions: Set<Permission> {
        Set(Permission.allCases.filter(may))
    }

    package func may(_ permission: Permission) -> Bool {
        roles.contains { $0.grants(permission) && (region != nil || !$0.isBoundedToRegion(permission)) }
    }

    private func roles(granting permission: Permission) -> Set<Role> {
        roles.filter { $0.grants(permission) && (region != nil || !$0.isBoundedToRegion(permission)) }
    }

    /// Refuses a principal that lacks the permission.
    package func require(_ permission: Permission) throws(DomainError) {
        guard may(permission) else {
            throw DomainError(
                .forbidden, .forbidden,
                "This needs the permission \(permission.rawValue), which none of your roles has.")
        }
    }

    /// The region that bounds this permission; nil where some role of the principal grants it everywhere.
    /// Says nothing about a permission that the principal lacks: ask `require` first.
    package func bound(of permission: Permission) -> Slug? {
        roles(granting: permission).allSatisfy { $0.isBoundedToRegion(permission) } ? region : nil
    }

    /// A stable text that names the principal in records and idempotency scopes.
    package var reference: String {
        switch credential {
        case .apiKey(let id): "key:\(id)"
        case .jwt(let issuer, let subject): "jwt:\(issuer)#\(subject)"
        }
    }
}
