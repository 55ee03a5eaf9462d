// SQL of figures of the company: what was stated, and how many regions there are.

package import Domain
import FoundationEssentials
import Postgres

extension StatedFigure {
    fileprivate init(_ row: PostgresRow) throws {
        guard let asOf = try row.optionalDate("as_of") else { throw StoreFault.unreadable("as_of") }
        self.init(
            metric: try row.value("metric"),
            figure: TenantFigure(value: try row["value"], asOf: asOf, origin: try row["origin"]),
            number: try row["number"], statedAt: try row.instant("stated_at"), statedBy: try row["stated_by"])
    }
}

extension TenantTransaction {
    /// The figures that hold, of those that were ever stated.
    package func figures() async throws -> [StatedFigure] {
        try await query(
            """
            SELECT newest.metric, newest.number, newest.value, newest.as_of, newest.origin, newest.stated_at,
                newest.stated_by
            FROM unnest(\(TenantMetric.allCases.map(\.rawValue))) AS known (metric)
            CROSS JOIN LATERAL (
                SELECT t.metric, t.number, t.value, t.as_of, t.origin, t.stated_at, t.stated_by
                FROM tenant_metrics t
                WHERE t.tenant_id = \(tenant.stored) AND t.metric = known.metric
                ORDER BY t.number DESC
                LIMIT 1
            ) AS newest
            ORDER BY newest.metric
            """
        ).map(StatedFigure.init)
    }

    /// A page of what was stated of a figure, the newest first.
    package func figures(
        of metric: TenantMetric, before number: Int?, limit: Int
    ) async throws -> [StatedFigure] {
        try await query(
            """
            SELECT metric, number, value, as_of, origin, stated_at, stated_by
            FROM tenant_metrics
            WHERE tenant_id = \(tenant.stored) AND metric = \(metric.rawValue)
              AND number < \(Int32(clamping: number ?? Int.max))
            ORDER BY number DESC
            LIMIT \(limit)
            """
        ).map(StatedFigure.init)
    }

    /// How many regions there are.
    package func regionCount() async throws -> Int {
        let rows = try await query(
            """
            SELECT count(*) AS n
            FROM segment_nodes
            WHERE tenant_id = \(tenant.stored) AND dimension = 'region' AND deleted_at IS NULL
            """)
        return try rows.first?["n"] ?? 0
    }

    package func insert(_ stated: StatedFigure) async throws {
        try await query(
            """
            INSERT INTO tenant_metrics (tenant_id, metric, number, value, as_of, origin, stated_at, stated_by)
            VALUES (\(tenant.stored), \(stated.metric.rawValue), \(Int32(stated.number)), \(stated.figure.value),
                \(Optional(stated.figure.asOf).stored), \(stated.figure.origin), \(stated.statedAt.timestamp),
                \(stated.statedBy))
            """)
    }
}
