// How long the client waits, how often it repeats, and how much it takes in.

package import Domain

package enum ClientLimits {
    package static let connectTimeoutSeconds = 5
    /// From sending a request to the end of its answer.
    package static let requestTimeoutSeconds = 60
    /// Files and batches work on as long as data moves, so their bound is far off.
    package static let transferTimeoutSeconds = 3_600
    /// Without a byte in either direction.
    package static let idleTimeoutSeconds = 120

    package static let attempts = 4
    package static let firstPauseMilliseconds = 200
    package static let longestPauseMilliseconds = 5_000
    /// Times that an edit is made anew when someone else was faster.
    package static let edits = 3

    package static let answerBytes = 64 * 1024 * 1024
    package static let lineBytes = 16 * 1024 * 1024
    package static let fileChunkBytes = 256 * 1024
    package static let pageItems = 200

    /// An import's report of 10,000 rows has more values than a text that may be signed.
    package static let json = JSONLimits(maxBytes: answerBytes, maxNodes: 10_000_000)
}
