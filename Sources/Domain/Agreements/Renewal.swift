// Renewal: what follows an agreement's validity, until when it can be terminated, and when people are reminded.

/// A version's renewal, computed from its terms and its current validity, which is not always the first one.
package struct Renewal: Sendable, Hashable {
    package let terms: RenewalTerms
    package let current: Validity
    /// The first day of the current validity; where it began with a signature, the day of that in its zone.
    private let firstDay: CivilDate?

    /// - Parameter begins: when the current validity began, where it does not say so itself.
    package init(_ terms: RenewalTerms, of current: Validity, begins: Instant? = nil) {
        self.terms = terms
        self.current = current
        firstDay = current.from ?? begins.map(current.zone.date)
    }

    // MARK: What follows

    /// From the day after the last one, in the same zone, for as long as the extension says; without one for as long
    /// as the current validity. nil where there is no last day, or without an extension no first one.
    package var nextValidity: Validity? {
        guard let last = current.to, let next = lastDay(after: last) else { return nil }
        return Validity(from: last.next, to: next, zone: current.zone)
    }

    /// The first of the validities that follow which is not over: what runs on may have passed some of them.
    package func nextValidity(_ now: Instant) -> Validity? {
        guard var last = current.to else { return nil }
        let today = current.zone.date(at: now)
        while let next = lastDay(after: last), next > last, Validity.years.contains(next.year) {
            if today <= next { return Validity(from: last.next, to: next, zone: current.zone) }
            last = next
        }
        return nil
    }

    /// The last day of a period that follows another one.
    func lastDay(after last: CivilDate) -> CivilDate? {
        if let extended = terms.extended { return last.lastDay(after: extended) }
        guard let firstDay, let end = current.to, firstDay <= end else { return nil }
        return last.lastDay(afterAsLongAs: firstDay, to: end)
    }

    /// Whether it is renewed without anybody's decision: automatic, not terminated, and too late for that now.
    package func renewsItself(_ now: Instant, isTerminated: Bool) -> Bool {
        terms.mode == .automatic && !isTerminated && isNoticeOver(now)
    }

    // MARK: Notice

    /// The last day on which notice can be given, so that the whole notice period still lies before the end. nil
    /// without a last day or a notice period.
    package var noticeLastDay: CivilDate? { noticeLastDay(before: current.to) }

    func noticeLastDay(before last: CivilDate?) -> CivilDate? {
        guard let last, let notice = terms.notice else { return nil }
        return last.lastDay(before: notice)
    }

    /// When the day after the last one for notice begins in the zone.
    package var noticeEnds: Instant? { noticeLastDay?.next.start(in: current.zone) }

    /// Whether notice for the end of the current validity comes too late. Without a notice period it can be given up
    /// to the end; without an end it can always be given.
    package func isNoticeOver(_ now: Instant) -> Bool {
        (noticeEnds ?? current.ends).map { $0 <= now } ?? false
    }

    // MARK: Reminders

    package struct Reminder: Sendable, Hashable {
        package enum Occasion: String, Sendable, Hashable, CaseIterable {
            /// The last day for notice comes.
            case notice
            /// The last day of the validity comes.
            case expiry
        }

        package let occasion: Occasion
        package let before: CalendarPeriod
        /// The day that it is about.
        package let day: CivilDate
        /// The beginning, in the zone, of the day that lies the period before that day.
        package let at: Instant
    }

    /// For each period of `remind_before` one before the last day for notice, where there is one, and one before the
    /// last day of the validity; the earliest first. None without a last day. Some may lie before the validity begins.
    package var reminders: [Reminder] {
        let days = [(Reminder.Occasion.notice, noticeLastDay), (.expiry, current.to)]
        let all = days.flatMap { occasion, day -> [Reminder] in
            guard let day else { return [] }
            return terms.remindBefore.map { before in
                Reminder(
                    occasion: occasion, before: before, day: day,
                    at: day.lastDay(before: before).start(in: current.zone))
            }
        }
        return all.sorted { ($0.at, $0.day) < ($1.at, $1.day) }
    }

    // MARK: The list of what expires

    package struct Expiry: Sendable, Hashable {
        /// The last day of the current validity.
        package let expiresOn: CivilDate
        package let noticeLastDay: CivilDate?
        /// From today in the zone to the last day: 0 on that day itself, negative after it.
        package let daysLeft: Int
    }

    /// nil without a last day.
    package func expiry(_ now: Instant) -> Expiry? {
        guard let last = current.to else { return nil }
        return Expiry(
            expiresOn: last, noticeLastDay: noticeLastDay,
            daysLeft: last.daysSince1970 - current.zone.date(at: now).daysSince1970)
    }
}

extension CivilDate {
    /// The last day of a period as long as another one: of so many whole months where that was, else of so many days.
    /// A year that had a 29 February is a year and not 366 days.
    fileprivate func lastDay(afterAsLongAs first: CivilDate, to last: CivilDate) -> CivilDate {
        let before = first.previous
        let months = (last.year - before.year) * 12 + last.month - before.month
        if months > 0, before.movedAsLast(months: months) == last { return movedAsLast(months: months) }
        return moved(days: last.daysSince1970 - before.daysSince1970)
    }
}
