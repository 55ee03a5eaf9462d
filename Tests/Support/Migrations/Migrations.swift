// The migrations of sql/migrations, and the database that they make.

package import Foundation
import Logging
package import Postgres
import Store
import Synchronization

package enum Migrations {
    /// The root of the package that these sources are in.
    package static let packageRoot = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The files `NNNN_name.sql` in the order of their numbers.
    package static func all() throws -> [Migration] {
        let folder = packageRoot.appending(path: "sql/migrations")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".sql") }
            .sorted()
            .map { file in
                let parts = file.dropLast(4).split(separator: "_", maxSplits: 1)
                guard parts.count == 2, let version = Int(parts[0]) else { throw Misnamed(file: file) }
                let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
                return Migration(version: version, name: String(parts[1]), sql: text)
            }
    }

    struct Misnamed: Error {
        var file: String
    }
}

extension Migrations {
    /// Makes Baton's schema as a fresh migration leaves it; `baton_app` may log in.
    ///
    /// One database after the other: the roles are the cluster's, and two that are granted at once stand in each other's
    /// way.
    package static func apply(to database: TestDatabase) async throws {
        let turn = turns.withLock { before in
            let turn = Task { [before] in
                _ = await before?.result
                try await migrate(database)
            }
            before = turn
            return turn
        }
        try await turn.value
    }

    private static let turns = Mutex<Task<Void, any Error>?>(nil)

    private static func migrate(_ database: TestDatabase) async throws {
        var logger = Logger(label: "baton.tests.migrations")
        logger.logLevel = .error
        try await Migrator(conninfo: database.ownerConninfo, prelude: SchemaOwner.prelude, logger: logger)
            .migrate(all())
        try await withPool(database.ownerConninfo, connections: 1) { pool in
            _ = try await pool.transaction(prelude: nil) { try await $0.query("ALTER ROLE baton_app LOGIN") }
        }
    }
}

extension DatabaseTemplate {
    package static let migrated = DatabaseTemplate(name: "migrated") { try await Migrations.apply(to: $0) }
}
