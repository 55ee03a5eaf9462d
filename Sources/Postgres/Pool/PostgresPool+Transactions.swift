// Transactions of several steps on a leased connection.

extension PostgresPool {
    /// Runs `body` in a transaction and commits it when `body` returns.
    ///
    /// BEGIN and the prelude go out with the first statement; only then a connection is leased. An error of `body`
    /// rolls back and is rethrown unchanged.
    /// - Parameters:
    ///   - prelude: one statement that runs first, such as `SET LOCAL x = 'y'`; the caller vouches for its text.
    ///   - deadline: from now to COMMIT's answer; the configuration's `transactionDeadline` when nil. A body that
    ///     is not done by then loses its connection.
    /// - Throws: what `body` throws; a `PostgresError` when COMMIT does not commit, or nobody knows
    ///   (`outcomeUnknown`).
    package nonisolated func transaction<Value: Sendable>(
        prelude: String?, isolation: IsolationLevel = .readCommitted, readOnly: Bool = false,
        deadline: Duration? = nil, _ body: @Sendable (PostgresTransaction) async throws -> Value
    ) async throws -> Value {
        let opening = Opening(isolation: isolation, readOnly: readOnly, prelude: prelude)
        let transaction = try await open(opening, isWrite: !readOnly, deadline: deadline)
        let value: Value
        do {
            value = try await body(transaction)
        } catch {
            await rollBack(transaction.id)
            throw error
        }
        try await commit(transaction.id)
        return value
    }

    private func open(
        _ opening: Opening, isWrite: Bool, deadline: Duration?
    ) throws(PostgresError) -> PostgresTransaction {
        guard phase == .new || phase == .running else {
            throw PostgresError(.shutdown, "the pool is stopping")
        }
        let state = TransactionState(
            id: makeID(), opening: opening, isWrite: isWrite,
            deadline: .now + (deadline ?? configuration.transactionDeadline))
        transactions[state.id] = state
        return PostgresTransaction(pool: self, id: state.id)
    }

    /// Sends statements of a transaction in one go.
    func perform(_ id: UInt64, _ statements: [SQL]) async throws(PostgresError) -> [PostgresRows] {
        for statement in statements { try statement.checkSendable() }
        guard let transaction = transactions[id] else {
            throw PostgresError(.transactionEnded, "the transaction has ended")
        }
        guard !statements.isEmpty else { return [] }
        let flightID = makeID()
        let acquireDeadline = ContinuousClock.now + configuration.acquireTimeout
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let flight = Flight(
                    id: flightID, statements: statements, ending: .none, isWrite: transaction.isWrite,
                    transaction: transaction, opening: nil, deadline: transaction.deadline,
                    acquireDeadline: acquireDeadline
                ) { continuation.resume(returning: $0) }
                enter(flight, transaction)
            }
        } onCancel: {
            Task { await self.interrupt(flightID, PostgresError(.cancelled, "the task was cancelled")) }
        }
        return try result.get()
    }

    func close(_ id: UInt64, with statements: [SQL], turn: String?) throws(PostgresError) {
        for statement in statements { try statement.checkSendable() }
        guard let transaction = transactions[id] else {
            throw PostgresError(.transactionEnded, "the transaction has ended")
        }
        if let refusal = transaction.refusal { throw refusal }
        transaction.closing += statements
        transaction.turn = turn ?? transaction.turn
    }

    private func commit(_ id: UInt64) async throws(PostgresError) {
        guard let transaction = transactions[id] else { return }
        guard let turn = transaction.turn else { return try await commit(id, transaction) }
        await takeTurn(turn)
        defer { endTurn(turn) }
        try await commit(id, transaction)
    }

    private func commit(_ id: UInt64, _ transaction: TransactionState) async throws(PostgresError) {
        if let refusal = transaction.refusal {
            await rollBack(id)
            throw refusal
        }
        defer { forget(transaction) }
        let isUnused = transaction.connection == nil && transaction.current == nil
        guard !isUnused || !transaction.closing.isEmpty else { return }
        // COMMIT waits for its answer even when the task is cancelled: the caller has to know.
        let result = await withCheckedContinuation { continuation in
            let flight = Flight(
                id: makeID(), statements: transaction.closing, ending: .commit, isWrite: transaction.isWrite,
                transaction: transaction, opening: nil, deadline: transaction.deadline,
                acquireDeadline: .now + configuration.acquireTimeout
            ) { continuation.resume(returning: $0) }
            enter(flight, transaction)
        }
        _ = try result.get()
    }

    private func rollBack(_ id: UInt64) async {
        guard let transaction = transactions[id] else { return }
        defer { forget(transaction) }
        if transaction.refusal == nil, transaction.connection == nil {
            transaction.phase = .ended
            if let current = transaction.current {
                interrupt(current.id, PostgresError(.transactionEnded, "the transaction has ended"))
            }
            return
        }
        guard let connection = transaction.connection else { return }
        if connection.settleBy != nil {
            // The server is still ending a cancelled statement: the caller need not wait for that.
            enter(rollbackFlight(transaction) { _ in }, transaction)
            return
        }
        _ = await withCheckedContinuation { continuation in
            enter(rollbackFlight(transaction) { continuation.resume(returning: $0) }, transaction)
        }
    }

    private func forget(_ transaction: TransactionState) {
        transactions[transaction.id] = nil
        finishDraining()
    }

    func rollbackFlight(
        _ transaction: TransactionState, _ completion: @escaping Flight.Completion
    ) -> Flight {
        let deadline = ContinuousClock.now + PostgresConfiguration.settleTimeout
        return Flight(
            id: makeID(), statements: [], ending: .rollback, isWrite: false, transaction: transaction,
            opening: nil, deadline: deadline, acquireDeadline: deadline, completion: completion)
    }
}
