// Asking, deciding, taking back: what is stored, who meets whom, and what nobody can change.

import Domain
import Operations
import Postgres
import Support
import Testing

@Suite("Change requests")
struct ChangeRequestTests {
    @Test("a request is numbered within its agreement and read back as it was asked")
    func asking() async throws {
        try await withServer { server in
            let tenant = try await agreed(server)
            let patch: JSON = ["responses": ["mql": ["text": "1h", "attempts": .null]], "kpis": .null]
            let first = try await tenant.requestChange("dach-sla", "Faster", patch: patch, by: tenant.asker())
            let second = try await tenant.requestChange("dach-sla", "Later", by: tenant.asker(at: .hour(2)))
            let other = try await tenant.requestChange("global", "Else", patch: [:], by: tenant.asker())
            #expect([first.number, second.number, other.number] == [1, 2, 1])
            let found = try await tenant.workspace.changeRequest(1, of: "dach-sla", by: tenant.call())
            #expect(found == first && found.state == .open && found.patch == patch)
            #expect(found.requestedBy == tenant.asker().principal.reference && found.requestedAt == .hour(1))
            let list = try await tenant.workspace.changeRequests(
                of: "dach-sla", in: nil, before: nil, limit: 9, by: tenant.call(as: [.auditor]))
            #expect(list.map(\.number) == [2, 1] && list.allSatisfy { $0.patch == nil })
            let rest = try await tenant.workspace.changeRequests(
                of: "dach-sla", in: nil, before: 2, limit: 9, by: tenant.call())
            #expect(rest.map(\.number) == [1])
        }
    }

