// Numbers: RFC 8259's grammar, and only literals that a double holds without changing their value.

extension StrictParser {
    /// With no more significant digits than this, every decimal survives the way through a double.
    private static let safeDigits = 15

    /// The powers of ten that a double holds exactly.
    private static let exactPowers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
        1e18,
        1e19, 1e20, 1e21, 1e22,
    ]

    /// The number whose first byte, a minus sign or a digit, is at the position.
    mutating func number() throws(Refusal) -> Double {
        let start = position
        let negative = peek == UInt8(ascii: "-")
        if negative { position += 1 }
        let digits = position
        var (significand, significant, fraction, exponent) = (0 as UInt64, 0, 0, 0)
        if peek == UInt8(ascii: "0") {
            position += 1
        } else {
            _ = try readDigits(into: &significand, significant: &significant, from: start)
        }
        if peek == UInt8(ascii: ".") {
            position += 1
            fraction = try readDigits(into: &significand, significant: &significant, from: start)
        }
        if let letter = peek, letter | 0x20 == UInt8(ascii: "e") {
            exponent = try readExponent(from: start)
        }
        guard !continuesNumber else { throw invalidNumber(from: start) }

        guard significant > 0 else { return 0 }
        let power = exponent - fraction
        let magnitude: Double
        if significant <= Self.safeDigits, power.magnitude < UInt(Self.exactPowers.count) {
            // Both factors are exact, so the one rounding is that of the literal (Clinger 1990).
            let scale = Self.exactPowers[Int(power.magnitude)]
            magnitude = power < 0 ? Double(significand) / scale : Double(significand) * scale
        } else {
            magnitude = try exactDouble(
                of: Decimal(digits: bytes[digits..<position], exponent: exponent), from: start)
        }
        return negative ? -magnitude : magnitude
    }

    /// Reads one digit or more; from the 20th significant one on the significand is meaningless.
    /// - Returns: how many digits there were.
    private mutating func readDigits(
        into significand: inout UInt64, significant: inout Int, from start: Int
    ) throws(Refusal) -> Int {
        let first = position
        while let byte = peek, byte.isDigit {
            significand = significand &* 10 &+ UInt64(byte - UInt8(ascii: "0"))
            if significant > 0 || byte != UInt8(ascii: "0") { significant += 1 }
            position += 1
        }
        guard position > first else { throw invalidNumber(from: start) }
        return position - first
    }

    private mutating func readExponent(from start: Int) throws(Refusal) -> Int {
        position += 1
        let negative = peek == UInt8(ascii: "-")
        if negative || peek == UInt8(ascii: "+") { position += 1 }
        var exponent = 0
        let first = position
        while let byte = peek, byte.isDigit {
            exponent = min(exponent * 10 + Int(byte - UInt8(ascii: "0")), Decimal.exponentBound)
            position += 1
        }
        guard position > first else { throw invalidNumber(from: start) }
        return negative ? -exponent : exponent
    }

    /// Whether what follows the literal would be read as part of it.
    private var continuesNumber: Bool {
        guard let byte = peek else { return false }
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        return isLetter || byte.isDigit
            || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(byte)
    }

    private func exactDouble(of literal: Decimal?, from start: Int) throws(Refusal) -> Double {
        guard let literal else {
            throw refusal(
                .numberNotExact, at: start,
                "A number has at most \(Decimal.maxDigits) significant digits; as text it keeps them all.")
        }
        guard let value = literal.nearestDouble else {
            throw refusal(
                .numberOutOfRange, at: start,
                "A number's magnitude is 0 or between 5e-324 and 1.7976931348623157e308.")
        }
        let shortest = Decimal(shortest: value)
        guard shortest == literal else {
            throw refusal(
                .numberNotExact, at: start,
                "A double takes this number for \(CanonicalNumber.text(of: value)); as text it keeps its digits."
            )
        }
        return value
    }

    private func invalidNumber(from start: Int) -> Refusal {
        refusal(
            .invalidNumber, at: start,
            "A number is decimal, without leading zeros, with digits on both sides of a point and after an e."
        )
    }
}

extension UInt8 {
    var isDigit: Bool { UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9") }
}
