// Guard rails at a proposal, conformance of local agreements, and what a grace date lets through.

import Domain
import Operations
import Store
import Support
import Testing

@Suite("Guard rails") struct GuardRailTests {
    /// Complete terms of a framework that answers within hours, and binds its local agreements.
    private static func framework(hours: Int = 4, rails: JSON = [:], grace: JSON? = nil) -> JSON {
        guard case .object(var terms) = JSON.responses(saying: "global") else { return .null }
        terms["responses"] = ["mql": ["first_response": within(hours: hours)]]
        terms["guardrails"] = rails
        if let grace { terms["grace"] = grace }
        return .object(terms)
    }

    private static func local(hours: Int) -> JSON {
        ["parties": .parties, "responses": ["mql": ["first_response": within(hours: hours)]]]
    }

    private static func within(hours: Int) -> JSON {
        ["within": .string("PT\(hours)H"), "clock": "business"]
    }

    private static let tighten: JSON = ["/responses/**": "tighten"]
    private static let place = "/responses/mql/first_response"

    @Test("a local version that breaks them is refused with every value, and what would be right")
    func refused() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            try await tenant.publish("global", terms: Self.framework(rails: Self.tighten), by: tenant.call())
            let refused = try await refusal {
                try await tenant.publish(
                    "de-sla", Selector(region: "de"), terms: Self.local(hours: 6), by: tenant.call())
            }
            #expect(refused?.faults.map(\.code) == [.guardRailLoosened])
            #expect(refused?.faults.map(\.pointer) == ["/terms" + Self.place])
            let detail = refused?.faults.first?.detail ?? ""
            #expect(
                detail.contains("4 hours (business)") && detail.contains("6 hours (business)"), "\(detail)")
            _ = try await tenant.workspace.editDraft(1, of: "de-sla", .exists, by: tenant.call()) { old in
                var text = old
                text.terms = Self.local(hours: 2)
                return text
            }
            let version = try await tenant.workspace.proposeVersion(1, of: "de-sla", by: tenant.call())
            #expect(version.state == .active)
        }
    }

    @Test("a framework version that would break a local one is refused, unless it grants it time")
    func conformance() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            try await tenant.publish("global", terms: Self.framework(), by: tenant.call())
            try await tenant.publish(
                "de-sla", Selector(region: "de"), terms: Self.local(hours: 6), by: tenant.call())
            let call = tenant.call(at: .hour(2))
            try await tenant.draft("global", terms: Self.framework(rails: Self.tighten), by: call)
            let entries = try await tenant.workspace.conformance(
                of: 2, "global", after: nil, limit: 9, by: call)
            #expect(entries.map(\.agreement) == ["de-sla"])
            #expect(entries.first?.violations.map { $0.pointer.description } == [Self.place])
            let refused = try await refusal {
                _ = try await tenant.workspace.proposeVersion(2, of: "global", by: call)
            }
            #expect(refused?.faults.map(\.pointer) == ["/terms/grace/de-sla"])
            #expect(refused?.faults.map(\.code) == [.guardRailLoosened])
            for (agreement, day, code) in [
                ("nobody", "2099-01-01", .unknownReference), ("de-sla", "2001-01-01", .outOfRange),
            ] as [(String, String, ErrorCode)] {
                let grace = JSON.object(
                    JSONObject(
                        uniqueKeysWithValues: [
                            (agreement, ["until": .string(day), "reason": "New CRM"] as JSON)
                        ]))
                try await edit(Self.framework(rails: Self.tighten, grace: grace), tenant, call)
                let wrong = try await refusal {
                    _ = try await tenant.workspace.proposeVersion(2, of: "global", by: call)
                }
                #expect(wrong?.faults.contains { $0.code == code } == true, "\(wrong?.faults ?? [])")
            }
        }
    }

    @Test("what breaks a rail counts until its grace is over, and the answer says what no longer does")
    func grace() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            try await tenant.publish("global", terms: Self.framework(), by: tenant.call())
            try await tenant.publish(
                "de-sla", Selector(region: "de"), terms: Self.local(hours: 6), by: tenant.call())
            let lastDay = String(Instant.hour(48).description.prefix(10))
            let terms = Self.framework(
                rails: Self.tighten,
                grace: ["de-sla": ["until": .string(lastDay), "reason": "New CRM"]])
            try await tenant.publish("global", terms: terms, by: tenant.call(at: .hour(2)))
            let question = SLAQuestion(subject: .segment(Segment(region: "de")))
            func sla(_ now: Instant) async throws -> (within: String?, stripped: JSON?) {
                let json = try await tenant.workspace.effectiveSLA(question, by: tenant.call(at: now)).json()
                let response = json["terms"]?["responses"]?["mql"]?["first_response"]
                return (response?["within"]?.stringValue, json["layers"]?.arrayValue?[1]["stripped"])
            }
            let during = try await sla(.hour(3))
            #expect(during.within == "PT6H" && (during.stripped ?? []) == [])
            // The model that was remembered does not outlive the grace.
            let after = try await sla(.hour(100))
            #expect(after.within == "PT4H")
            #expect(after.stripped == [.string(Self.place)])
            let then = SLAQuestion(subject: question.subject, at: .hour(3))
            let past = try await tenant.workspace.effectiveSLA(then, by: tenant.call(at: .hour(101))).json()
            #expect(
                past["terms"]?["responses"]?["mql"]?["first_response"]?["within"]?.stringValue == "PT6H")
        }
    }

    @Test("a local version is held against framework versions to come, too")
    func scheduled() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            try await tenant.publish("global", terms: Self.framework(), by: tenant.call())
            try await tenant.publish(
                "global", terms: Self.framework(rails: Self.tighten),
                validity: StatedValidity(from: .day(3)), by: tenant.call(at: .hour(2)))
            let refused = try await refusal {
                try await tenant.publish(
                    "de-sla", Selector(region: "de"), terms: Self.local(hours: 6),
                    by: tenant.call(at: .hour(3)))
            }
            #expect(refused?.faults.map(\.code) == [.guardRailLoosened])
            #expect(refused?.faults.first?.detail.contains("version 2 of “global”") == true)
            // One that ends before that may stay as it is.
            _ = try await tenant.workspace.editDraft(
                1, of: "de-sla", .exists, by: tenant.call(at: .hour(3))
            ) { old in
                var text = old
                text.validity = StatedValidity(to: .day(2))
                return text
            }
            let version = try await tenant.workspace.proposeVersion(
                1, of: "de-sla", by: tenant.call(at: .hour(4)))
            #expect(version.state == .active)
        }
    }

    @Test("agreements that are right alone and wrong together are refused, with the segment where they meet")
    func combination() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            guard case .object(var terms) = Self.framework() else { return }
            terms["nurturing"] = ["letters": ["text": "A letter each month."]]
            try await tenant.publish("global", terms: .object(terms), by: tenant.call())
            try await tenant.publish(
                "de-sla", Selector(region: "de"),
                terms: ["parties": .parties, "contact": ["unreachable": ["programme": "letters"]]],
                by: tenant.call())
            try await tenant.createAgreement("large-sla", under: "global", by: tenant.call())
            let refused = try await refusal {
                try await tenant.publish(
                    "large-sla", Selector(size: "large"),
                    terms: ["parties": .parties, "nurturing": ["letters": .null]], by: tenant.call())
            }
            #expect(refused?.faults.map(\.pointer) == ["/terms/contact/unreachable/programme"])
            let detail = refused?.faults.first?.detail ?? ""
            #expect(detail.contains("de-sla") && detail.contains("large-sla"), "\(detail)")
            #expect(detail.contains("region de, size large"), "\(detail)")
        }
    }

    @Test("conformance lists every local version, page by page")
    func pages() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            let call = tenant.call(at: .hour(2))
            try await tenant.publish("global", terms: Self.framework(), by: tenant.call())
            // One agreement without a version, and one with two.
            for key in ["a-sla", "b-sla", "c-sla"] as [Slug] {
                try await tenant.createAgreement(key, under: "global", by: call)
            }
            let (dach, large) = (Selector(region: "dach"), Selector(size: "large"))
            try await tenant.publish("b-sla", dach, terms: Self.local(hours: 6), by: call)
            try await tenant.publish(
                "b-sla", dach, terms: Self.local(hours: 7), validity: StatedValidity(from: .day(3)),
                by: tenant.call(at: .hour(3)))
            try await tenant.publish(
                "c-sla", large, terms: Self.local(hours: 2), by: tenant.call(at: .hour(4)))
            func page(_ last: VersionReference?) async throws -> [String] {
                try await tenant.workspace.conformance(
                    of: 1, "global", after: last, limit: 1, by: tenant.call(at: .hour(5))
                ).map { "\($0.agreement):\($0.version)" }
            }
            #expect(try await page(nil) == ["b-sla:1"])
            #expect(try await page(VersionReference("b-sla:1")) == ["b-sla:2"])
            #expect(try await page(VersionReference("b-sla:2")) == ["c-sla:1"])
            #expect(try await page(VersionReference("c-sla:1")) == [])
            let missing = try await refusal {
                _ = try await tenant.workspace.conformance(of: 9, "global", after: nil, limit: 1, by: call)
            }
            #expect(missing?.detail == "“global” has no version 9.")
        }
    }

    @Test("what is left of a local agreement when its grace is over must be right, too")
    func endOfGrace() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            try await tenant.publish("global", terms: Self.framework(), by: tenant.call())
            try await tenant.publish(
                "de-sla", Selector(region: "de"),
                terms: [
                    "parties": .parties, "nurturing": ["letters": ["text": "A letter each month."]],
                    "contact": ["unreachable": ["programme": "letters"]],
                ], by: tenant.call())
            let lastDay = String(Instant.hour(48).description.prefix(10))
            let refused = try await refusal {
                try await tenant.publish(
                    "global",
                    terms: Self.framework(
                        rails: ["/nurturing/**": "locked"],
                        grace: ["de-sla": ["until": .string(lastDay), "reason": "New CRM"]]),
                    by: tenant.call(at: .hour(2)))
            }
            #expect(refused?.faults.map(\.pointer) == ["/terms/contact/unreachable/programme"])
            let detail = refused?.faults.first?.detail ?? ""
            #expect(detail.contains("de-sla") && detail.contains("T00:00:00Z on"), "\(detail)")
        }
    }

    @Test("what is wrong with others stands in nobody's way")
    func strangers() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            try await tenant.publish("global", terms: Self.framework(), by: tenant.call())
            try await tenant.createAgreement("dach-sla", under: "global", by: tenant.call())
            try await tenant.publish(
                "dach-sla", Selector(region: "dach"),
                terms: ["parties": .parties, "nurturing": ["letters": ["text": "A letter each month."]]],
                validity: StatedValidity(to: .day(2)), by: tenant.call())
            try await tenant.publish(
                "de-sla", Selector(region: "de"),
                terms: ["parties": .parties, "contact": ["unreachable": ["programme": "letters"]]],
                by: tenant.call(at: .hour(2)))
            // What de-sla counts on has ended.
            let call = tenant.call(at: .hour(70))
            try await tenant.createAgreement("large-sla", under: "global", by: call)
            let version = try await tenant.publish(
                "large-sla", Selector(size: "large"), terms: Self.local(hours: 2), by: call)
            #expect(version.state == .active)
        }
    }

    private func edit(_ terms: JSON, _ tenant: TestTenant, _ call: Call) async throws {
        _ = try await tenant.workspace.editDraft(2, of: "global", .exists, by: call) { old in
            var text = old
            text.terms = terms
            return text
        }
    }
}

/// Segments, a framework without a version, and a local agreement under it.
private func furnished(_ server: TestServer) async throws -> TestTenant {
    let tenant = try await server.makeTenant()
    try await tenant.furnish()
    try await tenant.createAgreement("global", by: tenant.call())
    try await tenant.createAgreement("de-sla", under: "global", by: tenant.call())
    return tenant
}
