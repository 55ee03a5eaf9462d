// How far back a metric of engagement looks.

/// Whole days of 24 hours before an instant.
package struct EngagementWindow: Sendable, Hashable, CustomStringConvertible {
    package static let range = 1...730
    package static let standard = EngagementWindow(standIn: 90)

    package let days: Int

    private init(standIn days: Int) { self.days = days }

    /// nil outside of `range`.
    package init?(days: Int) {
        guard Self.range.contains(days) else { return nil }
        self.days = days
    }

    package var description: String { "P\(days)D" }

    /// The instant after which something must have happened to count at an instant.
    package func start(before instant: Instant) -> Instant { instant.adding(seconds: -days * 86_400) }
}

extension EngagementWindow: TextValue {
    /// `P90D`.
    package init?(_ text: String) {
        guard text.hasPrefix("P"), text.hasSuffix("D"), text.utf8.count <= 5 else { return nil }
        let digits = text.dropFirst().dropLast()
        guard let days = Int(digits), String(days) == digits else { return nil }
        self.init(days: days)
    }

    package static var rule: String { "Use a number of days from P1D to P730D." }
    package static var standIn: EngagementWindow { standard }
}

/// Of which instant a metric is asked, and how far back it looks.
package struct EngagementQuestion: Sendable, Hashable {
    package var at: Instant
    package var window: EngagementWindow

    package init(at instant: Instant, window: EngagementWindow = .standard) {
        at = instant
        self.window = window
    }

    package var start: Instant { window.start(before: at) }
}

/// What the accounts of a tenant are grouped by.
package enum EngagementGrouping: String, Sendable, Hashable, CaseIterable {
    case tier, region
}
