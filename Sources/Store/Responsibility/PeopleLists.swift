// SQL of lists of people, narrowed by what they hold.

package import Domain
import FoundationEssentials
import Postgres

extension TenantTransaction {
    /// The keys of a page of people, in their order.
    package func peopleKeys(_ filter: PersonFilter, after key: String?, limit: Int) async throws -> [Slug] {
        var conditions: [SQL] = ["m.tenant_id = \(tenant.stored)", "m.key > \(key ?? "")"]
        if filter.asksForPosts {
            conditions.append("m.id IN (\(holdersOfPosts(filter)) UNION ALL \(holdersByTeams(filter)))")
        }
        if let team = filter.team {
            conditions.append(
                """
                m.id IN (
                    SELECT p.member_id
                    FROM team_places p
                    WHERE p.tenant_id = \(tenant.stored) AND p.team_id = (
                        SELECT id FROM teams
                        WHERE tenant_id = \(tenant.stored) AND key = \(team.text) AND deleted_at IS NULL)
                      AND \(held("p", at: filter.at)))
                """)
        }
        return try await query(
            """
            SELECT m.key
            FROM members m
            WHERE \(SQL.joined(conditions, separator: " AND "))
            ORDER BY m.key
            LIMIT \(limit)
            """
        ).map { try $0.slug("key") }
    }

    private func holdersOfPosts(_ filter: PersonFilter) -> SQL {
        var conditions: [SQL] = ["p.tenant_id = \(tenant.stored)", held("p", at: filter.at)]
        if let function = filter.function { conditions.append("p.function = \(function.text)") }
        conditions += places("p", filter)
        return """
            SELECT p.member_id
            FROM posts p
            WHERE \(SQL.joined(conditions, separator: " AND "))
            """
    }

    private func holdersByTeams(_ filter: PersonFilter) -> SQL {
        var conditions: [SQL] = ["t.tenant_id = \(tenant.stored)", held("t", at: filter.at)]
        if let function = filter.function {
            conditions.append(
                """
                t.team_id IN (
                    SELECT f.team_id
                    FROM team_functions f
                    WHERE f.tenant_id = \(tenant.stored) AND f.function = \(function.text)
                      AND \(held("f", at: filter.at)))
                """)
        }
        let segments = places("s", filter)
        if !segments.isEmpty {
            conditions.append(
                """
                t.team_id IN (
                    SELECT s.team_id
                    FROM team_segments s
                    WHERE s.tenant_id = \(tenant.stored) AND \(held("s", at: filter.at))
                      AND \(SQL.joined(segments, separator: " AND ")))
                """)
        }
        return """
            SELECT t.member_id
            FROM team_places t
            WHERE \(SQL.joined(conditions, separator: " AND "))
            """
    }

    private func places(_ alias: SQL, _ filter: PersonFilter) -> [SQL] {
        var conditions: [SQL] = []
        if let region = filter.region {
            conditions.append("\(alias).region_id = ANY (ARRAY\(subtree(.region, region)))")
        }
        if let vertical = filter.vertical {
            conditions.append("\(alias).vertical_id = ANY (ARRAY\(subtree(.vertical, vertical)))")
        }
        return conditions
    }
}
