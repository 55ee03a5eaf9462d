// Pages behind a list, and edits behind a tag.

import Client
import Domain
import Testing

@Suite("Lists and edits")
struct ListingTests {
    @Test("pages are fetched only as far as they are needed")
    func laziness() async throws {
        try await TestServer.run { request, number in
            let next = number < 2 ? "\"c\(number)\"" : "null"
            let items = [Sample.agreement("a\(number)"), Sample.agreement("b\(number)")]
            return .answer(
                200, [], #"{"items": [\#(items.joined(separator: ","))], "next_cursor": \#(next)}"#)
        } _: { server in
            try await withClient(of: server) { client in
                let some = try await client.agreements().collect(limit: 2)
                #expect(some.map(\.value.key) == ["a0", "b0"])
                #expect(server.requests.count == 1)
            }
        }
    }

    @Test("a list goes on to its last page, an empty one in the middle too")
    func everyPage() async throws {
        try await TestServer.run { request, number in
            switch number {
            case 0: .answer(200, [], #"{"items": [\#(Sample.agreement("a"))], "next_cursor": "x"}"#)
            case 1: .answer(200, [], #"{"items": [], "next_cursor": "y"}"#)
            default: .answer(200, [], #"{"items": [\#(Sample.agreement("b"))], "next_cursor": null}"#)
            }
        } _: { server in
            let keys = try await withClient(of: server) { client in
                try await client.agreements(AgreementFilter(kind: "local")).collect().map(\.value.key)
            }
            #expect(keys == ["a", "b"])
            #expect(
                server.requests.map(\.target) == [
                    "/v1/agreements?kind=local&limit=200", "/v1/agreements?kind=local&limit=200&cursor=x",
                    "/v1/agreements?kind=local&limit=200&cursor=y",
                ])
        }
    }

    @Test("an edit is made anew on what someone else wrote in between")
    func editAgain() async throws {
        try await TestServer.run { request, number in
            switch (request.method, number) {
            case ("GET", 0): .answer(200, [("ETag", "\"1\"")], Sample.agreement("a", name: "one"))
            case ("GET", _): .answer(200, [("ETag", "\"2\"")], Sample.agreement("a", name: "two"))
            case (_, 1): .answer(412, [], ProblemTests.body(status: 412, code: "stale", detail: "Changed."))
            default: .answer(200, [("ETag", "\"3\"")], Sample.agreement("a", name: "two!"))
            }
        } _: { server in
            let answer = try await withClient(of: server) { client in
                try await client.edit {
                    try await client.agreement("a")
                } write: { current, etag in
                    let name = (current?.value.name ?? "") + "!"
                    return try await client.renameAgreement("a", to: name, ifMatch: etag ?? "*")
                }
            }
            #expect(answer.etag == "\"3\"")
            let writes = server.requests.filter { $0.method == "PATCH" }
            #expect(writes.map(\.body) == [#"{"name":"one!"}"#, #"{"name":"two!"}"#])
            #expect(writes.map { $0.header("If-Match") } == ["\"1\"", "\"2\""])
        }
    }

    @Test("what is not there yet is created with If-None-Match")
    func creation() async throws {
        let region = """
            {"key": "dach", "name": "DACH", "parent": null, "countries": [], "maturity_index": null,
             "time_zone": null, "depth": 1, "path": ["dach"], "valid_from": "2026-11-02T08:15:00Z"}
            """
        try await TestServer.run { request, _ in
            request.method == "GET"
                ? .answer(404, [], ProblemTests.body(status: 404, code: "not_found", detail: "None."))
                : .answer(201, [("ETag", "\"1\"")], region)
        } _: { server in
            try await withClient(of: server) { client in
                #expect(try await client.existingNode("dach", of: .regions) == nil)
                _ = try await client.putNode("dach", of: .regions, ["name": "DACH"], ifMatch: nil)
            }
            let last = server.requests.last
            #expect(last?.header("If-None-Match") == "*")
            #expect(last?.header("If-Match") == nil)
        }
    }
}
