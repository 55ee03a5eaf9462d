// sql/schema.sql is what a fresh migration makes, for people to read and for reviews to see what changed.

import Foundation
import Postgres
import Store
import Support
import Testing

@Suite("sql/schema.sql")
struct SchemaFileTests {
    private static let file = Migrations.packageRoot.appending(path: "sql/schema.sql")

    @Test("the schema in the file is the one that the migrations make; make schema writes it anew")
    func schemaFile() async throws {
        let fresh = try await withDatabase(.migrated) { try Dump.schema(of: $0) }
        if ProcessInfo.processInfo.environment["BATON_UPDATE_SCHEMA"] == "1" {
            try fresh.write(to: SchemaFileTests.file, atomically: true, encoding: .utf8)
        }
        let written = try String(contentsOf: SchemaFileTests.file, encoding: .utf8)
        let difference = written.split(separator: "\n").difference(from: fresh.split(separator: "\n"))
        #expect(difference.isEmpty, "run make schema and look at what changed")
    }

    @Test("a second run of the migrations finds nothing to do")
    func repeated() async throws {
        try await withDatabase(.migrated) { database in
            let migrator = Migrator(conninfo: database.ownerConninfo, logger: quiet)
            let migrations = try Migrations.all()
            let applied = try await migrator.migrate(migrations)
            #expect(applied.isEmpty)
            let status = try await migrator.status(migrations)
            #expect(status.count == migrations.count && status.allSatisfy(\.isApplied))
        }
    }

    @Test("an owner that is no superuser migrates, and what serves is bound by the policies all the same")
    func plainOwner() async throws {
        // Roles are the cluster's: two migrations at once that both make them would collide.
        try await withDatabase(.migrated) { _ in }
        try await withDatabase { database in
            let role = "owner_of_\(database.name)"
            try await withPool(database.ownerConninfo, connections: 1) { pool in
                try await pool.transaction(prelude: nil) { transaction in
                    try await transaction.query("CREATE ROLE \(identifier: role) LOGIN CREATEROLE")
                    try await transaction.query(
                        "ALTER DATABASE \(identifier: database.name) OWNER TO \(identifier: role)")
                    try await transaction.query("GRANT ALL ON SCHEMA public TO \(identifier: role)")
                }
            }
            let migrations = try Migrations.all()
            let applied = try await Migrator(
                conninfo: database.conninfo(user: role), prelude: SchemaOwner.prelude, logger: quiet
            ).migrate(migrations)
            #expect(applied.count == migrations.count)
            try await withPool(database.ownerConninfo, connections: 1) { pool in
                _ = try await pool.transaction(prelude: nil) {
                    try await $0.query("ALTER ROLE baton_app LOGIN")
                }
            }
            try await withPool(database.conninfo(user: "baton_app"), connections: 1) { pool in
                let session = try await Database(pool).directory { try await $0.session() }
                #expect(!session.isUnbound && !session.ownsTables)
            }
        }
    }

    @Test("each migration opens with why it is there and why it is safe beside the running release")
    func reasons() throws {
        for migration in try Migrations.all() {
            #expect(migration.sql.hasPrefix("-- Why: "), "\(migration.name)")
            #expect(
                migration.sql.contains("-- Safe beside the running previous release: "), "\(migration.name)")
        }
    }
}

/// pg_dump, without what differs between its minor versions.
private enum Dump {
    static func schema(of database: TestDatabase) throws -> String {
        let process = Process()
        process.executableURL = try program()
        process.arguments = [
            "--schema-only", "--no-owner", "--dbname", database.ownerConninfo,
            "--exclude-table", Migrator.defaultTable,
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "pg_dump failed")
        return normalised(String(decoding: bytes, as: UTF8.self))
    }

    /// Comments name versions, \restrict has a random key, settings are the session's.
    private static func normalised(_ text: String) -> String {
        let lines = text.split(separator: "\n").filter { line in
            !line.hasPrefix("--") && !line.hasPrefix("\\") && !line.hasPrefix("SET ")
                && !line.hasPrefix("SELECT pg_catalog.set_config")
        }
        var result =
            "-- The schema after all migrations, as PostgreSQL tells it. Written by make schema, not by hand.\n"
        for line in lines {
            let beginsStatement = line.first?.isUppercase == true
            result += (beginsStatement ? "\n" : "") + line + "\n"
        }
        return result
    }

    /// The newest that is installed: an older one refuses a newer server.
    private static func program() throws -> URL {
        let root = "/usr/lib/postgresql"
        let versions = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []).compactMap(
            Int.init)
        for version in versions.sorted(by: >) {
            let path = "\(root)/\(version)/bin/pg_dump"
            if FileManager.default.isExecutableFile(atPath: path) { return URL(filePath: path) }
        }
        return try #require(
            ["/usr/bin/pg_dump", "/usr/local/bin/pg_dump"].first(where: FileManager.default.isExecutableFile)
                .map { URL(filePath: $0) }, "pg_dump is not installed")
    }
}
