// What one server of Baton works with, on a database of the test's own.

package import Domain
import Logging
package import Operations
package import Postgres
package import Store

/// A running server without its HTTP: the pool as `baton_app`, and the operations on it.
package struct TestServer: Sendable {
    package let files: TestDatabase
    package let pool: PostgresPool
    package let database: Database
    package let memory: Memory
    package let workspace: Workspace

    package init(
        _ files: TestDatabase, _ pool: PostgresPool, _ memory: Memory, seal: ServerSeal = .tests
    ) {
        self.files = files
        self.pool = pool
        self.memory = memory
        database = Database(pool)
        var logger = Logger(label: "baton.tests.workspace")
        logger.logLevel = .critical
        workspace = Workspace(database: database, memory: memory, seal: seal, logger: logger)
    }

    /// Another server on the same database and pool, with a memory of its own.
    package func sibling(_ memory: Memory, seal: ServerSeal = .tests) -> TestServer {
        TestServer(files, pool, memory, seal: seal)
    }

    /// Runs statements as the superuser, whom row-level security does not bind.
    package func asOwner<Value: Sendable>(
        _ body: @escaping @Sendable (PostgresTransaction) async throws -> Value
    ) async throws -> Value {
        try await withPool(files.ownerConninfo, connections: 1) {
            try await $0.transaction(prelude: nil, body)
        }
    }

    /// Runs statements as `baton_app` in a tenant, past the Store.
    package func byHand<Value: Sendable>(
        in tenant: TenantID, _ body: @escaping @Sendable (PostgresTransaction) async throws -> Value
    ) async throws -> Value {
        try await pool.transaction(prelude: "SET LOCAL baton.tenant_id = '\(tenant)'", body)
    }
}

/// Runs a test with a migrated database of its own and a server on it, which remembers what it reads.
package func withServer<Value: Sendable>(
    connections: Int = 4, memory: Memory = Memory(isTrusted: true),
    _ body: @Sendable (TestServer) async throws -> Value
) async throws -> Value {
    try await withDatabase(.migrated) { files in
        try await withPool(files.conninfo(user: "baton_app"), connections: connections) { pool in
            try await body(TestServer(files, pool, memory))
        }
    }
}
