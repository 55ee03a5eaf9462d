// Sealed texts: one spelling, no free byte, and nothing that another reader could take for something else.

import Crypto
import Domain
import Operations
import Testing

@Suite("Sealed texts")
struct SealedTextTests {
    static let seal = try? ServerSeal(secret: [UInt8](1...32))
    static let text = #"{"at":"2027-01-31T09:30:00Z","name":"Größe \u0000 é"}"#

    private static func base64(_ text: String) -> String { Base64URL.encode(Array(text.utf8)) }

    @Test("a text comes back byte for byte, and its seal holds for its key")
    func roundTrip() throws {
        let seal = try #require(Self.seal)
        for text in ["", "a", Self.text, "e\u{301}", "\u{E9}", String(repeating: "x", count: 10_000)] {
            let sealed = try seal.seal(text)
            let read = try SealedText(reading: sealed.compact)
            #expect(read == sealed && Array(read.text.utf8) == Array(text.utf8) && read.kid == seal.kid)
            try read.verify(by: SealingKeySet([seal.key]))
        }
    }

    @Test("é and e with an accent are two texts")
    func canonicalEquivalence() throws {
        let seal = try #require(Self.seal)
        #expect(try seal.seal("\u{E9}") != seal.seal("e\u{301}"))
    }

    @Test("a compact form with any bit of any byte flipped cannot be read, or its seal does not hold")
    func everyBit() throws {
        let seal = try #require(Self.seal)
        let keys = SealingKeySet([seal.key])
        let compact = Array(try seal.seal(Self.text).compact.utf8)
        var readable = 0
        for index in compact.indices {
            for bit in 0..<8 {
                var damaged = compact
                damaged[index] ^= 1 << UInt8(bit)
                guard let text = String(validating: damaged, as: UTF8.self),
                    let read = try? SealedText(reading: text)
                else { continue }
                readable += 1
                #expect(throws: SealFault.self, "byte \(index), bit \(bit)") { try read.verify(by: keys) }
            }
        }
        #expect(readable > 100, "hardly anything was read: \(readable)")
    }

