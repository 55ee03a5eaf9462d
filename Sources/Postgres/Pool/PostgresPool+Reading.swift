// Single statements: a whole transaction in one go.

extension PostgresPool {
    /// Runs one statement in a transaction of its own, sent with its BEGIN, prelude and COMMIT in one go.
    ///
    /// - Parameters:
    ///   - prelude: one statement that runs before, such as `SET LOCAL x = 'y'`; the caller vouches for its text.
    ///   - readOnly: false for a write. When it returns, the write is committed.
    ///   - deadline: from now to the answer; the configuration's `operationDeadline` when nil.
    /// - Throws: `outcomeUnknown` only for a write; after every other error nothing was committed.
    package func read(
        prelude: String?, _ sql: SQL, readOnly: Bool = true, deadline: Duration? = nil
    ) async throws(PostgresError) -> PostgresRows {
        try sql.checkSendable()
        let id = makeID()
        let now = ContinuousClock.now
        let opening = Opening.single(readOnly: readOnly, prelude: prelude)
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let flight = Flight(
                    id: id, statements: [sql], ending: .commit, isWrite: !readOnly, transaction: nil,
                    opening: opening, deadline: now + (deadline ?? configuration.operationDeadline),
                    acquireDeadline: now + configuration.acquireTimeout
                ) { continuation.resume(returning: $0) }
                guard phase == .new || phase == .running else {
                    flight.resolve(.failure(PostgresError(.shutdown, "the pool is stopping")))
                    return
                }
                submit(flight)
            }
        } onCancel: {
            Task { await self.interrupt(id, PostgresError(.cancelled, "the task was cancelled")) }
        }
        guard let rows = try result.get().first else {
            throw PostgresError(.connectionLost, "the statement was not answered")
        }
        return rows
    }
}

extension SQL {
    /// Refuses what the protocol cannot carry.
    func checkSendable() throws(PostgresError) {
        if holdsNUL { throw PostgresError(.invalidStatement, "a bound value holds a NUL byte") }
        if bindCount > PostgresConfiguration.maximumBinds {
            throw PostgresError(.invalidStatement, "\(bindCount) binds; bind arrays instead")
        }
    }
}
