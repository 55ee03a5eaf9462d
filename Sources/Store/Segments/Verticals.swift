// SQL of verticals.

package import Domain
import FoundationEssentials
import Postgres

extension Vertical {
    fileprivate init(_ row: PostgresRow) throws {
        self.init(
            key: try row.slug("key"), name: try row["name"], parent: try row.optionalSlug("parent"),
            aliases: try row["aliases"])
    }
}

extension TenantTransaction {
    package func vertical(_ key: Slug) async throws -> Placed<Vertical>? {
        try await placed(.vertical, "aliases", where: "n.key = \(key.text)", limit: 1, Vertical.init).first
    }

    /// A page in the order of keys; `parent` narrows it to the children of one node.
    package func verticals(parent: Slug?, after key: String?, limit: Int) async throws -> [Placed<Vertical>] {
        try await placed(
            .vertical, "aliases", where: page(.vertical, after: key, below: parent), limit: limit,
            Vertical.init)
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
