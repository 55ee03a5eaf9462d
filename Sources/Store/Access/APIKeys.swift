// SQL of API keys: finding one by its secret's hash, and keeping them.

package import Domain
import FoundationEssentials
import Postgres

/// What authentication finds: the key, and the tenant it opens.
package struct KnownKey: Sendable, Hashable {
    package var key: APIKeyEntry
    package var tenantKey: Slug
    package var tenantName: String
    package var isTenantSuspended: Bool
    /// Whether the key acts for a member who may not come in any more.
    package var isMemberDeactivated: Bool
}

extension APIKeyEntry {
    fileprivate init(_ row: PostgresRow) throws {
        let roles: [String] = try row["roles"]
        self.init(
            id: try row.id("id"), name: try row["name"], roles: Set(roles.compactMap(Role.init)),
            region: try row.optionalSlug("region"), member: try row.optionalSlug("member"),
            createdAt: try row.instant("created_at"),
            createdBy: try row["created_by"], expiresAt: try row.optionalInstant("expires_at"))
        revokedAt = try row.optionalInstant("revoked_at")
        lastUsedAt = try row.optionalInstant("last_used_at")
    }
}

private let keyColumns: SQL = """
    k.id, k.name, k.roles, n.key AS region, m.key AS member, k.created_at, k.created_by, k.expires_at, k.revoked_at,
    k.last_used_at
    """

extension TenantTransaction {
    /// The key with this secret, revoked and expired ones included. The key of an editor whose region has ended is
    /// bounded to nothing, also when a new region takes the old one's name.
    package func apiKey(secretSHA256: [UInt8]) async throws -> KnownKey? {
        let rows = try await query(
            """
            SELECT \(keyColumns), t.key AS tenant_key, t.name AS tenant_name,
                t.suspended_at IS NOT NULL AS is_suspended, m.deactivated_at IS NOT NULL AS is_deactivated
            FROM api_keys k
            JOIN tenants t ON t.id = k.tenant_id
            LEFT JOIN segment_nodes n
              ON n.tenant_id = k.tenant_id AND n.id = k.region_id AND n.deleted_at IS NULL
            LEFT JOIN members m ON m.tenant_id = k.tenant_id AND m.id = k.member_id
            WHERE k.tenant_id = \(tenant.stored) AND k.secret_sha256 = \(PostgresBytes(secretSHA256))
            """)
        return try rows.first.map { row in
            KnownKey(
                key: try APIKeyEntry(row), tenantKey: try row.slug("tenant_key"),
                tenantName: try row["tenant_name"],
                isTenantSuspended: try row["is_suspended"], isMemberDeactivated: try row["is_deactivated"])
        }
    }

    package func apiKey(_ id: APIKeyID) async throws -> APIKeyEntry? {
        try await query(
            """
            SELECT \(keyColumns)
            FROM api_keys k
            LEFT JOIN segment_nodes n ON n.tenant_id = k.tenant_id AND n.id = k.region_id
            LEFT JOIN members m ON m.tenant_id = k.tenant_id AND m.id = k.member_id
            WHERE k.tenant_id = \(tenant.stored) AND k.id = \(id.stored)
            """
        ).first.map(APIKeyEntry.init)
    }

    /// A page in the order of creation, newest first.
    package func apiKeys(
        state: APIKeyEntry.State?, now: Instant, before id: APIKeyID?, limit: Int
    ) async throws -> [APIKeyEntry] {
        var condition: SQL = "k.tenant_id = \(tenant.stored)"
        if let id { condition += " AND k.id < \(id.stored)" }
        switch state {
        case .revoked: condition += " AND k.revoked_at IS NOT NULL"
        case .expired: condition += " AND k.revoked_at IS NULL AND k.expires_at <= \(now.timestamp)"
        case .active:
            condition +=
                " AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > \(now.timestamp))"
        case nil: break
        }
        return try await query(
            """
            SELECT \(keyColumns)
            FROM api_keys k
            LEFT JOIN segment_nodes n ON n.tenant_id = k.tenant_id AND n.id = k.region_id
            LEFT JOIN members m ON m.tenant_id = k.tenant_id AND m.id = k.member_id
            WHERE \(condition)
            ORDER BY k.id DESC
            LIMIT \(limit)
            """
        ).map(APIKeyEntry.init)
    }

    package func insert(
        _ key: APIKeyEntry, secretSHA256: [UInt8], region: NodeID?, member: MemberID?
    ) async throws {
        try await query(
            """
            INSERT INTO api_keys
                (tenant_id, id, secret_sha256, name, roles, region_id, member_id, created_at, created_by, expires_at)
            VALUES (\(tenant.stored), \(key.id.stored), \(PostgresBytes(secretSHA256)), \(key.name),
                \(key.roles.map(\.rawValue).sorted()), \(region?.stored), \(member?.stored),
                \(key.createdAt.timestamp), \(key.createdBy), \(key.expiresAt.timestamp))
            """)
    }

    /// Revokes the key unless it is already, and answers whether it was not; the first revocation stands.
    package func revokeAPIKey(_ id: APIKeyID, at now: Instant) async throws -> Bool {
        try await query(
            """
            UPDATE api_keys
            SET revoked_at = \(now.timestamp)
            WHERE tenant_id = \(tenant.stored) AND id = \(id.stored) AND revoked_at IS NULL
            """
        ).affectedRows > 0
    }

    /// Notes the use of a key; one write a minute at most, however many servers.
    package func touchAPIKey(_ id: APIKeyID, at now: Instant, notSince earlier: Instant) async throws {
        try await query(
            """
            UPDATE api_keys
            SET last_used_at = \(now.timestamp)
            WHERE tenant_id = \(tenant.stored) AND id = \(id.stored)
              AND (last_used_at IS NULL OR last_used_at < \(earlier.timestamp))
            """)
    }
}
