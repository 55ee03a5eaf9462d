// The one call of posix_spawn: what a child inherits, and what it does not.

import Foundation
import Synchronization

enum Spawn {
    /// Nothing of the server's own environment: PGHOST, PGDATA or a locale must not change what happens.
    private static let environment = ["PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C", "TZ=UTC", "HOME=/"]

    /// `env` executes the program in its own place, in the directory `/`: the user that PostgreSQL runs as may not be
    /// able to enter ours. (posix_spawn's own way to do so is hidden from Swift.)
    private static let wrapper = ["/usr/bin/env", "--chdir=/", "--"]

    /// POSIX_SPAWN_SETSID of <spawn.h>, hidden from Swift too.
    private static let newSession: Int32 = 0x80

    enum Outcome {
        case started(pid: Int32, readEnd: Int32?)
        /// With an errno.
        case failed(Int32)
    }

    /// One at a time: a pipe that another child inherits by chance would stay open for as long as that one lives.
    private static let turn = Mutex(())

    /// Starts a program. The caller closes the end of the pipe that captured output is read from.
    static func start(_ executable: String, _ arguments: [String], _ output: ChildProcess.Output) -> Outcome {
        guard access(executable, X_OK) == 0 else { return .failed(errno) }
        return turn.withLock { _ in
            var pid: Int32 = 0
            switch output {
            case .descriptor(let descriptor):
                let failure = start(&pid, executable, arguments, outputTo: descriptor)
                return failure == 0 ? .started(pid: pid, readEnd: nil) : .failed(failure)
            case .captured:
                var ends: [Int32] = [-1, -1]
                guard pipe(&ends) == 0 else { return .failed(errno) }
                let failure = start(&pid, executable, arguments, outputTo: ends[1])
                close(ends[1])
                if failure == 0 { return .started(pid: pid, readEnd: ends[0]) }
                close(ends[0])
                return .failed(failure)
            }
        }
    }

    private static func start(
        _ pid: inout Int32, _ executable: String, _ arguments: [String], outputTo output: Int32
    ) -> Int32 {
        keepDescriptorsToOurselves()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_adddup2(&actions, output, 2)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A server ignores or blocks signals for its own purposes, and exec keeps that: PostgreSQL needs them all.
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        let flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK) | newSession
        posix_spawnattr_setflags(&attributes, Int16(flags))

        var argv = (wrapper + [executable] + arguments).map { strdup($0) } + [nil]
        var envp = environment.map { strdup($0) } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        return posix_spawn(&pid, wrapper[0], &actions, &attributes, &argv, &envp)
    }

    /// A listening socket in PostgreSQL's hands would keep its port taken after the server was killed.
    private static func keepDescriptorsToOurselves() {
        let open = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
        for descriptor in open.compactMap({ Int32($0) }) where descriptor > 2 {
            let flags = fcntl(descriptor, F_GETFD)
            if flags >= 0 { _ = fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC) }
        }
    }
}
