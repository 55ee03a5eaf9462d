// SQL of verticals.

package import Domain
import FoundationEssentials
import Postgres

extension TenantTransaction {
    package func vertical(_ key: Slug) async throws -> PlacedVertical? {
        try await verticals(where: "n.key = \(key.text)", limit: 1).first
    }

    /// A page in the order of keys; `parent` narrows it to the children of one node.
    package func verticals(parent: Slug?, after key: String?, limit: Int) async throws -> [PlacedVertical] {
        var condition: SQL = "n.key > \(key ?? "")"
        if let parent { condition += " AND p.key = \(parent.text)" }
        return try await verticals(where: condition, limit: limit)
    }

    private func verticals(where condition: SQL, limit: Int) async throws -> [PlacedVertical] {
        let rows = try await query(
            """
            WITH RECURSIVE page AS (
                SELECT n.id AS node_id, n.key, n.revision, h.parent_id, p.key AS parent, h.name, h.aliases,
                    lower(h.valid) AS valid_from
                FROM segment_nodes n
                JOIN vertical_history h ON h.tenant_id = n.tenant_id AND h.node_id = n.id AND upper_inf(h.valid)
                LEFT JOIN segment_nodes p ON p.tenant_id = h.tenant_id AND p.id = h.parent_id
                WHERE n.tenant_id = \(tenant.stored) AND h.tenant_id = \(tenant.stored)
                  AND n.dimension = 'vertical' AND n.deleted_at IS NULL AND \(condition)
                ORDER BY n.key
                LIMIT \(limit)
            ),
            \(pathsOfPage(.vertical, tenant))
            SELECT page.key, page.revision, page.parent, page.name, page.aliases, page.valid_from, path.keys
            FROM page
            JOIN path ON path.start = page.node_id
            ORDER BY page.key
            """)
        return try rows.map { row in
            let keys: [String] = try row["keys"]
            return PlacedVertical(
                vertical: Vertical(
                    key: try row.slug("key"), name: try row["name"], parent: try row.optionalSlug("parent"),
                    aliases: try row["aliases"]),
                path: keys.compactMap { Slug($0) }, revision: try row["revision"],
                validFrom: try row.instant("valid_from"))
        }
    }

    /// Writes the vertical's row of today; its row until now ends. `folded` are the aliases as they are compared.
    package func save(
        _ vertical: Vertical, folded: [String], id: NodeID, parent: NodeID?, at instant: Instant
    ) async throws {
        _ = try await pipeline([
            close("vertical_history", id, at: instant),
            close("vertical_aliases", id, at: instant),
            """
            INSERT INTO vertical_history (tenant_id, node_id, valid, name, parent_id, aliases)
            VALUES (\(tenant.stored), \(id.stored), tstzrange(\(instant.timestamp), NULL), \(vertical.name),
                \(parent?.stored), \(vertical.aliases))
            """,
            """
            INSERT INTO vertical_aliases (tenant_id, alias, node_id, valid)
            SELECT \(tenant.stored), alias, \(id.stored), tstzrange(\(instant.timestamp), NULL)
            FROM unnest(\(folded)) AS alias
            RETURNING alias
            """,
        ])
    }

    package func endVertical(_ id: NodeID, at instant: Instant) async throws {
        _ = try await pipeline([
            close("vertical_history", id, at: instant), close("vertical_aliases", id, at: instant),
        ])
        try await endNode(id, at: instant)
    }

    /// Which vertical each of the folded aliases belongs to today.
    package func verticalsOfAliases(_ folded: [String]) async throws -> [String: Slug] {
        let rows = try await query(
            """
            SELECT v.alias, n.key
            FROM vertical_aliases v
            JOIN segment_nodes n ON n.tenant_id = v.tenant_id AND n.id = v.node_id
            WHERE v.tenant_id = \(tenant.stored) AND v.alias = ANY (\(folded)) AND upper_inf(v.valid)
            """)
        var verticals: [String: Slug] = [:]
        for row in rows { verticals[try row["alias"]] = try row.slug("key") }
        return verticals
    }
}
