// The life of a resource over HTTP, as every feature's resources live.

import Domain
import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTesting
import NIOCore
import Testing

@Suite("A resource over HTTP")
struct ThingRoutesTests {
    private func create(
        _ client: any TestClientProtocol, _ body: String, attempt: String? = "a1"
    ) async throws -> TestResponse {
        var headers = HTTPFields.caller(sending: "application/json; charset=UTF-8")
        if let attempt, let name = HTTPField.Name("Idempotency-Key") { headers[name] = attempt }
        return try await client.execute(
            uri: "/v1/things", method: .post, headers: headers, body: ByteBuffer(string: body)
        ) { $0 }
    }

    @Test("a POST creates once for each Idempotency-Key, however the JSON is spelt")
    func creates() async throws {
        try await TestServer().application().test(.router) { client in
            let first = try await create(client, #"{"key":"dach","name":"DACH"}"#)
            #expect(first.status == .created)
            #expect(first.headers[.location] == "/v1/things/dach")
            #expect(first.headers[.eTag] == #""1""#)
            #expect(first.json == ["key": "dach", "name": "DACH", "rank": .null])
            let repeated = try await create(client, #"{ "name": "DACH", "key": "dach" }"#)
            #expect(repeated.status == .created && repeated.json == first.json)
            let other = try await create(client, #"{"key":"dach","name":"Other"}"#)
            #expect(other.problem == "422 idempotency_mismatch")
            let clash = try await create(client, #"{"key":"dach","name":"Other"}"#, attempt: "a2")
            #expect(clash.problem == "409 already_exists")
            let nameless = try await create(client, #"{"key":"uk","name":"UK"}"#, attempt: nil)
            #expect(nameless.status == .created)
            let unreadable = try await create(client, #"{"key":"us","name":"US"}"#, attempt: "a b")
            #expect(unreadable.problem == "400 invalid_request")
            #expect(unreadable.faults == ["/header/idempotency-key invalid_format"])
            let wrong = try await create(client, #"{"key":"?","rank":0,"x":1}"#, attempt: "a3")
            #expect(wrong.problem == "422 validation_failed")
            #expect(
                wrong.faults == [
                    "/key invalid_format", "/name required", "/rank out_of_range", "/x unknown_field",
                ])
        }
    }

    @Test("a PUT creates and replaces under conditions only, and a GET tells what is fresh")
    func conditions() async throws {
        try await TestServer().application().test(.router) { client in
            func put(_ headers: HTTPFields, _ body: String = #"{"name":"x"}"#) async throws -> TestResponse {
                try await client.execute(
                    uri: "/v1/things/uk", method: .put,
                    headers: .caller(sending: "application/json", headers), body: ByteBuffer(string: body)
                ) { $0 }
            }
            #expect(try await put([:]).problem == "428 precondition_required")
            #expect(try await put([.ifMatch: #""1""#]).problem == "412 stale")
            #expect(try await put([.ifMatch: "*"]).problem == "412 stale")
            #expect(try await put([.ifNoneMatch: "*"]).status == .created)
            #expect(try await put([.ifNoneMatch: "*"]).problem == "412 already_exists")
            #expect(try await put([.ifMatch: #"W/"1""#]).problem == "412 stale")
            #expect(try await put([.ifMatch: #""9", "1""#]).headers[.eTag] == #""2""#)
            #expect(try await put([.ifMatch: #""1""#]).problem == "412 stale")
            #expect(try await put([.ifMatch: "*"]).headers[.eTag] == #""3""#)
            #expect(try await put([.ifMatch: "3"]).problem == "400 invalid_request")
            #expect(try await put([.ifNoneMatch: #""3""#]).problem == "400 invalid_request")
            #expect(try await put([.ifMatch: "*", .ifNoneMatch: "*"]).problem == "400 invalid_request")

            func get(_ headers: HTTPFields) async throws -> TestResponse {
                try await client.execute(uri: "/v1/things/uk", method: .get, headers: .caller(headers)) { $0 }
            }
            #expect(try await get([:]).headers[.eTag] == #""3""#)
            #expect(try await get([.ifNoneMatch: #""2""#]).status == .ok)
            for fresh in [#""3""#, #"W/"3""#, #""2" , "3""#, "*"] {
                let response = try await get([.ifNoneMatch: fresh])
                #expect(response.status == .notModified, "\(fresh)")
                #expect(response.body.readableBytes == 0 && response.headers[.eTag] == #""3""#)
            }
            let deleted = try await client.execute(
                uri: "/v1/things/uk", method: .delete, headers: .caller([.ifMatch: #""3""#])
            ) { $0 }
            #expect(deleted.status == .noContent)
            #expect(try await get([:]).problem == "404 not_found")
        }
    }

    @Test("a list goes on from page to page, and every link is good for the next one")
    func lists() async throws {
        try await TestServer().application().test(.router) { client in
            for number in 1...7 {
                _ = try await create(
                    client, #"{"key":"t\#(number)","name":"T","rank":\#(number % 2 + 1)}"#,
                    attempt: "a\(number)")
            }
            var path: String? = "/v1/things?rank=2&limit=3"
            var keys: [String] = []
            var pages = 0
            while let next = path {
                let page = try await client.execute(uri: next, method: .get, headers: .caller()) { $0 }
                keys += (page.json["items"]?.arrayValue ?? []).compactMap { $0["key"]?.stringValue }
                let cursor = page.json["next_cursor"]?.stringValue
                let link = page.headers[values: HTTPField.Name("Link") ?? .location].first
                path = link.map { String($0.dropFirst().prefix { $0 != ">" }) }
                #expect((cursor == nil) == (link == nil))
                if let cursor { #expect(link?.hasSuffix("&cursor=\(cursor)>; rel=\"next\"") == true) }
                pages += 1
            }
            #expect(keys == ["t1", "t3", "t5", "t7"] && pages == 2)
        }
    }

    @Test(
        "wrong parameters are refused, all at once",
        arguments: [
            ("limit=0", "400 invalid_request", ["/query/limit out_of_range"]),
            ("limit=201", "400 invalid_request", ["/query/limit out_of_range"]),
            ("limit=5.0", "400 invalid_request", ["/query/limit wrong_type"]),
            ("limit=%2B5", "400 invalid_request", ["/query/limit wrong_type"]),
            ("limit=", "400 invalid_request", ["/query/limit wrong_type"]),
            ("cursor=AAAA", "400 invalid_cursor", ["/query/cursor invalid_cursor"]),
            (
                "cursor=AAAA&limit=x", "400 invalid_request",
                ["/query/limit wrong_type", "/query/cursor invalid_cursor"]
            ),
            ("limit=1&limit=2", "400 invalid_request", ["/query/limit duplicate"]),
            ("colour=red", "400 invalid_request", ["/query/colour unknown_field"]),
            ("rank[a]=1", "400 invalid_request", ["/query/rank wrong_type"]),
            ("rank=1&rank[a]=1", "400 invalid_request", ["/query/rank/a duplicate"]),
            ("rank=%ff", "400 invalid_request", ["/query/rank invalid_format"]),
            ("rank=%0", "400 invalid_request", ["/query/rank invalid_format"]),
            ("%zz=1", "400 invalid_request", ["/query invalid_format"]),
        ])
    func refusesParameters(query: String, problem: String, faults: [String]) async throws {
        try await TestServer().application().test(.router) { client in
            let response = try await client.execute(
                uri: "/v1/things?\(query)", method: .get, headers: .caller()
            ) { $0 }
            #expect(response.problem == problem)
            #expect(response.faults == faults)
        }
    }
}
