// What-if: which effective values a draft would change, and for how many accounts (B11).

/// Somebody whom a change would concern.
package struct ImpactExample: Sendable, Hashable {
    package let segment: Segment
    /// An account's external id; nil for a segment without one.
    package let account: String?
}

/// Compares two states of a tenant's agreements over its accounts, each combination of layers once.
///
/// Feed it segments with `add`, as they arrive; then iterate `groups`, which compares one pair of folds at a step, so
/// that a caller can send the first before it works out the last. A segment met before costs a look-up, a new one
/// two resolutions; folds of the same versions are never compared.
package struct ImpactSurvey {
    /// How many examples a group names.
    package static let standardExamples = 5

    private var before: Resolver
    private var after: Resolver
    private let framework: Slug?
    private let exampleLimit: Int
    private let table: TermTable

    private var folds = KnownFolds()
    private var tallies: [Tally] = []
    private var places: [Tally.Pair: Int] = [:]
    private var segments: [Segment: Int] = [:]

    /// All accounts that were added.
    package private(set) var accounts = 0

    /// - Parameters:
    ///   - before: today's agreements.
    ///   - after: the same with the draft in force. Its version must be none of `before`.
    ///   - framework: in which framework; nil for the default or only one.
    package init(
        before: Resolver, after: Resolver, framework: Slug? = nil,
        exampleLimit: Int = ImpactSurvey.standardExamples, table: TermTable = .catalogue
    ) {
        self.before = before
        self.after = after
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
        let pair = Tally.Pair(
            before: folds.number(of: try ImpactSurvey.fold(&before, segment, framework)),
            after: folds.number(of: try ImpactSurvey.fold(&after, segment, framework)))
        let place = places[pair] ?? tallies.count
        if place == tallies.count {
            places[pair] = place
            tallies.append(Tally(pair: pair))
        }
        tallies[place].segments += 1
        segments[segment] = place
        return place
    }

    private static func fold(
        _ resolver: inout Resolver, _ segment: Segment, _ framework: Slug?
    ) throws(DomainError) -> EffectiveSLA.Fold? {
        do {
            return try resolver.resolve(segment, framework: framework).fold
        } catch  where error.code == .noSLA {
            return nil
        }
    }

    /// The groups of segments for which something changes, those with the most accounts first. Each is worked out
    /// when it is asked for.
    package var groups: some Sequence<ImpactGroup> & Sendable {
        let ordered = tallies.filter { $0.pair.before != $0.pair.after }.sorted { left, right in
            left.accounts != right.accounts ? left.accounts > right.accounts : left.pair < right.pair
        }
        return ImpactGroups(tallies: ordered[...], folds: folds.all, table: table)
    }
}

/// One pair of folds and how often it was met.
private struct Tally: Sendable {
    /// Numbers of folds; nil: no SLA.
    struct Pair: Sendable, Hashable, Comparable {
        let before: Int?
        let after: Int?

        static func < (left: Pair, right: Pair) -> Bool {
            (left.before ?? -1, left.after ?? -1) < (right.before ?? -1, right.after ?? -1)
        }
    }

    let pair: Pair
    var accounts = 0
    var segments = 0
    var examples: [ImpactExample] = []

    init(pair: Pair) { self.pair = pair }
}

/// Folds of either resolver with numbers that are equal for equal keys.
private struct KnownFolds {
    private(set) var all: [EffectiveSLA.Fold] = []
    private var byKey: [EffectiveSLA.FoldKey: Int] = [:]
    /// Of folds in `kept`, whose identity therefore stays theirs.
    private var byIdentity: [ObjectIdentifier: Int] = [:]
    private var kept: [EffectiveSLA.Fold] = []

    /// A resolver that has many folds makes some of them anew each time: these are known by their key alone.
    private static let keptFolds = 16_384

    mutating func number(of fold: EffectiveSLA.Fold?) -> Int? {
        guard let fold else { return nil }
        if let number = byIdentity[ObjectIdentifier(fold)] { return number }
        let key = fold.key
        let number = byKey[key] ?? all.count
        if number == all.count {
            byKey[key] = number
            all.append(fold)
        }
        if kept.count < KnownFolds.keptFolds {
            kept.append(fold)
            byIdentity[ObjectIdentifier(fold)] = number
        }
        return number
    }
}

/// Works out one group at a step.
private struct ImpactGroups: Sequence, IteratorProtocol, Sendable {
    var tallies: ArraySlice<Tally>
    let folds: [EffectiveSLA.Fold]
    let table: TermTable

    mutating func next() -> ImpactGroup? {
        while let tally = tallies.popFirst() {
            let before = tally.pair.before.map { folds[$0] }
            let after = tally.pair.after.map { folds[$0] }
            let group = ImpactGroup(
                before: before, after: after, accounts: tally.accounts, segments: tally.segments,
                examples: tally.examples, table: table)
            // Other versions may say the same.
            if group.kind != .changed || !group.changes.isEmpty { return group }
        }
        return nil
    }
}
