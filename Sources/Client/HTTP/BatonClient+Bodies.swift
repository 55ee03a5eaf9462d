// Reading what a server answered: bounded, and a refusal as a problem.

import AsyncHTTPClient
import Domain
import NIOCore
import NIOHTTP1

extension BatonClient {
    func body(of response: HTTPClientResponse) async throws(ClientError) -> JSON {
        let bytes = try await bytes(of: response)
        guard !bytes.isEmpty else { return .null }
        do {
            return try JSON.parse(bytes, limits: ClientLimits.json)
        } catch {
            throw .unreadable("it is not JSON, \(error)")
        }
    }

    func bytes(of response: HTTPClientResponse) async throws(ClientError) -> [UInt8] {
        do {
            var buffer = try await response.body.collect(upTo: ClientLimits.answerBytes)
            return buffer.readBytes(length: buffer.readableBytes) ?? []
        } catch is NIOTooManyBytesError {
            throw .unreadable("it has more than \(ClientLimits.answerBytes) bytes")
        } catch {
            throw .unreachable(server: connection.url, reason: TransportFailure(error).reason)
        }
    }

    /// The problem that a server answered with, also where something before the server answered in its own words.
    func refusal(_ response: HTTPClientResponse) async -> ClientError {
        let status = Int(response.status.code)
        do {
            let json = try await body(of: response)
            return .refused(try Problem(reading: ResourceReader(json)))
        } catch {
            return .refused(
                Problem(
                    status: status, code: "http_\(status)", title: response.status.reasonPhrase,
                    detail: "The answer was \(status) \(response.status.reasonPhrase), without a reason.",
                    requestID: response.headers.first(name: "X-Request-Id")))
        }
    }
}
