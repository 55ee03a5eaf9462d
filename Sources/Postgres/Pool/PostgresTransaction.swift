// What the body of a transaction works with.

/// A transaction that is open while its body runs. It may be used from several tasks; it does one thing at a time.
package struct PostgresTransaction: Sendable {
    let pool: PostgresPool
    let id: UInt64

    /// Runs one statement.
    package func query(_ sql: SQL) async throws(PostgresError) -> PostgresRows {
        guard let rows = try await pool.perform(id, [sql]).first else {
            throw PostgresError(.connectionLost, "the statement was not answered")
        }
        return rows
    }

    /// Runs statements that do not depend on each other's results in one go, and returns their results in order.
    /// The first that fails fails all.
    package func pipeline(_ statements: [SQL]) async throws(PostgresError) -> [PostgresRows] {
        try await pool.perform(id, statements)
    }
}
