// Requests with an Idempotency-Key, as a transport would make them.

import Crypto
package import Domain
package import Operations

extension Attempt {
    /// A POST whose recorded answer is what the operation answered, as text.
    package static func creating(
        _ path: String, body: String, key: String = "attempt-1"
    ) throws -> Attempt {
        guard let key = IdempotencyKey(key) else { throw UnusableKey(text: key) }
        let request = RepeatableRequest(
            key: key, method: "POST", path: path, bodyHash: Array(SHA256.hash(data: Array(body.utf8))))
        return Attempt(request: request) { result in
            RecordedAnswer(status: 201, headers: ["location": path], body: String(describing: result))
        }
    }

    struct UnusableKey: Error {
        var text: String
    }
}
