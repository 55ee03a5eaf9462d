// SQL of review series, and of what planning reads and writes of reviews that lie ahead.

package import Domain
import FoundationEssentials
import Postgres

extension ReviewSeries {
    init(_ row: PostgresRow) throws {
        let kind = try row.value("kind", as: AgreedSeries.Kind.self)
        guard let agreed = AgreedSeries(kind, key: try row["key"], stored: try row.json("definition")),
            let firstDay = try row.optionalDate("first_day"),
            let until = try row.optionalDate("planned_until")
        else { throw StoreFault.unreadable("definition") }
        let calendar = try row.optionalSlug("calendar")
        let version: Int? = try row["calendar_version"]
        self.init(
            agreed, version: try row["version"], firstDay: firstDay,
            calendar: calendar.flatMap { key in version.map { PinnedCalendar(key: key, version: $0) } },
            plannedUntil: until, startedAt: try row.instant("started_at"),
            endedAt: try row.optionalInstant("ended_at"))
    }
}

extension AheadReview {
    fileprivate init(_ row: PostgresRow) throws {
        guard let day = try row.optionalDate("day") else { throw StoreFault.unreadable("day") }
        let cancelledBy: String? = try row["cancelled_by"]
        self.init(
            id: try row.id("id"), series: SeriesKey(try row.value("kind"), try row["series"]), day: day,
            startsAt: try row.instant("starts_at"), endsAt: try row.instant("ends_at"),
            zone: try row.timeZone("time_zone"), isMoved: try row.optionalInstant("moved_at") != nil,
            isCancelled: cancelledBy != nil, isCancelledByPlan: cancelledBy == PlannedReview.planner)
    }
}

let seriesColumns: SQL = """
    s.kind, s.key, s.definition, s.version, s.first_day, s.calendar, s.calendar_version, s.planned_until, s.started_at,
    s.ended_at
    """

extension TenantTransaction {
    /// Agreements in the order of their keys, those after one.
    package func agreementKeys(after key: String?, limit: Int) async throws -> [(id: AgreementID, key: Slug)]
    {
        try await query(
            """
            SELECT id, key
            FROM agreements
            WHERE tenant_id = \(tenant.stored) AND key > \(key ?? "")
            ORDER BY key
            LIMIT \(limit)
            """
        ).map { (try $0.id("id"), try $0.slug("key")) }
    }

    /// All series of some agreements, and their reviews that have not begun and were not opened.
    package func plannedReviews(
        of agreements: [AgreementID], now: Instant
    ) async throws -> [AgreementID: (series: [ReviewSeries], ahead: [AheadReview])] {
        let ids = agreements.map(\.stored)
        let results = try await pipeline([
            """
            SELECT s.agreement_id, \(seriesColumns)
            FROM review_series s
            WHERE s.tenant_id = \(tenant.stored) AND s.agreement_id = ANY (\(ids))
            """,
            """
            SELECT r.agreement_id, r.id, r.kind, r.series, r.day, r.starts_at, r.ends_at, r.time_zone, r.moved_at,
                r.cancelled_by
            FROM reviews r
            WHERE r.tenant_id = \(tenant.stored) AND r.agreement_id = ANY (\(ids))
              AND r.outcome IN ('scheduled', 'cancelled') AND r.starts_at > \(now.timestamp)
            """,
        ])
        var planned: [AgreementID: (series: [ReviewSeries], ahead: [AheadReview])] = [:]
        for row in results[0] {
            planned[try row.id("agreement_id"), default: ([], [])].series.append(try ReviewSeries(row))
        }
        for row in results[1] {
            planned[try row.id("agreement_id"), default: ([], [])].ahead.append(try AheadReview(row))
        }
        return planned
    }

