// The segments for which a draft changes the same values, one group after the other.

/// Segments for which a draft makes the same difference.
package struct ImpactGroup: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Values change.
        case changed
        /// There was no SLA.
        case gained
        /// There is none any more.
        case lost
    }

    package let kind: Kind
    /// The effective values that differ, in the order of the keys; empty where an SLA is gained or lost.
    package let changes: [TermChange]
    package let accounts: Int
    package let segments: Int
    /// The first ones that were met.
    package let examples: [ImpactExample]
}

/// Works out one group at a step.
package struct ImpactGroups: Sequence, IteratorProtocol, Sendable {
    private var tallies: ArraySlice<Tally>
    private let before: LayerSide
    private let after: LayerSide
    private let table: TermTable
    private var known: [SectionDifference: [TermChange]] = [:]

    /// Further differences are worked out each time.
    private static let keptDifferences = 50_000

    init(tallies: ArraySlice<Tally>, before: LayerSide, after: LayerSide, table: TermTable) {
        self.tallies = tallies
        self.before = before
        self.after = after
        self.table = table
    }

    package mutating func next() -> ImpactGroup? {
        while let tally = tallies.popFirst() {
            switch (tally.pair.before, tally.pair.after) {
            case (nil, nil): continue
            case (nil, _?): return group(.gained, [], tally)
            case (_?, nil): return group(.lost, [], tally)
            case (let old?, let new?):
                if tally.sections == [] { continue }
                let changes = self.changes(old, new, in: tally.sections)
                // Other versions may say the same.
                if !changes.isEmpty { return group(.changed, changes, tally) }
            }
        }
        return nil
    }

    private mutating func changes(
        _ old: LayerCombination, _ new: LayerCombination, in sections: Set<String>?
    ) -> [TermChange] {
        guard let sections else {
            return TermChange.all(from: before.terms(of: old), to: after.terms(of: new), table: table)
        }
        let (olds, news) = (before.layers(of: old), after.layers(of: new))
        return sections.sorted().flatMap { section in
            let (olds, news) = (olds.concerning(section), news.concerning(section))
            let difference = SectionDifference(
                section: section, before: olds.map(\.number), after: news.map(\.number),
                indices: [old.maturityIndex, new.maturityIndex])
            if let known = known[difference] { return known }
            let changes = TermChange.all(
                from: before.terms(of: old, in: section, layers: olds),
                to: after.terms(of: new, in: section, layers: news), table: table)
            if known.count < ImpactGroups.keptDifferences { known[difference] = changes }
            return changes
        }
    }

    private func group(_ kind: ImpactGroup.Kind, _ changes: [TermChange], _ tally: Tally) -> ImpactGroup {
        ImpactGroup(
            kind: kind, changes: changes, accounts: tally.accounts, segments: tally.segments,
            examples: tally.examples)
    }
}

/// All that the difference in one section follows from.
private struct SectionDifference: Sendable, Hashable {
    let section: String
    let before: [Int]
    let after: [Int]
    let indices: [Int?]
}

extension [LayerSide.Known] {
    /// The framework, and the layers that say something in the section.
    fileprivate func concerning(_ section: String) -> [LayerSide.Known] {
        prefix(1) + dropFirst().filter { $0.sections?.contains(section) != false }
    }
}
