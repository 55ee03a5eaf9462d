// The user that PostgreSQL runs as: ourselves, or an unprivileged one where we are root.

import Foundation

struct ServiceAccount: Sendable, Equatable {
    var name: String
    var uid: UInt32
    var gid: UInt32

    static var current: ServiceAccount {
        ServiceAccount(name: "uid \(geteuid())", uid: geteuid(), gid: getegid())
    }

    static var weAreRoot: Bool { geteuid() == 0 }

    /// The owner of an existing cluster, else for root the first of `postgres` and `nobody` that exists.
    static func choose(clusterDirectory: String?) throws(EmbeddedPostgresError) -> ServiceAccount {
        guard weAreRoot else { return current }
        if let clusterDirectory, let status = FileStatus(at: clusterDirectory), status.uid != 0 {
            return ServiceAccount(name: "uid \(status.uid)", uid: status.uid, gid: status.gid)
        }
        for name in ["postgres", "nobody"] {
            if let account = named(name), account.uid != 0 { return account }
        }
        throw .cannotBecomeUnprivileged(reason: "neither the user postgres nor nobody exists")
    }

    static func named(_ name: String) -> ServiceAccount? {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 16 * 1024)
        guard getpwnam_r(name, &entry, &buffer, buffer.count, &found) == 0, found != nil else { return nil }
        return ServiceAccount(name: name, uid: entry.pw_uid, gid: entry.pw_gid)
    }

    /// The command line that runs a program as this user, to be sent `signal` when our process is gone.
    ///
    /// `setpriv` (util-linux) executes the program in its own place, so the process id stays the child's.
    func commandLine(
        _ executable: String, _ arguments: [String], onParentDeath signal: String
    ) throws(EmbeddedPostgresError) -> (executable: String, arguments: [String]) {
        let setpriv = ["/usr/bin/setpriv", "/bin/setpriv"].first { (path: String) in access(path, X_OK) == 0 }
        guard let setpriv else {
            // Without it the next start takes over what a killed server left.
            if !Self.weAreRoot { return (executable, arguments) }
            throw .cannotBecomeUnprivileged(reason: "setpriv is missing (Debian: apt-get install util-linux)")
        }
        var options = ["--pdeathsig", signal]
        if Self.weAreRoot { options += ["--reuid=\(uid)", "--regid=\(gid)", "--clear-groups"] }
        return (setpriv, options + ["--", executable] + arguments)
    }

    /// Runs a short command as this user and answers its output; a failure's reason is the end of that output.
    @discardableResult
    func run(
        _ executable: String, _ arguments: [String], seconds: Int = EmbeddedLimits.commandSeconds
    ) async throws(EmbeddedPostgresError) -> String {
        let line = try commandLine(executable, arguments, onParentDeath: "KILL")
        let child = try await ChildProcess.start(line.executable, line.arguments, output: .captured)
        guard let ending = await child.ended(withinSeconds: seconds) else {
            child.signal(SIGKILL)
            throw .commandFailed(command: executable, reason: "not finished after \(seconds) seconds")
        }
        let output = child.output
        guard ending == .exited(0) else {
            let reason = ServerLog.ending(of: output)
            throw .commandFailed(command: executable, reason: reason.isEmpty ? "\(ending)" : reason)
        }
        return output
    }

    /// Whether this user can work in the directory; asked of the kernel, which knows every mode and list above it.
    func canUse(_ directory: String) async throws(EmbeddedPostgresError) -> Bool {
        guard Self.weAreRoot else { return access(directory, R_OK | W_OK | X_OK) == 0 }
        do {
            try await run("/usr/bin/test", ["-r", directory, "-a", "-w", directory, "-a", "-x", directory])
            return true
        } catch .commandFailed(_, let reason) where reason == "exit code 1" {
            return false
        } catch .commandFailed(_, let reason) {
            throw .cannotBecomeUnprivileged(reason: reason)
        }
    }
}
