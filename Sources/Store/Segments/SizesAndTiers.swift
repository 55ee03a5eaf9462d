// SQL of size bands and tiers, each kept as a whole.

package import Domain
import FoundationEssentials
import Postgres

extension TenantTransaction {
    /// The bands of today from small to large, with the revision of the whole.
    package func sizes() async throws -> Revised<[SizeBand]> {
        let rows = try await query(
            """
            SELECT s.sizes_revision, n.key, h.name, lower(h.employees) AS employees_from,
                upper(h.employees) AS employees_end
            FROM settings s
            LEFT JOIN size_history h ON h.tenant_id = s.tenant_id AND upper_inf(h.valid)
            LEFT JOIN segment_nodes n ON n.tenant_id = h.tenant_id AND n.id = h.node_id
            WHERE s.tenant_id = \(tenant.stored)
            ORDER BY lower(h.employees)
            """)
        guard let first = rows.first else { throw DomainError.tenantGone }
        let bands = try rows.compactMap { row -> SizeBand? in
            guard let key = try row.optionalSlug("key") else { return nil }
            let end: Int? = try row["employees_end"]
            return SizeBand(
                key: key, name: try row["name"], employeesFrom: try row["employees_from"],
                employeesTo: end.map { $0 - 1 })
        }
        return Revised(bands, revision: try first["sizes_revision"])
    }

    /// The tiers of today by rank, with the revision of the whole.
    package func tiers() async throws -> Revised<[Tier]> {
        let rows = try await query(
            """
            SELECT s.tiers_revision, n.key, h.name, h.rank, h.rule
            FROM settings s
            LEFT JOIN tier_history h ON h.tenant_id = s.tenant_id AND upper_inf(h.valid)
            LEFT JOIN segment_nodes n ON n.tenant_id = h.tenant_id AND n.id = h.node_id
            WHERE s.tenant_id = \(tenant.stored)
            ORDER BY h.rank
            """)
        guard let first = rows.first else { throw DomainError.tenantGone }
        let tiers = try rows.compactMap { row -> Tier? in
            guard let key = try row.optionalSlug("key") else { return nil }
            return Tier(
                key: key, name: try row["name"], rank: try row["rank"],
                rule: try TierRule(row.json("rule")))
        }
        return Revised(tiers, revision: try first["tiers_revision"])
    }

    /// The living nodes of a dimension that is no tree.
    package func flatNodes(_ dimension: Dimension) async throws -> [Slug: NodeID] {
        let rows = try await query(
            """
            SELECT id, key
            FROM segment_nodes
            WHERE tenant_id = \(tenant.stored) AND dimension = \(dimension.rawValue) AND deleted_at IS NULL
            """)
        var nodes: [Slug: NodeID] = [:]
        for row in rows { nodes[try row.slug("key")] = try row.id("id") }
        return nodes
    }

    /// The living tier, which cannot end while this transaction lasts.
    package func lockTier(_ key: Slug) async throws -> NodeID? {
        try await query(
            """
            SELECT id
            FROM segment_nodes
            WHERE tenant_id = \(tenant.stored) AND dimension = 'tier' AND key = \(key.text) AND deleted_at IS NULL
            FOR SHARE
            """
        ).first?.id("id")
    }

    /// Which of the tiers accounts hold, with the number of those accounts up to a thousand. To be asked once the tiers have ended in
    /// this transaction: then nobody else can give them to an account any more.
    package func holders(ofTiers nodes: [NodeID]) async throws -> [(tier: Slug, accounts: Int)] {
        try await query(
            """
            SELECT n.key, held.accounts
            FROM segment_nodes n
            CROSS JOIN LATERAL (
                SELECT count(*) AS accounts
                FROM (
                    SELECT FROM accounts
                    WHERE tenant_id = \(tenant.stored) AND tier_id = n.id
                    LIMIT 1000
                ) AS sample
            ) AS held
            WHERE n.tenant_id = \(tenant.stored) AND n.id = ANY (\(nodes.map(\.stored))) AND held.accounts > 0
            ORDER BY n.key
            """
        ).map { (try $0.slug("key"), try $0["accounts"]) }
    }

    /// Replaces all bands. `ids` has the node of each band.
    package func save(_ bands: [SizeBand], ids: [Slug: NodeID], at instant: Instant) async throws {
        let rows = bands.compactMap { band in ids[band.key].map { (band, $0) } }
        _ = try await pipeline([
            endAll("size_history", at: instant),
            """
            INSERT INTO size_history (tenant_id, node_id, valid, name, employees)
            SELECT \(tenant.stored), node_id, tstzrange(\(instant.timestamp), NULL), name,
                int8range(employees_from, employees_to, '[]')
            FROM unnest(\(rows.map(\.1.stored)), \(rows.map(\.0.name)), \(rows.map(\.0.employeesFrom)),
                \(rows.map(\.0.employeesTo))) AS band (node_id, name, employees_from, employees_to)
            RETURNING node_id
            """,
            "UPDATE settings SET sizes_revision = sizes_revision + 1 WHERE tenant_id = \(tenant.stored)",
        ])
    }

    /// Replaces all tiers. `ids` has the node of each tier.
    package func save(_ tiers: [Tier], ids: [Slug: NodeID], at instant: Instant) async throws {
        let rows = tiers.compactMap { tier in ids[tier.key].map { (tier, $0) } }
        _ = try await pipeline([
            endAll("tier_history", at: instant),
            """
            INSERT INTO tier_history (tenant_id, node_id, valid, name, rank, rule)
            SELECT \(tenant.stored), node_id, tstzrange(\(instant.timestamp), NULL), name, rank, rule::jsonb
            FROM unnest(\(rows.map(\.1.stored)), \(rows.map(\.0.name)), \(rows.map { Int32($0.0.rank) }),
                \(rows.map { JSON.object($0.0.rule.json).canonicalText })) AS tier (node_id, name, rank, rule)
            RETURNING node_id
            """,
            "UPDATE settings SET tiers_revision = tiers_revision + 1 WHERE tenant_id = \(tenant.stored)",
        ])
    }

    private func endAll(_ table: String, at instant: Instant) -> SQL {
        """
        UPDATE \(identifier: table)
        SET valid = tstzrange(lower(valid), \(instant.timestamp))
        WHERE tenant_id = \(tenant.stored) AND upper_inf(valid)
        """
    }
}
