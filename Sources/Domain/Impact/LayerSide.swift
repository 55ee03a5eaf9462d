// One side of a comparison: a resolver with what is known of each of its layers.

/// The layers of a resolver, numbered so that layers of the same text have the same number on both sides.
struct LayerSide: Sendable {
    struct Known: Sendable {
        let layer: Layer
        let number: Int
        /// The sections that it sets or removes something in; nil: what it says may concern all of them.
        let sections: Set<String>?
    }

    let resolver: Resolver
    private let frameworks: [Slug: [Known]]

    /// - Parameter numbers: of layers met so far, on either side.
    init(_ resolver: Resolver, numbers: inout [Layer.Identity: Int]) {
        self.resolver = resolver
        var frameworks: [Slug: [Known]] = [:]
        for key in resolver.frameworks {
            frameworks[key] = resolver.layers(of: key).map { layer in
                let number = numbers[layer.identity] ?? numbers.count
                numbers[layer.identity] = number
                return Known(layer: layer, number: number, sections: LayerSide.sections(of: layer.terms))
            }
        }
        self.frameworks = frameworks
    }

    private static func sections(of terms: JSON) -> Set<String>? {
        guard let object = terms.objectValue else { return nil }
        // A target beside the sections would scale by what stands beside it, in no section.
        guard ["target", "unit", Maturity.flag].allSatisfy({ object[$0] == nil }) else { return nil }
        // Sets take canonically equivalent keys for one; those of sections are plain ASCII.
        guard object.keys.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }) else { return nil }
        return Set(object.keys)
    }

    /// nil where the segment has no SLA.
    func combination(of segment: Segment, _ framework: Slug?) throws(DomainError) -> LayerCombination? {
        do {
            return try resolver.combination(of: segment, framework: framework)
        } catch  where error.code == .noSLA {
            return nil
        }
    }

    /// The framework first, then from the least to the most specific.
    func layers(of combination: LayerCombination) -> [Known] {
        guard let known = frameworks[combination.framework], let framework = known.first else { return [] }
        return [framework] + combination.candidates.map { known[$0 + 1] }
    }

    /// The effective terms of a combination.
    func terms(of combination: LayerCombination) -> JSON {
        fold(layers(of: combination).map(\.layer), combination)
    }

    /// One section of the effective terms, alone in an object: each section is folded by itself.
    ///
    /// - Parameter layers: those that say something in the section, the framework first.
    func terms(of combination: LayerCombination, in section: String, layers: [Known]) -> JSON {
        let parts = layers.map { known in
            var layer = known.layer
            var part = JSONObject()
            part[section] = layer.terms[section]
            layer.terms = .object(part)
            return layer
        }
        return fold(parts, combination)
    }

    private func fold(_ layers: [Layer], _ combination: LayerCombination) -> JSON {
        guard let framework = layers.first else { return .object(JSONObject()) }
        return ProvenTerms(framework.terms, layer: 0)
            .folding(layers, maturityIndex: combination.maturityIndex).json
    }
}
