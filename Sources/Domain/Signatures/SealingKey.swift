// The public half of a key that seals, and the name that binds it.

/// An Ed25519 public key. Its `kid` is its thumbprint (RFC 7638), so that a name can never come to mean another key.
package struct SealingKey: Sendable, Hashable {
    /// Bytes of the key.
    package static let byteCount = 32
    /// Characters of a thumbprint, and of the key, in base 64.
    package static let textLength = 43

    package let kid: String
    /// The key in base 64 for URLs, as `x` of a JWK (RFC 8037) has it.
    package let x: String

    /// The key of 32 bytes; nil for another number of them.
    ///
    /// - Parameter sha256: the hash of bytes, 32 bytes.
    package init?(_ bytes: [UInt8], sha256: ([UInt8]) -> [UInt8]) {
        guard bytes.count == SealingKey.byteCount else { return nil }
        x = Base64URL.encode(bytes)
        kid = SealingKey.thumbprint(of: x, sha256)
    }

    /// A key as it was stored: the form is looked at, and that `kid` is the thumbprint is the schema's to hold.
    package init?(kid: String, x: String) {
        guard SealingKey.isThumbprint(kid), SealingKey.bytes(of: x) != nil else { return nil }
        self.kid = kid
        self.x = x
    }

    package var bytes: [UInt8] { SealingKey.bytes(of: x) ?? [] }

    /// Whether a text has the form of a thumbprint.
    package static func isThumbprint(_ text: String) -> Bool { bytes(of: text) != nil }

    /// As a JWK of a key set.
    package var json: JSON {
        [
            "alg": "EdDSA", "crv": "Ed25519", "kid": .string(kid), "kty": "OKP", "use": "sig",
            "x": .string(x),
        ]
    }

    /// 32 bytes in base 64.
    fileprivate static func bytes(of text: String) -> [UInt8]? {
        guard text.utf8.count == textLength, let bytes = Base64URL.decode(text), bytes.count == byteCount
        else {
            return nil
        }
        return bytes
    }

    /// The SHA-256 of the members that make a key what it is, in canonical JSON.
    private static func thumbprint(of x: String, _ sha256: ([UInt8]) -> [UInt8]) -> String {
        let members: JSON = ["crv": "Ed25519", "kty": "OKP", "x": .string(x)]
        return Base64URL.encode(sha256(members.canonicalBytes()))
    }
}

/// The keys of a server, as a JWK set (RFC 7517).
package struct SealingKeySet: Sendable, Hashable {
    /// Keys of a set: as many as a new one each day makes in 27 years.
    package static let maximumKeys = 10_000

    package let keys: [SealingKey]

    package init(_ keys: [SealingKey]) { self.keys = keys }

    package subscript(kid: String) -> SealingKey? { keys.first { $0.kid == kid } }

    /// `{"keys": […]}`.
    package var json: JSON { ["keys": .array(keys.map(\.json))] }

    /// Reads a set as `json` writes it. Each key must bear its thumbprint as its name.
    ///
    /// - Throws: one refusal with all faults.
    package init(_ json: JSON, sha256: @escaping ([UInt8]) -> [UInt8]) throws(DomainError) {
        keys = try ObjectReader.read(json) { r in
            var seen: Set<String> = []
            return r["keys"].array(0...SealingKeySet.maximumKeys) { value in
                value.object { member in
                    let key = SealingKey(reading: member, sha256)
                    if let key, !seen.insert(key.kid).inserted {
                        member.fault("kid", .duplicate, "This key is in the set already.")
                    }
                    return key
                }
            }.compactMap(\.self)
        }
    }
}

extension SealingKey {
    /// nil where a fault was found.
    fileprivate init?(reading r: ObjectReader, _ sha256: ([UInt8]) -> [UInt8]) {
        _ = r["alg"].choice(of: Algorithm.self)
        _ = r["crv"].choice(of: Curve.self)
        _ = r["kty"].choice(of: KeyType.self)
        _ = r["use"].choice(of: Use.self)
        let named = r["kid"].value(KeyText.self).text
        let x = r["x"].value(KeyText.self).text
        guard let bytes = SealingKey.bytes(of: x), let key = SealingKey(bytes, sha256: sha256) else {
            return nil
        }
        if SealingKey.isThumbprint(named), named != key.kid {
            r.fault(
                "kid", .invalidFormat, "The kid is not the thumbprint of this key: another key was put here.")
            return nil
        }
        self = key
    }

    private enum Algorithm: String, CaseIterable { case edDSA = "EdDSA" }
    private enum Curve: String, CaseIterable { case ed25519 = "Ed25519" }
    private enum KeyType: String, CaseIterable { case octetKeyPair = "OKP" }
    private enum Use: String, CaseIterable { case signature = "sig" }

    /// 32 bytes in base 64 for URLs; empty as the stand-in.
    private struct KeyText: TextValue {
        let text: String

        private init(any text: String) { self.text = text }

        init?(_ text: String) {
            guard SealingKey.isThumbprint(text) else { return nil }
            self.text = text
        }

        static var rule: String { "Use 32 bytes in base 64 for URLs, without padding." }
        static var standIn: KeyText { KeyText(any: "") }
    }
}
