// Grace dates, conformance, and what counts of a local agreement beyond its date.

import Domain
import Generators
import Testing

@Suite("Grace dates and conformance")
struct GraceTests {
    @Test(
        "every fault of a grace section has its pointer and code",
        arguments: [
            ("[]", ["/g wrong_type"]), ("{}", []),
            (#"{"brazil":{"until":"2027-03-31","reason":"New CRM"}}"#, []),
            (#"{"japan":{"until":"2027-03-31","reason":"New CRM"}}"#, ["/g/japan unknown_reference"]),
            (#"{"Bra zil":"2027-03-31"}"#, ["/g/Bra zil invalid_format", "/g/Bra zil wrong_type"]),
            (#"{"brazil":{}}"#, ["/g/brazil/until required", "/g/brazil/reason required"]),
            (
                #"{"brazil":{"until":"2027-02-29","reason":" ","x":1}}"#,
                ["/g/brazil/x unknown_field", "/g/brazil/until invalid_format", "/g/brazil/reason too_short"]
            ),
            (
                #"{"brazil":{"until":20270331,"reason":1}}"#,
                ["/g/brazil/until wrong_type", "/g/brazil/reason wrong_type"]
            ),
            (#"{"brazil":{"until":"2026-11-24","reason":"New CRM"}}"#, ["/g/brazil/until out_of_range"]),
            (#"{"brazil":{"until":"2026-11-25","reason":"New CRM"}}"#, []),
        ] as [(String, [String])])
    func faults(text: String, expected: [String]) throws {
        let now = try #require(Instant(rfc3339: "2026-11-25T23:59:59Z"))
        let faults = Grace.faults(
            of: try JSON.parse(text), at: "/g", agreements: [try slug("brazil")], now: now)
        #expect(faults.map { "\($0.pointer) \($0.code.rawValue)" } == expected)
    }

    @Test("the last day counts as a whole, in UTC")
    func lastDay() throws {
        let grace = Grace(until: try #require(CivilDate(iso: "2026-12-31")), reason: "")
        #expect(grace.endsAt.description == "2027-01-01T00:00:00Z")
        #expect(grace.excuses(at: try #require(Instant(rfc3339: "2026-12-31T23:59:59.999999Z"))))
        #expect(!grace.excuses(at: grace.endsAt))
    }

    @Test("conformance lists the local agreements that a framework breaks, with their grace dates")
    func conformance() throws {
        let terms = Self.terms(grace: ["loose": ["until": "2027-01-31", "reason": "Hiring"]])
        let strict: JSON = ["responses": ["hot": ["first_response": ["within": "PT30M"]]]]
        let locals: [(agreement: Slug, patch: JSON)] = [
            (try slug("strict"), strict), (try slug("loose"), Self.loosePatch),
            (try slug("looser"), Self.loosePatch),
        ]
        let found = Conformance.check(framework: terms, locals: locals)
        #expect(found.map(\.agreement.text) == ["loose", "looser"])
        #expect(
            found.map { $0.violations.map(\.pointer.description) } == [
                ["/responses/hot/first_response"], ["/responses/hot/first_response"],
            ])
        #expect(found.map { $0.grace?.until.description } == ["2027-01-31", nil])
    }

    @Test(
        "a violating value counts until the grace date is over, and then no more",
        arguments: [
            ("2027-01-31T23:59:59Z", "PT2H", "[]"),
            ("2027-02-01T00:00:00Z", "PT1H", #"["/responses/hot/first_response"]"#),
        ])
    func resolution(at instant: String, within: String, stripped: String) throws {
        let terms = Self.terms(grace: ["loose": ["until": "2027-01-31", "reason": "Hiring"]])
        var resolver = Resolver(try Self.model(terms, at: instant))
        let sla = try resolver.resolve(Segment(tier: try slug("tier-1")))
        #expect(sla.terms["responses"]?["hot"]?["first_response"]?["within"] == .string(within))
        // What breaks no rail counts in any case.
        #expect(sla.terms["purpose"]?["statement"] == "Ours.")
        let answer = try JSON.parse(Array(sla.encoded(account: nil, at: nil, isProvisional: false).joined()))
        let layers = try #require(answer["layers"]?.arrayValue)
        #expect(layers.count == 2)
        #expect(layers[0]["stripped"] == nil)
        #expect((layers[1]["stripped"] ?? []).canonicalText == stripped)
        let place = try JSONPointer(parsing: "/responses/hot/first_response/within")
        #expect(sla.fold.provenance[place]?.layer == (stripped == "[]" ? 1 : 0))
    }

    @Test("without a grace date the rails bind at once")
    func ungranted() throws {
        var resolver = Resolver(try Self.model(Self.terms(grace: [:]), at: "2026-12-01T00:00:00Z"))
        let sla = try resolver.resolve(Segment(tier: try slug("tier-1")))
        #expect(sla.layers[1].stripped.map(\.description) == ["/responses/hot/first_response"])
    }

    @Test("a model holds no longer than its next grace date")
    func nextEnd() throws {
        let terms = Self.terms(grace: [
            "a": ["until": "2027-01-31", "reason": "x"], "b": ["until": "2026-12-31", "reason": "x"],
        ])
        func next(_ at: String) throws -> String? {
            FrameworkRules(terms: terms, at: try #require(Instant(rfc3339: at))).nextGraceEnd?.description
        }
        #expect(try next("2026-11-25T00:00:00Z") == "2027-01-01T00:00:00Z")
        #expect(try next("2027-01-01T00:00:00Z") == "2027-02-01T00:00:00Z")
        #expect(try next("2027-02-01T00:00:00Z") == nil)
    }

    @Test(
        "stripping leaves out what violates and nothing else",
        arguments: [
            (#"{"a":1,"b":{"c":2}}"#, [], #"{"a":1,"b":{"c":2}}"#),
            (#"{"a":1,"b":{"c":2}}"#, ["/b/c"], #"{"a":1}"#),
            (#"{"b":{"c":2,"d":{}}}"#, ["/b/c"], #"{"b":{"d":{}}}"#), (#"{"b":null}"#, ["/b"], "{}"),
            (#"{"b":{"c":{"d":1}}}"#, ["/b/c/d"], "{}"), (#"{"b":1}"#, ["/b/c", "/x"], #"{"b":1}"#),
        ] as [(String, [String], String)])
    func stripping(patch: String, pointers: [String], expected: String) throws {
        let rest = MergePatch.removing(
            try pointers.map { try JSONPointer(parsing: $0) }, from: try JSON.parse(patch))
        #expect(rest.canonicalText == expected)
    }

    @Test("what is left after stripping breaks no rail, and is what was there but for the stripped places")
    func random() throws {
        var stripped = 0
        for seed in 60_000..<66_000 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            var terms = random.terms()
            guard terms.objectValue != nil else { continue }
            var rails = JSONObject()
            for _ in 0..<random.int(1...4) {
                let rule: JSON =
                    random.pick(["locked", "tighten", "free", ["between": [2, 5]], ["one_of": [3, "mql"]]])
                    ?? "free"
                rails[
                    random.pick([
                        "/kpis/**", "/lanes/**", "/kpis/*", "/kpis/a/**", "/*/b", "/responses/a", "/**",
                    ]) ?? ""] = rule
            }
            terms = MergePatch.apply(["guardrails": .object(rails)], to: terms)
            let (guardRails, patch) = (GuardRails(terms: terms), Terms.inherited(of: random.patch()))
            let violations = guardRails.violations(of: patch, on: terms)
            let enforced = guardRails.enforced(on: patch, framework: terms)
            #expect(guardRails.violations(of: enforced.patch, on: terms).isEmpty, "Seed \(seed)")
            #expect(enforced.stripped.isEmpty == violations.isEmpty, "Seed \(seed)")
            if violations.isEmpty { #expect(enforced.patch == patch, "Seed \(seed)") }
            stripped += enforced.stripped.count
            // Every leaf of the merged terms is the framework's own where a place was stripped, and as merged elsewhere.
            let before = MergePatch.apply(patch, to: Terms.inherited(of: terms))
            let after = MergePatch.apply(enforced.patch, to: Terms.inherited(of: terms))
            for leaf in TermTable([]).leaves(of: before) where leaf.value.objectValue == nil {
                guard !enforced.stripped.contains(where: { $0.isPrefix(of: leaf.pointer) }) else { continue }
                #expect(after[leaf.pointer] == leaf.value, "Seed \(seed) at \(leaf.pointer)")
            }
        }
        #expect(stripped > 1_000, "Only \(stripped) places were stripped.")
    }

    private static let loosePatch: JSON = [
        "responses": ["hot": ["first_response": ["within": "PT2H"]]], "purpose": ["statement": "Ours."],
    ]

    private static func terms(grace: JSON) -> JSON {
        [
            "guardrails": ["/responses/**": "tighten"], "grace": grace, "purpose": ["statement": "Growth."],
            "responses": ["hot": ["first_response": ["within": "PT1H", "clock": "business"]]],
        ]
    }

    private static func model(_ terms: JSON, at instant: String) throws -> ResolutionModel {
        let tier = try slug("tier-1")
        func layer(_ key: String, _ kind: AgreementKind, _ selector: Selector, _ terms: JSON) throws -> Layer
        {
            Layer(
                agreement: try slug(key), name: key, kind: kind, version: 1, selector: selector,
                contentSHA256: "",
                inForceFrom: Instant(microseconds: 0), inForceTo: nil, terms: Terms.inherited(of: terms))
        }
        let framework = FrameworkInForce(
            framework: try layer("inbound", .framework, Selector(), terms),
            locals: [try layer("loose", .local, Selector(tier: tier), loosePatch)],
            rules: FrameworkRules(terms: terms, at: try #require(Instant(rfc3339: instant))))
        return ResolutionModel(
            regions: [:], verticals: [:], sizes: [], tiers: [tier], precedence: .standard,
            frameworks: [try slug("inbound"): framework], defaultFramework: nil)
    }
}
