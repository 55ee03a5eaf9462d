// The strict JSON parser: what it reads is stable, what it refuses has a place.

import Domain
import Generators

enum JSONTarget: FuzzTarget {
    static let name = "json"

    /// Some inputs meet bounds that are small enough to be crossed.
    private static let narrow = JSONLimits(maxBytes: 64, maxDepth: 3, maxNodes: 8)

    private static let fragments: [[UInt8]] =
        [
            "\"", "\\", "\\u0000", "\\ud800", "\\udc00", "\\ud83d\\ude00", "{", "}", "[", "]", ",", ":", "-",
            "0",
            "1e9", ".5", "1e-400", "1E+400", "\u{0}", "null", "true", " ", "\t", "\r\n", "\"a\":1,", "{\"\":",
            "9007199254740993", "0.1000000000000000055", "-0", "[[[[[[[[",
        ].map { Array($0.utf8) } + [
            [0xFF], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xEF, 0xBB, 0xBF], [0xF4, 0x90, 0x80, 0x80],
            [0xE6, 0x97],
        ]

    private static let alphabet = Array("{}[]\",:\\u0d8c1e-+. tn\u{E9}".utf8)

    static func trial(seed: UInt64) -> Trial {
        var random = SplitMix64(seed: seed)
        let (bytes, isWhole) = input(&random)
        let limits = random.chance(5) ? narrow : .standard
        do throws(JSONFault) {
            let value = try JSON.parse(bytes, limits: limits)
            let canonical = value.canonicalBytes()
            guard let again = try? JSON.parse(canonical) else {
                return .accepted(bytes, "its canonical text is refused")
            }
            guard again == value else { return .accepted(bytes, "its canonical text is another document") }
            guard again.canonicalBytes() == canonical else {
                return .accepted(bytes, "its canonical text has another canonical text")
            }
            if isWhole && canonical != bytes {
                return .accepted(bytes, "a canonical text is read as another")
            }
            return .accepted(bytes)
        } catch {
            if isWhole && limits == .standard {
                return .refused(bytes, "a canonical text is refused: \(error)")
            }
            guard (0...bytes.count).contains(error.offset), error.line >= 1, error.column >= 1 else {
                return .refused(bytes, "the fault lies outside: \(error)")
            }
            return .refused(bytes)
        }
    }

    /// `isWhole`: nothing was done to a canonical text.
    private static func input(_ random: inout SplitMix64) -> (bytes: [UInt8], isWhole: Bool) {
        if random.chance(15) { return (random.noise(alphabet, upTo: 24), false) }
        var documents = RandomDocuments(seed: random.next())
        var bytes = document(&documents, &random).canonicalBytes()
        if random.chance(10) { return (bytes, true) }
        if random.chance(10) {
            let other = documents.document().canonicalBytes()
            bytes = Array(
                bytes.prefix(random.below(bytes.count + 1)) + other.suffix(random.below(other.count + 1)))
        }
        if random.chance(15) { bytes = spaced(bytes, &random) }
        if random.chance(2) {
            let depth = random.below(600)
            bytes =
                Array(repeating: UInt8(ascii: "["), count: depth) + bytes
                + Array(repeating: UInt8(ascii: "]"), count: random.chance(80) ? depth : random.below(600))
        }
        for _ in 0..<random.below(4) { random.damage(&bytes, fragments) }
        return (bytes, false)
    }

    /// Mostly of some size: half of the random documents are a single value.
    private static func document(_ documents: inout RandomDocuments, _ random: inout SplitMix64) -> JSON {
        guard random.chance(80) else { return documents.document() }
        var object = JSONObject()
        for _ in 0..<random.int(1...4) {
            object[documents.text()] = documents.document(depth: 2 + random.below(3))
        }
        return .object(object)
    }

    /// White space around the punctuation, and now and then where it does not belong.
    private static func spaced(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var spaced: [UInt8] = []
        for byte in bytes {
            spaced.append(byte)
            if "{}[],:".utf8.contains(byte), random.chance(50) {
                spaced += random.noise(Array(" \t\r\n".utf8), upTo: 3)
            }
        }
        return spaced
    }
}
