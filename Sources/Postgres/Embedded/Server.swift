// One PostgreSQL server on one cluster: making the cluster, starting it, stopping it.

import Foundation
import Logging

struct Server: Sendable {
    var installation: Installation
    var account: ServiceAccount
    var location: ClusterLocation
    var socketDirectory: String
    var log: ServerLog
    /// The superuser that owns the database.
    var owner: String
    var database: String
    var durability: EmbeddedPostgres.Durability
    var logger: Logger

    /// Makes the cluster unless it exists. It appears under its name when it is complete: what a kill in the middle
    /// leaves is thrown away here.
    func initialise() async throws(EmbeddedPostgresError) {
        if location.majorVersion != nil { return }
        let unfinished = location.directory + "/unfinished"
        logger.info("making a PostgreSQL cluster", metadata: ["postgres.directory": "\(location.directory)"])
        try await account.run("/bin/rm", ["-rf", "--", unfinished])
        do {
            let settings = ClusterSettings.initdbArguments(
                data: unfinished, owner: owner, durability: durability)
            try await account.run(
                installation.program("initdb"), settings, seconds: EmbeddedLimits.initialisationSeconds)
        } catch .commandFailed(_, let reason) {
            throw .initialisationFailed(reason: reason)
        }
        let lines = ClusterSettings.initial(durability).map { "\($0.name) = '\($0.value)'" }
        // By the account: in a directory of another user root would follow links that it did not make. The name is
        // synced as initdb synced what it names.
        let script = #"""
            data=$1; shift
            printf '%s\n' "$@" >> "$0/postgresql.conf"
            mv -T -- "$0" "$data"
            sync -- "$data/postgresql.conf" "${data%/*}"
            """#
        try await account.run("/bin/sh", ["-ec", script, unfinished, location.data] + lines)
    }

    /// Starts PostgreSQL and waits until it accepts connections.
    func launch() async throws(EmbeddedPostgresError) -> ChildProcess {
        try await Leftover.clear(data: location.data, socketDirectory: socketDirectory, logger: logger)
        log.trim()
        let startBytes = log.endBytes
        let descriptor = try log.open()
        defer { close(descriptor) }
        let settings = ClusterSettings.fixed(socketDirectory: socketDirectory)
        let arguments = ["-D", location.data] + settings.flatMap { ["-c", "\($0.name)=\($0.value)"] }
        let line = try account.commandLine(installation.program("postgres"), arguments, onParentDeath: "INT")
        let child = try await ChildProcess.start(
            line.executable, line.arguments, output: .descriptor(descriptor))

        let data = location.data
        let isReady = await Wait.until(seconds: EmbeddedLimits.readySeconds) {
            if child.ending != nil { return true }
            guard let file = PostmasterFile.read(data: data) else { return false }
            return file.pid == child.pid && file.isReady
        }
        if let ending = child.ending {
            throw .didNotStart(reason: "\(ending)", log: log.ending(sinceBytes: startBytes))
        }
        guard isReady else {
            await shutDown(child)
            throw .notReady(seconds: EmbeddedLimits.readySeconds, log: log.ending(sinceBytes: startBytes))
        }
        return child
    }

    /// Creates the database unless it exists; both names are ours and need no quoting.
    func createDatabase() async throws(EmbeddedPostgresError) {
        let found = try await psql("SELECT datname FROM pg_database WHERE datname = '\(database)'")
        if found.trimmingCharacters(in: .whitespacesAndNewlines) == database { return }
        try await psql("CREATE DATABASE \(database)")
    }

    /// Runs one statement as the owner, in the database `postgres`.
    @discardableResult
    func psql(_ statement: String, database: String = "postgres") async throws(EmbeddedPostgresError)
        -> String
    {
        try await account.run(
            installation.program("psql"),
            [
                "--no-psqlrc", "--no-align", "--tuples-only", "--quiet", "--set=ON_ERROR_STOP=1",
                "--host=\(socketDirectory)", "--port=\(EmbeddedLimits.port)", "--username=\(owner)",
                "--dbname=\(database)", "--command=\(statement)",
            ])
    }

    /// Ends PostgreSQL, as gently as its time allows, and answers when it has ended.
    func shutDown(_ child: ChildProcess) async {
        let steps = [
            (SIGINT, EmbeddedLimits.fastShutdownSeconds),
            (SIGQUIT, EmbeddedLimits.immediateShutdownSeconds),
            (SIGKILL, EmbeddedLimits.immediateShutdownSeconds),
        ]
        for (signal, seconds) in steps {
            child.signal(signal)
            if let ending = await child.ended(withinSeconds: seconds) {
                logger.info("PostgreSQL has stopped", metadata: ["postgres.ending": "\(ending)"])
                return
            }
            logger.warning("PostgreSQL does not stop", metadata: ["postgres.signal": "\(signal)"])
        }
    }
}
