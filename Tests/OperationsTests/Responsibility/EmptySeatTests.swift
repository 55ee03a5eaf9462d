// Empty seats on a real database: whoever leaves, leaves every seat that names him.

import Domain
import Operations
import Support
import Testing

@Suite("Empty seats")
struct EmptySeatTests {
    /// Ada represents marketing with Alan as her deputy, sits on the board, leads escalations and answers for a row of the
    /// matrix, stands in for Bob, is on a team, and Bob stands in for nobody.
    private static let terms: JSON = MergePatch.apply(
        [
            "escalation": [
                "levels": [
                    "first": [
                        "position": 1, "who": "The manager", "role": "sales-manager",
                        "after": ["within": "PT8H", "clock": "business"],
                    ]
                ]
            ],
            "raci": ["respond": ["accountable": "sales-manager", "responsible": ["inside-sales"]]],
            "scope": [
                "board": ["seats": ["dach": ["representative": .person("ada"), "deputy": .person("alan")]]]
            ],
        ], to: .signed(saying: "8h"))

    private func staffed(_ server: TestServer) async throws -> TestTenant {
        let tenant = try await server.makeTenant()
        try await tenant.furnish()
        try await tenant.makeSigners()
        let call = tenant.call()
        try await tenant.hold("ada", [Post("sales-manager")], by: call)
        try await tenant.hold("cleo", [Post("inside-sales")], by: call)
        try await tenant.hold("bob", [], deputies: ["ada"], by: call)
        try await tenant.putTeam("callers", [TeamMember("ada", capacity: 4)], holding: ["other"], by: call)
        try await tenant.agree("global", terms: Self.terms, by: call)
        return tenant
    }

    private func seats(
        _ tenant: TestTenant, _ person: Slug? = nil, at instant: Instant
    ) async throws -> [String] {
        let report = try await tenant.workspace.emptySeats(
            SeatQuestion(person: person, at: instant), by: tenant.call(at: .hour(9)))
        #expect(!report.isTruncated && report.at == instant)
        return report.seats.map { seat in
            let place =
                switch seat.seat.place {
                case .terms(let version, let pointer):
                    "\(version.agreement) \(version.number) \(version.state.rawValue) \(pointer)"
                case .held(let held): held.member.text
                }
            let canAct = seat.canAct.compactMap { $0.member?.text }.joined(separator: ",")
            return "\(seat.seat.kind.rawValue) \(place) \(seat.reason.rawValue) \(canAct)"
        }.sorted()
    }

    @Test("whoever is deactivated leaves every seat, with the reason; reactivated, fills them again")
    func leave() async throws {
        try await withServer { server in
            let tenant = try await staffed(server)
            #expect(try await seats(tenant, at: .hour(2)) == [])
            _ = try await tenant.workspace.deactivateMember("ada", by: tenant.call(at: .hour(3)))
            let expected = [
                "board global 1 proposed /terms/scope/board/seats/dach/representative deactivated alan",
                "deputyship ada deactivated ",
                "escalation global 1 proposed /terms/escalation/levels/first/role deactivated ",
                "party global 1 proposed /terms/parties/marketing/representative deactivated alan",
                "post ada deactivated ",
                "raci global 1 proposed /terms/raci/respond/accountable deactivated ",
                "team ada deactivated ",
            ]
            #expect(try await seats(tenant, at: .hour(4)) == expected)
            #expect(try await seats(tenant, "ada", at: .hour(4)) == expected)
            #expect(try await seats(tenant, "bob", at: .hour(4)) == [])
            // Before, all was well.
            #expect(try await seats(tenant, at: .hour(2)) == [])
            _ = try await tenant.workspace.deactivateMember("alan", by: tenant.call(at: .hour(5)))
            let both = try await seats(tenant, "alan", at: .hour(6))
            #expect(
                both == [
                    "board global 1 proposed /terms/scope/board/seats/dach/deputy deactivated ",
                    "party global 1 proposed /terms/parties/marketing/deputy deactivated ",
                    "signature global 1 proposed /terms/parties/marketing deactivated ",
                    "signature global 1 proposed /terms/scope/board/seats/dach deactivated ",
                ])
            for member: Slug in ["ada", "alan"] {
                _ = try await tenant.workspace.reactivateMember(member, by: tenant.call(at: .hour(7)))
            }
            #expect(try await seats(tenant, at: .hour(8)) == [])
        }
    }

    @Test("what is signed waits for nobody; what is withdrawn, declined or out of time has no seats")
    func states() async throws {
        try await withServer { server in
            let tenant = try await staffed(server)
            try await tenant.sign("global", "marketing", by: "ada", at: .hour(2))
            for member: Slug in ["ada", "alan"] {
                _ = try await tenant.workspace.deactivateMember(member, by: tenant.call(at: .hour(3)))
            }
            let waiting = try await seats(tenant, "alan", at: .hour(4)).filter { $0.hasPrefix("signature") }
            #expect(waiting == ["signature global 1 proposed /terms/scope/board/seats/dach deactivated "])
            _ = try await tenant.workspace.withdrawVersion(
                1, of: "global", reason: nil, by: tenant.call(at: .hour(5)))
            let held = try await seats(tenant, at: .hour(6))
            #expect(
                held == ["deputyship ada deactivated ", "post ada deactivated ", "team ada deactivated "])
            // Then it was still waiting.
            #expect(try await seats(tenant, "alan", at: .hour(4)).count == 3)
        }
    }

    @Test("somebody away is missed where nobody stands in, and not where a deputy is in office")
    func away() async throws {
        try await withServer { server in
            let tenant = try await staffed(server)
            try await tenant.absent("ada", by: tenant.call(at: .hour(2)))
            let missed = try await seats(tenant, at: .hour(3))
            #expect(
                missed == [
                    "escalation global 1 proposed /terms/escalation/levels/first/role absent ",
                    "post ada absent ", "raci global 1 proposed /terms/raci/respond/accountable absent ",
                ])
            try await tenant.hold(
                "ada", [Post("sales-manager")], deputies: ["cleo"], by: tenant.call(at: .hour(4)))
            #expect(try await seats(tenant, at: .hour(5)) == [])
        }
    }

    @Test("a person who is not there is refused, and another tenant's people are nobody's")
    func unknown() async throws {
        try await withServer { server in
            let tenant = try await staffed(server)
            let other = try await server.makeTenant("other")
            let refused = try await refusal {
                _ = try await other.workspace.emptySeats(SeatQuestion(person: "ada"), by: other.call())
            }
            #expect(refused?.faults.map(\.pointer) == ["/query/person"])
            _ = try await tenant.workspace.deactivateMember("ada", by: tenant.call(at: .hour(3)))
            let report = try await other.workspace.emptySeats(
                SeatQuestion(), by: other.call(at: .hour(4)))
            #expect(report.seats.isEmpty)
        }
    }
}

extension JSON {
    fileprivate static func person(_ key: Slug) -> JSON {
        [
            "name": .string("Member \(key)"), "position": .string("Head of \(key)"),
            "member": .string(key.text),
        ]
    }
}