    /// Writes down what planning changed of an agreement's series and reviews.
    ///
    /// - Parameter ids: one for each review that is added.
    /// - Returns: how many were added; fewer than were asked for where a day has one already.
    package func save(
        _ change: ReviewScheduleChange, of agreement: AgreementID, ids: [ReviewID], at now: Instant
    ) async throws -> Int {
        var statements = change.series.map { save($0, of: agreement, at: now) }
        let insertion = statements.count
        if !change.added.isEmpty {
            statements += self.insertion(of: change.added, ids, of: agreement, at: now)
        }
        if !change.moved.isEmpty { statements.append(moves(change.moved, at: now)) }
        if !change.cancelled.isEmpty { statements.append(cancellation(of: change.cancelled, at: now)) }
        guard !statements.isEmpty else { return 0 }
        let results = try await pipeline(statements)
        return change.added.isEmpty ? 0 : results[insertion].affectedRows
    }

    /// What people see of it counts as a change; that it is planned further does not.
    private func save(_ series: ReviewSeries, of agreement: AgreementID, at now: Instant) -> SQL {
        let changed: SQL =
            "(s.definition, s.first_day, s.ended_at) IS DISTINCT FROM "
            + "(excluded.definition, excluded.first_day, excluded.ended_at)"
        return """
            INSERT INTO review_series AS s
                (tenant_id, agreement_id, kind, key, definition, version, first_day, calendar, calendar_version,
                planned_until, started_at, ended_at, modified_at)
            VALUES (\(tenant.stored), \(agreement.stored), \(series.agreed.kind.rawValue), \(series.agreed.key),
                \(JSON.object(series.agreed.definition).stored), \(Int32(series.version)),
                \(Optional(series.firstDay).stored), \(series.calendar?.key.text),
                \((series.calendar?.version).map { Int32($0) }), \(Optional(series.plannedUntil).stored),
                \(series.startedAt.timestamp), \(series.endedAt.timestamp), \(now.timestamp))
            ON CONFLICT (tenant_id, agreement_id, kind, key) DO UPDATE
            SET definition = excluded.definition, version = excluded.version, first_day = excluded.first_day,
                calendar = excluded.calendar, calendar_version = excluded.calendar_version,
                planned_until = excluded.planned_until, started_at = excluded.started_at, ended_at = excluded.ended_at,
                sequence = s.sequence + CASE WHEN \(changed) THEN 1 ELSE 0 END,
                modified_at = CASE WHEN \(changed) THEN excluded.modified_at ELSE s.modified_at END
            """
    }

    /// A review of a day that has one already, of a time that is past, is not added again.
    private func insertion(
        of added: [ReviewScheduleChange.Planned], _ ids: [ReviewID], of agreement: AgreementID,
        at now: Instant
    ) -> [SQL] {
        [
            """
            INSERT INTO reviews
                (tenant_id, id, agreement_id, kind, series, day, starts_at, ends_at, time_zone, modified_at)
            SELECT \(tenant.stored), u.id, \(agreement.stored), u.kind, u.series, DATE '1970-01-01' + u.day, u.starts_at,
                u.ends_at, u.time_zone, \(now.timestamp)
            FROM unnest(\(ids.map(\.stored)), \(added.map(\.series.kind.rawValue)), \(added.map(\.series.key)),
                \(added.map { Int32(clamping: $0.review.day.daysSince1970) }),
                \(added.map(\.review.startsAt.timestamp)), \(added.map(\.review.endsAt.timestamp)),
                \(added.map(\.zone.text))) AS u (id, kind, series, day, starts_at, ends_at, time_zone)
            ON CONFLICT (tenant_id, agreement_id, kind, series, day) DO NOTHING
            """,
            """
            INSERT INTO review_jobs (tenant_id, kind, subject, deadline, level, due_at)
            SELECT \(tenant.stored), \(ReviewJobKind.reviewOverdue.rawValue), r.id, r.ends_at, 0, r.ends_at
            FROM reviews r
            WHERE r.tenant_id = \(tenant.stored) AND r.id = ANY (\(ids.map(\.stored))) AND r.kind = 'review'
            ON CONFLICT DO NOTHING
            """,
        ]
    }

