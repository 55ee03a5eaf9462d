// The small readers of a request's parts, each on its own.

import Domain
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Operations
import Testing

@testable import API

@Suite("Parts of a request")
struct RequestPartsTests {
    private func request(_ path: String, _ headers: HTTPFields = [:]) -> Request {
        Request(
            head: HTTPRequest(method: .get, scheme: nil, authority: nil, path: path, headerFields: headers),
            body: RequestBody(buffer: ByteBuffer()))
    }

    @Test("a query has objects of one level, blanks for plusses, and every value decoded")
    func queries() throws {
        let request = request(
            "/v1/x?columns[external_id]=Id&columns%5Bname%5D=Firma+%26+Co&separator=%3B"
                + "&at=2027-01-01T00%3A00%3A00%2B01%3A00&flag=true&empty&q=%C3%A9%2B")
        let (columns, separator, at, flag, empty, q) = try request.query { q in
            (
                q.optional("columns")?.object { c in
                    [c["external_id"].text(1...200), c["name"].text(1...200)]
                },
                q["separator"].string(1...1), q["at"].instant(), q["flag"].bool(),
                q["empty"].string(0...0), q["q"].text(1...9)
            )
        }
        #expect(columns == ["Id", "Firma & Co"] && separator == ";" && flag && empty == "" && q == "é+")
        #expect(at.description == "2026-12-31T23:00:00Z")
        #expect(throws: DomainError.self) {
            try self.request("/v1/x?columns[a]=1").query { q in q["columns"].object { _ in } }
        }
    }

    @Test("a path that has no parameters refuses them all, and more than a hundred are refused anywhere")
    func noQuery() throws {
        try request("/v1/x").noQuery()
        try request("/v1/x?").noQuery()
        #expect(throws: DomainError.self) { try request("/v1/x?a=1").noQuery() }
        let many = (0..<101).map { "a\($0)=1" }.joined(separator: "&")
        let error = #expect(throws: DomainError.self) { try request("/v1/x?\(many)").noQuery() }
        #expect(error?.faults.map(\.code) == [.tooMany])
    }

    @Test(
        "a failing address counts as what one caller has of addresses",
        arguments: [
            ("192.0.2.1", "192.0.2.1"), ("::ffff:192.0.2.1", "192.0.2.1"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2"), ("2001:db8::1", "2001:db8:0:0"),
            ("::1", "0:0:0:0"), ("fe80::1%eth0", "fe80:0:0:0"), ("2001:db8:1:2::", "2001:db8:1:2"),
            ("local", "local"), (":::::::::::", "0:0:0:0"),
        ])
    func addressBlocks(address: String, block: String) {
        #expect(AddressBlock.of(address) == block)
    }

    @Test(
        "the client is who the farthest trusted proxy saw",
        arguments: [
            (0, "192.0.2.1", nil), (1, "192.0.2.1", "192.0.2.1"), (1, "forged, 192.0.2.1:99", "192.0.2.1"),
            (2, "forged, 192.0.2.1, 10.0.0.1", "192.0.2.1"), (2, "192.0.2.1", nil), (1, "", nil),
            (1, "[2001:db8::1]:443", "2001:db8::1"), (1, "2001:db8::1", "2001:db8::1"),
        ] as [(Int, String, String?)])
    func forwarding(proxies: Int, header: String, client: String?) {
        let request = request("/", [.forwardedFor: header])
        #expect(Forwarding.client(of: request, behind: proxies) == client)
    }

    @Test(
        "entity tags are read with their commas and without their strength",
        arguments: [
            (#""a""#, ["a"]), (#" "a" , W/"b,c" "#, ["a"]), (#""a,b","c""#, ["a,b", "c"]), (#"W/"a""#, []),
            ("a", nil), (#""a"#, nil), (#""a" "b""#, nil), ("", nil), (",", nil), (#"w/"a""#, nil),
            (#""é""#, nil),
        ] as [(String, [String]?)])
    func entityTags(header: String, tags: [String]?) {
        let condition = try? request("/", [.ifMatch: header]).precondition()
        #expect(condition == tags.map { .match($0.compactMap { EntityTag(opaque: $0) }) })
    }

    @Test("the tag of content changes with the content alone")
    func contentTags() {
        #expect(
            EntityTag(content: ["b": 1, "a": 2] as JSON) == EntityTag(content: ["a": 2, "b": 1] as JSON))
        #expect(EntityTag(content: ["a": 2] as JSON) != EntityTag(content: ["a": 3] as JSON))
        #expect(EntityTag(content: Array("abc".utf8)).opaque == "ba7816bf8f01cfea414140de5dae2223")
    }

    @Test(
        "texts survive percent-encoding, and encode to unreserved characters only",
        arguments: ["crm-0462", "a/b ?#é%", "~._-", ""])
    func percentEncoding(text: String) {
        let encoded = FormText.encode(text)
        #expect(FormText.decode(encoded) == text && FormText.decode(segment: encoded) == text)
        #expect(encoded.utf8.allSatisfy { "%~._-".utf8.contains($0) || ($0 >= 48 && $0 < 123) })
    }
}
