// Header names that HTTPTypes does not have.

import HTTPTypes

extension HTTPField.Name {
    static let requestID = known("X-Request-Id")
    static let idempotencyKey = known("Idempotency-Key")
    static let link = known("Link")
    static let referrerPolicy = known("Referrer-Policy")
    static let forwardedFor = known("X-Forwarded-For")

    /// A name that is a token for certain, since it stands in this program.
    static func known(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else {
            preconditionFailure("\(name) is not the name of a header")
        }
        return name
    }
}
