// Everything that can go wrong with the database, as values that a program can decide on.

/// An error of the driver or of the server.
///
/// Unless `kind` is `outcomeUnknown`, what the failed operation did was not committed.
package struct PostgresError: Error, Sendable {
    package enum Kind: Sendable, Hashable {
        /// The server refused a statement, or the COMMIT; `sqlState` says why.
        case server
        /// No connection could be opened while the operation waited for one.
        case connectionFailed
        /// The connection broke before COMMIT was sent: not committed.
        case connectionLost
        /// The connection broke, or the deadline passed, after COMMIT was sent and before its answer.
        case outcomeUnknown
        /// The operation's own deadline passed: not committed.
        case deadlineExceeded
        /// The bounded wait for a free connection ran out: nothing was sent.
        case poolExhausted
        /// The task was cancelled before COMMIT was sent: not committed.
        case cancelled
        /// A column's value cannot be read as the type that was asked for.
        case decoding(column: String)
        /// COMMIT was answered with ROLLBACK: a statement had failed before.
        case notCommitted
        /// The pool is stopping or stopped: nothing was sent.
        case shutdown
        /// A statement cannot be sent: a NUL byte in a value, or more than 65,535 binds.
        case invalidStatement
        /// A statement came after its transaction had ended.
        case transactionEnded
    }

    package let kind: Kind
    private let report: ServerReport?
    private let ownMessage: String

    init(_ kind: Kind, _ message: String, report: ServerReport? = nil) {
        self.kind = kind
        self.ownMessage = message
        self.report = report
    }

    /// The server's report as an error of another kind, for instance the cause of a lost connection.
    init(_ kind: Kind, _ message: String, cause: PostgresError?) {
        self.init(kind, message, report: cause?.report)
    }

    /// What happened, for a log. The server's message may quote data; it is not for end users.
    package var message: String {
        guard let report else { return ownMessage }
        return ownMessage.isEmpty ? report.message : "\(ownMessage): \(report.message)"
    }

    package var sqlState: SQLState? { report?.sqlState }
    /// The name of the violated constraint, as the server gave it.
    package var constraint: String? { report?.constraint }
    package var schema: String? { report?.schema }
    package var table: String? { report?.table }
    package var column: String? { report?.column }
    package var detail: String? { report?.detail }
    package var hint: String? { report?.hint }
    /// Where in the statement's text the error lies, in characters from 1.
    package var position: Int? { report?.position }

    /// Whether the session ended with this error.
    var isFatal: Bool { report?.isFatal ?? false }
    /// The function of the server that reported it; unlike the message it is never translated.
    var sourceFunction: String? { report?.sourceFunction }

    /// Whether the same work may succeed when it is done again: a conflict of concurrent transactions.
    package var isConflict: Bool { sqlState == .serializationFailure || sqlState == .deadlockDetected }

    /// Whether it is certain that nothing was committed.
    package var isKnownNotCommitted: Bool { kind != .outcomeUnknown }
}

extension PostgresError: CustomStringConvertible {
    package var description: String {
        var text = "\(kind): \(message)"
        if let sqlState { text += " [\(sqlState.rawValue)]" }
        if let constraint { text += " constraint \(constraint)" }
        return text
    }
}

/// What the server said, kept apart so that the error itself stays small.
final class ServerReport: Sendable {
    let message: String
    let sqlState: SQLState?
    let isFatal: Bool
    let detail: String?
    let hint: String?
    let schema: String?
    let table: String?
    let column: String?
    let constraint: String?
    let position: Int?
    let sourceFunction: String?

    init(
        message: String, sqlState: SQLState?, isFatal: Bool, detail: String? = nil, hint: String? = nil,
        schema: String? = nil, table: String? = nil, column: String? = nil, constraint: String? = nil,
        position: Int? = nil, sourceFunction: String? = nil
    ) {
        self.message = message
        self.sqlState = sqlState
        self.isFatal = isFatal
        self.detail = detail
        self.hint = hint
        self.schema = schema
        self.table = table
        self.column = column
        self.constraint = constraint
        self.position = position
        self.sourceFunction = sourceFunction
    }
}
