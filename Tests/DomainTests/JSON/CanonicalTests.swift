// The canonical text of documents, by RFC 8785's own examples and cases of ours.
import Domain
import Foundation
import Generators
import Testing

@Suite("Canonical text")
struct CanonicalTests {
    @Test(
        "the vectors of RFC 8785 come out byte for byte",
        .enabled(if: ReferenceData.holds("rfc8785"), "no ../shared/data/rfc8785 here"),
        arguments: ["arrays", "french", "structures", "unicode", "values", "weird"])
    func vectors(name: String) throws {
        var input = String(decoding: try ReferenceData.bytes("rfc8785/input/\(name).json"), as: UTF8.self)
        let expected = try ReferenceData.bytes("rfc8785/output/\(name).json")
        if name == "values" {
            // This vector shows a literal that a double changes. What may be signed does not hold any.
            let fault = #expect(throws: JSONFault.self) { try JSON.parse(input) }
            #expect(fault?.code == .numberNotExact)
            #expect(fault?.pointer.description == "/numbers/0")
            input = input.replacing("333333333.33333329", with: "333333333.3333333")
        }
        #expect(try JSON.parse(input).canonicalBytes() == expected)
        #expect(try JSON.parse(expected).canonicalBytes() == expected)
    }

    @Test(
        "numbers are written as ECMAScript writes them",
        arguments: [
            (0, "0"), (-0.0, "0"), (1, "1"), (-1, "-1"), (100, "100"), (0.1, "0.1"), (1.5, "1.5"),
            (-2.5, "-2.5"),
            (1e20, "100000000000000000000"), (123_456_789_012_345_683_968, "123456789012345680000"),
            (1e21, "1e+21"),
            (1.5e21, "1.5e+21"), (1e-6, "0.000001"), (1.25e-6, "0.00000125"), (1e-7, "1e-7"),
            (1.25e-7, "1.25e-7"),
            (.leastNonzeroMagnitude, "5e-324"), (1.7976931348623157e308, "1.7976931348623157e+308"),
            (1e23, "1e+23"),
            (9_007_199_254_740_992, "9007199254740992"), (9_007_199_254_740_994, "9007199254740994"),
            (0x1p68, "295147905179352830000"),
            (333_333_333.3333333, "333333333.3333333"),
            (2e-3, "0.002"), (4.5, "4.5"), (1e-27, "1e-27"), (.nan, "null"), (.infinity, "null"),
        ] as [(Double, String)])
    func numbers(value: Double, text: String) {
        #expect(JSON.number(value).canonicalText == text)
    }

    @Test("only quotes, backslashes and control characters are escaped, the shortest way")
    func strings() {
        for byte in 0..<0x20 as Range<UInt8> {
            let short: [UInt8: String] = [8: "\\b", 9: "\\t", 10: "\\n", 12: "\\f", 13: "\\r"]
            let long = "\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            let text = String(decoding: [0x61, byte, 0x62], as: UTF8.self)
            #expect(JSON.string(text).canonicalText == "\"a\(short[byte] ?? long)b\"")
        }
        let others = "\u{7F}\u{80}\u{2028}\u{2029}/é😂\u{FFFF}<>&'"
        #expect(JSON.string(others).canonicalText == "\"\(others)\"")
        #expect(JSON.string(#"\""#).canonicalText == #""\\\"""#)
    }

    @Test("equal documents have equal canonical bytes and hashes, whatever their text")
    func equality() throws {
        let one = try JSON.parse(#"{"b": [1.0, 1e2], "a": "\u00e9", "c": -0}"#)
        let two = try JSON.parse(#"{"c":0,"a":"é","b":[1,100]}"#)
        #expect(one == two)
        #expect(one.hashValue == two.hashValue)
        #expect(one.canonicalText == #"{"a":"é","b":[1,100],"c":0}"#)
        #expect(one.canonicalBytes() == two.canonicalBytes())
    }
}

@Suite("Canonical numbers beside the reference")
struct CanonicalNumberContractTests {
    /// Of every kind that formats differently, and bit patterns at random.
    private static func doubles(count: Int) -> [Double] {
        var values = (-1074...1023).map { Double(sign: .plus, exponent: $0, significand: 1) }
        for power in -323...308 {
            let ten = Double("1e\(power)") ?? 0
            values += [ten, ten.nextUp, ten.nextDown, -ten]
        }
        var random = RandomDocuments(seed: 8785)
        for _ in 0..<10_000 {
            values.append(Double(Int64(bitPattern: random.next()) >> random.below(64)))
            values.append(Double(bitPattern: random.next() >> 12))
            values.append(Double(random.below(10_000_000)) / [10, 100, 1_000, 10_000][random.below(4)])
        }
        while values.count < count {
            let value = Double(bitPattern: random.next())
            if value.isFinite { values.append(value) }
        }
        return values
    }

    @Test(
        "100,000 doubles are written as Python's rfc8785 writes them, and read back",
        .enabled(if: PythonReference.isInstalled, "no Python at BATON_PYTHON or .venv: run `make test`"))
    func againstReference() throws {
        let values = Self.doubles(count: 100_000)
        let lines = values.map { value in
            let digits = String(value.bitPattern, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
        let expected = try PythonReference.run("canonical_numbers.py", lines: lines)
        try #require(expected.count == values.count)
        var wrong: [String] = []
        for (value, expected) in zip(values, expected) {
            let text = JSON.number(value).canonicalText
            if text != expected { wrong.append("\(text), not \(expected)") }
            if try JSON.parse(text) != .number(value) { wrong.append("\(text) is not read as itself") }
        }
        #expect(wrong.isEmpty, "\(wrong.count) wrong, first: \(wrong.prefix(5))")
    }
}
