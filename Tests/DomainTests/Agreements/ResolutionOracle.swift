// A second implementation of resolution, written from design 3.2 alone, slow and literal.

import Domain

/// Answers from the history itself: where Sources works on trees numbered in depth-first order, sorted
/// candidates and terms that remember their layers, this walks ancestors, compares layers in pairs, edits
/// flat tables, and looks for the setter of a leaf only afterwards. It shares no rule with Sources.
struct ResolutionOracle {
    let history: History
    let instant: Instant

    func answer(_ segment: Segment, framework named: Slug?) -> ResolutionAnswer {
        let unknown = Dimension.allCases.filter { dimension in
            segment[dimension].map { ancestors(of: $0, in: dimension) == nil } ?? false
        }
        if !unknown.isEmpty {
            return .refused(
                code: "validation_failed",
                faults: unknown.map { "/query/\($0.rawValue) unknown_reference" }.sorted())
        }
        switch choice(named) {
        case .none: return .refused(code: "no_sla", faults: [])
        case .several: return .refused(code: "framework_ambiguous", faults: ["/query/framework required"])
        case .one(let framework):
            let layers = [framework] + locals(of: framework.agreement, covering: segment)
            return found(framework.agreement, layers, region: segment.region)
        }
    }

    // MARK: Rule 1: the framework and the layers

    private enum Choice {
        case none, several
        case one(History.Version)
    }

    private func choice(_ named: Slug?) -> Choice {
        let inForce = history.versions.filter { $0.kind == .framework && $0.span.holds(at: instant) }
        let standard = history.defaults.last { $0.span.holds(at: instant) }?.framework
        if let named { return inForce.first { $0.agreement == named }.map { .one($0) } ?? .none }
        if let version = inForce.first(where: { $0.agreement == standard }) { return .one(version) }
        return inForce.count > 1 ? .several : inForce.first.map { .one($0) } ?? .none
    }

    /// The node and the ones above it at the instant, the node first; nil where the way up ends at no root.
    private func ancestors(of key: Slug, in dimension: Dimension) -> [Slug]? {
        let present = history.nodes(dimension).filter { $0.span.holds(at: instant) }
        var chain: [Slug] = []
        var next: Slug? = key
        while let key = next {
            guard !chain.contains(key), let node = present.first(where: { $0.key == key }) else { return nil }
            chain.append(key)
            next = node.parent
        }
        return chain
    }

    private func covers(_ selector: Selector, _ segment: Segment) -> Bool {
        for dimension in Dimension.allCases {
            guard let node = selector[dimension] else { continue }
            guard let place = segment[dimension], ancestors(of: place, in: dimension)?.contains(node) == true
            else { return false }
        }
        return true
    }

    // MARK: Rule 2: the order

    private func locals(of framework: Slug, covering segment: Segment) -> [History.Version] {
        var rest = history.versions.filter {
            $0.kind == .local && $0.framework == framework && $0.span.holds(at: instant)
                && covers($0.selector, segment)
        }
        var sorted: [History.Version] = []
        while !rest.isEmpty {
            let least =
                rest.indices.first { one in
                    rest.indices.allSatisfy {
                        one == $0 || isMoreSpecific(rest[$0].selector, than: rest[one].selector)
                    }
                } ?? 0
            sorted.append(rest.remove(at: least))
        }
        return sorted
    }

    private func isMoreSpecific(_ one: Selector, than other: Selector) -> Bool {
        let strongestFirst = history.precedences.last { $0.span.holds(at: instant) }?.order ?? []
        for dimension in strongestFirst {
            let (a, b) = (depth(one, dimension), depth(other, dimension))
            if a > b { return true }
            if a < b { return false }
        }
        return false
    }

    private func depth(_ selector: Selector, _ dimension: Dimension) -> Int {
        guard let node = selector[dimension] else { return 0 }
        return ancestors(of: node, in: dimension)?.count ?? 0
    }

    // MARK: Rules 3 and 4: the fold and the maturity

    private func found(_ framework: Slug, _ layers: [History.Version], region: Slug?) -> ResolutionAnswer {
        let judged = layers.dropFirst().map { RailOracle(layers[0], instant: instant).judge($0) }
        let patches = [FlatDocument(layers[0].terms)] + judged.map(\.patch)
        var folds = [patches[0]]
        for patch in patches.dropFirst() {
            var next = folds[folds.count - 1]
            next.apply(patch)
            folds.append(next)
        }
        var result = folds[folds.count - 1]
        let maturity = maturity(of: region)
        var provenance: [[UInt8]: String] = [:]
        for (path, leaf) in result.leaves {
            let setter = setter(of: path, leaf, patches: patches, folds: folds)
            var scaling: (region: Slug, index: Int, base: Double)?
            if let maturity, layers[setter].selector.region == nil,
                let value = scaled(leaf, at: path, in: folds[folds.count - 1], index: maturity.index)
            {
                scaling = (maturity.region, maturity.index, value.base)
                result.replace(at: path, with: .number(value.scaled))
            }
            provenance[FlatDocument.pointer(path)] = ResolutionAnswer.source(
                layer: setter, scaling: scaling,
                exception: setter > 0 ? judged[setter - 1].exception(for: path) : nil)
        }
        return .found(
            framework: framework.text,
            layers: layers.enumerated().map { index, layer in
                ResolutionAnswer.layer(
                    layer.agreement, layer.number, without: index > 0 ? judged[index - 1].stripped : [])
            },
            terms: result.json.canonicalBytes(), provenance: provenance)
    }

    /// A value was set by the topmost layer that states one there. An empty object is stated by nobody's word
    /// alone: it was set by the first layer since which every fold has it.
    private func setter(
        of path: FlatDocument.Path, _ leaf: JSON, patches: [FlatDocument], folds: [FlatDocument]
    ) -> Int {
        if leaf.objectValue == nil { return patches.lastIndex { $0.leaves[path] != nil } ?? -1 }
        let without = folds.lastIndex { $0.leaves[path] != leaf }
        return without.map { $0 + 1 } ?? 0
    }

    private func scaled(
        _ leaf: JSON, at path: FlatDocument.Path, in document: FlatDocument, index: Int
    ) -> (base: Double, scaled: Double)? {
        func sibling(_ key: String) -> JSON? { document.leaves[path.dropLast() + [Array(key.utf8)]] }
        guard path.last == Array("target".utf8), let base = leaf.doubleValue,
            sibling("scale_by_maturity") == .bool(true),
            let product = SchoolbookDecimal.scaled("\(base)", index: index)
        else { return nil }
        let isCut = sibling("unit") == .string("percent") && product > 100
        return (base, isCut ? 100 : product)
    }

    private func maturity(of region: Slug?) -> (region: Slug, index: Int)? {
        for key in region.flatMap({ ancestors(of: $0, in: .region) }) ?? [] {
            let node = history.regions.first { $0.key == key && $0.span.holds(at: instant) }
            if let index = node?.maturityIndex { return (key, index) }
        }
        return nil
    }
}
