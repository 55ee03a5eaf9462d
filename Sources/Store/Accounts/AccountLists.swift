// SQL of lists of accounts: pages that cost what they show, whatever narrows them.

package import Domain
import FoundationEssentials
import Postgres

extension TenantTransaction {
    /// A page in the order of external ids.
    package func accounts(_ filter: AccountFilter, after externalID: String?, limit: Int) async throws
        -> [AccountEntry]
    {
        // The page is found first, by external ids alone, so that names of nodes are looked up for its rows only.
        try await query(
            """
            SELECT \(accountColumns)
            FROM (\(page(filter, after: externalID ?? "", limit: limit))) AS page
            JOIN accounts c ON c.tenant_id = \(tenant.stored) AND c.external_id = page.external_id
            \(accountNodes(tenant))
            ORDER BY c.external_id
            """
        ).map(AccountEntry.init)
    }

    private func page(_ filter: AccountFilter, after externalID: String, limit: Int) -> SQL {
        var conditions: [SQL] = ["a.tenant_id = \(tenant.stored)", "a.external_id > \(externalID)"]
        if let size = filter.size { conditions.append("a.size_id = \(node(.size, size))") }
        if let tier = filter.tier { conditions.append("a.tier_id = \(node(.tier, tier))") }
        if let country = filter.country { conditions.append("a.country = \(country)") }
        // No index: row-level security lets none decide by LIKE, which PostgreSQL does not hold for leakproof.
        if let part = filter.namePart { conditions.append("lower(a.name) LIKE lower(\(part.anywhere))") }
        if filter.isUnclassified == false { conditions.append("(\(hasOpenDimension)) IS NOT TRUE") }
        let tree = driving(filter)
        if let vertical = filter.vertical, tree != .vertical {
            conditions.append("a.vertical_id = ANY (ARRAY\(subtree(.vertical, vertical)))")
        }
        if let region = filter.region, tree != .region {
            conditions.append("a.region_id = ANY (ARRAY\(subtree(.region, region)))")
        }
        func first(_ condition: SQL? = nil) -> SQL {
            """
            SELECT a.external_id
            FROM accounts a
            WHERE \(SQL.joined(conditions + (condition.map { [$0] } ?? []), separator: " AND "))
            ORDER BY a.external_id
            LIMIT \(limit)
            """
        }
        /// The first of each of some nodes, whose index has them in order, and the first of those.
        func first(ofEach column: SQL, of nodes: SQL) -> SQL {
            """
            SELECT a.external_id
            FROM (\(nodes)) AS nodes (id)
            CROSS JOIN LATERAL (\(first("a.\(column) = nodes.id"))) AS a
            ORDER BY a.external_id
            LIMIT \(limit)
            """
        }
        if filter.isUnclassified == true {
            let arms =
                [first("(\(Self.missesDimension))")]
                + Self.derivedColumns.map { first(ofEach: $0, of: "SELECT unnest(\(endedNodes))") }
            let union = SQL.joined(arms.map { "(\($0))" }, separator: " UNION ")
            return
                "SELECT found.external_id FROM (\(union)) AS found ORDER BY found.external_id LIMIT \(limit)"
        }
        if let tree, let key = tree == .region ? filter.region : filter.vertical {
            return first(
                ofEach: tree == .region ? "region_id" : "vertical_id",
                of: "SELECT below.id FROM \(subtree(tree, key)) AS below (id)")
        }
        return first()
    }

    /// The tree whose nodes are gone through one by one, each in the order of its index: nil where another filter is
    /// likely to leave less.
    private func driving(_ filter: AccountFilter) -> TreeDimension? {
        guard filter.isUnclassified != true, filter.size == nil, filter.tier == nil, filter.country == nil
        else {
            return nil
        }
        return filter.region != nil ? .region : filter.vertical != nil ? .vertical : nil
    }

    /// The dimensions that classification fills.
    private static let derivedColumns: [SQL] = ["region_id", "vertical_id", "size_id"]

    /// As the index accounts_unclassified says it.
    private static let missesDimension: SQL =
        "a.region_id IS NULL OR a.vertical_id IS NULL OR a.size_id IS NULL"

    /// Whether an account `a` misses a dimension, or has a node in it that has ended.
    private var hasOpenDimension: SQL {
        let ended = Self.derivedColumns.map { column -> SQL in "a.\(column) = ANY (\(endedNodes))" }
        return Self.missesDimension + " OR " + .joined(ended, separator: " OR ")
    }

    private var endedNodes: SQL {
        """
        ARRAY(
            SELECT id FROM segment_nodes
            WHERE tenant_id = \(tenant.stored) AND deleted_at IS NOT NULL)
        """
    }

    func node(_ dimension: Dimension, _ key: Slug) -> SQL {
        """
        (SELECT id FROM segment_nodes
        WHERE tenant_id = \(tenant.stored) AND dimension = \(dimension.rawValue) AND key = \(key.text)
          AND deleted_at IS NULL)
        """
    }
}

extension String {
    /// A LIKE pattern for what holds this text.
    fileprivate var anywhere: String {
        let literal = replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
        return "%\(literal)%"
    }
}
