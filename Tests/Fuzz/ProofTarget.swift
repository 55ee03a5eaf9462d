// The checker of proofs: every byte of one flipped in turn, with the digest as it was and made anew; then other damages.

import Crypto
import Domain
import Foundation
import Generators

enum ProofTarget: FuzzTarget {
    static let name = "proof"
    /// A whole proof is read for each input.
    static let cost = 16

    /// The one that the other tests hold, too.
    private static let whole: [UInt8] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        guard let data = try? Data(contentsOf: root.appendingPathComponent("Contracts/proof.json")) else {
            Fuzz.fail("Tests/Contracts/proof.json cannot be read")
        }
        return Array(data)
    }()
    private static let start = #"{"digest":"","proof":"#.utf8.count + 64
    private static let end = whole.count - #","type":"baton.proof.v1"}"#.utf8.count
    private static let fragments = ["\"", "\\", "\\u0041", " ", ",", "{}", "null", "0", "\u{0}", "é"].map {
        Array($0.utf8)
    }

    private static let crypto = ProofCrypto(
        sha256: { Array(SHA256.hash(data: $0)) },
        isValid: { signature, message, key in
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key.bytes)
            return key?.isValidSignature(signature, for: message) ?? false
        })

    /// Seeds count through the bytes, bit by bit, and through both digests; each tenth input is the proof as it is.
    static func trial(seed: UInt64) -> Trial {
        if seed % 10 == 0 { return check(whole, isWhole: true) }
        var bytes = whole
        let round = Int(truncatingIfNeeded: seed - seed / 10 - 1)
        let place = round / 2 % bytes.count
        let turn = round / (2 * bytes.count)
        if turn < 8 {
            bytes[place] ^= 1 << UInt8((place + turn) % 8)
        } else {
            var random = SplitMix64(seed: seed)
            random.damage(&bytes, fragments)
        }
        if round % 2 == 1, bytes.count == whole.count {
            let digest = crypto.hash(Array(bytes[start..<end]))
            bytes.replaceSubrange(11..<75, with: Array(digest.utf8))
        }
        return check(bytes, isWhole: bytes == whole)
    }

    private static func check(_ bytes: [UInt8], isWhole: Bool) -> Trial {
        let holds = ProofChecker.check(bytes, crypto: crypto).holds
        let violation = holds == isWhole ? nil : isWhole ? "the proof does not hold" : "it holds, damaged"
        return holds ? .accepted(bytes, violation) : .refused(bytes, violation)
    }
}
