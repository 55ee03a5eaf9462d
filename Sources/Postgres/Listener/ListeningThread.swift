// The listener's thread: it waits in poll for the connection, the next heartbeat, and the order to stop.

import CLibPQ
import Glibc
import Logging

struct ListeningThread {
    let listener: PostgresListener
    let stop: StopSignal

    func run() {
        var failures = 0
        while !stop.isRaised {
            let openedAt = ContinuousClock.now
            switch openConnection(listener.configuration) {
            case .success(let opened):
                if let error = listen(opened.pointer) {
                    listener.logger.warning(
                        "LISTEN failed", metadata: ["postgres.error": "\(error.message)"])
                } else {
                    listener.onEvent(.connected)
                    pump(opened.pointer)
                    listener.onEvent(.disconnected)
                }
                PQfinish(opened.pointer)
                if ContinuousClock.now - openedAt > PostgresConfiguration.shortLife { failures = 0 }
            case .failure(let error):
                listener.logger.warning(
                    "database not reached for LISTEN", metadata: ["postgres.error": "\(error.message)"])
            }
            failures += 1
            _ = stop.wait(for: backoff(failures))
        }
    }

    private func backoff(_ failures: Int) -> Duration {
        let pause = PostgresConfiguration.shortestBackoff * (1 << min(failures - 1, 10))
        return min(pause, PostgresConfiguration.longestBackoff) * Double.random(in: 0.5...1)
    }

    private func listen(_ pq: OpaquePointer) -> PostgresError? {
        for channel in listener.channels {
            let result = execute(pq, "LISTEN \(quotedIdentifier(channel))")
            if case .failure(let error) = result { return error }
        }
        return nil
    }

    /// Delivers what arrives until the connection breaks or the order to stop comes.
    private func pump(_ pq: OpaquePointer) {
        var beatAt = ContinuousClock.now
        var sentAt: ContinuousClock.Instant?
        while true {
            let now = ContinuousClock.now
            if let sentAt {
                if now - sentAt > listener.answerTimeout { return }
            } else if beatAt <= now {
                // An empty query: the server delivers what is pending before it answers.
                guard PQsendQuery(pq, "") == 1 else { return }
                sentAt = now
                beatAt = now + listener.heartbeat
            }
            let due = sentAt.map { $0 + listener.answerTimeout } ?? beatAt
            guard !stop.wait(for: due - .now, or: PQsocket(pq)) else { return }
            guard PQconsumeInput(pq) == 1 else { return }
            var isAnswered = false
            while sentAt != nil, !isAnswered, PQisBusy(pq) == 0 {
                if let result = PQgetResult(pq) {
                    let isSound = PQresultStatus(result) == PGRES_EMPTY_QUERY
                    PQclear(result)
                    guard isSound else { return }
                } else {
                    isAnswered = true
                }
            }
            deliverNotifications(pq)
            if isAnswered, let beat = sentAt {
                listener.onEvent(.heartbeat(sentAt: beat))
                sentAt = nil
            }
        }
    }

    private func deliverNotifications(_ pq: OpaquePointer) {
        // PQisBusy makes libpq parse what it has read.
        _ = PQisBusy(pq)
        while let notification = PQnotifies(pq) {
            listener.onEvent(
                .notification(
                    channel: String(cString: notification.pointee.relname),
                    payload: String(cString: notification.pointee.extra)))
            PQfreemem(notification)
        }
    }
}

/// An order to stop that a thread waiting in poll sees at once.
final class StopSignal: Sendable {
    private let descriptor: Int32

    init() {
        descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        precondition(descriptor >= 0, "no file descriptors left for a listener")
    }

    deinit {
        close(descriptor)
    }

    func raise() {
        var one: UInt64 = 1
        _ = withUnsafeBytes(of: &one) { write(descriptor, $0.baseAddress, $0.count) }
    }

    var isRaised: Bool { wait(for: .zero) }

    /// Waits for the order, for the socket if there is one, or for the time to pass; whether the order is given.
    func wait(for duration: Duration, or socket: Int32 = -1) -> Bool {
        var waits = [
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
            // poll passes over negative descriptors.
            pollfd(fd: socket, events: Int16(POLLIN), revents: 0),
        ]
        let milliseconds = duration > .zero ? duration.milliseconds + 1 : 0
        _ = poll(&waits, 2, Int32(clamping: milliseconds))
        return waits[0].revents != 0
    }
}
