// Every refusal that reaches a caller, without a word about HTTP; API turns it into problem details in one place.

/// Why an operation was refused. `code` is stable and documented; `detail` is for people.
package struct DomainError: Error, Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// The input cannot be read at all.
        case malformed
        /// No valid credentials.
        case unauthenticated
        /// The caller is known, and may not do this.
        case forbidden
        /// Not there, or not the caller's to know of.
        case notFound
        /// The state of things does not allow it.
        case conflict
        /// The caller's copy is not the current one.
        case stale
        /// A condition (If-Match, If-None-Match) must be sent.
        case preconditionRequired
        case tooLarge
        case unsupportedMediaType
        /// Readable, and wrong in its meaning.
        case invalid
        case tooManyRequests
        /// Not now; the same request may succeed later.
        case unavailable
        case timeout
    }

    package var kind: Kind
    package var code: ErrorCode
    package var detail: String
    package var faults: [Fault]
    /// Seconds after which a repeat makes sense.
    package var retryAfterSeconds: Int?

    package init(
        _ kind: Kind, _ code: ErrorCode, _ detail: String, faults: [Fault] = [], retryAfterSeconds: Int? = nil
    ) {
        self.kind = kind
        self.code = code
        self.detail = detail
        self.faults = faults
        self.retryAfterSeconds = retryAfterSeconds
    }

    /// The refusal of an input by its faults; nil when there are none.
    package init?(faults: [Fault]) {
        guard !faults.isEmpty else { return nil }
        self.init(.invalid, .validationFailed, DomainError.summary(of: faults), faults: faults)
    }

    /// Something that is not there, or belongs to another tenant: both answer alike.
    package static func notFound(_ what: String, _ name: String) -> DomainError {
        DomainError(.notFound, .notFound, "There is no \(what) “\(name)”.")
    }

    /// A numbered part of something that is not there.
    package static func notFound(_ what: String, _ number: Int, of owner: Slug) -> DomainError {
        DomainError(.notFound, .notFound, "“\(owner)” has no \(what) \(number).")
    }

    private static func summary(of faults: [Fault]) -> String {
        faults.count == 1 ? faults[0].detail : "The input has \(faults.count) faults; see errors."
    }
}

extension [Fault] {
    /// Throws all faults as one refusal, if there are any.
    package func throwIfAny() throws(DomainError) {
        if let error = DomainError(faults: self) { throw error }
    }
}
