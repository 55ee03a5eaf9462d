// Resolution: which SLA holds for a segment, and which layer set each of its values (design 3.2).

/// Resolves segments against one model. Compiling the model costs once; a segment then costs a comparison for
/// each local agreement, and a fold only for a combination of layers not met before.
package struct Resolver: Sendable {
    private let model: ResolutionModel
    private let trees: [Dimension: NodeTree]
    private(set) var compiled: [Slug: CompiledFramework] = [:]

    package init(_ model: ResolutionModel) {
        self.model = model
        trees = [
            .region: NodeTree(parents: model.regions.mapValues(\.parent)),
            .vertical: NodeTree(parents: model.verticals.mapValues(\.parent)),
            .size: NodeTree(parents: Dictionary(uniqueKeysWithValues: model.sizes.map { ($0, nil) })),
            .tier: NodeTree(parents: Dictionary(uniqueKeysWithValues: model.tiers.map { ($0, nil) })),
        ]
        compiled = model.frameworks.mapValues {
            CompiledFramework($0, precedence: model.precedence, trees: trees)
        }
    }

    /// The effective SLA of a segment.
    ///
    /// - Parameter framework: the framework agreement's key; without it the only one, or the tenant's
    ///   default.
    /// - Throws: `no_sla` where no framework is in force, `framework_ambiguous` where several are and none is
    ///   named
    ///   or the default, `unknown_reference` for each node that does not exist.
    package mutating func resolve(_ segment: Segment, framework: Slug? = nil) throws(DomainError)
        -> EffectiveSLA
    {
        let place = try place(of: segment)
        let key = try chooseFramework(framework)
        let maturity = maturity(of: segment.region)
        guard let fold = compiled[key]?.fold(at: place, maturity: maturity) else {
            throw DomainError(.notFound, .noSLA, "No framework is in force.")
        }
        return EffectiveSLA(framework: key, segment: segment, fold: fold)
    }

    /// The index that scales a region's targets, and whose it is.
    func maturity(of region: Slug?) -> (region: Slug, index: Int)? {
        Maturity.index(of: region, in: model.regions)
    }

    /// Of which layers the effective SLA of a segment is folded. Folds nothing: many segments share a combination.
    ///
    /// - Throws: as `resolve` does.
    package func combination(
        of segment: Segment, framework: Slug? = nil
    ) throws(DomainError) -> LayerCombination {
        let place = try place(of: segment)
        let key = try chooseFramework(framework)
        let maturity = maturity(of: segment.region)
        return LayerCombination(
            framework: key, candidates: compiled[key]?.candidates(at: place) ?? [],
            maturityIndex: maturity?.index)
    }

    /// A framework in force and its local versions as they count, by the numbers of `LayerCombination`.
    package func layers(of framework: Slug) -> [Layer] { compiled[framework]?.layers ?? [] }

    /// The frameworks in force.
    var frameworks: [Slug] { Array(compiled.keys) }

    /// The segment's region and vertical with all above them, as responsibility is held there.
    package func responsibilityPlace(of segment: Segment) -> ResponsibilityPlace {
        func path(_ dimension: Dimension) -> [Slug] {
            segment[dimension].flatMap { trees[dimension]?.path(to: $0) } ?? []
        }
        let order = model.precedence.order
        return ResponsibilityPlace(
            region: path(.region), vertical: path(.vertical),
            isRegionStronger: order.firstIndex(of: .region)! < order.firstIndex(of: .vertical)!)
    }

    func knows(_ node: Slug, _ dimension: Dimension) -> Bool { trees[dimension]?[node] != nil }

    func lies(_ node: Slug, atOrBelow ancestor: Slug, _ dimension: Dimension) -> Bool {
        trees[dimension]?.lies(node, atOrBelow: ancestor) ?? false
    }

    private func chooseFramework(_ named: Slug?) throws(DomainError) -> Slug {
        if let named {
            guard compiled[named] != nil else {
                throw DomainError(.notFound, .noSLA, "The framework “\(named)” has no version in force.")
            }
            return named
        }
        if let standard = model.defaultFramework, compiled[standard] != nil { return standard }
        guard let only = compiled.keys.first else {
            throw DomainError(.notFound, .noSLA, "No framework is in force.")
        }
        guard compiled.count == 1 else {
            let names = compiled.keys.sorted().map(\.text).joined(separator: ", ")
            throw DomainError(
                .invalid, .frameworkAmbiguous,
                "Several frameworks are in force (\(names)) and none of them is the default: name one.",
                faults: [Fault("/query/framework", .required, "Name one of \(names).")])
        }
        return only
    }

    /// The number of the segment's node in each dimension.
    private func place(of segment: Segment) throws(DomainError) -> [Int] {
        var place: [Int] = []
        var faults: [Fault] = []
        place.reserveCapacity(Dimension.allCases.count)
        for dimension in Dimension.allCases {
            guard let key = segment[dimension] else {
                place.append(CompiledFramework.open)
                continue
            }
            if let node = trees[dimension]?[key] {
                place.append(node.number)
            } else {
                faults.append(
                    Fault(
                        "/query/\(dimension.rawValue)", .unknownReference,
                        "There is no \(dimension.rawValue) “\(key)”."))
            }
        }
        try faults.throwIfAny()
        return place
    }
}

