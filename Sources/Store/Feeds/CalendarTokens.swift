// SQL of calendar tokens: kept as hashes, listed, revoked, and found by who brings one.

package import Domain
import FoundationEssentials
import Postgres

/// The rows that a scope names.
package struct FeedSubject: Sendable, Hashable {
    package var member: MemberID?
    package var region: NodeID?
    package var agreement: AgreementID?

    package init(member: MemberID? = nil, region: NodeID? = nil, agreement: AgreementID? = nil) {
        self.member = member
        self.region = region
        self.agreement = agreement
    }
}

extension CalendarToken {
    fileprivate init(_ row: PostgresRow) throws {
        let kind = try row.value("scope", as: FeedScope.Kind.self)
        guard let scope = FeedScope(kind, try row.optionalSlug("subject")) else {
            throw StoreFault.unreadable("scope")
        }
        self.init(
            id: try row.id("id"), scope: scope, name: try row["name"], language: try row.value("language"),
            createdAt: try row.instant("created_at"), createdBy: try row["created_by"],
            revokedAt: try row.optionalInstant("revoked_at"))
    }
}

private let tokenColumns: SQL = """
    k.id, k.scope, COALESCE(m.key, n.key, a.key) AS subject, k.name, k.language, k.created_at, k.created_by, k.revoked_at
    """

private let tokenTables: SQL = """
    calendar_tokens k
    LEFT JOIN members m ON m.tenant_id = k.tenant_id AND m.id = k.member_id
    LEFT JOIN segment_nodes n ON n.tenant_id = k.tenant_id AND n.id = k.region_id
    LEFT JOIN agreements a ON a.tenant_id = k.tenant_id AND a.id = k.agreement_id
    """

extension TenantTransaction {
    /// What the token with this hash opens, or opened.
    package func knownCalendar(tokenSHA256: [UInt8]) async throws -> KnownCalendar? {
        try await query(
            """
            SELECT \(tokenColumns), t.name AS tenant_name, k.agreement_id, COALESCE(m.name, h.name, a.name) AS subject_name,
                num_nonnulls(k.revoked_at, t.suspended_at, m.deactivated_at, c.deactivated_at) > 0 AS is_closed
            FROM \(tokenTables)
            JOIN tenants t ON t.id = k.tenant_id
            LEFT JOIN members c ON c.tenant_id = k.tenant_id AND c.id = k.creator_id
            LEFT JOIN region_history h ON h.tenant_id = k.tenant_id AND h.node_id = k.region_id AND upper_inf(h.valid)
            WHERE k.tenant_id = \(tenant.stored) AND k.token_sha256 = \(PostgresBytes(tokenSHA256))
            """
        ).first.map { row in
            KnownCalendar(
                token: try CalendarToken(row), tenant: tenant, tenantName: try row["tenant_name"],
                subjectName: try row["subject_name"], agreement: try row.optionalID("agreement_id"),
                isClosed: try row["is_closed"])
        }
    }

    /// A page of tokens, the newest first.
    ///
    /// - Parameter member: only those of the calendars of this member; nil: all.
    package func calendarTokens(
        of member: MemberID?, before id: CalendarTokenID?, limit: Int
    ) async throws -> [CalendarToken] {
        var condition: SQL = "k.tenant_id = \(tenant.stored)"
        if let member { condition += " AND k.member_id = \(member.stored)" }
        if let id { condition += " AND k.id < \(id.stored)" }
        return try await query(
            """
            SELECT \(tokenColumns)
            FROM (
                SELECT *
                FROM calendar_tokens k
                WHERE \(condition)
                ORDER BY k.id DESC
                LIMIT \(limit)
            ) AS k
            LEFT JOIN members m ON m.tenant_id = \(tenant.stored) AND m.id = k.member_id
            LEFT JOIN segment_nodes n ON n.tenant_id = \(tenant.stored) AND n.id = k.region_id
            LEFT JOIN agreements a ON a.tenant_id = \(tenant.stored) AND a.id = k.agreement_id
            ORDER BY k.id DESC
            """
        ).map(CalendarToken.init)
    }

    /// A token, if it is one of the calendars of a member; nil: whoever's.
    package func calendarToken(_ id: CalendarTokenID, of member: MemberID?) async throws -> CalendarToken? {
        var condition: SQL = "k.tenant_id = \(tenant.stored) AND k.id = \(id.stored)"
        if let member { condition += " AND k.member_id = \(member.stored)" }
        return try await query(
            """
            SELECT \(tokenColumns)
            FROM \(tokenTables)
            WHERE \(condition)
            """
        ).first.map(CalendarToken.init)
    }

    /// How many tokens of one scope are not revoked.
    package func openCalendarTokens(of subject: FeedSubject) async throws -> Int {
        let condition: SQL
        if let member = subject.member {
            condition = "k.member_id = \(member.stored)"
        } else if let region = subject.region {
            condition = "k.region_id = \(region.stored)"
        } else if let agreement = subject.agreement {
            condition = "k.agreement_id = \(agreement.stored)"
        } else {
            condition = "k.scope = 'all'"
        }
        let rows = try await query(
            """
            SELECT count(*) AS tokens
            FROM calendar_tokens k
            WHERE k.tenant_id = \(tenant.stored) AND \(condition) AND k.revoked_at IS NULL
            """)
        return try rows.first.map { try $0["tokens"] } ?? 0
    }

    package func insert(
        _ token: CalendarToken, of subject: FeedSubject, tokenSHA256: [UInt8], creator: MemberID?
    ) async throws {
        try await query(
            """
            INSERT INTO calendar_tokens
                (tenant_id, id, token_sha256, scope, member_id, region_id, agreement_id, name, language, created_at,
                created_by, creator_id)
            VALUES (\(tenant.stored), \(token.id.stored), \(PostgresBytes(tokenSHA256)), \(token.scope.kind.rawValue),
                \(subject.member?.stored), \(subject.region?.stored), \(subject.agreement?.stored), \(token.name),
                \(token.language.rawValue), \(token.createdAt.timestamp), \(token.createdBy), \(creator?.stored))
            """)
    }

    /// Revokes a token unless it is already, and answers whether it was not; the first revocation stands.
    package func revokeCalendarToken(_ id: CalendarTokenID, at now: Instant) async throws -> Bool {
        try await query(
            """
            UPDATE calendar_tokens
            SET revoked_at = \(now.timestamp)
            WHERE tenant_id = \(tenant.stored) AND id = \(id.stored) AND revoked_at IS NULL
            """
        ).affectedRows > 0
    }
}
