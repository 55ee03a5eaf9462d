// Bool, integers and Double as PostgreSQL values.

extension Bool: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .bool }
    package static var isQuotedInArrays: Bool { false }

    package func encode(into text: inout [UInt8]) {
        text.append(self ? UInt8(ascii: "t") : UInt8(ascii: "f"))
    }

    package init?(postgresText text: UnsafeBufferPointer<UInt8>) {
        guard text.count == 1 else { return nil }
        switch text[0] {
        case UInt8(ascii: "t"): self = true
        case UInt8(ascii: "f"): self = false
        default: return nil
        }
    }
}

extension FixedWidthInteger {
    fileprivate func appendDigits(to text: inout [UInt8]) {
        text.append(contentsOf: String(self).utf8)
    }

    /// Reads an optional sign and decimal digits, nothing else; nil beyond the type's range.
    fileprivate init?(digits text: UnsafeBufferPointer<UInt8>) {
        let negative = text.first == UInt8(ascii: "-")
        guard text.count > (negative ? 1 : 0) else { return nil }
        var value: Self = 0
        for byte in text[(negative ? 1 : 0)...] {
            guard case UInt8(ascii: "0")...UInt8(ascii: "9") = byte else { return nil }
            let (shifted, first) = value.multipliedReportingOverflow(by: 10)
            let digit = Self(byte - UInt8(ascii: "0"))
            let (next, second) =
                negative
                ? shifted.subtractingReportingOverflow(digit) : shifted.addingReportingOverflow(digit)
            if first || second { return nil }
            value = next
        }
        self = value
    }
}

extension Int16: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int2 }
    package static var isQuotedInArrays: Bool { false }
    package func encode(into text: inout [UInt8]) { appendDigits(to: &text) }
    package init?(postgresText text: UnsafeBufferPointer<UInt8>) { self.init(digits: text) }
}

extension Int32: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int4 }
    package static var isQuotedInArrays: Bool { false }
    package func encode(into text: inout [UInt8]) { appendDigits(to: &text) }
    package init?(postgresText text: UnsafeBufferPointer<UInt8>) { self.init(digits: text) }
}

extension Int64: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int8 }
    package static var isQuotedInArrays: Bool { false }
    package func encode(into text: inout [UInt8]) { appendDigits(to: &text) }
    package init?(postgresText text: UnsafeBufferPointer<UInt8>) { self.init(digits: text) }
}

extension Int: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int8 }
    package static var isQuotedInArrays: Bool { false }
    package func encode(into text: inout [UInt8]) { appendDigits(to: &text) }
    package init?(postgresText text: UnsafeBufferPointer<UInt8>) { self.init(digits: text) }
}

extension Double: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .float8 }
    package static var isQuotedInArrays: Bool { false }

    package func encode(into text: inout [UInt8]) {
        if isNaN {
            text.append(contentsOf: "NaN".utf8)
        } else if isInfinite {
            text.append(contentsOf: (self < 0 ? "-Infinity" : "Infinity").utf8)
        } else {
            text.append(contentsOf: description.utf8)
        }
    }

    package init?(postgresText text: UnsafeBufferPointer<UInt8>) {
        self.init(String(decoding: text, as: UTF8.self))
    }
}
