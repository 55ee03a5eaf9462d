// SQL of which calendar regions, teams and the whole tenant have, and had.

package import Domain
import FoundationEssentials
import Postgres

extension TenantTransaction {
    /// The calendar that holds for a segment's region and a team at an instant; of both, the team's goes first. Leads pin
    /// what this answers when their clock starts. Several statements: a snapshot's, or a transaction's.
    ///
    /// - Parameter instant: nil for the present, which is no earlier than the latest change.
    /// - Throws: 422 `unknown_reference` where there was no such region or team, 422 `no_calendar` where none has any.
    package func effectiveCalendar(
        region: Slug?, team: Slug?, at instant: Instant?, now: Instant
    ) async throws -> EffectiveCalendar {
        let at = try await moment(instant, now: now)
        let attachments = try await calendarAttachments(region: region, team: team, at: at)
        guard let (reference, source) = attachments.nearest,
            let version = try await calendar(reference.id, at: at)
        else { throw DomainError.noCalendar(region: region, team: team) }
        return EffectiveCalendar(version: version, source: source)
    }

    /// Clocks of servers differ: what was answered for must be seen all the same.
    private func moment(_ instant: Instant?, now: Instant) async throws -> Instant {
        if let instant { return instant }
        let rows = try await query(
            """
            SELECT GREATEST(\(now.timestamp), changed_at, people_changed_at) AS at
            FROM settings
            WHERE tenant_id = \(tenant.stored)
            """)
        guard let row = rows.first else { throw DomainError.tenantGone }
        return try row.instant("at")
    }

    private func calendarAttachments(
        region: Slug?, team: Slug?, at instant: Instant
    ) async throws -> CalendarAttachments {
        let results = try await pipeline(
            [standardCalendar(at: instant)] + (region.map { [regionCalendars($0, at: instant)] } ?? [])
                + (team.map { [teamCalendar($0, at: instant)] } ?? []))
        var attachments = CalendarAttachments(standard: try results[0].first.flatMap(CalendarReference.init))
        var faults: [Fault] = []
        if let region {
            attachments.regions = try results[1].map {
                CalendarAttachments.Place(try $0.slug("region"), try CalendarReference($0))
            }
            if attachments.regions.isEmpty {
                faults.append(
                    Fault(
                        "/query/region", .unknownReference, "There is no region “\(region)” at that instant.")
                )
            }
        }
        if let team {
            attachments.team = try results.last?.first.map {
                CalendarAttachments.Place(team, try CalendarReference($0))
            }
            if attachments.team == nil {
                faults.append(
                    Fault("/query/team", .unknownReference, "There is no team “\(team)” at that instant."))
            }
        }
        try faults.throwIfAny()
        return attachments
    }

    private func standardCalendar(at instant: Instant) -> SQL {
        """
        SELECT c.id, c.key
        FROM precedence_history p
        JOIN calendars c ON c.tenant_id = p.tenant_id AND c.id = p.default_calendar_id
        WHERE p.tenant_id = \(tenant.stored) AND p.valid @> \(instant.timestamp)
        """
    }

    /// The region and all above it, from itself upwards, each with its calendar.
    private func regionCalendars(_ key: Slug, at instant: Instant) -> SQL {
        """
        WITH RECURSIVE up (node_id, parent_id, calendar_id, height) AS (
            SELECT h.node_id, h.parent_id, h.calendar_id, 1
            FROM segment_nodes n
            JOIN region_history h ON h.tenant_id = n.tenant_id AND h.node_id = n.id AND h.valid @> \(instant.timestamp)
            WHERE n.tenant_id = \(tenant.stored) AND n.dimension = 'region' AND n.key = \(key.text)
              AND h.tenant_id = \(tenant.stored)
            UNION ALL
            SELECT h.node_id, h.parent_id, h.calendar_id, up.height + 1
            FROM up
            JOIN region_history h
              ON h.tenant_id = \(tenant.stored) AND h.node_id = up.parent_id AND h.valid @> \(instant.timestamp)
            WHERE up.height <= \(SegmentLimits.treeDepth)
        )
        SELECT n.key AS region, c.id, c.key
        FROM up
        JOIN segment_nodes n ON n.tenant_id = \(tenant.stored) AND n.id = up.node_id
        LEFT JOIN calendars c ON c.tenant_id = \(tenant.stored) AND c.id = up.calendar_id
        ORDER BY up.height
        """
    }

    private func teamCalendar(_ key: Slug, at instant: Instant) -> SQL {
        """
        SELECT c.id, c.key
        FROM teams t
        LEFT JOIN team_calendars h ON h.tenant_id = t.tenant_id AND h.team_id = t.id AND \(held("h", at: instant))
        LEFT JOIN calendars c ON c.tenant_id = h.tenant_id AND c.id = h.calendar_id
        WHERE t.tenant_id = \(tenant.stored) AND t.key = \(key.text) AND t.created_at <= \(instant.timestamp)
          AND (t.deleted_at IS NULL OR t.deleted_at > \(instant.timestamp))
        """
    }

    /// Who has a calendar today. At most `limit` of regions and of teams.
    package func uses(ofCalendar id: CalendarID, limit: Int = 20) async throws -> [CalendarUse] {
        let results = try await pipeline([
            """
            SELECT n.key
            FROM region_history h
            JOIN segment_nodes n ON n.tenant_id = h.tenant_id AND n.id = h.node_id
            WHERE h.tenant_id = \(tenant.stored) AND h.calendar_id = \(id.stored) AND upper_inf(h.valid)
            ORDER BY n.key
            LIMIT \(limit)
            """,
            """
            SELECT t.key
            FROM team_calendars h
            JOIN teams t ON t.tenant_id = h.tenant_id AND t.id = h.team_id
            WHERE h.tenant_id = \(tenant.stored) AND h.calendar_id = \(id.stored) AND h.held_until IS NULL
            ORDER BY t.key
            LIMIT \(limit)
            """,
            """
            SELECT 1 AS found
            FROM precedence_history
            WHERE tenant_id = \(tenant.stored) AND default_calendar_id = \(id.stored) AND upper_inf(valid)
            """,
        ])
        return try results[0].map { .region(try $0.slug("key")) }
            + results[1].map { .team(try $0.slug("key")) }
            + results[2].map { _ in .settings }
    }

    /// Gives a team another calendar, or none.
    package func save(calendar: CalendarID?, ofTeam team: TeamID, at instant: Instant) async throws {
        let end: SQL = """
            UPDATE team_calendars
            SET held_until = \(instant.timestamp)
            WHERE tenant_id = \(tenant.stored) AND team_id = \(team.stored) AND held_until IS NULL
            """
        guard let calendar else {
            try await query(end)
            return
        }
        _ = try await pipeline([
            end,
            """
            INSERT INTO team_calendars (tenant_id, team_id, calendar_id, held_from)
            VALUES (\(tenant.stored), \(team.stored), \(calendar.stored), \(instant.timestamp))
            """,
        ])
    }
}

extension CalendarReference {
    /// nil where the row has none.
    fileprivate init?(_ row: PostgresRow) throws {
        guard let id: CalendarID = try row.optionalID("id") else { return nil }
        self.init(id: id, key: try row.slug("key"))
    }
}