    @Test("values that no draft could have are refused, all at once")
    func faults() async throws {
        try await withServer { server in
            let tenant = try await agreed(server)
            let refused = try await refusal {
                try await tenant.requestChange(
                    "dach-sla", patch: ["guardrails": [:], "kpi": [:], "kpis": []], by: tenant.asker())
            }
            #expect(
                Set(refused?.faults.map(\.pointer) ?? []) == [
                    "/patch/guardrails", "/patch/kpi", "/patch/kpis",
                ])
            let nothing = try await refusal { try await tenant.requestChange("nobody", by: tenant.asker()) }
            #expect(nothing?.code == .notFound)
        }
    }

    @Test("a filter by state finds exactly the requests whose facts make that state")
    func states() async throws {
        try await withServer { server in
            let tenant = try await agreed(server)
            var hours = 2
            // The draft comes last: there is one at a time, and proposing it would carry the request.
            for state in [.carried, .open, .agreed, .declined, .withdrawn, .carried, .drafted]
                as [ChangeRequestState]
            {
                let number = try await tenant.change("dach-sla", in: state, at: .hour(hours))
                let found = try await tenant.workspace.changeRequest(
                    number, of: "dach-sla", by: tenant.call(at: .hour(hours)))
                #expect(found.state == state)
                hours += 1
            }
            func list(_ state: ChangeRequestState?) async throws -> [ChangeRequest] {
                try await tenant.workspace.changeRequests(
                    of: "dach-sla", in: state, before: nil, limit: 99, by: tenant.call(at: .hour(hours)))
            }
            let all = try await list(nil)
            #expect(all.count == 7)
            for state in ChangeRequestState.allCases {
                let found = try await list(state)
                #expect(!found.isEmpty && found == all.filter { $0.state == state }, "\(state)")
            }
        }
    }

    @Test("many ask at the same moment, and the numbers have neither gap nor repetition")
    func concurrentNumbers() async throws {
        try await withServer { server in
            let tenant = try await agreed(server)
            let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
                for index in 0..<16 {
                    group.addTask {
                        try await tenant.requestChange("dach-sla", "Change \(index)", by: tenant.asker())
                            .number
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(numbers.sorted() == Array(1...16))
        }
    }

    @Test("of several who decide at the same moment one does, and the others hear that it is decided")
    func racingDecisions() async throws {
        try await withServer { server in
            let tenant = try await agreed(server)
            for round in 1...5 {
                let number = try await tenant.requestChange("dach-sla", by: tenant.asker()).number
                let answers = await withTaskGroup(of: (ChangeRequest?, ErrorCode?).self) { group in
                    for verdict in [.agreed, .declined, .agreed, .declined] as [ChangeRequest.Verdict] {
                        group.addTask {
                            do {
                                return (
                                    try await tenant.workspace.decideChange(
                                        number, of: "dach-sla", verdict, reason: "Round \(round)",
                                        by: tenant.call()), nil
                                )
                            } catch {
                                return (nil, (error as? DomainError)?.code ?? .internalError)
                            }
                        }
                    }
                    return await group.reduce(into: []) { $0.append($1) }
                }
                #expect(answers.compactMap(\.1) == Array(repeating: .changeRequestNotOpen, count: 3))
                let decided = try #require(answers.compactMap(\.0).first)
                let found = try await tenant.workspace.changeRequest(
                    number, of: "dach-sla", by: tenant.call())
                #expect(found == decided)
            }
        }
    }

    @Test("who asked does not decide, who did not ask does not withdraw, and an administrator does both")
    func persons() async throws {
        try await withServer { server in
            let tenant = try await agreed(server)
            let (asker, editor) = (tenant.asker(), tenant.editor("emea"))
            let number = try await tenant.requestChange("dach-sla", by: asker).number
            func decide(_ call: Call) async throws -> DomainError? {
                try await refusal {
                    _ = try await tenant.workspace.decideChange(
                        number, of: "dach-sla", .agreed, reason: nil, by: call)
                }
            }
            func withdraw(_ call: Call) async throws -> DomainError? {
                try await refusal {
                    _ = try await tenant.workspace.withdrawChange(number, of: "dach-sla", by: call)
                }
            }
            let own = try await decide(asker)
            #expect(own?.code == .ownRequest && own?.kind == .forbidden)
            for role in [Role.analyst, .auditor, .signatory, .ingest] {
                #expect(try await decide(tenant.call(as: [role]))?.code == .forbidden)
            }
            #expect(try await decide(editor) == nil)
            let others = try await withdraw(editor)
            #expect(others?.code == .othersRequest && others?.kind == .forbidden)
            #expect(try await withdraw(tenant.call()) == nil)
            // Taking back what is taken back changes nothing.
            let again = try await tenant.workspace.withdrawChange(
                number, of: "dach-sla", by: tenant.asker(at: .hour(9)))
            #expect(
                again.withdrawal?.at == .hour(1) && again.withdrawal?.by == tenant.call().principal.reference)
            #expect(again.decision?.by == editor.principal.reference)
        }
    }

    @Test("another tenant neither sees a request nor touches one, whatever it is called")
    func tenants() async throws {
        try await withServer { server in
            let mine = try await agreed(server)
            let other = try await agreed(server, "omega")
            let patch: JSON = ["purpose": ["statement": "secret"]]
            try await mine.requestChange("dach-sla", patch: patch, by: mine.asker())
            let refusals = [
                try await refusal {
                    _ = try await other.workspace.changeRequest(1, of: "dach-sla", by: other.call())
                },
                try await refusal {
                    _ = try await other.workspace.decideChange(
                        1, of: "dach-sla", .agreed, reason: nil, by: other.call())
                },
                try await refusal {
                    _ = try await other.workspace.withdrawChange(1, of: "dach-sla", by: other.call())
                },
                try await refusal {
                    _ = try await other.workspace.draftChange(1, of: "dach-sla", .none, by: other.call())
                },
            ]
            #expect(refusals.allSatisfy { $0?.code == .notFound }, "\(refusals)")
            #expect(try await other.requestChange("dach-sla", by: other.asker()).number == 1)
            let list = try await other.workspace.changeRequests(
                of: "dach-sla", in: nil, before: nil, limit: 9, by: other.call())
            #expect(list.map(\.title) == ["Faster"])
            let untouched = try await mine.workspace.changeRequest(1, of: "dach-sla", by: mine.call())
            #expect(untouched.patch == patch && untouched.state == .open)
        }
    }

    @Test("a repeated request is answered as the first, and asks for nothing twice")
    func repeats() async throws {
        try await withServer { server in
            let tenant = try await agreed(server)
            let attempt = try Attempt.creating("/v1/agreements/dach-sla/change-requests", body: "x")
            try await tenant.requestChange("dach-sla", by: tenant.call(attempt: attempt))
            await #expect(throws: RecordedAnswer.self) {
                try await tenant.requestChange("dach-sla", by: tenant.call(attempt: attempt))
            }
            let list = try await tenant.workspace.changeRequests(
                of: "dach-sla", in: nil, before: nil, limit: 9, by: tenant.call())
            #expect(list.count == 1)
        }
    }

    private func agreed(_ server: TestServer, _ key: Slug = "acme") async throws -> TestTenant {
        let tenant = try await server.makeTenant(key)
        try await tenant.furnish()
        try await tenant.agreeOnTheUsual()
        return tenant
    }
}
