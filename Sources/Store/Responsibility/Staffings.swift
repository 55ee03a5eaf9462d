// SQL of a staffing: the holders of some functions at an instant, and everybody who stands in for them.

package import Domain
import FoundationEssentials
import Postgres

extension TenantTransaction {
    /// Costs what the holders of these functions and their deputies are, whatever else the tenant has. Two statements:
    /// a snapshot's, or a transaction's.
    ///
    /// - Parameters:
    ///   - members: who is among the people too, by their keys.
    ///   - names: who is, by their names; that looks at all members.
    package func staffing(
        functions: [Slug], members: [Slug] = [], names: [String] = [], at instant: Instant
    ) async throws -> Staffing {
        let holdings = try await holdings(of: functions, at: instant)
        let others = try await ids(of: members, names)
        let roots = Set(holdings.map(\.id)).union(others)
        guard !roots.isEmpty else { return Staffing() }
        return Staffing(
            holdings: holdings.map(\.holding), people: try await standIns(of: Array(roots), at: instant))
    }

    private func ids(of keys: [Slug], _ names: [String]) async throws -> [MemberID] {
        guard !keys.isEmpty || !names.isEmpty else { return [] }
        return try await query(
            """
            SELECT id
            FROM members
            WHERE tenant_id = \(tenant.stored) AND key = ANY (\(keys.map(\.text)))
            UNION
            SELECT id
            FROM members
            WHERE tenant_id = \(tenant.stored) AND name = ANY (\(names))
            """
        ).map { try $0.id("id") }
    }

    private func holdings(
        of functions: [Slug], at instant: Instant
    ) async throws -> [(id: MemberID, holding: Staffing.Holding)] {
        let names = functions.map(\.text)
        let rows = try await query(
            """
            SELECT p.member_id, m.key AS member, p.function, r.key AS region, v.key AS vertical, NULL AS team,
                NULL::integer AS capacity
            FROM posts p
            JOIN members m ON m.tenant_id = p.tenant_id AND m.id = p.member_id
            LEFT JOIN segment_nodes r ON r.tenant_id = p.tenant_id AND r.id = p.region_id
            LEFT JOIN segment_nodes v ON v.tenant_id = p.tenant_id AND v.id = p.vertical_id
            WHERE p.tenant_id = \(tenant.stored) AND p.function = ANY (\(names)) AND \(held("p", at: instant))
            UNION ALL
            SELECT l.member_id, m.key, f.function, r.key, v.key, t.key, l.capacity
            FROM team_functions f
            JOIN teams t ON t.tenant_id = f.tenant_id AND t.id = f.team_id
            JOIN team_places l ON l.tenant_id = f.tenant_id AND l.team_id = f.team_id AND \(held("l", at: instant))
            JOIN members m ON m.tenant_id = l.tenant_id AND m.id = l.member_id
            LEFT JOIN team_segments s ON s.tenant_id = f.tenant_id AND s.team_id = f.team_id
              AND \(held("s", at: instant))
            LEFT JOIN segment_nodes r ON r.tenant_id = s.tenant_id AND r.id = s.region_id
            LEFT JOIN segment_nodes v ON v.tenant_id = s.tenant_id AND v.id = s.vertical_id
            WHERE f.tenant_id = \(tenant.stored) AND f.function = ANY (\(names)) AND \(held("f", at: instant))
            ORDER BY 2, 3, 4 NULLS FIRST, 5 NULLS FIRST, 6 NULLS FIRST
            """)
        return try rows.map { row in
            (
                try row.id("member_id"),
                Staffing.Holding(
                    member: try row.slug("member"), post: try Post(row), team: try row.optionalSlug("team"),
                    capacity: try row["capacity"])
            )
        }
    }

    /// The members, their deputies, the deputies of those, and so on.
    private func standIns(of members: [MemberID], at instant: Instant) async throws -> [Slug: Staffing.Person]
    {
        let rows = try await query(
            """
            WITH RECURSIVE chain (member_id) AS (
                SELECT unnest(\(members.map(\.stored)))
                UNION
                SELECT next.deputy_id
                FROM chain
                CROSS JOIN LATERAL (
                    SELECT d.deputy_id
                    FROM deputies d
                    WHERE d.tenant_id = \(tenant.stored) AND d.member_id = chain.member_id
                      AND \(held("d", at: instant))
                    OFFSET 0
                ) AS next
            )
            SELECT \(memberColumns), a.ends_at AS absent_until, ARRAY(
                SELECT n.key
                FROM deputies d
                JOIN members n ON n.tenant_id = d.tenant_id AND n.id = d.deputy_id
                WHERE d.tenant_id = \(tenant.stored) AND d.member_id = m.id AND \(held("d", at: instant))
                ORDER BY d.place
            ) AS deputies
            FROM chain
            CROSS JOIN LATERAL (
                SELECT \(memberColumns)
                FROM members m
                WHERE m.tenant_id = \(tenant.stored) AND m.id = chain.member_id
                OFFSET 0
            ) AS m
            LEFT JOIN LATERAL (
                SELECT a.ends_at
                FROM absences a
                WHERE a.tenant_id = \(tenant.stored) AND a.member_id = m.id AND \(covers(instant))
                OFFSET 0
            ) AS a ON true
            """)
        let people = try rows.map { row in
            let member = try Member(row)
            let deputies: [String] = try row["deputies"]
            return Staffing.Person(
                key: member.key, name: member.definition.name,
                presence: try Presence(of: member, row, at: instant),
                deputies: deputies.compactMap { Slug($0) })
        }
        return Dictionary(people.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
