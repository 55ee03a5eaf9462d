// A transaction of several flights, as the pool sees it.

import DequeModule

/// A transaction between its begin and its end. It belongs to the pool's actor.
final class TransactionState {
    enum Phase {
        /// Nothing has been sent: it has no connection yet.
        case fresh
        case open
        /// It cannot be committed any more; every further statement fails with this.
        case dead(PostgresError)
        case ended
    }

    let id: UInt64
    let opening: Opening
    let isWrite: Bool
    let deadline: ContinuousClock.Instant
    var phase = Phase.fresh
    var connection: Connection?
    /// The flight that waits for a connection or is on its way.
    var current: Flight?
    /// Flights behind it: one transaction does one thing at a time.
    var queue: Deque<Flight> = []
    /// Statements that go out together with COMMIT.
    var closing: [SQL] = []
    /// The name under which few may commit at once.
    var turn: String?
    /// What first failed in it: the reason when COMMIT is answered with ROLLBACK.
    var firstError: PostgresError?

    init(id: UInt64, opening: Opening, isWrite: Bool, deadline: ContinuousClock.Instant) {
        self.id = id
        self.opening = opening
        self.isWrite = isWrite
        self.deadline = deadline
    }

    /// The error for a statement that can no longer be part of it.
    var refusal: PostgresError? {
        switch phase {
        case .fresh, .open: nil
        case .dead(let error): error
        case .ended: PostgresError(.transactionEnded, "the transaction has ended")
        }
    }
}

/// How much a transaction sees of others that run beside it.
package enum IsolationLevel: String, Sendable {
    case readCommitted = "READ COMMITTED"
    case repeatableRead = "REPEATABLE READ"
    case serializable = "SERIALIZABLE"
}

extension Opening {
    init(isolation: IsolationLevel, readOnly: Bool, prelude: String?) {
        begin = "BEGIN ISOLATION LEVEL \(isolation.rawValue) \(readOnly ? "READ ONLY" : "READ WRITE")"
        self.prelude = prelude
    }

    static func single(readOnly: Bool, prelude: String?) -> Opening {
        Opening(begin: readOnly ? readOnlyBegin : readWriteBegin, prelude: prelude)
    }

    private static let readOnlyBegin = "BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY"
    private static let readWriteBegin = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
}
