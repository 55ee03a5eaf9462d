// The end of a pool: work in flight finishes, new work is refused, nothing stays behind.

import Foundation
import Logging
import Postgres
import ServiceLifecycle
import Support
import Testing

@Suite("Stopping", .ownDatabase, .timeLimit(.minutes(1)))
struct ShutdownTests {
    @Test("a graceful stop lets a transaction finish, refuses new work and closes")
    func graceful() async throws {
        let pool = PostgresPool(
            PostgresConfiguration(conninfo: testConninfo, connections: 2, acquireTimeout: .seconds(30)),
            logger: makeLogger())
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(services: [.init(service: pool)], logger: makeLogger()))
        let service = Task { try await group.run() }
        let value: Int = try await pool.transaction(prelude: nil) { transaction in
            _ = try await transaction.query("SELECT 1")
            await group.triggerGracefulShutdown()
            while await postgresError({ _ = try await pool.read(prelude: nil, "SELECT 1") })?.kind
                != .shutdown
            {
                await Task.yield()
            }
            return try await transaction.query("SELECT 2 AS it")[0]["it"]
        }
        #expect(value == 2)
        try await service.value
        #expect(await pool.statistics.open == 0)
        let after = await postgresError { try await pool.transaction(prelude: nil) { _ in } }
        #expect(after?.kind == .shutdown)
    }

    @Test("work that does not finish in time is cut off")
    func cutOff() async throws {
        let pool = PostgresPool(
            PostgresConfiguration(
                conninfo: testConninfo, connections: 1, acquireTimeout: .seconds(30),
                drainTimeout: .milliseconds(50)),
            logger: makeLogger())
        let service = Task { try await pool.run() }
        async let error = postgresError { _ = try await pool.read(prelude: nil, "SELECT pg_sleep(60)") }
        while await pool.statistics.open == pool.statistics.idle { await Task.yield() }
        service.cancel()
        try await service.value
        #expect(await error?.kind == .connectionLost)
    }

    @Test("pools that are gone leave no thread and no descriptor behind")
    func leaks() async {
        await #expect(processExitsWith: .success) {
            func open(_ directory: String) -> Int {
                (try? FileManager.default.contentsOfDirectory(atPath: directory).count) ?? -1
            }
            func cycle(_ conninfo: String) async throws {
                let pool = PostgresPool(
                    PostgresConfiguration(conninfo: conninfo, connections: 2, acquireTimeout: .seconds(30)),
                    logger: makeLogger())
                let service = Task { try await pool.run() }
                let listener = pool.listen(channels: ["x"]) { _ in }
                let listening = Task { try await listener.run() }
                _ = try await pool.read(prelude: nil, "SELECT 1")
                service.cancel()
                listening.cancel()
                try await service.value
                try await listening.value
            }
            // The process is a new one, with a cluster of its own.
            try await withDatabase { database in
                for _ in 0..<3 { try await cycle(database.ownerConninfo) }
                let descriptors = open("/proc/self/fd")
                let threads = open("/proc/self/task")
                for _ in 0..<20 { try await cycle(database.ownerConninfo) }
                // Threads end a moment after their pool.
                while open("/proc/self/fd") > descriptors + 2 || open("/proc/self/task") > threads + 2 {
                    try await Task.sleep(for: .milliseconds(5))
                }
            }
        }
    }
}
