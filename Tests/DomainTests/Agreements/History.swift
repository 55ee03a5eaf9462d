// A tenant's history as plain lists of dated facts, and the model of one instant read off it.

import Domain

/// `[from, to)`.
struct Span {
    var from: Instant
    var to: Instant?

    func holds(at instant: Instant) -> Bool {
        if instant < from { return false }
        guard let to else { return true }
        return instant < to
    }

    func meets(_ other: Span) -> Bool {
        let begin = from < other.from ? other.from : from
        return holds(at: begin) && other.holds(at: begin)
    }
}

/// Everything that resolution reads, with its validity.
struct History {
    struct Node {
        var key: Slug
        var parent: Slug?
        var maturityIndex: Int?
        var span: Span
    }

    struct Version {
        var agreement: Slug
        var number: Int
        var kind: AgreementKind
        /// The framework of a local version; a framework's own key.
        var framework: Slug
        var selector: Selector
        var terms: JSON
        var span: Span
        /// A framework's guard rails, by their patterns; nil for a history without any.
        var rails: [(pattern: String, rule: JSON)]?
        /// A framework's grace dates: the last days, in UTC.
        var grace: [Slug: CivilDate] = [:]
        /// A local version's exceptions from guard rails.
        var exceptions: [GrantedException] = []
    }

    var regions: [Node] = []
    var verticals: [Node] = []
    var sizes: [Node] = []
    var tiers: [Node] = []
    var precedences: [(order: [Dimension], span: Span)] = []
    var defaults: [(framework: Slug, span: Span)] = []
    var versions: [Version] = []

    func nodes(_ dimension: Dimension) -> [Node] {
        switch dimension {
        case .region: regions
        case .vertical: verticals
        case .size: sizes
        case .tier: tiers
        }
    }

    /// What Sources' resolver is given: the facts that hold at the instant.
    func model(at instant: Instant) throws -> ResolutionModel {
        func places(_ nodes: [Node]) -> [Slug: ResolutionModel.Place] {
            var places: [Slug: ResolutionModel.Place] = [:]
            for node in nodes where node.span.holds(at: instant) {
                places[node.key] = ResolutionModel.Place(
                    parent: node.parent, maturityIndex: node.maturityIndex)
            }
            return places
        }
        var frameworks: [Slug: FrameworkInForce] = [:]
        let inForce = versions.filter { $0.span.holds(at: instant) }
        for version in inForce where version.kind == .framework {
            let locals = inForce.filter { $0.kind == .local && $0.framework == version.agreement }
            frameworks[version.agreement] = FrameworkInForce(
                framework: version.layer, locals: locals.map(\.layer), rules: version.rules(at: instant))
        }
        let order = precedences.last { $0.span.holds(at: instant) }?.order ?? []
        guard let precedence = Precedence(order: order) else { throw Incomplete() }
        return ResolutionModel(
            regions: places(regions), verticals: places(verticals),
            sizes: Set(places(sizes).keys), tiers: Set(places(tiers).keys),
            precedence: precedence, frameworks: frameworks,
            defaultFramework: defaults.last { $0.span.holds(at: instant) }?.framework)
    }

    struct Incomplete: Error {}
}

extension History.Version {
    var layer: Layer {
        var layer = Layer(
            agreement: agreement, name: agreement.text, kind: kind, version: number, selector: selector,
            contentSHA256: "\(agreement)@\(number)", inForceFrom: span.from, inForceTo: span.to,
            terms: terms)
        layer.exceptions = exceptions
        return layer
    }

    func rules(at instant: Instant) -> FrameworkRules? {
        guard let rails else { return nil }
        let section = JSONObject(uniqueKeysWithValues: rails.map { ($0.pattern, $0.rule) })
        return FrameworkRules(
            guardRails: GuardRails(terms: ["guardrails": .object(section)]),
            grace: grace.mapValues { Grace(until: $0, reason: "Hiring") }, at: instant)
    }
}
