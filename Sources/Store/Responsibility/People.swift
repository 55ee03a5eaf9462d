// SQL of people: what members hold, whether they are there, and who stands in for them.

package import Domain
import FoundationEssentials
import Postgres

extension TenantTransaction {
    /// Takes the turn to change who holds what. Answers when it takes effect: now, or just after the change before if
    /// clocks disagree. Segments do not end meanwhile.
    package func beginPeopleChange(_ now: Instant) async throws -> Instant {
        let rows = try await query(
            """
            UPDATE settings
            SET people_changed_at = GREATEST(\(now.timestamp), people_changed_at + interval '1 microsecond')
            WHERE tenant_id = \(tenant.stored)
            RETURNING people_changed_at
            """)
        guard let row = rows.first else { throw DomainError.tenantGone }
        return try row.instant("people_changed_at")
    }

    /// The condition that a row is held: at an instant, or until further notice where there is none.
    func held(_ alias: SQL, at instant: Instant?) -> SQL {
        guard let instant else { return "\(alias).held_until IS NULL" }
        return """
            \(alias).held_from <= \(instant.timestamp)
              AND (\(alias).held_until IS NULL OR \(alias).held_until > \(instant.timestamp))
            """
    }

    /// Those of the members that are there, in the order of keys, with what they hold at an instant.
    ///
    /// - Parameters:
    ///   - instant: nil for what is held until further notice.
    ///   - now: when presence is asked for, where there is no instant.
    package func people(_ keys: [Slug], at instant: Instant?, now: Instant) async throws -> [Person] {
        let rows = try await query(
            """
            SELECT \(memberColumns), m.posts_revision, a.ends_at AS absent_until
            FROM members m
            LEFT JOIN absences a ON a.tenant_id = m.tenant_id AND a.member_id = m.id AND \(covers(instant ?? now))
            WHERE m.tenant_id = \(tenant.stored) AND m.key = ANY (\(keys.map(\.text)))
            ORDER BY m.key
            """)
        var people: [MemberID: Person] = [:]
        let order: [MemberID] = try rows.map { row in
            let member = try Member(row)
            people[member.id] = Person(
                member: member, presence: try Presence(of: member, row, at: instant ?? now),
                revision: try row["posts_revision"])
            return member.id
        }
        guard !order.isEmpty else { return [] }
        let held = try await pipeline([
            posts(of: order, at: instant), places(of: order, at: instant), deputies(of: order, at: instant),
        ])
        for row in held[0] { people[try row.id("member_id")]?.posts.append(try Held(row, Post.init)) }
        for row in held[1] { people[try row.id("member_id")]?.places.append(try Held(row, TeamPlace.init)) }
        for row in held[2] { people[try row.id("member_id")]?.deputies.append(try Held(row, Deputy.init)) }
        return order.compactMap { people[$0] }
    }

    private func posts(of members: [MemberID], at instant: Instant?) -> SQL {
        """
        SELECT p.member_id, p.function, r.key AS region, v.key AS vertical, p.held_from, p.held_until
        FROM posts p
        LEFT JOIN segment_nodes r ON r.tenant_id = p.tenant_id AND r.id = p.region_id
        LEFT JOIN segment_nodes v ON v.tenant_id = p.tenant_id AND v.id = p.vertical_id
        WHERE p.tenant_id = \(tenant.stored) AND p.member_id = ANY (\(members.map(\.stored)))
          AND \(held("p", at: instant))
        ORDER BY p.function, r.key NULLS FIRST, v.key NULLS FIRST
        """
    }

    private func places(of members: [MemberID], at instant: Instant?) -> SQL {
        """
        SELECT l.member_id, t.key AS team, t.name, l.capacity, l.held_from, l.held_until
        FROM (
            SELECT p.team_id, p.member_id, p.capacity, p.held_from, p.held_until
            FROM team_places p
            WHERE p.tenant_id = \(tenant.stored) AND p.member_id = ANY (\(members.map(\.stored)))
              AND \(held("p", at: instant))
            OFFSET 0
        ) AS l
        JOIN teams t ON t.tenant_id = \(tenant.stored) AND t.id = l.team_id
        ORDER BY t.key
        """
    }

    private func deputies(of members: [MemberID], at instant: Instant?) -> SQL {
        """
        SELECT d.member_id, m.key, m.name, d.held_from, d.held_until
        FROM deputies d
        JOIN members m ON m.tenant_id = d.tenant_id AND m.id = d.deputy_id
        WHERE d.tenant_id = \(tenant.stored) AND d.member_id = ANY (\(members.map(\.stored)))
          AND \(held("d", at: instant))
        ORDER BY d.place
        """
    }

    // How long a chain is, PostgreSQL cannot know: OFFSET 0 keeps it from reading all deputies to join them to one.

    /// Whom each member has as deputies today, for the members and all who stand in for them, however indirectly.
    package func deputyChains(from members: [Slug]) async throws -> [Slug: [Slug]] {
        let rows = try await query(
            """
            WITH RECURSIVE chain (member_id) AS (
                SELECT id FROM members WHERE tenant_id = \(tenant.stored) AND key = ANY (\(members.map(\.text)))
                UNION
                SELECT next.deputy_id
                FROM chain
                CROSS JOIN LATERAL (
                    SELECT d.deputy_id
                    FROM deputies d
                    WHERE d.tenant_id = \(tenant.stored) AND d.member_id = chain.member_id AND d.held_until IS NULL
                    OFFSET 0
                ) AS next
            )
            SELECT (
                SELECT m.key FROM members m WHERE m.tenant_id = \(tenant.stored) AND m.id = chain.member_id
            ) AS key, next.deputy
            FROM chain
            CROSS JOIN LATERAL (
                SELECT d.place, (
                    SELECT n.key FROM members n WHERE n.tenant_id = \(tenant.stored) AND n.id = d.deputy_id
                ) AS deputy
                FROM deputies d
                WHERE d.tenant_id = \(tenant.stored) AND d.member_id = chain.member_id AND d.held_until IS NULL
                OFFSET 0
            ) AS next
            ORDER BY 1, next.place
            """)
        var deputies: [Slug: [Slug]] = [:]
        for row in rows { deputies[try row.slug("key"), default: []].append(try row.slug("deputy")) }
        return deputies
    }
}

extension Presence {
    /// - Parameter row: has `absent_until`, of the absence that covers the instant.
    init(of member: Member, _ row: PostgresRow, at instant: Instant) throws {
        if let since = member.deactivatedAt, since <= instant {
            self = .deactivated(since: since)
        } else if let end = try row.optionalInstant("absent_until") {
            self = .absent(until: end)
        } else {
            self = .inOffice
        }
    }
}

extension Held {
    init(_ row: PostgresRow, _ value: (PostgresRow) throws -> Value) throws {
        self.init(
            try value(row), from: try row.instant("held_from"), until: try row.optionalInstant("held_until"))
    }
}

extension Post {
    init(_ row: PostgresRow) throws {
        self.init(try row.slug("function"), in: try Territory(row))
    }
}

extension Territory {
    init(_ row: PostgresRow) throws {
        self.init(region: try row.optionalSlug("region"), vertical: try row.optionalSlug("vertical"))
    }
}

extension TeamPlace {
    fileprivate init(_ row: PostgresRow) throws {
        self.init(team: try row.slug("team"), teamName: try row["name"], capacity: try row["capacity"])
    }
}

extension Deputy {
    fileprivate init(_ row: PostgresRow) throws {
        self.init(key: try row.slug("key"), name: try row["name"])
    }
}
