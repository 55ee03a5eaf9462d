// SQL that changes what people hold: rows end, and others begin.

package import Domain
package import FoundationEssentials
import Postgres

/// What becomes of the posts and deputies of a member. Nodes are those that the posts name.
package struct PersonWrite: Sendable {
    package var member: MemberID
    package var endedPosts: [Post]
    package var begunPosts: [Post]
    package var endedDeputies: [MemberID]
    package var begunDeputies: [(id: MemberID, place: Int)]

    package init(
        member: MemberID, endedPosts: [Post] = [], begunPosts: [Post] = [], endedDeputies: [MemberID] = [],
        begunDeputies: [(id: MemberID, place: Int)] = []
    ) {
        self.member = member
        self.endedPosts = endedPosts
        self.begunPosts = begunPosts
        self.endedDeputies = endedDeputies
        self.begunDeputies = begunDeputies
    }
}

/// The ids of regions and verticals by their keys.
package struct TerritoryNodes: Sendable {
    package var regions: [Slug: NodeID]
    package var verticals: [Slug: NodeID]

    package init(regions: [Slug: NodeID] = [:], verticals: [Slug: NodeID] = [:]) {
        self.regions = regions
        self.verticals = verticals
    }

    func regionIDs(of territories: [Territory]) -> [UUID?] {
        territories.map { $0.region.flatMap { regions[$0]?.stored } }
    }

    func verticalIDs(of territories: [Territory]) -> [UUID?] {
        territories.map { $0.vertical.flatMap { verticals[$0]?.stored } }
    }
}

extension TenantTransaction {
    /// The living nodes that territories name; unknown keys are missing.
    package func nodes(of territories: some Sequence<Territory>) async throws -> TerritoryNodes {
        let regions = Set(territories.compactMap(\.region))
        let verticals = Set(territories.compactMap(\.vertical))
        return TerritoryNodes(
            regions: regions.isEmpty ? [:] : try await nodeIDs(.region, Array(regions)),
            verticals: verticals.isEmpty ? [:] : try await nodeIDs(.vertical, Array(verticals)))
    }

    /// Writes what became of a member's posts and deputies.
    ///
    /// - Parameter newID: makes an id for each row that begins.
    package func write(
        _ person: PersonWrite, _ nodes: TerritoryNodes, at instant: Instant, newID: () -> UUID
    ) async throws {
        _ = try await pipeline(
            [
                end(person.endedPosts, of: person.member, nodes, at: instant),
                end(person.endedDeputies, of: person.member, at: instant),
                begin(
                    person.begunPosts, of: person.member, nodes, person.begunPosts.map { _ in newID() },
                    at: instant),
                begin(
                    person.begunDeputies, of: person.member, person.begunDeputies.map { _ in newID() },
                    at: instant),
                """
                UPDATE members
                SET posts_revision = posts_revision + 1
                WHERE tenant_id = \(tenant.stored) AND id = \(person.member.stored)
                """,
            ])
    }

    private func end(
        _ posts: [Post], of member: MemberID, _ nodes: TerritoryNodes, at instant: Instant
    ) -> SQL {
        let territories = posts.map(\.territory)
        return """
            UPDATE posts p
            SET held_until = \(instant.timestamp)
            FROM unnest(\(posts.map(\.function.text)), \(nodes.regionIDs(of: territories)),
                \(nodes.verticalIDs(of: territories))) AS e (function, region_id, vertical_id)
            WHERE p.tenant_id = \(tenant.stored) AND p.member_id = \(member.stored) AND p.held_until IS NULL
              AND p.function = e.function AND p.region_id IS NOT DISTINCT FROM e.region_id
              AND p.vertical_id IS NOT DISTINCT FROM e.vertical_id
            """
    }

    private func begin(
        _ posts: [Post], of member: MemberID, _ nodes: TerritoryNodes, _ ids: [UUID], at instant: Instant
    ) -> SQL {
        let territories = posts.map(\.territory)
        return """
            INSERT INTO posts (tenant_id, id, member_id, function, region_id, vertical_id, held_from)
            SELECT \(tenant.stored), b.id, \(member.stored), b.function, b.region_id, b.vertical_id,
                \(instant.timestamp)
            FROM unnest(\(ids), \(posts.map(\.function.text)), \(nodes.regionIDs(of: territories)),
                \(nodes.verticalIDs(of: territories))) AS b (id, function, region_id, vertical_id)
            RETURNING id
            """
    }

    private func end(_ deputies: [MemberID], of member: MemberID, at instant: Instant) -> SQL {
        """
        UPDATE deputies
        SET held_until = \(instant.timestamp)
        WHERE tenant_id = \(tenant.stored) AND member_id = \(member.stored) AND held_until IS NULL
          AND deputy_id = ANY (\(deputies.map(\.stored)))
        """
    }

    private func begin(
        _ deputies: [(id: MemberID, place: Int)], of member: MemberID, _ ids: [UUID], at instant: Instant
    ) -> SQL {
        """
        INSERT INTO deputies (tenant_id, id, member_id, deputy_id, place, held_from)
        SELECT \(tenant.stored), b.id, \(member.stored), b.deputy_id, b.place, \(instant.timestamp)
        FROM unnest(\(ids), \(deputies.map(\.id.stored)), \(deputies.map(\.place)))
            AS b (id, deputy_id, place)
        RETURNING id
        """
    }

    /// Those for whom a member stands in today, by their keys.
    package func wards(of deputy: MemberID) async throws -> [Slug] {
        try await query(
            """
            SELECT m.key
            FROM deputies d
            JOIN members m ON m.tenant_id = d.tenant_id AND m.id = d.member_id
            WHERE d.tenant_id = \(tenant.stored) AND d.deputy_id = \(deputy.stored) AND d.held_until IS NULL
            ORDER BY m.key
            """
        ).map { try $0.slug("key") }
    }

    /// What is held today in one of the nodes: posts by their holders, and teams. At most `limit` of each.
    package func holdings(in node: NodeID, limit: Int = 20) async throws -> [NodeHolding] {
        let rows = try await query(
            """
            (SELECT m.key AS member, p.function, NULL AS team
            FROM posts p
            JOIN members m ON m.tenant_id = p.tenant_id AND m.id = p.member_id
            WHERE p.tenant_id = \(tenant.stored) AND (p.region_id = \(node.stored) OR p.vertical_id = \(node.stored))
              AND p.held_until IS NULL
            ORDER BY m.key, p.function
            LIMIT \(limit))
            UNION ALL
            (SELECT DISTINCT NULL, NULL, t.key
            FROM team_segments s
            JOIN teams t ON t.tenant_id = s.tenant_id AND t.id = s.team_id
            WHERE s.tenant_id = \(tenant.stored) AND (s.region_id = \(node.stored) OR s.vertical_id = \(node.stored))
              AND s.held_until IS NULL
            ORDER BY t.key
            LIMIT \(limit))
            """)
        return try rows.map { row in
            if let team = try row.optionalSlug("team") { return .team(team) }
            return .post(member: try row.slug("member"), function: try row.slug("function"))
        }
    }
}

/// Something that is held in a region or a vertical.
package enum NodeHolding: Sendable, Hashable {
    case post(member: Slug, function: Slug)
    case team(Slug)
}
