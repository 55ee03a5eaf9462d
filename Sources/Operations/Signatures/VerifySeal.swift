// Checking a seal against public keys: for servers, commands and whoever was handed a sealed text.

import Crypto
package import Domain

extension SealedText {
    /// Holds the seal to the keys. It needs neither a server nor a database.
    ///
    /// - Throws: what does not hold.
    package func verify(by keys: SealingKeySet) throws(SealFault) {
        guard let key = keys[kid] else { throw .unknownKey(kid) }
        guard let publicKey = try? Curve25519.Signing.PublicKey(rawRepresentation: key.bytes),
            publicKey.isValidSignature(signature, for: signingInput)
        else { throw .broken }
    }
}

extension SealingKeySet {
    /// Reads a JWK set as `/.well-known/jwks.json` has it.
    ///
    /// - Throws: one refusal with all faults, each with its JSON pointer.
    package init(_ json: JSON) throws(DomainError) {
        try self.init(json, sha256: SealDigest.sha256)
    }
}

/// Why a seal proves nothing.
package enum SealFault: Error, Sendable, Hashable {
    /// None of the keys has this thumbprint.
    case unknownKey(String)
    /// The signature is not the key's over this text.
    case broken
}

extension SealFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknownKey(let kid): "It is sealed with the key \(kid), which is not among the keys."
        case .broken: "Its seal does not hold: it was changed, or another wrote it."
        }
    }
}
