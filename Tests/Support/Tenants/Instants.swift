// Instants of tests: they are given, never read from a clock.

package import Domain

extension CivilDate {
    /// So many days after the day of the start. In UTC it begins 24 hours for each of them less 8 after the start, and
    /// as the last day of a validity it ends 24 hours later.
    package static func day(_ days: Int) -> CivilDate {
        CivilDate(daysSince1970: Instant.start.date.daysSince1970 + days)
    }
}

extension Instant {
    /// Monday 2026-03-02 08:00 UTC, before anything that a test does.
    package static let start = Instant(microseconds: 1_772_438_400_000_000)

    /// So many hours after the start.
    package static func hour(_ hours: Int) -> Instant { start.adding(seconds: 3600 * hours) }

    /// When a day begins in UTC.
    package static func midnight(of day: Int) -> Instant { CivilDate.day(day).start(in: .utc) }

    /// So many seconds after the start.
    package static func second(_ seconds: Int) -> Instant { start.adding(seconds: seconds) }
}
