// Ending work early: cancelled tasks, deadlines, and PQcancel on a helper thread.

import CLibPQ
import DequeModule

extension PostgresPool {
    /// Ends a flight early, unless it is over, or is a write whose COMMIT has been sent.
    func interrupt(_ id: UInt64, _ error: PostgresError) {
        if let index = waiters.firstIndex(where: { $0.id == id }) {
            return abandon(waiters.remove(at: index), error)
        }
        for transaction in transactions.values {
            if let index = transaction.queue.firstIndex(where: { $0.id == id }) {
                return transaction.queue.remove(at: index).resolve(.failure(error))
            }
        }
        guard let connection = connections.values.first(where: { $0.flight?.id == id }),
            let flight = connection.flight, !flight.isResolved, flight.ending != .rollback,
            !flight.isCommitting
        else { return }
        halt(flight, on: connection, error)
    }

    /// Gives the caller the error at once, and sets the connection aside until the server is done with the flight.
    private func halt(_ flight: Flight, on connection: Connection, _ error: PostgresError) {
        flight.resolve(.failure(error))
        if let transaction = flight.transaction {
            if transaction.refusal == nil { transaction.phase = .dead(error) }
            if transaction.firstError == nil { transaction.firstError = error }
            let behind = transaction.queue
            transaction.queue = []
            for flight in behind { enter(flight, transaction) }
        }
        cancel(connection)
    }

    // PQcancel blocks, and its signal may come at any time until it returns: no other work may run here till then.
    private func cancel(_ connection: Connection) {
        counts.cancellations += 1
        let settleBy = ContinuousClock.now + PostgresConfiguration.settleTimeout
        connection.settleBy = settleBy
        executor.wakeUp(by: settleBy)
        guard let handle = PQgetCancel(connection.pq) else {
            return lose(connection, PostgresError(.connectionLost, "the statement cannot be cancelled"))
        }
        connection.isCancelling = true
        let id = connection.id
        let cancel = HandedOver(pointer: handle)
        Task {
            await onHelperThread {
                var message = [CChar](repeating: 0, count: 256)
                PQcancel(cancel.pointer, &message, Int32(message.count))
            }
            PQfreeCancel(cancel.pointer)
            self.cancelReturned(id)
        }
    }

    private func cancelReturned(_ id: UInt64) {
        guard let connection = connections[id] else { return }
        connection.isCancelling = false
        guard let flight = connection.flight, flight.isLanded else { return }
        land(flight, on: connection)
    }

    /// Does what time asks for: deadlines of all kinds, and the next attempt to connect.
    func sweep() {
        let now = ContinuousClock.now
        sweepConnections(now)
        sweepWaiters(now)
        sweepTransactions(now)
        if let drainBy {
            if drainBy <= now { closeAll() } else { executor.wakeUp(by: drainBy) }
        }
        supply()
    }

    private func sweepConnections(_ now: ContinuousClock.Instant) {
        for connection in Array(connections.values) {
            if let settleBy = connection.settleBy {
                if settleBy <= now {
                    lose(connection, PostgresError(.connectionLost, "a cancelled statement did not end"))
                } else {
                    executor.wakeUp(by: settleBy)
                }
            } else if let flight = connection.flight {
                if flight.deadline <= now {
                    expire(flight, on: connection)
                } else {
                    executor.wakeUp(by: flight.deadline)
                }
            }
        }
    }

    private func expire(_ flight: Flight, on connection: Connection) {
        counts.deadlines += 1
        let error = PostgresError(.deadlineExceeded, "no answer within the deadline")
        if flight.isCommitting || flight.ending == .rollback {
            return lose(connection, error)
        }
        halt(flight, on: connection, error)
    }

    private func sweepWaiters(_ now: ContinuousClock.Instant) {
        guard waiters.contains(where: { $0.acquireDeadline <= now }) else {
            if let next = waiters.lazy.map(\.acquireDeadline).min() { executor.wakeUp(by: next) }
            return
        }
        let late = waiters.filter { $0.acquireDeadline <= now }
        waiters.removeAll { $0.acquireDeadline <= now }
        if let next = waiters.lazy.map(\.acquireDeadline).min() { executor.wakeUp(by: next) }
        for flight in late { abandon(flight, waitError(flight, now)) }
        finishDraining()
    }

    private func waitError(_ flight: Flight, _ now: ContinuousClock.Instant) -> PostgresError {
        if connections.isEmpty, let lastConnectError {
            counts.exhausted += 1
            return lastConnectError
        }
        if flight.deadline <= now {
            counts.deadlines += 1
            return PostgresError(.deadlineExceeded, "no free connection within the deadline")
        }
        counts.exhausted += 1
        return PostgresError(.poolExhausted, "no free connection within \(configuration.acquireTimeout)")
    }

    // A body that does something else than ask the database must not keep a connection for ever.
    private func sweepTransactions(_ now: ContinuousClock.Instant) {
        for transaction in Array(transactions.values) {
            guard transaction.refusal == nil, transaction.current == nil, transaction.connection != nil else {
                continue
            }
            guard transaction.deadline <= now else {
                executor.wakeUp(by: transaction.deadline)
                continue
            }
            counts.deadlines += 1
            transaction.phase = .dead(PostgresError(.deadlineExceeded, "the transaction took too long"))
            enter(rollbackFlight(transaction) { _ in }, transaction)
        }
    }
}
