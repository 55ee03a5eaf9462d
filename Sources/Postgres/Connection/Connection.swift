// One connection of the pool: non-blocking, in pipeline mode, with one flight at a time.

import CLibPQ
import Glibc

/// A connection, owned by the pool's actor and touched nowhere else.
final class Connection {
    let id: UInt64
    let pq: OpaquePointer
    let socket: Int32
    let openedAt: ContinuousClock.Instant
    var statements: StatementCache

    /// What is being answered.
    var flight: Flight?
    /// The transaction that leases it.
    var transaction: TransactionState?
    /// PQcancel runs on a helper thread: until it has returned, its signal may hit whatever runs here.
    var isCancelling = false
    /// Until when a cancelled flight must have ended.
    var settleBy: ContinuousClock.Instant?
    /// The server has said, unasked, that it ends the session. The socket closes only a little later.
    private(set) var isDoomed = false
    /// Whether the loop also waits until the socket takes more.
    var isWatchedForWriting = false

    /// Takes over an open connection.
    init?(id: UInt64, opened: HandedOver, preparedStatements: Int) {
        guard PQsetnonblocking(opened.pointer, 1) == 0, PQenterPipelineMode(opened.pointer) == 1 else {
            PQfinish(opened.pointer)
            return nil
        }
        self.id = id
        pq = opened.pointer
        socket = PQsocket(opened.pointer)
        openedAt = .now
        statements = StatementCache(capacity: preparedStatements)
        // libpq takes an error that answers nothing for a notice. The pointer does not outlive the connection.
        PQsetNoticeReceiver(
            pq,
            { context, notice in
                guard let context, let notice, PostgresError(result: notice).isFatal else { return }
                Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue().isDoomed = true
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    deinit {
        PQfinish(pq)
    }

    /// Whether libpq still holds the socket: it closes it as soon as it sees the end.
    var isOpen: Bool { PQstatus(pq) == CONNECTION_OK }

    /// Whether the session is outside of any transaction.
    var isOutsideTransaction: Bool { PQtransactionStatus(pq) == PQTRANS_IDLE }

    /// Whether an idle connection has been closed by the server. What it says unasked is read on the way.
    func isStale() -> Bool {
        guard isOpen else { return true }
        for _ in 0..<8 {
            var byte: UInt8 = 0
            let count = recv(socket, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT))
            if count == 0 { return true }
            if count < 0 { return errno != EAGAIN && errno != EINTR }
            guard PQconsumeInput(pq) == 1, isOpen else { return true }
            readUnasked()
            if isDoomed { return true }
        }
        return false
    }

    /// Makes libpq parse what came while nothing was asked, and drops notifications.
    func readUnasked() {
        _ = PQisBusy(pq)
        while let notification = PQnotifies(pq) { PQfreemem(notification) }
    }

    /// Sends what libpq still holds; nil when the connection broke, else whether something is left.
    func flush() -> Bool? {
        switch PQflush(pq) {
        case 0: false
        case 1: true
        default: nil
        }
    }

    /// Why the connection is of no use any more.
    func lossError() -> PostgresError {
        let message = PostgresError.lastMessage(of: pq)
        // The lines below the first guess at causes, and pile up the longer one asks.
        return PostgresError(.connectionLost, String(message.prefix { !$0.isNewline }))
    }
}
