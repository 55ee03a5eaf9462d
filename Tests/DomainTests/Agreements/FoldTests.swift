// Folds against plain merge patches.

import Domain
import Generators
import Testing

@Suite("Fold of layers")
struct FoldTests {
    @Test("gives the terms that merge patches give, and a source for exactly their leaves")
    func mergePatch() throws {
        for seed in 40_000..<42_000 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let framework = random.terms()
            let patches = (0..<random.int(0...5)).map { _ in random.patch() }
            let fold = try FoldTests.fold(framework, patches)
            let expected = patches.reduce(framework) { MergePatch.apply($1, to: $0) }
            #expect(fold.terms.canonicalBytes() == expected.canonicalBytes(), "Seed \(seed)")
            #expect(fold.provenance.count == FlatDocument(expected).leaves.count, "Seed \(seed)")
            for (pointer, source) in fold.provenance {
                #expect(expected[pointer] != nil, "Seed \(seed): \(pointer) is no leaf")
                #expect((0...patches.count).contains(source.layer), "Seed \(seed)")
            }
        }
    }

    @Test(
        "names the layer that set a leaf, and for an empty object the one that made or emptied it",
        arguments: [
            (#"{"a":{"b":1}}"#, [#"{"a":{"b":null}}"#], "/a 1"),
            (#"{"a":{"b":1}}"#, [#"{"a":{"b":null}}"#, #"{"a":{}}"#], "/a 1"),
            (#"{"a":{}}"#, [#"{"a":{}}"#, #"{"a":{"b":null}}"#], "/a 0"),
            (#"{"a":1}"#, [#"{"a":{"b":null}}"#], "/a 1"), ("{}", [#"{"a":{"b":{"c":null}}}"#], "/a/b 1"),
            (#"{"a":{"b":1}}"#, [#"{"a":{"b":null,"c":1}}"#, #"{"a":{"c":null}}"#], "/a 2"),
            (#"{"a":{}}"#, [#"{"a":null}"#, #"{"a":{}}"#], "/a 2"),
            ("{}", ["{}"], " 0"), (#"{"a":1}"#, [#"{"a":null}"#], " 1"),
            (#"{"a":1,"b":2}"#, [#"{"a":1}"#], "/a 1, /b 0"), (#"{"a":[1]}"#, [#"{"a":[1,null]}"#], "/a 1"),
            (#"{"a":{"b":1}}"#, [#"{"a":7}"#, #"{"a":{"c":1}}"#], "/a/c 2"),
        ])
    func setters(framework: String, patches: [String], sources: String) throws {
        let fold = try FoldTests.fold(try JSON.parse(framework), try patches.map { try JSON.parse($0) })
        let found = fold.provenance.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.layer)" }
        #expect(found.joined(separator: ", ") == sources)
    }

    @Test("keeps the memory of folds from leaking from one question into the next")
    func memory() throws {
        for seed in 50_000..<50_200 as Range<UInt64> {
            let world = RandomHistory(seed: seed, questions: 8)
            let model = try world.history.model(at: world.instant)
            var shared = Resolver(model)
            for (segment, framework) in world.questions + world.questions {
                var fresh = Resolver(model)
                let expected = ResolutionAnswer(of: &fresh, segment, framework: framework)
                #expect(
                    ResolutionAnswer(of: &shared, segment, framework: framework) == expected, "Seed \(seed)")
            }
        }
    }

    /// The patches as local agreements of ever smaller regions.
    private static func fold(_ framework: JSON, _ patches: [JSON]) throws -> EffectiveSLA.Fold {
        let key = try slug("inbound")
        var regions: [Slug: ResolutionModel.Place] = [:]
        var locals: [Layer] = []
        var region: Slug?
        for (number, patch) in patches.enumerated() {
            let inner = try slug("r\(number)")
            regions[inner] = ResolutionModel.Place(parent: region)
            region = inner
            locals.append(layer(try slug("l\(number)"), .local, Selector(region: inner), patch))
        }
        let inForce = FrameworkInForce(
            framework: layer(key, .framework, Selector(), framework), locals: locals)
        var resolver = Resolver(
            ResolutionModel(
                regions: regions, verticals: [:], sizes: [], tiers: [], precedence: .standard,
                frameworks: [key: inForce], defaultFramework: nil))
        return try resolver.resolve(Segment(region: region)).fold
    }

    private static func layer(_ key: Slug, _ kind: AgreementKind, _ selector: Selector, _ terms: JSON)
        -> Layer
    {
        Layer(
            agreement: key, name: key.text, kind: kind, version: 1, selector: selector, contentSHA256: "",
            inForceFrom: Instant(microseconds: 0), inForceTo: nil, terms: terms)
    }
}
