// SQL of agreements themselves: their names and kinds, without their text.

package import Domain
import FoundationEssentials
import Postgres

extension AgreementEntry {
    fileprivate init(_ row: PostgresRow) throws {
        self.init(
            id: try row.id("id"), key: try row.slug("key"), kind: try row.value("kind"),
            name: try row["name"],
            programme: try row["programme"], framework: try row.optionalSlug("framework"),
            frameworkID: try row.optionalID("framework_id"), createdAt: try row.instant("created_at"),
            createdBy: try row["created_by"])
        revision = try row["revision"]
        latestVersion = try row["latest"]
        versionInForce = try row["in_force"]
        scheduledVersion = try row["scheduled"]
    }
}

extension TenantTransaction {
    package func agreement(_ key: Slug, now: Instant) async throws -> AgreementEntry? {
        try await agreements(where: "a.key = \(key.text)", now: now, limit: 1).first
    }

    package func agreement(_ id: AgreementID, now: Instant) async throws -> AgreementEntry? {
        try await agreements(where: "a.id = \(id.stored)", now: now, limit: 1).first
    }

    /// The agreement with its row locked, so that drafting and proposing take turns.
    package func lockAgreement(_ key: Slug, now: Instant) async throws -> AgreementEntry? {
        try await query(
            """
            SELECT id
            FROM agreements
            WHERE tenant_id = \(tenant.stored) AND key = \(key.text)
            FOR NO KEY UPDATE
            """)
        return try await agreement(key, now: now)
    }

    /// A page in the order of keys.
    package func agreements(
        _ filter: AgreementFilter, now: Instant, after key: String?, limit: Int
    ) async throws -> [AgreementEntry] {
        var condition: SQL = "a.key > \(key ?? "")"
        if let kind = filter.kind { condition += " AND a.kind = \(kind.rawValue)" }
        if let framework = filter.framework { condition += " AND f.key = \(framework.text)" }
        if let state = filter.state { condition += " AND \(hasVersion(state, now))" }
        if let region = filter.region { condition += " AND \(selects(region, now))" }
        return try await agreements(where: condition, now: now, limit: limit)
    }

    /// Whether one of the agreement's versions is in a state: the conditions of `VersionFacts.state`, in SQL.
    private func hasVersion(_ state: VersionState, _ now: Instant) -> SQL {
        let isOver: SQL =
            "in_force IS NOT NULL AND (isempty(in_force) OR upper(in_force) <= \(now.timestamp))"
        let isUnsigned: SQL = "signed_at IS NULL AND withdrawn_at IS NULL AND declined_at IS NULL"
        let condition: SQL
        switch state {
        case .draft: return "d.number IS NOT NULL"
        case .proposed:
            condition = "\(isUnsigned) AND (sign_by IS NULL OR sign_by > \(now.timestamp))"
        case .lapsed: condition = "\(isUnsigned) AND sign_by <= \(now.timestamp)"
        case .withdrawn: condition = "withdrawn_at IS NOT NULL"
        case .declined: condition = "declined_at IS NOT NULL"
        case .scheduled: condition = "lower(in_force) > \(now.timestamp)"
        case .active: condition = "in_force @> \(now.timestamp)"
        case .superseded: condition = "\(isOver) AND end_reason = 'superseded'"
        case .terminated: condition = "\(isOver) AND end_reason = 'terminated'"
        case .expired: condition = "\(isOver) AND COALESCE(end_reason, 'expired') = 'expired'"
        }
        return """
            EXISTS (
                SELECT FROM agreement_versions
                WHERE tenant_id = \(tenant.stored) AND agreement_id = a.id AND \(condition))
            """
    }

    /// Whether a draft or a version that counts names the region or one below it.
    private func selects(_ region: Slug, _ now: Instant) -> SQL {
        let subtree = subtree(.region, region)
        return """
            (EXISTS (
                SELECT FROM agreement_versions
                WHERE tenant_id = \(tenant.stored) AND agreement_id = a.id AND region_id IN \(subtree)
                  AND (signed_at IS NULL AND withdrawn_at IS NULL AND declined_at IS NULL
                    OR in_force && tstzrange(\(now.timestamp), NULL)))
            OR EXISTS (
                SELECT FROM segment_nodes n
                WHERE n.tenant_id = \(tenant.stored) AND n.dimension = 'region'
                  AND n.key = d.selector ->> 'region' AND n.deleted_at IS NULL AND n.id IN \(subtree)))
            """
    }

    private func agreements(where condition: SQL, now: Instant, limit: Int) async throws -> [AgreementEntry] {
        try await query(
            """
            SELECT a.id, a.key, a.kind, a.name, a.programme, f.key AS framework, a.framework_id, a.created_at,
                a.created_by, a.revision, COALESCE(d.number, v.latest) AS latest, v.in_force, v.scheduled
            FROM agreements a
            LEFT JOIN agreements f ON f.tenant_id = a.tenant_id AND f.id = a.framework_id
            LEFT JOIN agreement_drafts d ON d.tenant_id = a.tenant_id AND d.agreement_id = a.id
            CROSS JOIN LATERAL (
                SELECT max(number) AS latest,
                    max(number) FILTER (WHERE in_force @> \(now.timestamp)) AS in_force,
                    max(number) FILTER (WHERE lower(in_force) > \(now.timestamp)) AS scheduled
                FROM agreement_versions
                WHERE tenant_id = \(tenant.stored) AND agreement_id = a.id
            ) AS v
            WHERE a.tenant_id = \(tenant.stored) AND \(condition)
            ORDER BY a.key
            LIMIT \(limit)
            """
        ).map(AgreementEntry.init)
    }

    package func insert(_ agreement: AgreementEntry) async throws {
        try await query(
            """
            INSERT INTO agreements
                (tenant_id, id, key, kind, name, programme, framework_id, created_at, created_by)
            VALUES (\(tenant.stored), \(agreement.id.stored), \(agreement.key.text), \(agreement.kind.rawValue),
                \(agreement.name), \(agreement.programme), \(agreement.frameworkID?.stored),
                \(agreement.createdAt.timestamp), \(agreement.createdBy))
            """)
    }

    package func rename(_ agreement: AgreementID, to name: String) async throws {
        try await query(
            """
            UPDATE agreements
            SET name = \(name), revision = revision + 1
            WHERE tenant_id = \(tenant.stored) AND id = \(agreement.stored)
            """)
    }
}
