// JSON Pointer: the text of RFC 6901, lookups and order.
import Domain
import Generators
import Testing

@Suite("JSON Pointer")
struct JSONPointerTests {
    private static let document: JSON = [
        "foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, "k\"l": 6, " ": 7,
        "m~n": 8,
    ]

    @Test(
        "the examples of RFC 6901, section 5, find their values",
        arguments: [
            ("/foo", ["bar", "baz"]), ("/foo/0", "bar"), ("/", 0), ("/a~1b", 1), ("/c%d", 2), ("/e^f", 3),
            ("/g|h", 4),
            ("/i\\j", 5), ("/k\"l", 6), ("/ ", 7), ("/m~0n", 8), ("", document),
        ] as [(String, JSON)])
    func examples(text: String, value: JSON) throws {
        let pointer = try JSONPointer(parsing: text)
        #expect(Self.document[pointer] == value)
        #expect(pointer.description == text)
    }

    @Test(
        "what names no value finds none",
        arguments: [
            "/foo/2", "/foo/-", "/foo/00", "/foo/01", "/foo/-1", "/foo/1e0", "/foo/0/x", "/x", "/foo/",
            "/foo/ 0",
            "/foo/99999999999999999999", "/foo/\u{0661}", "//",
        ])
    func misses(text: String) throws {
        #expect(Self.document[try JSONPointer(parsing: text)] == nil)
    }

    @Test(
        "what is no pointer is refused",
        arguments: [
            ("a", JSONPointerFault.missingSlash), ("#/a", .missingSlash), ("/~", .invalidEscape),
            ("/~2", .invalidEscape),
            ("/a~", .invalidEscape), ("/~~0", .invalidEscape), ("/a/~/b", .invalidEscape),
        ])
    func malformed(text: String, fault: JSONPointerFault) {
        #expect(throws: fault) { try JSONPointer(parsing: text) }
    }

    @Test("any tokens survive their text")
    func roundTrip() throws {
        var random = RandomDocuments(seed: 6901)
        for _ in 0..<2_000 {
            let pointer = JSONPointer(tokens: (0..<random.below(5)).map { _ in random.text() + "~1/~01" })
            #expect(try JSONPointer(parsing: pointer.description) == pointer)
        }
        #expect(try JSONPointer(parsing: "/~01").tokens == ["~1"])
        #expect(try JSONPointer(parsing: "//a/").tokens == ["", "a", ""])
    }

    @Test("pointers are compared token by token, as bytes")
    func order() throws {
        let sorted = ["", "/", "/a", "/a/b", "/a/c", "/a ", "/a!", "/b", "/e\u{301}", "/\u{E9}"]
        let pointers = try sorted.map { try JSONPointer(parsing: $0) }
        #expect(pointers.reversed().sorted() == pointers)
        #expect(Set(pointers).count == sorted.count)
        #expect(JSONPointer(tokens: ["a"]).appending("b/c").appending(0).description == "/a/b~1c/0")
    }

    @Test(
        "a pointer is the prefix of itself and of what is inside",
        arguments: [
            ("", "/a", true), ("/a", "/a", true), ("/a", "/a/b", true), ("/a", "/ab", false),
            ("/a/b", "/a", false),
            ("/e\u{301}", "/\u{E9}/x", false),
        ])
    func prefixes(outer: String, inner: String, expected: Bool) throws {
        #expect(try JSONPointer(parsing: outer).isPrefix(of: JSONPointer(parsing: inner)) == expected)
    }
}
