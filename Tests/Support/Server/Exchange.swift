// One request and its answer, as they went over the wire.

import AsyncHTTPClient
package import Domain
import Foundation
import NIOCore
import NIOHTTP1

package struct Exchange: Sendable {
    package var method: String
    package var target: String
    package var sent: [(name: String, value: String)]
    package var body: [UInt8]
    package var status = 0
    package var headers: [(name: String, value: String)] = []
    package var answer: [UInt8] = []

    private static let answerBytes = 64 * 1024 * 1024
    private static let timeoutSeconds: Int64 = 60

    /// - Parameter sent: the request's headers.
    package init(
        _ method: String, _ target: String, sent: [(name: String, value: String)] = [], body: [UInt8] = []
    ) {
        self.method = method
        self.target = target
        self.sent = sent
        self.body = body
    }

    /// The same with the server's answer.
    ///
    /// - Parameter connections: nil for those that all tests share.
    package func answered(by url: String, over connections: Connections? = nil) async throws -> Exchange {
        var request = HTTPClientRequest(url: url + target)
        request.method = HTTPMethod(rawValue: method)
        for (name, value) in sent { request.headers.add(name: name, value: value) }
        if !body.isEmpty { request.body = .bytes(body) }
        let client = connections?.client ?? HTTPClient.shared
        let response = try await client.execute(request, timeout: .seconds(Self.timeoutSeconds))
        var done = self
        done.status = Int(response.status.code)
        done.headers = response.headers.map { ($0.name, $0.value) }
        done.answer = Array(try await response.body.collect(upTo: Self.answerBytes).readableBytesView)
        return done
    }

    package func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    package var text: String { String(decoding: answer, as: UTF8.self) }

    /// The answer; null where it is no JSON.
    package var json: JSON {
        (try? JSON.parse(answer, limits: JSONLimits(maxBytes: Self.answerBytes, maxNodes: 10_000_000)))
            ?? .null
    }

    /// The stable code of a refusal.
    package var code: String? { json["code"]?.stringValue }

    package var etag: String { header("ETag") ?? "" }

    /// For a test's message: what was asked and answered, cut short.
    package var summary: String { "\(method) \(target) → \(status) \(text.prefix(500))" }
}
