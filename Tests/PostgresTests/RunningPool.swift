// A pool that runs as long as a test's body.

import Logging
import Postgres

/// Runs `body` with a pool that is connected, or connecting, and closes it afterwards.
func withPool<Value: Sendable>(
    connections: Int = 2, acquireTimeout: Duration = .seconds(30),
    adjust: (inout PostgresConfiguration) -> Void = { _ in },
    _ body: @Sendable (PostgresPool) async throws -> Value
) async throws -> Value {
    var configuration = PostgresConfiguration(
        conninfo: testConninfo, connections: connections, acquireTimeout: acquireTimeout)
    adjust(&configuration)
    let pool = PostgresPool(configuration, logger: makeLogger())
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

/// The error that `body` throws as a PostgresError; nil when it throws none or another one.
func postgresError(_ body: () async throws -> Void) async -> PostgresError? {
    do {
        try await body()
        return nil
    } catch {
        return error as? PostgresError
    }
}
