// SQL of what metrics of engagement are made from: stakeholders, commercials, and which group an account is in.

package import Domain
import FoundationEssentials
import Postgres

extension StatedCommercials {
    fileprivate init(_ row: PostgresRow) throws {
        func money(_ column: String) throws -> ExactMoney? {
            let hundredths: Int? = try row[column]
            let currency: String? = try row[column + "_currency"]
            guard let hundredths, let currency else { return nil }
            return ExactMoney(hundredths: hundredths, currency: currency)
        }
        guard let asOf = try row.optionalDate("as_of") else { throw StoreFault.unreadable("as_of") }
        self.init(
            commercials: Commercials(
                revenue: try money("revenue"), spend: try money("spend"),
                openPipeline: try money("open_pipeline"), asOf: asOf, source: try row.slug("source")),
            validFrom: try row.instant("valid_from"), revision: try row["revision"],
            statedBy: try row["actor"])
    }
}

private let commercialColumns: SQL = """
    s.valid_from, s.revision, s.revenue, s.revenue_currency, s.spend, s.spend_currency, s.open_pipeline,
    s.open_pipeline_currency, s.as_of, s.source, s.actor
    """

extension Stakeholder {
    fileprivate init(_ row: PostgresRow) throws {
        let role: String? = try row["committee_role"]
        self.init(
            committeeRole: role.flatMap(CommitteeRole.init), leftOn: try row.optionalDate("left_on"),
            erasedAt: try row.optionalInstant("erased_at"),
            lastGenuine: try row.optionalInstant("last_genuine"))
    }
}

extension TenantTransaction {
    /// The commercials of an account that held at an instant.
    package func commercials(of account: AccountID, at instant: Instant) async throws -> StatedCommercials? {
        try await query(
            """
            SELECT \(commercialColumns)
            FROM account_commercials s
            WHERE s.tenant_id = \(tenant.stored) AND s.account_id = \(account.stored)
              AND s.valid_from <= \(instant.timestamp)
            ORDER BY s.valid_from DESC
            LIMIT 1
            """
        ).first.map(StatedCommercials.init)
    }

    /// The commercials of every account that held at an instant.
    package func commercials(at instant: Instant) async throws -> [AccountID: Commercials] {
        let rows = try await query(
            """
            SELECT DISTINCT ON (s.account_id) s.account_id, \(commercialColumns)
            FROM account_commercials s
            WHERE s.tenant_id = \(tenant.stored) AND s.valid_from <= \(instant.timestamp)
            ORDER BY s.account_id, s.valid_from DESC
            """)
        var found: [AccountID: Commercials] = [:]
        for row in rows { found[try row.id("account_id")] = try StatedCommercials(row).commercials }
        return found
    }

    /// Writes what holds from now on. Clocks may disagree: what was stated before holds for a microsecond at least.
    package func insert(_ stated: StatedCommercials, of account: AccountID) async throws {
        let commercials = stated.commercials
        try await query(
            """
            INSERT INTO account_commercials
                (tenant_id, account_id, valid_from, revision, revenue, revenue_currency, spend, spend_currency,
                open_pipeline, open_pipeline_currency, as_of, source, actor)
            VALUES (\(tenant.stored), \(account.stored),
                GREATEST(\(stated.validFrom.timestamp), (
                    SELECT max(s.valid_from) + interval '1 microsecond'
                    FROM account_commercials s
                    WHERE s.tenant_id = \(tenant.stored) AND s.account_id = \(account.stored))),
                \(stated.revision), \(commercials.revenue?.hundredths), \(commercials.revenue?.currency),
                \(commercials.spend?.hundredths), \(commercials.spend?.currency),
                \(commercials.openPipeline?.hundredths), \(commercials.openPipeline?.currency),
                \(Optional(commercials.asOf).stored), \(commercials.source.text), \(stated.statedBy))
            """)
    }

    /// All contacts of an account, erased ones too, each with its last genuine event within a window.
    package func stakeholders(
        of account: AccountID, _ question: EngagementQuestion
    ) async throws -> [Stakeholder] {
        try await query(
            """
            SELECT c.committee_role, c.left_on, c.erased_at, (
                SELECT max(e.occurred_at)
                FROM engagement_events e
                WHERE e.tenant_id = \(tenant.stored) AND e.contact_id = c.id AND \(counts(question))
            ) AS last_genuine
            FROM contacts c
            WHERE c.tenant_id = \(tenant.stored) AND c.account_id = \(account.stored)
            """
        ).map(Stakeholder.init)
    }

    /// The contacts of all accounts who can make a difference: those with a role, and those with a genuine event within a
    /// window.
    package func stakeholders(_ question: EngagementQuestion) async throws -> [AccountID: [Stakeholder]] {
        let rows = try await query(
            """
            SELECT c.account_id, c.committee_role, c.left_on, c.erased_at, g.last_genuine
            FROM contacts c
            LEFT JOIN (
                SELECT e.contact_id, max(e.occurred_at) AS last_genuine
                FROM engagement_events e
                WHERE e.tenant_id = \(tenant.stored) AND e.contact_id IS NOT NULL AND \(counts(question))
                GROUP BY e.contact_id
            ) AS g ON g.contact_id = c.id
            WHERE c.tenant_id = \(tenant.stored) AND (c.committee_role IS NOT NULL OR g.last_genuine IS NOT NULL)
            """)
        var found: [AccountID: [Stakeholder]] = [:]
        for row in rows { found[try row.id("account_id"), default: []].append(try Stakeholder(row)) }
        return found
    }

    /// Whether an event `e` makes its contact engaged.
    private func counts(_ question: EngagementQuestion) -> SQL {
        """
        e.occurred_at > \(question.start.timestamp) AND e.occurred_at <= \(question.at.timestamp)
          AND e.kind = ANY (\(EngagementKind.genuine.map(\.rawValue)))
        """
    }

    /// The tier or region of each account that there was at an instant; nil of one that was in none.
    package func accountGroups(
        by grouping: EngagementGrouping, at instant: Instant
    ) async throws -> [(account: AccountID, group: Slug?)] {
        let column: SQL = grouping == .tier ? "h.tier_id" : "h.region_id"
        return try await query(
            """
            SELECT a.id, n.key
            FROM accounts a
            CROSS JOIN LATERAL (
                SELECT \(column) AS node_id
                FROM account_segment_history h
                WHERE h.tenant_id = \(tenant.stored) AND h.account_id = a.id AND h.valid_from <= \(instant.timestamp)
                ORDER BY h.valid_from DESC
                LIMIT 1
            ) AS s
            LEFT JOIN segment_nodes n ON n.tenant_id = \(tenant.stored) AND n.id = s.node_id
              AND (n.deleted_at IS NULL OR n.deleted_at > \(instant.timestamp))
            WHERE a.tenant_id = \(tenant.stored)
            """
        ).map { (try $0.id("id"), try $0.optionalSlug("key")) }
    }
}
