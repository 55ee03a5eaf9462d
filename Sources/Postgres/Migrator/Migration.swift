// One numbered step of a schema, and what can keep it from being taken.

/// A step from one version of the schema to the next. Its text never changes once it has been applied.
package struct Migration: Sendable, Hashable {
    /// From 1, without gaps.
    package let version: Int
    package let name: String
    /// One or several statements, which run in one transaction; no transaction control and no psql commands.
    package let sql: String

    package init(version: Int, name: String, sql: String) {
        self.version = version
        self.name = name
        self.sql = sql
    }
}

/// A migration as a database stands to it.
package struct MigrationStatus: Sendable, Hashable {
    package let version: Int
    package let name: String
    package let appliedAt: PostgresTimestamp?
    package var isApplied: Bool { appliedAt != nil }
}

package enum MigrationError: Error, Sendable {
    /// The program's own list is not 1, 2, 3 …
    case notContiguous(versions: [Int])
    /// The database was migrated by a newer program.
    case databaseIsNewer(version: Int, name: String, newestKnown: Int)
    /// The database lacks a version below one that it has.
    case gapInDatabase(missing: Int)
    /// What was applied under this version had another text.
    case checksumChanged(version: Int, name: String, applied: String, found: String)
    /// The migration failed and left nothing behind. `line` counts in its text, from 1.
    case failed(version: Int, name: String, line: Int?, PostgresError)
    /// The migration ended its transaction itself: what it did before may stand, unrecorded.
    case transactionControl(version: Int, name: String)
    /// Another process is migrating.
    case locked(waited: Duration)
    case cancelled
    case database(PostgresError)
}

extension MigrationError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notContiguous(let versions):
            "migrations must be numbered from 1 without gaps; found \(versions)"
        case .databaseIsNewer(let version, let name, let newestKnown):
            """
            the database is at migration \(version) (\(name)), and this program knows only up to \(newestKnown): \
            run a newer program
            """
        case .gapInDatabase(let missing):
            "the database lacks migration \(missing) below one that it has"
        case .checksumChanged(let version, let name, let applied, let found):
            """
            migration \(version) (\(name)) was changed after it was applied: \
            SHA-256 \(applied) then, \(found) now
            """
        case .failed(let version, let name, let line, let error):
            "migration \(version) (\(name)) failed\(line.map { " at line \($0)" } ?? ""): \(error)"
        case .transactionControl(let version, let name):
            "migration \(version) (\(name)) ends its own transaction; what it did before may have been kept"
        case .locked(let waited):
            "another process is migrating; gave up after \(waited)"
        case .cancelled:
            "migrating was cancelled"
        case .database(let error):
            "\(error)"
        }
    }
}
