// What the strict parser reads, and as what.
import Domain
import Generators
import Testing

@Suite("Documents that are read")
struct ParseTests {
    @Test(
        "each form of RFC 8259 is read as what it stands for",
        arguments: [
            ("null", .null), (" true\n", true), ("\t\r\nfalse ", false), ("0", 0), ("\"\"", ""), ("[]", []),
            ("{}", [:]),
            ("[ ]", []), ("{ }", [:]), ("[1 , 2,3 ]", [1, 2, 3]),
            (#" { "b" : [ null , { } ] , "a" : "x" } "#, ["a": "x", "b": [.null, [:]]]),
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
            (#""\u0041\u00e9\u20AC\uFFFF""#, "Aé€\u{FFFF}"),
            (#""\ud83d\ude02\uDBFF\uDFFF""#, "😂\u{10FFFF}"),
            ("\"é€😂\u{7F}\u{FFFE}\u{E000}\"", "é€😂\u{7F}\u{FFFE}\u{E000}"),
            (#""12345678\n1234567\\123456\"""#, "12345678\n1234567\\123456\""),
            (#"{"\u0061\n":1,"":2}"#, ["a\n": 1, "": 2]),
        ] as [(String, JSON)])
    func forms(text: String, expected: JSON) throws {
        #expect(try JSON.parse(text) == expected)
    }

    @Test("a string of every length is read to its end, also beside an escape or é")
    func lengths() throws {
        for length in 0...40 {
            let plain = String(repeating: "x", count: length)
            #expect(try JSON.parse("\"\(plain)\"") == .string(plain))
            #expect(try JSON.parse("[\"\(plain)\\n\(plain)\"]") == [.string("\(plain)\n\(plain)")])
            #expect(try JSON.parse("\"\(plain)é\(plain)\"") == .string("\(plain)é\(plain)"))
        }
    }

    @Test("é and e with an accent are different keys and different texts")
    func canonicalEquivalents() throws {
        let (composed, decomposed) = ("\u{E9}", "e\u{301}")
        #expect(composed == decomposed, "Swift takes them for equal, which is what must not happen here")
        let value = try JSON.parse("{\"\(composed)\":1,\"\(decomposed)\":2}")
        #expect(value[composed] == 1)
        #expect(value[decomposed] == 2)
        #expect(JSON.string(composed) != JSON.string(decomposed))
        #expect(Set([JSON.string(composed), JSON.string(decomposed)]).count == 2)
        #expect(value != ["e\u{301}": 2])
    }

    @Test(
        "members are in the order of UTF-16, astral characters before private use",
        arguments: [
            (["b", "a", "", "aa", "B"], ["", "B", "a", "aa", "b"]),
            (
                ["\u{FFFF}", "\u{10000}", "\u{E000}", "\u{D7FF}", "\u{10FFFF}", "z"],
                ["z", "\u{D7FF}", "\u{10000}", "\u{10FFFF}", "\u{E000}", "\u{FFFF}"]
            ),
            (
                ["a\u{FF01}b", "a\u{1F600}b", "a\u{1F600}", "a\u{1F601}"],
                ["a\u{1F600}", "a\u{1F600}b", "a\u{1F601}", "a\u{FF01}b"]
            ),
        ] as [([String], [String])])
    func order(keys: [String], expected: [String]) throws {
        let text = "{" + keys.map { "\(JSON.string($0)):0" }.joined(separator: ",") + "}"
        let object = try #require(try JSON.parse(text).objectValue)
        #expect(object.keys.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
        let oracle = keys.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
        #expect(object.keys.map { Array($0.utf8) } == oracle.map { Array($0.utf8) })
    }

    @Test("a large object in any order is read in order")
    func largeObject() throws {
        var random = RandomDocuments(seed: 7)
        let keys = (0..<20_000).map { "key \($0)" }.shuffled(using: &random)
        let text = "{" + keys.map { "\"\($0)\":\($0.dropFirst(4))" }.joined(separator: ",") + "}"
        let object = try #require(try JSON.parse(text).objectValue)
        #expect(object.count == 20_000)
        #expect(object.keys == keys.sorted())
        #expect(object["key 777"] == 777)
        let fault = #expect(throws: JSONFault.self) { try JSON.parse(text.dropLast() + ",\"key 5\":0}") }
        #expect(fault?.code == .duplicateKey)
        #expect(fault?.offset == text.utf8.count)
    }
}
