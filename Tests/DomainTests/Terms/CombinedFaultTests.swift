// Local agreements that are right each by itself and wrong together.

import Domain
import Testing

@Suite("Faults of combinations")
struct CombinedFaultTests {
    private let framework = RandomModel.framework

    /// Two regions, one below the other, and a tier; locals by key, selector and patch.
    private func resolver(_ locals: [(String, Selector, String)]) throws -> Resolver {
        let layers = try locals.map { key, selector, patch in
            RandomModel.layer(try #require(Slug(key)), .local, selector, terms: try JSON.parse(patch))
        }
        let emea = try #require(Slug("emea"))
        let dach = try #require(Slug("dach"))
        let base = Terms.inherited(of: DemoTerms.framework)
        return Resolver(
            ResolutionModel(
                regions: [emea: .init(parent: nil), dach: .init(parent: emea)], verticals: [:], sizes: [],
                tiers: [try #require(Slug("tier-1")), try #require(Slug("tier-2"))], precedence: .standard,
                frameworks: [
                    framework: FrameworkInForce(
                        framework: RandomModel.layer(framework, .framework, Selector(), terms: base),
                        locals: layers)
                ], defaultFramework: framework))
    }

    private func found(_ resolver: Resolver, with agreement: String? = nil) -> [String] {
        resolver.faultsOfCombinations(under: framework, with: agreement.flatMap { Slug($0) }).findings.map {
            let agreements = $0.agreements.map(\.text).joined(separator: "+")
            return "\(agreements): \($0.fault.pointer) \($0.fault.code.rawValue)"
        }
    }

    @Test("two that are right alone break an order together; those that cause it are named, with a segment")
    func order() throws {
        let region = Selector(region: Slug("dach"))
        let tier = Selector(tier: Slug("tier-1"))
        let slow =
            #"{"escalation": {"levels": {"team-lead": {"after": {"within": "PT6H", "clock": "business"}}}}}"#
        let fast =
            #"{"escalation": {"levels": {"sales-manager": {"after": {"within": "PT4H", "clock": "business"}}}}}"#
        let other = #"{"kpis": {"cycle-length": {"target": 200}}}"#
        let resolver = try resolver([
            ("slow", region, slow), ("fast", tier, fast), ("other", Selector(region: Slug("emea")), other),
        ])
        let finding = "slow+fast: /terms/escalation/levels/sales-manager/after/within out_of_range"
        #expect(found(resolver) == [finding])
        #expect(found(resolver, with: "fast") == [finding])
        #expect(found(resolver, with: "other") == [finding])
        let segment = resolver.faultsOfCombinations(under: framework).findings.first?.segment
        #expect(segment == Segment(region: Slug("dach"), tier: Slug("tier-1")))
    }

    @Test("agreements that never meet are not judged together")
    func apart() throws {
        let slow =
            #"{"escalation": {"levels": {"team-lead": {"after": {"within": "PT6H", "clock": "business"}}}}}"#
        let fast =
            #"{"escalation": {"levels": {"sales-manager": {"after": {"within": "PT4H", "clock": "business"}}}}}"#
        let resolver = try resolver([
            ("slow", Selector(tier: Slug("tier-2")), slow), ("fast", Selector(tier: Slug("tier-1")), fast),
        ])
        #expect(found(resolver) == [])
        #expect(resolver.faultsOfCombinations(under: framework).combinations == 3)
    }

    @Test("one that removes what another refers to, and one that sets half of what another removed")
    func references() throws {
        let resolver = try resolver([
            (
                "removes", Selector(region: Slug("emea")),
                #"{"nurturing": {"second-look": null}, "contact": {"unreachable": null}}"#
            ),
            (
                "refers", Selector(tier: Slug("tier-1")),
                #"{"contact": {"unreachable": {"programme": "second-look"}}}"#
            ),
            ("deletes", Selector(region: Slug("dach")), #"{"kpis": {"cycle-length": null}}"#),
            ("changes", Selector(tier: Slug("tier-2")), #"{"kpis": {"cycle-length": {"target": 90}}}"#),
        ])
        let all = found(resolver)
        #expect(all.contains("removes+refers: /terms/contact/unreachable/programme unknown_reference"))
        #expect(all.contains("deletes+changes: /terms/kpis/cycle-length/metric required"))
        #expect(found(resolver, with: "refers").allSatisfy { $0.contains("refers") })
    }

    @Test("what is wrong with the framework alone is nobody's combination")
    func ownFaults() throws {
        var resolver = try resolver([])
        let broken = MergePatch.apply(["lanes": ["x": [:]]], to: Terms.inherited(of: DemoTerms.framework))
        #expect(EffectiveTermsCheck.faults(of: broken) != [])
        resolver = try self.resolver([("a", Selector(tier: Slug("tier-1")), "{}")])
        #expect(found(resolver) == [])
    }

    @Test("the demo's agreements are right in every combination")
    func demo() throws {
        var regions: [Slug: ResolutionModel.Place] = [:]
        var verticals: [Slug: ResolutionModel.Place] = [:]
        var (sizes, tiers): (Set<Slug>, Set<Slug>) = ([], [])
        for local in DemoTerms.locals {
            let selector = local.selector
            if let key = selector.region { regions[key] = .init(parent: DemoTerms.parents[key] ?? nil) }
            if let key = selector.vertical { verticals[key] = .init(parent: nil) }
            if let key = selector.size { sizes.insert(key) }
            if let key = selector.tier { tiers.insert(key) }
        }
        let layers = DemoTerms.locals.map {
            RandomModel.layer($0.key, .local, $0.selector, terms: Terms.inherited(of: $0.terms))
        }
        let base = RandomModel.layer(
            framework, .framework, Selector(), terms: Terms.inherited(of: DemoTerms.framework))
        let resolver = Resolver(
            ResolutionModel(
                regions: regions, verticals: verticals, sizes: sizes, tiers: tiers, precedence: .standard,
                frameworks: [framework: FrameworkInForce(framework: base, locals: layers)],
                defaultFramework: framework))
        let result = resolver.faultsOfCombinations(
            under: framework, parties: ["marketing", "sales", "management"])
        #expect(result.findings == [] && result.isComplete)
        #expect(result.combinations > 50)
    }
}
