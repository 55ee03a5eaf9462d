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
    /// Lines that are made at a time.
    private static let chunkLines = 128

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

    /// A line for each item, in their order, made on all cores. As many chunks are made ahead of the reader as there are
    /// cores, and one.
    package mutating func write<Item: Sendable>(
        _ items: [Item], line: @escaping @Sendable (Item) -> JSON
    ) async throws {
        var unmade = items[...]
        var made: [Int: [UInt8]] = [:]
        var (started, written) = (0, 0)
        try await withThrowingTaskGroup(of: (number: Int, bytes: [UInt8]).self) { group in
            func start() {
                guard !unmade.isEmpty else { return }
                let (number, chunk) = (started, unmade.prefix(LineWriter.chunkLines))
                unmade = unmade.dropFirst(LineWriter.chunkLines)
                started += 1
                group.addTask {
                    try Task.checkCancellation()
                    var bytes: [UInt8] = []
                    for item in chunk {
                        line(item).appendCanonical(to: &bytes)
                        bytes.append(UInt8(ascii: "\n"))
                    }
                    return (number, bytes)
                }
            }
            for _ in 0...System.coreCount { start() }
            while let chunk = try await group.next() {
                made[chunk.number] = chunk.bytes
                while let bytes = made.removeValue(forKey: written) {
                    written += 1
                    buffer.writeBytes(bytes)
                    try await flush()
                    start()
                }
            }
        }
        count += items.count
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
