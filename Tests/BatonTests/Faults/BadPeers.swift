// Peers that misbehave on the wire: slow senders and readers, bodies without end, silence.

import Foundation
import Support
import Synchronization

/// Sends a request whose body drips, one byte at a time, for as long as it lives.
final class SlowSender: Sendable {
    let connection: RawConnection
    private let dripping: Task<Void, Never>

    /// - Parameter endsHeaders: false for one whose header section drips, too.
    init(to url: String, bearer: String, endsHeaders: Bool = true) throws {
        let connection = try RawConnection(port: port(of: url))
        self.connection = connection
        connection.send(
            "POST /v1/accounts HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer \(bearer)\r\n"
                + "Content-Type: application/json\r\nContent-Length: 100000\r\nX-Drip: "
                + (endsHeaders ? "no\r\n\r\n{\"name\":\"" : ""))
        dripping = Task {
            while !Task.isCancelled, connection.send("x") { try? await Task.sleep(for: .milliseconds(50)) }
        }
    }

    deinit { dripping.cancel() }
}

/// Sends a chunked body at full speed that never ends, until nobody takes it any more.
final class EndlessSender: Sendable {
    let connection: RawConnection
    private let sending: Task<Void, Never>

    init(to url: String, bearer: String) throws {
        let connection = try RawConnection(port: port(of: url))
        self.connection = connection
        connection.send(
            "POST /v1/accounts HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer \(bearer)\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
        // A part of a chunk may be all that is taken; the server is not to care what the bytes are.
        let chunk = "FFFFFFF\r\n" + String(repeating: " ", count: 16_384)
        sending = Task {
            var isFirst = true
            while !Task.isCancelled, connection.send(isFirst ? chunk : String(repeating: " ", count: 16_384))
            {
                isFirst = false
                try? await Task.sleep(for: .milliseconds(1))
            }
        }
    }

    deinit { sending.cancel() }
}

/// Asks for much at once and takes it a few bytes at a time.
final class SlowReader: Sendable {
    private let connection: RawConnection
    private let reading: Task<Void, Never>

    init(to url: String) throws {
        let connection = try RawConnection(port: port(of: url), receiveBuffer: 4_096)
        self.connection = connection
        reading = Task {
            // One by one, so that each answer is taken by the kernel before the next until it takes no more: what is
            // handed over in one go buys its reader time.
            for _ in 0..<30 {
                connection.send("GET /openapi.yaml HTTP/1.1\r\nHost: test\r\n\r\n")
                try? await Task.sleep(for: .milliseconds(150))
            }
            while !Task.isCancelled, connection.receive(10) != .closed {
                try? await Task.sleep(for: .milliseconds(100))
            }
        }
    }

    deinit { reading.cancel() }
}

func port(of url: String) -> Int { Int(url.split(separator: ":").last ?? "") ?? 0 }
