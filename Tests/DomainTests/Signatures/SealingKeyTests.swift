// Keys that seal: their names, their sets, and the private half as text.

import Domain
import Foundation
import Operations
import Testing

@Suite("Sealing keys")
struct SealingKeyTests {
    /// The example of RFC 8037, appendix A: its secret, public key and thumbprint.
    private static let secret = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"
    private static let x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
    private static let kid = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"

    @Test("the key of RFC 8037 has the public half and the thumbprint that stand there")
    func reference() throws {
        let seal = try ServerSeal(secret: #require(Base64URL.decode(Self.secret)))
        #expect(seal.key.x == Self.x && seal.kid == Self.kid)
    }

    @Test("a set is written in canonical JSON and read again")
    func set() throws {
        let keys = SealingKeySet([try ServerSeal().key, try ServerSeal().key])
        #expect(try SealingKeySet(JSON.parse(keys.json.canonicalText)) == keys)
        #expect(try SealingKeySet(["keys": []]).keys.isEmpty)
        let one = SealingKeySet([try #require(SealingKey(kid: Self.kid, x: Self.x))])
        #expect(
            one.json.canonicalText
                == #"{"keys":[{"alg":"EdDSA","crv":"Ed25519","kid":"\#(Self.kid)","kty":"OKP","use":"sig","x":"\#(Self.x)"}]}"#
        )
    }

    private static func key(_ changes: JSONObject = [:]) -> JSON {
        var members: JSONObject = [
            "alg": "EdDSA", "crv": "Ed25519", "kid": .string(kid), "kty": "OKP", "use": "sig",
            "x": .string(x),
        ]
        for (name, value) in changes { members[name] = value }
        return .object(members)
    }

    private static let other = "MEhMnYNSwnZQyKY7E1MOBIJvU4BUHu53U7RAlM3GsLs"

    /// What stands in a set, and the faults with their pointers.
    static let faulty: [(JSON, [String])] = [
        (["keys": [key(["kid": .string(other)])]], ["/keys/0/kid invalid_format"]),
        (["keys": [key(["x": .string(other)])]], ["/keys/0/kid invalid_format"]),
        (["keys": [key(), key()]], ["/keys/1/kid duplicate"]),
        (["keys": [key(["d": "secret"])]], ["/keys/0/d unknown_field"]),
        (
            ["keys": [key(["alg": "none", "crv": "X25519", "kty": "EC", "use": "enc"])]],
            ["alg", "crv", "kty", "use"].map { "/keys/0/\($0) not_allowed_value" }
        ),
        (
            ["keys": [key(["kid": "a", "x": "b"])]],
            ["/keys/0/kid invalid_format", "/keys/0/x invalid_format"]
        ),
        (["keys": [key(["x": .string(x + "=")])]], ["/keys/0/x invalid_format"]),
        // The last character has four bits to spare.
        (["keys": [key(["x": .string(x.dropLast() + "p")])]], ["/keys/0/x invalid_format"]),
        (["keys": ["a"]], ["/keys/0 wrong_type"]), (["keys": [:]], ["/keys wrong_type"]),
        ([:], ["/keys required"]), ([], [" wrong_type"]),
        (["keys": [], "more": 1], ["/more unknown_field"]),
    ]

    @Test("a set that is not what a server writes is refused with all its faults", arguments: faulty.indices)
    func faults(_ index: Int) throws {
        let (json, expected) = Self.faulty[index]
        do {
            _ = try SealingKeySet(json)
            Issue.record("\(json.canonicalText) was read")
        } catch {
            #expect(error.faults.map { "\($0.pointer) \($0.code.rawValue)" } == expected)
        }
    }

    @Test("a private key goes through its PEM text, also on one line")
    func pem() throws {
        let seal = try ServerSeal()
        let pem = seal.pem
        #expect(
            pem.hasPrefix("-----BEGIN PRIVATE KEY-----\n") && pem.hasSuffix("\n-----END PRIVATE KEY-----\n"))
        for text in [pem, pem.replacing("\n", with: " "), pem.replacing("\n", with: "\r\n"), "\n \(pem)\n"] {
            #expect(try ServerSeal(pem: text).kid == seal.kid)
        }
    }

    /// An X25519 key, an encrypted mark, two keys, a public key, and no key at all.
    static let wrong: [(String, SigningKeyFault)] = [
        ("", .notPEM), ("secret", .notPEM),
        ("-----BEGIN PRIVATE KEY----------END PRIVATE KEY-----", .notAKey),
        ("-----BEGIN PRIVATE KEY-----", .notPEM),
        ("-----BEGIN PRIVATE KEY-----\n!!!!\n-----END PRIVATE KEY-----", .notPEM),
        ("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", .notAKey),
        (
            "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VuBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n"
                + "-----END PRIVATE KEY-----", .notAKey
        ),
        ("-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----", .notPEM),
        (
            "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n"
                + "-----END PUBLIC KEY-----", .notPEM
        ),
        (String(repeating: "x", count: 5_000), .notPEM),
    ]

    @Test("what is no Ed25519 key in PKCS#8 is refused", arguments: wrong)
    func noKey(text: String, fault: SigningKeyFault) {
        #expect(throws: fault) { try ServerSeal(pem: text) }
    }

    @Test("the key that openssl writes is read")
    func openssl() throws {
        // openssl genpkey -algorithm ed25519, of the secret of RFC 8037.
        let pem = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """
        #expect(try ServerSeal(pem: pem).kid == Self.kid)
    }
}
