// Streams of JSON lines.

import AsyncHTTPClient
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
}
