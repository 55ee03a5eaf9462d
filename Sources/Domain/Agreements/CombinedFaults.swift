// Local agreements that are right each by itself, and wrong together (design 3.3).

/// What is wrong with the terms of combinations of agreements, each fault once.
package struct CombinedFaults: Sendable {
    package struct Finding: Sendable, Hashable {
        package let fault: Fault
        /// The local agreements that combine to it, from least to most specific: of all sets that have the
        /// fault one of the smallest.
        package let agreements: [Slug]
        /// A segment in which they meet.
        package let segment: Segment
    }

    package fileprivate(set) var findings: [Finding] = []
    /// Sets of local agreements whose terms were checked.
    package fileprivate(set) var combinations = 0
    /// Whether these were all the sets there are, and all the faults.
    package fileprivate(set) var isComplete = true
}

extension Resolver {
    /// Checks the effective terms of every set of local agreements that can meet. Faults that the framework
    /// has alone are left out: no combination causes them.
    ///
    /// The model holds the versions that are to be judged: one that is proposed stands in it as if it were in
    /// force.
    ///
    /// - Parameters:
    ///   - agreement: only the combinations that this local agreement takes part in.
    ///   - parties: keys of the parties of all agreements; nil where they are not known.
    package func faultsOfCombinations(
        under framework: Slug, with agreement: Slug? = nil, parties: Set<String>? = nil,
        limit: Int = Combinations.limit
    ) -> CombinedFaults {
        var result = CombinedFaults()
        guard let base = compiled[framework]?.base else { return result }
        let combinations = combinations(under: framework, with: agreement, limit: limit)
        result.combinations = combinations.list.count
        result.isComplete = combinations.isComplete
        let known = Set(EffectiveTermsCheck.faults(of: base.json, parties: parties))
        var places: [Fault: Int] = [:]
        var folds = PrefixFolds(base)
        for combination in combinations.list {
            let terms = folds.terms(of: combination.locals)
            for fault in EffectiveTermsCheck.faults(of: terms, parties: parties) where !known.contains(fault)
            {
                let finding = CombinedFaults.Finding(
                    fault: fault, agreements: combination.locals.map(\.agreement),
                    segment: combination.segment)
                if let place = places[fault] {
                    if finding.agreements.count < result.findings[place].agreements.count {
                        result.findings[place] = finding
                    }
                } else if result.findings.count < TermLimits.faults {
                    places[fault] = result.findings.count
                    result.findings.append(finding)
                } else {
                    result.isComplete = false
                }
            }
        }
        return result
    }
}

/// Folds of layers that keep what the fold before began with alike.
private struct PrefixFolds {
    private let base: ProvenTerms
    private var folded: [(agreement: Slug, terms: ProvenTerms)] = []

    init(_ base: ProvenTerms) { self.base = base }

    mutating func terms(of layers: [Layer]) -> JSON {
        let shared = zip(folded, layers).prefix { $0.agreement == $1.agreement }.count
        folded.removeLast(folded.count - shared)
        for (index, layer) in layers.enumerated().dropFirst(shared) {
            let before = folded.last?.terms ?? base
            folded.append((layer.agreement, before.merging(layer.terms, layer: index + 1)))
        }
        return (folded.last?.terms ?? base).json
    }
}
