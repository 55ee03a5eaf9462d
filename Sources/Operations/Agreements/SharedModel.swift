// A tenant's compiled model, shared by all requests that read it.

import Domain
import Store
import Synchronization

/// A resolver that many requests use at once; what one of them folded, the others need not.
final class SharedModel: Sendable {
    /// The model's next effective instant.
    let holdsUntil: Instant?
    private let nodes: [Dimension: Set<Slug>]
    private let resolver: Mutex<Resolver>

    init(_ loaded: LoadedModel) {
        holdsUntil = loaded.holdsUntil
        let model = loaded.model
        nodes = [
            .region: Set(model.regions.keys), .vertical: Set(model.verticals.keys), .size: model.sizes,
            .tier: model.tiers,
        ]
        resolver = Mutex(Resolver(model))
    }

    /// Whether every node that the segment names is one of the model's.
    func knows(_ segment: Segment) -> Bool {
        Dimension.allCases.allSatisfy { dimension in
            segment[dimension].map { nodes[dimension]?.contains($0) == true } ?? true
        }
    }

    func resolve(_ segment: Segment, framework: Slug?) throws(DomainError) -> EffectiveSLA {
        let result = resolver.withLock { resolver in
            Result { () throws(DomainError) in try resolver.resolve(segment, framework: framework) }
        }
        return try result.get()
    }

    func responsibilityPlace(of segment: Segment) -> ResponsibilityPlace {
        resolver.withLock { $0.responsibilityPlace(of: segment) }
    }

    /// The regions after a key, in the order of their keys.
    func regions(after key: Slug?, limit: Int) -> [Slug] {
        let regions = nodes[.region] ?? []
        return Array(regions.filter { region in key.map { $0 < region } ?? true }.sorted().prefix(limit))
    }

    func scaledTargets(
        of region: Slug, in segment: Segment, framework: Slug?
    ) throws(DomainError) -> ScaledTargets {
        let result = resolver.withLock { resolver in
            Result { () throws(DomainError) in
                try resolver.scaledTargets(of: region, in: segment, framework: framework)
            }
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
