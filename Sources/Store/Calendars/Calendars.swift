// SQL of calendars and their versions.

package import Domain
import FoundationEssentials
import Postgres

private let versionColumns: SQL = "c.id, c.key, v.number, v.definition, v.valid_from, v.valid_until"

/// Without its days, of which there may be thousands.
private let summaryColumns: SQL = """
    c.key, v.number, v.name, v.time_zone, v.definition -> 'holiday_sets' AS holiday_sets, v.valid_from, v.valid_until
    """

extension CalendarSummary {
    fileprivate init(_ row: PostgresRow) throws {
        let sets = try row.json("holiday_sets").arrayValue ?? []
        self.init(
            key: try row.slug("key"), number: try row["number"], name: try row["name"],
            timeZone: try row.timeZone("time_zone"),
            holidaySets: sets.compactMap { $0.stringValue.flatMap { Slug($0) } },
            validFrom: try row.instant("valid_from"), validUntil: try row.optionalInstant("valid_until"))
    }
}

extension CalendarVersion {
    fileprivate init(_ row: PostgresRow) throws {
        self.init(
            id: try row.id("id"), key: try row.slug("key"), number: try row["number"],
            calendar: try WorkingCalendar(stored: row.json("definition")),
            validFrom: try row.instant("valid_from"), validUntil: try row.optionalInstant("valid_until"))
    }
}

/// Who has a calendar today.
package enum CalendarUse: Sendable, Hashable {
    case region(Slug)
    case team(Slug)
    case settings
}

extension TenantTransaction {
    /// A living calendar as it is, or in another version; that of a number or an instant also where it was deleted since.
    package func calendar(_ key: Slug, _ moment: CalendarMoment = .present) async throws -> CalendarVersion? {
        let condition: SQL =
            switch moment {
            case .present: "v.valid_until IS NULL AND c.deleted_at IS NULL"
            case .version(let number): "v.number = \(number)"
            case .at(let instant): held(at: instant)
            }
        return try await query(
            """
            SELECT \(versionColumns)
            FROM calendars c
            JOIN calendar_versions v ON v.tenant_id = c.tenant_id AND v.calendar_id = c.id AND \(condition)
            WHERE c.tenant_id = \(tenant.stored) AND c.key = \(key.text) AND v.tenant_id = \(tenant.stored)
            """
        ).first.map(CalendarVersion.init)
    }

    /// The number of the newest version that a key ever had; 0 where it had none. A calendar that takes the key of one that
    /// was deleted goes on from there, so that a number names one definition for ever.
    package func lastVersion(ofCalendar key: Slug) async throws -> Int {
        let rows = try await query(
            """
            SELECT max(v.number) AS number
            FROM calendars c
            JOIN calendar_versions v ON v.tenant_id = c.tenant_id AND v.calendar_id = c.id
            WHERE c.tenant_id = \(tenant.stored) AND c.key = \(key.text) AND v.tenant_id = \(tenant.stored)
            """)
        let number: Int? = try rows.first.flatMap { try $0["number"] }
        return number ?? 0
    }

    /// The version of a calendar at an instant, also of one that was deleted since.
    package func calendar(_ id: CalendarID, at instant: Instant) async throws -> CalendarVersion? {
        try await query(
            """
            SELECT \(versionColumns)
            FROM calendars c
            JOIN calendar_versions v ON v.tenant_id = c.tenant_id AND v.calendar_id = c.id AND \(held(at: instant))
            WHERE c.tenant_id = \(tenant.stored) AND c.id = \(id.stored) AND v.tenant_id = \(tenant.stored)
            """
        ).first.map(CalendarVersion.init)
    }

    /// A page of the living calendars in the order of keys, each in its present version.
    package func calendars(after key: String?, limit: Int) async throws -> [CalendarSummary] {
        try await query(
            """
            SELECT \(summaryColumns)
            FROM calendars c
            JOIN calendar_versions v ON v.tenant_id = c.tenant_id AND v.calendar_id = c.id
              AND v.valid_until IS NULL
            WHERE c.tenant_id = \(tenant.stored) AND c.key > \(key ?? "") AND c.deleted_at IS NULL
              AND v.tenant_id = \(tenant.stored)
            ORDER BY c.key
            LIMIT \(limit)
            """
        ).map(CalendarSummary.init)
    }

    /// A page of the versions of a key, those of deleted calendars too, the newest first.
    package func calendarVersions(
        of key: Slug, before number: Int?, limit: Int
    ) async throws -> [CalendarSummary] {
        try await query(
            """
            SELECT \(summaryColumns)
            FROM calendars c
            JOIN calendar_versions v ON v.tenant_id = c.tenant_id AND v.calendar_id = c.id
              AND v.number < \(number ?? Int(Int32.max))
            WHERE c.tenant_id = \(tenant.stored) AND c.key = \(key.text) AND v.tenant_id = \(tenant.stored)
            ORDER BY v.number DESC
            LIMIT \(limit)
            """
        ).map(CalendarSummary.init)
    }

    package func calendarCount() async throws -> Int {
        let rows = try await query(
            "SELECT count(*) AS n FROM calendars WHERE tenant_id = \(tenant.stored) AND deleted_at IS NULL")
        return try rows.first.map { try $0["n"] } ?? 0
    }

    /// The living calendar with a key.
    package func calendarID(_ key: Slug) async throws -> CalendarID? {
        try await query(
            """
            SELECT id
            FROM calendars
            WHERE tenant_id = \(tenant.stored) AND key = \(key.text) AND deleted_at IS NULL
            """
        ).first.map { try $0.id("id") }
    }

    package func insertCalendar(_ id: CalendarID, _ key: Slug, at instant: Instant) async throws {
        try await query(
            """
            INSERT INTO calendars (tenant_id, id, key, created_at)
            VALUES (\(tenant.stored), \(id.stored), \(key.text), \(instant.timestamp))
            """)
    }

    /// Writes the calendar's next version; its version until now ends.
    package func insertVersion(
        _ number: Int, of id: CalendarID, _ calendar: WorkingCalendar, by actor: String, at instant: Instant
    ) async throws {
        _ = try await pipeline([
            endVersion(of: id, at: instant),
            """
            INSERT INTO calendar_versions
                (tenant_id, calendar_id, number, name, time_zone, definition, actor, valid_from)
            VALUES (\(tenant.stored), \(id.stored), \(number), \(calendar.name), \(calendar.timeZone.text),
                \(calendar.stored.stored), \(actor), \(instant.timestamp))
            """,
        ])
    }

    /// Ends a calendar: its versions stay, its key may be taken again.
    package func endCalendar(_ id: CalendarID, at instant: Instant) async throws {
        _ = try await pipeline([
            endVersion(of: id, at: instant),
            """
            UPDATE calendars
            SET deleted_at = \(instant.timestamp)
            WHERE tenant_id = \(tenant.stored) AND id = \(id.stored)
            """,
        ])
    }

    private func endVersion(of id: CalendarID, at instant: Instant) -> SQL {
        """
        UPDATE calendar_versions
        SET valid_until = \(instant.timestamp)
        WHERE tenant_id = \(tenant.stored) AND calendar_id = \(id.stored) AND valid_until IS NULL
        """
    }

    private func held(at instant: Instant) -> SQL {
        """
        v.valid_from <= \(instant.timestamp) AND (v.valid_until IS NULL OR v.valid_until > \(instant.timestamp))
        """
    }
}
