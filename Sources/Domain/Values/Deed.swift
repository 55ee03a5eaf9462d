// What somebody did, and when: by whose word something ended, moved or was taken back.

/// That somebody did something.
package struct Deed: Sendable, Hashable {
    package var at: Instant
    /// As the audit chain calls who acts.
    package var by: String

    package init(at: Instant, by: String) {
        self.at = at
        self.by = by
    }
}

/// The same with the reason that had to be said.
package struct Decree: Sendable, Hashable {
    /// Characters.
    package static let reasonLength = 1...2_000

    package var reason: String
    package var at: Instant
    package var by: String

    package init(reason: String, at: Instant, by: String) {
        self.reason = reason
        self.at = at
        self.by = by
    }
}
