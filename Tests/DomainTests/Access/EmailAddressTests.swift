// Which addresses are taken, and which two are one.

import Domain
import Testing

@Suite("E-mail addresses")
struct EmailAddressTests {
    @Test(
        "what has something on both sides of one @ is taken as it is",
        arguments: ["ada@example.com", "a@b", "Ada.Lovelace+x@Example.COM", "jörg@müller.example", "\"a\"@b"])
    func taken(text: String) {
        #expect(EmailAddress(text)?.text == text)
    }

    @Test(
        "what cannot be an address is refused",
        arguments: [
            "", "@", "ada", "ada@", "@example.com", "a@b@c", "a b@c", "a@b c", " a@b", "a@b\n", "a\u{00A0}@b",
            "a\u{0}@b", "a\u{2028}@b", String(repeating: "a", count: 65) + "@b",
            "a@" + String(repeating: "b", count: 253),
        ])
    func refused(text: String) {
        #expect(EmailAddress(text) == nil)
    }

    @Test("addresses of the greatest length are taken")
    func longest() {
        #expect(
            EmailAddress(String(repeating: "a", count: 64) + "@" + String(repeating: "b", count: 189)) != nil)
    }

    @Test(
        "addresses that differ in capitals alone are one",
        arguments: [
            ("Ada@Example.com", "ada@example.COM", true), ("JÖRG@x", "jörg@X", true),
            ("ada@x", "ada@y", false), ("a.da@x", "ada@x", false),
        ])
    func folded(left: String, right: String, isOne: Bool) throws {
        let (left, right) = (try #require(EmailAddress(left)), try #require(EmailAddress(right)))
        #expect((left.folded == right.folded) == isOne)
    }
}
