// Asking for exceptions from guard rails: what is frozen, and what nobody could grant.

import Domain
import Operations
import Store
import Support
import Testing

@Suite("Requests for exceptions")
struct ExceptionRequestTests {
    @Test("a request is read back with its scope, the framework's version and the quorum, in lists too")
    func asking() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.makeBoard()
            _ = try await tenant.workspace.requestChange(
                of: "de-sla", NewChangeRequest(title: "Words", reason: "Alone", patch: [:]),
                by: tenant.asker(at: .hour(2)))
            let made = try await tenant.requestException(for: [
                "/responses/**", "/responses/*/first_response",
            ])
            #expect(made.number == 2 && made.state == .open && made.requestedAt == .hour(2))
            let exception = try #require(made.exception)
            #expect(exception.framework.agreement == "global" && exception.framework.version == 1)
            #expect(exception.quorum == 2 && exception.scope.endsAt == .midnight(of: 11))
            let found = try await tenant.workspace.changeRequest(
                2, of: "de-sla", by: tenant.call(at: .hour(3)))
            #expect(found == made)
            let list = try await tenant.workspace.changeRequests(
                of: "de-sla", in: .open, before: nil, limit: 9, by: tenant.call(at: .hour(3)))
            #expect(list.map(\.exception) == [exception, nil])
        }
    }

    @Test("the day ends in the tenant's zone where none is named")
    func zone() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.makeBoard()
            let call = tenant.call(at: .hour(2))
            _ = try await tenant.workspace.putSettings(
                .standard, defaultFramework: nil, timeZone: try #require(TimeZoneName("Asia/Tokyo")), .exists,
                by: call)
            let request = try await tenant.requestException(zone: nil, by: tenant.asker(at: .hour(3)))
            #expect(request.exception?.scope.zone.text == "Asia/Tokyo")
            #expect(request.exception?.scope.endsAt == Instant.midnight(of: 11).adding(seconds: -9 * 3600))
        }
    }

    @Test("what no rail binds, what is over and what no draft could have is refused at once, with its places")
    func faults() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.makeBoard()
            let refused = try await refusal {
                try await tenant.requestException(
                    for: ["/responses/**", "/meetings/**", "/nothing/**"], until: .day(-1),
                    patch: ["kpi": [:]])
            }
            #expect(
                refused?.faults.map { "\($0.pointer) \($0.code.rawValue)" }.sorted() == [
                    "/exception/pointers/1 no_guard_rail", "/exception/pointers/2 unknown_reference",
                    "/exception/until out_of_range", "/patch/kpi unknown_section",
                ])
            let framework = try await refusal { try await tenant.requestException("global") }
            #expect(
                framework?.faults.map { "\($0.pointer) \($0.code.rawValue)" } == [
                    "/exception not_allowed_value"
                ])
            let requests = try await tenant.workspace.changeRequests(
                of: "de-sla", in: nil, before: nil, limit: 9, by: tenant.call(at: .hour(3)))
            #expect(requests.isEmpty)
        }
    }

    @Test("without a framework in force or a board nobody could grant it")
    func nobody() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.createAgreement("global", by: tenant.call())
            try await tenant.createAgreement("de-sla", under: "global", by: tenant.call())
            let early = try await refusal { try await tenant.requestException() }
            #expect(early?.code == .frameworkNotInForce && early?.kind == .conflict)
            let terms = MergePatch.apply(["scope": .null], to: .boarded())
            try await tenant.publish("global", terms: terms, by: tenant.call())
            let alone = try await refusal { try await tenant.requestException() }
            #expect(alone?.code == .noBoard && alone?.kind == .conflict)
            #expect(alone?.faults.map(\.pointer) == ["/exception"])
        }
    }

    @Test("an editor asks inside its region, and not beside it")
    func editors() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.makeBoard()
            try await tenant.publish(
                "de-sla", Selector(region: "de"), terms: .answering(within: 3), by: tenant.call(at: .hour(2)))
            let inside = try await tenant.requestException(by: tenant.editor("dach", at: .hour(3)))
            #expect(inside.state == .open)
            let outside = try await refusal {
                try await tenant.requestException(by: tenant.editor("uk", at: .hour(3)))
            }
            #expect(outside?.code == .outsideRegion)
        }
    }

    @Test("the database lets nobody but the board decide on one, and the board on nothing else")
    func constraint() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.makeBoard()
            let exception = try await tenant.requestException()
            let plain = try await tenant.requestChange("de-sla", by: tenant.asker(at: .hour(2)))
            for (request, decider, holds) in [
                (exception, "key:1", false), (plain, ChangeRequest.board, false),
                (exception, ChangeRequest.board, true),
                (plain, "key:1", true),
            ] {
                var decided = request
                decided.decision = ChangeRequest.Decision(
                    verdict: .agreed, reason: nil, at: .hour(3), by: decider)
                let saved = decided
                var refused = false
                do {
                    try await tenant.server.database.transaction(tenant.id) {
                        try await $0.saveOutcome(of: saved)
                    }
                } catch {
                    refused = true
                }
                #expect(refused != holds, "\(request.number) by \(decider)")
            }
        }
    }
}
