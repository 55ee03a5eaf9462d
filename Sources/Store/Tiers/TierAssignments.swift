// SQL of tier assignments: an account's list, and moving many accounts at once.

package import Domain
import FoundationEssentials
import Postgres

/// The tier that an account goes into, or stays in.
package struct TierMove: Sendable, Hashable {
    package var account: AccountID
    /// As it was when the move was decided.
    package var revision: Int64
    package var tier: NodeID?

    package init(account: AccountID, revision: Int64, tier: NodeID?) {
        self.account = account
        self.revision = revision
        self.tier = tier
    }
}

extension TierAssignment {
    fileprivate init(_ row: PostgresRow) throws {
        let cause: String = try row["cause"]
        guard let cause = Cause(rawValue: cause) else { throw StoreFault.unreadable("cause \(cause)") }
        let english: String? = try row["explanation"]
        let german: String? = try row["explanation_de"]
        self.init(
            tier: try row.optionalSlug("tier"), cause: cause, reason: try row["reason"],
            expiresAt: try row.optionalInstant("expires_at"),
            explanation: english.map { LocalizedText($0, german: german ?? $0) }, actor: try row["actor"],
            from: try row.instant("valid_from"), to: try row.optionalInstant("valid_to"))
    }
}

extension TenantTransaction {
    /// Moves accounts: their own rows, and the history of their segments. `assign` says why.
    ///
    /// - Returns: how many; fewer than were asked for where somebody else has changed an account meanwhile.
    package func move(_ moves: [TierMove], at now: Instant) async throws -> Int {
        guard !moves.isEmpty else { return 0 }
        let ids = moves.map(\.account.stored)
        let moved = try await query(
            """
            UPDATE accounts c
            SET tier_id = m.tier_id, updated_at = \(now.timestamp), revision = c.revision + 1
            FROM unnest(\(ids), \(moves.map(\.tier?.stored)), \(moves.map(\.revision)))
                AS m (account_id, tier_id, revision)
            WHERE c.tenant_id = \(tenant.stored) AND c.id = m.account_id AND c.revision = m.revision
            """
        ).affectedRows
        guard moved == moves.count else { return moved }
        try await query(segmentHistory(of: "c.id = ANY (\(ids))", at: now))
        return moved
    }

    /// Writes down why accounts are in their tiers from now on. It ends the assignment before.
    ///
    /// - Parameter assignments: of the moves, in their order.
    package func assign(
        _ moves: [TierMove], _ assignments: [TierAssignment], at now: Instant
    ) async throws {
        guard !moves.isEmpty else { return }
        // Clocks may disagree: the one before lasts for a microsecond at least.
        try await query(
            """
            INSERT INTO tier_assignments
                (tenant_id, account_id, valid_from, tier_id, cause, reason, expires_at, explanation, explanation_de, actor)
            SELECT \(tenant.stored), m.account_id,
                GREATEST(\(now.timestamp), (
                    SELECT max(t.valid_from) + interval '1 microsecond'
                    FROM tier_assignments t
                    WHERE t.tenant_id = \(tenant.stored) AND t.account_id = m.account_id)),
                m.tier_id, m.cause, m.reason, m.expires_at, m.explanation, m.explanation_de, m.actor
            FROM unnest(\(moves.map(\.account.stored)), \(moves.map(\.tier?.stored)),
                \(assignments.map(\.cause.rawValue)), \(assignments.map(\.reason)),
                \(assignments.map { $0.expiresAt?.timestamp }), \(assignments.map { $0.explanation?.english }),
                \(assignments.map { $0.explanation?.german }), \(assignments.map(\.actor)))
                AS m (account_id, tier_id, cause, reason, expires_at, explanation, explanation_de, actor)
            """)
    }

    /// The account's assignments, the present one first; those that began before an instant.
    package func tierAssignments(
        of account: AccountID, before: Instant?, limit: Int
    ) async throws -> [TierAssignment] {
        let earlier: SQL = before.map { "AND a.valid_from < \($0.timestamp)" } ?? ""
        return try await query(
            """
            SELECT t.key AS tier, a.cause, a.reason, a.expires_at, a.explanation, a.explanation_de, a.actor,
                a.valid_from, (
                    SELECT min(n.valid_from)
                    FROM tier_assignments n
                    WHERE n.tenant_id = \(tenant.stored) AND n.account_id = a.account_id
                      AND n.valid_from > a.valid_from) AS valid_to
            FROM tier_assignments a
            LEFT JOIN segment_nodes t ON t.tenant_id = \(tenant.stored) AND t.id = a.tier_id
            WHERE a.tenant_id = \(tenant.stored) AND a.account_id = \(account.stored) \(earlier)
            ORDER BY a.valid_from DESC
            LIMIT \(limit)
            """
        ).map(TierAssignment.init)
    }
}
