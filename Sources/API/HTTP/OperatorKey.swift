// The operator's key, kept only as a digest and compared in constant time.

import Crypto

/// The configured operator key.
package struct OperatorKey: Sendable {
    /// Shorter keys could be guessed.
    package static let minimumLength = 32

    private let digest: SHA256Digest

    /// nil for a key that is too short to be safe.
    package init?(_ key: String) {
        guard key.utf8.count >= OperatorKey.minimumLength else { return nil }
        digest = SHA256.hash(data: Array(key.utf8))
    }

    /// Digests are compared, in constant time, so that neither the key's length nor a common prefix shows in
    /// the time.
    package func matches(_ candidate: String) -> Bool {
        SHA256.hash(data: Array(candidate.utf8)) == digest
    }
}
