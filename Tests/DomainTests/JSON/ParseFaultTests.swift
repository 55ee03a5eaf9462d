// What the strict parser refuses, with which code, where.
import Domain
import Testing

@Suite("Refused documents")
struct ParseFaultTests {
    struct Case: CustomTestStringConvertible {
        let text: [UInt8]
        let code: JSONFault.Code
        let offset: Int
        let pointer: String

        init(_ text: String, _ code: JSONFault.Code, at offset: Int, in pointer: String = "") {
            self.init(Array(text.utf8), code, at: offset, in: pointer)
        }

        init(_ text: [UInt8], _ code: JSONFault.Code, at offset: Int, in pointer: String = "") {
            (self.text, self.code, self.offset, self.pointer) = (text, code, offset, pointer)
        }

        var testDescription: String { "\(String(decoding: text.prefix(60), as: UTF8.self).debugDescription)" }
    }

    private func check(_ item: Case) {
        let fault = #expect(throws: JSONFault.self) { try JSON.parse(item.text) }
        #expect(fault?.code == item.code, "\(item.testDescription)")
        #expect(fault?.offset == item.offset, "\(item.testDescription)")
        #expect(fault?.pointer.description == item.pointer, "\(item.testDescription)")
        #expect(fault?.detail.hasSuffix(".") == true)
    }

