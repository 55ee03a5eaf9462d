// SQL of a tenant's settings, and of the lock that orders changes of its structure.

package import Domain
import FoundationEssentials
import Postgres

/// A turn to change a tenant's structure: nobody else has one until this transaction ends.
package struct StructureChange: Sendable {
    /// When the change takes effect: now, or just after the change before if clocks disagree.
    package let at: Instant
    package let settingsRevision: Int64
    package let sizesRevision: Int64
    package let tiersRevision: Int64
    package let currencyRatesRevision: Int64
}

extension TenantTransaction {
    /// Takes the turn. All changes that resolution reads begin with it.
    package func beginStructureChange(_ now: Instant) async throws -> StructureChange {
        let results = try await pipeline([
            """
            UPDATE settings
            SET changed_at = GREATEST(\(now.timestamp), changed_at + interval '1 microsecond')
            WHERE tenant_id = \(tenant.stored)
            RETURNING changed_at, revision, sizes_revision, tiers_revision, currency_rates_revision
            """,
            // What agreements promise may be another thing now.
            planning(noLaterThan: now.adding(seconds: ReviewSchedule.pauseSeconds)),
        ])
        guard let row = results[0].first else { throw DomainError.tenantGone }
        return StructureChange(
            at: try row.instant("changed_at"), settingsRevision: try row["revision"],
            sizesRevision: try row["sizes_revision"], tiersRevision: try row["tiers_revision"],
            currencyRatesRevision: try row["currency_rates_revision"])
    }

    package func settings() async throws -> Settings {
        let rows = try await query(
            """
            SELECT s.revision, s.time_zone, p.dimensions, p.fiscal_year_start, a.key AS default_framework,
                c.key AS default_calendar
            FROM settings s
            JOIN precedence_history p ON p.tenant_id = s.tenant_id AND upper_inf(p.valid)
            LEFT JOIN agreements a ON a.tenant_id = p.tenant_id AND a.id = p.default_framework_id
            LEFT JOIN calendars c ON c.tenant_id = p.tenant_id AND c.id = p.default_calendar_id
            WHERE s.tenant_id = \(tenant.stored) AND p.tenant_id = \(tenant.stored)
            """)
        guard let row = rows.first else { throw DomainError.tenantGone }
        let dimensions: [String] = try row["dimensions"]
        return Settings(
            precedence: Precedence(order: dimensions.compactMap(Dimension.init)) ?? .standard,
            defaultFramework: try row.optionalSlug("default_framework"),
            timeZone: try row.timeZone("time_zone"),
            defaultCalendar: try row.optionalSlug("default_calendar"),
            fiscalYearStart: try row["fiscal_year_start"], revision: try row["revision"])
    }

    /// The month in which the fiscal year began as the settings said at an instant: `FiscalYear.standardStart` before
    /// there were any.
    package func fiscalYearStart(at instant: Instant) async throws -> Int {
        let rows = try await query(
            """
            SELECT fiscal_year_start
            FROM precedence_history
            WHERE tenant_id = \(tenant.stored) AND valid @> \(instant.timestamp)
            """)
        return try rows.first.map { try $0["fiscal_year_start"] } ?? FiscalYear.standardStart
    }

    package func save(
        _ precedence: Precedence, defaultFramework: AgreementID?, timeZone: TimeZoneName,
        defaultCalendar: CalendarID?, fiscalYearStart: Int, at instant: Instant
    ) async throws {
        _ = try await pipeline([
            """
            UPDATE precedence_history
            SET valid = tstzrange(lower(valid), \(instant.timestamp))
            WHERE tenant_id = \(tenant.stored) AND upper_inf(valid)
            """,
            """
            INSERT INTO precedence_history
                (tenant_id, valid, dimensions, default_framework_id, default_calendar_id, fiscal_year_start)
            VALUES (\(tenant.stored), tstzrange(\(instant.timestamp), NULL),
                \(precedence.order.map(\.rawValue)), \(defaultFramework?.stored), \(defaultCalendar?.stored),
                \(fiscalYearStart))
            """,
            """
            UPDATE settings
            SET revision = revision + 1, time_zone = \(timeZone.text)
            WHERE tenant_id = \(tenant.stored)
            """,
        ])
    }

    /// Tells the other servers, when this transaction commits, that what they remember of the tenant is old.
    package func announce(_ change: TenantChange) async throws {
        try await query(announcement(of: change))
    }

    func announcement(of change: TenantChange) -> SQL {
        "SELECT pg_notify(\(TenantChange.channel), \(change.payload(tenant)))"
    }
}

/// What a commit made old in the memory of servers.
package enum TenantChange: String, Sendable, Hashable, CaseIterable {
    /// Segments, settings or agreements: models and answers.
    case structure
    /// Accounts: answers.
    case accounts
    /// Keys, or the tenant's own state: who may come in.
    case access

    package static let channel = "baton_changes"

    func payload(_ tenant: TenantID) -> String { "\(tenant) \(rawValue)" }

    /// Reads a payload; nil for what is not ours.
    package static func read(_ payload: String) -> (tenant: TenantID, change: TenantChange)? {
        let parts = payload.split(separator: " ")
        guard parts.count == 2, let tenant = TenantID(String(parts[0])),
            let change = TenantChange(rawValue: String(parts[1]))
        else { return nil }
        return (tenant, change)
    }
}