    @Test("no character can be replaced by another of base 64 or beside it, left out or written twice")
    func everyByte() throws {
        let seal = try #require(Self.seal)
        let keys = SealingKeySet([seal.key])
        let compact = Array(try seal.seal("{}").compact.utf8)
        func holds(_ bytes: [UInt8]) -> Bool {
            guard let text = String(validating: bytes, as: UTF8.self),
                let read = try? SealedText(reading: text)
            else { return false }
            return (try? read.verify(by: keys)) != nil
        }
        let others = Array(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n\r\0%".utf8)
        #expect(holds(compact))
        for index in compact.indices {
            for byte in others where byte != compact[index] {
                var damaged = compact
                damaged[index] = byte
                #expect(!holds(damaged), "byte \(index) as \(byte)")
            }
            var (shorter, longer) = (compact, compact)
            shorter.remove(at: index)
            longer.insert(compact[index], at: index)
            #expect(!holds(shorter) && !holds(longer), "byte \(index)")
        }
    }

    /// Headers that say the same to a lenient reader, or something else.
    static let headers: [(String, String)] = [
        ("algorithm none", #"{"alg":"none","kid":"KID"}"#),
        ("another algorithm", #"{"alg":"HS256","kid":"KID"}"#),
        ("the newer name", #"{"alg":"Ed25519","kid":"KID"}"#), ("no algorithm", #"{"kid":"KID"}"#),
        ("no key", #"{"alg":"EdDSA"}"#), ("another order", #"{"kid":"KID","alg":"EdDSA"}"#),
        ("a blank", #"{"alg":"EdDSA", "kid":"KID"}"#),
        ("a type", #"{"alg":"EdDSA","kid":"KID","typ":"JWT"}"#),
        ("a key of its own", #"{"alg":"EdDSA","jwk":{},"kid":"KID"}"#),
        ("critical extensions", #"{"alg":"EdDSA","b64":false,"crit":["b64"],"kid":"KID"}"#),
        ("a repeated member", #"{"alg":"none","alg":"EdDSA","kid":"KID"}"#),
        ("an escape", #"{"\u0061lg":"EdDSA","kid":"KID"}"#),
        ("a short key", #"{"alg":"EdDSA","kid":"abc"}"#), ("a number", #"{"alg":"EdDSA","kid":1}"#),
        ("an array", "[]"), ("nothing", ""),
        ("a byte order mark", "\u{FEFF}" + #"{"alg":"EdDSA","kid":"KID"}"#),
    ]

    @Test("a header that is not the canonical one is refused, though its seal would hold", arguments: headers)
    func header(name: String, header: String) throws {
        let seal = try #require(Self.seal)
        let secret = try Curve25519.Signing.PrivateKey(rawRepresentation: [UInt8](1...32))
        let input = Self.base64(header.replacing("KID", with: seal.kid)) + "." + Self.base64("{}")
        let signature = Base64URL.encode(Array(try secret.signature(for: Array(input.utf8))))
        #expect(throws: SealedTextFault.header) { try SealedText(reading: input + "." + signature) }
    }

    @Test("a form that is not exactly three parts of strict base 64 is refused")
    func form() throws {
        let compact = try #require(Self.seal).seal("{}").compact
        let parts = compact.split(separator: ".").map(String.init)
        let (header, text, signature) = (parts[0], parts[1], parts[2])
        let cases: [(String, SealedTextFault)] = [
            ("", .parts(1)), ("\(header).\(text)", .parts(2)), ("\(compact).", .parts(4)),
            ("\(compact).\(signature)", .parts(4)), ("\(header)..\(text).\(signature)", .parts(4)),
            ("\(header).\(text)=.\(signature)", .base64("text")),
            ("\(header).\(text)==.\(signature)", .base64("text")),
            ("\(header).\(text) .\(signature)", .base64("text")),
            ("\(header)\n.\(text).\(signature)", .base64("header")),
            // e30 is {}; e31 and its like have bits to spare.
            ("\(header).e31.\(signature)", .base64("text")), ("\(header).e3+.\(signature)", .base64("text")),
            ("\(header).\(text).\(signature)\n", .base64("signature")),
            ("\(header).\(text).\(signature.dropLast(1))", .base64("signature")),
            ("\(header).\(text).\(signature.dropLast(2))", .signatureBytes(63)),
            ("\(header).\(text).\(signature.dropLast(2))AAA", .signatureBytes(65)),
            ("\(header).\(text).", .signatureBytes(0)),
            ("\(header).\(text).\(signature.dropLast())B", .base64("signature")),
            ("\(header).gA.\(signature)", .notUTF8),
        ]
        for (damaged, fault) in cases {
            #expect(throws: fault, "\(damaged)") { try SealedText(reading: damaged) }
        }
    }

    @Test("sizes are bounded in both directions")
    func bounds() throws {
        let seal = try #require(Self.seal)
        let longest = String(repeating: "x", count: SealedText.maximumTextBytes)
        let sealed = try seal.seal(longest)
        #expect(sealed.compact.utf8.count <= SealedText.maximumLength)
        #expect(throws: SealedTextFault.tooLong) { try seal.seal(longest + "x") }
        let endless = String(repeating: "A", count: SealedText.maximumLength + 1)
        #expect(throws: SealedTextFault.tooLong) { try SealedText(reading: endless) }
    }

    @Test("a seal is one key's alone, and a key that is not there is named")
    func keys() throws {
        let (seal, other) = (try #require(Self.seal), try ServerSeal())
        let sealed = try seal.seal("{}")
        #expect(throws: SealFault.unknownKey(seal.kid)) { try sealed.verify(by: SealingKeySet([other.key])) }
        try sealed.verify(by: SealingKeySet([other.key, seal.key]))
        // Another key under the right name: only a set that was not read can hold such a thing.
        let swapped = try #require(SealingKey(kid: seal.kid, x: other.key.x))
        #expect(throws: SealFault.broken) { try sealed.verify(by: SealingKeySet([swapped])) }
    }
}
