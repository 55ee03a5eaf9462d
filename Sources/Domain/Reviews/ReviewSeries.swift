// A series as it was planned last.

package struct ReviewSeries: Sendable, Hashable {
    package var agreed: AgreedSeries
    /// Of the agreement.
    package var version: Int
    /// From which weeks are counted.
    package var firstDay: CivilDate
    /// By which its reviews were moved off closed days; nil where none held.
    package var calendar: PinnedCalendar?
    /// Up to which day its reviews are made.
    package var plannedUntil: CivilDate
    package var startedAt: Instant
    package var endedAt: Instant?

    package init(
        _ agreed: AgreedSeries, version: Int, firstDay: CivilDate, calendar: PinnedCalendar?,
        plannedUntil: CivilDate,
        startedAt: Instant, endedAt: Instant? = nil
    ) {
        self.agreed = agreed
        self.version = version
        self.firstDay = firstDay
        self.calendar = calendar
        self.plannedUntil = plannedUntil
        self.startedAt = startedAt
        self.endedAt = endedAt
    }

    package var key: SeriesKey { SeriesKey(agreed.kind, agreed.key) }
}

/// What tells the series of an agreement apart.
package struct SeriesKey: Sendable, Hashable, Comparable, CustomStringConvertible {
    package var kind: AgreedSeries.Kind
    package var key: String

    package init(_ kind: AgreedSeries.Kind, _ key: String) {
        self.kind = kind
        self.key = key
    }

    /// `review/quarterly`.
    package var description: String { "\(kind.rawValue)/\(key)" }

    package static func < (left: SeriesKey, right: SeriesKey) -> Bool {
        (left.kind.rawValue, left.key) < (right.kind.rawValue, right.key)
    }
}

/// A series in a list, with what comes next.
package struct ReviewSeriesEntry: Sendable, Hashable {
    package var agreement: Slug
    package var series: ReviewSeries
    /// The next review that is not cancelled.
    package var nextStartsAt: Instant?

    package init(agreement: Slug, series: ReviewSeries, nextStartsAt: Instant?) {
        self.agreement = agreement
        self.series = series
        self.nextStartsAt = nextStartsAt
    }
}
