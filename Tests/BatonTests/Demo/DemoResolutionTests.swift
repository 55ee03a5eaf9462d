// What the demo's agreements come to for segments that many of them cover.

import Domain
import Operations
import Support
import Testing

@testable import Baton

@Suite("Demo agreements in force")
struct DemoResolutionTests {
    @Test("a strategic pharma company in Germany is covered by eight agreements, least specific first")
    func layers() throws {
        var resolver = try DemoResolutionTests.resolver()
        let segment = Segment(
            region: Slug("de"), size: Slug("enterprise"), vertical: Slug("pharma"), tier: Slug("tier-1"))
        let sla = try resolver.resolve(segment)
        #expect(
            sla.layers.map(\.agreement.text) == [
                "global-inbound", "healthcare", "emea-inbound", "dach-inbound", "dach-enterprise",
                "germany-calls",
                "strategic-accounts", "strategic-accounts-dach",
            ])
        let expected: [(pointer: String, value: JSON?, layer: Int?)] = [
            ("/responses/mql/first_response/within", "PT1H", 7),
            ("/responses/mql/attempts/minimum", 8, 6),
            ("/responses/hot/first_response/within", "PT30M", 6),
            ("/responses/hot/acceptance/within", "PT2H", 4),
            ("/contact/channels", ["phone", "in-person", "email", "video"], 6),
            ("/contact/unreachable/resubmit/within", "P45D", 5),
            ("/commitments/mql-volume/target", 60, 3),
            ("/commitments/leads-within-sla/target", 95, 0),
            ("/handover/fields/consent/required", true, 2),
            ("/handover/fields/validation/required", true, 1),
            ("/lanes/slow", nil, nil),
            ("/nurturing/webinar-series", nil, nil),
        ]
        for (pointer, value, layer) in expected {
            let pointer = try JSONPointer(parsing: pointer)
            #expect(sla.terms[pointer] == value, "\(pointer)")
            #expect(sla.fold.provenance[pointer]?.layer == layer, "\(pointer)")
        }
    }

    static let scaled: [(region: String, customers: Int, rate: Int)] = [
        ("japan", 180, 25), ("india", 140, 20), ("us", 200, 28), ("uk-ireland", 190, 27), ("apac", 160, 22),
    ]

    @Test("targets of the framework scale with the maturity of the region", arguments: scaled)
    func maturity(region: String, customers: Int, rate: Int) throws {
        var resolver = try DemoResolutionTests.resolver()
        let terms = try resolver.resolve(Segment(region: Slug(region))).terms
        #expect(terms["commitments"]?["new-customers"]?["target"]?.intValue == customers)
        #expect(terms["funnel"]?["conversions"]?["lead-to-customer"]?["target"]?.intValue == rate)
    }

    @Test("an account of which nothing is known has the framework alone")
    func nothingKnown() throws {
        var resolver = try DemoResolutionTests.resolver()
        #expect(try resolver.resolve(Segment()).layers.map(\.agreement.text) == ["global-inbound"])
    }

    private static func resolver() throws -> Resolver {
        let demo = try Demo()
        let layers = try demo.agreements.map { try layer($0) }
        let settings = try #require(demo.content.files.content.settings)
        return Resolver(
            ResolutionModel(
                regions: Dictionary(
                    uniqueKeysWithValues: demo.regions.map {
                        ($0.key, .init(parent: $0.parent, maturityIndex: $0.maturityIndex))
                    }),
                verticals: Dictionary(
                    uniqueKeysWithValues: demo.verticals.map { ($0.key, .init(parent: $0.parent)) }),
                sizes: Set(demo.bands.map(\.key)), tiers: Set(demo.tiers.map(\.key)),
                precedence: settings.precedence,
                frameworks: [
                    layers[0].agreement: FrameworkInForce(
                        framework: layers[0], locals: Array(layers.dropFirst()))
                ],
                defaultFramework: settings.defaultFramework))
    }

    private static func layer(_ agreement: AgreementText) throws -> Layer {
        Layer(
            agreement: agreement.agreement.key, name: agreement.agreement.name,
            kind: agreement.agreement.kind,
            version: 1, selector: agreement.selector, contentSHA256: "",
            inForceFrom: Instant(microseconds: 0), inForceTo: nil,
            terms: Terms.inherited(of: agreement.terms))
    }
}
