// SQL of what-if: how many accounts each segment has.

package import Domain
import FoundationEssentials
import Postgres

/// The accounts of one segment.
package struct AccountCount: Sendable, Hashable {
    package var segment: Segment
    package var accounts: Int
    /// Their first and last external ids, as examples; one where there is one account.
    package var examples: [String]
}

extension TenantTransaction {
    /// Every segment that has accounts, today. A segment may come in several parts.
    ///
    /// Reads each account of the tenant once.
    package func accountCounts() async throws -> [AccountCount] {
        try await query(
            """
            SELECT r.key AS region, v.key AS vertical, s.key AS size, t.key AS tier, c.accounts, c.first, c.last
            FROM (
                SELECT region_id, vertical_id, size_id, tier_id, count(*) AS accounts,
                    min(external_id) AS first, max(external_id) AS last
                FROM accounts
                WHERE tenant_id = \(tenant.stored)
                GROUP BY region_id, vertical_id, size_id, tier_id
            ) AS c
            \(accountNodes(tenant))
            """
        ).map { row in
            let (first, last): (String, String) = (try row["first"], try row["last"])
            return AccountCount(
                segment: Segment(
                    region: try row.optionalSlug("region"), size: try row.optionalSlug("size"),
                    vertical: try row.optionalSlug("vertical"), tier: try row.optionalSlug("tier")),
                accounts: try row["accounts"], examples: first == last ? [first] : [first, last])
        }
    }
}
