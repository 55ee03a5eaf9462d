// Seeded random JSON for properties: documents, doubles and damage.
package import Domain

/// Makes the same documents for the same seed on every machine.
package struct RandomDocuments: RandomNumberGenerator {
    private var random: SplitMix64

    package init(seed: UInt64) { random = SplitMix64(seed: seed) }

    package mutating func next() -> UInt64 { random.next() }

    package mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

    private static let texts = [
        "", "a", "b", "within", "é", "e\u{301}", "\u{E000}", "\u{FFFF}", "\u{1F600}", "\u{10FFFF}", "\"",
        "\\",
        "/", "\u{1}\u{1F}\u{7F}\u{80}", "\n\t\r\u{8}\u{C}", "a longer text that Swift keeps on the heap", "~",
        "0",
    ]

    package mutating func text() -> String {
        let first = Self.texts[below(Self.texts.count)]
        return below(3) == 0 ? first + Self.texts[below(Self.texts.count)] : first
    }

    package mutating func double() -> Double {
        switch below(4) {
        case 0: return Double(below(2_000) - 1_000)
        case 1: return Double(below(1_000_000)) / 1_000
        case 2: return Double(Int64.random(in: -(1 << 53)...(1 << 53), using: &self))
        default:
            let value = Double(bitPattern: next())
            return value.isFinite ? value : 0.1
        }
    }

    /// A document of at most that depth.
    package mutating func document(depth: Int = 4) -> JSON {
        switch below(depth > 0 ? 8 : 5) {
        case 0: return .null
        case 1: return .bool(below(2) == 0)
        case 2: return .number(double())
        case 3, 4: return .string(text())
        case 5: return .array((0..<below(5)).map { _ in document(depth: depth - 1) })
        default:
            var object = JSONObject()
            for _ in 0..<below(6) { object[text()] = document(depth: depth - 1) }
            return .object(object)
        }
    }

    private static let fragments: [[UInt8]] =
        [
            "\"", "\\", "\\u0000", "\\ud800", "\\udc00", "{", "}", "[", "]", ",", ":", "-", "0", "1e9", ".5",
            "\u{0}",
            "null", " ", "\"a\":1,", "9007199254740993",
        ].map { Array($0.utf8) } + [[0xFF], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xEF, 0xBB, 0xBF]]

    /// One small damage: a byte changed, removed or doubled, a fragment inserted, or the end cut off.
    package mutating func damage(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        let place = below(bytes.count)
        switch below(6) {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: next())
        case 1: bytes[place] ^= 1 << UInt8(below(8))
        case 2: bytes.remove(at: place)
        case 3: bytes.insert(bytes[place], at: place)
        case 4: bytes.insert(contentsOf: Self.fragments[below(Self.fragments.count)], at: place)
        default: bytes.removeSubrange(place...)
        }
    }
}
