// The answer that a repeated request gets again.

/// An answer as it was given. Secrets are not in it.
package struct RecordedAnswer: Error, Sendable, Hashable {
    package var status: Int
    /// Location and ETag, where there were any.
    package var headers: [String: String]
    package var body: String

    package init(status: Int, headers: [String: String], body: String) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// How long an answer is kept.
    package static let keptSeconds = 24 * 60 * 60
}
