// Migrations: once each, all or nothing, and never on ground that has shifted.

import Postgres
import Testing

@Suite("Migrating", .ownDatabase)
struct MigratorTests {
    /// A migrator with a schema of its own, and the name of that schema.
    private func makeMigrator(lockTimeout: Duration = .seconds(30)) async throws -> (Migrator, String) {
        let schema = uniqueName("migrations")
        try await withPool(connections: 1) { pool in
            _ = try await pool.read(prelude: nil, "CREATE SCHEMA \(identifier: schema)", readOnly: false)
        }
        let configuration = PostgresConfiguration(
            conninfo: "\(testConninfo) options='-c search_path=\(schema)'")
        return (
            Migrator(configuration, table: schema, lockTimeout: lockTimeout, logger: makeLogger()), schema
        )
    }

    private func tables(in schema: String) async throws -> [String] {
        try await withPool(connections: 1) { pool in
            try await pool.read(
                prelude: nil,
                """
                SELECT coalesce(array_agg(table_name::text ORDER BY 1), '{}') AS names
                FROM information_schema.tables
                WHERE table_schema = \(schema) AND table_name <> \(schema)
                """)[0]["names"]
        }
    }

    private let first = Migration(
        version: 1, name: "one", sql: "CREATE TABLE a (id int); CREATE TABLE b (id int);")
    private let second = Migration(
        version: 2, name: "two", sql: "SET search_path = pg_catalog; SET ROLE pg_monitor; SELECT 1")

    @Test("what is missing is applied in order, once")
    func appliesOnce() async throws {
        let (migrator, schema) = try await makeMigrator()
        #expect(try await migrator.status([first]).map(\.isApplied) == [false])
        #expect(try await migrator.migrate([first]) == [first])
        #expect(try await migrator.migrate([second, first]) == [second])
        #expect(try await migrator.migrate([first, second]) == [])
        #expect(try await migrator.status([first, second]).map(\.isApplied) == [true, true])
        #expect(try await tables(in: schema) == ["a", "b"])
    }

    @Test("many at once apply each migration once")
    func concurrently() async throws {
        let (migrator, _) = try await makeMigrator()
        let slow = Migration(version: 1, name: "slow", sql: "SELECT pg_sleep(0.05); CREATE TABLE a (id int)")
        let applied = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<5 { group.addTask { try await migrator.migrate([slow]).count } }
            return try await group.reduce(0, +)
        }
        #expect(applied == 1)
    }

    @Test("a failure in the middle leaves nothing of its migration, names the line, and keeps those before")
    func failure() async throws {
        let (migrator, schema) = try await makeMigrator()
        let broken = Migration(
            version: 2, name: "broken",
            sql: "CREATE TABLE c (id int);\nCREATE TABLE d (id int);\nCREATE TABEL e")
        let error = await migrationError { try await migrator.migrate([first, broken]) }
        guard case .failed(2, "broken", let line, let cause) = error else {
            Issue.record("got \(String(describing: error))")
            return
        }
        #expect(line == 3)
        #expect(cause.sqlState == .syntaxError)
        #expect(try await tables(in: schema) == ["a", "b"])
        #expect(try await migrator.migrate([first, second]) == [second])
    }

    @Test("a deferred constraint that fails at COMMIT fails the migration")
    func failureAtCommit() async throws {
        let (migrator, schema) = try await makeMigrator()
        let broken = Migration(
            version: 1, name: "deferred",
            sql: """
                CREATE TABLE p (id int PRIMARY KEY);
                CREATE TABLE q (id int REFERENCES p DEFERRABLE INITIALLY DEFERRED);
                INSERT INTO q VALUES (1);
                """)
        let error = await migrationError { try await migrator.migrate([broken]) }
        guard case .failed(1, _, _, let cause) = error else {
            Issue.record("got \(String(describing: error))")
            return
        }
        #expect(cause.sqlState == .foreignKeyViolation)
        #expect(try await tables(in: schema) == [])
    }

    @Test("a changed text, a newer database and a gap are refused")
    func refusals() async throws {
        let (migrator, _) = try await makeMigrator()
        try await migrator.migrate([first, second])
        let changed = Migration(version: 1, name: "one", sql: first.sql + " ")
        if case .checksumChanged(1, "one", _, _)? = await migrationError({
            try await migrator.migrate([changed, second])
        }) {
        } else {
            Issue.record("a changed text was not refused")
        }
        if case .databaseIsNewer(2, "two", 1)? = await migrationError({ try await migrator.migrate([first]) })
        {
        } else {
            Issue.record("a newer database was not refused")
        }
        let third = Migration(version: 4, name: "four", sql: "SELECT 1")
        if case .notContiguous([1, 2, 4])? = await migrationError({
            try await migrator.migrate([first, second, third])
        }) {
        } else {
            Issue.record("a gap was not refused")
        }
    }

    @Test("a migration that ends its own transaction is refused", arguments: ["COMMIT", "COMMIT; BEGIN"])
    func transactionControl(command: String) async throws {
        let (migrator, _) = try await makeMigrator()
        let migration = Migration(version: 1, name: "commits", sql: "CREATE TABLE a (id int); \(command)")
        let error = await migrationError { try await migrator.migrate([migration]) }
        if case .transactionControl(1, "commits")? = error {
        } else {
            Issue.record("got \(String(describing: error))")
        }
    }

    @Test("a lock that another session keeps is given up on")
    func locked() async throws {
        let (migrator, schema) = try await makeMigrator(lockTimeout: .milliseconds(120))
        try await withPool(connections: 1) { pool in
            try await pool.transaction(prelude: nil) { transaction in
                _ = try await transaction.query(
                    "SELECT pg_advisory_xact_lock(hashtextextended('migrations of ' || \(schema), 0))")
                let error = await migrationError { try await migrator.migrate([first]) }
                if case .locked? = error {} else { Issue.record("got \(String(describing: error))") }
            }
        }
    }

    @Test("an unreachable database is an error, not a wait without end")
    func unreachable() async throws {
        let migrator = Migrator(conninfo: "host=/nowhere dbname=none", logger: makeLogger())
        let error = await migrationError { try await migrator.migrate([first]) }
        if case .database(let cause)? = error {
            #expect(cause.kind == .connectionFailed)
        } else {
            Issue.record("got \(String(describing: error))")
        }
    }
}

private func migrationError<Value>(_ body: () async throws -> Value) async -> MigrationError? {
    do {
        _ = try await body()
        return nil
    } catch {
        return error as? MigrationError
    }
}
