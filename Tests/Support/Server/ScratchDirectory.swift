// Directories of tests that start servers: below /tmp, gone afterwards, also after a kill.

import Foundation
import Logging
import Postgres
import Synchronization

/// `/tmp/baton-servers-<uid>/<pid>-<n>`: named by the test process, so that a later one sees that it is gone.
package struct ScratchDirectory: Sendable {
    package let path: String

    private static let count = Mutex(0)
    /// Who was started in which directory.
    private static let programs = Mutex<[String: [ChildProgram]]>([:])
    private static let cleaning = Task { await removeLeftovers() }

    package init() async throws {
        try FileManager.default.createDirectory(
            atPath: Self.base, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o711])
        await Self.cleaning.value
        let number = Self.count.withLock { count in
            count += 1
            return count
        }
        path = Self.base + "/\(getpid())-\(number)"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o711])
    }

    /// A path in here that was not given before.
    package func newName(_ stem: String) -> String {
        let number = Self.count.withLock { count in
            count += 1
            return count
        }
        return path + "/\(stem)-\(number)"
    }

    /// Writes a file and answers its path.
    package func write(_ text: String, as name: String) throws -> String {
        let file = path + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        return file
    }

    /// A program that must not outlive the directory, whatever becomes of the test.
    func owns(_ program: ChildProgram) { Self.programs.withLock { $0[path, default: []].append(program) } }

    package func remove() async {
        for program in Self.programs.withLock({ $0.removeValue(forKey: path) }) ?? []
        where program.ending == nil {
            program.send(signal: SIGKILL)
            _ = await program.wait()
        }
        await Self.remove(path)
    }

    private static let base = "/tmp/baton-servers-\(geteuid())"

    private static func removeLeftovers() async {
        for entry in (try? FileManager.default.contentsOfDirectory(atPath: base)) ?? [] {
            guard let pid = Int32(entry.prefix { $0.isNumber }), kill(pid, 0) != 0, errno == ESRCH else {
                continue
            }
            await remove(base + "/" + entry)
        }
    }

    private static func remove(_ path: String) async {
        var logger = Logger(label: "baton.tests.servers")
        logger.logLevel = .error
        for entry in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
            let home = path + "/" + entry
            guard let text = try? String(contentsOfFile: home + "/server.lock", encoding: .utf8) else {
                continue
            }
            if let pid = Int32(text.prefix { $0.isNumber }), isServer(pid) { kill(pid, SIGKILL) }
            try? await EmbeddedPostgres.discard(home: home, logger: logger)
        }
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The number may belong to another program by now.
    private static func isServer(_ pid: Int32) -> Bool {
        let line = (try? String(contentsOfFile: "/proc/\(pid)/cmdline", encoding: .utf8)) ?? ""
        return line.contains("baton\0serve")
    }
}
