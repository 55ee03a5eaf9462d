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

    /// Leaves statements to be sent together with COMMIT, behind everything else: what they lock is held for no round
    /// trip. Their results are not read; an error of theirs keeps the transaction from committing and is thrown by it.
    ///
    /// - Parameter turn: names what they wait for. Of the transactions with one name the pool commits two at once, and
    ///   lets the others wait here.
    package func atCommit(_ statements: [SQL], turn: String? = nil) async throws(PostgresError) {
        try await pool.close(id, with: statements, turn: turn)
    }
}
