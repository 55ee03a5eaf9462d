// What a YAML scalar without quotes means.

import Domain
import Testing

@Suite("Plain scalars")
struct PlainScalarTests {
    @Test(
        "what readers of YAML disagree about, and what they all take for text, is text",
        arguments: [
            "NO", "no", "No", "yes", "Y", "n", "on", "off", "9:00", "09:30", "190:20:30", "1e3", "1E3",
            "1.0e3",
            "2027-01-01", "2027-01-01T09:30:00Z", "0123", "007", "0b11", "0o17", "1_000", "1,000", "12e03",
            "-",
            "+", ".", "e5", "0x", "0xg", "1.2.3", "v1.0", "--", "1-2", "null ", "nil", "none", "PT4H", "A50",
            "=", "é", "١٢", "1.0e+", "x1", "+49 30 1234", "trueish", "inf", "12 %",
        ])
    func texts(_ text: String) {
        #expect(PlainScalar(text) == .text)
    }

    @Test(
        "words and decimal numbers are what they are",
        arguments: [
            ("true", true), ("false", false), ("null", .null), ("0", 0), ("-0", 0), ("12", 12), ("-7", -7),
            ("0.5", 0.5), ("1.50", 1.5), ("1.0e+3", 1000), ("1.5E-7", 1.5e-7),
            ("100000000000000000000", 1e20),
            ("9007199254740992", 9_007_199_254_740_992), ("-1.0e+300", -1e300),
        ] as [(String, JSON)])
    func values(_ text: String, _ value: JSON) {
        #expect(PlainScalar(text) == .value(value))
    }

    @Test(
        "what all readers take for more than text, and JSON has not or writes otherwise, is refused",
        arguments: [
            ("", "invalid_yaml"), ("~", "invalid_yaml"), ("Null", "invalid_yaml"), ("NULL", "invalid_yaml"),
            ("True", "invalid_yaml"), ("FALSE", "invalid_yaml"), ("+5", "invalid_number"),
            (".5", "invalid_number"), ("5.", "invalid_number"), ("-.5", "invalid_number"),
            ("0x1F", "invalid_number"), ("+1.0e+3", "invalid_number"), (".nan", "number_out_of_range"),
            (".NaN", "number_out_of_range"), ("NaN", "number_out_of_range"), (".inf", "number_out_of_range"),
            ("-.INF", "number_out_of_range"), ("+.inf", "number_out_of_range"),
            ("Infinity", "number_out_of_range"), ("-Infinity", "number_out_of_range"),
            ("1.0e+999", "number_out_of_range"), ("9007199254740993", "number_not_exact"),
            ("0.1234567890123456789", "number_not_exact"),
        ])
    func refusals(_ text: String, _ code: String) {
        guard case .refused(let found, let detail) = PlainScalar(text) else {
            Issue.record("“\(text)” is \(PlainScalar(text))")
            return
        }
        #expect(found == code, "\(detail)")
        #expect(detail.hasSuffix("."))
    }
}
