// What a draft would change, against a comparison of every account by itself.

import Domain
import Generators
import Testing

@Suite("What-if")
struct ImpactSurveyTests {
    private static let seeds: Range<UInt64> = 80_000..<80_150

    @Test("counts what comparing every account by itself counts, for random histories and drafts")
    func oracle() throws {
        var changed = 0
        for seed in Self.seeds {
            var random = SplitMix64(seed: seed)
            let world = RandomHistory(seed: seed, questions: 30)
            let model = try world.history.model(at: world.instant)
            guard let framework = model.frameworks.keys.min(),
                let draft = draft(of: model, framework, &random)
            else { continue }
            let after =
                draft.kind == .local
                ? model.inForce(local: draft, under: framework) : model.inForce(framework: draft, rules: nil)
            let accounts = world.questions.map(\.segment).filter { isKnown($0, model) }
                .flatMap { segment in
                    Array(repeating: segment, count: 1 + segment.json.canonicalText.utf8.count % 3)
                }

            var survey = ImpactSurvey(before: Resolver(model), after: Resolver(after), framework: framework)
            for segment in accounts { try survey.add(segment) }
            var totals = ImpactTotals()
            for group in survey.groups { totals.add(group) }

            var expected: [TermChange: (accounts: Int, segments: Set<Segment>)] = [:]
            var affected: [Segment: Int] = [:]
            for (segment, count) in Dictionary(accounts.map { ($0, 1) }, uniquingKeysWith: +) {
                // Resolvers of their own: nothing is shared with what is tested.
                var (old, new) = (Resolver(model), Resolver(after))
                let changes = TermChange.all(
                    from: try old.resolve(segment, framework: framework).terms,
                    to: try new.resolve(segment, framework: framework).terms)
                if !changes.isEmpty { affected[segment] = count }
                for change in changes {
                    expected[change, default: (0, [])].accounts += count
                    expected[change, default: (0, [])].segments.insert(segment)
                }
            }
            #expect(survey.accounts == accounts.count && survey.segmentCount == Set(accounts).count)
            #expect(totals.affectedAccounts == affected.values.reduce(0, +), "Seed \(seed)")
            #expect(totals.affectedSegments == affected.count, "Seed \(seed)")
            #expect(totals.values.count == expected.count, "Seed \(seed)")
            for value in totals.values {
                #expect(value.accounts == expected[value.change]?.accounts, "Seed \(seed): \(value.change)")
                #expect(
                    value.segments == expected[value.change]?.segments.count, "Seed \(seed): \(value.change)")
                let concerned = expected[value.change]?.segments ?? []
                #expect(value.examples.allSatisfy { concerned.contains($0.segment) }, "Seed \(seed)")
                #expect((1...ImpactSurvey.standardExamples).contains(value.examples.count))
            }
            changed += totals.values.count
        }
        #expect(changed > 300, "Only \(changed) values changed.")
    }

    @Test("segments with the same difference are one group, and equal layers are none")
    func sharing() throws {
        let model = try Self.model()
        let draft = try Self.layer(
            "dach", 2, Selector(region: try slug("dach")), ["kpis": ["a": ["target": 2]]])
        var survey = ImpactSurvey(
            before: Resolver(model), after: Resolver(model.inForce(local: draft, under: try slug("inbound"))))
        for index in 0..<9_000 {
            let region = try slug(["dach", "de", "us"][index % 3])
            try survey.add(Segment(region: region), account: "crm-\(index)")
        }
        let groups = Array(survey.groups)
        #expect(survey.segmentCount == 3 && survey.accounts == 9_000)
        #expect(groups.count == 1)
        #expect(groups[0].accounts == 6_000 && groups[0].segments == 2)
        #expect(groups[0].changes.map(\.description) == ["/kpis/a/target: 1 → 2"])
        #expect(groups[0].examples.map(\.account) == ["crm-0", "crm-1", "crm-3", "crm-4", "crm-6"])

    }

    @Test("a version that says the same in other words of its layers changes nothing")
    func sameTerms() throws {
        let model = try Self.model()
        let draft = try Self.layer(
            "dach", 2, Selector(region: try slug("dach")), ["kpis": ["a": ["target": 1]]])
        var survey = ImpactSurvey(
            before: Resolver(model), after: Resolver(model.inForce(local: draft, under: try slug("inbound"))))
        try survey.add(Segment(region: try slug("de")))
        #expect(Array(survey.groups).isEmpty)
    }

    @Test("a framework draft's guard rails strip what its local agreements may no longer say")
    func rails() throws {
        let model = try Self.model()
        let terms: JSON = ["guardrails": ["/kpis/**": "locked"], "kpis": ["a": ["target": 5]]]
        let draft = try Self.layer("inbound", 2, Selector(), Terms.inherited(of: terms), kind: .framework)
        let rules = FrameworkRules(terms: terms, at: Instant(microseconds: 0))
        var survey = ImpactSurvey(
            before: Resolver(model), after: Resolver(model.inForce(framework: draft, rules: rules)))
        try survey.add(Segment(region: try slug("de")), accounts: 10)
        try survey.add(Segment(region: try slug("us")), accounts: 20)
        let groups = Array(survey.groups)
        #expect(groups.map(\.accounts) == [20, 10])
        #expect(
            groups.map { $0.changes.map(\.description) } == [
                ["/kpis/a/target: 0 → 5"], ["/kpis/a/target: 1 → 5"],
            ])
    }

    @Test("gaining and losing an SLA are changes of their own")
    func gainAndLoss() throws {
        let model = try Self.model()
        var none = model
        none.frameworks = [:]
        for (before, after, kind) in [(none, model, ImpactGroup.Kind.gained), (model, none, .lost)] {
            var survey = ImpactSurvey(before: Resolver(before), after: Resolver(after))
            try survey.add(Segment(region: try slug("de")), accounts: 3)
            try survey.add(Segment(), accounts: 4)
            let groups = Array(survey.groups)
            #expect(Set(groups.map(\.kind)) == [kind] && groups.allSatisfy(\.changes.isEmpty))
            var totals = ImpactTotals()
            groups.forEach { totals.add($0) }
            #expect(totals.affectedAccounts == 7 && totals.values.isEmpty)
            #expect(totals.gainingAccounts == (kind == .gained ? 7 : 0))
            #expect(totals.losingAccounts == (kind == .lost ? 7 : 0))
        }
        var survey = ImpactSurvey(before: Resolver(model), after: Resolver(model))
        #expect(throws: DomainError.self) { try survey.add(Segment(region: try slug("mars"))) }
        #expect(survey.accounts == 0 && survey.segmentCount == 0)
    }

    private func isKnown(_ segment: Segment, _ model: ResolutionModel) -> Bool {
        var resolver = Resolver(model)
        return model.frameworks.keys.min().flatMap { try? resolver.resolve(segment, framework: $0) } != nil
    }

    /// A draft of one of the agreements in force.
    private func draft(of model: ResolutionModel, _ framework: Slug, _ random: inout SplitMix64) -> Layer? {
        guard let family = model.frameworks[framework] else { return nil }
        var draft = random.chance(70) ? random.pick(family.locals) ?? family.framework : family.framework
        draft.version += 1_000
        draft.contentSHA256 = "draft"
        draft.terms =
            draft.kind == .local
            ? random.patch() : MergePatch.apply(random.patch(), to: draft.terms)
        return draft
    }

    /// Dach says 1 where the framework says 0.
    private static func model() throws -> ResolutionModel {
        let (emea, dach) = (try slug("emea"), try slug("dach"))
        let locals = [try layer("dach", 1, Selector(region: dach), ["kpis": ["a": ["target": 1]]])]
        let framework = try layer("inbound", 1, Selector(), ["kpis": ["a": ["target": 0]]], kind: .framework)
        return ResolutionModel(
            regions: [
                emea: .init(parent: nil), dach: .init(parent: emea), try slug("de"): .init(parent: dach),
                try slug("us"): .init(parent: nil),
            ],
            verticals: [:], sizes: [], tiers: [], precedence: .standard,
            frameworks: [try slug("inbound"): FrameworkInForce(framework: framework, locals: locals)],
            defaultFramework: nil)
    }

    private static func layer(
        _ key: String, _ version: Int, _ selector: Selector, _ terms: JSON, kind: AgreementKind = .local
    ) throws -> Layer {
        Layer(
            agreement: try slug(key), name: key, kind: kind, version: version, selector: selector,
            contentSHA256: "\(key)@\(version)", inForceFrom: Instant(microseconds: 0), inForceTo: nil,
            terms: terms)
    }
}
