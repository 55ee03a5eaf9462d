// The directory of a test process's PostgreSQL, and its removal, also after a kill.

import Foundation
import Logging
import Postgres
import Synchronization

/// `/tmp/baton-tests-<uid>/<pid>`: named by the process, so that another one can see whether it is still in use.
enum TestHome {
    private static let stopSeconds = 10

    private struct Live: Sendable {
        var home: String
        var pid: Int32
    }

    private static let live = Mutex<Live?>(nil)

    static func startPostgres() async throws -> EmbeddedPostgres {
        var logger = Logger(label: "baton.tests.postgres")
        logger.logLevel = .error
        let base = "/tmp/baton-tests-\(geteuid())"
        try makeBase(base)
        await removeLeftovers(below: base, logger: logger)
        let home = base + "/\(getpid())"
        let postgres = EmbeddedPostgres(home: home, name: "baton", durability: .throwaway, logger: logger)
        let running = try await postgres.start()
        live.withLock { $0 = Live(home: home, pid: running.processIdentifier) }
        atexit { TestHome.remove() }
        return postgres
    }

    /// Everyone may write to /tmp: a directory that someone else put there is not used.
    private static func makeBase(_ path: String) throws {
        guard mkdir(path, 0o711) == 0 || errno == EEXIST else { throw Unusable(path: path) }
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid(),
            status.st_mode & 0o022 == 0
        else { throw Unusable(path: path) }
    }

    private static func removeLeftovers(below base: String, logger: Logger) async {
        for entry in (try? FileManager.default.contentsOfDirectory(atPath: base)) ?? [] {
            guard let pid = Int32(entry), kill(pid, 0) != 0, errno == ESRCH else { continue }
            try? await EmbeddedPostgres.discard(home: base + "/" + entry, logger: logger)
        }
    }

    /// At exit there is nobody to await anything: an immediate shutdown, since nothing is kept.
    private static func remove() {
        guard let live = live.withLock({ $0.take() }) else { return }
        kill(live.pid, SIGQUIT)
        for _ in 0..<(stopSeconds * 100) where kill(live.pid, 0) == 0 { usleep(10_000) }
        try? FileManager.default.removeItem(atPath: live.home)
    }

    struct Unusable: Error, CustomStringConvertible {
        var path: String
        var description: String {
            "\(path) is not a directory of ours alone: remove it, then run the tests again"
        }
    }
}
