// The cursor decoder: it takes what its own listing wrote, byte for byte, and nothing else.

import Domain
import Generators

enum CursorTarget: FuzzTarget {
    static let name = "cursor"

    private static let listings = [
        Listing("regions", fields: 1), Listing("accounts", fields: 1), Listing("versions", fields: 2),
        Listing("pairs", fields: 3), Listing("", fields: 0),
    ]
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    private static let fragments = ["=", "+", "/", " ", "%2D", "é", "A", "_-", "\u{0}"].map { Array($0.utf8) }

    static func trial(seed: UInt64) -> Trial {
        var random = SplitMix64(seed: seed)
        let listing = random.pick(listings) ?? listings[0]
        switch random.below(10) {
        case 0...2: return whole(listing, &random)
        case 3: return check(random.noise(alphabet, upTo: 80), listing)
        case 4...6: return check(Array(forged(listing, &random).utf8), listing)
        default:
            let fields = (0..<listing.fieldCount).map { _ in field(&random) }
            var bytes = Array(Cursor(fields: fields).text(for: listing).utf8)
            for _ in 0...random.below(3) { random.damage(&bytes, fragments) }
            return check(bytes, listing)
        }
    }

    /// What was written is read, by its listing alone.
    private static func whole(_ listing: Listing, _ random: inout SplitMix64) -> Trial {
        let cursor = Cursor(fields: (0..<listing.fieldCount).map { _ in field(&random) })
        let text = cursor.text(for: listing)
        let bytes = Array(text.utf8)
        guard bytes.count <= Cursor.maximumLength else { return check(bytes, listing) }
        guard let read = try? Cursor(text, of: listing), read == cursor else {
            return .refused(bytes, "what was written for \(listing) is not read")
        }
        for other in listings where other != listing && (try? Cursor(text, of: other)) != nil {
            return .accepted(bytes, "\(other) takes what was written for \(listing)")
        }
        return .accepted(bytes)
    }

    /// Any text: refused with the one code, or what the listing itself would have written.
    private static func check(_ bytes: [UInt8], _ listing: Listing) -> Trial {
        let text = String(decoding: bytes, as: UTF8.self)
        do throws(DomainError) {
            let cursor = try Cursor(text, of: listing)
            let isRight =
                cursor.fields.count == listing.fieldCount && cursor.text(for: listing) == text
                && bytes.count <= Cursor.maximumLength && !cursor.fields.contains { $0.utf8.contains(0) }
            return .accepted(bytes, isRight ? nil : "\(listing) takes what it would not write: \(cursor)")
        } catch {
            return .refused(bytes, error.code == .invalidCursor ? nil : "refused with \(error)")
        }
    }

    /// A right version and checksum over a body that need not be one, so that its reader is reached.
    private static func forged(_ listing: Listing, _ random: inout SplitMix64) -> String {
        var body: [UInt8] = []
        for _ in 0..<(random.chance(70) ? listing.fieldCount : random.below(5)) {
            let bytes =
                random.chance(70)
                ? Array(field(&random).utf8) : random.noise([0, 0x61, 0xC3, 0xA9, 0xFF, 0xED, 0xA0], upTo: 6)
            let length = random.chance(90) ? bytes.count : random.below(70_000)
            body += [UInt8(truncatingIfNeeded: length >> 8), UInt8(truncatingIfNeeded: length)] + bytes
        }
        if random.chance(10) { body.removeLast(min(body.count, random.below(3))) }
        // FNV-1a as `Cursor` computes it.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in Array(listing.name.utf8) + [0] + body { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let sum = (0..<8).map { UInt8(truncatingIfNeeded: hash >> (56 - 8 * UInt64($0))) }
        return Base64URL.encode([random.chance(95) ? 1 : UInt8(random.below(256))] + sum + body)
    }

    private static func field(_ random: inout SplitMix64) -> String {
        if random.chance(1) { return String(repeating: "x", count: random.below(900)) }
        let parts = ["", "a", "crm-0462", "é", "日本", "😀", "e\u{301}", "-_", " ", "\u{1}"]
        return (0..<random.below(4)).map { _ in random.pick(parts) ?? "" }.joined()
    }
}
