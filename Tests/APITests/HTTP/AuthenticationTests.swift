// Who is let in, and how often.

import API
import Domain
import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTesting
import NIOCore
import Operations
import Testing

@Suite("Authentication")
struct AuthenticationTests {
    private let retryAfter = HTTPField.Name("Retry-After") ?? .location

    @Test(
        "only one bearer token in the right form is a credential",
        arguments: [
            (nil, "401 unauthenticated"), ("", "401 unauthenticated"), ("Bearer", "401 unauthenticated"),
            ("Bearer ", "401 unauthenticated"), ("Basic baton_good", "401 unauthenticated"),
            ("Bearer baton good", "401 unauthenticated"), ("Bearer baton_bad", "401 unauthenticated"),
            ("Bearer " + String(repeating: "x", count: 9_000), "401 unauthenticated"),
            ("bearer baton_good", "200 -"), ("BEARER   baton_good", "200 -"),
        ] as [(String?, String)])
    func bearer(value: String?, outcome: String) async throws {
        try await TestServer().application().test(.router) { client in
            let headers: HTTPFields = value.map { [.authorization: $0] } ?? [:]
            let response = try await client.execute(uri: "/v1/things", method: .get, headers: headers) { $0 }
            #expect(response.problem == outcome)
            let challenge = response.headers[.wwwAuthenticate]
            #expect((challenge != nil) == (response.status == .unauthorized))
        }
    }

    @Test("the operator's paths take the operator's key alone, and it opens nothing else")
    func operatorKey() async throws {
        try await TestServer().application().test(.router) { client async throws in
            func status(_ path: String, _ key: String) async throws -> Int {
                try await client.execute(
                    uri: path, method: .get, headers: [.authorization: "Bearer \(key)"]
                ) { $0.status.code }
            }
            #expect(try await status("/operator/v1/echo", TestServer.operatorKey) == 200)
            #expect(try await status("/operator/v1/echo", TestServer.operatorKey + "o") == 401)
            #expect(try await status("/operator/v1/echo", TestServer.key) == 401)
            #expect(try await status("/v1/things", TestServer.operatorKey) == 401)
        }
        #expect(OperatorKey(String(repeating: "x", count: 31)) == nil)
    }

    @Test("a key that asks too often waits, and another does not")
    func limitsKeys() async throws {
        var server = TestServer()
        server.configuration.requests = Allowance(burst: 3, perSecond: 0.5)
        let uptime = server.uptime
        try await server.application().test(.router) { client async throws in
            func ask(_ key: String) async throws -> TestResponse {
                try await client.execute(
                    uri: "/v1/things", method: .get, headers: [.authorization: "Bearer \(key)"]
                ) { $0 }
            }
            for left in [2, 1, 0] {
                let response = try await ask(TestServer.key)
                #expect(response.status == .ok)
                let name = HTTPField.Name("RateLimit") ?? .location
                #expect(response.headers[name] == "\"key\";r=\(left);t=\(left == 0 ? 2 : 0)")
            }
            let refused = try await ask(TestServer.key)
            #expect(refused.problem == "429 rate_limited")
            #expect(refused.headers[retryAfter] == "2")
            #expect(refused.headers[HTTPField.Name("RateLimit-Policy") ?? .location] == #""key";q=3;w=6"#)
            #expect(try await ask("baton_good_other").status == .ok)
            uptime.advance(.seconds(2))
            #expect(try await ask(TestServer.key).status == .ok)
            #expect(try await ask(TestServer.key).status == .tooManyRequests)
        }
    }

    @Test("an address that fails too often hears 429, and a valid key behind it still works")
    func limitsFailures() async throws {
        var server = TestServer()
        server.configuration.failures = Allowance(burst: 2, perSecond: 0.1)
        server.configuration.trustedProxies = 1
        let uptime = server.uptime
        let forwarded = try #require(HTTPField.Name("X-Forwarded-For"))
        try await server.application().test(.router) { client async throws in
            func ask(_ key: String, from address: String) async throws -> Int {
                try await client.execute(
                    uri: "/v1/things", method: .get,
                    headers: [.authorization: "Bearer \(key)", forwarded: address]
                ) { $0.status.code }
            }
            #expect(try await ask("guess", from: "6.6.6.6, 192.0.2.1") == 401)
            #expect(try await ask("guess", from: "7.7.7.7, 192.0.2.1:4711") == 401)
            #expect(try await ask("guess", from: "192.0.2.1") == 429)
            #expect(try await ask(TestServer.key, from: "192.0.2.1") == 200)
            #expect(try await ask(TestServer.key, from: "192.0.2.1, 192.0.2.2") == 200)
            uptime.advance(.seconds(10))
            #expect(try await ask("guess", from: "192.0.2.1") == 401)
        }
    }

    @Test("the table of buckets is bounded, and forgets the ones that say least first")
    func boundsTable() {
        let uptime = ManualUptime()
        let limit = RateLimit(
            Allowance(burst: 2, perSecond: 1), maximumNames: 1_000, uptime: { uptime.now })
        for number in 0..<5_000 { _ = limit.take("name \(number)") }
        #expect(limit.count <= 1_000)
        uptime.advance(.seconds(5))
        _ = limit.take("late")
        _ = limit.take("late")
        for number in 0..<900 { _ = limit.take("other \(number)") }
        #expect(limit.count <= 1_000)
        let refused = limit.take("late")
        #expect(throws: DomainError.self) { try refused.check() }
    }
}

extension RateLimit.Standing {
    fileprivate func check() throws(DomainError) {
        if !isAllowed { throw DomainError(.tooManyRequests, .rateLimited, "refused") }
    }
}
