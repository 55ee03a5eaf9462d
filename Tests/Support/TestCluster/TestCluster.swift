// The one PostgreSQL of a test process: started by the first test that asks, gone with the process.

import Postgres

/// A cluster that syncs nothing to disk, in a temporary directory, reached over its own unix socket.
package actor TestCluster {
    package static let shared = TestCluster()

    private var starting: Task<EmbeddedPostgres, any Error>?
    private var templates: [String: Task<String, any Error>] = [:]
    private var count = 0

    /// Makes a database like the template. The first caller of a template builds it; all others wait for that.
    func makeDatabase(_ template: DatabaseTemplate) async throws -> TestDatabase {
        let postgres = try await postgres()
        let source = try await source(template, in: postgres)
        count += 1
        let name = "test_\(count)"
        // Copying the files of some 10 MB took 38 ms here, writing them to the log (the default) 88 ms.
        try await postgres.execute("CREATE DATABASE \(name) TEMPLATE \(source) STRATEGY FILE_COPY")
        return try await database(name, in: postgres)
    }

    /// What autovacuum, which is off in tests, would have done by now.
    func vacuum(_ database: TestDatabase) async throws {
        try await postgres().execute("VACUUM (ANALYZE)", database: database.name)
    }

    func drop(_ database: TestDatabase) async throws {
        try await postgres().execute("DROP DATABASE \(database.name) WITH (FORCE)")
    }

    private func database(_ name: String, in postgres: EmbeddedPostgres) async throws -> TestDatabase {
        TestDatabase(name: name, cluster: try await postgres.start())
    }

    private func source(_ template: DatabaseTemplate, in postgres: EmbeddedPostgres) async throws -> String {
        guard let build = template.build else { return "template0" }
        let name = "template_\(template.name)"
        let building =
            templates[name]
            ?? Task {
                try await postgres.execute("CREATE DATABASE \(name) TEMPLATE template0 STRATEGY FILE_COPY")
                try await build(database(name, in: postgres))
                // A database that someone is connected to cannot be copied.
                try await postgres.execute("ALTER DATABASE \(name) ALLOW_CONNECTIONS false")
                try await postgres.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(name)'")
                return name
            }
        templates[name] = building
        return try await building.value
    }

    private func postgres() async throws -> EmbeddedPostgres {
        let task = starting ?? Task { try await TestHome.startPostgres() }
        starting = task
        return try await task.value
    }
}
