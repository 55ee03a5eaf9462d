// SQL of reviews: lists, one of them whole, and what becomes of it.

package import Domain
import FoundationEssentials
import Postgres

extension Review {
    fileprivate init(_ row: PostgresRow) throws {
        let kind = try row.value("kind", as: AgreedSeries.Kind.self)
        guard let series = AgreedSeries(kind, key: try row["series"], stored: try row.json("definition")),
            let day = try row.optionalDate("day")
        else { throw StoreFault.unreadable("definition") }
        self.init(
            id: try row.id("id"), agreementID: try row.id("agreement_id"),
            agreement: try row.slug("agreement"),
            series: series, day: day, startsAt: try row.instant("starts_at"),
            endsAt: try row.instant("ends_at"), sequence: try row["sequence"],
            modifiedAt: try row.instant("modified_at"), revision: try row["revision"])
        zone = try row.timeZone("time_zone")
        move = try row.decree("moved_at", "moved_by", "move_reason")
        cancellation = try row.decree("cancelled_at", "cancelled_by", "cancellation_reason")
        opening = try row.deed("opened_at", "opened_by")
        closing = try row.deed("closed_at", "closed_by")
    }

    /// Adds what lists leave out.
    fileprivate mutating func addRecord(_ row: PostgresRow) throws {
        agenda = try row.optionalJSON("agenda")
        minutes = try row["minutes"]
        let stored = try row.json("causes").objectValue?.map { ($0.key, $0.value.stringValue) } ?? []
        causes = Dictionary(
            stored.compactMap { key, text in
                guard let pointer = try? JSONPointer(parsing: key), let text else { return nil }
                return (pointer, text)
            }, uniquingKeysWith: { $1 })
        attendance = (try row.json("attendance").arrayValue ?? []).compactMap(Attendee.init(stored:))
    }

    fileprivate var storedCauses: JSON {
        .object(
            JSONObject(uniqueKeysWithValues: causes.map { ($0.key.description, JSON.string($0.value)) }))
    }
}

private let reviewColumns: SQL = """
    r.id, r.agreement_id, a.key AS agreement, r.kind, r.series, COALESCE(r.definition, s.definition) AS definition, r.day, r.starts_at, r.ends_at, r.time_zone,
    r.moved_at, r.moved_by, r.move_reason, r.cancelled_at, r.cancelled_by, r.cancellation_reason, r.opened_at,
    r.opened_by, r.closed_at, r.closed_by, r.sequence, r.modified_at, r.revision
    """

extension TenantTransaction {
    /// A page of reviews, the earliest first, without agenda and minutes.
    package func reviews(
        _ filter: ReviewFilter, after last: ReviewPlace?, limit: Int, now: Instant
    ) async throws -> [Review] {
        var condition: SQL = "r.tenant_id = \(tenant.stored)"
        if let agreement = filter.agreement {
            condition += """
                 AND r.agreement_id = (
                    SELECT id FROM agreements WHERE tenant_id = \(tenant.stored) AND key = \(agreement.text))
                """
        }
        if let state = filter.state { condition += " AND \(isIn(state, at: now))" }
        if let kind = filter.kind { condition += " AND r.kind = \(kind.rawValue)" }
        if let series = filter.series { condition += " AND r.series = \(series)" }
        if let from = filter.from { condition += " AND r.starts_at >= \(from.timestamp)" }
        if let to = filter.to { condition += " AND r.starts_at < \(to.timestamp)" }
        if let last {
            condition += " AND (r.starts_at, r.id) > (\(last.startsAt.timestamp), \(last.id.stored))"
        }
        // The page first, by the index; what belongs to its rows afterwards.
        return try await query(
            """
            SELECT \(reviewColumns)
            FROM (
                SELECT *
                FROM reviews r
                WHERE \(condition)
                ORDER BY r.starts_at, r.id
                LIMIT \(limit)
            ) AS r
            JOIN review_series s
              ON s.tenant_id = \(tenant.stored) AND s.agreement_id = r.agreement_id AND s.kind = r.kind
              AND s.key = r.series
            JOIN agreements a ON a.tenant_id = \(tenant.stored) AND a.id = r.agreement_id
            ORDER BY r.starts_at, r.id
            """
        ).map(Review.init)
    }

    /// The conditions of `Review.state`, in SQL.
    private func isIn(_ state: ReviewState, at now: Instant) -> SQL {
        switch state {
        // None is longer than a day, and each begins before it ends: both are bounds in the index.
        case .scheduled:
            """
            r.outcome = 'scheduled' AND r.starts_at > \(now.adding(seconds: -86_400).timestamp)
            AND r.ends_at > \(now.timestamp)
            """
        case .overdue:
            """
            r.outcome = 'scheduled' AND r.starts_at < \(now.timestamp) AND r.ends_at <= \(now.timestamp)
            AND r.kind = 'review'
            """
        case .past:
            """
            r.outcome = 'scheduled' AND r.starts_at < \(now.timestamp) AND r.ends_at <= \(now.timestamp)
            AND r.kind = 'meeting'
            """
        case .open, .closed, .cancelled: "r.outcome = \(state.rawValue)"
        }
    }

