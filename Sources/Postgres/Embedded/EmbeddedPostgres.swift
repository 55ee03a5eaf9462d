// A PostgreSQL of the server's own: found, made, started, watched and stopped by it.

import Foundation
package import Logging

/// One cluster in a home directory, run by this process and by one process at a time.
///
/// It uses the PostgreSQL that is installed on the machine, listens on a unix socket in a private directory and nowhere
/// else, and trusts whoever can open that socket: its own user and root.
package actor EmbeddedPostgres {
    /// How to reach a PostgreSQL that accepts connections.
    package struct Running: Sendable {
        /// Of the installed programs, for example `15.18`.
        package let version: String
        package let processIdentifier: Int32
        package let socketDirectory: String
        package let dataDirectory: String
        package let logPath: String
        package let owner: String
        package let database: String

        /// For the superuser that owns the database.
        package var ownerConninfo: String { conninfo(user: owner) }

        /// A libpq connection string.
        package func conninfo(user: String, database: String? = nil) -> String {
            [
                ("host", socketDirectory), ("port", "\(EmbeddedLimits.port)"),
                ("dbname", database ?? self.database), ("user", user),
            ]
            .map { "\($0.0)=\(Self.quoted($0.1))" }.joined(separator: " ")
        }

        private static func quoted(_ value: String) -> String {
            "'" + value.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
        }
    }

    private let homePath: String
    private let name: String
    private let durability: Durability
    private let logger: Logger
    private var lock: HomeLock?
    private var server: Server?
    private var child: ChildProcess?

    /// - Parameters:
    ///   - home: the directory of the server's own files; made when it is missing.
    ///   - name: a lower-case word: the database, with `_owner` the superuser, and with `/var/lib/` in front the
    ///     directory for clusters whose user cannot reach `home`.
    package init(home: String, name: String, durability: Durability = .durable, logger: Logger) {
        self.homePath = home
        self.name = name
        self.durability = durability
        self.logger = logger
    }

    /// Starts PostgreSQL, after recovering what a killed run left, and answers when it accepts connections.
    /// A second call while it runs answers the same.
    package func start() async throws(EmbeddedPostgresError) -> Running {
        if let running { return running }
        if lock != nil { throw .alreadyInUse(home: homePath, pid: getpid()) }
        let home = try Self.makeHome(homePath)
        lock = try HomeLock(home: home)
        do {
            let server = try await prepare(home: home)
            try await server.initialise()
            let child = try await server.launch()
            (self.server, self.child) = (server, child)
            try await server.createDatabase()
        } catch {
            await stop()
            throw error
        }
        guard let running else { throw .didNotStart(reason: "stopped meanwhile", log: "") }
        logger.info(
            "PostgreSQL accepts connections",
            metadata: [
                "postgres.version": "\(running.version)", "postgres.pid": "\(running.processIdentifier)",
                "postgres.socket": "\(running.socketDirectory)",
            ])
        return running
    }

    /// Stops PostgreSQL and lets another server have the directory. Does nothing when it does not run.
    package func stop() async {
        if let server, let child {
            await server.shutDown(child)
            SocketDirectory.remove(server.socketDirectory, cluster: server.location)
        }
        (server, child) = (nil, nil)
        lock?.release()
        lock = nil
    }

    /// nil unless PostgreSQL runs.
    package var running: Running? {
        guard let server, let child, child.ending == nil else { return nil }
        return Running(
            version: server.installation.version, processIdentifier: child.pid,
            socketDirectory: server.socketDirectory, dataDirectory: server.location.data,
            logPath: server.log.path, owner: server.owner, database: server.database)
    }

    /// Starts PostgreSQL again if it died; `run` calls it again and again.
    func revive() async throws(EmbeddedPostgresError) -> Bool {
        guard let server, let ending = child?.ending else { return false }
        logger.error("PostgreSQL died and is started again", metadata: ["postgres.ending": "\(ending)"])
        child = try await server.launch()
        return true
    }

    /// The log of the PostgreSQL that runs.
    var log: ServerLog? { server?.log }

    /// Runs one statement as the owner through psql, outside of a transaction of ours.
    @discardableResult
    package func execute(
        _ statement: String, database: String = "postgres"
    ) async throws(EmbeddedPostgresError) -> String {
        guard let server else { throw .commandFailed(command: "psql", reason: "PostgreSQL does not run") }
        return try await server.psql(statement, database: database)
    }

    private func prepare(home: String) async throws(EmbeddedPostgresError) -> Server {
        let account = try ServiceAccount.choose(
            clusterDirectory: ClusterLocation.existing(home: home)?.directory)
        let location = try await ClusterLocation.open(
            home: home, shared: "/var/lib/\(name)", account: account)
        try lock?.cover(clusterDirectory: location.directory)
        let made = location.majorVersion.map { (location.data, $0) }
        let installation = try await Installation.find(
            for: made, account: account, path: ProcessInfo.processInfo.environment["PATH"])
        return Server(
            installation: installation, account: account, location: location,
            socketDirectory: try SocketDirectory.make(cluster: location, name: name, account: account),
            log: ServerLog(path: home + "/postgres.log"), owner: name + "_owner", database: name,
            durability: durability, logger: logger)
    }

    /// Answers the real path: it names the cluster, so two ways to write it must not make two clusters.
    private static func makeHome(_ path: String) throws(EmbeddedPostgresError) -> String {
        do {
            // Passable, so that PostgreSQL's user reaches its directory in it; not to be listed.
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true,
                attributes: FileStatus(at: path) == nil ? [.posixPermissions: 0o711] : nil)
        } catch {
            throw .homeUnusable(home: path, reason: error.localizedDescription)
        }
        guard let real = FileStatus.realPath(path), access(real, R_OK | W_OK | X_OK) == 0 else {
            throw .homeUnusable(home: path, reason: String(cString: strerror(errno)))
        }
        return real
    }
}
