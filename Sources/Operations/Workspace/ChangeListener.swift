// Hears what other servers changed, and says when it cannot hear.

import Store

/// What the connection that listens reports; made by the driver's listener, which Operations does not know.
package enum ListenerEvent: Sendable {
    case connected
    case disconnected
    /// A round trip on the listening connection was answered: everything announced before `sentAt` was delivered.
    case heartbeat(sentAt: ContinuousClock.Instant)
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
            memory.distrust()
            lastHeartbeat = nil
        case .heartbeat(let sentAt):
            // One that waited long on its way says nothing about now.
            guard clock.now - sentAt <= ChangeListener.silenceBound else { return }
            lastHeartbeat = sentAt
            memory.trust(until: sentAt + ChangeListener.silenceBound)
        case .notification(let payload):
            if let (tenant, change) = TenantChange.read(payload) { memory.forget(tenant, change) }
        }
    }

    /// Gives back, until cancelled, what silence made useless: nobody reads it any more, and it must not stay.
    package func watch() async {
        while !Task.isCancelled {
            try? await Task.sleep(for: .milliseconds(200))
            guard let lastHeartbeat, clock.now - lastHeartbeat > ChangeListener.silenceBound else { continue }
            memory.distrust()
            self.lastHeartbeat = nil
        }
    }
}