    /// A review, whole.
    package func review(_ id: ReviewID) async throws -> Review? {
        let results = try await pipeline([
            """
            SELECT \(reviewColumns), r.agenda, r.minutes, r.causes, r.attendance
            FROM reviews r
            JOIN review_series s
              ON s.tenant_id = r.tenant_id AND s.agreement_id = r.agreement_id AND s.kind = r.kind AND s.key = r.series
            JOIN agreements a ON a.tenant_id = r.tenant_id AND a.id = r.agreement_id
            WHERE r.tenant_id = \(tenant.stored) AND r.id = \(id.stored)
            """,
            """
            SELECT d.number, d.text, d.change_request, d.decided_at, d.actor
            FROM review_decisions d
            WHERE d.tenant_id = \(tenant.stored) AND d.review_id = \(id.stored)
            ORDER BY d.number
            """,
        ])
        guard let row = results[0].first else { return nil }
        var review = try Review(row)
        try review.addRecord(row)
        review.decisions = try results[1].map { row in
            Review.Decision(
                number: try row["number"], text: try row["text"], changeRequest: try row["change_request"],
                at: try row.instant("decided_at"), by: try row["actor"])
        }
        return review
    }

    /// The same with its row locked until the transaction ends. One that is closed cannot be locked, and is read as it is.
    package func lockReview(_ id: ReviewID) async throws -> Review? {
        try await query(
            """
            SELECT id
            FROM reviews
            WHERE tenant_id = \(tenant.stored) AND id = \(id.stored)
            FOR NO KEY UPDATE
            """)
        return try await review(id)
    }

    /// Writes down everything that can change of a review, and its job.
    package func save(_ review: Review) async throws {
        let (move, cancellation) = (review.move, review.cancellation)
        let change: SQL = """
            UPDATE reviews
            SET starts_at = \(review.startsAt.timestamp), ends_at = \(review.endsAt.timestamp),
                outcome = \(review.outcome.rawValue),
                moved_at = \((move?.at).timestamp), moved_by = \(move?.by), move_reason = \(move?.reason),
                cancelled_at = \((cancellation?.at).timestamp), cancelled_by = \(cancellation?.by),
                cancellation_reason = \(cancellation?.reason),
                opened_at = \((review.opening?.at).timestamp), opened_by = \(review.opening?.by),
                agenda = \(review.agenda?.stored),
                definition = \(review.opening.map { _ in JSON.object(review.series.definition).stored }), minutes = \(review.minutes),
                causes = \(review.storedCauses.stored), attendance = \(JSON.array(review.attendance.map(\.json)).stored),
                closed_at = \((review.closing?.at).timestamp), closed_by = \(review.closing?.by),
                sequence = \(Int32(clamping: review.sequence)), modified_at = \(review.modifiedAt.timestamp),
                revision = \(Int64(review.revision))
            WHERE tenant_id = \(tenant.stored) AND id = \(review.id.stored)
            """
        let isAwaited = review.outcome == .scheduled && review.series.kind == .review
        _ = try await pipeline(
            [change] + reminding(of: review.id.stored, .reviewOverdue, at: isAwaited ? review.endsAt : nil))
    }

    package func insert(
        _ decisions: [Review.Decision], of review: ReviewID, agreement: AgreementID
    ) async throws {
        guard !decisions.isEmpty else { return }
        try await query(
            """
            INSERT INTO review_decisions
                (tenant_id, review_id, number, text, change_request, agreement_id, decided_at, actor)
            SELECT \(tenant.stored), \(review.stored), u.number, u.text, u.request, \(agreement.stored), u.at, u.actor
            FROM unnest(\(decisions.map { Int32($0.number) }), \(decisions.map(\.text)),
                \(decisions.map { $0.changeRequest.map { Int32($0) } }), \(decisions.map(\.at.timestamp)),
                \(decisions.map(\.by))) AS u (number, text, request, at, actor)
            """)
    }

    /// The next review of a series after an instant that is not cancelled, and the last one before that was closed.
    package func neighbours(
        of review: Review, after instant: Instant
    ) async throws -> (next: ReviewPlace?, previous: ReviewPlace?) {
        let ofSeries: SQL = """
            r.tenant_id = \(tenant.stored) AND r.agreement_id = \(review.agreementID.stored)
            AND r.kind = \(review.series.kind.rawValue) AND r.series = \(review.series.key)
            AND r.id <> \(review.id.stored)
            """
        let results = try await pipeline([
            """
            SELECT r.id, r.starts_at
            FROM reviews r
            WHERE \(ofSeries) AND r.outcome = 'scheduled' AND r.starts_at > \(instant.timestamp)
            ORDER BY r.starts_at, r.id
            LIMIT 1
            """,
            """
            SELECT r.id, r.starts_at
            FROM reviews r
            WHERE \(ofSeries) AND r.outcome = 'closed'
            ORDER BY r.starts_at DESC, r.id DESC
            LIMIT 1
            """,
        ])
        func place(_ rows: PostgresRows) throws -> ReviewPlace? {
            try rows.first.map { ReviewPlace(startsAt: try $0.instant("starts_at"), id: try $0.id("id")) }
        }
        return (try place(results[0]), try place(results[1]))
    }
}
