// Exact decimals of few digits: what a number literal says, and what a double's shortest text says.

/// `significand` × 10^`exponent`, in the one form that does not end in a zero; zero is 0 × 10^0.
struct Decimal: Hashable {
    let significand: UInt64
    let exponent: Int

    /// No shortest text of a double has more.
    static let maxDigits = 17

    /// What a reader of exponents may cut them to: no literal has the digits to make up for as much.
    static let exponentBound = 1_000_000_000_000

    /// What digits with or without a point, times ten to the exponent, say exactly.
    ///
    /// Nil where that takes more than `maxDigits`. Bytes other than digits and the point end it.
    init?(digits: some Sequence<UInt8>, exponent: Int) {
        var significand: UInt64 = 0
        var count = 0
        var zeros = 0
        var pointSeen = false
        var shift = 0
        for byte in digits {
            if byte == UInt8(ascii: ".") {
                pointSeen = true
                continue
            }
            guard byte.isDigit else { break }
            if pointSeen { shift -= 1 }
            guard byte != UInt8(ascii: "0") else {
                // Zeros count only once a further digit shows that they do not end the number.
                if count > 0 { zeros += 1 }
                continue
            }
            count += zeros + 1
            guard count <= Self.maxDigits else { return nil }
            for _ in 0...zeros { significand *= 10 }
            significand += UInt64(byte - UInt8(ascii: "0"))
            zeros = 0
        }
        self.significand = significand
        self.exponent = count == 0 ? 0 : exponent + shift + zeros
    }

    /// The fewest digits that name this double and no other; of those the closest to it.
    /// - Parameter value: finite; its sign is ignored.
    init(shortest value: Double) {
        var text = value.magnitude.description
        self = text.withUTF8 { bytes in
            var exponent = 0
            if let letter = bytes.firstIndex(of: UInt8(ascii: "e")) {
                var negative = false
                for byte in bytes[(letter + 1)...] {
                    if byte == UInt8(ascii: "-") { negative = true }
                    if byte.isDigit { exponent = exponent * 10 + Int(byte - UInt8(ascii: "0")) }
                }
                if negative { exponent.negate() }
            }
            return Decimal(digits: bytes, exponent: exponent) ?? Decimal()
        }
    }

    private init() {
        significand = 0
        exponent = 0
    }

    /// The double closest to this; nil where that is infinite, or zero without this being zero.
    var nearestDouble: Double? {
        guard significand > 0 else { return 0 }
        guard let value = Double("\(significand)e\(exponent)"), value.isFinite, value > 0 else { return nil }
        return value
    }
}