/// Which of a framework's local versions are folded, and how the result is scaled. Of one resolver.
package struct LayerCombination: Sendable, Hashable {
    let framework: Slug
    /// Numbers of local versions, ascending from the least to the most specific; the first one is 0.
    let candidates: [Int]
    /// Thousandths; nil: nothing is scaled.
    let maturityIndex: Int?
}

/// A framework with its local agreements sorted from least to most specific.
struct CompiledFramework: Sendable {
    /// The number of a dimension that a segment leaves open: below no node.
    static let open = -1

    /// The range of depth-first numbers that a selector covers, a dimension each; nil where it covers
    /// everything.
    struct Candidate: Sendable {
        let covered: [Range<Int>?]
        let layer: Layer

        func covers(_ place: [Int]) -> Bool {
            for (index, range) in covered.enumerated() {
                if let range, !range.contains(place[index]) { return false }
            }
            return true
        }
    }

    private struct FoldKey: Hashable, Sendable {
        var candidates: [Int]
        var maturity: Slug?
    }

    let framework: Layer
    private let base: ProvenTerms
    let candidates: [Candidate]
    private var folds: [FoldKey: EffectiveSLA.Fold] = [:]

    /// More folds than this are computed again each time: memory stays bounded by the model's size.
    private static let keptFolds = 4096

    init(_ source: FrameworkInForce, precedence: Precedence, trees: [Dimension: NodeTree]) {
        framework = source.framework
        base = ProvenTerms(framework.terms, layer: 0)
        let ranked = source.localsInEffect().compactMap { layer -> (depths: [Int], candidate: Candidate)? in
            var covered: [Range<Int>?] = []
            for dimension in Dimension.allCases {
                guard let key = layer.selector[dimension] else {
                    covered.append(nil)
                    continue
                }
                guard let node = trees[dimension]?[key] else { return nil }
                covered.append(node.number..<node.end)
            }
            let depths = precedence.order.map { dimension in
                layer.selector[dimension].flatMap { trees[dimension]?[$0]?.depth } ?? 0
            }
            return (depths, Candidate(covered: covered, layer: layer))
        }
        candidates = ranked.sorted { left, right in
            if left.depths != right.depths { return left.depths.lexicographicallyPrecedes(right.depths) }
            return left.candidate.layer.agreement < right.candidate.layer.agreement
        }.map(\.candidate)
    }

    /// The framework's version, then the local ones.
    var layers: [Layer] { [framework] + candidates.map(\.layer) }

    /// The numbers of the local versions that cover a place.
    func candidates(at place: [Int]) -> [Int] {
        var numbers: [Int] = []
        for (index, candidate) in candidates.enumerated() where candidate.covers(place) {
            numbers.append(index)
        }
        return numbers
    }

    mutating func fold(at place: [Int], maturity: (region: Slug, index: Int)?) -> EffectiveSLA.Fold {
        let key = FoldKey(candidates: candidates(at: place), maturity: maturity?.region)
        if let known = folds[key] { return known }
        let layers = [framework] + key.candidates.map { candidates[$0].layer }
        let fold = EffectiveSLA.Fold(base, layers: layers, maturity: maturity)
        if folds.count < CompiledFramework.keptFolds { folds[key] = fold }
        return fold
    }
}
