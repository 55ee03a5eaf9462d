// An identity provider of the test's own: real keys, real signatures.

import Domain
import FoundationEssentials
import JWTKit
import Operations
import Support
import Synchronization

/// Signs tokens and publishes its key set; counts how often that was fetched.
final class Issuer: Sendable {
    static let name = "https://id.example"
    static let audience = "baton"

    private struct State {
        var keys: [String: ES256PrivateKey] = [:]
        var fetches = 0
        var isDown = false
    }

    private let state = Mutex(State())

    init(_ kids: String...) {
        for kid in kids { rotate(in: kid) }
    }

    /// Publishes a new key beside the others.
    func rotate(in kid: String) {
        let key = ES256PrivateKey()
        state.withLock { $0.keys[kid] = key }
    }

    var fetches: Int { state.withLock { $0.fetches } }

    func goDown() { state.withLock { $0.isDown = true } }

    func verifier() -> TokenVerifier {
        TokenVerifier(TokenConfiguration(issuer: Issuer.name, audience: Issuer.audience)) {
            try self.keySet()
        }
    }

    struct Down: Error {}

    private func keySet() throws -> String {
        try state.withLock { state in
            state.fetches += 1
            if state.isDown { throw Down() }
            let keys = state.keys.compactMap { kid, key -> String? in
                guard let point = key.publicKey.parameters else { return nil }
                return """
                    {"kty":"EC","crv":"P-256","alg":"ES256","use":"sig","kid":"\(kid)",
                    "x":"\(Issuer.urlSafe(point.x))","y":"\(Issuer.urlSafe(point.y))"}
                    """
            }
            return "{\"keys\":[\(keys.joined(separator: ","))]}"
        }
    }

    private static func urlSafe(_ text: String) -> String {
        text.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// A token over these claims, signed with the key of this name.
    func token(_ claims: [String: Claim], kid: String = "a") async throws -> String {
        guard let key = state.withLock({ $0.keys[kid] }) else { throw Down() }
        let keys = JWTKeyCollection()
        await keys.add(ecdsa: key, kid: JWKIdentifier(string: kid))
        return try await keys.sign(Claims(values: claims), kid: JWKIdentifier(string: kid))
    }

    /// What a good token says at the start of the tests, with changes; nil removes.
    static func claims(_ changes: [String: Claim?] = [:]) -> [String: Claim] {
        let start = Int(Instant.start.microseconds / 1_000_000)
        var claims: [String: Claim] = [
            "iss": .text(name), "aud": .text(audience), "sub": .text("u-1"), "name": .text("Ada"),
            "exp": .number(start + 3600), "tenant": .text("acme"), "roles": .texts(["analyst"]),
        ]
        for (name, value) in changes { claims[name] = value }
        return claims
    }
}

enum Claim: Codable, Sendable {
    case text(String), number(Int), texts([String])

    init(from decoder: any Decoder) throws {
        self = .text(try decoder.singleValueContainer().decode(String.self))
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .texts(let texts): try container.encode(texts)
        }
    }
}

private struct Claims: JWTPayload {
    var values: [String: Claim]

    init(values: [String: Claim]) { self.values = values }

    init(from decoder: any Decoder) throws {
        values = try decoder.singleValueContainer().decode([String: Claim].self)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(values)
    }

    func verify(using key: some JWTAlgorithm) async throws {}
}
