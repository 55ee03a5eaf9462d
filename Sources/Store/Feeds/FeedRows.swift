// SQL of calendars: the series that one has, and their meetings, the nearest first.

package import Domain
import FoundationEssentials
import Postgres

/// What a calendar is looked up by.
package enum FeedQuestion: Sendable, Hashable {
    case all
    case agreement(AgreementID)
    /// Agreements whose newest planned version points into a region or below it.
    case region(Slug)
}

/// Meetings of a calendar.
package struct FeedReviews: Sendable, Hashable {
    package var reviews: [FeedReview]
    /// Whether there are no more.
    package var isWhole: Bool

    package static let none = FeedReviews(reviews: [], isWhole: true)
}

extension FeedSeries {
    fileprivate init(_ row: PostgresRow) throws {
        self.init(
            agreementID: try row.id("agreement_id"), agreement: try row.slug("agreement"),
            agreementName: try row["agreement_name"], selector: Selector(stored: try row.json("selector")),
            series: try ReviewSeries(row), sequence: try row["sequence"],
            modifiedAt: try row.instant("modified_at"))
    }
}

extension FeedReview {
    fileprivate init(_ row: PostgresRow) throws {
        guard let day = try row.optionalDate("day") else { throw StoreFault.unreadable("day") }
        let key = SeriesKey(try row.value("kind"), try row["series"])
        self.init(
            id: try row.id("id"), place: FeedPlace(agreement: try row.id("agreement_id"), key: key), day: day,
            startsAt: try row.instant("starts_at"), endsAt: try row.instant("ends_at"),
            zone: try row.timeZone("time_zone"),
            move: try row.decree("moved_at", "moved_by", "move_reason"),
            cancellation: try row.decree("cancelled_at", "cancelled_by", "cancellation_reason"),
            sequence: try row["sequence"], modifiedAt: try row.instant("modified_at"))
    }
}

private let feedColumns: SQL = """
    r.id, r.agreement_id, r.kind, r.series, r.day, r.starts_at, r.ends_at, r.time_zone, r.moved_at, r.moved_by, r.move_reason,
    r.cancelled_at, r.cancelled_by, r.cancellation_reason, r.sequence, r.modified_at
    """

extension TenantTransaction {
    /// The series of a calendar, in the order of agreements and keys; those that ended before its time are left out.
    package func feedSeries(_ question: FeedQuestion, _ window: FeedWindow) async throws -> [FeedSeries] {
        try await query(series(question, window)).map(FeedSeries.init)
    }

    /// The series of a calendar of everything or of one agreement with their meetings, in one round trip.
    package func feed(
        _ question: FeedQuestion, _ window: FeedWindow
    ) async throws -> (series: [FeedSeries], reviews: FeedReviews) {
        let condition: SQL =
            if case .agreement(let id) = question { " AND r.agreement_id = \(id.stored)" } else { "" }
        let results = try await pipeline(
            [series(question, window)]
                + reviews(window) { part, order, limit in
                    "SELECT \(feedColumns) FROM reviews r WHERE \(part)\(condition) ORDER BY \(order) LIMIT \(limit)"
                })
        return (try results[0].map(FeedSeries.init), try Self.merged(results[1...], window))
    }

    /// Up to so many, the meetings of each series are looked for by themselves; of more, the meetings of all in one walk.
    private static let fewSeries = 32

    /// The meetings of some series.
    package func feedReviews(of series: [FeedPlace], _ window: FeedWindow) async throws -> FeedReviews {
        guard !series.isEmpty else { return .none }
        let (agreements, kinds) = (series.map(\.agreement.stored), series.map(\.key.kind.rawValue))
        let keys = series.map(\.key.key)
        let chosen: SQL = "unnest(\(agreements), \(kinds), \(keys)) AS w (agreement_id, kind, series)"
        let results = try await pipeline(
            reviews(window) { part, order, limit in
                guard series.count <= Self.fewSeries else {
                    return """
                        SELECT \(feedColumns)
                        FROM \(chosen)
                        JOIN reviews r ON r.agreement_id = w.agreement_id AND r.kind = w.kind AND r.series = w.series
                        WHERE \(part)
                        ORDER BY \(order)
                        LIMIT \(limit)
                        """
                }
                return """
                    SELECT \(feedColumns)
                    FROM \(chosen)
                    CROSS JOIN LATERAL (
                        SELECT *
                        FROM reviews r
                        WHERE \(part) AND r.agreement_id = w.agreement_id AND r.kind = w.kind AND r.series = w.series
                        ORDER BY \(order)
                        LIMIT \(limit)
                    ) AS r
                    ORDER BY \(order)
                    LIMIT \(limit)
                    """
            })
        return try Self.merged(results[...], window)
    }

    private func series(_ question: FeedQuestion, _ window: FeedWindow) -> SQL {
        let condition: SQL =
            switch question {
            case .all: ""
            case .agreement(let id): " AND s.agreement_id = \(id.stored)"
            case .region(let key): " AND v.region_id IN \(subtree(.region, key))"
            }
        return """
            SELECT s.agreement_id, a.key AS agreement, a.name AS agreement_name, v.selector, \(seriesColumns), s.sequence,
                s.modified_at
            FROM review_series s
            JOIN agreements a ON a.tenant_id = s.tenant_id AND a.id = s.agreement_id
            JOIN agreement_versions v
              ON v.tenant_id = s.tenant_id AND v.agreement_id = s.agreement_id AND v.number = s.version
            WHERE s.tenant_id = \(tenant.stored) \(condition)
              AND (s.ended_at IS NULL OR s.ended_at >= \(window.begin.timestamp))
            ORDER BY s.agreement_id, s.kind, s.key
            LIMIT \(FeedWindow.maximumSeries)
            """
    }

    /// One statement for each outcome, of those to come and of those that were: each walks its part of an index.
    ///
    /// - Parameter statement: made of a condition, an order and a bound.
    private func reviews(_ window: FeedWindow, _ statement: (SQL, SQL, Int) -> SQL) -> [SQL] {
        ReviewOutcome.allCases.flatMap { outcome -> [SQL] in
            var part: SQL = "r.tenant_id = \(tenant.stored) AND r.outcome = \(outcome.rawValue)"
            if outcome == .cancelled {
                part += " AND r.cancelled_at >= \(window.cancelledSince.timestamp)"
            }
            let (begin, today) = (window.begin.timestamp, window.today.timestamp)
            return [
                statement(part + " AND r.starts_at >= \(today)", "r.starts_at, r.id", window.ahead + 1),
                statement(
                    part + " AND r.starts_at >= \(begin) AND r.starts_at < \(today)",
                    "r.starts_at DESC, r.id DESC", window.past + 1),
            ]
        }
    }

    /// Those to come and those that were, each the nearest first, up to their bounds; then all by their beginning.
    private static func merged(
        _ results: ArraySlice<PostgresRows>, _ window: FeedWindow
    ) throws -> FeedReviews {
        let all = try results.flatMap { try $0.map(FeedReview.init) }.sorted {
            ($0.startsAt, $0.id) < ($1.startsAt, $1.id)
        }
        let ahead = all.filter { $0.startsAt >= window.today }
        let past = all.filter { $0.startsAt < window.today }
        return FeedReviews(
            reviews: past.suffix(window.past) + ahead.prefix(window.ahead),
            isWhole: ahead.count <= window.ahead && past.count <= window.past)
    }
}
