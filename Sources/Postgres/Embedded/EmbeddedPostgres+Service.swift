// The embedded PostgreSQL as a service that starts first and stops last.

import Logging
import ServiceLifecycle

extension EmbeddedPostgres: Service {
    /// Watches PostgreSQL until the graceful shutdown, then stops it. It is started here if it does not run yet.
    ///
    /// One that dies meanwhile is started again on the same socket, so that the pool finds it; one that keeps dying ends
    /// this service with an error.
    package func run() async throws {
        _ = try await start()
        do {
            try await cancelWhenGracefulShutdown { try await self.watch() }
        } catch is CancellationError {
            // The shutdown that was waited for.
        } catch {
            await stop()
            throw error
        }
        await stop()
    }

    private func watch() async throws {
        var restarts = 0
        var revivedAt = ContinuousClock.now
        var trimmedAt = ContinuousClock.now
        while true {
            try await Task.sleep(for: .milliseconds(EmbeddedLimits.watchMilliseconds))
            if trimmedAt.duration(to: .now) > .seconds(EmbeddedLimits.logCheckSeconds) {
                log?.trim()
                trimmedAt = .now
            }
            guard try await revive() else { continue }
            let ranLong = revivedAt.duration(to: .now) > .seconds(EmbeddedLimits.restartWindowSeconds)
            restarts = ranLong ? 1 : restarts + 1
            revivedAt = .now
            if restarts > EmbeddedLimits.restarts {
                throw EmbeddedPostgresError.keepsDying(log: log?.ending(sinceBytes: 0) ?? "")
            }
        }
    }
}
