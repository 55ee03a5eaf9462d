// Streams of JSON lines.

import AsyncHTTPClient
import Domain
import NIOCore

extension BatonClient {
    /// Calls `line` with each line of an answer as it arrives. Whether the stream was cut, its last line says.
    func lines(of request: Request, _ line: ([UInt8]) async throws -> Void) async throws {
        var request = request
        request.timeoutSeconds = ClientLimits.transferTimeoutSeconds
        let response = try await respond(request)
        var splitter = LineSplitter()
        var received = 0
        var body = response.body.makeAsyncIterator()
        while true {
            let piece: ByteBuffer?
            do {
                piece = try await body.next()
            } catch {
                throw ClientError.cut(received: received)
            }
            guard let piece else { break }
            for bytes in try splitter.lines(adding: piece.readableBytesView) {
                try await line(bytes)
                received += 1
            }
        }
    }

    /// Calls `record` with the JSON of each line as it arrives, but for the last one, which says how many there were.
    ///
    /// - Throws: `cut` when the stream ends without that line, or it counts others.
    func records(of request: Request, _ record: (JSON) async throws -> Void) async throws {
        var received = 0
        var isComplete = false
        try await lines(of: request) { bytes in
            guard !isComplete else { throw ClientError.unreadable("something follows the end marker") }
            let json: JSON
            do {
                json = try JSON.parse(bytes, limits: ClientLimits.json)
            } catch {
                throw ClientError.unreadable("line \(received + 1) is not JSON, \(error)")
            }
            guard json["end"] == nil else {
                guard try ResourceReader(json).integer("count") == received else {
                    throw ClientError.cut(received: received)
                }
                isComplete = true
                return
            }
            received += 1
            try await record(json)
        }
        guard isComplete else { throw ClientError.cut(received: received) }
    }
}
