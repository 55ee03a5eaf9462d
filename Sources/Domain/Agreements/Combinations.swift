// Which local agreements can meet: the sets of them that hold together for some segment.

/// The distinct sets of local agreements that some segment has, under one framework.
package struct Combinations: Sendable {
    package struct Combination: Sendable {
        /// From least to most specific, as resolution folds them.
        package let locals: [Layer]
        /// A segment that has them.
        package let segment: Segment
    }

    package let list: [Combination]
    /// Whether these are all of them.
    package let isComplete: Bool

    /// Sets that are looked for. A hundred agreements over regions, verticals, sizes and tiers make some
    /// hundreds to some thousands; a design that makes more cannot be read by people either.
    package static let limit = 20_000
}

extension Resolver {
    /// The sets of local agreements that meet, in no order that means anything.
    ///
    /// Which agreements cover a node is decided by the nearest node at or above it that a selector names: a
    /// dimension has no more cases than there are nodes in selectors, and one for all others. Cases are chosen
    /// dimension by dimension, and ways that leave the same agreements are followed once.
    ///
    /// - Parameters:
    ///   - framework: the framework agreement's key; without a version in force nothing meets.
    ///   - agreement: only the sets that this local agreement is in.
    package func combinations(
        under framework: Slug, with agreement: Slug? = nil, limit: Int = Combinations.limit
    ) -> Combinations {
        guard let compiled = compiled[framework] else { return Combinations(list: [], isComplete: true) }
        var search = CombinationSearch(compiled.candidates, limit: limit)
        if let agreement {
            guard let index = compiled.candidates.firstIndex(where: { $0.layer.agreement == agreement })
            else {
                return Combinations(list: [], isComplete: true)
            }
            search.wanted = index
        }
        search.run()
        let list = search.found.map { set, segment in
            Combinations.Combination(
                locals: set.map { compiled.candidates[$0].layer }, segment: segment)
        }
        return Combinations(list: list, isComplete: search.isComplete)
    }
}

/// Goes through the dimensions and keeps, at each, the sets of candidates that are still possible.
private struct CombinationSearch {
    private let candidates: [CompiledFramework.Candidate]
    private let limit: Int
    /// A candidate that every set must hold.
    var wanted: Int?
    /// Ascending by candidates, so that neighbours begin alike.
    private(set) var found: [(set: [Int], segment: Segment)] = []
    private(set) var isComplete = true

    init(_ candidates: [CompiledFramework.Candidate], limit: Int) {
        self.candidates = candidates
        self.limit = limit
    }

    mutating func run() {
        var states: [[Int]: Segment] = [Array(candidates.indices): Segment()]
        for (index, dimension) in Dimension.allCases.enumerated() {
            var next: [[Int]: Segment] = [:]
            for (set, segment) in states {
                for (remaining, node) in choices(of: set, index, dimension) where next[remaining] == nil {
                    guard next.count < limit else {
                        isComplete = false
                        break
                    }
                    var chosen = segment
                    chosen[dimension] = node
                    next[remaining] = chosen
                }
            }
            states = next
        }
        found = states.map { ($0.key, $0.value) }.sorted { $0.set.lexicographicallyPrecedes($1.set) }
    }

    /// What remains of a set at each of its nodes in a dimension, and where the segment leaves it open.
    private func choices(
        of set: [Int], _ index: Int, _ dimension: Dimension
    ) -> [(remaining: [Int], node: Slug?)] {
        var nodes: [(number: Int, key: Slug?)] = [(CompiledFramework.open, nil)]
        var seen: Set<Int> = []
        for candidate in set {
            guard let range = candidates[candidate].covered[index], seen.insert(range.lowerBound).inserted
            else {
                continue
            }
            nodes.append((range.lowerBound, candidates[candidate].layer.selector[dimension]))
        }
        return nodes.compactMap { number, key in
            let remaining = set.filter { candidates[$0].covered[index]?.contains(number) ?? true }
            if let wanted, !remaining.contains(wanted) { return nil }
            return (remaining, key)
        }
    }
}
