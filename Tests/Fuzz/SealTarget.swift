// The reader of sealed texts: it takes one spelling of each, and none that it would not write.

import Domain
import Generators

enum SealTarget: FuzzTarget {
    static let name = "seal"

    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.".utf8)
    private static let fragments = ["=", "+", "/", ".", "..", "\n", "\u{0}", "A", "e30", "eyJ"].map {
        Array($0.utf8)
    }
    private static let headers = [
        #"{"alg":"none","kid":"KID"}"#, #"{"kid":"KID","alg":"EdDSA"}"#,
        #"{"alg":"EdDSA","kid":"KID","typ":"JWT"}"#,
        #"{"alg":"EdDSA","alg":"EdDSA","kid":"KID"}"#, #"{"alg":"EdDSA", "kid":"KID"}"#, #"{"alg":"EdDSA"}"#,
        "",
    ]

    static func trial(seed: UInt64) -> Trial {
        var random = SplitMix64(seed: seed)
        switch random.below(10) {
        case 0...2: return whole(&random)
        case 3: return check(random.noise(alphabet, upTo: 300))
        case 4...5: return check(forged(&random))
        default:
            var bytes = Array((sealed(&random)?.compact ?? "").utf8)
            for _ in 0...random.below(3) { random.damage(&bytes, fragments) }
            return check(bytes)
        }
    }

    /// What was written is read, and nothing of it is lost.
    private static func whole(_ random: inout SplitMix64) -> Trial {
        guard let sealed = sealed(&random) else { return .refused([], "a text was not sealed") }
        let bytes = Array(sealed.compact.utf8)
        guard let read = try? SealedText(reading: sealed.compact), read == sealed,
            Array(read.text.utf8) == Array(sealed.text.utf8), read.kid == sealed.kid,
            read.signature == sealed.signature
        else { return .refused(bytes, "what was written is not read") }
        return .accepted(bytes)
    }

    /// Any bytes: refused, or exactly what would have been written for what was read.
    private static func check(_ bytes: [UInt8]) -> Trial {
        guard let text = String(validating: bytes, as: UTF8.self), let read = try? SealedText(reading: text)
        else {
            return .refused(bytes)
        }
        let again = try? SealedText(read.text, kid: read.kid) { _ in read.signature }
        let isRight = again.map { Array($0.compact.utf8) } == bytes
        return .accepted(bytes, isRight ? nil : "it takes what it would not write")
    }

    private static func sealed(_ random: inout SplitMix64) -> SealedText? {
        let signature = random.bytes(SealedText.signatureBytes)
        let kid = Base64URL.encode(random.bytes(SealingKey.byteCount))
        let parts = ["", "{}", "é", "日本", "😀", "e\u{301}", "\u{0}", #"{"type":"baton.checkpoint.v1"}"#]
        let text = (0..<random.below(4)).map { _ in random.pick(parts) ?? "" }.joined()
        return try? SealedText(text, kid: kid) { _ in signature }
    }

    /// Three parts of which one is what it may not be.
    private static func forged(_ random: inout SplitMix64) -> [UInt8] {
        let kid = Base64URL.encode(random.bytes(random.chance(80) ? SealingKey.byteCount : random.below(40)))
        let header =
            random.chance(50)
            ? (random.pick(headers) ?? "").replacing("KID", with: kid) : #"{"alg":"EdDSA","kid":"\#(kid)"}"#
        let text =
            random.chance(50)
            ? random.noise([0x7B, 0x7D, 0xC3, 0xA9, 0xFF, 0xED], upTo: 6) : Array("{}".utf8)
        let signature = random.bytes(random.chance(70) ? SealedText.signatureBytes : random.below(70))
        return Array([Array(header.utf8), text, signature].map(Base64URL.encode).joined(separator: ".").utf8)
    }
}

extension SplitMix64 {
    fileprivate mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
    }
}
