// A session that the server ends in the moment in which it opens.

import Foundation
import Postgres
import Support
import Testing

@Suite("Sessions that end as they begin", .timeLimit(.minutes(1)))
struct GreetingTests {
    @Test("one whose end came with the greeting is never given to anybody")
    func endedWithGreeting() async throws {
        let server = try DoomedServer()
        try await withPool(connections: 1, adjust: { $0.conninfo = server.conninfo }) { pool in
            while await pool.statistics.counts.connectFailures < 2 { await Task.yield() }
            #expect(await pool.statistics.counts.connected == 0)
        }
        server.stop()
    }
}

/// Greets as PostgreSQL does, and says in the same packet that the session is over. The sockets stay open.
private final class DoomedServer: Sendable {
    let conninfo: String
    private let directory: String
    private let listener: Int32

    init() throws {
        directory = "/tmp/\(uniqueName("doom"))"
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        conninfo = "host=\(directory) dbname=none user=nobody"
        listener = try UnixSocket.listen(directory + "/" + UnixSocket.postgresName)
        Thread.detachNewThread { [listener] in
            while case let client = accept(listener, nil, nil), client >= 0 {
                Thread.detachNewThread { Self.serve(client) }
            }
        }
    }

    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
        try? FileManager.default.removeItem(atPath: directory)
    }

    private static func serve(_ client: Int32) {
        var request = [UInt8](repeating: 0, count: 4096)
        _ = recv(client, &request, request.count, 0)
        let reason = "SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0"
        let greeting =
            message("R", [0, 0, 0, 0]) + message("Z", Array("I".utf8)) + message("E", Array(reason.utf8))
        _ = UnixSocket.send(greeting[...], to: client)
        // PostgreSQL closes a little later, when it has heard the next question at the latest.
        _ = recv(client, &request, request.count, 0)
        close(client)
    }

    private static func message(_ type: Character, _ payload: [UInt8]) -> [UInt8] {
        let length = UInt32(payload.count + 4)
        return Array(String(type).utf8) + withUnsafeBytes(of: length.bigEndian, Array.init) + payload
    }
}
