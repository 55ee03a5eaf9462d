// The pool's life as a service: start, drain, close.

import DequeModule
import ServiceLifecycle

extension PostgresPool: Service {
    /// Opens the connections and keeps them open until graceful shutdown or cancellation; then refuses new work,
    /// lets what runs finish for at most the configuration's `drainTimeout`, and closes.
    package func run() async throws {
        guard phase == .new else { throw PostgresError(.shutdown, "the pool has run before") }
        phase = .running
        supply()
        // It throws when the task is cancelled, which ends the pool just the same.
        try? await gracefulShutdown()
        await drain()
    }

    private func drain() async {
        phase = .draining
        let drainBy = ContinuousClock.now + configuration.drainTimeout
        self.drainBy = drainBy
        executor.wakeUp(by: drainBy)
        await withCheckedContinuation { continuation in
            drained = continuation
            finishDraining()
        }
    }

    /// Closes once nothing is left to wait for.
    func finishDraining() {
        guard phase == .draining, drained != nil else { return }
        if connections.isEmpty {
            // No connection will come any more for those who wait.
            let left = waiters
            waiters = []
            for flight in left { abandon(flight, PostgresError(.shutdown, "the pool is stopping")) }
        }
        guard waiters.isEmpty, transactions.isEmpty, idle.count == connections.count else { return }
        closeAll()
    }

    /// Closes every connection, also those at work.
    func closeAll() {
        phase = .closed
        drainBy = nil
        let error = PostgresError(.shutdown, "the pool was closed")
        let left = waiters
        waiters = []
        for flight in left { abandon(flight, error) }
        for connection in Array(connections.values) { lose(connection, error) }
        finishClosing()
    }

    /// Ends `run` once no helper thread is inside libpq any more: a process that exits meanwhile takes away what they
    /// stand on.
    func finishClosing() {
        guard phase == .closed, connecting == 0 else { return }
        drained?.resume()
        drained = nil
    }
}
