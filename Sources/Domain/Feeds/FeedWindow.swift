// Which meetings a calendar has of all that were and will be.

/// The same all through a day of UTC, so that a calendar in which nothing changes stays the same, byte for byte.
package struct FeedWindow: Sendable, Hashable {
    /// Days back.
    package static let daysBack = 90
    /// Days for which a meeting that was cancelled is shown as cancelled.
    package static let daysCancelled = 30
    /// Meetings of one calendar at most: those to come, the nearest first, and those that were, the latest first.
    package static let maximumAhead = 8_000
    package static let maximumPast = 2_000
    /// Series of one calendar.
    package static let maximumSeries = 5_000

    /// The beginning of today; between what was and what is to come.
    package let today: Instant
    package let begin: Instant
    package let cancelledSince: Instant
    package let ahead: Int
    package let past: Int

    package init(
        at now: Instant, ahead: Int = FeedWindow.maximumAhead, past: Int = FeedWindow.maximumPast
    ) {
        today = now.date.start(in: .utc)
        begin = today.adding(seconds: -FeedWindow.daysBack * 86_400)
        cancelledSince = today.adding(seconds: -FeedWindow.daysCancelled * 86_400)
        self.ahead = ahead
        self.past = past
    }
}
