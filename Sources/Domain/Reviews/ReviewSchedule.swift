// What the terms in force make of an agreement's series: which reviews come, move or go.

/// Everything that the plan of an agreement's reviews follows from.
package struct ReviewPromise: Sendable {
    /// Of the agreement in force; nil: none is, and all its series end.
    package var version: Int?
    package var agreed: [AgreedSeries]
    package var calendar: CalendarVersion?
    /// When the agreement ends, where no other version follows; nothing is promised from then on.
    package var endsAt: Instant?

    package init(
        version: Int?, agreed: [AgreedSeries], calendar: CalendarVersion?, endsAt: Instant? = nil
    ) {
        self.version = version
        self.agreed = agreed
        self.calendar = calendar
        self.endsAt = endsAt
    }
}

/// A review that lies ahead, as planning sees it.
package struct AheadReview: Sendable, Hashable {
    package var id: ReviewID
    package var series: SeriesKey
    package var day: CivilDate
    package var startsAt: Instant
    package var endsAt: Instant
    package var zone: TimeZoneName
    /// By hand.
    package var isMoved: Bool
    package var isCancelled: Bool
    /// Cancelled by planning, which may take it back.
    package var isCancelledByPlan: Bool

    package init(
        id: ReviewID, series: SeriesKey, day: CivilDate, startsAt: Instant, endsAt: Instant,
        zone: TimeZoneName, isMoved: Bool = false, isCancelled: Bool = false, isCancelledByPlan: Bool = false
    ) {
        self.id = id
        self.series = series
        self.day = day
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.zone = zone
        self.isMoved = isMoved
        self.isCancelled = isCancelled
        self.isCancelledByPlan = isCancelledByPlan
    }
}

/// What planning changes; empty where everything is as it should be.
package struct ReviewScheduleChange: Sendable, Hashable {
    /// A review that is new, or is held at another time than before.
    package struct Planned: Sendable, Hashable {
        package var series: SeriesKey
        package var review: PlannedReview
        package var zone: TimeZoneName
    }

    /// Series that begin, change, go on or end.
    package var series: [ReviewSeries] = []
    package var added: [Planned] = []
    /// By the ids of the reviews; one that was cancelled by planning is held again.
    package var moved: [ReviewID: Planned] = [:]
    package var cancelled: [ReviewID] = []

    package var isEmpty: Bool { series.isEmpty && added.isEmpty && moved.isEmpty && cancelled.isEmpty }
    /// Whether calendars of people change.
    package var touchesReviews: Bool { !added.isEmpty || !moved.isEmpty || !cancelled.isEmpty }
}

package enum ReviewSchedule {
    /// Months ahead for which reviews are made; up to the end of the last one, so that a plan holds for a month.
    package static let monthsAhead = 15
    /// After a change until its reviews are planned, so that changes that follow one another are planned together.
    package static let pauseSeconds = 2
    /// Reviews of one series ahead at most.
    package static let perSeries = 600

    /// The last day for which reviews are made.
    package static func horizon(from today: CivilDate) -> CivilDate {
        CivilDate(monthsOfAllYears: today.year * 12 + today.month - 1 + monthsAhead, day: 31)
    }

    /// What is to be changed so that the agreement's reviews are those that it promises. What has begun, was opened or was
    /// cancelled by hand stays; what was moved by hand keeps its time as long as its day is promised.
    ///
    /// - Parameters:
    ///   - stored: all series of the agreement, those that have ended too.
    ///   - ahead: its reviews that have not begun and were not opened.
    package static func change(
        _ promise: ReviewPromise, stored: [ReviewSeries], ahead: [AheadReview], now: Instant
    ) -> ReviewScheduleChange {
        var change = ReviewScheduleChange()
        let before = Dictionary(stored.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let byDay = Dictionary(
            ahead.map { (DayKey(series: $0.series, day: $0.day), $0) },
            uniquingKeysWith: { first, _ in first })
        var promised: Set<SeriesKey> = []
        var kept: Set<ReviewID> = []
        if let version = promise.version {
            for agreed in promise.agreed {
                let series = planned(agreed, version, promise.calendar, after: before, now)
                promised.insert(series.key)
                if before[series.key] != series { change.series.append(series) }
                for review in reviews(of: series, promise.calendar, now)
                where promise.endsAt.map({ review.startsAt < $0 }) ?? true {
                    let old = byDay[DayKey(series: series.key, day: review.day)]
                    if let old { kept.insert(old.id) }
                    // A day that is still promised, and would have been held by now: what is ahead of it stays where it is.
                    guard review.startsAt > now else { continue }
                    change.add(
                        ReviewScheduleChange.Planned(
                            series: series.key, review: review, zone: agreed.plan.zone), beside: old)
                }
            }
        }
        for var series in stored where series.endedAt == nil && !promised.contains(series.key) {
            series.endedAt = now
            change.series.append(series)
        }
        change.cancelled = ahead.filter { review in
            guard !review.isCancelled, !kept.contains(review.id) else { return false }
            // Moved beyond the days that are looked at: its own day is long past, and was promised then.
            let isBehind = review.day < review.zone.date(at: now).moved(days: -ReviewPlan.reach)
            return !(review.isMoved && isBehind && promised.contains(review.series))
        }.map(\.id)
        return change
    }

    private struct DayKey: Hashable {
        let series: SeriesKey
        let day: CivilDate
    }

    /// The series as it goes on: weeks are counted from where they were as long as the rhythm stays.
    private static func planned(
        _ agreed: AgreedSeries, _ version: Int, _ calendar: CalendarVersion?,
        after before: [SeriesKey: ReviewSeries], _ now: Instant
    ) -> ReviewSeries {
        let today = agreed.plan.zone.date(at: now)
        let old = before[SeriesKey(agreed.kind, agreed.key)]
        let goesOn = old.map { $0.endedAt == nil && $0.agreed.plan.rhythm == agreed.plan.rhythm } ?? false
        return ReviewSeries(
            agreed, version: version, firstDay: goesOn ? old?.firstDay ?? today : today,
            calendar: calendar.map { PinnedCalendar(key: $0.key, version: $0.number) },
            plannedUntil: horizon(from: today),
            startedAt: goesOn ? old?.startedAt ?? now : now)
    }

    /// The reviews of a series from today on, and of days just past, which may be held later.
    private static func reviews(
        of series: ReviewSeries, _ calendar: CalendarVersion?, _ now: Instant
    ) -> [PlannedReview] {
        let plan = series.agreed.plan
        let first = plan.zone.date(at: now).moved(days: -ReviewPlan.reach)
        let from = max(first, series.firstDay)
        guard from <= series.plannedUntil else { return [] }
        let days = calendar.map { CalendarDays($0.calendar) }
        let isOpen = days.map { days in
            { (date: CivilDate) in !days.windows(on: date.daysSince1970).isEmpty }
        }
        return plan.reviews(
            from: series.firstDay, in: from...series.plannedUntil, limit: perSeries, isOpen: isOpen)
    }
}

extension ReviewScheduleChange {
    fileprivate mutating func add(_ planned: Planned, beside old: AheadReview?) {
        guard let old else { return added.append(planned) }
        if old.isCancelled {
            if old.isCancelledByPlan { moved[old.id] = planned }
        } else if !old.isMoved,
            old.startsAt != planned.review.startsAt || old.endsAt != planned.review.endsAt
                || old.zone != planned.zone
        {
            moved[old.id] = planned
        }
    }
}

extension PlannedReview {
    /// Who cancels what is no longer promised, as records have it.
    package static let planner = "baton"
    package static let notPromised = "The agreement in force does not promise it any more."
}
