// Where the database is: Baton's own PostgreSQL in the home, or the one that DATABASE_URL names.

import Foundation
import Logging
import Postgres
import Store

/// The database of a server, ready to be used.
struct DatabaseSource: Sendable {
    /// For the role that serves.
    let conninfo: String
    /// nil with a PostgreSQL of somebody else's.
    let embedded: EmbeddedPostgres?

    /// The role that serves; it owns nothing.
    static let servingRole = "baton_app"

    /// Opens the database. One of our own is started and migrated; another one must have been migrated before.
    static func open(_ settings: ServerSettings, logger: Logger) async throws -> DatabaseSource {
        if let url = settings.databaseURL { return DatabaseSource(conninfo: url, embedded: nil) }
        let embedded = EmbeddedPostgres(home: settings.home, name: "baton", logger: logger)
        let running = try await embedded.start()
        do {
            try await Migrator(conninfo: running.ownerConninfo, prelude: SchemaOwner.prelude, logger: logger)
                .migrate(Carried.migrations)
            // Whoever can open the socket is trusted; in other installations the role gets a password.
            _ = try await embedded.execute("ALTER ROLE \(servingRole) LOGIN")
        } catch {
            await embedded.stop()
            throw error
        }
        return DatabaseSource(conninfo: running.conninfo(user: servingRole), embedded: embedded)
    }
}
