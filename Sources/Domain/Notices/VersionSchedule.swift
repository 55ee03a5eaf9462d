// The jobs of a version, computed from its facts alone.

/// What a version's jobs follow from.
package struct VersionCourse: Sendable, Hashable {
    package var number: Int
    package var facts: VersionFacts
    package var validity: Validity
    package var renewal: RenewalTerms
    /// The version that begins at the instant at which this one ends.
    package var successor: Int?

    package init(number: Int, facts: VersionFacts, validity: Validity, renewal: RenewalTerms) {
        self.number = number
        self.facts = facts
        self.validity = validity
        self.renewal = renewal
    }

    /// All versions of one agreement, each with its successor.
    package static func linked(_ courses: [VersionCourse]) -> [VersionCourse] {
        let begins = courses.filter { $0.facts.inForce?.isEmpty == false }.compactMap { course in
            course.facts.inForce.map { ($0.from, course.number) }
        }
        let successors = Dictionary(begins, uniquingKeysWith: max)
        return courses.map { course in
            var course = course
            course.successor = course.facts.inForce?.to.flatMap { successors[$0] }
            return course
        }
    }

    /// Whether another version goes on where this one ends, be it before its validity does or with it.
    package var isFollowed: Bool { successor != nil || facts.endReason == .superseded }
}

package enum VersionSchedule {
    /// Days before the last one for signatures on which people are reminded.
    package static let signatureReminderDays = [3, 1]

    /// Every job that the facts ask for, done or not. A version's jobs are what this says, whenever it is asked: a job that
    /// is no longer among them has become moot.
    package static func jobs(of version: VersionCourse) -> [PlannedJob] {
        let facts = version.facts
        guard let proposedAt = facts.proposedAt else { return [] }
        if let at = facts.withdrawnAt { return [PlannedJob(.withdrawn, at: at)] }
        if let at = facts.declinedAt { return [PlannedJob(.declined, at: at)] }
        guard facts.signedAt != nil else { return signatures(of: version, proposedAt: proposedAt) }
        var jobs = termination(of: version)
        guard let inForce = facts.inForce, !inForce.isEmpty else { return jobs }
        jobs.append(PlannedJob(.inForce, at: inForce.from))
        if let end = inForce.to {
            if facts.endReason == .terminated {
                jobs.append(PlannedJob(.ended, at: end))
            } else if version.isFollowed {
                jobs.append(PlannedJob(.superseded, at: end))
            }
        }
        return jobs + validity(of: version, inForce)
    }

    /// The job of a kind and level that the facts ask for now; nil where it is moot.
    package static func job(_ kind: JobKind, level: Int, of version: VersionCourse) -> PlannedJob? {
        jobs(of: version).first { $0.kind == kind && $0.level == level }
    }

    private static func signatures(of version: VersionCourse, proposedAt: Instant) -> [PlannedJob] {
        var jobs = [PlannedJob(.signatureRequested, at: proposedAt, until: version.facts.signBy)]
        guard let signBy = version.facts.signBy else { return jobs }
        let zone = version.validity.zone
        let last = zone.date(at: Instant(microseconds: signBy.microseconds - 1))
        let reminders = signatureReminderDays.map { ($0, last.moved(days: -$0).start(in: zone)) }
        for (index, (days, at)) in reminders.enumerated() where at > proposedAt {
            // Whoever is late says only the newest.
            let next = index + 1 < reminders.count ? reminders[index + 1].1 : signBy
            jobs.append(PlannedJob(.signatureReminder, level: days, at: at, until: next))
        }
        return jobs + [PlannedJob(.signatureDeadline, at: signBy)]
    }

    private static func termination(of version: VersionCourse) -> [PlannedJob] {
        guard let ends = version.facts.terminatesAt, let at = version.facts.terminatedAt else { return [] }
        let last = version.validity.zone.date(at: Instant(microseconds: ends.microseconds - 1))
        // A second termination names an earlier day, and is told of again.
        return [PlannedJob(.terminated, level: last.daysSince1970, at: at)]
    }

    /// What comes with the last day: reminders, notice, renewal, and the end.
    private static func validity(of version: VersionCourse, _ inForce: InForce) -> [PlannedJob] {
        let (facts, current) = (version.facts, version.validity)
        var jobs: [PlannedJob] = []
        // What follows without a gap leaves nothing to tell of the last day.
        if let ends = current.ends,
            inForce.to.map({ $0 > ends || ($0 == ends && !version.isFollowed) }) ?? true
        {
            jobs.append(PlannedJob(.validityEnded, at: ends))
        }
        guard !version.isFollowed else { return jobs }
        if let ends = facts.terminatesAt {
            var last = current
            last.to = current.zone.date(at: Instant(microseconds: ends.microseconds - 1))
            return jobs + reminders(Renewal(version.renewal, of: last), of: .expiry, inForce)
        }
        guard let ends = current.ends else { return jobs }
        let renewal = Renewal(version.renewal, of: current, begins: inForce.from)
        jobs += reminders(renewal, of: .notice, inForce) + reminders(renewal, of: .expiry, inForce)
        if version.renewal.mode == .automatic {
            jobs.append(PlannedJob(.renewal, at: max(renewal.noticeEnds ?? ends, inForce.from)))
        } else if let over = renewal.noticeEnds, inForce.from < over {
            jobs.append(PlannedJob(.noticePassed, at: over, until: ends))
        }
        return jobs
    }

    /// Those that lie in the time in force. The level is the place in the terms, which are frozen.
    private static func reminders(
        _ renewal: Renewal, of occasion: Renewal.Reminder.Occasion, _ inForce: InForce
    ) -> [PlannedJob] {
        let all = renewal.reminders.filter { $0.occasion == occasion }
        return all.enumerated().compactMap { index, reminder in
            guard inForce.from <= reminder.at,
                let level = renewal.terms.remindBefore.firstIndex(of: reminder.before)
            else { return nil }
            let over = reminder.day.next.start(in: renewal.current.zone)
            let next = all.dropFirst(index + 1).first { $0.at > reminder.at }?.at ?? over
            return PlannedJob(
                occasion == .notice ? .noticeReminder : .expiryReminder, level: level, at: reminder.at,
                until: min(next, over))
        }
    }
}
