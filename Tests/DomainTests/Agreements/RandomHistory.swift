// Random histories: trees whose nodes move, versions that come and go, and questions about one instant.

import Domain
import Generators

/// A case of the comparison with the oracle, made from its seed alone.
struct RandomHistory {
    var history = History()
    let instant: Instant
    private(set) var questions: [(segment: Segment, framework: Slug?)] = []

    var random: SplitMix64
    /// Instants at which something may change, ascending.
    private let boundaries: [Instant]
    /// A place that many selectors cover, so that several layers meet.
    private var focus = Segment()

    /// - Parameter isBound: whether frameworks have guard rails and grace dates, and local versions exceptions.
    init(seed: UInt64, questions count: Int = 1, isBound: Bool = false) {
        random = SplitMix64(seed: seed)
        // What ends by dates ends at a midnight of UTC, or hours from it.
        let start =
            isBound ? RandomHistory.midnight.adding(seconds: -Int(seed % 6)) : Instant(microseconds: 0)
        var instants: [Instant] = [start]
        for _ in 0..<random.int(0...3) {
            instants.append(instants[instants.count - 1].adding(seconds: random.int(1...3)))
        }
        boundaries = instants
        let boundary = random.pick(instants) ?? instants[0]
        instant = max(start, Instant(microseconds: boundary.microseconds + Int64(random.int(-1...1))))
        makeNodes()
        makeFocus()
        makeAgreements()
        for _ in 0..<count { questions.append(question()) }
        if isBound { makeRails() }
    }

    // MARK: Segments

    private static func keys(_ dimension: Dimension) -> [Slug] {
        let count =
            switch dimension {
            case .region: 9
            case .vertical: 6
            case .size, .tier: 3
            }
        return (0..<count).compactMap { Slug("\(dimension.rawValue)-\($0)") }
    }

    private mutating func makeNodes() {
        history.regions = forest(RandomHistory.keys(.region).prefix(random.int(1...9)), maturity: true)
        history.verticals = forest(RandomHistory.keys(.vertical).prefix(random.int(1...6)), maturity: false)
        history.sizes = list(RandomHistory.keys(.size))
        history.tiers = list(RandomHistory.keys(.tier))
        for span in epochs() {
            history.precedences.append((Dimension.allCases.shuffled(using: &random), span))
        }
    }

    /// The spans between boundaries, some of them joined.
    private mutating func epochs() -> [Span] {
        let begins = boundaries.enumerated().filter { $0.offset == 0 || random.chance(60) }.map(\.element)
        let ends = begins.dropFirst().map { Optional($0) } + [nil]
        return zip(begins, ends).map { Span(from: $0, to: $1) }
    }

    private mutating func list(_ keys: [Slug]) -> [History.Node] {
        var nodes: [History.Node] = []
        for key in keys {
            for span in epochs() where random.chance(92) {
                nodes.append(History.Node(key: key, parent: nil, maturityIndex: nil, span: span))
            }
        }
        return nodes
    }

    /// Nodes under nodes. Parents follow one order of the keys in each span, so that most of them lead to a
    /// root; where the spans of parent and child differ, or chance wills it, there are orphans and cycles.
    private mutating func forest(_ keys: ArraySlice<Slug>, maturity: Bool) -> [History.Node] {
        var nodes: [History.Node] = []
        for span in epochs() {
            let order = random.chance(70) ? Array(keys) : keys.shuffled(using: &random)
            for (place, key) in order.enumerated() where random.chance(95) {
                var parent: Slug?
                if random.chance(80) { parent = random.pick(Array(order.prefix(place))) }
                if random.chance(2) { parent = random.pick(order) }
                let index: Int? =
                    maturity && random.chance(40)
                    ? random.pick([
                        1, 250, 500, 850, 999, 1000, 1001, 1333, 2000, 10_000, random.int(1...3000),
                    ])
                    : nil
                nodes.append(History.Node(key: key, parent: parent, maturityIndex: index, span: span))
            }
        }
        return nodes
    }

    private func present(_ dimension: Dimension) -> [History.Node] {
        history.nodes(dimension).filter { $0.span.holds(at: instant) }
    }

    /// A node and what lies above it now; bounded, since there may be a cycle.
    private func lineage(of key: Slug, _ dimension: Dimension) -> [Slug] {
        var lineage = [key]
        let nodes = present(dimension)
        for _ in 0..<nodes.count {
            guard let parent = nodes.first(where: { $0.key == lineage[lineage.count - 1] })?.parent else {
                break
            }
            lineage.append(parent)
        }
        return lineage
    }

    private mutating func makeFocus() {
        for dimension in Dimension.allCases where random.chance(88) {
            let nodes = present(dimension).map(\.key)
            // The longest way up of three tries: more ancestors, more layers.
            focus[dimension] = (0..<3).compactMap { _ in random.pick(nodes) }
                .max { lineage(of: $0, dimension).count < lineage(of: $1, dimension).count }
        }
    }

    private mutating func question() -> (Segment, Slug?) {
        var segment = focus
        if random.chance(25) {
            for dimension in Dimension.allCases where random.chance(50) {
                segment[dimension] = random.chance(50) ? random.pick(present(dimension).map(\.key)) : nil
            }
        }
        if random.chance(2) { segment.region = Slug("nowhere") }
        if random.chance(1) { segment.tier = Slug("no-tier") }
        return (segment, random.chance(25) ? Slug("framework-\(random.below(3))") : nil)
    }

    // MARK: Agreements

    private mutating func makeAgreements() {
        let frameworks = (0..<(random.chance(60) ? 1 : random.int(2...3))).compactMap {
            Slug("framework-\($0)")
        }
        for framework in frameworks {
            for (number, span) in reigns() {
                history.versions.append(
                    History.Version(
                        agreement: framework, number: number, kind: .framework, framework: framework,
                        selector: Selector(), terms: random.terms(), span: span))
            }
        }
        for span in epochs() where random.chance(60) {
            guard let standard = Slug("framework-\(random.below(3))") else { continue }
            history.defaults.append((standard, span))
        }
        for index in 0..<random.int(0...12) {
            guard let agreement = Slug("local-\(index)") else { continue }
            for (number, span) in reigns() {
                add(
                    History.Version(
                        agreement: agreement, number: number, kind: .local,
                        framework: random.chance(75)
                            ? frameworks[0] : random.pick(frameworks) ?? frameworks[0],
                        selector: selector(), terms: random.patch(), span: span))
            }
        }
    }

    /// Spans of an agreement's versions: one after the other, with gaps now and then.
    private mutating func reigns() -> [(number: Int, span: Span)] {
        var reigns: [(Int, Span)] = []
        for span in epochs() where random.chance(88) {
            let to = random.chance(93) ? span.to : span.from.adding(milliseconds: 500)
            reigns.append((reigns.count + 1, Span(from: span.from, to: to)))
        }
        return reigns
    }

    private mutating func selector() -> Selector {
        var selector = Selector()
        let isNear = random.chance(75)
        for dimension in Dimension.allCases where random.chance(45) {
            let keys =
                isNear
                ? focus[dimension].map { lineage(of: $0, dimension) } ?? []
                : RandomHistory.keys(dimension)
            selector[dimension] = random.pick(keys)
        }
        return selector
    }

    /// The database's exclusion constraint: of one framework and one selector only one version at a time.
    private mutating func add(_ version: History.Version) {
        let isTaken = history.versions.contains {
            $0.kind == .local && $0.framework == version.framework && $0.selector == version.selector
                && $0.span.meets(version.span)
        }
        if !isTaken { history.versions.append(version) }
    }
}
