// What makes a repeated POST answer as the first one did.

/// The caller's `Idempotency-Key`: 1 to 128 visible ASCII characters.
package struct IdempotencyKey: Sendable, Hashable {
    package let text: String

    package init?(_ text: String) {
        guard (1...128).contains(text.utf8.count), text.utf8.allSatisfy({ (33...126).contains($0) }) else { return nil }
        self.text = text
    }
}

/// A request that may be repeated: a key counts for one principal, method, path and body.
package struct RepeatableRequest: Sendable, Hashable {
    package var principal: String
    package var method: String
    package var path: String
    package var key: IdempotencyKey
    package var bodySHA256: [UInt8]

    package init(principal: String, method: String, path: String, key: IdempotencyKey, bodySHA256: [UInt8]) {
        self.principal = principal
        self.method = method
        self.path = path
        self.key = key
        self.bodySHA256 = bodySHA256
    }
}

/// An answer as it was given. Secrets are not in it.
package struct RecordedAnswer: Error, Sendable, Hashable {
    package var status: Int
    /// Location and ETag, where there were any.
    package var headers: [String: String]
    package var body: String

    package init(status: Int, headers: [String: String], body: String) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// How long an answer is kept.
    package static let keptSeconds = 24 * 60 * 60
}
