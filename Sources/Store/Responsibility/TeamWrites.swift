// SQL that changes teams: rows end, and others begin.

package import Domain
package import FoundationEssentials
import Postgres

extension TenantTransaction {
    /// - Parameter newID: makes an id for each segment that begins.
    package func write(
        _ write: TeamWrite, of team: TeamID, _ nodes: TerritoryNodes, at instant: Instant, newID: () -> UUID
    ) async throws {
        _ = try await pipeline([
            end(functions: write.endedFunctions, of: team, at: instant),
            end(segments: write.endedSegments, of: team, nodes, at: instant),
            end(members: write.endedMembers, of: team, at: instant),
            begin(functions: write.begunFunctions, of: team, at: instant),
            begin(
                segments: write.begunSegments, of: team, nodes, write.begunSegments.map { _ in newID() },
                at: instant),
            begin(members: write.begunMembers, of: team, at: instant),
        ])
    }

    private func end(functions: [Slug], of team: TeamID, at instant: Instant) -> SQL {
        """
        UPDATE team_functions
        SET held_until = \(instant.timestamp)
        WHERE tenant_id = \(tenant.stored) AND team_id = \(team.stored) AND held_until IS NULL
          AND function = ANY (\(functions.map(\.text)))
        """
    }

    private func end(
        segments: [Territory], of team: TeamID, _ nodes: TerritoryNodes, at instant: Instant
    ) -> SQL {
        """
        UPDATE team_segments s
        SET held_until = \(instant.timestamp)
        FROM unnest(\(nodes.regionIDs(of: segments)), \(nodes.verticalIDs(of: segments)))
            AS e (region_id, vertical_id)
        WHERE s.tenant_id = \(tenant.stored) AND s.team_id = \(team.stored) AND s.held_until IS NULL
          AND s.region_id IS NOT DISTINCT FROM e.region_id AND s.vertical_id IS NOT DISTINCT FROM e.vertical_id
        """
    }

    private func end(members: [MemberID], of team: TeamID, at instant: Instant) -> SQL {
        """
        UPDATE team_places
        SET held_until = \(instant.timestamp)
        WHERE tenant_id = \(tenant.stored) AND team_id = \(team.stored) AND held_until IS NULL
          AND member_id = ANY (\(members.map(\.stored)))
        """
    }

    private func begin(functions: [Slug], of team: TeamID, at instant: Instant) -> SQL {
        """
        INSERT INTO team_functions (tenant_id, team_id, function, held_from)
        SELECT \(tenant.stored), \(team.stored), function, \(instant.timestamp)
        FROM unnest(\(functions.map(\.text))) AS function
        RETURNING function
        """
    }

    private func begin(
        segments: [Territory], of team: TeamID, _ nodes: TerritoryNodes, _ ids: [UUID], at instant: Instant
    ) -> SQL {
        """
        INSERT INTO team_segments (tenant_id, id, team_id, region_id, vertical_id, held_from)
        SELECT \(tenant.stored), b.id, \(team.stored), b.region_id, b.vertical_id, \(instant.timestamp)
        FROM unnest(\(ids), \(nodes.regionIDs(of: segments)), \(nodes.verticalIDs(of: segments)))
            AS b (id, region_id, vertical_id)
        RETURNING id
        """
    }

    private func begin(
        members: [(id: MemberID, capacity: Int)], of team: TeamID, at instant: Instant
    ) -> SQL {
        """
        INSERT INTO team_places (tenant_id, team_id, member_id, capacity, held_from)
        SELECT \(tenant.stored), \(team.stored), b.member_id, b.capacity, \(instant.timestamp)
        FROM unnest(\(members.map(\.id.stored)), \(members.map(\.capacity))) AS b (member_id, capacity)
        RETURNING member_id
        """
    }
}