    @Test(
        "structure that RFC 8259 does not know is refused",
        arguments: [
            Case("", .unexpectedEnd, at: 0), Case("  \n", .unexpectedEnd, at: 3),
            Case("[", .unexpectedEnd, at: 1, in: "/0"), Case("[1", .unexpectedEnd, at: 2),
            Case("[1,", .unexpectedEnd, at: 3, in: "/1"), Case("{", .unexpectedEnd, at: 1),
            Case(#"{"a""#, .unexpectedEnd, at: 4), Case(#"{"a":"#, .unexpectedEnd, at: 5, in: "/a"),
            Case(#"{"a":1"#, .unexpectedEnd, at: 6), Case(#"{"a":1,"#, .unexpectedEnd, at: 7),
            Case("[1,]", .invalidJSON, at: 3, in: "/1"), Case("[,1]", .invalidJSON, at: 1, in: "/0"),
            Case("[1 2]", .invalidJSON, at: 3), Case("[1}", .invalidJSON, at: 2),
            Case("]", .invalidJSON, at: 0),
            Case(#"{"a":1,}"#, .invalidJSON, at: 7), Case("{a:1}", .invalidJSON, at: 1),
            Case("{'a':1}", .invalidJSON, at: 1), Case(#"{"a" 1}"#, .invalidJSON, at: 5),
            Case(#"{"a":}"#, .invalidJSON, at: 5, in: "/a"), Case(#"{"a":1 "b":2}"#, .invalidJSON, at: 7),
            Case("{1:1}", .invalidJSON, at: 1),
            Case(#"{"a/b":[0,{"c~":x}]}"#, .invalidJSON, at: 16, in: "/a~1b/1/c~0"),
            Case("tru", .invalidJSON, at: 0), Case("nul", .invalidJSON, at: 0),
            Case("True", .invalidJSON, at: 0),
            Case("NaN", .invalidJSON, at: 0), Case("Infinity", .invalidJSON, at: 0),
            Case("'a'", .invalidJSON, at: 0),
            Case("undefined", .invalidJSON, at: 0), Case("/* */ 1", .invalidJSON, at: 0),
            Case("[1, // one\n2]", .invalidJSON, at: 4, in: "/1"), Case("\u{A0}1", .invalidJSON, at: 0),
            Case("\u{0C}1", .invalidJSON, at: 0), Case("\u{0}", .invalidJSON, at: 0),
            Case("1_000", .trailingContent, at: 1), Case("1 2", .trailingContent, at: 2),
            Case("{}{}", .trailingContent, at: 2),
            Case("nullx", .trailingContent, at: 4), Case("[]]", .trailingContent, at: 2),
            Case("\"\"\u{0}", .trailingContent, at: 2),
        ])
    func structure(_ item: Case) { check(item) }

    @Test(
        "number forms beyond RFC 8259 are refused",
        arguments: [
            "01", "00", "-01", "-", "--1", "+1", ".5", "-.5", "1.", "1.e5", "1e", "1e+", "1E-", "1e1.5",
            "0x10",
            "1.2.3", "0e", "1-2", "1a", "12f", "-Infinity", "-NaN", "1ee5", "00.1",
        ])
    func numberForms(_ literal: String) {
        check(Case(literal, .invalidNumber, at: 0))
        check(Case("[0,\(literal)]", .invalidNumber, at: 3, in: "/1"))
    }

    @Test(
        "strings that do not stand for Unicode text are refused",
        arguments: [
            Case(#""a"#, .unexpectedEnd, at: 2), Case(#""a\"#, .unexpectedEnd, at: 3),
            Case(#""\u12"#, .unexpectedEnd, at: 5), Case(#""\x41""#, .invalidEscape, at: 1),
            Case(#""\u12g4""#, .invalidEscape, at: 1), Case(#""ab\'""#, .invalidEscape, at: 3),
            Case(#""\U0041""#, .invalidEscape, at: 1), Case(#""\u+041""#, .invalidEscape, at: 1),
            Case("\"\n\"", .controlCharacter, at: 1), Case("\"a\tb\"", .controlCharacter, at: 2),
            Case("\"01234567890\u{1F}\"", .controlCharacter, at: 12),
            Case(#""\u0000""#, .nulCharacter, at: 1), Case("\"a\u{0}\"", .nulCharacter, at: 2),
            Case(#"{"a\u0000":1}"#, .nulCharacter, at: 3),
            Case(#"{"a":["\u0000"]}"#, .nulCharacter, at: 7, in: "/a/0"),
            Case(#""\ud800""#, .loneSurrogate, at: 1), Case(#""\udc00""#, .loneSurrogate, at: 1),
            Case(#""\ud800\ud800""#, .loneSurrogate, at: 1), Case(#""\ud800x""#, .loneSurrogate, at: 1),
            Case(#""\ud800\n""#, .loneSurrogate, at: 1), Case(#""\ud83d\u0041""#, .loneSurrogate, at: 1),
            Case(#""\ude02\ud83d""#, .loneSurrogate, at: 1), Case(#"{"\udfff":0}"#, .loneSurrogate, at: 2),
            Case([0x22, 0xED, 0xA0, 0x80, 0x22], .loneSurrogate, at: 1),
            Case([0x22, 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x82, 0x22], .loneSurrogate, at: 1),
        ])
    func strings(_ item: Case) { check(item) }

    @Test(
        "bytes that are not well-formed UTF-8 are refused",
        arguments: [
            [0x80], [0xBF], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0xAF], [0xE0, 0x9F, 0xBF],
            [0xF0, 0x80, 0x80, 0xAF],
            [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE],
            [0xC3],
            [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC3, 0x28], [0xE2, 0x28, 0xA1], [0xF0, 0x28, 0x8C, 0xBC],
            [0xF0, 0x9F, 0x28, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func invalidUTF8(_ sequence: [UInt8]) {
        check(Case([0x22] + sequence + [0x22], .invalidUTF8, at: 1))
        check(Case(Array("[\"0123456789".utf8) + sequence + [0x22, 0x5D], .invalidUTF8, at: 12, in: "/0"))
        check(Case([0x5B] + sequence, .invalidUTF8, at: 1, in: "/0"))
    }

    @Test(
        "encodings other than UTF-8 without a mark are refused",
        arguments: [
            Case([0xEF, 0xBB, 0xBF, 0x31], .byteOrderMark, at: 0),
            Case([0xFF, 0xFE, 0x31, 0x00], .invalidUTF8, at: 0),
            Case([0x31, 0x00], .trailingContent, at: 1), Case([0x00, 0x31], .invalidJSON, at: 0),
        ])
    func encodings(_ item: Case) { check(item) }

    @Test(
        "a key that repeats, however it is written and wherever it sorts, is refused",
        arguments: [
            Case(#"{"a":1,"a":2}"#, .duplicateKey, at: 7, in: "/a"),
            Case(#"{"a":1,"\u0061":2}"#, .duplicateKey, at: 7, in: "/a"),
            Case(#"{"b":1,"a":2,"c":3,"b":4,"a":5}"#, .duplicateKey, at: 19, in: "/b"),
            Case(#"{"":1,"":1}"#, .duplicateKey, at: 6, in: "/"),
            Case(#"{"z":{"a":0,"b":0,"a":0},"y":0}"#, .duplicateKey, at: 18, in: "/z/a"),
            Case(#"{"y":{"b":0,"a":0},"x":1,"y":2}"#, .duplicateKey, at: 25, in: "/y"),
            Case(#"{"😂":1,"\ud83d\ude02":2}"#, .duplicateKey, at: 10, in: "/😂"),
            Case(#"{"/":1,"\/":2}"#, .duplicateKey, at: 7, in: "/~1"),
        ])
    func duplicates(_ item: Case) { check(item) }

    @Test(
        "what a string may not hold is found at every place in it",
        arguments: [
            (UInt8(0), JSONFault.Code.nulCharacter), (1, .controlCharacter), (0x1F, .controlCharacter),
            (0x80, .invalidUTF8),
            (0xFF, .invalidUTF8),
        ])
    func everyPlace(byte: UInt8, code: JSONFault.Code) {
        for place in 0..<32 {
            var text = [UInt8](repeating: UInt8(ascii: "~"), count: 32)
            text[place] = byte
            check(Case([0x22] + text + [0x22], code, at: place + 1))
        }
    }

    @Test("a fault names its line and column")
    func lines() {
        let fault = #expect(throws: JSONFault.self) { try JSON.parse("{\r\n  \"é😂\": x}") }
        #expect(fault?.line == 2)
        #expect(fault?.column == 9)
        let second = #expect(throws: JSONFault.self) { try JSON.parse("[\n1,\r\n2,\r\r\n x]") }
        #expect(second?.line == 5)
        #expect(second?.column == 2)
    }
}
