// The server's private key: seals texts, so that anybody can check later that this server wrote them.

import Crypto
package import Domain
import FoundationEssentials

/// An Ed25519 key and what it seals. The key itself leaves it only as the PEM text for its file.
package struct ServerSeal: Sendable {
    private let privateKey: Curve25519.Signing.PrivateKey
    /// The public half, which whoever checks a seal needs.
    package let key: SealingKey

    package var kid: String { key.kid }

    /// A new key.
    package init() throws { try self.init(Curve25519.Signing.PrivateKey()) }

    /// The key of 32 secret bytes.
    package init(secret: [UInt8]) throws {
        try self.init(Curve25519.Signing.PrivateKey(rawRepresentation: secret))
    }

    private init(_ privateKey: Curve25519.Signing.PrivateKey) throws {
        guard let key = SealingKey(Array(privateKey.publicKey.rawRepresentation), sha256: SealDigest.sha256)
        else {
            throw SigningKeyFault.notAKey
        }
        self.privateKey = privateKey
        self.key = key
    }

    /// - Throws: `SealedTextFault.tooLong` for a text beyond `SealedText.maximumTextBytes`.
    package func seal(_ text: String) throws -> SealedText {
        try SealedText(text, kid: kid) { Array(try privateKey.signature(for: $0)) }
    }
}

extension ServerSeal {
    /// What PKCS#8 (RFC 8410) writes before the 32 bytes of an Ed25519 key.
    private static let prefix: [UInt8] = [
        0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
    ]
    private static let (begin, end) = ("-----BEGIN PRIVATE KEY-----", "-----END PRIVATE KEY-----")
    private static let maximumLength = 4_096

    /// Reads a private key as `pem` and `openssl genpkey -algorithm ed25519` write it. White space may stand anywhere
    /// between its two marks and the base 64, so that it also fits into one line of an environment.
    package init(pem: String) throws(SigningKeyFault) {
        guard pem.utf8.count <= Self.maximumLength else { throw .notPEM }
        let text = pem.trimmingWhiteSpace
        guard text.hasPrefix(Self.begin), text.hasSuffix(Self.end),
            text.utf8.count >= Self.begin.utf8.count + Self.end.utf8.count
        else { throw .notPEM }
        let body = text.dropFirst(Self.begin.count).dropLast(Self.end.count).filter { !$0.isWhitespace }
        guard let bytes = Data(base64Encoded: body) else { throw .notPEM }
        guard bytes.count == Self.prefix.count + SealingKey.byteCount, bytes.starts(with: Self.prefix),
            let seal = try? ServerSeal(secret: Array(bytes.dropFirst(Self.prefix.count)))
        else { throw .notAKey }
        self = seal
    }

    /// The private key as PKCS#8 in PEM, with a line feed at its end. It is a secret.
    package var pem: String {
        let bytes = Data(Self.prefix) + privateKey.rawRepresentation
        return "\(Self.begin)\n\(bytes.base64EncodedString())\n\(Self.end)\n"
    }
}

extension String {
    fileprivate var trimmingWhiteSpace: Substring {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return start[...last]
    }
}

/// Why a text is no key that can seal.
package enum SigningKeyFault: Error, Sendable, Hashable {
    case notPEM
    /// A key of another kind, or in another form.
    case notAKey
}

extension SigningKeyFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notPEM: "is not one private key in PEM (-----BEGIN PRIVATE KEY-----)"
        case .notAKey: "is not an Ed25519 private key in PKCS#8, as `baton signing-key create` writes it"
        }
    }
}

/// The hash that names keys.
enum SealDigest {
    static let sha256: @Sendable ([UInt8]) -> [UInt8] = { Array(SHA256.hash(data: $0)) }

    /// 64 hexadecimal digits.
    static func hexadecimal(_ bytes: [UInt8]) -> String { SHA256.hash(data: bytes).hexadecimal }
}
