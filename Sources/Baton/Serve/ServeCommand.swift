// `baton serve`, `baton migrate` and `baton doctor`.

import API
import ArgumentParser
import Foundation
import Logging
import Postgres
import Store

/// Settings that can also be given on the command line.
struct ServerOptions: ParsableArguments {
    @Option(help: "Directory of the server's own files (BATON_HOME, .baton).")
    var home: String?

    @Option(help: "A JSON file with settings.")
    var config: String?

    @Option(help: "PostgreSQL to use instead of one of our own (DATABASE_URL).")
    var databaseURL: String?

    @Option(help: "trace, debug, info, notice, warning, error or critical (BATON_LOG_LEVEL, info).")
    var logLevel: String?

    func settings(_ more: [ServerSetting: String] = [:]) async throws -> ServerSettings {
        var options = more
        options[.home] = home
        options[.databaseURL] = databaseURL
        options[.logLevel] = logLevel
        return try await ServerSettings(options: options, file: config)
    }
}

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Run the server.",
        discussion: """
            Without DATABASE_URL it runs a PostgreSQL of its own (15 or newer must be installed) with its data in the home
            directory, reachable through a unix socket only. With DATABASE_URL it serves as the role baton_app on a
            database that `baton migrate` has prepared.

            EXAMPLES:
              baton serve
              baton serve --port 9000 --home /var/lib/baton
              DATABASE_URL='postgres://baton_app@db1,db2/baton?target_session_attrs=read-write' baton serve
            """)

    @OptionGroup var options: ServerOptions

    @Option(help: "Address to listen on (BATON_HOST, 127.0.0.1).")
    var host: String?

    @Option(help: "Port to listen on (BATON_PORT, 8080); 0 takes a free one.")
    var port: Int?

    func run() async throws {
        var more: [ServerSetting: String] = [:]
        more[.host] = host
        more[.port] = port.map(String.init)
        let settings = try await options.settings(more)
        let logger = ServerLogging.start(settings.logLevel)
        try await Server(settings: settings, logger: logger).run()
    }
}

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Bring a database to this program's schema.",
        discussion: """
            DATABASE_URL must connect as the owner of the database. Several servers may migrate at once; one does it.
            Afterwards `baton serve` connects as baton_app, which needs LOGIN and your way of authentication:
              ALTER ROLE baton_app LOGIN PASSWORD '…';
            """)

    @OptionGroup var options: ServerOptions

    @Flag(help: "Show what is applied and what is missing, and change nothing.")
    var status = false

    func run() async throws {
        let settings = try await options.settings()
        let logger = ServerLogging.start(settings.logLevel)
        guard let url = settings.databaseURL else {
            throw ValidationError(
                "Say which database: DATABASE_URL or --database-url. Our own is migrated by `baton serve`.")
        }
        let migrator = Migrator(conninfo: url, prelude: SchemaOwner.prelude, logger: logger)
        if status {
            for step in try await migrator.status(Carried.migrations) {
                print("\(step.version)  \(step.isApplied ? "applied" : "missing")  \(step.name)")
            }
            return
        }
        let applied = try await migrator.migrate(Carried.migrations)
        for step in applied { print("applied \(step.version) \(step.name)") }
        if applied.isEmpty { print("The schema is up to date.") }
    }
}

/// Logging of the server: JSON, a line each, to standard error.
enum ServerLogging {
    static func start(_ level: Logger.Level) -> Logger {
        LoggingSystem.bootstrap { label in
            var handler = JSONLogHandler(
                label: label, now: { SystemClock.now }, write: StandardStream.error.write)
            handler.logLevel = level
            return handler
        }
        return Logger(label: "baton")
    }
}
