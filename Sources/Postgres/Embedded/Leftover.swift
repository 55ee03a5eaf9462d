// What a killed server may have left: a PostgreSQL that still runs, or the files of one that was killed too.

import Foundation
import Logging

enum Leftover {
    /// Ends every PostgreSQL process of the data directory and removes its lock files.
    ///
    /// Stopping and starting again, rather than taking the running one on, leaves one state of affairs: PostgreSQL
    /// is our child, of the installed version, with today's settings. The caller holds the lock of the home directory,
    /// so no server is using it.
    static func clear(
        data: String, socketDirectory: String, logger: Logger
    ) async throws(EmbeddedPostgresError) {
        let running = processes(of: data)
        if !running.isEmpty {
            logger.warning(
                "stopping the PostgreSQL of an earlier run", metadata: ["postgres.pids": "\(running)"])
            try await stop(running, data: data)
        }
        // PostgreSQL takes a lock file for valid when any process of its user has the number in it by now. That none
        // of this directory is left has just been seen.
        unlink(PostmasterFile.path(data: data))
        unlink(socketDirectory + "/" + EmbeddedLimits.socketName)
        unlink(socketDirectory + "/" + EmbeddedLimits.socketName + ".lock")
    }

    private static func stop(_ running: [Int32], data: String) async throws(EmbeddedPostgresError) {
        // Without a postmaster its backends end by themselves, as soon as they look up from what they do.
        var patience = EmbeddedLimits.immediateShutdownSeconds
        if let postmaster = PostmasterFile.read(data: data)?.pid, running.contains(postmaster) {
            kill(postmaster, SIGINT)
            patience = EmbeddedLimits.fastShutdownSeconds
        }
        if await Wait.until(seconds: patience, { processes(of: data).isEmpty }) { return }
        for signal in [SIGQUIT, SIGKILL] {
            for pid in processes(of: data) { kill(pid, signal) }
            let seconds = EmbeddedLimits.immediateShutdownSeconds
            if await Wait.until(seconds: seconds, { processes(of: data).isEmpty }) { return }
        }
        throw .leftoverWillNotStop(pids: processes(of: data))
    }

    /// The PostgreSQL processes, postmaster and backends, that work in the data directory: a number in a file may
    /// belong to another process by now, but PostgreSQL's working directory is always its data directory.
    static func processes(of data: String) -> [Int32] {
        guard let directory = FileStatus.realPath(data) else { return [] }
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return entries.compactMap { Int32($0) }.filter { pid in
            guard FileStatus.linkTarget("/proc/\(pid)/cwd") == directory,
                let program = FileStatus.linkTarget("/proc/\(pid)/exe")?.split(separator: "/").last
            else { return false }
            // An upgrade of the package while it runs adds " (deleted)".
            return program == "postgres" || program.hasPrefix("postgres ")
        }.sorted()
    }
}
