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
                let changes = TermChange.all(
                    from: before.terms(of: old, in: tally.sections),
                    to: after.terms(of: new, in: tally.sections), table: table)
                // Other versions may say the same.
                if !changes.isEmpty { return group(.changed, changes, tally) }
            }
        }
        return nil
    }

    private func group(_ kind: ImpactGroup.Kind, _ changes: [TermChange], _ tally: Tally) -> ImpactGroup {
        ImpactGroup(
            kind: kind, changes: changes, accounts: tally.accounts, segments: tally.segments,
            examples: tally.examples)
    }
}
