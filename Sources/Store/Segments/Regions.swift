// SQL of regions.

package import Domain
import FoundationEssentials
import Postgres

extension Region {
    fileprivate init(_ row: PostgresRow) throws {
        self.init(
            key: try row.slug("key"), name: try row["name"], parent: try row.optionalSlug("parent"),
            countries: try row["countries"], maturityIndex: try row["maturity_index"],
            timeZone: try row["time_zone"], calendar: try row.optionalSlug("calendar"))
    }
}

private let regionColumns: SQL = "maturity_index, time_zone, countries, calendar_id"

extension TenantTransaction {
    private var regionShown: SQL {
        """
        maturity_index, time_zone, countries, (
            SELECT c.key FROM calendars c
            WHERE c.tenant_id = \(tenant.stored) AND c.id = page.calendar_id) AS calendar
        """
    }

    package func region(_ key: Slug) async throws -> Placed<Region>? {
        try await placed(
            .region, regionColumns, shown: regionShown, where: "n.key = \(key.text)", limit: 1, Region.init
        ).first
    }

    /// A page in the order of keys; `parent` narrows it to the children of one node.
    package func regions(parent: Slug?, after key: String?, limit: Int) async throws -> [Placed<Region>] {
        try await placed(
            .region, regionColumns, shown: regionShown, where: page(.region, after: key, below: parent),
            limit: limit, Region.init)
    }

    /// Writes the region's row of today; its row until now ends.
    package func save(
        _ region: Region, id: NodeID, parent: NodeID?, calendar: CalendarID?, at instant: Instant
    ) async throws {
        _ = try await pipeline([
            close("region_history", id, at: instant),
            close("region_countries", id, at: instant),
            """
            INSERT INTO region_history
                (tenant_id, node_id, valid, name, parent_id, maturity_index, time_zone, countries, calendar_id)
            VALUES (\(tenant.stored), \(id.stored), tstzrange(\(instant.timestamp), NULL), \(region.name),
                \(parent?.stored), \(region.maturityIndex), \(region.timeZone), \(region.countries),
                \(calendar?.stored))
            """,
            """
            INSERT INTO region_countries (tenant_id, country, node_id, valid)
            SELECT \(tenant.stored), country, \(id.stored), tstzrange(\(instant.timestamp), NULL)
            FROM unnest(\(region.countries)) AS country
            RETURNING country
            """,
        ])
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
