// What-if: which effective values a draft would change, and for how many accounts (B11).

/// Somebody whom a change would concern.
package struct ImpactExample: Sendable, Hashable {
    package let segment: Segment
    /// An account's external id; nil for a segment without one.
    package let account: String?
}

/// Compares two states of a tenant's agreements over its accounts.
///
/// Feed it segments with `add`, as they arrive; then iterate `groups`, which compares one pair of effective terms at a
/// step, so that a caller can send the first before it works out the last.
///
/// A segment met before costs a look-up; a new one a comparison with each selector on both sides. Nothing is folded
/// before a group is asked for, and then only the sections in which the layers that differ say something; segments
/// whose layers agree on these sections are one group, and groups share what they have in common. Layers of the same
/// version are never compared.
package struct ImpactSurvey: Sendable {
    /// How many examples a group names.
    package static let standardExamples = 5

    private let before: LayerSide
    private let after: LayerSide
    private let framework: Slug?
    private let exampleLimit: Int
    private let table: TermTable

    private var segments: [Segment: Int] = [:]
    private var combinations: [CombinationPair: Int] = [:]
    private var differences: [LayerDifference: Int] = [:]
    private var tallies: [Tally] = []
    /// By the numbers of both frameworks.
    private var changedSections: [[Int]: Set<String>?] = [:]

    /// All accounts that were added.
    package private(set) var accounts = 0

    /// - Parameters:
    ///   - before: today's agreements.
    ///   - after: the same with the draft in force. Its agreement, version and hash together must be those of no
    ///     other text in `before`.
    ///   - framework: in which framework; nil for the default or only one.
    package init(
        before: Resolver, after: Resolver, framework: Slug? = nil,
        exampleLimit: Int = ImpactSurvey.standardExamples, table: TermTable = .catalogue
    ) {
        var numbers: [Layer.Identity: Int] = [:]
        self.before = LayerSide(before, numbers: &numbers)
        self.after = LayerSide(after, numbers: &numbers)
        self.framework = framework
        self.exampleLimit = exampleLimit
        self.table = table
    }

    /// Distinct segments that were added.
    package var segmentCount: Int { segments.count }

    /// Counts accounts of a segment.
    ///
    /// - Parameters:
    ///   - accounts: how many; none for a segment that has no account yet.
    ///   - account: one of them, as an example.
    /// - Throws: what `Resolver.resolve` throws but `no_sla`: having no SLA is a state that can change too.
    package mutating func add(
        _ segment: Segment, accounts: Int = 1, account: String? = nil
    ) throws(DomainError) {
        let known = segments[segment]
        let place: Int
        if let known { place = known } else { place = try self.place(of: segment) }
        self.accounts += accounts
        tallies[place].accounts += accounts
        if tallies[place].examples.count < exampleLimit, known == nil || account != nil {
            tallies[place].examples.append(ImpactExample(segment: segment, account: account))
        }
    }

    private mutating func place(of segment: Segment) throws(DomainError) -> Int {
        let pair = CombinationPair(
            before: try before.combination(of: segment, framework),
            after: try after.combination(of: segment, framework))
        let place = combinations[pair] ?? self.place(of: pair)
        combinations[pair] = place
        segments[segment] = place
        tallies[place].segments += 1
        return place
    }

    private mutating func place(of pair: CombinationPair) -> Int {
        let (difference, sections) = self.difference(of: pair)
        if let known = differences[difference] { return known }
        differences[difference] = tallies.count
        tallies.append(Tally(pair: pair, sections: sections))
        return tallies.count - 1
    }

    /// What the two combinations do not share.
    private mutating func difference(
        of pair: CombinationPair
    ) -> (LayerDifference, sections: Set<String>?) {
        guard let old = pair.before, let new = pair.after else {
            return (LayerDifference(had: pair.before != nil, has: pair.after != nil), [])
        }
        let (olds, news) = (before.layers(of: old), after.layers(of: new))
        let sections =
            old.maturityIndex == new.maturityIndex
            ? self.sections(olds, news) : ImpactSurvey.allSections(olds + news)
        func touching(_ layers: [LayerSide.Known]) -> [Int] {
            layers.filter { layer in
                guard let sections, let own = layer.sections else { return true }
                return !own.isDisjoint(with: sections)
            }.map(\.number)
        }
        // Where no section differs, there is nothing to tell such pairs apart by.
        guard sections != [] else { return (LayerDifference(had: true, has: true), []) }
        let difference = LayerDifference(
            had: true, has: true, before: touching(olds), after: touching(news),
            indices: [old.maturityIndex, new.maturityIndex])
        return (difference, sections)
    }

    /// The sections in which the layers that only one side has say something; nil for all.
    private mutating func sections(
        _ olds: [LayerSide.Known], _ news: [LayerSide.Known]
    ) -> Set<String>? {
        let (oldNumbers, newNumbers) = (olds.map(\.number), news.map(\.number))
        let shared = Set(oldNumbers).intersection(newNumbers)
        // Layers in another order may give another result anywhere.
        guard oldNumbers.filter(shared.contains) == newNumbers.filter(shared.contains),
            let oldFramework = olds.first, let newFramework = news.first,
            oldFramework.sections != nil, newFramework.sections != nil
        else { return nil }
        var sections: Set<String> = []
        if oldFramework.number != newFramework.number {
            guard let changed = self.changedSections(oldFramework, newFramework) else { return nil }
            sections = changed
        }
        for layer in olds.dropFirst() + news.dropFirst() where !shared.contains(layer.number) {
            guard let own = layer.sections else { return nil }
            sections.formUnion(own)
        }
        return sections
    }

    private static func allSections(_ layers: [LayerSide.Known]) -> Set<String>? {
        var all: Set<String> = []
        for layer in layers {
            guard let own = layer.sections else { return nil }
            all.formUnion(own)
        }
        return all
    }

    /// The sections in which two framework versions differ; nil for all.
    private mutating func changedSections(
        _ old: LayerSide.Known, _ new: LayerSide.Known
    ) -> Set<String>? {
        if let known = changedSections[[old.number, new.number]] { return known }
        var changed: Set<String>?
        if let olds = old.layer.terms.objectValue, let news = new.layer.terms.objectValue {
            changed = Set(JSONDiff.pairs(olds, news).filter { $0.before != $0.after }.map(\.key))
        }
        changedSections[[old.number, new.number]] = .some(changed)
        return changed
    }

    /// The groups of segments for which something changes, those with the most accounts first. Each is worked out
    /// when it is asked for.
    package var groups: ImpactGroups {
        let ordered = tallies.enumerated().sorted { left, right in
            left.element.accounts != right.element.accounts
                ? left.element.accounts > right.element.accounts : left.offset < right.offset
        }
        return ImpactGroups(
            tallies: ordered.map(\.element)[...], before: before, after: after, table: table)
    }
}

/// The combinations of a segment on both sides; nil: no SLA.
struct CombinationPair: Sendable, Hashable {
    let before: LayerCombination?
    let after: LayerCombination?
}

/// All that the difference between two effective terms follows from.
private struct LayerDifference: Sendable, Hashable {
    /// Whether there was an SLA, and whether there is one.
    let had: Bool
    let has: Bool
    /// Numbers of the layers that say something in the sections concerned.
    var before: [Int] = []
    var after: [Int] = []
    /// Of maturity, on both sides.
    var indices: [Int?] = []
}

/// One difference and how often it was met.
struct Tally: Sendable {
    /// The first pair that has it.
    let pair: CombinationPair
    /// The sections to compare; nil for all.
    let sections: Set<String>?
    var accounts = 0
    var segments = 0
    var examples: [ImpactExample] = []

    init(pair: CombinationPair, sections: Set<String>?) {
        self.pair = pair
        self.sections = sections
    }
}
