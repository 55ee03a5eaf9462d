// A tenant's compiled model, shared by all requests that read it.

import Domain
import Store
import Synchronization

/// A resolver that many requests use at once; what one of them folded, the others need not.
final class SharedModel: Sendable {
    /// The model's next effective instant.
    let holdsUntil: Instant?
    private let resolver: Mutex<Resolver>

    init(_ loaded: LoadedModel) {
        holdsUntil = loaded.holdsUntil
        resolver = Mutex(Resolver(loaded.model))
    }

    func resolve(_ segment: Segment, framework: Slug?) throws(DomainError) -> EffectiveSLA {
        let result = resolver.withLock { resolver in
            Result { () throws(DomainError) in try resolver.resolve(segment, framework: framework) }
        }
        return try result.get()
    }

    func answer(
        _ subject: ResolvableSubject, framework: Slug?, at: Instant?, isProvisional: Bool
    ) throws(DomainError) -> SLAAnswer {
        let effective = try resolve(subject.segment, framework: framework)
        return SLAAnswer(
            parts: effective.encoded(account: subject.account, at: at, isProvisional: isProvisional))
    }
}
