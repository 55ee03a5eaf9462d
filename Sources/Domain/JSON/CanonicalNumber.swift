// Numbers as ECMAScript's Number::toString writes them, which is how RFC 8785 does.

enum CanonicalNumber {
    /// Up to this many digits stand before the point without an exponent.
    private static let plainDigits = 21
    /// Up to this many zeros stand between the point and the first digit without an exponent.
    private static let plainZeros = 5

    static func text(of value: Double) -> String {
        var bytes: [UInt8] = []
        append(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    static func append(_ value: Double, to bytes: inout [UInt8]) {
        guard value.isFinite else {
            bytes.append(contentsOf: "null".utf8)
            return
        }
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let magnitude = value.magnitude
        if magnitude <= Double(JSON.exactIntegers.upperBound), magnitude.rounded(.towardZero) == magnitude {
            append(UInt64(magnitude), to: &bytes)
        } else {
            append(Decimal(shortest: magnitude), to: &bytes)
        }
    }

    private static func append(_ decimal: Decimal, to bytes: inout [UInt8]) {
        let start = bytes.count
        append(decimal.significand, to: &bytes)
        let digits = bytes.count - start
        // The value is 0.DIGITS times ten to this.
        let point = digits + decimal.exponent
        switch point {
        case digits...plainDigits:
            appendZeros(point - digits, to: &bytes)
        case 1...plainDigits:
            bytes.insert(UInt8(ascii: "."), at: start + point)
        case -plainZeros...0:
            var lead = Array("0.".utf8)
            appendZeros(-point, to: &lead)
            bytes.insert(contentsOf: lead, at: start)
        default:
            if digits > 1 { bytes.insert(UInt8(ascii: "."), at: start + 1) }
            bytes.append(UInt8(ascii: "e"))
            bytes.append(point > 0 ? UInt8(ascii: "+") : UInt8(ascii: "-"))
            append(UInt64((point - 1).magnitude), to: &bytes)
        }
    }

    private static func append(_ integer: UInt64, to bytes: inout [UInt8]) {
        let start = bytes.count
        var rest = integer
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    private static func appendZeros(_ count: Int, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: count))
    }
}
