// SQL of the evaluation of tiers: everything that it goes by, read in one moment.

package import Domain
import FoundationEssentials
import Postgres

/// What an evaluation goes by.
package struct TierInputs: Sendable {
    /// By external id.
    package var accounts: [TieredAccount]
    package var tiers: [Tier]
    /// Of regions and verticals.
    package var structureChangedAt: Instant
    package var tiersRevision: Int64
}

extension TenantTransaction {
    /// Keeps the definitions of segments and tiers as they are until the transaction ends; only one may do so at once.
    package func holdStructure() async throws {
        try await query("SELECT revision FROM settings WHERE tenant_id = \(tenant.stored) FOR NO KEY UPDATE")
    }

    /// Reads each account of the tenant once.
    package func tierInputs() async throws -> TierInputs {
        let tiers = try await tiers()
        let changedAt = try await structureChangedAt()
        let regions = try await paths(of: .region)
        let verticals = try await paths(of: .vertical)
        let rows = try await query(
            """
            SELECT \(accountColumns), m.cause, m.reason, m.expires_at
            FROM accounts c
            \(accountNodes(tenant))
            LEFT JOIN LATERAL (
                SELECT a.cause, a.reason, a.expires_at
                FROM tier_assignments a
                WHERE a.tenant_id = \(tenant.stored) AND a.account_id = c.id
                ORDER BY a.valid_from DESC
                LIMIT 1
            ) AS m ON true
            WHERE c.tenant_id = \(tenant.stored)
            ORDER BY c.external_id
            """)
        let accounts = try rows.map { row in
            let account = try AccountEntry(row)
            let cause: String? = try row["cause"]
            let reason: String? = try row["reason"]
            let manual = try reason.map {
                ManualAssignment(
                    tier: account.segment.tier, reason: $0, until: try row.optionalInstant("expires_at"))
            }
            return TieredAccount(
                id: account.id, revision: account.revision,
                candidate: TierCandidate(
                    account.input, region: account.segment.region.flatMap { regions[$0] } ?? [],
                    vertical: account.segment.vertical.flatMap { verticals[$0] } ?? [],
                    size: account.segment.size, current: account.segment.tier, manual: manual),
                cause: cause.flatMap(TierAssignment.Cause.init))
        }
        return TierInputs(
            accounts: accounts, tiers: tiers.value, structureChangedAt: changedAt,
            tiersRevision: tiers.revision)
    }

    /// Each node with its ancestors, itself first.
    private func paths(of dimension: TreeDimension) async throws -> [Slug: [Slug]] {
        let nodes = try await nodes(of: dimension)
        let tree = NodeTree(parents: nodes.mapValues(\.parent))
        return nodes.reduce(into: [:]) { $0[$1.key] = tree.path(to: $1.key).reversed() }
    }
}
