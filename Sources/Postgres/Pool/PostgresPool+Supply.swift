// Opening connections, replacing lost ones, and how long to wait between attempts.

import CLibPQ
import Logging

extension PostgresPool {
    /// Opens as many connections as are missing, one at a time while the server does not answer.
    func supply() {
        guard phase == .running || (phase == .draining && !waiters.isEmpty) else { return }
        if let nextAttemptAt, nextAttemptAt > .now { return executor.wakeUp(by: nextAttemptAt) }
        nextAttemptAt = nil
        let missing = configuration.connections - connections.count - connecting
        let allowed = failedAttempts == 0 ? missing : min(missing, 1 - connecting)
        guard allowed > 0 else { return }
        for _ in 0..<allowed {
            connecting += 1
            let configuration = configuration
            Task {
                let opened = await onHelperThread { openConnection(configuration) }
                self.connected(
                    opened ?? .failure(PostgresError(.connectionFailed, "no thread left to connect on")))
            }
        }
    }

    private func connected(_ result: Result<HandedOver, PostgresError>) {
        connecting -= 1
        switch result {
        case .success(let opened):
            guard phase != .closed else {
                PQfinish(opened.pointer)
                return finishClosing()
            }
            let made = Connection(
                id: makeID(), opened: opened, preparedStatements: configuration.preparedStatements)
            guard let connection = made else {
                return attemptFailed(PostgresError(.connectionFailed, "libpq refused pipeline mode"))
            }
            if failedAttempts > 0 { logger.info("database reached again") }
            failedAttempts = 0
            lastConnectError = nil
            counts.connected += 1
            connections[connection.id] = connection
            executor.add(connection.socket, token: connection.id)
            release(connection)
            supply()
        case .failure(let error):
            guard phase != .closed else { return finishClosing() }
            attemptFailed(error)
            logger.warning("database not reached", metadata: ["postgres.error": "\(error.message)"])
        }
    }

    private func attemptFailed(_ error: PostgresError) {
        counts.connectFailures += 1
        lastConnectError = error
        failedAttempts += 1
        let doublings = min(failedAttempts - 1, 10)
        let pause = min(
            PostgresConfiguration.shortestBackoff * (1 << doublings), PostgresConfiguration.longestBackoff)
        // Jitter keeps many servers from coming back in step.
        nextAttemptAt = .now + pause * Double.random(in: 0.5...1)
        supply()
        finishDraining()
    }

    /// Closes a connection and tells whoever depends on it.
    func lose(_ connection: Connection, _ error: PostgresError) {
        guard connections.removeValue(forKey: connection.id) != nil else { return }
        // A descriptor that libpq has closed may be another connection's by now.
        if connection.isOpen { executor.remove(connection.socket) }
        idle.removeAll { $0 === connection }
        if phase != .closed {
            counts.lost += 1
            logger.info("database connection lost", metadata: ["postgres.error": "\(error.message)"])
        }
        let flight = connection.flight
        connection.flight = nil
        let transaction = connection.transaction
        connection.transaction = nil
        if let transaction {
            transaction.connection = nil
            if transaction.refusal == nil {
                transaction.phase = .dead(PostgresError(.connectionLost, error.message))
            }
        }
        if let flight {
            let outcome = flight.outcome(afterLoss: error)
            if case .failure(let failure) = outcome, let transaction, transaction.firstError == nil {
                transaction.firstError = failure
            }
            flight.resolve(outcome)
        }
        if let transaction { advance(transaction) }
        let isYoung = ContinuousClock.now - connection.openedAt < PostgresConfiguration.shortLife
        // Connections that break together are one failure, or six of them would keep everyone waiting for seconds.
        if isYoung, nextAttemptAt == nil, phase == .running {
            attemptFailed(error)
        } else {
            supply()
        }
        finishDraining()
    }
}
