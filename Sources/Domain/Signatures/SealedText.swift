// A text with the seal of a server's key: a compact JWS (RFC 7515) that has exactly one spelling.

/// A text and an Ed25519 signature over it. Reading one says nothing of whether the seal holds: that is for whoever has
/// the key. No byte of `compact` is free: changing one makes it unreadable, or another text, key or signature.
package struct SealedText: Sendable {
    /// Bytes of an Ed25519 signature.
    package static let signatureBytes = 64
    /// Bytes of a text that can be sealed.
    package static let maximumTextBytes = 256 * 1024
    /// Characters of a compact form at most: the header has less than 128, and base 64 takes four for three bytes.
    package static let maximumLength = 128 + (maximumTextBytes * 4 + 2) / 3 + signatureLength + 2

    /// What was sealed, byte for byte.
    package let text: String
    /// The key's thumbprint (RFC 7638).
    package let kid: String
    package let signature: [UInt8]
    /// `header.text.signature`, each in base 64 for URLs.
    package let compact: String
    /// What the signature is made over: header and text of the compact form.
    package var signingInput: [UInt8] { Array(compact.utf8.dropLast(Self.signatureLength + 1)) }

    /// Characters of the signature in base 64.
    private static let signatureLength = 86

    /// Seals a text.
    ///
    /// - Parameter sign: the Ed25519 signature of the bytes, under the key that `kid` names.
    /// - Throws: `tooLong` for a text beyond the bound, and what `sign` throws.
    package init(_ text: String, kid: String, sign: ([UInt8]) throws -> [UInt8]) throws {
        guard text.utf8.count <= Self.maximumTextBytes else { throw SealedTextFault.tooLong }
        let input = Base64URL.encode(Self.header(of: kid)) + "." + Base64URL.encode(Array(text.utf8))
        let signature = try sign(Array(input.utf8))
        // Read again, so that nothing is sealed that could not be read.
        try self.init(reading: input + "." + Base64URL.encode(signature))
    }

    /// Reads the compact form. Only what `init(_:kid:sign:)` writes is one: the header is canonical, the base 64 has no
    /// padding, no other characters and no bits to spare, the text is UTF-8, the signature has 64 bytes.
    package init(reading compact: String) throws(SealedTextFault) {
        guard compact.utf8.count <= Self.maximumLength else { throw .tooLong }
        let parts = compact.utf8.split(
            separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw .parts(parts.count) }
        var decoded: [[UInt8]] = []
        for (part, name) in zip(parts, ["header", "text", "signature"]) {
            guard let bytes = Base64URL.decode(String(Substring(part))) else { throw .base64(name) }
            decoded.append(bytes)
        }
        guard let kid = Self.kid(in: decoded[0]) else { throw .header }
        guard let text = String(validating: decoded[1], as: UTF8.self) else { throw .notUTF8 }
        guard decoded[2].count == Self.signatureBytes else { throw .signatureBytes(decoded[2].count) }
        self.text = text
        self.kid = kid
        self.signature = decoded[2]
        self.compact = compact
    }

    /// The one header there is for a key, in canonical JSON (RFC 8785).
    private static func header(of kid: String) -> [UInt8] {
        JSON.object(["alg": "EdDSA", "kid": .string(kid)]).canonicalBytes()
    }

    /// The thumbprint in a header that is written as `header(of:)` writes it; nil for any other.
    private static func kid(in header: [UInt8]) -> String? {
        guard let json = try? JSON.parse(header, limits: headerLimits), let kid = json["kid"]?.stringValue,
            SealingKey.isThumbprint(kid), header == Self.header(of: kid)
        else { return nil }
        return kid
    }

    private static let headerLimits = JSONLimits(maxBytes: 256, maxDepth: 2, maxNodes: 8)
}

extension SealedText: Hashable, CustomStringConvertible {
    /// The compact form is all there is to it. Texts are not compared, since Swift takes é and e + accent for equal.
    package static func == (left: SealedText, right: SealedText) -> Bool { left.compact == right.compact }

    package func hash(into hasher: inout Hasher) { hasher.combine(compact) }

    package var description: String { compact }
}

/// Why something is no sealed text.
package enum SealedTextFault: Error, Sendable, Hashable {
    case tooLong
    /// It has this many parts between points, and not three.
    case parts(Int)
    /// This part is not base 64 for URLs, or has padding or bits to spare.
    case base64(String)
    /// It names another algorithm, a key by another name, or is written in another way.
    case header
    case notUTF8
    case signatureBytes(Int)
}

extension SealedTextFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .tooLong: "It is longer than any sealed text."
        case .parts(let count): "It has \(count) parts between points, and a sealed text has 3."
        case .base64(let part): "Its \(part) is not base 64 for URLs without padding."
        case .header: "Its header is not exactly {\"alg\":\"EdDSA\",\"kid\":…} with the thumbprint of a key."
        case .notUTF8: "Its text is not UTF-8."
        case .signatureBytes(let count):
            "Its signature has \(count) bytes, and one of Ed25519 has \(SealedText.signatureBytes)."
        }
    }
}
