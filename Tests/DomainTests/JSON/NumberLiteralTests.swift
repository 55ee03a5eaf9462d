// Which number literals are read, and which would not survive a double.
import Domain
import Generators
import Testing

@Suite("Number literals")
struct NumberLiteralTests {
    @Test(
        "a literal whose value the double's shortest decimal keeps is read",
        arguments: [
            ("0", 0), ("0.1", 0.1), ("1e2", 100), ("100", 100), ("1.50", 1.5), ("1E+2", 100), ("1e-2", 0.01),
            ("-1.5", -1.5), ("0.000001", 1e-6), ("100000e-5", 1), ("9007199254740992", 9_007_199_254_740_992),
            ("-9007199254740991", -9_007_199_254_740_991), ("9007199254740994", 9_007_199_254_740_994),
            ("18446744073709552000", 0x1p64), ("1e21", 1e21),
            ("123456789012345680", 1.2345678901234568e17),
            ("333333333.3333333", 333_333_333.3333333), ("5e-324", .leastNonzeroMagnitude),
            ("0.5e-323", .leastNonzeroMagnitude),
            ("2.2250738585072014e-308", .leastNormalMagnitude),
            ("2.225073858507201e-308", .leastNormalMagnitude.nextDown),
            ("1.7976931348623157e308", 1.7976931348623157e308),
            ("17976931348623157e292", 1.7976931348623157e308),
            ("1e23", 1e23), ("0.30000000000000004", 0.30000000000000004), ("1e00000000000000000002", 100),
            ("0e999999999999999999999", 0), ("0.000e-99999999999999999999", 0),
        ])
    func read(literal: String, value: Double) throws {
        #expect(try JSON.parse(literal).doubleValue == value)
        if value != 0 {
            #expect(
                try JSON.parse("-\(literal)".replacing("--", with: "")).doubleValue?.magnitude
                    == value.magnitude)
        }
    }

    @Test("zero has one sign", arguments: ["-0", "-0.0", "-0e5", "-0.000e-400", "0.0"])
    func negativeZero(literal: String) throws {
        let value = try JSON.parse(literal)
        #expect(value.doubleValue?.sign == .plus)
        #expect(value.canonicalText == "0")
        #expect(value == 0)
    }

    @Test(
        "a literal that a double changes is refused",
        arguments: [
            "0.1000000000000000055511151231257827", "9007199254740993", "-9007199254740993",
            "18446744073709551616",
            "333333333.33333329", "0.10000000000000001", "1.7976931348623158e308", "4.9e-324",
            "5.0000000000000001e-324",
            "2.2250738585072011e-308", "123456789012345678", "1.00000000000000000000000000000001",
            "100000000000000000000000000000001e-32", "0.30000000000000001",
        ])
    func changed(literal: String) {
        let fault = #expect(throws: JSONFault.self) { try JSON.parse("[\(literal)]") }
        #expect(fault?.code == .numberNotExact)
        #expect(fault?.offset == 1)
        #expect(fault?.pointer.description == "/0")
    }

    @Test(
        "a literal beyond what a double reaches is refused",
        arguments: [
            "1e400", "-1e400", "1e309", "1e-400", "1e999999999", "1e-999999999",
            "1e99999999999999999999999999",
            "1e-99999999999999999999999999", "2e-324", "123456789e1000000000",
        ])
    func beyond(literal: String) {
        let fault = #expect(throws: JSONFault.self) { try JSON.parse(literal) }
        #expect(fault?.code == .numberOutOfRange)
    }

    @Test("digits and exponent that make up for each other are read, at any length")
    func balanced() throws {
        let zeros = String(repeating: "0", count: 1_000_000)
        #expect(try JSON.parse("1\(zeros)e-1000000") == 1)
        #expect(try JSON.parse("0.\(zeros)25e1000001") == 2.5)
        #expect(try JSON.parse("1.5\(zeros)") == 1.5)
        #expect(try JSON.parse("0.\(zeros)") == 0)
    }

    @Test("a long literal costs no more than its length", arguments: ["1", "0."])
    func long(start: String) {
        let literal = start + String(repeating: "1234567890", count: 100_000)
        let fault = #expect(throws: JSONFault.self) { try JSON.parse(literal) }
        #expect(fault?.code == .numberNotExact)
    }

    @Test(
        "20,000 random literals are judged as exact decimal arithmetic judges them",
        .enabled(if: PythonReference.isInstalled, "no Python at BATON_PYTHON or .venv: run `make test`"))
    func againstDecimals() throws {
        var random = RandomDocuments(seed: 11)
        let literals = (0..<20_000).map { _ in Self.literal(&random) }
        let expected = try PythonReference.run("exact_numbers.py", lines: literals)
        try #require(expected.count == literals.count)
        for (literal, expected) in zip(literals, expected) {
            var verdict = "accepted"
            do { _ = try JSON.parse(literal) } catch { verdict = error.code.rawValue }
            // With more digits than any double has, the parser does not ask how large the number is.
            if verdict == "number_not_exact", expected == "number_out_of_range" { continue }
            #expect(verdict == expected, "\(literal)")
        }
        #expect(Set(expected).count == 3)
    }

    /// A literal near what a double can hold: its own digits, some cut, changed, padded or moved.
    private static func literal(_ random: inout RandomDocuments) -> String {
        var value = Double(bitPattern: random.next())
        if !value.isFinite || random.below(3) == 0 { value = random.double() }
        if random.below(10) == 0 { value = Double(bitPattern: random.next() >> 12) }
        let shortest = JSON.number(value).canonicalText
        let parts = shortest.split(separator: "e", maxSplits: 1)
        var digits = String(parts[0])
        switch random.below(6) {
        case 0: digits += (digits.contains(".") ? "" : ".") + String(random.below(1_000))
        case 1: digits += (digits.contains(".") ? "" : ".") + "000"
        case 2 where digits.last != "." && digits.contains("."):
            digits = digits.dropLast() + String(random.below(10))
        case 3:
            digits +=
                (digits.contains(".") ? "" : ".") + String(repeating: "0", count: random.below(30)) + "1"
        default: break
        }
        var exponent = parts.count > 1 ? Int(parts[1].drop { $0 == "+" }) ?? 0 : 0
        if random.below(20) == 0 { exponent += random.below(700) - 350 }
        return exponent == 0 ? digits : "\(digits)e\(exponent)"
    }
}
