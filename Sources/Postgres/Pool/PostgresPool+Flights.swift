// The way of a flight: waiting, sending, landing, and what becomes of the connection after it.

import DequeModule

extension PostgresPool {
    /// Sends a flight on a free connection, or lets it wait for one.
    func submit(_ flight: Flight) {
        while let connection = idle.popLast() {
            if launch(flight, on: connection) { return }
        }
        guard phase != .closed else {
            return abandon(flight, PostgresError(.shutdown, "the pool was closed"))
        }
        guard waiters.count < configuration.maximumWaiters else {
            counts.exhausted += 1
            return abandon(
                flight, PostgresError(.poolExhausted, "\(waiters.count) operations wait for a connection"))
        }
        waiters.append(flight)
        executor.wakeUp(by: flight.acquireDeadline)
    }

    /// Sends a flight; false, with nothing sent, when the server had closed the connection meanwhile.
    private func launch(_ flight: Flight, on connection: Connection) -> Bool {
        if connection.isStale() {
            lose(connection, PostgresError(.connectionLost, "the server closed an idle connection"))
            return false
        }
        if let transaction = flight.transaction {
            transaction.connection = connection
            connection.transaction = transaction
        }
        send(flight, on: connection)
        return true
    }

    /// Sends a flight on a connection that is its own.
    func send(_ flight: Flight, on connection: Connection) {
        var opening = flight.opening
        if let transaction = flight.transaction {
            transaction.current = flight
            if case .fresh = transaction.phase {
                opening = transaction.opening
                transaction.phase = .open
            } else if flight.isRepeated {
                opening = transaction.opening
            }
        }
        executor.wakeUp(by: flight.deadline)
        guard connection.send(flight, opening: opening) else {
            return lose(connection, connection.lossError())
        }
        flush(connection)
    }

    private func flush(_ connection: Connection) {
        guard let isLeft = connection.flush() else {
            // What the server said before it closed may still be read: the loop finds the end by itself.
            return watch(connection, forWriting: false)
        }
        watch(connection, forWriting: isLeft)
    }

    private func watch(_ connection: Connection, forWriting: Bool) {
        guard connection.isWatchedForWriting != forWriting else { return }
        connection.isWatchedForWriting = forWriting
        executor.watch(connection.socket, token: connection.id, forWriting: forWriting)
    }

    /// A socket can be read, or written to, or is closed.
    func ready(_ token: UInt64) {
        guard let connection = connections[token] else { return }
        if connection.isWatchedForWriting { flush(connection) }
        switch connection.receive() {
        case .waiting: break
        case .landed(let flight): if !connection.isCancelling { land(flight, on: connection) }
        case .lost(let error): lose(connection, error)
        }
    }

    /// Every step is answered, and no PQcancel is on its way.
    func land(_ flight: Flight, on connection: Connection) {
        connection.flight = nil
        connection.settleBy = nil
        if flight.isStale && !flight.isRepeated && !flight.isResolved && flight.didOpen {
            flight.reset()
            flight.isRepeated = true
            return send(flight, on: connection)
        }
        counts.flights += 1
        let outcome = flight.outcome
        guard let transaction = flight.transaction else {
            flight.resolve(outcome)
            return release(connection)
        }
        if case .failure(let error) = outcome {
            if transaction.firstError == nil { transaction.firstError = error }
            if flight.failedToOpen, transaction.refusal == nil { transaction.phase = .dead(error) }
        }
        if flight.ending == .none {
            if connection.isOutsideTransaction, transaction.refusal == nil {
                transaction.phase = .dead(
                    PostgresError(.transactionEnded, "a statement ended the transaction it was part of"))
            }
        } else {
            if transaction.refusal == nil { transaction.phase = .ended }
            transaction.connection = nil
            connection.transaction = nil
        }
        flight.resolve(outcome)
        advance(transaction)
        if connection.transaction == nil { release(connection) }
    }

    /// Goes on with a transaction's next flight.
    func advance(_ transaction: TransactionState) {
        transaction.current = nil
        while transaction.current == nil, let next = transaction.queue.popFirst() {
            enter(next, transaction)
        }
    }

    /// Sends a flight of a transaction when its turn has come.
    func enter(_ flight: Flight, _ transaction: TransactionState) {
        if let refusal = transaction.refusal, flight.ending != .rollback {
            return flight.resolve(.failure(refusal))
        }
        if transaction.current != nil { return transaction.queue.append(flight) }
        if let connection = transaction.connection {
            // COMMIT must not go out to a server that is known to be gone: now it is certain that nothing commits.
            if connection.isStale() {
                lose(connection, PostgresError(.connectionLost, "the server ended the session"))
                return enter(flight, transaction)
            }
            send(flight, on: connection)
        } else if flight.ending == .rollback {
            flight.resolve(.success([]))
        } else {
            transaction.current = flight
            submit(flight)
        }
    }

    /// Gives a connection to the first waiter, or lets it rest.
    func release(_ connection: Connection) {
        guard connections[connection.id] != nil else { return }
        guard connection.isOutsideTransaction else {
            return lose(connection, PostgresError(.connectionLost, "a session was left inside a transaction"))
        }
        if let next = waiters.popFirst() {
            if launch(next, on: connection) { return }
            return resubmit(next)
        }
        idle.append(connection)
        finishDraining()
    }

    // Nothing of it was sent, so that it keeps its place in front.
    private func resubmit(_ flight: Flight) {
        while let connection = idle.popLast() {
            if launch(flight, on: connection) { return }
        }
        waiters.prepend(flight)
    }

    /// Fails a flight of which nothing was sent.
    func abandon(_ flight: Flight, _ error: PostgresError) {
        flight.resolve(.failure(error))
        guard let transaction = flight.transaction else { return }
        advance(transaction)
    }
}
