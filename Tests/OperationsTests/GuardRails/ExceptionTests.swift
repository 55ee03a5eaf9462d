// Exceptions on PostgreSQL: what a granted one lets through, for how long, and who finds it where.

import Domain
import Operations
import Store
import Support
import Testing

@Suite("Exceptions from guard rails in force") struct ExceptionTests {
    private static let place = "/responses/mql/first_response"

    /// What the segment of `de-sla` gets: the hours, the exception behind them, and what of the local version is left out.
    private static func answer(
        _ tenant: TestTenant, at now: Instant
    ) async throws -> (within: String?, exception: JSON?, stripped: JSON?) {
        let question = SLAQuestion(subject: .segment(Segment(region: "de")))
        let json = try await tenant.workspace.effectiveSLA(question, by: tenant.call(at: now)).json()
        let source = json["provenance"]?[place + "/within"]
        return (
            json["terms"]?["responses"]?["mql"]?["first_response"]?["within"]?.stringValue,
            source?["exception"], json["layers"]?.arrayValue?[1]["stripped"]
        )
    }

    @discardableResult
    private static func publish(
        _ tenant: TestTenant, hours: Int = 8, at now: Instant
    ) async throws -> VersionView {
        try await tenant.publish(
            "de-sla", Selector(region: "de"), terms: .answering(within: hours), by: tenant.call(at: now))
    }

