// What a proposal says of who is responsible, and when it is refused for it.

import Domain
import Operations
import Support
import Testing

@Suite("Staffing of proposals")
struct StaffingTests {
    private static func framework(_ rule: String? = nil) -> JSON {
        MergePatch.apply(
            [
                "raci": ["respond": ["accountable": "sales-manager", "responsible": ["inside-sales"]]],
                "scope": rule.map { ["staffing": .string($0)] } ?? .null,
            ], to: .responses(saying: "8h"))
    }

    private static let local: JSON = [
        "parties": .parties, "raci": ["respond": ["accountable": "team-lead"]],
    ]

    private func staffed(_ server: TestServer) async throws -> TestTenant {
        let tenant = try await server.makeTenant()
        try await tenant.furnish()
        try await tenant.makeSigners()
        return tenant
    }

    private func words(_ warnings: [TermWarning]) -> [String] {
        warnings.map { "\($0.pointer) \($0.code.rawValue)" }
    }

    @Test("a proposal answers what it found, the same as was told beforehand, and reading it later does not")
    func warnings() async throws {
        try await withServer { server in
            let tenant = try await staffed(server)
            let call = tenant.call()
            try await tenant.hold("ada", [Post("sales-manager")], by: call)
            try await tenant.createAgreement("global", by: call)
            let draft = try await tenant.draft("global", terms: Self.framework(), by: call)
            let told = try await tenant.workspace.staffing(of: draft.number, "global", by: call)
            #expect(told.rule == .warn && told.isComplete && told.places == 1 && told.at == call.now)
            #expect(words(told.warnings) == ["/terms/raci/respond/responsible staffing_vacant"])
            let proposed = try await tenant.workspace.proposeVersion(draft.number, of: "global", by: call)
            #expect(proposed.state == .active && proposed.staffing == told.warnings)
            let read = try await tenant.workspace.version(1, of: "global", by: call)
            #expect(read.staffing.isEmpty)
            try await tenant.absent("ada", by: tenant.call(at: .hour(2)))
            let away = try await tenant.workspace.staffing(of: 1, "global", by: tenant.call(at: .hour(3)))
            #expect(
                words(away.warnings) == [
                    "/terms/raci/respond/accountable staffing_absent",
                    "/terms/raci/respond/responsible staffing_vacant",
                ])
        }
    }

    @Test("a local version is checked within its segments, against its framework and no other local one")
    func local() async throws {
        try await withServer { server in
            let tenant = try await staffed(server)
            let call = tenant.call()
            try await tenant.hold(
                "ada", [Post("sales-manager", in: Territory(region: "uk")), Post("inside-sales")], by: call)
            try await tenant.agree("global", terms: Self.framework(), by: call)
            let uk = try await tenant.agree(
                "uk-sla", under: "global", Selector(region: "uk"), terms: ["parties": .parties], by: call)
            #expect(uk.staffing.isEmpty, "\(uk.staffing)")
            let dach = try await tenant.agree(
                "dach-sla", under: "global", Selector(region: "dach"), terms: Self.local, by: call)
            #expect(
                words(dach.staffing) == [
                    "/terms/raci/respond/accountable staffing_vacant",
                    "/terms/raci/respond/accountable staffing_contradiction",
                ])
            #expect(dach.staffing.first?.detail == "Nobody holds team-lead. So it is in: region dach.")
            let next = try await tenant.agree(
                "large-sla", under: "global", Selector(region: "uk", size: "large"),
                terms: ["parties": .parties], by: call)
            #expect(next.staffing.isEmpty, "\(next.staffing)")
        }
    }

    @Test("where the framework refuses, all faults come at once and nothing is frozen; staffed, it passes")
    func refuse() async throws {
        try await withServer { server in
            let tenant = try await staffed(server)
            let call = tenant.call()
            try await tenant.createAgreement("global", by: call)
            let draft = try await tenant.draft("global", terms: Self.framework("refuse"), by: call)
            let refused = try await refusal {
                _ = try await tenant.workspace.proposeVersion(draft.number, of: "global", by: call)
            }
            #expect(refused?.kind == .invalid)
            #expect(
                refused?.faults.map { "\($0.pointer) \($0.code.rawValue)" } == [
                    "/terms/raci/respond/accountable staffing_vacant",
                    "/terms/raci/respond/responsible staffing_vacant",
                ])
            #expect(try await tenant.workspace.version(1, of: "global", by: call).state == .draft)
            try await tenant.hold("ada", [Post("sales-manager"), Post("inside-sales")], by: call)
            let passed = try await tenant.workspace.proposeVersion(1, of: "global", by: call)
            #expect(passed.state == .active && passed.staffing.isEmpty)
            // The framework speaks for the local agreements under it.
            try await tenant.createAgreement("dach-sla", under: "global", by: call)
            let local = try await tenant.draft(
                "dach-sla", Selector(region: "dach"), terms: Self.local, by: call)
            let check = try await tenant.workspace.staffing(of: local.number, "dach-sla", by: call)
            #expect(check.rule == .refuse && check.faults.count == 2)
            let later = try await refusal {
                _ = try await tenant.workspace.proposeVersion(local.number, of: "dach-sla", by: call)
            }
            #expect(later?.faults == check.faults)
        }
    }

    @Test("who is away when the version begins counts, not who is away today")
    func begin() async throws {
        try await withServer { server in
            let tenant = try await staffed(server)
            let call = tenant.call()
            try await tenant.hold("ada", [Post("sales-manager"), Post("inside-sales")], by: call)
            try await tenant.absent("ada", days: 30, by: call)
            try await tenant.createAgreement("global", by: call)
            let validity = StatedValidity(
                from: CivilDate(daysSince1970: Instant.start.date.daysSince1970 + 40), to: nil, zone: .utc)
            let draft = try await tenant.draft(
                "global", terms: Self.framework("refuse"), validity: validity, by: call)
            let check = try await tenant.workspace.staffing(of: draft.number, "global", by: call)
            #expect(check.gaps.isEmpty && check.at > call.now)
            let proposed = try await tenant.workspace.proposeVersion(draft.number, of: "global", by: call)
            #expect(proposed.state == .scheduled)
        }
    }

    @Test("only a framework says what becomes of such proposals")
    func ownSection() async throws {
        try await withServer { server in
            let tenant = try await staffed(server)
            let call = tenant.call()
            try await tenant.agree("global", terms: Self.framework(), by: call)
            let terms: JSON = MergePatch.apply(["scope": ["staffing": "warn"]], to: Self.local)
            let refused = try await refusal {
                _ = try await tenant.agree(
                    "dach-sla", under: "global", Selector(region: "dach"), terms: terms, by: call)
            }
            #expect(refused?.faults.map(\.pointer) == ["/terms/scope/staffing"])
        }
    }
}
