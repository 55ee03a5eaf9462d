// Work on its way through a connection: what is sent in one go, and what came back of it so far.

/// How a transaction begins: its BEGIN, and one statement that prepares the session for it.
struct Opening {
    let begin: String
    let prelude: String?
}

/// What one flight asks of the server, in the order in which the server answers.
enum Step {
    case deallocate
    case begin
    case prelude
    case prepare(PreparedStatement)
    case statement(PreparedStatement)
    case commit
    case rollback
    case sync
}

/// A group of statements that is sent at once and answered by one result for its caller.
///
/// It belongs to the pool's actor. A read is one flight; a transaction is several after each other.
final class Flight {
    enum Ending {
        case none
        case commit
        case rollback
    }

    typealias Completion = (Result<[PostgresRows], PostgresError>) -> Void

    let id: UInt64
    let statements: [SQL]
    let ending: Ending
    let isWrite: Bool
    /// The transaction it is a part of; nil when it is one by itself.
    let transaction: TransactionState?
    /// How the transaction begins, for a flight that is one by itself.
    let opening: Opening?
    let deadline: ContinuousClock.Instant
    /// Until when it may wait for a connection.
    let acquireDeadline: ContinuousClock.Instant
    private var completion: Completion?

    var steps: [Step] = []
    /// The step whose answer comes next.
    var position = 0
    var rows: [PostgresRows] = []
    private(set) var firstError: PostgresError?
    private var failedStep: Step?
    var isCommitSent = false
    var commitTag: String?
    /// The server no longer knows a statement as it was prepared: sending it again helps.
    var isStale = false
    /// It has been sent again because of that; once is enough.
    var isRepeated = false
    /// It was the one that opened its transaction.
    var didOpen = false

    init(
        id: UInt64, statements: [SQL], ending: Ending, isWrite: Bool, transaction: TransactionState?,
        opening: Opening?, deadline: ContinuousClock.Instant, acquireDeadline: ContinuousClock.Instant,
        completion: @escaping Completion
    ) {
        self.id = id
        self.statements = statements
        self.ending = ending
        self.isWrite = isWrite
        self.transaction = transaction
        self.opening = opening
        self.deadline = deadline
        self.acquireDeadline = min(deadline, acquireDeadline)
        self.completion = completion
    }

    var isResolved: Bool { completion == nil }

    /// Every step is answered.
    var isLanded: Bool { position >= steps.count && !steps.isEmpty }

    /// A write whose COMMIT is on its way: it must be neither cancelled nor called not committed.
    var isCommitting: Bool { isWrite && isCommitSent }

    /// Gives the caller the result; the first one counts.
    func resolve(_ result: Result<[PostgresRows], PostgresError>) {
        completion?(result)
        completion = nil
    }

    func record(_ error: PostgresError, at step: Step) {
        // A server that is stopped in this moment ends the session behind COMMIT's tag: what is committed stays so.
        guard firstError == nil, ending != .commit || commitTag != "COMMIT" else { return }
        firstError = error
        failedStep = step
    }

    /// Makes it ready to be sent once more.
    func reset() {
        steps.removeAll(keepingCapacity: true)
        position = 0
        rows.removeAll()
        firstError = nil
        failedStep = nil
        isCommitSent = false
        commitTag = nil
        isStale = false
    }

    /// Whether BEGIN or the prelude failed, so that the transaction never came to be as it was asked for.
    var failedToOpen: Bool {
        switch failedStep {
        case .begin, .prelude: true
        default: false
        }
    }

    /// The result once every step is answered.
    var outcome: Result<[PostgresRows], PostgresError> {
        if let firstError { return .failure(firstError) }
        if ending == .commit && commitTag != "COMMIT" {
            return .failure(
                PostgresError(
                    .notCommitted, "COMMIT was answered with \(commitTag ?? "nothing")",
                    cause: transaction?.firstError))
        }
        return .success(rows)
    }

    /// The result when the connection broke on the way.
    func outcome(afterLoss loss: PostgresError) -> Result<[PostgresRows], PostgresError> {
        if commitTag != nil || isLanded { return outcome }
        if let firstError, !firstError.isFatal { return .failure(firstError) }
        if isCommitting {
            // The answers come in order: what failed before COMMIT was answered kept it from committing.
            if firstError != nil, case .commit? = failedStep {
                return .failure(outcomeUnknown(loss))
            }
            if firstError == nil { return .failure(outcomeUnknown(loss)) }
        }
        return .failure(PostgresError(.connectionLost, loss.message, cause: firstError))
    }

    func outcomeUnknown(_ loss: PostgresError) -> PostgresError {
        PostgresError(.outcomeUnknown, "COMMIT was sent and not answered: \(loss.message)", cause: firstError)
    }
}
