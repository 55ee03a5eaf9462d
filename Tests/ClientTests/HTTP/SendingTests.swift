// What the client sends, what it repeats, and what it does not.

import Client
import Domain
import Testing

/// Answers of the contract, as short as they may be.
enum Sample {
    static let tenant = """
        {"id": "01985c2f-0b7a-7c10-9f6e-3b0d5a6c7e81", "key": "a", "name": "A", "state": "active",
         "created_at": "2026-11-02T08:15:00Z", "suspended_at": null, "suspension_reason": null}
        """
    static let problem = """
        {"type": "urn:baton:problem:unavailable", "title": "Service Unavailable", "status": 503,
         "detail": "Not now.", "code": "unavailable", "request_id": "r-1"}
        """

    static func agreement(_ key: String, name: String = "A") -> String {
        """
        {"key": "\(key)", "kind": "framework", "name": "\(name)", "framework": null, "programme": null,
         "created_at": "2026-11-02T08:15:00Z", "versions": {"latest": null, "in_force": null, "scheduled": null}}
        """
    }
}

/// A client of the test's server that does not wait between attempts.
func withClient<Result: Sendable>(
    of server: TestServer, _ work: (BatonClient) async throws -> Result
) async throws -> Result {
    let connection = try BatonClient.Connection(url: server.url, bearer: "secret")
    return try await BatonClient.withClient(connection, pauses: RetryPauses { _ in }, work)
}

@Suite("Sending")
struct SendingTests {
    @Test("a creation is repeated under one idempotency key, after 503 and after a closed connection")
    func creationIsRepeated() async throws {
        try await TestServer.run { _, number in
            switch number {
            case 0: .answer(503, [("Retry-After", "1")], Sample.problem)
            case 1: .close
            default: .answer(201, [], Sample.tenant)
            }
        } _: { server in
            let tenant = try await withClient(of: server) { client in
                try await client.createTenant(key: "a", name: "A").value
            }
            #expect(tenant.key == "a")
            let requests = server.requests
            #expect(requests.map(\.method) == ["POST", "POST", "POST"])
            let keys = Set(requests.map { $0.header("Idempotency-Key") })
            #expect(keys.count == 1 && keys.first??.count == 36, "\(keys)")
            #expect(requests.first?.body == #"{"key":"a","name":"A"}"#)
            #expect(requests.first?.header("Authorization") == "Bearer secret")
        }
    }

    @Test("attempts end, and the last refusal is the answer")
    func attemptsEnd() async throws {
        try await TestServer.run { _, _ in
            .answer(503, [], Sample.problem)
        } _: { server in
            let error = await #expect(throws: ClientError.self) {
                try await withClient(of: server) { try await $0.tenant("a") }
            }
            #expect(error?.status == 503)
            #expect(server.requests.count == ClientLimits.attempts)
        }
    }

    @Test("a wish to wait longer than the client does is the end of it")
    func longWish() async throws {
        try await TestServer.run { _, _ in
            .answer(503, [("Retry-After", "60")], Sample.problem)
        } _: { server in
            await #expect(throws: ClientError.self) {
                try await withClient(of: server) { try await $0.tenant("a") }
            }
            #expect(server.requests.count == 1)
        }
    }

    @Test("a change under If-Match and a deletion are sent once, since their repeat means something else")
    func changesAreSentOnce() async throws {
        try await TestServer.run { _, _ in
            .close
        } _: { server in
            await #expect(throws: ClientError.self) {
                try await withClient(of: server) {
                    try await $0.renameAgreement("a", to: "B", ifMatch: "\"1\"")
                }
            }
            await #expect(throws: ClientError.self) {
                try await withClient(of: server) { try await $0.deleteTenant("a", name: "A") }
            }
            #expect(server.requests.map(\.method) == ["PATCH", "POST"])
            #expect(server.requests.first?.header("If-Match") == "\"1\"")
        }
    }

    @Test("nobody there is said in words")
    func nobodyThere() async throws {
        let connection = try BatonClient.Connection(url: "http://127.0.0.1:1", bearer: nil)
        let error = await #expect(throws: ClientError.self) {
            try await BatonClient.withClient(connection, pauses: RetryPauses { _ in }) { try await $0.me() }
        }
        #expect("\(error, default: "none")" == "http://127.0.0.1:1 does not answer: nothing listens there.")
    }

    @Test(
        "an address must be http or https",
        arguments: ["localhost:8080", "ftp://a", "http://", "https://a?b=c", ""])
    func addresses(_ address: String) {
        #expect(throws: ClientError.invalidAddress(address)) {
            try BatonClient.Connection(url: address, bearer: nil)
        }
    }

    @Test("what goes into a path or a query is encoded")
    func encoding() async throws {
        try await TestServer.run { _, _ in
            .answer(200, [], #"{"items": [], "next_cursor": null}"#)
        } _: { server in
            try await withClient(of: server) { client in
                _ = try? await client.account("a b/ü?")
                _ = try await client.accounts([("q", "R&D+1"), ("region", nil)]).collect()
            }
            #expect(
                server.requests.map(\.target) == [
                    "/v1/accounts/a%20b%2F%C3%BC%3F", "/v1/accounts?q=R%26D%2B1&limit=200",
                ])
        }
    }
}
