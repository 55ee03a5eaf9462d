// SQL that regions and verticals share: nodes, their place in the tree, who names them.

package import Domain
import FoundationEssentials
import Postgres

extension TreeDimension {
    var history: String { "\(rawValue)_history" }

    /// What each node of the tree has for itself: a country lies in one region, an alias in one vertical.
    var belongings: String {
        switch self {
        case .region: "region_countries"
        case .vertical: "vertical_aliases"
        }
    }
}

/// A node's identity, as a change needs it.
package struct NodeEntry: Sendable, Hashable {
    package var id: NodeID
    package var key: Slug
    package var parent: Slug?
    package var revision: Int64
}

/// An agreement that names a node, or one below it, in a version that still counts.
package struct NodeUse: Sendable, Hashable {
    package var agreement: Slug
    package var version: Int
    package var node: Slug
}

extension TenantTransaction {
    /// The living nodes of a tree, by key.
    package func nodes(of dimension: TreeDimension) async throws -> [Slug: NodeEntry] {
        let rows = try await query(
            """
            SELECT n.id, n.key, n.revision, p.key AS parent
            FROM segment_nodes n
            JOIN \(identifier: dimension.history) h
              ON h.tenant_id = n.tenant_id AND h.node_id = n.id AND upper_inf(h.valid)
            LEFT JOIN segment_nodes p ON p.tenant_id = h.tenant_id AND p.id = h.parent_id
            WHERE n.tenant_id = \(tenant.stored) AND n.dimension = \(dimension.rawValue) AND n.deleted_at IS NULL
              AND h.tenant_id = \(tenant.stored)
            """)
        let entries = try rows.map { row in
            NodeEntry(
                id: try row.id("id"), key: try row.slug("key"), parent: try row.optionalSlug("parent"),
                revision: try row["revision"])
        }
        return Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The ids of living nodes of a dimension by key; unknown keys are missing from the answer.
    package func nodeIDs(_ dimension: Dimension, _ keys: [Slug]) async throws -> [Slug: NodeID] {
        let rows = try await query(
            """
            SELECT id, key
            FROM segment_nodes
            WHERE tenant_id = \(tenant.stored) AND dimension = \(dimension.rawValue)
              AND key = ANY (\(keys.map(\.text))) AND deleted_at IS NULL
            """)
        var ids: [Slug: NodeID] = [:]
        for row in rows { ids[try row.slug("key")] = try row.id("id") }
        return ids
    }

    /// Versions proposed, scheduled or in force whose selector names one of the nodes. At most `limit`.
    package func uses(of nodes: [NodeID], now: Instant, limit: Int = 20) async throws -> [NodeUse] {
        let ids = nodes.map(\.stored)
        let rows = try await query(
            """
            SELECT DISTINCT a.key AS agreement, v.number, n.key AS node
            FROM agreement_versions v
            JOIN agreements a ON a.tenant_id = v.tenant_id AND a.id = v.agreement_id
            JOIN segment_nodes n ON n.tenant_id = v.tenant_id
              AND n.id IN (v.region_id, v.vertical_id, v.size_id, v.tier_id) AND n.id = ANY (\(ids))
            WHERE v.tenant_id = \(tenant.stored)
              AND (v.region_id = ANY (\(ids)) OR v.vertical_id = ANY (\(ids))
                OR v.size_id = ANY (\(ids)) OR v.tier_id = ANY (\(ids)))
              AND (v.signed_at IS NULL OR v.in_force && tstzrange(\(now.timestamp), NULL))
            ORDER BY a.key, v.number
            LIMIT \(limit)
            """)
        return try rows.map { row in
            NodeUse(
                agreement: try row.slug("agreement"), version: try row["number"], node: try row.slug("node"))
        }
    }

    package func insertNode(_ id: NodeID, _ dimension: Dimension, _ key: Slug, at instant: Instant)
        async throws
    {
        try await query(
            """
            INSERT INTO segment_nodes (tenant_id, id, dimension, key, created_at)
            VALUES (\(tenant.stored), \(id.stored), \(dimension.rawValue), \(key.text), \(instant.timestamp))
            """)
    }

    package func reviseNode(_ id: NodeID) async throws {
        try await query(
            """
            UPDATE segment_nodes
            SET revision = revision + 1
            WHERE tenant_id = \(tenant.stored) AND id = \(id.stored)
            """)
    }

    /// Ends a node of a tree with all that it has today.
    package func endNode(_ id: NodeID, of dimension: TreeDimension, at instant: Instant) async throws {
        _ = try await pipeline([
            close(dimension.history, id, at: instant), close(dimension.belongings, id, at: instant),
        ])
        try await endNode(id, at: instant)
    }

    /// Ends a node: its history stays, its key is free again.
    package func endNode(_ id: NodeID, at instant: Instant) async throws {
        try await query(
            """
            UPDATE segment_nodes
            SET deleted_at = \(instant.timestamp), revision = revision + 1
            WHERE tenant_id = \(tenant.stored) AND id = \(id.stored)
            """)
    }

    /// Living nodes with their paths, in the order of keys.
    ///
    /// - Parameters:
    ///   - columns: what only this dimension's history has.
    ///   - shown: what is read of the columns of `page`, where it is not all of them as they are.
    ///   - condition: on the node `n`, its history `h` and its parent `p`.
    func placed<Definition>(
        _ dimension: TreeDimension, _ columns: SQL, shown: SQL? = nil, where condition: SQL, limit: Int,
        _ read: (PostgresRow) throws -> Definition
    ) async throws -> [Placed<Definition>] {
        let history: SQL = "\(identifier: dimension.history)"
        let rows = try await query(
            """
            WITH RECURSIVE page AS (
                SELECT n.id AS node_id, n.key, n.revision, h.parent_id, p.key AS parent, h.name,
                    lower(h.valid) AS valid_from, \(columns)
                FROM segment_nodes n
                JOIN \(history) h ON h.tenant_id = n.tenant_id AND h.node_id = n.id AND upper_inf(h.valid)
                LEFT JOIN segment_nodes p ON p.tenant_id = h.tenant_id AND p.id = h.parent_id
                WHERE n.tenant_id = \(tenant.stored) AND h.tenant_id = \(tenant.stored)
                  AND n.dimension = \(dimension.rawValue) AND n.deleted_at IS NULL AND \(condition)
                ORDER BY n.key
                LIMIT \(limit)
            ),
            up (start, parent_id, height, keys) AS (
                SELECT page.node_id, page.parent_id, 1, ARRAY[page.key]
                FROM page
                UNION ALL
                SELECT up.start, h.parent_id, up.height + 1, n.key || up.keys
                FROM up
                JOIN \(history) h
                  ON h.tenant_id = \(tenant.stored) AND h.node_id = up.parent_id AND upper_inf(h.valid)
                JOIN segment_nodes n ON n.tenant_id = \(tenant.stored) AND n.id = up.parent_id
                WHERE up.height <= \(SegmentLimits.treeDepth)
            ),
            path (start, keys) AS (
                SELECT DISTINCT ON (start) start, keys
                FROM up
                ORDER BY start, height DESC
            )
            SELECT page.key, page.revision, page.parent, page.name, page.valid_from, path.keys,
                \(shown ?? columns)
            FROM page
            JOIN path ON path.start = page.node_id
            ORDER BY page.key
            """)
        return try rows.map { row in
            let keys: [String] = try row["keys"]
            return Placed(
                definition: try read(row), path: keys.compactMap { Slug($0) },
                revision: try row["revision"], validFrom: try row.instant("valid_from"))
        }
    }

    /// The condition of a page of `placed`.
    func page(_ dimension: TreeDimension, after key: String?, below parent: Slug?) -> SQL {
        let condition: SQL = "n.key > \(key ?? "")"
        guard let parent else { return condition }
        return condition + """
             AND h.parent_id = (
                SELECT id FROM segment_nodes
                WHERE tenant_id = \(tenant.stored) AND dimension = \(dimension.rawValue) AND key = \(parent.text)
                  AND deleted_at IS NULL)
            """
    }

    /// The ids of a node and of everything below it.
    func subtree(_ dimension: TreeDimension, _ key: Slug) -> SQL {
        """
        (WITH RECURSIVE below (id) AS (
            SELECT id FROM segment_nodes
            WHERE tenant_id = \(tenant.stored) AND dimension = \(dimension.rawValue) AND key = \(key.text)
              AND deleted_at IS NULL
            UNION ALL
            SELECT h.node_id
            FROM below
            JOIN \(identifier: dimension.history) h ON h.tenant_id = \(tenant.stored) AND h.parent_id = below.id
              AND upper_inf(h.valid)
        )
        SELECT id FROM below)
        """
    }

    /// Ends the present rows of a node in a history table.
    func close(_ table: String, _ node: NodeID, at instant: Instant) -> SQL {
        """
        UPDATE \(identifier: table)
        SET valid = tstzrange(lower(valid), \(instant.timestamp))
        WHERE tenant_id = \(tenant.stored) AND node_id = \(node.stored) AND upper_inf(valid)
        """
    }
}
