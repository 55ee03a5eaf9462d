// Hears what other servers changed, and says when it cannot hear.

import Store

/// What the connection that listens reports; made by the driver's listener, which Operations does not know.
package enum ListenerEvent: Sendable {
    case connected
    case disconnected
    /// A round trip on the listening connection was answered: everything announced before has been delivered.
    case heartbeat
    case notification(payload: String)
}

/// Keeps memory honest: it is trusted while heartbeats come, and for no more than two seconds after the last.
package actor ChangeListener {
    /// Without a heartbeat for this long, what other servers changed may be unknown here.
    package static let silenceBound: Duration = .seconds(2)

    private let memory: Memory
    private let clock = ContinuousClock()
    private var lastHeartbeat: ContinuousClock.Instant?

    package init(_ memory: Memory) {
        self.memory = memory
    }

    package func handle(_ event: ListenerEvent) {
        switch event {
        case .connected, .disconnected:
            // Announcements made while nobody listened are lost: nothing remembered may stay.
            memory.trust(false)
            lastHeartbeat = nil
        case .heartbeat:
            lastHeartbeat = clock.now
            memory.trust(true)
        case .notification(let payload):
            if let (tenant, change) = TenantChange.read(payload) { memory.forget(tenant, change) }
        }
    }

    /// Watches for silence until cancelled.
    package func watch() async {
        while !Task.isCancelled {
            try? await Task.sleep(for: .milliseconds(200))
            guard let lastHeartbeat, clock.now - lastHeartbeat > ChangeListener.silenceBound else { continue }
            memory.trust(false)
            self.lastHeartbeat = nil
        }
    }
}
