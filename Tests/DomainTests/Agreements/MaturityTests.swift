// Scaling of targets by a region's maturity index.

import Domain
import Testing

@Suite("Maturity")
struct MaturityTests {
    @Test(
        "scales half up with the value's own decimals",
        arguments: [
            (100, 850, 85), (100, 1000, 100), (7, 500, 4), (5, 500, 3), (1, 499, 0), (1, 500, 1), (3, 333, 1),
            (0, 850, 0), (10, 1, 0), (499, 1, 0), (500, 1, 1), (40, 10_000, 400),
            (12.5, 850, 10.6), (12.5, 1000, 12.5), (0.1, 850, 0.1), (0.1, 449, 0), (0.05, 1500, 0.08),
            (2.675, 1000, 2.675), (2.675, 2000, 5.35), (33.33, 3000, 99.99), (0.3, 3000, 0.9),
            (123_456_789.25, 1333, 164_567_900.07),
            // Neither an exponent in Swift's text nor more digits than 2^53 keep a target from being scaled.
            (0.000_01, 2000, 0.000_02), (1e16, 500, 5e15), (1e20, 250, 2.5e19), (1.5e300, 2000, 3e300),
            (9_007_199_254_740_991, 1000, 9_007_199_254_740_991),
            (123_456_789_012.345_67, 1500, 185_185_183_518.518_51),
            (9_999_999.999_999_998, 9999, 99_989_999.999_999_98),
            // Half goes up, which below zero is towards zero.
            (-3, 500, -1), (-5, 500, -2), (-12.5, 850, -10.6), (-12.5, 1100, -13.7), (-1, 400, 0),
        ] as [(Double, Int, Double)])
    func scaled(value: Double, index: Int, expected: Double) {
        #expect(Maturity.scaled(value, index: index, isPercentage: false) == expected)
    }

    @Test(
        "ends percentages at 100",
        arguments: [
            (80, 1250, 100), (80, 1251, 100), (80, 10_000, 100), (80, 1230, 98), (80, 500, 40),
            (99.9, 1000, 99.9),
            (99.9, 1002, 100), (99.8, 1001, 99.9), (100, 1000, 100), (120, 500, 60), (120, 1000, 100),
        ] as [(Double, Int, Double)])
    func percentage(value: Double, index: Int, expected: Double) {
        #expect(Maturity.scaled(value, index: index, isPercentage: true) == expected)
    }

    @Test("leaves a target that would be beyond every number as it is")
    func overflow() {
        #expect(Maturity.scaled(1.5e308, index: 2000, isPercentage: false) == 1.5e308)
    }

    @Test("takes the index of the nearest region that has one, the segment's own first")
    func index() throws {
        let (world, emea, dach, de) = (try slug("world"), try slug("emea"), try slug("dach"), try slug("de"))
        let places: [Slug: ResolutionModel.Place] = [
            world: .init(parent: nil, maturityIndex: 1100), emea: .init(parent: world, maturityIndex: nil),
            dach: .init(parent: emea, maturityIndex: 900), de: .init(parent: dach, maturityIndex: nil),
        ]
        func found(_ region: Slug?) -> String? {
            Maturity.index(of: region, in: places).map { "\($0.region) \($0.index)" }
        }
        #expect(found(de) == "dach 900")
        #expect(found(dach) == "dach 900")
        #expect(found(emea) == "world 1100")
        #expect(found(nil) == nil)
        #expect(found(try slug("mars")) == nil)
    }

    @Test("an index is not looked for for ever where the parents go round")
    func cycle() throws {
        let (a, b) = (try slug("a"), try slug("b"))
        let index = Maturity.index(of: a, in: [a: .init(parent: b), b: .init(parent: a)])
        #expect(index == nil)
    }

    @Test("is reported by region: the index that holds, each target as agreed and as scaled, and who set it")
    func report() throws {
        var resolver = Resolver(try model())
        func targets(_ region: String, size: String? = nil) throws -> [String] {
            let segment = Segment(size: try size.map { try slug($0) })
            let report = try resolver.scaledTargets(of: try slug(region), in: segment)
            let index = report.maturity.map { "\($0.region) \($0.index)" } ?? "none"
            return [index]
                + report.targets.map {
                    "\($0.pointer) \($0.base) \($0.scaled) \($0.unit ?? "-") \($0.agreement) v\($0.version)"
                }
        }
        let rate = "/kpis/rate/target 60.0 66.0 percent global v3"
        #expect(
            try targets("emea") == ["emea 1100", "/commitments/mql/target 100.0 110.0 count global v3", rate])
        // What a local agreement sets for the region is meant for it; what it sets for a size is not.
        #expect(try targets("dach") == ["emea 1100", rate])
        #expect(
            try targets("emea", size: "small")
                == ["emea 1100", "/commitments/mql/target 10.0 11.0 count small v1", rate])
        #expect(try targets("mars") == ["none"])
        #expect(throws: DomainError.self) { try targets("pluto") }
    }

    private func model() throws -> ResolutionModel {
        func layer(_ key: String, _ version: Int, _ selector: Selector, _ terms: JSON) throws -> Layer {
            Layer(
                agreement: try slug(key), name: key, kind: selector.isOpen ? .framework : .local,
                version: version, selector: selector, contentSHA256: "",
                inForceFrom: Instant(microseconds: 0), inForceTo: nil, terms: terms)
        }
        let framework = try layer(
            "global", 3, Selector(),
            [
                "commitments": ["mql": ["target": 100, "unit": "count", "scale_by_maturity": true]],
                "kpis": [
                    "rate": ["target": 60, "unit": "percent", "scale_by_maturity": true],
                    "time": ["target": 4, "unit": "hours", "scale_by_maturity": false],
                ],
            ])
        let locals = [
            try layer(
                "dach", 1, Selector(region: try slug("dach")), ["commitments": ["mql": ["target": 90]]]),
            try layer(
                "small", 1, Selector(size: try slug("small")), ["commitments": ["mql": ["target": 10]]]),
        ]
        return ResolutionModel(
            regions: [
                try slug("emea"): .init(parent: nil, maturityIndex: 1100),
                try slug("dach"): .init(parent: try slug("emea")), try slug("mars"): .init(parent: nil),
            ], verticals: [:], sizes: [try slug("small")], tiers: [], precedence: .standard,
            frameworks: [try slug("global"): FrameworkInForce(framework: framework, locals: locals)],
            defaultFramework: nil)
    }
}
