// Why the embedded PostgreSQL cannot run, each in one line that says what to do.

package enum EmbeddedPostgresError: Error, Equatable, CustomStringConvertible {
    case notInstalled
    case tooOld(found: String)
    case otherMajorVersion(directory: String, made: Int, installed: [String])
    case alreadyInUse(home: String, pid: Int32?)
    case homeUnusable(home: String, reason: String)
    case cannotBecomeUnprivileged(reason: String)
    case unreachable(directory: String, account: String)
    case unsafeDirectory(String)
    case initialisationFailed(reason: String)
    case didNotStart(reason: String, log: String)
    case notReady(seconds: Int, log: String)
    case keepsDying(log: String)
    case commandFailed(command: String, reason: String)
    case leftoverWillNotStop(pids: [Int32])

    package var description: String {
        switch self {
        case .notInstalled:
            return
                "no PostgreSQL server found in /usr/lib/postgresql or PATH: install PostgreSQL "
                + "\(EmbeddedLimits.oldestMajorVersion) or newer (Debian: apt-get install postgresql)"
        case .tooOld(let found):
            return
                "the installed PostgreSQL is too old (\(found)): "
                + "PostgreSQL \(EmbeddedLimits.oldestMajorVersion) or newer is needed"
        case .otherMajorVersion(let directory, let made, let installed):
            return
                "\(directory) was made by PostgreSQL \(made), which is not installed "
                + "(found: \(installed.joined(separator: ", "))): install postgresql-\(made), or move the data with pg_upgrade"
        case .alreadyInUse(let home, let pid):
            let holder = pid.map { "process \($0)" } ?? "another process"
            return "\(home) is in use by \(holder): stop it first, or choose another directory"
        case .homeUnusable(let home, let reason):
            return "\(home) cannot be used: \(reason)"
        case .cannotBecomeUnprivileged(let reason):
            return "PostgreSQL refuses to run as root, and no unprivileged user can be taken on: \(reason)"
        case .unreachable(let directory, let account):
            return "\(directory) cannot be reached by the user \(account) that owns the cluster: "
                + "let that user pass the directories above it (chmod o+x)"
        case .unsafeDirectory(let path):
            return "\(path) is not a private directory of PostgreSQL's user: remove it, then start again"
        case .initialisationFailed(let reason):
            return "initdb failed: \(reason)"
        case .didNotStart(let reason, let log):
            return "PostgreSQL did not start (\(reason)): \(log)"
        case .notReady(let seconds, let log):
            return "PostgreSQL was not ready within \(seconds) seconds: \(log)"
        case .keepsDying(let log):
            return "PostgreSQL died again after \(EmbeddedLimits.restarts) restarts: \(log)"
        case .commandFailed(let command, let reason):
            return "\(command) failed: \(reason)"
        case .leftoverWillNotStop(let pids):
            let list = pids.map(String.init).joined(separator: ", ")
            return "PostgreSQL processes of an earlier run do not stop: \(list)"
        }
    }
}
