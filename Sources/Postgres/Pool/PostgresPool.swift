// The pool: an actor on its own event loop that owns a few connections and shares them out.

import DequeModule
package import Logging

/// A few connections to one database, each with one transaction in flight.
///
/// Run it as a service: until `run()` connects, operations wait. It reconnects by itself.
package actor PostgresPool {
    enum Phase {
        case new
        case running
        case draining
        case closed
    }

    nonisolated let configuration: PostgresConfiguration
    nonisolated let logger: Logger
    nonisolated let executor: EventLoopExecutor

    var phase = Phase.new
    var connections: [UInt64: Connection] = [:]
    /// Connections without work, the last used on top: its caches are the warmest.
    var idle: [Connection] = []
    /// Flights that wait for a connection, first come first served.
    var waiters: Deque<Flight> = []
    var transactions: [UInt64: TransactionState] = [:]
    /// By the name of what their transactions wait for.
    var turns: [String: Turns] = [:]

    var connecting = 0
    /// Attempts to connect that failed one after the other.
    var failedAttempts = 0
    var nextAttemptAt: ContinuousClock.Instant?
    var lastConnectError: PostgresError?
    var drainBy: ContinuousClock.Instant?
    var drained: CheckedContinuation<Void, Never>?
    var counts = PostgresPoolCounts()
    private var lastID: UInt64 = 0

    package init(_ configuration: PostgresConfiguration, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
        executor = EventLoopExecutor()
        executor.onReady = { [weak self] token in
            self?.assumeIsolated { $0.ready(token) }
        }
        executor.onTime = { [weak self] in
            self?.assumeIsolated { $0.sweep() }
        }
    }

    deinit {
        executor.stop()
    }

    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    /// An identifier for a connection, flight or transaction; 0 is the loop's own.
    func makeID() -> UInt64 {
        lastID += 1
        return lastID
    }
}
