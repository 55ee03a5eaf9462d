// Removing a home directory with everything in it, for clusters of tests.

import Foundation
package import Logging

extension EmbeddedPostgres {
    /// Ends what still runs of a killed process's cluster, and removes its directory for good.
    ///
    /// - Throws: `alreadyInUse` when a process has it, and then nothing is touched.
    package static func discard(home: String, logger: Logger) async throws(EmbeddedPostgresError) {
        guard let home = FileStatus.realPath(home) else { return }
        let lock = try HomeLock(home: home)
        defer { lock.release() }
        if let location = ClusterLocation.existing(home: home) {
            let run = location.directory + "/run"
            try await Leftover.clear(data: location.data, socketDirectory: run, logger: logger)
            try? FileManager.default.removeItem(atPath: location.directory)
        }
        do {
            try FileManager.default.removeItem(atPath: home)
        } catch {
            throw .homeUnusable(home: home, reason: error.localizedDescription)
        }
    }
}
