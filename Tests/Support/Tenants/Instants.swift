// Instants of tests: they are given, never read from a clock.

package import Domain

extension Instant {
    /// Monday 2026-03-02 08:00 UTC, before anything that a test does.
    package static let start = Instant(microseconds: 1_772_438_400_000_000)

    /// So many hours after the start.
    package static func hour(_ hours: Int) -> Instant { start.adding(seconds: 3600 * hours) }

    /// So many seconds after the start.
    package static func second(_ seconds: Int) -> Instant { start.adding(seconds: seconds) }
}
