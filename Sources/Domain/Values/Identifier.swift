// Ids that cannot be mixed up: each kind of thing has a type of its own around a UUIDv7.

package import FoundationEssentials

/// The id of a `Kind`. Made by the server, version 7, so that new ones sort last.
package struct Identifier<Kind>: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let uuid: UUID

    package init(_ uuid: UUID) { self.uuid = uuid }

    /// Reads the usual text: 32 hexadecimal digits of either case in five groups. Foundation alone would take
    /// `0x`, signs and spaces for digits.
    package init?(_ text: String) {
        let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard groups.map(\.count) == [8, 4, 4, 4, 12], groups.joined().allSatisfy(\.isHexDigit),
            let uuid = UUID(uuidString: text)
        else { return nil }
        self.uuid = uuid
    }

    package var description: String { uuid.lowercased }

    /// The 16 bytes of the UUID.
    package var bytes: [UInt8] { withUnsafeBytes(of: uuid.uuid) { Array($0) } }

    /// nil for another number of bytes.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        var uuid: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        withUnsafeMutableBytes(of: &uuid) { $0.copyBytes(from: bytes) }
        self.init(UUID(uuid: uuid))
    }

    package static func < (left: Self, right: Self) -> Bool { left.uuid.lowercased < right.uuid.lowercased }
}

extension UInt8 {
    fileprivate var isHexDigit: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }
}

extension UUID {
    /// The usual text in lower case, as PostgreSQL writes it.
    package var lowercased: String { uuidString.lowercased() }

    /// A version 7 UUID (RFC 9562): 48 bits of milliseconds, then random bits.
    package static func version7(at now: Instant, random: (UInt64, UInt64)) -> UUID {
        let milliseconds = UInt64(max(0, now.microseconds / 1000))
        let high = milliseconds << 16 | 0x7000 | random.0 & 0x0FFF
        let low = 0x8000_0000_0000_0000 | random.1 & 0x3FFF_FFFF_FFFF_FFFF
        func byte(_ word: UInt64, _ index: UInt64) -> UInt8 {
            UInt8(truncatingIfNeeded: word >> (56 - 8 * index))
        }
        return UUID(
            uuid: (
                byte(high, 0), byte(high, 1), byte(high, 2), byte(high, 3), byte(high, 4), byte(high, 5),
                byte(high, 6), byte(high, 7), byte(low, 0), byte(low, 1), byte(low, 2), byte(low, 3),
                byte(low, 4), byte(low, 5), byte(low, 6), byte(low, 7)
            ))
    }
}
