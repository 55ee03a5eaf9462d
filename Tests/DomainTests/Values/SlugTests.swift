// Slugs: which texts are keys.

import Domain
import Testing

@Suite("Slug")
struct SlugTests {
    @Test(
        "takes letters, digits and hyphens",
        arguments: [
            "a", "0", "dach", "tier-1", "inbound-2027", "a--b", "1a", String(repeating: "x", count: 63),
        ])
    func takes(text: String) {
        #expect(Slug(text)?.text == text)
        #expect(Slug(text)?.description == text)
    }

    @Test(
        "refuses everything else",
        arguments: [
            "", "-", "-a", "a-", "A", "Dach", "a b", " a", "a\n", "a_b", "a.b", "a/b", "ä", "e\u{301}",
            "\u{212A}",
            "日本", "a\u{0}", "ａ", String(repeating: "x", count: 64),
        ])
    func refuses(text: String) {
        #expect(Slug(text) == nil)
    }

    @Test("is ordered by its bytes")
    func order() throws {
        let sorted = ["0", "9", "a", "a-b", "a0", "aa", "b"]
        #expect(try sorted.reversed().map { try slug($0) }.sorted().map(\.text) == sorted)
    }
}
