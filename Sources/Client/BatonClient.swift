// The typed client of Baton's JSON API; each feature's calls are extensions in its folder.

import AsyncHTTPClient
import Domain
import Foundation
import NIOCore
import NIOHTTP1

/// Calls one server as one caller. Make it with `withClient`, which also ends its connections.
package struct BatonClient: Sendable {
    /// Where and as whom.
    package struct Connection: Sendable, Hashable {
        /// http or https, host, perhaps port and a path before /v1.
        package let url: String
        /// What goes into `Authorization: Bearer`; nil for none.
        package let bearer: String?

        package init(url: String, bearer: String?) throws(ClientError) {
            let trimmed = url.hasSuffix("/") ? String(url.dropLast()) : url
            guard let parsed = URL(string: trimmed), let scheme = parsed.scheme,
                parsed.host?.isEmpty == false,
                ["http", "https"].contains(scheme), parsed.query == nil, parsed.fragment == nil
            else { throw .invalidAddress(url) }
            self.url = trimmed
            self.bearer = bearer
        }
    }

    package let connection: Connection
    private let http: HTTPClient
    private let pauses: RetryPauses

    /// Runs `work` with a client and closes its connections, whatever comes.
    package static func withClient<Result: Sendable>(
        _ connection: Connection, pauses: RetryPauses = .standard,
        _ work: (BatonClient) async throws -> Result
    ) async throws -> Result {
        var configuration = HTTPClient.Configuration()
        configuration.timeout.connect = .seconds(Int64(ClientLimits.connectTimeoutSeconds))
        configuration.timeout.read = .seconds(Int64(ClientLimits.idleTimeoutSeconds))
        configuration.redirectConfiguration = .disallow
        configuration.networkFrameworkWaitForConnectivity = false
        // A refused connection is reported at once; repeating is decided in `send`.
        configuration.connectionPool.retryConnectionEstablishment = false
        let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        do {
            let result = try await work(BatonClient(connection: connection, http: http, pauses: pauses))
            try await http.shutdown()
            return result
        } catch {
            try? await http.shutdown()
            throw error
        }
    }
}

extension BatonClient {
    /// Sends, repeats what may be repeated, and reads the answer. A call without content answers `null`.
    func send<Value: Resource>(_ request: Request) async throws(ClientError) -> Answer<Value> {
        let response = try await respond(request)
        let json = try await body(of: response)
        return try Answer(reading: json, etag: response.headers.first(name: "ETag"))
    }

    /// The same for calls that answer with nothing.
    func sendForNothing(_ request: Request) async throws(ClientError) {
        _ = try await respond(request)
    }

    /// The bytes of an answer as they came, with their tag.
    func sendForBytes(_ request: Request) async throws(ClientError) -> (bytes: [UInt8], etag: String?) {
        let response = try await respond(request)
        return (try await bytes(of: response), response.headers.first(name: "ETag"))
    }

    /// An answer that is not a refusal. Its body is still on its way.
    func respond(_ request: Request) async throws(ClientError) -> HTTPClientResponse {
        var number = 1
        while true {
            switch await attempt(request) {
            case .answered(let response):
                return response
            case .failed(let error, let mayRepeat, let wish):
                guard mayRepeat, number < ClientLimits.attempts, await pauses.wait(number, wish) else {
                    throw error
                }
                number += 1
            }
        }
    }

    private enum Attempt {
        case answered(HTTPClientResponse)
        /// `wish`: seconds that the server asks to wait.
        case failed(ClientError, mayRepeat: Bool, wish: Int?)
    }

    private func attempt(_ request: Request) async -> Attempt {
        do {
            let response = try await execute(request)
            guard response.status.code >= 400 else { return .answered(response) }
            let refusal = await refusal(response)
            return .failed(
                refusal, mayRepeat: refusal.isPassing && request.isRepeatable,
                wish: response.headers.first(name: "Retry-After").flatMap { Int($0) })
        } catch {
            return .failed(
                .unreachable(server: connection.url, reason: error.reason),
                mayRepeat: request.isRepeatable || error.isBeforeSending, wish: nil)
        }
    }

    private func execute(_ request: Request) async throws(TransportFailure) -> HTTPClientResponse {
        var outgoing = HTTPClientRequest(url: connection.url + request.target)
        outgoing.method = HTTPMethod(rawValue: request.method.rawValue)
        outgoing.headers.add(name: "User-Agent", value: "baton-cli")
        if let bearer = connection.bearer {
            outgoing.headers.add(name: "Authorization", value: "Bearer \(bearer)")
        }
        for (name, value) in request.headers { outgoing.headers.add(name: name, value: value) }
        switch request.body {
        case .none: break
        case .bytes(let bytes, let type):
            outgoing.headers.add(name: "Content-Type", value: type)
            outgoing.body = .bytes(bytes)
        case .file(let upload, let type):
            outgoing.headers.add(name: "Content-Type", value: type)
            outgoing.body = .stream(upload, length: .known(Int64(upload.bytes)))
        }
        do {
            return try await http.execute(outgoing, timeout: .seconds(Int64(request.timeoutSeconds)))
        } catch {
            throw TransportFailure(error)
        }
    }
}
