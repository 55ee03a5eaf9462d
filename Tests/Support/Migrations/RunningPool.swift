// A pool that runs as long as a test's body.

import Logging
package import Postgres

/// Runs `body` with a pool on a database, and closes it afterwards.
package func withPool<Value: Sendable>(
    _ conninfo: String, connections: Int = 4, _ body: @Sendable (PostgresPool) async throws -> Value
) async throws -> Value {
    var logger = Logger(label: "baton.tests.pool")
    logger.logLevel = .critical
    let pool = PostgresPool(
        PostgresConfiguration(conninfo: conninfo, connections: connections, acquireTimeout: .seconds(30)),
        logger: logger)
    let service = Task { try await pool.run() }
    do {
        let value = try await body(pool)
        service.cancel()
        try await service.value
        return value
    } catch {
        service.cancel()
        try? await service.value
        throw error
    }
}
