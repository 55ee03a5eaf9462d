// What may happen to a change request, and by whom.

import Domain
import Testing

@Suite("Change request")
struct ChangeRequestTests {
    @Test("the state follows from the facts", arguments: ChangeRequestState.allCases)
    func states(state: ChangeRequestState) throws {
        #expect(try request(in: state).state == state)
    }

    @Test("what a version carries stays carried, whatever else happened")
    func carried() throws {
        var request = try request(in: .withdrawn)
        request.version = 4
        #expect(request.state == .carried)
        request.draft = 5
        #expect(request.state == .carried)
    }

    @Test(
        "is decided on once, while it is open",
        arguments: [
            (.open, nil), (.agreed, .changeRequestNotOpen), (.declined, .changeRequestNotOpen),
            (.withdrawn, .changeRequestNotOpen), (.drafted, .changeRequestNotOpen),
            (.carried, .changeRequestNotOpen),
        ] as [(ChangeRequestState, ErrorCode?)])
    func deciding(state: ChangeRequestState, code: ErrorCode?) throws {
        let request = try request(in: state)
        for verdict in ChangeRequest.Verdict.allCases {
            let (decided, refused) = attempt {
                () throws(DomainError) in
                try request.decided(verdict, reason: "so be it", by: other, at: at(9))
            }
            #expect(refused?.code == code, "\(verdict)")
            guard code == nil else { continue }
            #expect(decided?.state.rawValue == verdict.rawValue)
            #expect(
                decided?.decision
                    == ChangeRequest.Decision(
                        verdict: verdict, reason: "so be it", at: at(9), by: other.reference))
        }
    }

    @Test("declining needs a reason, agreeing does not")
    func reasons() throws {
        let request = try request(in: .open)
        let declined = attempt { () throws(DomainError) in
            try request.decided(.declined, reason: nil, by: other, at: at(9))
        }
        #expect(declined.refused?.faults.map { "\($0.pointer) \($0.code.rawValue)" } == ["/reason required"])
        #expect(try request.decided(.agreed, reason: nil, by: other, at: at(9)).state == .agreed)
    }

    @Test(
        "is decided on by somebody else, and withdrawn by who asked; an administrator may do both",
        arguments: [
            (asker, .ownRequest, nil), (other, nil, .othersRequest), (administrator, nil, nil),
        ] as [(Principal, ErrorCode?, ErrorCode?)])
    func persons(principal: Principal, deciding: ErrorCode?, withdrawing: ErrorCode?) throws {
        var request = try request(in: .open)
        let decided = attempt { () throws(DomainError) in
            try request.decided(.agreed, reason: nil, by: principal, at: at(9))
        }
        let withdrawn = attempt { () throws(DomainError) in try request.withdrawn(by: principal, at: at(9)) }
        #expect(decided.refused?.code == deciding && withdrawn.refused?.code == withdrawing)
        request.requestedBy = administrator.reference
        #expect(try request.decided(.agreed, reason: nil, by: administrator, at: at(9)).state == .agreed)
    }

    @Test(
        "is withdrawn until it is declined or carried, and only once",
        arguments: [
            (.open, nil), (.agreed, nil), (.drafted, nil), (.withdrawn, nil),
            (.declined, .changeRequestClosed), (.carried, .changeRequestClosed),
        ] as [(ChangeRequestState, ErrorCode?)])
    func withdrawing(state: ChangeRequestState, code: ErrorCode?) throws {
        let request = try request(in: state)
        let (withdrawn, refused) = attempt {
            () throws(DomainError) in try request.withdrawn(by: asker, at: at(9))
        }
        #expect(refused?.code == code)
        guard code == nil else { return }
        #expect(withdrawn?.state == .withdrawn && withdrawn?.draft == nil)
        let first = state == .withdrawn ? at(6) : at(9)
        #expect(withdrawn?.withdrawal == Deed(at: first, by: asker.reference))
    }

    @Test("an exception is decided on by the board's signatures, and by nobody else")
    func exceptions() throws {
        let asked = try exception()
        for principal in [other, administrator] {
            let (_, refused) = attempt { () throws(DomainError) in
                try asked.decided(.agreed, reason: nil, by: principal, at: at(9))
            }
            #expect(refused?.code == .decidedByBoard && refused?.kind == .conflict)
        }
        #expect(asked.granted == nil && asked.decided(by: .open, at: at(9)) == asked)
        let granted = asked.decided(by: .complete, at: at(9))
        #expect(granted.state == .agreed && granted.decision?.by == "board")
        #expect(granted.granted?.number == 3 && granted.granted?.contentSHA256 == "ee")
        let declined = asked.decided(by: .declined(slots: ["board.uk"]), at: at(9))
        #expect(declined.state == .declined && declined.granted == nil)
        #expect(declined.decision?.reason?.contains("board.uk") == true)
    }

    @Test("an exception is not withdrawn while a version relies on it")
    func reliedOn() throws {
        let granted = try exception().decided(by: .complete, at: at(5))
        let (_, refused) = attempt { () throws(DomainError) in
            try granted.withdrawn(by: asker, at: at(9), reliedOnBy: 4)
        }
        #expect(refused?.code == .changeRequestClosed && refused?.detail.contains("Version 4") == true)
        let withdrawn = try granted.withdrawn(by: asker, at: at(9))
        #expect(withdrawn.state == .withdrawn && withdrawn.granted == nil)
        #expect(try withdrawn.withdrawn(by: asker, at: at(10), reliedOnBy: 4) == withdrawn)
    }

    @Test("what the board signs has this canonical text")
    func envelope() throws {
        let request = try exception()
        let exception = try #require(request.exception)
        var agreement = AgreementEntry(
            id: request.agreement, key: try slug("brazil"), kind: .local, name: "Brazil", programme: nil,
            framework: try slug("inbound"), frameworkID: nil, createdAt: at(0), createdBy: "x")
        agreement.revision = 7
        let plan = try #require(
            SlotPlan.board(of: ["scope": ["board": ["seats": ["uk": ["representative": ["name": "Ida"]]]]]]))
        let envelope = ExceptionEnvelope(
            tenantID: TenantID(.version7(at: at(0), random: (2, 2))), tenantKey: try slug("acme"),
            agreement: agreement, request: request, scope: exception.scope, framework: exception.framework,
            slots: plan)
        #expect(
            envelope.canonicalText == """
                {"agreement":{"key":"brazil","kind":"local","name":"Brazil"},"change_request":3,\
                "framework":{"agreement":"inbound","content_sha256":"ff","version":2},\
                "patch":{"kpis":{"sql":{"target":9}}},"pointers":["/kpis/**"],"quorum":1,"reason":"We can",\
                "slots":[{"name":"uk","signatories":[{"acting_as":"representative","email":null,"member":null,\
                "name":"Ida","position":null}],"signature":"board","slot":"board.uk"}],\
                "tenant":{"id":"\(envelope.tenantID)","key":"acme"},"time_zone":"UTC","title":"Higher",\
                "type":"baton.exception.v1","until":"2027-03-31"}
                """)
    }

    private func exception() throws -> ChangeRequest {
        var request = try request(in: .open)
        request.exception = RequestedException(
            scope: ExceptionScope(
                pointers: [try PointerPattern(parsing: "/kpis/**")],
                until: try #require(CivilDate("2027-03-31")),
                zone: .utc),
            framework: FrameworkReference(agreement: try slug("inbound"), version: 2, contentSHA256: "ff"),
            quorum: 1, contentSHA256: "ee")
        return request
    }

    @Test("only an agreed one is drafted", arguments: ChangeRequestState.allCases)
    func drafting(state: ChangeRequestState) throws {
        let request = try request(in: state)
        let (drafted, refused) = attempt {
            () throws(DomainError) in
            try request.drafted(into: draft(["purpose": ["statement": "growth"]]), kind: .framework)
        }
        #expect(refused?.code == (state == .agreed ? nil : .changeRequestNotAgreed))
        guard state == .agreed else { return }
        #expect(drafted?.terms == ["purpose": ["statement": "growth"], "kpis": ["sql": ["target": 9]]])
        #expect(drafted?.changes == [CarriedChange(number: 3, title: "Higher")])
        #expect(drafted?.revision == 1)
    }

    @Test("a draft lists its requests by number, and loses the one that leaves with its text as it is")
    func lists() throws {
        var edited = draft([:])
        for number in [7, 3, 12] {
            var request = try request(in: .agreed)
            request.number = number
            edited = try request.drafted(into: edited, kind: .framework)
        }
        #expect(edited.changes.map(\.number) == [3, 7, 12])
        let rest = edited.without(try request(in: .drafted))
        #expect(rest.changes.map(\.number) == [7, 12] && rest.terms == edited.terms)
    }

    @Test("a draft carries no more than it may, and its terms do not grow without end")
    func bounds() throws {
        var full = draft([:])
        full.changes = (1...ChangeRequestLimits.carriedByDraft).map { CarriedChange(number: $0, title: "x") }
        let request = try request(in: .agreed)
        let many = attempt { () throws(DomainError) in try request.drafted(into: full, kind: .framework) }
        #expect(many.refused?.code == .tooMany && many.refused?.kind == .conflict)
        let long = JSON.string(String(repeating: "x", count: JSONLimits.standardMaxBytes - 30))
        let large = attempt { () throws(DomainError) in
            try request.drafted(into: draft(["purpose": ["statement": long]]), kind: .framework)
        }
        #expect(large.refused?.faults.map { "\($0.pointer) \($0.code.rawValue)" } == ["/terms too_long"])
    }

    @Test("a version's list is read back; anything else is not")
    func storing() {
        let change = CarriedChange(number: 3, title: "Schneller “zurück”")
        #expect(CarriedChange(stored: change.json) == change)
        for json: JSON in [["number": 3], ["title": "x"], ["number": "3", "title": "x"], "x"] {
            #expect(CarriedChange(stored: json) == nil)
        }
    }

    private func request(in state: ChangeRequestState) throws -> ChangeRequest {
        var request = ChangeRequest(
            agreement: AgreementID(.version7(at: at(0), random: (1, 1))), number: 3, title: "Higher",
            reason: "We can", patch: ["kpis": ["sql": ["target": 9]]], requestedAt: at(4),
            requestedBy: asker.reference)
        if ![.open, .withdrawn].contains(state) {
            request.decision = ChangeRequest.Decision(
                verdict: state == .declined ? .declined : .agreed, reason: nil, at: at(5), by: other.reference
            )
        }
        switch state {
        case .withdrawn: request.withdrawal = Deed(at: at(6), by: asker.reference)
        case .drafted: request.draft = 4
        case .carried: request.version = 4
        case .open, .agreed, .declined: break
        }
        return request
    }

    private func draft(_ terms: JSON) -> Draft {
        Draft(
            agreement: AgreementID(.version7(at: at(0), random: (1, 1))), number: 4, selector: Selector(),
            validity: Validity(from: nil, to: nil, zone: .utc), terms: terms, draftedAt: at(7), draftedBy: "x"
        )
    }

    /// What a rule answers, or how it refuses.
    private func attempt<Value>(
        _ body: () throws(DomainError) -> Value
    ) -> (value: Value?, refused: DomainError?) {
        do { return (try body(), nil) } catch { return (nil, error) }
    }
}

private func at(_ second: Int) -> Instant { Instant(microseconds: 0).adding(seconds: second) }

private let asker = principal("asker", [.revops])
private let other = principal("other", [.revops])
private let administrator = principal("administrator", [.admin])

private func principal(_ subject: String, _ roles: Set<Role>) -> Principal {
    Principal(
        tenant: TenantID(.version7(at: at(0), random: (2, 2))), tenantKey: Slug("acme")!, tenantName: "Acme",
        credential: .jwt(issuer: "tests", subject: subject), name: subject, roles: roles, region: nil,
        expiresAt: nil)
}
