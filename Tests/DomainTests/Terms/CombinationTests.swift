// Which local agreements meet, against trying every segment there is.

import Domain
import Generators
import Testing

@Suite("Combinations of local agreements")
struct CombinationTests {
    @Test("are those that resolution finds when every segment is tried", arguments: 0..<150 as Range<UInt64>)
    func bruteForce(seed: UInt64) throws {
        let model = RandomModel(seed: seed).model
        var resolver = Resolver(model)
        var met: Set<[Slug]> = []
        for segment in RandomModel.segments(of: model) {
            let layers = try resolver.resolve(segment).layers
            met.insert(layers.dropFirst().map(\.agreement))
        }
        let found = resolver.combinations(under: RandomModel.framework)
        #expect(found.isComplete)
        #expect(found.list.count == met.count)
        #expect(Set(found.list.map { $0.locals.map(\.agreement) }) == met)
        for combination in found.list {
            let layers = try resolver.resolve(combination.segment).layers
            #expect(layers.dropFirst().map(\.agreement) == combination.locals.map(\.agreement))
        }
        for local in model.frameworks[RandomModel.framework]?.locals ?? [] {
            let with = resolver.combinations(under: RandomModel.framework, with: local.agreement)
            #expect(
                Set(with.list.map { $0.locals.map(\.agreement) })
                    == met.filter { $0.contains(local.agreement) })
        }
    }

    @Test("beyond the limit the answer says so")
    func limit() {
        let resolver = Resolver(RandomModel(seed: 7).model)
        let all = resolver.combinations(under: RandomModel.framework)
        #expect(all.list.count > 3)
        let some = resolver.combinations(under: RandomModel.framework, limit: 3)
        #expect(!some.isComplete && some.list.count <= 3)
        #expect(
            resolver.combinations(under: RandomModel.framework, limit: all.list.count).list.count
                <= all.list.count)
    }

    @Test("nothing meets under a framework that is not there, or with an agreement that is not")
    func absent() throws {
        let resolver = Resolver(RandomModel(seed: 1).model)
        let nobody = try #require(Slug("nobody"))
        #expect(resolver.combinations(under: nobody).list.isEmpty)
        #expect(resolver.combinations(under: RandomModel.framework, with: nobody).list.isEmpty)
        #expect(resolver.faultsOfCombinations(under: nobody).findings.isEmpty)
    }
}

/// A random model: trees of regions and verticals, bands, tiers, and selectors over them.
struct RandomModel {
    static let framework = Slug("framework")!

    var model: ResolutionModel

    init(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let regions = RandomModel.tree("r", random.int(1...9), &random)
        let verticals = RandomModel.tree("v", random.int(1...5), &random)
        let sizes = Set((0..<random.int(1...3)).compactMap { Slug("s\($0)") })
        let tiers = Set((0..<random.int(1...3)).compactMap { Slug("t\($0)") })
        var locals: [Layer] = []
        for number in 0..<random.int(0...12) {
            var selector = Selector()
            if random.chance(60) { selector.region = random.pick(regions.keys.sorted()) }
            if random.chance(35) { selector.vertical = random.pick(verticals.keys.sorted()) }
            if random.chance(35) { selector.size = random.pick(sizes.sorted()) }
            if random.chance(35) { selector.tier = random.pick(tiers.sorted()) }
            guard !selector.isOpen, !locals.contains(where: { $0.selector == selector }) else { continue }
            locals.append(RandomModel.layer(Slug("local-\(number)")!, .local, selector))
        }
        let order = Dimension.allCases.shuffled(using: &random)
        model = ResolutionModel(
            regions: regions, verticals: verticals, sizes: sizes, tiers: tiers,
            precedence: Precedence(order: order) ?? .standard,
            frameworks: [
                RandomModel.framework: FrameworkInForce(
                    framework: RandomModel.layer(RandomModel.framework, .framework, Selector()),
                    locals: locals)
            ], defaultFramework: RandomModel.framework)
    }

    private static func tree(_ name: String, _ count: Int, _ random: inout SplitMix64)
        -> [Slug: ResolutionModel.Place]
    {
        var places: [Slug: ResolutionModel.Place] = [:]
        for number in 0..<count {
            let parent = number > 0 && random.chance(75) ? Slug("\(name)\(random.below(number))") : nil
            if let key = Slug("\(name)\(number)") { places[key] = ResolutionModel.Place(parent: parent) }
        }
        return places
    }

    static func layer(_ key: Slug, _ kind: AgreementKind, _ selector: Selector, terms: JSON = [:]) -> Layer {
        Layer(
            agreement: key, name: key.text, kind: kind, version: 1, selector: selector,
            contentSHA256: String(repeating: "0", count: 64), inForceFrom: Instant(microseconds: 0),
            inForceTo: nil, terms: terms)
    }

    /// Every segment, with every dimension open too.
    static func segments(of model: ResolutionModel) -> [Segment] {
        func open(_ keys: [Slug]) -> [Slug?] { [nil] + keys.sorted().map { Optional($0) } }
        var segments: [Segment] = []
        for region in open(Array(model.regions.keys)) {
            for vertical in open(Array(model.verticals.keys)) {
                for size in open(Array(model.sizes)) {
                    for tier in open(Array(model.tiers)) {
                        segments.append(
                            Segment(region: region, size: size, vertical: vertical, tier: tier))
                    }
                }
            }
        }
        return segments
    }
}
