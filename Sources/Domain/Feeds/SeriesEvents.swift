// A series as iCalendar tells it: an event that repeats, meetings that differ from it, and meetings of their own.

/// The meetings of one series that a calendar has. What the event makes when it is expanded, with what differs, are exactly
/// those that are held.
struct SeriesEvents: Sendable {
    let series: FeedSeries
    /// Days on which the event is, in their order; empty where none of the meetings is one of the rhythm that holds now.
    let days: [CivilDate]
    /// Those of them on which nothing is held.
    let excluded: [CivilDate]
    /// Meetings of these days that are held otherwise than the event says, or are shown as cancelled.
    let differing: [FeedReview]
    /// Meetings of an earlier rhythm.
    let loose: [FeedReview]
    /// When the event, with what makes it up, was changed last.
    let modifiedAt: Instant

    /// Days of a rhythm from the first to the last meeting: fifteen months ahead and what was moved.
    private static let limit = 2_000

    /// - Parameter reviews: of the series.
    init(_ series: FeedSeries, _ reviews: [FeedReview]) {
        self.series = series
        let (plan, start) = (series.series.agreed.plan, series.series.firstDay)
        let byDay = Dictionary(reviews.map { ($0.day, $0) }, uniquingKeysWith: { first, _ in first })
        let known = byDay.keys.sorted()
        var days: [CivilDate] = []
        if let first = known.first, let last = known.last, start <= last {
            days = plan.rhythm.days(from: start, in: max(start, first)...last, limit: SeriesEvents.limit)
        }
        if plan.rhythm.recurrenceRule == nil {
            days = days.filter { byDay[$0] != nil }
        } else {
            // A rule makes all days from its first to its last; those between without a meeting are excluded.
            days = Array(days.drop { byDay[$0] == nil })
            while let last = days.last, byDay[last] == nil { days.removeLast() }
        }
        let members = days.compactMap { byDay[$0] }
        let ids = Set(members.map(\.id))
        self.days = days
        excluded = days.filter { byDay[$0].map { $0.cancellation != nil } ?? true }
        differing = members.filter { $0.cancellation != nil || !plan.rules($0) }
        loose = reviews.filter { !ids.contains($0.id) }
        modifiedAt = max(series.modifiedAt, members.map(\.modifiedAt).max() ?? series.modifiedAt)
    }
}

extension ReviewPlan {
    /// Whether the review is when, and as long as, its day says by the plan alone.
    fileprivate func rules(_ review: FeedReview) -> Bool {
        review.writtenZone == zone && review.startsAt == ruledStart(on: review.day)
            && review.endsAt == review.startsAt.adding(seconds: minutes * 60)
    }

    /// When a day's meeting would begin by a rule of iCalendar. A time that clocks skip is read there with the distance to
    /// UTC from before (RFC 5545, 3.3.5), where Baton takes the first instant after: such a meeting differs.
    func ruledStart(on day: CivilDate) -> Instant {
        let local = Instant(microseconds: Int64(day.daysSince1970) * 86_400_000_000)
            .adding(seconds: time.minutes * 60)
        let instant = zone.instant(atLocal: local)
        guard instant.adding(seconds: zone.offset(at: instant)) != local else { return instant }
        return local.adding(seconds: -zone.offset(at: instant.adding(seconds: -1)))
    }
}
