// What a caller demands of a resource's present state before changing it (If-Match, If-None-Match).

/// The condition of a request that writes.
package enum Precondition: Sendable, Hashable {
    case none
    /// `If-Match` with tags: one of them must be the resource's. Weak tags were left out: they never match.
    case match([EntityTag])
    /// `If-Match: *`: the resource must be there.
    case exists
    /// `If-None-Match: *`: the resource must not be there yet.
    case create
}

extension Precondition {
    /// Checks the condition of a change to a resource that is there.
    ///
    /// - Throws: `precondition_required` where none was sent, `stale` where it does not hold.
    package func check(against current: EntityTag) throws(DomainError) {
        switch self {
        case .exists: return
        case .match(let tags) where tags.contains(current): return
        case .match:
            throw DomainError(
                .stale, .stale,
                "This has changed since you read it. Read it again and repeat with its ETag.")
        case .create:
            throw DomainError(
                .stale, .alreadyExists, "This exists already. To replace it, send If-Match with its ETag.")
        case .none:
            throw DomainError(
                .preconditionRequired, .preconditionRequired, "Send If-Match with the ETag of what you read.")
        }
    }

    /// Checks the condition of a PUT, which creates where there is nothing.
    ///
    /// - Parameter current: nil where the resource is not there.
    /// - Throws: `precondition_required` where no condition was sent, `stale` where it does not hold.
    package func check(orCreate current: EntityTag?) throws(DomainError) {
        if let current { return try check(against: current) }
        switch self {
        case .create: return
        case .match, .exists:
            throw DomainError(
                .stale, .stale, "There is nothing here to match. Send If-None-Match: * to create it.")
        case .none:
            throw DomainError(
                .preconditionRequired, .preconditionRequired,
                "There is nothing here yet. Send If-None-Match: * to create it.")
        }
    }
}
