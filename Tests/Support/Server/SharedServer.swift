// The one server of a test process that tests share, each with tenants of its own.

import Foundation
import Synchronization

package actor SharedServer {
    private static let stopSeconds = 15
    private static let shared = SharedServer()
    private static let live = Mutex<(pid: Int32, directory: String)?>(nil)

    private var starting: Task<ProgramServer, any Error>?

    /// Started by the first test that asks; it and its directory are gone with the process.
    package static func server() async throws -> ProgramServer { try await shared.server() }

    private func server() async throws -> ProgramServer {
        let task = starting ?? Task { try await Self.start() }
        starting = task
        return try await task.value
    }

    private static func start() async throws -> ProgramServer {
        let scratch = try await ScratchDirectory()
        let server = try await ProgramServer(in: scratch)
        live.withLock { $0 = (server.process.pid, scratch.path) }
        atexit { SharedServer.remove() }
        return server
    }

    /// At exit nothing can be awaited.
    private static func remove() {
        guard let live = live.withLock({ $0.take() }) else { return }
        kill(live.pid, SIGTERM)
        for _ in 0..<(stopSeconds * 100) where ProgramServer.isAlive(live.pid) { usleep(10_000) }
        try? FileManager.default.removeItem(atPath: live.directory)
    }
}

/// Runs a test with a directory for servers of its own, which ends them all afterwards.
package func withScratch<Result>(
    isolation: isolated (any Actor)? = #isolation, _ body: (ScratchDirectory) async throws -> Result
) async throws -> Result {
    let scratch = try await ScratchDirectory()
    do {
        let result = try await body(scratch)
        await scratch.remove()
        return result
    } catch {
        await scratch.remove()
        throw error
    }
}
