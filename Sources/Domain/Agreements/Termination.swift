// Ordinary termination: the earliest day that an agreement can end on when notice is given now.

package enum Termination {
    /// The earliest last day, with the agreement's notice period kept. Today is the date in the agreement's zone.
    ///
    /// - while notice for the end of the current validity can be given: that end
    /// - too late for it, and renewed by itself: the end of the first later period for which notice can be given
    /// - too late for it, and renewed by decision: the end all the same, since nothing follows; what runs on past its
    ///   end is open-ended from then on
    /// - open-ended: a notice period from today, or from its first day where that lies ahead; without a notice period
    ///   today
    /// - nil: it is over, or the day lies beyond every calendar
    package static func earliestLastDay(of renewal: Renewal, _ now: Instant) -> CivilDate? {
        let validity = renewal.current
        let today = validity.zone.date(at: now)
        guard let last = validity.to else {
            return renewal.terms.noticed(from: max(today, validity.from ?? today))
        }
        guard renewal.isNoticeOver(now) else { return last }
        if renewal.terms.mode == .automatic { return end(of: renewal, after: last, today) }
        if renewal.terms.atExpiry == .runOn { return max(last, renewal.terms.noticed(from: today)) }
        return today <= last ? last : nil
    }

    /// The end of the first period after a last day for which notice can still be given today.
    private static func end(of renewal: Renewal, after last: CivilDate, _ today: CivilDate) -> CivilDate? {
        var last = last
        while let next = renewal.lastDay(after: last), next > last, next.year <= 9_998 {
            if today <= renewal.noticeLastDay(before: next) ?? next { return next }
            last = next
        }
        return nil
    }
}

extension RenewalTerms {
    fileprivate func noticed(from day: CivilDate) -> CivilDate { notice.map(day.lastDay(after:)) ?? day }
}
