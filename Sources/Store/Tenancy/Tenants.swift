// SQL of tenants: the directory, and the operator's changes to it.

package import Domain
import FoundationEssentials
import Postgres

extension TenantEntry {
    fileprivate init(_ row: PostgresRow) throws {
        self.init(
            id: try row.id("id"), key: try row.slug("key"), name: try row["name"],
            createdAt: try row.instant("created_at"))
        suspendedAt = try row.optionalInstant("suspended_at")
        suspensionReason = try row["suspension_reason"]
    }
}

private let tenantColumns: SQL = "id, key, name, created_at, suspended_at, suspension_reason"

extension DirectoryRead {
    package func tenant(_ key: Slug) async throws -> TenantEntry? {
        try await single.query("SELECT \(tenantColumns) FROM tenants WHERE key = \(key.text)").first
            .map(TenantEntry.init)
    }

    /// A page of the directory in the order of keys.
    package func tenants(isSuspended: Bool?, after key: String?, limit: Int) async throws -> [TenantEntry] {
        let condition: SQL =
            switch isSuspended {
            case true?: " AND suspended_at IS NOT NULL"
            case false?: " AND suspended_at IS NULL"
            case nil: ""
            }
        return try await single.query(
            """
            SELECT \(tenantColumns)
            FROM tenants
            WHERE key > \(key ?? "")\(condition)
            ORDER BY key
            LIMIT \(limit)
            """
        ).map(TenantEntry.init)
    }

    /// Whether the database answers, and as which role.
    package func session() async throws -> DatabaseSession {
        let rows = try await single.query(
            """
            SELECT current_user AS role, r.rolsuper OR r.rolbypassrls AS is_unbound,
                EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid) AS owns_tables,
                current_setting('server_version_num')::integer AS version
            FROM pg_roles r
            WHERE r.rolname = current_user
            """)
        guard let row = rows.first else { throw StoreFault.unreadable("pg_roles") }
        return try DatabaseSession(
            role: row["role"], isUnbound: row["is_unbound"], ownsTables: row["owns_tables"],
            version: row["version"])
    }
}

extension TenantTransaction {
    /// The key of this transaction's tenant; nil where there is none such, or it is suspended.
    package func openTenantKey() async throws -> Slug? {
        try await query(
            "SELECT key FROM tenants WHERE id = \(tenant.stored) AND suspended_at IS NULL"
        ).first.map { try $0.slug("key") }
    }

    /// What this transaction's tenant is called, for those who are no principals of it.
    package func tenantName() async throws -> String? {
        try await query("SELECT name FROM tenants WHERE id = \(tenant.stored)").first.map { try $0["name"] }
    }
}

/// What the server is to the database.
package struct DatabaseSession: Sendable, Hashable {
    package var role: String
    /// Superuser, or free of row-level security: such a role must not serve.
    package var isUnbound: Bool
    package var ownsTables: Bool
    /// As `server_version_num`: 150018 is 15.18.
    package var version: Int
}

extension OperatorTransaction {
    /// The tenant with its row locked against other operators.
    package func tenant(_ key: Slug) async throws -> TenantEntry? {
        try await transaction.query("SELECT \(tenantColumns) FROM tenants WHERE key = \(key.text) FOR UPDATE")
            .first
            .map(TenantEntry.init)
    }

    /// Makes the tenant with its settings; answers a transaction on its rows.
    package func insert(_ tenant: TenantEntry) async throws -> TenantTransaction {
        _ = try await transaction.query(
            """
            INSERT INTO tenants (id, key, name, created_at)
            VALUES (\(tenant.id.stored), \(tenant.key.text), \(tenant.name), \(tenant.createdAt.timestamp))
            """)
        let rows = try await enter(tenant.id)
        try await rows.query(
            """
            INSERT INTO settings (tenant_id, changed_at)
            VALUES (\(tenant.id.stored), \(tenant.createdAt.timestamp))
            """)
        try await rows.query(
            """
            INSERT INTO precedence_history (tenant_id, valid, dimensions)
            VALUES (\(tenant.id.stored), tstzrange(\(tenant.createdAt.timestamp), NULL),
                \(Precedence.standard.order.map(\.rawValue)))
            """)
        return rows
    }

    package func existing(_ tenant: TenantID) async throws -> TenantTransaction {
        try await enter(tenant)
    }

    package func setSuspension(_ tenant: TenantID, at instant: Instant?, reason: String?) async throws {
        _ = try await transaction.query(
            """
            UPDATE tenants
            SET suspended_at = \(instant.timestamp), suspension_reason = \(reason)
            WHERE id = \(tenant.stored)
            """)
    }

    /// Removes the tenant and every row of its own; the only DELETE on history. Answers the rows removed by table.
    ///
    /// - Throws: `busy` where others wrote meanwhile what a row still depends on.
    package func delete(_ tenant: TenantID) async throws -> [(table: String, rows: Int)] {
        let rows = try await enter(tenant)
        // A tenant of a million accounts takes longer than any statement of a request may.
        try await rows.query("SET LOCAL statement_timeout = 0")
        var removed: [(table: String, rows: Int)] = []
        for table in TenantTables.childrenFirst {
            do {
                let result = try await rows.query(
                    "DELETE FROM \(identifier: table) WHERE tenant_id = \(tenant.stored)")
                removed.append((table, result.affectedRows))
            } catch let error as PostgresError where error.sqlState == .foreignKeyViolation {
                throw DomainError(
                    .unavailable, .busy,
                    "The tenant is still being written to; repeat the request.", retryAfterSeconds: 1)
            }
        }
        _ = try await transaction.query("DELETE FROM tenants WHERE id = \(tenant.stored)")
        return removed
    }
}

/// The tables that hold tenants' rows; a test compares the list with the catalogue.
package enum TenantTables {
    /// In the order in which they can be emptied.
    package static let childrenFirst = [
        "idempotency_records", "jobs", "notices", "signing_links", "signature_records", "scans",
        "signature_slots", "api_keys",
        "posts", "deputies", "team_places", "team_segments", "team_functions", "team_calendars", "teams",
        "milestone_moves", "milestone_confirmations", "engagement_milestones", "absences",
        "calendar_tokens", "review_jobs", "action_items", "review_decisions", "reviews", "review_series",
        "members",
        "account_segment_history", "tier_assignments",
        "engagement_events", "engagement_plans", "dossier_stakeholders", "account_dossiers", "contacts",
        "account_commercials",
        "accounts",
        "actuals", "tenant_metrics", "evolution_firings", "evolution_paths", "agreement_version_changes",
        "change_requests", "agreement_versions",
        "agreement_drafts", "precedence_history", "agreements", "tier_history", "size_history",
        "vertical_aliases",
        "vertical_history", "region_countries", "region_history", "calendar_versions", "calendars",
        "segment_nodes", "settings",
        // Last: a writer has its rows by the time it waits for the head.
        "audit_checkpoints", "audit_records", "audit_heads",
    ]
}
