// Who is told when something is overdue, and when: first who has to do it, then level after level of the agreement.

/// A level of the escalation path of terms.
package struct EscalationLevel: Sendable, Hashable {
    package var who: String
    /// The function that fills the level.
    package var role: Slug?
    package var after: AgreedDuration
    package var text: String?

    package init(who: String, role: Slug? = nil, after: AgreedDuration, text: String? = nil) {
        self.who = who
        self.role = role
        self.after = after
        self.text = text
    }

    /// The levels in their order.
    package static func all(in terms: JSON) -> [EscalationLevel] {
        (terms[Section.escalation.rawValue]?["levels"].itemsByPosition ?? []).compactMap { _, level in
            guard let who = level["who"]?.stringValue, let after = level["after"].flatMap(AgreedDuration.init)
            else { return nil }
            return EscalationLevel(
                who: who, role: level["role"]?.stringValue.flatMap { Slug($0) }, after: after,
                text: level["text"]?.stringValue)
        }
    }
}

/// What a review job is for. The names are stored.
package enum ReviewJobKind: String, Sendable, Hashable, CaseIterable {
    /// The reviews of a tenant's agreements are to be planned anew.
    case planning
    case reviewOverdue = "review_overdue"
    case actionOverdue = "action_overdue"
}

/// A review job as it was claimed.
package struct ReviewJob: Sendable, Hashable {
    package var kind: ReviewJobKind
    /// The review, the action item, or the tenant.
    package var subject: Identifier<ReviewJobSubject>
    /// What is or was missed.
    package var deadline: Instant
    /// 0: the reminder; from 1, the level of the escalation.
    package var level: Int
    /// The agreement that a round of planning did last.
    package var after: String?
    package var attempts: Int

    package init(
        kind: ReviewJobKind, subject: Identifier<ReviewJobSubject>, deadline: Instant, level: Int,
        after: String? = nil, attempts: Int = 0
    ) {
        self.kind = kind
        self.subject = subject
        self.deadline = deadline
        self.level = level
        self.after = after
        self.attempts = attempts
    }
}

package enum ReviewJobSubject {}

extension EscalationLevel {
    /// The first level after one, and when it is told; nil where none is left.
    ///
    /// - Parameters:
    ///   - level: 0 for the reminder.
    ///   - calendar: in which business time is counted; levels in it are passed over where none holds.
    package static func next(
        after level: Int, of levels: [EscalationLevel], deadline: Instant, in calendar: WorkingCalendar?,
        zone: TimeZoneName
    ) -> (level: Int, at: Instant)? {
        for (index, next) in levels.enumerated().dropFirst(level) {
            if let at = MilestoneDue(next.after, after: deadline, in: calendar, zone: zone).instant {
                return (index + 1, at)
            }
        }
        return nil
    }
}
