// Renewing by decision: the same text for the time that follows, on the path of every proposal.

import Domain
import Operations
import Support
import Testing

@Suite("Renewing")
struct RenewTests {
    @Test("a renewal has the same text from the day after the last one, and is signed by that day")
    func signed() async throws {
        try await withAgreement(.renewing(["extension": "P1M"], signed: true), to: .day(30)) { tenant in
            try await tenant.sign("global", "marketing", by: "ada")
            try await tenant.sign("global", "sales", by: "bob")
            let renewed = try await tenant.workspace.renewAgreement("global", by: tenant.call(at: .hour(3)))
            let version = try #require(renewed.frozen)
            #expect(renewed.state == .proposed && version.number == 2 && version.renews == 1)
            #expect(version.validity.from == .day(31) && version.signBy == .day(30))
            #expect(version.validity.to?.description == "2026-05-01")
            let first = try await tenant.workspace.version(1, of: "global", by: tenant.call(at: .hour(3)))
            #expect(renewed.terms == first.terms)
            let slots = try await tenant.workspace.slots(
                .version(2), of: "global", by: tenant.call(at: .hour(3)))
            #expect(slots.plan.slots.map(\.key) == ["finance", "management", "marketing", "sales"])
            let envelope = try await tenant.workspace.envelope(2, of: "global", by: tenant.call(at: .hour(3)))
            let before = try await tenant.workspace.envelope(1, of: "global", by: tenant.call(at: .hour(3)))
            #expect(
                try JSON.parse(envelope.text).objectValue?.keys == JSON.parse(before.text).objectValue?.keys)

            try await tenant.sign("global", "marketing", version: 2, by: "ada", at: .hour(4))
            try await tenant.sign("global", "sales", version: 2, by: "bob", at: .hour(4))
            #expect(try await tenant.state("global", 2, at: .hour(5)) == .scheduled)
            #expect(try await tenant.state("global", 1, at: .hour(5)) == .active)
            #expect(try await tenant.state("global", 2, at: .midnight(of: 31)) == .active)
            #expect(try await tenant.state("global", 1, at: .midnight(of: 31)) == .expired)
        }
    }

    @Test("what needs no signature for it is scheduled at once, and leaves its record")
    func unsigned() async throws {
        try await withAgreement(
            .renewing(["extension": "P1M", "unchanged": "no_signature"], signed: true), to: .day(30)
        ) { tenant in
            try await tenant.sign("global", "marketing", by: "ada")
            try await tenant.sign("global", "sales", by: "bob")
            let renewed = try await tenant.workspace.renewAgreement(
                "global", to: .day(40), by: tenant.call(at: .hour(3)))
            #expect(renewed.state == .scheduled && renewed.frozen?.signBy == nil)
            #expect(renewed.facts?.inForce == InForce(from: .midnight(of: 31), to: .midnight(of: 41)))
            let record = try #require(try await tenant.auditChain().last)
            #expect(record.action == "version.renewed")
            #expect(try JSON.parse(record.text)["payload"]?["renews"] == 1)
            let again = try await refusal {
                _ = try await tenant.workspace.renewAgreement("global", by: tenant.call(at: .hour(4)))
            }
            #expect(again?.code == .successorScheduled)
        }
    }

    @Test("nothing in force, a draft, a version that waits, a termination: each stands against it")
    func refused() async throws {
        try await withAgreement(.renewing(["extension": "P1M"], signed: true), to: .day(30)) { tenant in
            func code(_ at: Instant) async throws -> ErrorCode? {
                try await refusal {
                    _ = try await tenant.workspace.renewAgreement("global", by: tenant.call(at: at))
                }?.code
            }
            #expect(try await code(.hour(2)) == .nothingInForce)
            try await tenant.sign("global", "marketing", by: "ada")
            try await tenant.sign("global", "sales", by: "bob")
            try await tenant.draft("global", terms: .signed(saying: "1h"), by: tenant.call(at: .hour(3)))
            #expect(try await code(.hour(3)) == .draftExists)
            _ = try await tenant.workspace.proposeVersion(2, of: "global", by: tenant.call(at: .hour(4)))
            #expect(try await code(.hour(5)) == .versionPending)
            _ = try await tenant.workspace.withdrawVersion(
                2, of: "global", reason: nil, by: tenant.call(at: .hour(6)))
            _ = try await tenant.workspace.terminateAgreement(
                "global", TerminationOrder(on: .day(20), reason: "x", waivesNotice: true),
                by: tenant.call(at: .hour(7)))
            #expect(try await code(.hour(8)) == .versionTerminated)
            #expect(try await code(.midnight(of: 21)) == .nothingInForce)
        }
    }

    @Test("a text that no longer conforms to its framework is refused as a proposal is")
    func conformance() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.agree("global", terms: .responses(saying: "8h"), by: tenant.call())
            try await tenant.agree(
                "dach-sla", under: "global", Selector(region: "dach"),
                terms: .renewing(["extension": "P1M"], saying: "4h"), validity: StatedValidity(to: .day(30)),
                by: tenant.call())
            let stricter = MergePatch.apply(
                [
                    "guardrails": ["/responses/**": "locked"],
                    "grace": [
                        "dach-sla": ["until": .string(CivilDate.day(60).description), "reason": "New team"]
                    ],
                ], to: .responses(saying: "8h"))
            try await tenant.publish("global", terms: stricter, by: tenant.call(at: .hour(2)))
            let refused = try await refusal {
                _ = try await tenant.workspace.renewAgreement("dach-sla", by: tenant.call(at: .hour(3)))
            }
            #expect(refused?.faults.first?.code == .guardRailLocked, "\(String(describing: refused))")
            let others = try await refusal {
                _ = try await tenant.workspace.renewAgreement("dach-sla", by: tenant.editor("uk"))
            }
            #expect(others?.code == .outsideRegion)
        }
    }

    @Test("what runs on past its last day says so, and a renewal begins when it is agreed")
    func runningOn() async throws {
        try await withAgreement(
            .renewing(["extension": "P1M", "at_expiry": "run_on"]), to: .day(30)
        ) { tenant in
            func version(_ now: Instant) async throws -> VersionView {
                try await tenant.workspace.version(1, of: "global", by: tenant.call(at: now))
            }
            let (before, after) = (try await version(.hour(5)), try await version(.midnight(of: 31)))
            #expect(!before.isRunningOn && before.state == .active)
            #expect(after.isRunningOn && after.state == .active && before.tag != after.tag)
            let renewed = try await tenant.workspace.renewAgreement(
                "global", by: tenant.call(at: .midnight(of: 40)))
            #expect(renewed.state == .active && renewed.facts?.inForce?.from == .midnight(of: 40))
            #expect(renewed.frozen?.validity.from == .day(31))
            #expect(try await version(.midnight(of: 40)).state == .superseded)
        }
    }
}

/// An agreement `global` of one version that was proposed for days up to one, with members who can sign it.
func withAgreement(
    _ terms: JSON, to last: CivilDate?, _ body: @Sendable (TestTenant) async throws -> Void
) async throws {
    try await withServer { server in
        let tenant = try await server.makeTenant()
        try await tenant.makeSigners()
        try await tenant.agree("global", terms: terms, validity: StatedValidity(to: last), by: tenant.call())
        try await body(tenant)
    }
}