    private func moves(_ moved: [ReviewID: ReviewScheduleChange.Planned], at now: Instant) -> SQL {
        let pairs = moved.sorted { $0.key.description < $1.key.description }
        return """
            WITH moved AS (
                UPDATE reviews r
                SET starts_at = u.starts_at, ends_at = u.ends_at, time_zone = u.time_zone, outcome = 'scheduled',
                    cancelled_at = NULL, cancelled_by = NULL, cancellation_reason = NULL, sequence = r.sequence + 1,
                    modified_at = \(now.timestamp), revision = r.revision + 1
                FROM unnest(\(pairs.map(\.key.stored)), \(pairs.map(\.value.review.startsAt.timestamp)),
                    \(pairs.map(\.value.review.endsAt.timestamp)), \(pairs.map(\.value.zone.text)))
                    AS u (id, starts_at, ends_at, time_zone)
                WHERE r.tenant_id = \(tenant.stored) AND r.id = u.id AND r.outcome IN ('scheduled', 'cancelled')
                RETURNING r.id, r.kind, r.ends_at
            ), dropped AS (
                DELETE FROM review_jobs j
                USING moved m
                WHERE j.tenant_id = \(tenant.stored) AND j.kind = \(ReviewJobKind.reviewOverdue.rawValue)
                  AND j.subject = m.id AND j.due_at IS NOT NULL AND j.deadline <> m.ends_at
            )
            INSERT INTO review_jobs (tenant_id, kind, subject, deadline, level, due_at)
            SELECT \(tenant.stored), \(ReviewJobKind.reviewOverdue.rawValue), m.id, m.ends_at, 0, m.ends_at
            FROM moved m
            WHERE m.kind = 'review'
            ON CONFLICT DO NOTHING
            """
    }

    private func cancellation(of cancelled: [ReviewID], at now: Instant) -> SQL {
        """
        WITH gone AS (
            UPDATE reviews
            SET outcome = 'cancelled', cancelled_at = \(now.timestamp), cancelled_by = \(PlannedReview.planner),
                cancellation_reason = \(PlannedReview.notPromised), sequence = sequence + 1,
                modified_at = \(now.timestamp), revision = revision + 1
            WHERE tenant_id = \(tenant.stored) AND id = ANY (\(cancelled.map(\.stored))) AND outcome = 'scheduled'
            RETURNING id
        )
        DELETE FROM review_jobs j
        USING gone g
        WHERE j.tenant_id = \(tenant.stored) AND j.kind = \(ReviewJobKind.reviewOverdue.rawValue)
          AND j.subject = g.id AND j.due_at IS NOT NULL
        """
    }

    /// The series of an agreement that go on, and those that ended where asked for; in the order of their keys.
    package func seriesEntries(
        of agreement: AgreementID, key: Slug, after last: SeriesKey?, limit: Int, now: Instant
    ) async throws -> [ReviewSeriesEntry] {
        var condition: SQL = "s.tenant_id = \(tenant.stored) AND s.agreement_id = \(agreement.stored)"
        if let last { condition += " AND (s.kind, s.key) > (\(last.kind.rawValue), \(last.key))" }
        return try await query(
            """
            SELECT \(seriesColumns),
                (SELECT min(r.starts_at)
                FROM reviews r
                WHERE r.tenant_id = \(tenant.stored) AND r.agreement_id = s.agreement_id AND r.outcome = 'scheduled'
                  AND r.starts_at > \(now.timestamp) AND r.kind = s.kind AND r.series = s.key) AS next_starts_at
            FROM review_series s
            WHERE \(condition)
            ORDER BY s.kind, s.key
            LIMIT \(limit)
            """
        ).map { row in
            ReviewSeriesEntry(
                agreement: key, series: try ReviewSeries(row),
                nextStartsAt: try row.optionalInstant("next_starts_at"))
        }
    }
}
