// Local agreements that are right each by itself, and wrong together (design 3.3).

/// What is wrong with the terms of combinations of agreements, each fault once.
package struct CombinedFaults: Sendable {
    package struct Finding: Sendable, Hashable {
        package let fault: Fault
        /// The local agreements that cause it, from least to most specific: without any one of them it is gone.
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
        guard let base = compiled[framework]?.framework.terms else { return result }
        let combinations = combinations(under: framework, with: agreement, limit: limit)
        result.combinations = combinations.list.count
        result.isComplete = combinations.isComplete
        var seen = Set(EffectiveTermsCheck.faults(of: base, parties: parties))
        var merge = LayerMerge(base)
        for combination in combinations.list {
            for fault in merge.faults(of: combination.locals, parties) where !seen.contains(fault) {
                guard result.findings.count < TermLimits.faults else {
                    result.isComplete = false
                    continue
                }
                seen.insert(fault)
                let causes = causes(of: fault, combination.locals, base, parties)
                result.findings.append(
                    CombinedFaults.Finding(
                        fault: fault, agreements: causes.map(\.agreement), segment: combination.segment))
            }
        }
        return result
    }

    /// The layers without which the fault would not be there.
    private func causes(
        of fault: Fault, _ layers: [Layer], _ base: JSON, _ parties: Set<String>?
    ) -> [Layer] {
        var causes = layers
        for layer in layers where causes.count > 1 {
            let rest = causes.filter { $0.agreement != layer.agreement }
            var merge = LayerMerge(base)
            if merge.faults(of: rest, parties).contains(fault) { causes = rest }
        }
        return causes
    }
}

/// Merges layers without remembering who set what; keeps what the merge before began with alike. Values that
/// no layer touches are shared.
private struct LayerMerge {
    private let base: JSON
    private var merged: [(agreement: Slug, terms: JSON, changed: Set<Section>)] = []

    init(_ base: JSON) { self.base = base }

    /// Faults of the merged terms. The form of what no layer touches is the framework's.
    mutating func faults(of layers: [Layer], _ parties: Set<String>?) -> [Fault] {
        let shared = zip(merged, layers).prefix { $0.agreement == $1.agreement }.count
        merged.removeLast(merged.count - shared)
        for layer in layers.dropFirst(shared) {
            let touched = Set((layer.terms.objectValue?.keys ?? []).compactMap { Section(rawValue: $0) })
            merged.append(
                (
                    layer.agreement, MergePatch.apply(layer.terms, to: merged.last?.terms ?? base),
                    touched.union(merged.last?.changed ?? [])
                ))
        }
        return EffectiveTermsCheck.faults(
            of: merged.last?.terms ?? base, changed: merged.last?.changed ?? [], parties: parties)
    }
}
