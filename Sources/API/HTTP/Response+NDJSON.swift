// Long answers as a stream of JSON lines, at the pace of the reader.

package import Domain
import HTTPTypes
package import Hummingbird
package import Logging
import NIOCore

/// Writes lines. `write` returns when the connection has taken what was handed over so far, so that a slow
/// reader slows the writer and not the server's memory; it throws when the caller is gone.
package struct LineWriter {
    /// Bytes that are gathered before they are handed over.
    private static let chunkSize = 32_768

    private var writer: any ResponseBodyWriter
    private var buffer = ByteBuffer()
    private(set) var count = 0

    init(_ writer: any ResponseBodyWriter) {
        self.writer = writer
    }

    package mutating func write(_ line: JSON) async throws {
        try Task.checkCancellation()
        try await take([line.canonicalBytes()])
    }

    /// A line that is encoded already, in parts.
    package mutating func write(parts: [[UInt8]]) async throws {
        try Task.checkCancellation()
        try await take(parts)
    }

    private mutating func take(_ parts: [[UInt8]]) async throws {
        for part in parts { buffer.writeBytes(part) }
        buffer.writeInteger(UInt8(ascii: "\n"))
        count += 1
        if buffer.readableBytes >= LineWriter.chunkSize { try await flush() }
    }

    /// Hands over what was gathered, for streams whose lines come slowly.
    package mutating func flush() async throws {
        guard buffer.readableBytes > 0 else { return }
        try await writer.write(buffer)
        // The writer may still hold the one before: clearing it makes a copy only then.
        buffer.clear(minimumCapacity: LineWriter.chunkSize)
    }

    /// The last line, by which a reader knows that nothing was cut off.
    fileprivate mutating func end() async throws {
        let end: JSON = ["end": true, "count": .number(Double(count))]
        buffer.writeBytes(end.canonicalBytes())
        buffer.writeInteger(UInt8(ascii: "\n"))
        try await flush()
    }
}

extension Response {
    /// A stream of CSV records, whose end no line of its own shows: one that was cut off ends without its last chunk.
    package static func csv(
        logger: Logger, _ write: @escaping @Sendable (inout LineWriter) async throws -> Void
    ) -> Response {
        stream("text/csv; charset=utf-8", logger) { lines in
            try await write(&lines)
            try await lines.flush()
        }
    }

    /// A stream of lines. Whatever can be refused must be refused before: an error inside `write` can only
    /// cut the stream off, without its last line, and is logged with the request's id.
    package static func lines(
        logger: Logger, _ write: @escaping @Sendable (inout LineWriter) async throws -> Void
    ) -> Response {
        stream("application/x-ndjson", logger) { lines in
            try await write(&lines)
            try await lines.end()
        }
    }

    private static func stream(
        _ mediaType: String, _ logger: Logger,
        _ write: @escaping @Sendable (inout LineWriter) async throws -> Void
    ) -> Response {
        let body = ResponseBody { writer in
            var lines = LineWriter(writer)
            do {
                try await write(&lines)
            } catch {
                if !Task.isCancelled, !(error is CancellationError) {
                    logger.error("A stream was cut off", metadata: ["error.type": "\(type(of: error))"])
                }
                throw error
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: [.contentType: mediaType], body: body)
    }
}
