// Base 64 for URLs against the vectors of RFC 4648, and against second spellings.

import Domain
import Testing

@Suite("Base 64 for URLs")
struct Base64URLTests {
    @Test(
        "the vectors of RFC 4648, section 10",
        arguments: [
            ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
            ("foobar", "Zm9vYmFy"),
        ])
    func vectors(plain: String, coded: String) {
        #expect(Base64URL.encode(Array(plain.utf8)) == coded)
        #expect(Base64URL.decode(coded) == Array(plain.utf8))
    }

    @Test("all bytes come back")
    func allBytes() {
        let bytes = (0...255).map { UInt8($0) }
        #expect(Base64URL.decode(Base64URL.encode(bytes)) == bytes)
    }

    @Test(
        "padding, other alphabets and leftover bits are no base 64",
        arguments: ["Zg==", "Zh", "Z", "Zm9vY", "Zm+v", "Zm/v", "Zm v", "é"])
    func refuses(text: String) {
        #expect(Base64URL.decode(text) == nil)
    }
}
