// A server on a free port for as long as a test talks to it.

import API
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle

extension TestServer {
    /// Runs the server, hands its port to the test, and stops it as `baton serve` does.
    ///
    /// - Parameter stopSeconds: how long the stopping server waits for what runs.
    func running<Value: Sendable>(
        stopSeconds: Int = 60,
        _ test: @escaping @Sendable (_ port: Int, _ services: ServiceGroup) async throws -> Value
    ) async throws -> Value {
        let (ports, announce) = AsyncStream.makeStream(of: Int.self)
        let application = application { channel in
            announce.yield(channel.localAddress?.port ?? 0)
            announce.finish()
        }
        var configuration = ServiceGroupConfiguration(
            services: [.init(service: application)],
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        configuration.maximumGracefulShutdownDuration = .seconds(stopSeconds)
        let services = ServiceGroup(configuration: configuration)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { announce.finish() }
                try await services.run()
            }
            guard let port = await ports.first(where: { _ in true }) else { throw CancellationError() }
            do {
                let value = try await test(port, services)
                await services.triggerGracefulShutdown()
                try? await group.waitForAll()
                return value
            } catch {
                await services.triggerGracefulShutdown()
                try? await group.waitForAll()
                throw error
            }
        }
    }
}
