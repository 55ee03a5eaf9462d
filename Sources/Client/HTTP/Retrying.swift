// When a call is repeated, and how long the client waits before that.

import AsyncHTTPClient
import Foundation
import NIOCore
import NIOPosix

/// The pauses between attempts: each twice as long as the one before, or what the server asks for.
package struct RetryPauses: Sendable {
    private let sleep: @Sendable (_ milliseconds: Int) async throws -> Void

    /// - Parameter sleep: how to wait; tests do not.
    package init(sleep: @escaping @Sendable (_ milliseconds: Int) async throws -> Void) { self.sleep = sleep }

    /// A part of each pause is random, so that many clients do not come back at once.
    package static let standard = RetryPauses { milliseconds in
        try await Task.sleep(for: .milliseconds(milliseconds - Int.random(in: 0...milliseconds / 4)))
    }

    /// Waits after attempt number `attempt`. False when the caller is cancelled or the server asks for longer than
    /// the client waits.
    func wait(_ attempt: Int, _ wishSeconds: Int?) async -> Bool {
        let ordinary = ClientLimits.firstPauseMilliseconds << (attempt - 1)
        let pause = max(ordinary, (wishSeconds ?? 0) * 1000)
        guard pause <= ClientLimits.longestPauseMilliseconds else { return false }
        return (try? await sleep(pause)) != nil
    }
}

extension ClientError {
    /// Whether the same request may succeed in a moment.
    var isPassing: Bool { status == 503 || status == 429 || code == "idempotency_in_flight" }
}

/// Why there is no answer, in words that help.
struct TransportFailure: Error {
    let reason: String
    /// Nothing has reached the server, so that repeating cannot do anything twice.
    let isBeforeSending: Bool

    init(_ error: any Error) {
        switch error {
        case let error as HTTPClientError where error == .connectTimeout:
            (reason, isBeforeSending) = ("it took too long to connect", true)
        case let error as HTTPClientError
        where [.deadlineExceeded, .readTimeout, .writeTimeout].contains(error):
            (reason, isBeforeSending) = ("it took too long to answer", false)
        case let error as HTTPClientError where error == .remoteConnectionClosed:
            (reason, isBeforeSending) = ("it closed the connection", false)
        case let error as NIOConnectionError:
            let isUnknownHost = error.connectionErrors.isEmpty
            reason = isUnknownHost ? "there is no such host" : "nothing listens there"
            isBeforeSending = true
        case let error as IOError where error.errnoCode == ECONNREFUSED:
            (reason, isBeforeSending) = ("nothing listens there", true)
        case let error as IOError where [EHOSTUNREACH, ENETUNREACH].contains(error.errnoCode):
            (reason, isBeforeSending) = ("there is no way to it", true)
        case is IOError:
            (reason, isBeforeSending) = ("the connection broke", false)
        case let error as ClientError:
            (reason, isBeforeSending) = ("\(error)", false)
        default:
            (reason, isBeforeSending) = ("the connection broke (\(error))", false)
        }
    }
}
