// The check of a proposal's responsibilities: which segments, which advice, which refusal.

import Testing

@testable import Domain

@Suite("Staffing of a proposal") struct StaffingCheckTests {
    private static func slug(_ text: String) -> Slug { Slug(text)! }

    private static func layer(_ key: String, _ selector: Selector, _ terms: JSON) -> Layer {
        Layer(
            agreement: slug(key), name: key, kind: selector.isOpen ? .framework : .local, version: 1,
            selector: selector, contentSHA256: "", inForceFrom: Instant(microseconds: 0), inForceTo: nil,
            terms: terms)
    }

    private static let matrix: JSON = [
        "raci": ["respond": ["accountable": "lead", "responsible": ["callers"]]]
    ]

    /// emea > dach > de, uk; tier-1; a local agreement for dach and one for tier-1.
    private static func resolver() -> Resolver {
        let parents: [(String, String?)] = [
            ("emea", nil), ("dach", "emea"), ("de", "dach"), ("uk", "emea"),
        ]
        let regions = parents.map { key, parent in
            (slug(key), ResolutionModel.Place(parent: parent.map(slug)))
        }
        let framework = FrameworkInForce(
            framework: layer("frame", Segment(), matrix),
            locals: [
                layer("local", Segment(region: slug("dach")), [:]),
                layer("premium", Segment(tier: slug("tier-1")), [:]),
            ])
        return Resolver(
            ResolutionModel(
                regions: Dictionary(uniqueKeysWithValues: regions), verticals: [:], sizes: [],
                tiers: [slug("tier-1")], precedence: .standard, frameworks: [slug("frame"): framework],
                defaultFramework: nil))
    }

    private static func staffing(_ regions: String...) -> Staffing {
        let person = Staffing.Person(key: slug("a"), name: "A", presence: .inOffice)
        return Staffing(
            holdings: regions.map { region in
                Staffing.Holding(
                    member: person.key, post: Post(slug("lead"), in: Territory(region: slug(region))))
            }, people: [person.key: person])
    }

    @Test(
        "segments are what selectors and posts tell apart, within the selector of a local version",
        arguments: [
            (Segment(), ["de", "uk"], 100, 8, true), (Segment(), [], 100, 4, true),
            (Segment(region: slug("dach")), ["de", "uk"], 100, 4, true),
            (Segment(region: slug("uk")), ["de"], 100, 2, true),
            (Segment(region: slug("dach"), tier: slug("tier-1")), ["de"], 100, 2, true),
            (Segment(region: slug("mars")), ["de"], 100, 0, true),
            (Segment(), ["de", "uk", "mars"], 3, 3, false),
            (Segment(region: slug("dach")), ["de"], 1, 1, false),
        ] as [(Selector, [String], Int, Int, Bool)])
    func segments(selector: Selector, posts: [String], limit: Int, count: Int, isComplete: Bool) throws {
        var resolver = Self.resolver()
        let holdings = posts.flatMap { Self.staffing($0).holdings }
        let answer = try resolver.staffedPlaces(
            under: Self.slug("frame"), Staffing(holdings: holdings), within: selector, limit: limit)
        #expect(answer.places.count == count && answer.isComplete == isComplete, "\(answer.places)")
        for place in answer.places {
            #expect(selector.tier == nil || place.segment.tier == selector.tier)
            #expect(selector.region == nil || place.place.region.contains(selector.region!))
        }
    }

    private static func check(_ terms: JSON, limit: Int = 100) throws -> StaffingCheck {
        var resolver = resolver()
        let staffing = staffing("de")
        let (places, isComplete) = try resolver.staffedPlaces(under: slug("frame"), staffing, limit: limit)
        let gaps = ResponsibilityCheck.gaps(
            in: places, staffing, framework: RACIMatrix(terms: matrix),
            locals: [
                LocalMatrix(
                    agreement: slug("local"), selector: Segment(),
                    terms: [
                        "raci": ["respond": ["accountable": "other"]]
                    ])
            ], limit: 20)
        return StaffingCheck(
            rule: StaffingRule(of: terms), at: Instant(microseconds: 0), places: places.count,
            isComplete: isComplete, gaps: gaps)
    }

    @Test("findings are advice with codes, pointers and places, and faults only where the framework says so")
    func rule() throws {
        let warned = try Self.check([:])
        #expect(
            warned.warnings.map { "\($0.pointer) \($0.code.rawValue)" } == [
                "/terms/raci/respond/accountable staffing_vacant",
                "/terms/raci/respond/responsible staffing_vacant",
                "/terms/raci/respond/accountable staffing_contradiction",
            ])
        #expect(warned.warnings.first?.detail.hasPrefix("Nobody holds lead. So it is in: ") == true)
        #expect(
            warned.warnings.dropFirst().first?.detail.hasSuffix("; 3 segments more.") == true,
            "\(warned.warnings)")
        #expect(warned.faults.isEmpty)
        let refused = try Self.check(["scope": ["staffing": "refuse"]])
        #expect(refused.faults.map(\.code) == [.staffingVacant, .staffingVacant, .staffingContradiction])
        #expect(refused.faults.map(\.pointer) == refused.warnings.map(\.pointer))
    }

    @Test("what was cut off is said, and refuses nothing")
    func cut() throws {
        let cut = try Self.check([:], limit: 1)
        #expect(cut.warnings.last?.code == .staffingUnchecked && cut.places == 1)
        var many = try Self.check(["scope": ["staffing": "refuse"]])
        many.gaps = (0..<300).map { number in
            var gap = many.gaps[0]
            gap.role = "r\(number)"
            return gap
        }
        #expect(many.warnings.count == StaffingCheck.maximumWarnings + 1)
        #expect(many.faults.count == TermLimits.faults + 1)
        many.gaps = []
        many.isComplete = false
        #expect(many.faults.isEmpty && many.warnings.count == 1)
    }

    @Test(
        "anything but refuse is a warning",
        arguments: [
            (JSON.object(JSONObject()), StaffingRule.warn), (["scope": ["staffing": "warn"]], .warn),
            (["scope": ["staffing": "refuse"]], .refuse), (["scope": ["staffing": 1]], .warn),
        ] as [(JSON, StaffingRule)])
    func terms(terms: JSON, rule: StaffingRule) { #expect(StaffingRule(of: terms) == rule) }
}
