// Bodies: what is taken, what is too much, and what is not the whole.

import API
import Domain
import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTesting
import NIOCore
import Testing

@Suite("Bodies of requests")
struct BodyTests {
    private func post(_ path: String, _ body: String, _ headers: HTTPFields) async throws -> TestResponse {
        try await TestServer().application().test(.router) { client in
            try await client.execute(
                uri: path, method: .post, headers: .caller(headers), body: ByteBuffer(string: body)
            ) { $0 }
        }
    }

    @Test(
        "JSON is taken under its own name and in UTF-8",
        arguments: [
            ("application/json", "200"), ("Application/JSON ; Charset=\"UTF-8\"", "200"),
            ("application/json;charset=utf8", "200"), ("application/json; charset=latin1", "415"),
            ("text/json", "415"), ("application/json5", "415"), ("application/merge-patch+json", "415"),
            ("", "415"),
        ])
    func contentTypes(type: String, status: String) async throws {
        let response = try await post("/v1/echo", "{}", [.contentType: type])
        #expect(response.problem.prefix(3) == status)
    }

    @Test("a coded body is not taken")
    func refusesCodings() async throws {
        let headers: HTTPFields = [.contentType: "application/json", .contentEncoding: "gzip"]
        #expect(try await post("/v1/echo", "{}", headers).problem == "415 unsupported_media_type")
    }

    @Test(
        "what is no JSON is told where it went wrong",
        arguments: [
            ("", 1, 1, 0), ("{", 1, 2, 1), ("{\n \"a\": tru }", 2, 7, 8), ("{\"a\":1,\"a\":2}", 1, 8, 7),
            ("{} x", 1, 4, 3),
        ])
    func places(body: String, line: Int, column: Int, offset: Int) async throws {
        let response = try await post("/v1/echo", body, [.contentType: "application/json"])
        #expect(response.problem == "400 invalid_json")
        let detail = response.json["detail"]?.stringValue ?? ""
        #expect(detail.contains("line \(line), column \(column) (byte \(offset))"), "\(detail)")
    }

    @Test("a body may be as large as the limit and not one byte larger")
    func limits() async throws {
        let fitting = "\"" + String(repeating: "x", count: 998) + "\""
        #expect(try await post("/v1/echo", fitting, [.contentType: "application/json"]).status == .ok)
        let large = try await post("/v1/echo", fitting + " ", [.contentType: "application/json"])
        #expect(large.problem == "413 body_too_large")
        #expect(large.headers[.connection] == "close")
    }

    @Test("a body without an announced length is counted as it comes")
    func limitsChunks() async throws {
        try await TestServer().running { port, _ in
            for (count, status) in [(99, "200 OK"), (101, "413 Payload Too Large")] {
                let client = try await RawClient.connect(to: port)
                let head = requestHead(
                    "POST /v1/echo", "Content-Type: application/json", "Transfer-Encoding: chunked",
                    "Connection: close")
                try await client.send(head + "1\r\n\"\r\n")
                for _ in 0..<count { try await client.send("a\r\nxxxxxxxxxx\r\n") }
                try await client.send("1\r\n\"\r\n0\r\n\r\n")
                let answer = await client.rest()
                #expect(answer.hasPrefix("HTTP/1.1 \(status)\r\n"), "\(answer)")
            }
        }
    }

    @Test("a POST that needs nothing takes nothing, an object, and no other kind")
    func emptyOrJSON() async throws {
        #expect(try await post("/v1/trigger", "", [:]).json == [:])
        #expect(
            try await post("/v1/trigger", "{\"a\":1}", [.contentType: "application/json"]).json == ["a": 1])
        #expect(try await post("/v1/trigger", "{}", [:]).problem == "415 unsupported_media_type")
    }

    @Test("an upload that ends early is never taken for the whole", arguments: [true, false])
    func noticesCuts(isChunked: Bool) async throws {
        let server = TestServer()
        try await server.running { port, _ in
            let length = isChunked ? "Transfer-Encoding: chunked" : "Content-Length: 1000"
            let client = try await RawClient.connect(to: port)
            try await client.send(requestHead("POST /v1/upload", "Content-Type: text/csv", length))
            try await client.send(isChunked ? "4\r\na,b\n\r\n" : "a,b\n")
            try await client.closeOutput()
            _ = await client.rest()
            await server.sightings.wait(for: "upload refused: invalid_request")
            #expect(!server.sightings.all.contains("upload complete"))
        }
    }

    @Test("an upload whose sender is gone is never taken for the whole")
    func noticesDepartures() async throws {
        let server = TestServer()
        try await server.running { port, _ in
            let client = try await RawClient.connect(to: port)
            try await client.send(
                requestHead("POST /v1/upload", "Content-Type: text/csv", "Content-Length: 1000") + "a,b\n")
            try await client.close()
            await server.sightings.wait(for: "upload refused: invalid_request")
            #expect(!server.sightings.all.contains("upload complete"))
        }
    }

    @Test("a caller that waits to be told to go on is told")
    func continues() async throws {
        try await TestServer().running { port, _ in
            let client = try await RawClient.connect(to: port)
            try await client.send(
                requestHead(
                    "POST /v1/echo", "Content-Type: application/json", "Content-Length: 2",
                    "Expect: 100-continue", "Connection: close"))
            let first = await client.text(upTo: "\r\n\r\n")
            #expect(first == "HTTP/1.1 100 Continue\r\n\r\n")
            try await client.send("{}")
            let answer = await client.rest()
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"), "\(answer)")
        }
    }
}
