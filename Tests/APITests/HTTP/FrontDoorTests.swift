// What every answer has in common: form, headers, ids, and nothing internal.

import API
import Domain
import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTesting
import NIOCore
import Testing

@Suite("The front door")
struct FrontDoorTests {
    private let requestID = HTTPField.Name("X-Request-Id") ?? .location

    private func get(
        _ path: String, _ method: HTTPRequest.Method = .get, _ headers: HTTPFields = .caller(),
        on server: TestServer = TestServer()
    ) async throws -> TestResponse {
        try await server.application().test(.router) { client in
            try await client.execute(uri: path, method: method, headers: headers) { $0 }
        }
    }

    @Test(
        "every refusal is a problem of one form",
        arguments: [
            ("/nowhere", .get, "404 not_found"),
            ("/v1/nowhere/x", .post, "404 not_found"),
            ("/v1/things", .delete, "405 method_not_allowed"),
            ("/v1/things/No_Slug", .get, "404 not_found"),
            ("/v1/things/%64ach", .get, "404 not_found"),
            ("/v1/hummingbird-failure", .get, "413 body_too_large"),
            ("/v1/failure", .get, "500 internal_error"),
        ] as [(String, HTTPRequest.Method, String)])
    func problems(path: String, method: HTTPRequest.Method, problem: String) async throws {
        let response = try await get(path, method)
        #expect(response.problem == problem)
        #expect(response.headers[.contentType] == "application/problem+json")
        let code = response.json["code"]?.stringValue ?? ""
        #expect(response.json["type"] == .string("urn:baton:problem:\(code)"))
        #expect(response.json["status"] == .number(Double(response.status.code)))
        #expect(response.json["request_id"]?.stringValue == response.headers[requestID])
        for member in ["title", "detail"] { #expect(response.json[member]?.stringValue?.isEmpty == false) }
    }

    @Test("a wrong method is told the right ones")
    func allows() async throws {
        #expect(try await get("/v1/things", .delete).headers[.allow] == "GET, HEAD, POST")
        #expect(try await get("/v1/things/x", .post).headers[.allow] == "DELETE, GET, HEAD, PUT")
        #expect(try await get("/v1/things/all", .get).headers[.allow] == "POST")
        #expect(try await get("/healthz", .put).headers[.allow] == "GET, HEAD")
    }

    @Test("an unforeseen error says nothing of itself to the caller, and all to the log")
    func hidesInternals() async throws {
        let server = TestServer()
        let response = try await get("/v1/failure", on: server)
        #expect(!String(buffer: response.body).contains("hunter2"))
        let line = server.logs.all.first { $0["message"] == "A request failed" }
        #expect(line?["error.type"] == "SecretFailure")
        #expect(line?["request.id"]?.stringValue == response.headers[requestID])
    }

    @Test(
        "every answer has the headers of safety, whatever it is",
        arguments: ["/healthz", "/nowhere", "/v1/things"])
    func headers(path: String) async throws {
        let headers = try await get(path).headers
        #expect(headers[.xContentTypeOptions] == "nosniff")
        #expect(
            headers[.contentSecurityPolicy]?.contains("default-src 'none'; frame-ancestors 'none'") == true)
        #expect(headers[.crossOriginResourcePolicy] == "same-origin")
        #expect(headers[.cacheControl] == "no-store")
        #expect(headers[requestID] != nil)
    }

    @Test(
        "a caller's own request id is taken where it is harmless",
        arguments: [
            ("abc.DEF-1_2", true), (String(repeating: "x", count: 64), true),
            (String(repeating: "x", count: 65), false), ("a b", false), ("a\"b", false), ("", false),
        ])
    func requestIDs(id: String, isTaken: Bool) async throws {
        let answered = try await get("/healthz", .get, [requestID: id]).headers[requestID]
        #expect((answered == id) == isTaken)
        #expect(answered?.isEmpty == false)
    }

    @Test("HEAD is GET without the body, for errors too")
    func head() async throws {
        let get = try await get("/healthz")
        let head = try await self.get("/healthz", .head)
        #expect(head.status == .ok && head.body.readableBytes == 0)
        #expect(head.headers[.contentLength] == get.headers[.contentLength])
        let missing = try await self.get("/v1/things/none", .head)
        #expect(missing.status == .notFound && missing.body.readableBytes == 0)
        #expect(missing.headers[.contentLength] != "0")
    }

    @Test("the log names the route and the tenant, never the path or the key")
    func accessLog() async throws {
        let server = TestServer()
        let response = try await get("/v1/things/some-secret-token?limit=1", on: server)
        let line = try #require(server.logs.requests().first)
        #expect(line["http.route"] == "/v1/things/{key}")
        #expect(line["http.method"] == "GET")
        #expect(line["http.status"] == .number(Double(response.status.code)))
        #expect(line["tenant.id"] == .string(TestServer.tenant.description))
        #expect(line["request.id"]?.stringValue == response.headers[requestID])
        #expect(line["duration.ms"]?.doubleValue != nil)
        let text = server.logs.all.map(\.description).joined()
        #expect(!text.contains("some-secret-token") && !text.contains(TestServer.key))
    }

    @Test("numbers are kept by route, method and kind of answer, and in-flight ends at nought")
    func metrics() async throws {
        let server = TestServer()
        _ = try await get("/v1/things/a", on: server)
        _ = try await get("/v1/things/b", on: server)
        _ = try await get("/random/4711", HTTPRequest.Method("BREW") ?? .get, on: server)
        let text = server.metrics.text()
        #expect(
            text.contains(
                #"baton_http_request_duration_seconds_count{method="GET",route="/v1/things/{key}",status="4xx"} 2"#
            ))
        #expect(
            text.contains(
                #"baton_http_request_duration_seconds_count{method="other",route="unmatched",status="4xx"} 1"#
            ))
        #expect(text.contains("\nbaton_http_requests_in_flight 0\n"))
    }

    @Test("the surroundings get their answers without a key")
    func service() async throws {
        #expect(try await get("/healthz", .get, [:]).json == ["status": "ok"])
        let ready = try await get("/readyz", .get, [:])
        #expect(ready.status == .serviceUnavailable)
        #expect(ready.json == ["status": "not_ready", "database": "down"])
        let contract = try await get("/openapi.yaml", .get, [:])
        #expect(String(buffer: contract.body) == "openapi: 3.1.0\n")
        #expect(contract.headers[.cacheControl] == "private, no-cache")
        let tag = try #require(contract.headers[.eTag])
        #expect(try await get("/openapi.yaml", .get, [.ifNoneMatch: tag]).status == .notModified)
        let metrics = try await get("/metrics", .get, [:])
        #expect(metrics.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
    }
}
