// How long a connection may take over each part of an exchange.

package import NIOCore

/// Total deadlines of one connection. A side that moves bytes must do so in `grace + bytes / rate`, however
/// cleverly it spreads them; only time in which the other side was waited for counts.
package struct WireLimits: Sendable {
    /// From the first byte of a request to the end of its header section.
    package var headers: TimeAmount = .seconds(10)
    /// What a body or an answer may take beyond its bytes at the least rate.
    package var grace: TimeAmount = .seconds(30)
    /// The least average rate of a body on its way in and of an answer on its way out.
    package var bytesPerSecond: Int = 16_384
    /// Between two requests, and before the first.
    package var idle: TimeAmount = .seconds(60)
    /// How long the rest of a request that was already answered is read and dropped, and how long a caller
    /// may take to close a connection that is over.
    package var linger: TimeAmount = .seconds(5)
    /// How long after the caller closed its side an unfinished request goes on. A caller that only
    /// half-closes gets quick answers; one that is gone costs no more than this.
    package var departure: TimeAmount = .seconds(1)
    /// Bytes of one header field.
    package var headerField: Int = 16_384
    /// Bytes of a header section.
    package var headerSection: Int = 32_768
    /// Fields of a header section.
    package var headerFields: Int = 100

    package init() {}
}
