// Strings compared as what they are in a document: bytes for equality, UTF-16 code units for order.

extension String {
    /// Whether both are the same UTF-8 bytes.
    func hasSameBytes(as other: String) -> Bool {
        withBytes { left in
            other.withBytes { right in
                left.count == right.count && left.elementsEqual(right)
            }
        }
    }

    /// Whether this comes before the other by its UTF-8 bytes.
    func precedesByBytes(_ other: String) -> Bool {
        withBytes { left in
            other.withBytes { right in left.lexicographicallyPrecedes(right) }
        }
    }

    /// The order of RFC 8785, section 3.2.3, by UTF-16 code units: below zero where this comes first, zero
    /// for the same bytes.
    func compareAsUTF16(_ other: String) -> Int {
        withBytes { left in
            other.withBytes { right in
                let shared = min(left.count, right.count)
                var index = 0
                while index < shared {
                    let (a, b) = (left[index], right[index])
                    if a != b { return Int(a.rankAsUTF16) - Int(b.rankAsUTF16) }
                    index += 1
                }
                return left.count - right.count
            }
        }
    }

    func hashBytes(into hasher: inout Hasher) {
        withBytes { bytes in
            hasher.combine(bytes.count)
            hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
        }
    }

    @inline(__always)
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        return Array(utf8).withUnsafeBufferPointer(body)
    }
}

extension UInt8 {
    /// Where a byte of UTF-8 stands among UTF-16 code units.
    ///
    /// The orders of UTF-8 and UTF-16 differ in one thing: surrogates (lead bytes F0 to F4) come before
    /// U+E000 to U+FFFF (lead bytes EE and EF).
    fileprivate var rankAsUTF16: UInt8 {
        switch self {
        case 0xEE, 0xEF: self + 0x10
        default: self
        }
    }
}
