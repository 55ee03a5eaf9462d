// The targets that market maturity scales, region by region (requirement B6).

/// What a region's maturity index makes of the agreed targets.
package struct ScaledTargets: Sendable, Hashable {
    package struct Target: Sendable, Hashable {
        package var pointer: JSONPointer
        /// As its layer set it.
        package var base: Double
        package var scaled: Double
        /// As the terms write it; nil where they name none.
        package var unit: String?
        /// The agreement and version that set it.
        package var agreement: Slug
        package var version: Int
    }

    package var region: Slug
    /// The nearest region above that has an index, the region itself first; nil where none has one, so that nothing
    /// is scaled.
    package var maturity: (region: Slug, index: Int)?
    /// In the order of the terms.
    package var targets: [Target]

    package static func == (left: ScaledTargets, right: ScaledTargets) -> Bool {
        left.region == right.region && left.targets == right.targets
            && left.maturity?.region == right.maturity?.region
            && left.maturity?.index == right.maturity?.index
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(region)
        hasher.combine(targets)
    }
}

extension Resolver {
    /// The scaled targets of a region, with the other dimensions as they stand in `segment`.
    ///
    /// - Throws: as `resolve`.
    package mutating func scaledTargets(
        of region: Slug, in segment: Segment, framework: Slug? = nil
    ) throws(DomainError) -> ScaledTargets {
        var place = segment
        place.region = region
        let effective = try resolve(place, framework: framework)
        let terms = effective.terms
        let targets = effective.fold.provenance.compactMap { pointer, source -> ScaledTargets.Target? in
            guard let scaling = source.scaling, let scaled = terms[pointer]?.doubleValue else { return nil }
            let layer = effective.layers[source.layer]
            let siblings = terms[JSONPointer(tokens: pointer.tokens.dropLast())]
            return ScaledTargets.Target(
                pointer: pointer, base: scaling.base, scaled: scaled, unit: siblings?["unit"]?.stringValue,
                agreement: layer.agreement, version: layer.version)
        }
        return ScaledTargets(
            region: region, maturity: maturity(of: region),
            targets: targets.sorted { $0.pointer < $1.pointer })
    }
}
