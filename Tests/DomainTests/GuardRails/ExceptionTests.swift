// Exceptions from guard rails: what they cover, until when, and what counts of a local version by them.

import Domain
import Testing

@Suite("Exceptions from guard rails")
struct ExceptionTests {
    /// Answers within four hours for MQLs and one for hot leads, and binds both.
    private static func framework(_ rails: JSON, grace: JSON = [:], mql: String = "PT4H") -> JSON {
        [
            "guardrails": rails, "grace": grace, "purpose": ["statement": "Growth."],
            "responses": [
                "mql": ["first_response": within(mql), "attempts": ["minimum": 5]],
                "hot": ["first_response": within("PT1H")],
            ],
        ]
    }

    private static let patch: JSON = [
        "responses": [
            "mql": ["first_response": within("PT8H"), "attempts": ["minimum": 3]],
            "hot": ["first_response": within("PT2H")],
        ]
    ]

    private static func within(_ duration: String) -> JSON {
        ["within": .string(duration), "clock": "business"]
    }

    private static func exception(
        _ number: Int = 7, _ pointers: String..., until: String = "2027-03-31", zone: String = "Europe/Berlin"
    ) throws -> GrantedException {
        GrantedException(
            number: number, title: "Brazil hires", contentSHA256: "e\(number)",
            scope: ExceptionScope(
                pointers: try pointers.map { try PointerPattern(parsing: $0) },
                until: try #require(CivilDate(until)), zone: try #require(TimeZoneName(zone))))
    }

    private static func resolve(
        _ framework: JSON, _ exceptions: [GrantedException], at instant: String, patch: JSON = patch
    ) throws -> EffectiveSLA {
        let tier = try slug("tier-1")
        func layer(_ key: String, _ kind: AgreementKind, _ selector: Selector, _ terms: JSON) throws -> Layer
        {
            Layer(
                agreement: try slug(key), name: key, kind: kind, version: 1, selector: selector,
                contentSHA256: "", inForceFrom: Instant(microseconds: 0), inForceTo: nil,
                terms: Terms.inherited(of: terms))
        }
        var local = try layer("brazil", .local, Selector(tier: tier), patch)
        local.exceptions = exceptions
        let inForce = FrameworkInForce(
            framework: try layer("inbound", .framework, Selector(), framework), locals: [local],
            rules: FrameworkRules(terms: framework, at: try #require(Instant(rfc3339: instant))))
        var resolver = Resolver(
            ResolutionModel(
                regions: [:], verticals: [:], sizes: [], tiers: [tier], precedence: .standard,
                frameworks: [try slug("inbound"): inForce], defaultFramework: nil))
        return try resolver.resolve(Segment(tier: tier))
    }

    private static func mql(_ sla: EffectiveSLA) -> JSON? { sla.terms["responses"]?["mql"] }

    @Test(
        "what it covers counts to the midnight after its last day, in its zone",
        arguments: [
            ("Europe/Berlin", "2027-03-31T21:59:59.999999Z", true),
            ("Europe/Berlin", "2027-03-31T22:00:00Z", false),
            ("UTC", "2027-03-31T23:59:59Z", true), ("UTC", "2027-04-01T00:00:00Z", false),
            ("America/Sao_Paulo", "2027-04-01T02:59:59Z", true),
            ("America/Sao_Paulo", "2027-04-01T03:00:00Z", false),
        ])
    func end(zone: String, instant: String, holds: Bool) throws {
        let exception = try Self.exception(7, "/responses/mql/first_response", zone: zone)
        let sla = try Self.resolve(
            Self.framework(["/responses/mql/first_response": "tighten"]), [exception], at: instant)
        #expect(Self.mql(sla)?["first_response"]?["within"] == .string(holds ? "PT8H" : "PT4H"))
        #expect(sla.layers[1].stripped.isEmpty == holds)
    }

    @Test(
        "it covers the values that its patterns match as guard rails do, and no neighbour",
        arguments: [
            (
                ["/responses/mql/first_response"],
                ["/responses/hot/first_response", "/responses/mql/attempts/minimum"]
            ),
            (["/responses/mql/**"], ["/responses/hot/first_response"]),
            (["/responses/*/first_response"], ["/responses/mql/attempts/minimum"]),
            (["/responses/**"], []),
            (
                ["/responses/hot/first_response", "/responses/mql/attempts/*"],
                ["/responses/mql/first_response"]
            ),
            // A part of a value, what stands around it, and another section are no such values.
            (
                ["/responses/mql/first_response/within", "/responses/mql", "/kpis/**"],
                [
                    "/responses/hot/first_response", "/responses/mql/attempts/minimum",
                    "/responses/mql/first_response",
                ]
            ),
        ] as [([String], [String])])
    func coverage(pointers: [String], stripped: [String]) throws {
        var exception = try Self.exception()
        exception.scope = ExceptionScope(
            pointers: try pointers.map { try PointerPattern(parsing: $0) }, until: exception.scope.until,
            zone: .utc)
        let sla = try Self.resolve(
            Self.framework(["/responses/**": "tighten"]), [exception], at: "2027-01-01T00:00:00Z")
        #expect(sla.layers[1].stripped.map(\.description) == stripped)
        for (pointer, source) in sla.fold.provenance where source.layer == 1 {
            #expect(source.exception?.number == 7, "\(pointer)")
        }
    }

    @Test("its number and last day stand in the provenance of what it let through, and nowhere else")
    func provenance() throws {
        let exception = try Self.exception(7, "/responses/mql/first_response")
        var patch = Self.patch
        patch = MergePatch.apply(
            ["purpose": ["statement": "Ours."], "responses": ["hot": .null, "mql": ["attempts": .null]]],
            to: patch)
        let sla = try Self.resolve(
            Self.framework(["/responses/**": "tighten"]), [exception], at: "2027-01-01T00:00:00Z",
            patch: patch)
        let answer = try JSON.parse(Array(sla.encoded(account: nil, at: nil, isProvisional: false).joined()))
        let sources = try #require(answer["provenance"]?.objectValue)
        #expect(
            sources["/responses/mql/first_response/within"]
                == ["layer": 1, "exception": ["number": 7, "until": "2027-03-31"]])
        #expect(sources["/purpose/statement"] == ["layer": 1])
        #expect(sources["/responses/hot/first_response/within"] == ["layer": 0])
        #expect(sources.filter { $0.value["exception"] != nil }.count == 2)
    }

    @Test("of several the one that ends last lets a value through")
    func several() throws {
        let exceptions = [
            try Self.exception(3, "/responses/**", until: "2027-01-31"),
            try Self.exception(4, "/responses/mql/**", until: "2027-03-31"),
            try Self.exception(5, "/responses/mql/**", until: "2027-03-31"),
        ]
        func numbers(_ at: String) throws -> [Int] {
            let sla = try Self.resolve(Self.framework(["/responses/**": "tighten"]), exceptions, at: at)
            return try ["mql", "hot"].compactMap { key in
                let place = try JSONPointer(parsing: "/responses/\(key)/first_response/within")
                return sla.fold.provenance[place]?.exception?.number
            }
        }
        #expect(try numbers("2027-01-15T00:00:00Z") == [4, 3])
        #expect(try numbers("2027-02-15T00:00:00Z") == [4])
        #expect(try numbers("2027-04-15T00:00:00Z") == [])
    }

    @Test("it holds under a stricter version of the framework, for what it covers alone")
    func stricter() throws {
        let exception = try Self.exception(7, "/responses/mql/first_response")
        let sla = try Self.resolve(
            Self.framework(["/responses/**": "locked"], mql: "PT2H"), [exception], at: "2027-01-01T00:00:00Z")
        #expect(Self.mql(sla)?["first_response"]?["within"] == "PT8H")
        #expect(Self.mql(sla)?["attempts"]?["minimum"] == 5)
    }

    @Test("beside a grace date it still shows, and outlives it")
    func grace() throws {
        let framework = Self.framework(
            ["/responses/**": "tighten"], grace: ["brazil": ["until": "2027-01-31", "reason": "Hiring"]])
        let exception = try Self.exception(7, "/responses/mql/first_response")
        let within = try JSONPointer(parsing: "/responses/mql/first_response/within")
        let during = try Self.resolve(framework, [exception], at: "2027-01-31T23:59:59Z")
        #expect(during.layers[1].stripped.isEmpty && during.fold.provenance[within]?.exception?.number == 7)
        let after = try Self.resolve(framework, [exception], at: "2027-02-01T00:00:00Z")
        #expect(after.layers[1].stripped.count == 2)
        #expect(Self.mql(after)?["first_response"]?["within"] == "PT8H")
    }

    @Test("a removal counts only where every value below is covered")
    func removal() throws {
        let patch: JSON = ["responses": ["mql": .null]]
        let rails: JSON = ["/responses/**": "tighten"]
        let part = try Self.exception(7, "/responses/mql/first_response")
        let whole = try Self.exception(8, "/responses/mql/**")
        let at = "2027-01-01T00:00:00Z"
        #expect(Self.mql(try Self.resolve(Self.framework(rails), [part], at: at, patch: patch)) != nil)
        #expect(Self.mql(try Self.resolve(Self.framework(rails), [whole], at: at, patch: patch)) == nil)
        #expect(Self.mql(try Self.resolve(Self.framework(rails), [], at: at, patch: patch)) != nil)
    }

    @Test("a model holds no longer than the next end of a grace date or an exception")
    func nextEnd() throws {
        let framework = Self.framework(
            ["/responses/**": "tighten"], grace: ["brazil": ["until": "2027-01-31", "reason": "Hiring"]])
        func next(_ at: String) throws -> String? {
            let instant = try #require(Instant(rfc3339: at))
            var local = Layer(
                agreement: try slug("brazil"), name: "", kind: .local, version: 1, selector: Selector(),
                contentSHA256: "", inForceFrom: instant, inForceTo: nil, terms: [:])
            local.exceptions = [
                try Self.exception(1, "/responses/**", until: "2027-03-31"),
                try Self.exception(2, "/responses/**", until: "2027-01-15", zone: "UTC"),
            ]
            let family = FrameworkInForce(
                framework: local, locals: [local], rules: FrameworkRules(terms: framework, at: instant))
            return family.nextExcuseEnd?.description
        }
        #expect(try next("2027-01-01T00:00:00Z") == "2027-01-16T00:00:00Z")
        #expect(try next("2027-01-16T00:00:00Z") == "2027-02-01T00:00:00Z")
        #expect(try next("2027-02-01T00:00:00Z") == "2027-03-31T22:00:00Z")
        #expect(try next("2027-03-31T22:00:00Z") == nil)
    }

    @Test(
        "pointers that no rail binds, and an end that is over, are refused with their places",
        arguments: [
            (["/responses/mql/first_response"], "2027-03-31", []),
            (["/responses/*/first_response"], "2027-03-31", []),
            (["/responses/**", "/kpis/a/period"], "2027-03-31", []),
            (["/meetings/**"], "2027-03-31", ["/exception/pointers/0 no_guard_rail"]),
            (["/responses/mql/start_work"], "2027-03-31", ["/exception/pointers/0 no_guard_rail"]),
            (
                ["/responses/**", "/guardrails/**", "/nothing", "/responses"], "2027-01-01",
                [
                    "/exception/pointers/1 unknown_reference", "/exception/pointers/2 unknown_reference",
                    "/exception/pointers/3 unknown_reference", "/exception/until out_of_range",
                ]
            ),
            (["/responses/**"], "2027-01-02", []),
        ] as [([String], String, [String])])
    func faults(pointers: [String], until: String, expected: [String]) throws {
        let rails: JSON = [
            "/responses/**": "tighten", "/responses/*/start_work": "free", "/kpis/*/target": "tighten",
        ]
        let scope = ExceptionScope(
            pointers: try pointers.map { try PointerPattern(parsing: $0) },
            until: try #require(CivilDate(until)),
            zone: try #require(TimeZoneName("Europe/Berlin")))
        let now = try #require(Instant(rfc3339: "2027-01-01T23:00:00Z"))
        let faults = scope.faults(under: GuardRails(terms: ["guardrails": rails]), now: now)
        #expect(faults.map { "\($0.pointer) \($0.code.rawValue)" } == expected)
    }

    @Test("is read back as it was stored, and nothing else is")
    func stored() throws {
        let exception = try Self.exception(7, "/responses/mql/**", "/kpis/*/target")
        #expect(GrantedException(stored: exception.json) == exception)
        for member in ["number", "title", "content_sha256", "pointers", "until", "time_zone"] {
            var object = try #require(exception.json.objectValue)
            object[member] = .bool(true)
            #expect(GrantedException(stored: .object(object)) == nil, "\(member)")
        }
    }
}
