// LISTEN: order, heartbeats and connecting again.

import Postgres
import Synchronization
import Testing

/// Events as they came, and a way to wait for one.
private final class Recorder: Sendable {
    private let state = Mutex<[PostgresListener.Event]>([])
    private let stream: AsyncStream<PostgresListener.Event>
    private let continuation: AsyncStream<PostgresListener.Event>.Continuation

    init() {
        (stream, continuation) = AsyncStream.makeStream()
    }

    func record(_ event: PostgresListener.Event) {
        state.withLock { $0.append(event) }
        continuation.yield(event)
    }

    var events: [PostgresListener.Event] { state.withLock { $0 } }

    /// Waits for the next event that fits; those before it are passed over.
    func next(_ fits: (PostgresListener.Event) -> Bool) async {
        for await event in stream where fits(event) { return }
    }
}

@Suite("Listening", .ownDatabase, .timeLimit(.minutes(1)))
struct ListenerTests {
    @Test("notifications arrive in order, and a heartbeat sent after a commit comes after its notification")
    func order() async throws {
        let channel = uniqueName("Channel")
        let recorder = Recorder()
        try await withPool(connections: 1) { pool in
            let listener = pool.listen(channels: [channel], heartbeat: .milliseconds(5)) {
                recorder.record($0)
            }
            let service = Task { try await listener.run() }
            await recorder.next { $0 == .connected }
            for round in 0..<50 {
                let payload = "round \(round)"
                _ = try await pool.read(
                    prelude: nil, "SELECT pg_notify(\(channel), \(payload))", readOnly: false)
                let committed = ContinuousClock.now
                await recorder.next {
                    if case .heartbeat(let sentAt) = $0 { sentAt > committed } else { false }
                }
                let isDelivered = recorder.events.contains(.notification(channel: channel, payload: payload))
                #expect(isDelivered, "\(payload)")
            }
            service.cancel()
            try await service.value
            #expect(recorder.events.last == .disconnected)
            let received = recorder.events.compactMap {
                if case .notification(_, let payload) = $0 { payload } else { nil }
            }
            #expect(received == (0..<50).map { "round \($0)" })
        }
    }

    @Test("a broken connection is reported and replaced")
    func reconnects() async throws {
        let recorder = Recorder()
        let name = uniqueName("listener")
        try await withPool(connections: 1, adjust: { $0.applicationName = name }) { pool in
            let listener = pool.listen(channels: ["any"], heartbeat: .milliseconds(20)) {
                recorder.record($0)
            }
            let service = Task { try await listener.run() }
            await recorder.next { $0 == .connected }
            _ = try await pool.read(
                prelude: nil,
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE application_name = \(name) AND pid <> pg_backend_pid()
                """)
            await recorder.next { $0 == .disconnected }
            await recorder.next { $0 == .connected }
            await recorder.next { if case .heartbeat = $0 { true } else { false } }
            service.cancel()
            try await service.value
        }
    }
}
