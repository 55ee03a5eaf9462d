// SQL of notices: written once for an occasion and a recipient, read, acknowledged.

package import Domain
import FoundationEssentials
import Postgres

extension Notice {
    fileprivate init(_ row: PostgresRow) throws {
        self.init(
            id: try row.id("id"), kind: try row.value("kind"), agreementID: try row.id("agreement_id"),
            agreement: try row.slug("agreement"), version: try row["version"], slot: try row["slot"],
            occasion: try row["occasion"],
            recipient: Recipient(
                name: try row["name"], email: try row["email"], member: try row.optionalSlug("member")),
            payload: try row.json("payload"), createdAt: try row.instant("created_at"))
        if let at = try row.optionalInstant("acknowledged_at") {
            acknowledgement = Acknowledgement(at: at, by: try row["acknowledged_by"])
        }
    }
}

private let noticeColumns: SQL = """
    n.id, n.kind, n.agreement_id, a.key AS agreement, n.version, n.slot, n.occasion, n.name, n.email, n.member,
    n.payload, n.created_at, n.acknowledged_at, n.acknowledged_by
    """

extension TenantTransaction {
    /// Writes those notices that are not there yet; answers how many.
    package func insert(_ notices: [Notice]) async throws -> Int {
        guard !notices.isEmpty else { return 0 }
        return try await query(
            """
            INSERT INTO notices
                (tenant_id, id, kind, agreement_id, version, slot, occasion, recipient, name, email, member,
                payload, created_at, asks_to_acknowledge)
            SELECT \(tenant.stored), id, kind, agreement_id, version, slot, occasion, recipient, name, email, member,
                payload::jsonb, created_at, asks
            FROM unnest(\(notices.map(\.id.stored)), \(notices.map(\.kind.rawValue)),
                \(notices.map(\.agreementID.stored)), \(notices.map { Int32($0.version) }),
                \(notices.map(\.slot)), \(notices.map(\.occasion)), \(notices.map(\.recipient.identity)),
                \(notices.map(\.recipient.name)), \(notices.map(\.recipient.email)),
                \(notices.map(\.recipient.member?.text)), \(notices.map(\.payload.canonicalText)),
                \(notices.map(\.createdAt.timestamp)), \(notices.map(\.kind.asksToAcknowledge)))
                AS u (id, kind, agreement_id, version, slot, occasion, recipient, name, email, member, payload,
                created_at, asks)
            ON CONFLICT (tenant_id, agreement_id, version, occasion, recipient) DO NOTHING
            """
        ).affectedRows
    }

    /// A page of the notices, newest first.
    package func notices(_ filter: NoticeFilter, before id: NoticeID?, limit: Int) async throws -> [Notice] {
        var condition: SQL = "n.tenant_id = \(tenant.stored)"
        if let agreement = filter.agreement {
            condition += """
                 AND n.agreement_id = (
                    SELECT id FROM agreements WHERE tenant_id = \(tenant.stored) AND key = \(agreement.text))
                """
        }
        if let kind = filter.kind { condition += " AND n.kind = \(kind.rawValue)" }
        if let member = filter.member { condition += " AND n.member = \(member.text)" }
        switch filter.isAcknowledged {
        case true?: condition += " AND n.acknowledged_at IS NOT NULL"
        case false?: condition += " AND n.asks_to_acknowledge AND n.acknowledged_at IS NULL"
        case nil: break
        }
        if let id { condition += " AND n.id < \(id.stored)" }
        return try await query(
            """
            SELECT \(noticeColumns)
            FROM notices n
            JOIN agreements a ON a.tenant_id = n.tenant_id AND a.id = n.agreement_id
            WHERE \(condition)
            ORDER BY n.id DESC
            LIMIT \(limit)
            """
        ).map(Notice.init)
    }

    /// The notice with its row locked until the transaction ends.
    package func lockNotice(_ id: NoticeID) async throws -> Notice? {
        try await query(
            """
            SELECT \(noticeColumns)
            FROM notices n
            JOIN agreements a ON a.tenant_id = n.tenant_id AND a.id = n.agreement_id
            WHERE n.tenant_id = \(tenant.stored) AND n.id = \(id.stored)
            FOR NO KEY UPDATE OF n
            """
        ).first.map(Notice.init)
    }

    package func acknowledge(_ notice: NoticeID, at instant: Instant, by actor: String) async throws {
        try await query(
            """
            UPDATE notices
            SET acknowledged_at = \(instant.timestamp), acknowledged_by = \(actor)
            WHERE tenant_id = \(tenant.stored) AND id = \(notice.stored)
            """)
    }

    /// When each slot of a version was reminded last.
    package func lastReminders(of version: Int, _ agreement: AgreementID) async throws -> [String: Instant] {
        let rows = try await query(
            """
            SELECT slot, max(created_at) AS last
            FROM notices
            WHERE tenant_id = \(tenant.stored) AND agreement_id = \(agreement.stored)
              AND version = \(Int32(clamping: version)) AND kind = \(NoticeKind.signatureReminder.rawValue)
              AND slot IS NOT NULL
            GROUP BY slot
            """)
        return try Dictionary(uniqueKeysWithValues: rows.map { (try $0["slot"], try $0.instant("last")) })
    }
}
