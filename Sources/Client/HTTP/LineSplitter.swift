// Lines of a stream that arrives in pieces.

/// Collects bytes and gives out whole lines, without their line feed.
package struct LineSplitter: Sendable {
    private var pending: [UInt8] = []
    private let limit: Int

    /// - Parameter limit: bytes that one line may have.
    package init(limit: Int = ClientLimits.lineBytes) { self.limit = limit }

    /// The lines that end in this piece.
    package mutating func lines(adding piece: some Sequence<UInt8>) throws(ClientError) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        for byte in piece {
            if byte == UInt8(ascii: "\n") {
                lines.append(pending)
                pending.removeAll(keepingCapacity: true)
            } else {
                pending.append(byte)
                guard pending.count <= limit else { throw .unreadable("a line has more than \(limit) bytes") }
            }
        }
        return lines
    }

    /// Whether the stream stopped in the middle of a line.
    package var isInsideLine: Bool { !pending.isEmpty }
}
