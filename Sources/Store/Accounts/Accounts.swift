// SQL of single accounts: reading, writing, and the history of their segments.

package import Domain
import FoundationEssentials
import Postgres

extension AccountEntry {
    init(_ row: PostgresRow) throws {
        self.init(
            id: try row.id("id"),
            input: AccountInput(
                externalID: try row["external_id"], name: try row["name"], country: try row["country"],
                headquarters: try row["headquarters"], industries: try row["industries"],
                employees: try row["employees"], annualRevenue: try row["annual_revenue"],
                currency: try row["currency"], website: try row["website"]),
            segment: Segment(
                region: try row.optionalSlug("region"), size: try row.optionalSlug("size"),
                vertical: try row.optionalSlug("vertical"), tier: try row.optionalSlug("tier")),
            nodes: SegmentNodes(
                region: try row.optionalID("region_id"), vertical: try row.optionalID("vertical_id"),
                size: try row.optionalID("size_id"), tier: try row.optionalID("tier_id")),
            createdAt: try row.instant("created_at"), updatedAt: try row.instant("updated_at"),
            revision: try row["revision"])
    }
}

let accountColumns: SQL = """
    c.id, c.external_id, c.name, c.country, c.headquarters, c.industries, c.employees, c.annual_revenue, c.currency,
    c.website, c.region_id, c.vertical_id, c.size_id, c.tier_id, c.created_at, c.updated_at, c.revision,
    r.key AS region, v.key AS vertical, s.key AS size, t.key AS tier
    """

/// The nodes of accounts `c` as they are at an instant, or now. A node that has ended leaves its dimension open until
/// the account is classified anew: a removed size must not make an account's SLA unanswerable.
func accountNodes(_ tenant: TenantID, at instant: Instant? = nil) -> SQL {
    func living(_ node: SQL) -> SQL {
        guard let instant else { return "\(node).deleted_at IS NULL" }
        return "(\(node).deleted_at IS NULL OR \(node).deleted_at > \(instant.timestamp))"
    }
    return """
        LEFT JOIN segment_nodes r ON r.tenant_id = \(tenant.stored) AND r.id = c.region_id AND \(living("r"))
        LEFT JOIN segment_nodes v ON v.tenant_id = \(tenant.stored) AND v.id = c.vertical_id AND \(living("v"))
        LEFT JOIN segment_nodes s ON s.tenant_id = \(tenant.stored) AND s.id = c.size_id AND \(living("s"))
        LEFT JOIN segment_nodes t ON t.tenant_id = \(tenant.stored) AND t.id = c.tier_id AND \(living("t"))
        """
}

extension TenantTransaction {
    package func account(_ externalID: String) async throws -> AccountEntry? {
        try await query(reading(externalID)).first.map(AccountEntry.init)
    }

    /// One account with the keys of its nodes.
    private func reading(_ externalID: String) -> SQL {
        """
        SELECT \(accountColumns)
        FROM accounts c
        \(accountNodes(tenant))
        WHERE c.tenant_id = \(tenant.stored) AND c.external_id = \(externalID)
        """
    }

    /// The account with its row locked until the transaction ends.
    package func lockAccount(_ externalID: String) async throws -> AccountEntry? {
        let lock: SQL = """
            SELECT id
            FROM accounts
            WHERE tenant_id = \(tenant.stored) AND external_id = \(externalID)
            FOR NO KEY UPDATE
            """
        return try await pipeline([lock, reading(externalID)])[1].first.map(AccountEntry.init)
    }

    /// The segments of accounts at an instant: of those that existed then, by external id.
    package func segments(of externalIDs: [String], at instant: Instant) async throws -> [String:
        AccountSegment]
    {
        let rows = try await query(
            """
            SELECT c.external_id, c.name, r.key AS region, v.key AS vertical, s.key AS size, t.key AS tier
            FROM accounts a
            JOIN LATERAL (
                SELECT a.tenant_id, a.external_id, a.name, h.region_id, h.vertical_id, h.size_id, h.tier_id
                FROM account_segment_history h
                WHERE h.tenant_id = \(tenant.stored) AND h.account_id = a.id AND h.valid_from <= \(instant.timestamp)
                ORDER BY h.valid_from DESC
                LIMIT 1
            ) AS c ON true
            \(accountNodes(tenant, at: instant))
            WHERE a.tenant_id = \(tenant.stored) AND a.external_id = ANY (\(externalIDs))
            """)
        return try segments(rows)
    }

    /// The present segments of accounts, by external id.
    package func segments(of externalIDs: [String]) async throws -> [String: AccountSegment] {
        let rows = try await query(
            """
            SELECT c.external_id, c.name, r.key AS region, v.key AS vertical, s.key AS size, t.key AS tier
            FROM accounts c
            \(accountNodes(tenant))
            WHERE c.tenant_id = \(tenant.stored) AND c.external_id = ANY (\(externalIDs))
            """)
        return try segments(rows)
    }

    private func segments(_ rows: PostgresRows) throws -> [String: AccountSegment] {
        var segments: [String: AccountSegment] = [:]
        for row in rows {
            segments[try row["external_id"]] = AccountSegment(
                name: try row["name"],
                segment: Segment(
                    region: try row.optionalSlug("region"), size: try row.optionalSlug("size"),
                    vertical: try row.optionalSlug("vertical"), tier: try row.optionalSlug("tier")))
        }
        return segments
    }
}

/// What resolution needs of an account.
package struct AccountSegment: Sendable, Hashable {
    package var name: String
    package var segment: Segment
}
