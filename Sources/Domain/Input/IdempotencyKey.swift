// The name that a caller gives to an attempt, so that a repeat of it has no second effect.

/// 1 to 128 visible ASCII characters.
package struct IdempotencyKey: Sendable, Hashable, CustomStringConvertible {
    package static let maximumLength = 128
    package static let rule = "Use 1 to 128 visible ASCII characters, a UUID for one."

    package let text: String

    package init?(_ text: String) {
        guard (1...IdempotencyKey.maximumLength).contains(text.utf8.count),
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { return nil }
        self.text = text
    }

    package var description: String { text }
}

/// What makes two requests with one key the same request: the operation records it with the effect.
package struct RepeatableRequest: Sendable, Hashable {
    package let key: IdempotencyKey
    package let method: String
    /// The path as it was sent, without the query.
    package let path: String
    /// SHA-256 of the body's canonical form: a repeat that only spells its JSON in another way is the same.
    package let bodyHash: [UInt8]

    package init(key: IdempotencyKey, method: String, path: String, bodyHash: [UInt8]) {
        self.key = key
        self.method = method
        self.path = path
        self.bodyHash = bodyHash
    }
}
