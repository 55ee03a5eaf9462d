// The text of a record, byte for byte, and the files that are taken as scans.

import Domain
import Testing

@Suite("Signature records")
struct SignatureRecordTests {
    @Test("have this canonical text")
    func text() throws {
        let record = SignatureRecord(
            act: .signature, tenantID: try #require(TenantID("018f2d3c-4b5a-7c6d-8e9f-a0b1c2d3e4f5")),
            tenantKey: try #require(Slug("acme")), agreement: try #require(Slug("inbound")),
            subject: .version(3), contentSHA256: "aa", slot: "sales",
            signer: Signer(
                name: "Jürgen Groß", position: "CRO", email: nil, member: Slug("jg"), capacity: .deputy),
            method: .member, intent: "I sign.", language: .german,
            signedAt: Instant(microseconds: 1_772_438_400_123_456),
            origin: Origin(address: "2001:db8::1", userAgent: String(repeating: "x", count: 400)),
            attachmentSHA256: nil, previous: "bb")
        #expect(
            record.text == """
                {"agreement":"inbound","attachment_sha256":null,"content_sha256":"aa","intent":"I sign.",\
                "ip":"2001:db8::1","language":"de","method":"member","previous":"bb",\
                "signed_at":"2026-03-02T08:00:00.123Z",\
                "signer":{"acting_as":"deputy","email":null,"member":"jg","name":"Jürgen Groß","position":"CRO"},\
                "slot":"sales","tenant":{"id":"018f2d3c-4b5a-7c6d-8e9f-a0b1c2d3e4f5","key":"acme"},\
                "type":"baton.signature.v1","user_agent":"\(String(repeating: "x", count: 300))","version":3}
                """)
    }

    @Test(
        "a file is what its first bytes say",
        arguments: [
            ("%PDF-1.7", "application/pdf"), ("\u{89}PNG\r\n\u{1A}\n", nil), ("<html>", nil), ("", nil),
            ("%PDF", nil),
        ] as [(String, String?)])
    func texts(text: String, type: String?) {
        #expect(Scan.MediaType(of: Array(text.utf8))?.rawValue == type)
    }

    @Test("PNG, JPEG and TIFF are told by their signatures")
    func images() {
        let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]
        #expect(Scan.MediaType(of: png) == .png)
        #expect(Scan.MediaType(of: png.dropFirst()) == nil)
        #expect(Scan.MediaType(of: [0xFF, 0xD8, 0xFF, 0xE0]) == .jpeg)
        #expect(Scan.MediaType(of: [0x49, 0x49, 0x2A, 0x00]) == .tiff)
        #expect(Scan.MediaType(of: [0x4D, 0x4D, 0x00, 0x2A]) == .tiff)
    }

    @Test(
        "a scan is refused that is too large, of no known type, or not what is said",
        arguments: [
            (Array("%PDF-1".utf8), "application/pdf", nil),
            (Array("%PDF-1".utf8), "image/png", .notAllowedValue),
            (Array("%PDF-1".utf8), nil, .notAllowedValue),
            (Array("MZ".utf8), "application/pdf", .notAllowedValue),
            ([], "application/pdf", .notAllowedValue),
            (
                Array("%PDF-".utf8) + [UInt8](repeating: 0, count: Scan.maximumBytes), "application/pdf",
                .bodyTooLarge
            ),
        ] as [([UInt8], String?, ErrorCode?)])
    func refused(bytes: [UInt8], stated: String?, code: ErrorCode?) {
        var found: ErrorCode?
        do {
            _ = try Scan.type(of: bytes, stated: stated)
        } catch {
            found = error.code
        }
        #expect(found == code)
    }
}
