// Forms as browsers write them, and as nobody should.

import Domain
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Testing

@testable import Console

@Suite("Forms")
struct FormTests {
    private static let names: Set<String> = ["name", "reason"]

    @Test("what a browser writes is read as it was typed")
    func reads() throws {
        let form = try Form("name=Ada+L%C3%B6velace%2B1&reason=a%0D%0Ab%26c%3Dd", fields: Self.names)
        #expect(form["name"] == "Ada Lövelace+1" && form["reason"] == "a\r\nb&c=d")
        let half = try Form("name=", fields: Self.names)
        #expect(half["name"] == "" && half["reason"] == nil)
        #expect(try Form("", fields: Self.names)["name"] == nil)
        #expect(try Form("reason=a=b", fields: Self.names)["reason"] == "a=b")
    }

    @Test(
        "anything else is refused",
        arguments: [
            "name", "name=a&", "&name=a", "name=a&&reason=b", "=a", "other=a", "name=a&name=b", "name=%",
            "name=%4",
            "name=%zz", "name=%ff", "name=%C3", "name=%00", "name=ä", "name=a b", "name=a\n",
            "name=a;reason=b&x",
            "Name=a", "name[]=a",
        ])
    func refuses(text: String) {
        #expect(throws: DomainError.self) { try Form(text, fields: Self.names) }
    }

    @Test(
        "a body must say that it is a form, be complete and not too long",
        arguments: [
            (Form.mediaType, nil, "name=Ada", nil),
            (Form.mediaType + "; charset=UTF-8", nil, "name=Ada", nil),
            ("APPLICATION/X-WWW-FORM-URLENCODED", "8", "name=Ada", nil),
            (nil, nil, "name=Ada", .unsupportedMediaType),
            ("text/plain", nil, "name=Ada", .unsupportedMediaType),
            ("multipart/form-data", nil, "name=Ada", .unsupportedMediaType),
            (Form.mediaType + "; charset=latin1", nil, "name=Ada", .unsupportedMediaType),
            (Form.mediaType, "9", "name=Ada", .malformed),
            (Form.mediaType, "21", "name=Ada", .tooLarge),
            (Form.mediaType, nil, "name=01234567890123456", .tooLarge),
            (Form.mediaType, nil, "name=Ada&name=Ada", .malformed),
        ] as [(String?, String?, String, DomainError.Kind?)])
    func bodies(type: String?, length: String?, body: String, refusal: DomainError.Kind?) async {
        var headers = HTTPFields()
        if let type { headers[.contentType] = type }
        if let length { headers[.contentLength] = length }
        let request = Request(
            head: HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/", headerFields: headers),
            body: RequestBody(buffer: ByteBuffer(string: body)))
        do {
            let form = try await request.form(Self.names, limit: 20)
            #expect(refusal == nil && form["name"] == "Ada", "\(body) was read")
        } catch {
            #expect((error as? DomainError)?.kind == refusal, "\(body): \(error)")
        }
    }
}
