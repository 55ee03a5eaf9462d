// SQL of actuals: standing values and those that they took the place of.

package import Domain
import FoundationEssentials
import Postgres

extension Actual {
    fileprivate init(_ row: PostgresRow) throws {
        guard let from = try row.optionalDate("period_from"), let to = try row.optionalDate("period_to"),
            let period = ActualPeriod(from: from, to: to)
        else { throw StoreFault.unreadable("period_to") }
        self.init(
            id: try row.id("id"),
            value: ActualValue(
                metric: try row["metric"], period: period, amount: try row["value"],
                currency: try row["currency"], origin: try row["origin"], note: try row["note"]),
            source: try row.value("source"), enteredAt: try row.instant("entered_at"),
            enteredBy: try row["entered_by"], supersededAt: try row.optionalInstant("superseded_at"))
    }
}

extension TenantTransaction {
    /// A page of an agreement's actuals: the newest period first, and of one metric and period what stands before what
    /// it took the place of.
    ///
    /// - Parameter last: the last one of the page before.
    package func actuals(
        of agreement: AgreementID, _ filter: ActualFilter, after last: Actual.Place?, limit: Int
    ) async throws -> [Actual] {
        var conditions: [SQL] = ["tenant_id = \(tenant.stored)", "agreement_id = \(agreement.stored)"]
        if let metric = filter.metric { conditions.append("metric = \(metric)") }
        if let from = filter.from { conditions.append("period_to >= \(Optional(from).stored)") }
        if let to = filter.to { conditions.append("period_to <= \(Optional(to).stored)") }
        if !filter.withSuperseded { conditions.append("superseded_at IS NULL") }
        if let last {
            conditions.append(
                """
                (period_to, period_from, metric, id) < (\(Optional(last.period.to).stored),
                  \(Optional(last.period.from).stored), \(last.metric), \(last.id.stored))
                """)
        }
        return try await query(
            """
            SELECT \(actualColumns)
            FROM actuals
            WHERE \(SQL.joined(conditions, separator: " AND "))
            ORDER BY period_to DESC, period_from DESC, metric DESC, id DESC
            LIMIT \(limit)
            """
        ).map(Actual.init)
    }

    /// For each metric the standing values of its newest two periods that end on the day or before, newest first: what is
    /// reviewed, and which way it goes.
    package func currentActuals(of agreement: AgreementID, upTo day: CivilDate) async throws -> [Actual] {
        let own: SQL = """
            a.tenant_id = \(tenant.stored) AND a.agreement_id = \(agreement.stored) AND a.superseded_at IS NULL
            """
        // Metric by metric along the index: years of values cost nothing.
        return try await query(
            """
            WITH RECURSIVE metrics (metric) AS (
                (SELECT a.metric FROM actuals a WHERE \(own) ORDER BY a.metric LIMIT 1)
                UNION ALL
                SELECT (
                    SELECT a.metric FROM actuals a WHERE \(own) AND a.metric > m.metric ORDER BY a.metric LIMIT 1)
                FROM metrics m
                WHERE m.metric IS NOT NULL
            )
            SELECT \(actualColumns)
            FROM metrics m
            CROSS JOIN LATERAL (
                SELECT a.id, a.period_from, a.period_to, a.value, a.currency, a.source, a.origin, a.note, a.entered_at,
                    a.entered_by, a.superseded_at
                FROM actuals a
                WHERE \(own) AND a.metric = m.metric AND a.period_to <= \(Optional(day).stored)
                ORDER BY a.period_to DESC, a.period_from DESC
                LIMIT 2
            ) AS newest
            ORDER BY metric, period_to DESC, period_from DESC
            """
        ).map(Actual.init)
    }

    /// The standing values of some metrics and periods.
    package func standingActuals(of agreement: AgreementID, _ values: [ActualValue]) async throws -> [Actual]
    {
        try await query(
            """
            SELECT \(actualColumns)
            FROM unnest(\(values.map(\.metric)), \(values.map { Optional($0.period.from).stored }),
                \(values.map { Optional($0.period.to).stored })) AS u (metric, period_from, period_to)
            JOIN LATERAL (
                SELECT a.id, a.value, a.currency, a.source, a.origin, a.note, a.entered_at, a.entered_by,
                    a.superseded_at
                FROM actuals a
                WHERE a.tenant_id = \(tenant.stored) AND a.agreement_id = \(agreement.stored)
                  AND a.metric = u.metric AND a.period_to = u.period_to AND a.period_from = u.period_from
                  AND a.superseded_at IS NULL
            ) AS standing ON TRUE
            """
        ).map(Actual.init)
    }

    private var actualColumns: SQL {
        """
        id, metric, period_from, period_to, value, currency, source, origin, note, entered_at, entered_by, superseded_at
        """
    }

    /// Writes actuals, and ends those whose place they take, under the lock of the agreement.
    package func insert(
        _ actuals: [Actual], of agreement: AgreementID, superseding old: [ActualID], at now: Instant
    ) async throws {
        guard !actuals.isEmpty else { return }
        let values = actuals.map(\.value)
        var statements: [SQL] = []
        if !old.isEmpty {
            statements.append(
                """
                UPDATE actuals
                SET superseded_at = GREATEST(\(now.timestamp), entered_at)
                WHERE tenant_id = \(tenant.stored) AND id = ANY (\(old.map(\.stored)))
                """)
        }
        statements.append(
            """
            INSERT INTO actuals
                (tenant_id, agreement_id, id, metric, period_from, period_to, value, currency, source, origin, note,
                entered_at, entered_by)
            SELECT \(tenant.stored), \(agreement.stored), e.id, e.metric, e.period_from, e.period_to, e.value, e.currency,
                e.source, e.origin, e.note, e.entered_at, e.entered_by
            FROM unnest(\(actuals.map(\.id.stored)), \(values.map(\.metric)),
                \(values.map { Optional($0.period.from).stored }), \(values.map { Optional($0.period.to).stored }),
                \(values.map(\.amount)), \(values.map(\.currency)), \(actuals.map(\.source.rawValue)),
                \(values.map(\.origin)), \(values.map(\.note)), \(actuals.map(\.enteredAt.timestamp)),
                \(actuals.map(\.enteredBy)))
                AS e (id, metric, period_from, period_to, value, currency, source, origin, note, entered_at, entered_by)
            RETURNING id
            """)
        _ = try await pipeline(statements)
    }
}
