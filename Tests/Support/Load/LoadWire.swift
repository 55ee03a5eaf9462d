// How a load asks: one request, and what became of it.

import AsyncHTTPClient
import Domain
import Foundation
import NIOCore
import NIOHTTP1
import Synchronization

/// What became of a request.
enum Reply: Sendable {
    case answered(Exchange)
    /// The connection was refused, or ended before an answer began.
    case lost(String)
    /// The connection ended in the middle of an answer.
    case truncated(String)
    case late

    /// Its name in the statistics.
    var outcome: String {
        switch self {
        case .answered(let exchange):
            ([String(exchange.status)] + [exchange.code].compactMap { $0 }).joined(separator: " ")
        case .lost: "lost"
        case .truncated: "truncated"
        case .late: "late"
        }
    }
}

final class LoadWire: Sendable {
    /// No request of a load may take longer, whatever the fault.
    private static let patience: TimeAmount = .seconds(45)
    private static let answerBytes = 4 * 1_048_576

    private let client: HTTPClient
    private let address: Mutex<String>
    private let bearer: String
    private let ledger: LoadLedger

    init(url: String, bearer: String, connections: Int, ledger: LoadLedger) {
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = connections
        // A refused connection is something to see and not to wait for.
        configuration.connectionPool.retryConnectionEstablishment = false
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        address = Mutex(url)
        self.bearer = bearer
        self.ledger = ledger
    }

    /// A test that fails may never come to the shutdown, and a client without one ends the whole process.
    deinit { client.shutdown { _ in } }

    /// The server came back at another port.
    func move(to url: String) { address.withLock { $0 = url } }

    func shutdown() async { try? await client.shutdown() }

    func send(
        _ method: String, _ target: String, headers: [(String, String)] = [], _ json: JSON? = nil
    ) async -> Reply {
        var request = HTTPClientRequest(url: address.withLock { $0 } + target)
        request.method = HTTPMethod(rawValue: method)
        request.headers.add(name: "Authorization", value: "Bearer \(bearer)")
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        if let json {
            request.headers.add(name: "Content-Type", value: "application/json")
            request.body = .bytes(json.canonicalBytes())
        }
        ledger.began(isWrite: method != "GET")
        let reply = await exchange(request, method, target)
        ledger.ended(isWrite: method != "GET", reply.outcome)
        return reply
    }

    private func exchange(_ request: HTTPClientRequest, _ method: String, _ target: String) async -> Reply {
        var done = Exchange(method, target)
        do {
            let response = try await client.execute(request, deadline: .now() + Self.patience)
            done.status = Int(response.status.code)
            done.headers = response.headers.map { ($0.name, $0.value) }
            do {
                let body = try await response.body.collect(upTo: Self.answerBytes)
                done.answer = Array(body.readableBytesView)
            } catch {
                return .truncated("\(error)")
            }
            return .answered(done)
        } catch let error as HTTPClientError where error == .deadlineExceeded {
            return .late
        } catch {
            return .lost("\(error)")
        }
    }
}

extension Exchange {
    /// Whether this is a refusal that a fault may cause: 503 with a documented code and a time to come again.
    var isPassingRefusal: Bool {
        let codes = ["unavailable", "outcome_unknown", "database_busy", "deadline_exceeded", "busy"]
        guard status == 503, let code, codes.contains(code) else { return false }
        return header("Retry-After").flatMap { Int($0) }.map { $0 > 0 } ?? false
    }
}
