// Two servers on one database: what one changes, the other hears.

import Domain
import Logging
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("Several servers")
struct ServersTests {
    @Test("after its notification another server sees the change, though it had remembered what stood before")
    func notified() async throws {
        try await withServer { writing in
            let memory = Memory()
            let reading = writing.sibling(memory)
            let tenant = try await writing.makeTenant()
            try await tenant.furnish()
            try await tenant.agree("global", terms: .responses(saying: "old"), by: tenant.call())
            let question = SLAQuestion(subject: .segment(Segment(region: "de")))
            func ask() async throws -> String? {
                try await reading.workspace.effectiveSLA(question, by: tenant.call(at: .hour(3))).saying()
            }
            let (heard, hearing) = AsyncStream.makeStream(of: TenantChange.self)
            let listening = Task { try await listen(reading, memory, hearing) }
            while !memory.isTrusted { await Task.yield() }
            #expect(try await ask() == "old")
            try await tenant.publish(
                "global", terms: .responses(saying: "new"), by: tenant.call(at: .hour(2)))
            for await change in heard where change == .structure { break }
            // The draft was announced before the version, so the first news may be of that.
            while try await ask() == "old" { await Task.yield() }
            #expect(try await ask() == "new")
            listening.cancel()
            _ = await listening.result
        }
    }

    @Test(
        "a server that hears nothing goes to the database, and one that heard goes back there when it cannot hear"
    )
    func lost() async throws {
        try await withServer { writing in
            let memory = Memory()
            let listener = ChangeListener(memory)
            let reading = writing.sibling(memory)
            let tenant = try await writing.makeTenant()
            try await tenant.furnish()
            try await tenant.agree("global", terms: .responses(saying: "0"), by: tenant.call())
            let question = SLAQuestion(subject: .segment(Segment(region: "de")))
            func change(to value: String) async throws -> String? {
                _ = try await reading.workspace.effectiveSLA(question, by: tenant.call(at: .hour(2)))
                try await tenant.publish(
                    "global", terms: .responses(saying: value), by: tenant.call(at: .hour(2)))
                return try await reading.workspace.effectiveSLA(question, by: tenant.call(at: .hour(2)))
                    .saying()
            }
            #expect(try await change(to: "1") == "1")
            await listener.handle(.connected)
            #expect(try await change(to: "2") == "2")
            // Far ahead, so that this heartbeat lasts as long as the test.
            await listener.handle(.heartbeat(sentAt: .now + .seconds(60)))
            #expect(try await change(to: "3") == "2", "memory is not used although it is trusted")
            await listener.handle(.disconnected)
            #expect(try await change(to: "4") == "4")
        }
    }

    /// As the server does it: events in their order, one after the other.
    private func listen(
        _ server: TestServer, _ memory: Memory, _ hearing: AsyncStream<TenantChange>.Continuation
    ) async throws {
        let listener = ChangeListener(memory)
        let (events, continuation) = AsyncStream.makeStream(of: PostgresListener.Event.self)
        let service = server.pool.listen(channels: [TenantChange.channel]) { continuation.yield($0) }
        try await withThrowingTaskGroup { group in
            group.addTask {
                for await event in events {
                    switch event {
                    case .connected: await listener.handle(.connected)
                    case .disconnected: await listener.handle(.disconnected)
                    case .heartbeat(let sentAt): await listener.handle(.heartbeat(sentAt: sentAt))
                    case .notification(_, let payload):
                        await listener.handle(.notification(payload: payload))
                        if let change = TenantChange.read(payload)?.change { hearing.yield(change) }
                    }
                }
            }
            try await service.run()
            continuation.finish()
            try await group.waitForAll()
        }
    }
}
