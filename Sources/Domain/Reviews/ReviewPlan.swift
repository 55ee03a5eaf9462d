// A series of reviews and when it meets: days by its rhythm, moved off closed days, at a local time.

/// A time of day, as clocks on the wall show it.
package struct WallTime: Sendable, Hashable, CustomStringConvertible {
    /// 0 to 1,439.
    package let minutes: Int

    /// nil outside of a day.
    package init?(minutes: Int) {
        guard (0..<1_440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    /// `09:30`.
    package init?(_ text: String) {
        guard let minutes = WorkWindow.minutes(text) else { return nil }
        self.init(minutes: minutes)
    }

    package var description: String { WorkWindow.text(minutes) }
}

/// What becomes of a meeting whose day is closed.
package enum ClosedDayRule: String, Sendable, Hashable, CaseIterable {
    /// To the next day that is open.
    case forward
    /// To the last day before that is open.
    case backward
    case keep
}

/// When and how long a series meets.
package struct ReviewPlan: Sendable, Hashable {
    package var rhythm: ReviewRhythm
    package var time: WallTime
    package var zone: TimeZoneName
    /// 5 to 1,440.
    package var minutes: Int
    package var onClosedDay: ClosedDayRule

    package static let minutes = 5...1_440
    /// Days that a meeting may be moved by; a calendar that is closed for longer keeps the day.
    package static let reach = 31

    package init(
        _ rhythm: ReviewRhythm, at time: WallTime, in zone: TimeZoneName, minutes: Int,
        onClosedDay: ClosedDayRule = .forward
    ) {
        self.rhythm = rhythm
        self.time = time
        self.zone = zone
        self.minutes = minutes
        self.onClosedDay = onClosedDay
    }
}

/// One meeting of a series, as its plan has it.
package struct PlannedReview: Sendable, Hashable {
    /// The day by the rhythm: what tells it from the series' others for ever, wherever it is moved.
    package let day: CivilDate
    /// The day on which it is held.
    package let heldOn: CivilDate
    package let startsAt: Instant
    package let endsAt: Instant
    /// Whether no day within reach was open, so that it stays on a closed one.
    package let isOnClosedDay: Bool
}

extension ReviewPlan {
    /// The meetings between two dates, both included, by the days of the rhythm, in the order of these.
    ///
    /// - Parameters:
    ///   - start: the first day of the series.
    ///   - isOpen: whether work is done on a local date; nil where no calendar is known, and nothing is moved.
    ///   - limit: how many at most.
    package func reviews(
        from start: CivilDate, in range: ClosedRange<CivilDate>, limit: Int,
        isOpen: ((CivilDate) -> Bool)?
    ) -> [PlannedReview] {
        var days = rhythm.days(from: start, in: range, limit: limit)
        // A day that is closed for everybody is none of a daily rhythm; moved to the next one it would be there twice.
        if rhythm == .daily, let isOpen { days = days.filter(isOpen) }
        return days.map { review(on: $0, isOpen) }
    }

    private func review(on day: CivilDate, _ isOpen: ((CivilDate) -> Bool)?) -> PlannedReview {
        let held = isOpen.map { open(day, $0) } ?? day
        let local = Instant(microseconds: Int64(held.daysSince1970) * 86_400_000_000)
            .adding(seconds: time.minutes * 60)
        let starts = zone.instant(atLocal: local)
        return PlannedReview(
            day: day, heldOn: held, startsAt: starts, endsAt: starts.adding(seconds: minutes * 60),
            isOnClosedDay: isOpen.map { !$0(held) } ?? false)
    }

    private func open(_ day: CivilDate, _ isOpen: (CivilDate) -> Bool) -> CivilDate {
        guard onClosedDay != .keep else { return day }
        let step = onClosedDay == .forward ? 1 : -1
        let tried = (0...ReviewPlan.reach).lazy.map { day.moved(days: $0 * step) }
        return tried.first(where: isOpen) ?? day
    }
}
