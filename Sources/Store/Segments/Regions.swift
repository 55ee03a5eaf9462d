// SQL of regions.

package import Domain
import FoundationEssentials
import Postgres

extension TenantTransaction {
    package func region(_ key: Slug) async throws -> PlacedRegion? {
        try await regions(where: "n.key = \(key.text)", limit: 1).first
    }

    /// A page in the order of keys; `parent` narrows it to the children of one node.
    package func regions(parent: Slug?, after key: String?, limit: Int) async throws -> [PlacedRegion] {
        var condition: SQL = "n.key > \(key ?? "")"
        if let parent { condition += " AND p.key = \(parent.text)" }
        return try await regions(where: condition, limit: limit)
    }

    private func regions(where condition: SQL, limit: Int) async throws -> [PlacedRegion] {
        let rows = try await query(
            """
            WITH RECURSIVE page AS (
                SELECT n.id AS node_id, n.key, n.revision, h.parent_id, p.key AS parent, h.name, h.maturity_index,
                    h.time_zone, h.countries, lower(h.valid) AS valid_from
                FROM segment_nodes n
                JOIN region_history h ON h.tenant_id = n.tenant_id AND h.node_id = n.id AND upper_inf(h.valid)
                LEFT JOIN segment_nodes p ON p.tenant_id = h.tenant_id AND p.id = h.parent_id
                WHERE n.tenant_id = \(tenant.stored) AND h.tenant_id = \(tenant.stored)
                  AND n.dimension = 'region' AND n.deleted_at IS NULL AND \(condition)
                ORDER BY n.key
                LIMIT \(limit)
            ),
            \(pathsOfPage(.region, tenant))
            SELECT page.key, page.revision, page.parent, page.name, page.maturity_index, page.time_zone,
                page.countries, page.valid_from, path.keys
            FROM page
            JOIN path ON path.start = page.node_id
            ORDER BY page.key
            """)
        return try rows.map { row in
            let keys: [String] = try row["keys"]
            return PlacedRegion(
                region: Region(
                    key: try row.slug("key"), name: try row["name"], parent: try row.optionalSlug("parent"),
                    countries: try row["countries"], maturityIndex: try row["maturity_index"],
                    timeZone: try row["time_zone"]),
                path: keys.compactMap { Slug($0) }, revision: try row["revision"],
                validFrom: try row.instant("valid_from"))
        }
    }

    /// Writes the region's row of today; its row until now ends.
    package func save(_ region: Region, id: NodeID, parent: NodeID?, at instant: Instant) async throws {
        _ = try await pipeline([
            close("region_history", id, at: instant),
            close("region_countries", id, at: instant),
            """
            INSERT INTO region_history
                (tenant_id, node_id, valid, name, parent_id, maturity_index, time_zone, countries)
            VALUES (\(tenant.stored), \(id.stored), tstzrange(\(instant.timestamp), NULL), \(region.name),
                \(parent?.stored), \(region.maturityIndex), \(region.timeZone), \(region.countries))
            """,
            """
            INSERT INTO region_countries (tenant_id, country, node_id, valid)
            SELECT \(tenant.stored), country, \(id.stored), tstzrange(\(instant.timestamp), NULL)
            FROM unnest(\(region.countries)) AS country
            RETURNING country
            """,
        ])
    }

    package func endRegion(_ id: NodeID, at instant: Instant) async throws {
        _ = try await pipeline([
            close("region_history", id, at: instant), close("region_countries", id, at: instant),
        ])
        try await endNode(id, at: instant)
    }

    /// Which region each of the countries lies in today.
    package func regionsOfCountries(_ countries: [String]) async throws -> [String: Slug] {
        let rows = try await query(
            """
            SELECT c.country, n.key
            FROM region_countries c
            JOIN segment_nodes n ON n.tenant_id = c.tenant_id AND n.id = c.node_id
            WHERE c.tenant_id = \(tenant.stored) AND c.country = ANY (\(countries)) AND upper_inf(c.valid)
            """)
        var regions: [String: Slug] = [:]
        for row in rows { regions[try row["country"]] = try row.slug("key") }
        return regions
    }
}
