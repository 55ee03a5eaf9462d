// One connection that goes through a TrafficProxy.

import Foundation
import Synchronization

final class TrafficLink: Sendable {
    private struct State: Sendable {
        var isListening = false
        var writes = false
        var isCommitting = false
        var isBroken = false
        var threads = 2
    }

    private let client: Int32
    private let server: Int32
    /// It came while new connections were held.
    let isHeld: Bool
    private let state = Mutex(State())

    init(client: Int32, server: Int32, isHeld: Bool) {
        self.client = client
        self.server = server
        self.isHeld = isHeld
    }

    var isListening: Bool { state.withLock { $0.isListening } }
    /// Its last transaction was begun to write.
    var writes: Bool { state.withLock { $0.writes } }
    /// The last that was sent to PostgreSQL was the COMMIT of a write.
    var isCommitting: Bool { state.withLock { $0.isCommitting } }
    var isBroken: Bool { state.withLock { $0.isBroken } }

    func begins(writes: Bool) { state.withLock { $0.writes = writes } }

    func note(isCommitting: Bool, listens: Bool) {
        state.withLock {
            $0.isCommitting = isCommitting
            if listens { $0.isListening = true }
        }
    }

    /// Wakes both threads; the descriptors stay until both have ended.
    func breakOff() {
        state.withLock { $0.isBroken = true }
        shutdown(client, Int32(SHUT_RDWR))
        shutdown(server, Int32(SHUT_RDWR))
    }

    func isLastThread() -> Bool {
        state.withLock {
            $0.threads -= 1
            return $0.threads == 0
        }
    }

    func closeBoth() {
        close(client)
        close(server)
    }
}