    @Test("what the board lets through can be proposed, counts to the end, and says by what")
    func effect() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.makeBoard()
            let number = try await tenant.grantException(until: .day(2))
            let version = try await Self.publish(tenant, at: .hour(4))
            #expect(version.state == .active)
            let relied = try #require(version.frozen?.exceptions)
            #expect(relied.map(\.number) == [number] && relied.first?.scope.until == .day(2))
            let envelope = try await tenant.workspace.envelope(1, of: "de-sla", by: tenant.call(at: .hour(5)))
            let listed = try JSON.parse(envelope.text)["exceptions"]
            #expect(listed == .array(relied.map(\.json)))
            let during = try await Self.answer(tenant, at: .hour(5))
            #expect(during.within == "PT8H" && during.stripped == nil)
            #expect(
                during.exception == [
                    "number": .integer(number), "until": .string(CivilDate.day(2).description),
                ])
            // The model and the answer that are remembered do not outlive it.
            let last = Instant.midnight(of: 3)
            #expect(try await Self.answer(tenant, at: last.adding(milliseconds: -1)).within == "PT8H")
            let after = try await Self.answer(tenant, at: last)
            #expect(after.within == "PT4H" && after.exception == nil)
            #expect(after.stripped == [.string(Self.place)])
            // What was and what is planned say the same.
            let planned = SLAQuestion(subject: .segment(Segment(region: "de")), at: last)
            let plan = try await tenant.workspace.effectiveSLA(planned, by: tenant.call(at: .hour(5))).json()
            #expect(plan["layers"]?.arrayValue?[1]["stripped"] == [.string(Self.place)])
        }
    }

    @Test("without one, before it is granted, after its end and for a neighbour the rail binds")
    func bound() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.makeBoard(
                MergePatch.apply(["responses": ["mql": ["attempts": ["minimum": 5]]]], to: .boarded()))
            func faults(_ hours: Int = 8, _ terms: JSON = [:], at now: Instant) async throws -> [String] {
                let whole = MergePatch.apply(terms, to: .answering(within: hours))
                let refused = try await refusal {
                    try await tenant.publish(
                        "de-sla", Selector(region: "de"), terms: whole, by: tenant.call(at: now))
                }
                let draft = try await tenant.workspace.agreement("de-sla", by: tenant.call(at: now))
                    .latestVersion
                try await tenant.workspace.deleteDraft(
                    draft ?? 0, of: "de-sla", .exists, by: tenant.call(at: now))
                return refused?.faults.map(\.pointer) ?? []
            }
            let request = try await tenant.requestException(until: .day(2))
            #expect(try await faults(at: .hour(3)) == ["/terms" + Self.place])
            try await tenant.sign(exception: request.number, "board.dach", by: "ada")
            #expect(try await faults(at: .hour(3)) == ["/terms" + Self.place])
            try await tenant.sign(exception: request.number, "board.americas", by: "cleo")
            let fewer: JSON = ["responses": ["mql": ["attempts": ["minimum": 3]]]]
            #expect(try await faults(8, fewer, at: .hour(4)) == ["/terms/responses/mql/attempts/minimum"])
            #expect(try await faults(at: Instant.midnight(of: 3)) == ["/terms" + Self.place])
            // Only a version that breaks a rail relies on it.
            let strict = try await Self.publish(tenant, hours: 3, at: .hour(5))
            #expect(strict.frozen?.exceptions == [])
        }
    }

    @Test("one that ended before the last signature keeps the version from coming into force, and says so")
    func overtaken() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.makeBoard()
            try await tenant.grantException(until: .day(2))
            let terms = MergePatch.apply(
                ["parties": ["sales": .signing("Sales", by: "bob")]], to: .answering(within: 8))
            let version = try await tenant.publish(
                "de-sla", Selector(region: "de"), terms: terms, by: tenant.call(at: .hour(4)))
            #expect(version.state == .proposed && version.frozen?.exceptions.count == 1)
            let late = try await refusal {
                try await tenant.sign("de-sla", "sales", by: "bob", at: Instant.midnight(of: 3))
            }
            #expect(late?.faults.map(\.code) == [.guardRailLoosened])
            #expect(
                late?.detail.contains("Exception 1 let it through until") == true, "\(late?.detail ?? "")")
            try await tenant.sign("de-sla", "sales", by: "bob", at: .hour(5))
            #expect(try await tenant.state("de-sla", at: .hour(6)) == .active)
        }
    }

    @Test("a stricter version of the framework asks no more of what it covers, until it ends")
    func stricter() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.makeBoard()
            let number = try await tenant.grantException()
            try await Self.publish(tenant, at: .hour(4))
            try await tenant.draft("global", terms: .boarded(hours: 2), by: tenant.call(at: .hour(5)))
            let entries = try await tenant.workspace.conformance(
                of: 2, "global", after: nil, limit: 9, by: tenant.call(at: .hour(5)))
            let entry = try #require(entries.first)
            #expect(entry.violations.map { entry.exception(for: $0)?.number } == [number])
            try await tenant.workspace.deleteDraft(2, of: "global", .exists, by: tenant.call(at: .hour(5)))
            try await tenant.publishBoarded(.boarded(hours: 2), at: .hour(6))
            #expect(try await Self.answer(tenant, at: .hour(7)).within == "PT8H")

            let refused = try await refusal {
                try await tenant.publish(
                    "global", terms: .boarded(hours: 1), by: tenant.call(at: .midnight(of: 11)))
            }
            #expect(refused?.faults.map(\.pointer) == ["/terms/grace/de-sla"])
        }
    }

    @Test("what is left once it has ended must be right with others, too")
    func combined() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.makeBoard(.boarded(rails: ["/nurturing/**": "locked"]))
            try await tenant.grantException(for: ["/nurturing/**"], until: .day(2))
            let terms: JSON = [
                "parties": .parties, "nurturing": ["letters": ["text": "A letter each month."]],
                "contact": ["unreachable": ["programme": "letters"]],
            ]
            let refused = try await refusal {
                try await tenant.publish(
                    "de-sla", Selector(region: "de"), terms: terms, by: tenant.call(at: .hour(4)))
            }
            #expect(refused?.faults.map(\.pointer) == ["/terms/contact/unreachable/programme"])
            let end = Instant.midnight(of: 3).description
            #expect(refused?.detail.contains("\(end) on") == true, "\(refused?.detail ?? "")")
            let short = try await tenant.workspace.editDraft(
                1, of: "de-sla", .exists, by: tenant.call(at: .hour(4))
            ) { old in
                var text = old
                text.validity = StatedValidity(to: .day(2), zone: .utc)
                return text
            }
            #expect(short.state == .draft)
            let version = try await tenant.workspace.proposeVersion(
                1, of: "de-sla", by: tenant.call(at: .hour(4)))
            #expect(version.state == .active)
        }
    }

    @Test("its values go into a draft that relies on it, and a draft's impact and conformance count it")
    func values() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.makeBoard()
            try await tenant.draft(
                "de-sla", Selector(region: "de"), terms: .answering(within: 3), by: tenant.call(at: .hour(1)))
            let number = try await tenant.grantException(
                patch: ["responses": ["mql": ["first_response": .within(hours: 8)]]])
            let call = tenant.call(at: .hour(4))
            let drafted = try await tenant.workspace.draftChange(number, of: "de-sla", .exists, by: call)
            #expect(drafted.version.draft?.changes.map(\.number) == [number])
            let entry = try await tenant.workspace.conformance(
                of: 1, "de-sla", after: nil, limit: 9, by: call)
            #expect(
                entry.first.map { entry in entry.violations.map { entry.exception(for: $0)?.number } } == [
                    number
                ])
            let impact = try await tenant.workspace.impact(of: 1, "de-sla", by: call)
            #expect(
                impact.groups.contains {
                    $0.changes.contains { $0.pointer.description.hasPrefix(Self.place) }
                })
            let version = try await tenant.workspace.proposeVersion(1, of: "de-sla", by: call)
            #expect(version.frozen?.changes.map(\.number) == [number])
            #expect(version.frozen?.exceptions.map(\.number) == [number])
            let subject = try await tenant.workspace.documentSubject(1, of: "de-sla", by: call)
            #expect(subject.exceptions.map(\.title) == ["Slower"])
            let carried = try await tenant.workspace.changeRequest(number, of: "de-sla", by: call)
            #expect(carried.state == .carried && carried.granted != nil)
        }
    }
}
