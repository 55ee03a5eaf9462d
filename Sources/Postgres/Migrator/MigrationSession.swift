// A blocking connection that migrates. It lives on one helper thread.

import CLibPQ
import Glibc

/// A migration that the database has.
struct AppliedMigration {
    let version: Int
    let name: String
    let checksum: String
    let at: PostgresTimestamp
}

final class MigrationSession {
    private let pq: OpaquePointer
    private let tableName: String
    /// Quoted, with its schema once that is known: a migration may leave another search path behind.
    private var table: String
    private let lockTimeout: Duration
    private let cancellation: CancellationFlag

    private static let lockPollMicroseconds: UInt32 = 50_000

    init(pq: OpaquePointer, table: String, lockTimeout: Duration, cancellation: CancellationFlag) {
        self.pq = pq
        tableName = table
        self.table = quotedIdentifier(table)
        self.lockTimeout = lockTimeout
        self.cancellation = cancellation
    }

    deinit {
        // The advisory lock belongs to the session and ends with it.
        PQfinish(pq)
    }

    /// Takes the advisory lock. It asks again and again, since a session that waits inside one statement holds a
    /// snapshot, on which CREATE INDEX CONCURRENTLY elsewhere would wait in turn.
    func lock() throws(MigrationError) {
        let start = ContinuousClock.now
        let sql = "SELECT pg_try_advisory_lock(hashtextextended('migrations of ' || $1, 0))"
        while try rows(sql, [tableName]).first?.first != "t" {
            if cancellation.isRaised { throw .cancelled }
            let waited = ContinuousClock.now - start
            guard waited < lockTimeout else { throw .locked(waited: waited) }
            usleep(Self.lockPollMicroseconds)
        }
    }

    func createTable() throws(MigrationError) {
        try qualifyTable()
        try run(
            """
            CREATE TABLE IF NOT EXISTS \(table) (
                version int PRIMARY KEY CHECK (version > 0),
                name text NOT NULL,
                sha256 text NOT NULL,
                applied_at timestamptz NOT NULL DEFAULT now()
            )
            """)
    }

    private func qualifyTable() throws(MigrationError) {
        guard let schema = try rows("SELECT current_schema()").first?.first ?? nil else {
            throw .database(
                PostgresError(.invalidStatement, "the search path names no schema for \(tableName)"))
        }
        table = "\(quotedIdentifier(schema)).\(quotedIdentifier(tableName))"
    }

    func appliedIfAny() throws(MigrationError) -> [AppliedMigration] {
        try qualifyTable()
        let found = try rows("SELECT to_regclass($1) IS NOT NULL", [table])
        return found.first?.first == "t" ? try applied() : []
    }

    func applied() throws(MigrationError) -> [AppliedMigration] {
        let sql = "SELECT version, name, sha256, applied_at FROM \(table) ORDER BY version"
        return try rows(sql).map { row in
            AppliedMigration(
                version: row[0].flatMap { Int($0) } ?? 0, name: row[1] ?? "", checksum: row[2] ?? "",
                at: row[3].flatMap { PostgresTimestamp($0) } ?? PostgresTimestamp(microseconds: 0))
        }
    }

    /// Refuses unless what is applied is the beginning of what the program knows, text by text.
    func check(_ applied: [AppliedMigration], against known: [Migration]) throws(MigrationError) {
        for (index, found) in applied.enumerated() {
            guard found.version == index + 1 else { throw .gapInDatabase(missing: index + 1) }
            guard index < known.count else {
                let newest = applied[applied.count - 1]
                throw .databaseIsNewer(version: newest.version, name: newest.name, newestKnown: known.count)
            }
            let checksum = try checksum(of: known[index])
            guard checksum == found.checksum else {
                throw .checksumChanged(
                    version: found.version, name: known[index].name, applied: found.checksum, found: checksum)
            }
        }
    }

    /// Applies one migration and records it, both or neither.
    func apply(_ migration: Migration, prelude: String?) throws(MigrationError) {
        if cancellation.isRaised { throw .cancelled }
        let checksum = try checksum(of: migration)
        try run("BEGIN")
        do throws(MigrationError) {
            if let prelude { try run(prelude) }
            try runText(of: migration)
            // The migration may have gone on as another role.
            try run("RESET ROLE")
            _ = try rows(
                "INSERT INTO \(table) (version, name, sha256) VALUES ($1::int, $2, $3)",
                [String(migration.version), migration.name, checksum])
            try commit(migration)
        } catch {
            _ = execute(pq, "ROLLBACK")
            throw error
        }
        try run("RESET ALL")
    }

    private func runText(of migration: Migration) throws(MigrationError) {
        let transaction = try rows("SELECT pg_current_xact_id()")
        if case .failure(let error) = execute(pq, migration.sql) {
            throw .failed(
                version: migration.version, name: migration.name, line: line(of: error, in: migration.sql),
                error)
        }
        // `COMMIT; BEGIN` leaves a transaction open as well, but another one.
        guard PQtransactionStatus(pq) == PQTRANS_INTRANS,
            try rows("SELECT pg_current_xact_id()") == transaction
        else {
            throw .transactionControl(version: migration.version, name: migration.name)
        }
    }

    private func commit(_ migration: Migration) throws(MigrationError) {
        switch execute(pq, "COMMIT") {
        case .success("COMMIT"):
            return
        case .success(let tag):
            let error = PostgresError(.notCommitted, "COMMIT was answered with \(tag)")
            throw .failed(version: migration.version, name: migration.name, line: nil, error)
        case .failure(let error):
            let isKnown = error.kind == .server
            let reported =
                isKnown
                ? error : PostgresError(.outcomeUnknown, "COMMIT was sent and not answered", cause: error)
            throw .failed(version: migration.version, name: migration.name, line: nil, reported)
        }
    }

    private func line(of error: PostgresError, in sql: String) -> Int? {
        guard let position = error.position else { return nil }
        return sql.unicodeScalars.prefix(position - 1).count { $0 == "\n" } + 1
    }

    // The server computes it, so that the driver needs no cryptography of its own.
    private func checksum(of migration: Migration) throws(MigrationError) -> String {
        let found = try rows("SELECT encode(sha256(convert_to($1, 'UTF8')), 'hex')", [migration.sql])
        guard let checksum = found.first?.first ?? nil else {
            throw .database(PostgresError(.decoding(column: "encode"), "no checksum"))
        }
        return checksum
    }

    private func run(_ sql: String) throws(MigrationError) {
        if case .failure(let error) = execute(pq, sql) { throw .database(error) }
    }

    private func rows(_ sql: String, _ binds: [String] = []) throws(MigrationError) -> [[String?]] {
        switch query(pq, sql, binds) {
        case .success(let rows): return rows
        case .failure(let error): throw .database(error)
        }
    }
}

extension PostgresTimestamp {
    /// Reads the text that PostgreSQL prints.
    init?(_ text: String) {
        let instant = Array(text.utf8).withUnsafeBufferPointer { PostgresTimestamp(postgresText: $0) }
        guard let instant else { return nil }
        self = instant
    }
}
