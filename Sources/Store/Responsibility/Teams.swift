// SQL of teams: what they hold, and who is on them.

package import Domain
import FoundationEssentials
import Postgres

/// What becomes of a team.
package struct TeamWrite: Sendable {
    package var endedFunctions: [Slug] = []
    package var begunFunctions: [Slug] = []
    package var endedSegments: [Territory] = []
    package var begunSegments: [Territory] = []
    package var endedMembers: [MemberID] = []
    package var begunMembers: [(id: MemberID, capacity: Int)] = []

    package init() {}

    package var isEmpty: Bool {
        endedFunctions.isEmpty && begunFunctions.isEmpty && endedSegments.isEmpty && begunSegments.isEmpty
            && endedMembers.isEmpty && begunMembers.isEmpty
    }
}

extension TenantTransaction {
    package func team(_ key: Slug, at instant: Instant?) async throws -> Team? {
        try await teams(where: "t.key = \(key.text)", at: instant, limit: 1).first
    }

    /// A page in the order of keys.
    package func teams(after key: String?, limit: Int) async throws -> [Team] {
        try await teams(where: "t.key > \(key ?? "")", at: nil, limit: limit)
    }

    package func teamCount() async throws -> Int {
        let rows = try await query(
            "SELECT count(*) AS n FROM teams WHERE tenant_id = \(tenant.stored) AND deleted_at IS NULL")
        return try rows.first.map { try $0["n"] } ?? 0
    }

    private func teams(where condition: SQL, at instant: Instant?, limit: Int) async throws -> [Team] {
        let rows = try await query(
            """
            SELECT t.id, t.key, t.name, t.revision, t.created_at, c.key AS calendar
            FROM teams t
            LEFT JOIN team_calendars h ON h.tenant_id = t.tenant_id AND h.team_id = t.id AND \(held("h", at: instant))
            LEFT JOIN calendars c ON c.tenant_id = h.tenant_id AND c.id = h.calendar_id
            WHERE t.tenant_id = \(tenant.stored) AND t.deleted_at IS NULL AND \(condition)
            ORDER BY t.key
            LIMIT \(limit)
            """)
        var teams: [TeamID: Team] = [:]
        let order: [TeamID] = try rows.map { row in
            var team = Team(
                id: try row.id("id"), key: try row.slug("key"), name: try row["name"],
                createdAt: try row.instant("created_at"), revision: try row["revision"])
            team.calendar = try row.optionalSlug("calendar")
            teams[team.id] = team
            return team.id
        }
        guard !order.isEmpty else { return [] }
        let held = try await pipeline([
            functions(of: order, at: instant), segments(of: order, at: instant),
            members(of: order, at: instant),
        ])
        for row in held[0] { teams[try row.id("team_id")]?.functions.append(try row.slug("function")) }
        for row in held[1] { teams[try row.id("team_id")]?.segments.append(try Territory(row)) }
        for row in held[2] { teams[try row.id("team_id")]?.members.append(try Held(row, TeamMember.init)) }
        return order.compactMap { teams[$0] }
    }

    private func functions(of teams: [TeamID], at instant: Instant?) -> SQL {
        """
        SELECT f.team_id, f.function
        FROM team_functions f
        WHERE f.tenant_id = \(tenant.stored) AND f.team_id = ANY (\(teams.map(\.stored)))
          AND \(held("f", at: instant))
        ORDER BY f.function
        """
    }

    private func segments(of teams: [TeamID], at instant: Instant?) -> SQL {
        """
        SELECT s.team_id, r.key AS region, v.key AS vertical
        FROM team_segments s
        LEFT JOIN segment_nodes r ON r.tenant_id = s.tenant_id AND r.id = s.region_id
        LEFT JOIN segment_nodes v ON v.tenant_id = s.tenant_id AND v.id = s.vertical_id
        WHERE s.tenant_id = \(tenant.stored) AND s.team_id = ANY (\(teams.map(\.stored)))
          AND \(held("s", at: instant))
        ORDER BY r.key NULLS FIRST, v.key NULLS FIRST
        """
    }

    private func members(of teams: [TeamID], at instant: Instant?) -> SQL {
        """
        SELECT p.team_id, m.key AS member, p.capacity, p.held_from, p.held_until
        FROM team_places p
        JOIN members m ON m.tenant_id = p.tenant_id AND m.id = p.member_id
        WHERE p.tenant_id = \(tenant.stored) AND p.team_id = ANY (\(teams.map(\.stored)))
          AND \(held("p", at: instant))
        ORDER BY m.key
        """
    }

    package func insert(_ team: Team) async throws {
        try await query(
            """
            INSERT INTO teams (tenant_id, id, key, name, created_at)
            VALUES (\(tenant.stored), \(team.id.stored), \(team.key.text), \(team.name),
                \(team.createdAt.timestamp))
            """)
    }

    /// Gives a team another name and a new tag.
    package func revise(_ team: TeamID, name: String) async throws {
        try await query(
            """
            UPDATE teams
            SET name = \(name), revision = revision + 1
            WHERE tenant_id = \(tenant.stored) AND id = \(team.stored)
            """)
    }

    /// Ends a team with all that it holds: its history stays, its key is free again.
    package func endTeam(_ team: TeamID, at instant: Instant) async throws {
        func end(_ table: SQL) -> SQL {
            """
            UPDATE \(table)
            SET held_until = \(instant.timestamp)
            WHERE tenant_id = \(tenant.stored) AND team_id = \(team.stored) AND held_until IS NULL
            """
        }
        _ = try await pipeline([
            end("team_functions"), end("team_segments"), end("team_places"), end("team_calendars"),
            """
            UPDATE teams
            SET deleted_at = \(instant.timestamp), revision = revision + 1
            WHERE tenant_id = \(tenant.stored) AND id = \(team.stored)
            """,
        ])
    }
}

extension TeamMember {
    fileprivate init(_ row: PostgresRow) throws {
        self.init(try row.slug("member"), capacity: try row["capacity"])
    }
}
