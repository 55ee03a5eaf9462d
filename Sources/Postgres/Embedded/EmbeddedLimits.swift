// The limits and waiting times of the embedded PostgreSQL.

/// What the embedded PostgreSQL waits for, and how much it keeps. Seconds are wall-clock seconds, sizes bytes.
enum EmbeddedLimits {
    /// The oldest PostgreSQL whose features the schema needs.
    static let oldestMajorVersion = 15

    /// `initdb` writes some 40 MB and syncs them; a slow disk takes its time.
    static let initialisationSeconds = 120

    /// `psql`, `mkdir`, `test` and the like.
    static let commandSeconds = 30

    /// Replaying the log after a crash may take minutes; the process is watched meanwhile, so a failure shows at once.
    static let readySeconds = 300

    /// A fast shutdown writes a checkpoint.
    static let fastShutdownSeconds = 30

    /// An immediate shutdown writes nothing.
    static let immediateShutdownSeconds = 5

    static let pollMilliseconds = 20

    /// The log file is moved aside at this size; one older file is kept, so the two together are twice as large.
    static let logBytes = 10 * 1024 * 1024
    static let logCheckSeconds = 60

    /// What is kept of a short command's output.
    static let outputBytes = 64 * 1024

    /// `sun_path` has 108 bytes with its closing NUL.
    static let socketPathBytes = 107

    /// PostgreSQL names its socket by the port, also where it listens on no port.
    static let port = 5432
    static let socketName = ".s.PGSQL.5432"

    /// How many directories of one home path are tried when earlier ones are left over.
    static let relocations = 100

    /// How often PostgreSQL is started again when it dies under a running server, before the server gives up.
    static let restarts = 3

    /// Having run this long, it counts as well again.
    static let restartWindowSeconds = 600

    /// How often a server looks whether its PostgreSQL still runs.
    static let watchMilliseconds = 250
}
