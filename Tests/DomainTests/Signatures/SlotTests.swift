// Tables of parties and boards, of what is done at their slots, and of who may sign.

import Domain
import Testing

@Suite("Slots")
struct SlotTests {
    @Test(
        "are what the parties ask for",
        arguments: [
            (
                #"{"marketing":{},"sales":{"signature":"none"},"vp":{"signature":"optional"}}"#,
                ["marketing required", "sales none", "vp optional"], []
            ),
            (#"{"a":{"signature":"required"}}"#, ["a required"], []),
            (
                #"{"a":{"signature":"yes"},"b/c":3,"d":{"signature":null},"e":{},"f":{"signature":"board"}}"#,
                ["e required"],
                [
                    "/terms/parties/a/signature not_allowed_value", "/terms/parties/b~1c wrong_type",
                    "/terms/parties/d/signature not_allowed_value",
                    "/terms/parties/f/signature not_allowed_value",
                ]
            ),
            ("{}", [], ["/terms/parties own_section_missing"]),
            ("[]", [], ["/terms/parties own_section_missing"]),
        ])
    func parties(parties: String, slots: [String], faults: [String]) throws {
        let found = SlotPlan.plan(of: ["parties": try JSON.parse(parties)])
        #expect(found.plan.slots.map { "\($0.key) \($0.requirement.rawValue)" } == slots)
        #expect(found.faults.map { "\($0.pointer) \($0.code.rawValue)" } == faults)
    }

    @Test("terms without parties are told so")
    func noParties() {
        #expect(SlotPlan.plan(of: [:]).faults.map(\.code) == [.ownSectionMissing])
    }

    @Test(
        "a board has a seat for each region, and a quorum of at most its seats",
        arguments: [
            (nil, 2, []), (1, 1, []), (2, 2, []), (0, 0, ["/terms/scope/board/quorum"]),
            (3, 3, ["/terms/scope/board/quorum"]),
        ] as [(Int?, Int, [String])])
    func board(stated: Int?, quorum: Int, faults: [String]) {
        let seat: JSON = ["representative": ["name": "Ida", "member": "ida"], "deputy": ["name": "Jo"]]
        let found = SlotPlan.plan(
            of: [
                "parties": ["sales": ["signature": "none"]],
                "scope": ["board": ["quorum": .integer(stated), "seats": ["dach": seat, "us": seat]]],
            ])
        #expect(found.plan.slots.map(\.key) == ["sales", "board.dach", "board.us"])
        #expect(found.plan.quorum == quorum && found.faults.map(\.pointer) == faults)
        #expect(found.plan["board.us"]?.signatories.map(\.name) == ["Ida", "Jo"])
    }

    @Test("are read back as they were written, and nothing else is")
    func stored() throws {
        let slot = Slot(
            key: "sales", requirement: .optional, name: "Sales",
            signatories: [
                Signatory(
                    capacity: .deputy, name: "Ida", position: "CRO", email: "ida@example.com",
                    member: try #require(Slug("ida")))
            ])
        #expect(Slot(stored: slot.json) == slot)
        for member in ["slot", "signature", "name", "signatories"] {
            var json = try #require(slot.json.objectValue)
            json[member] = .bool(true)
            #expect(Slot(stored: .object(json)) == nil, "\(member)")
        }
    }

    @Test(
        "come to an outcome",
        arguments: [
            // requirements, quorum, acts in the order of the slots (s, d, -), outcome
            ("rr", 0, "--", "open"), ("rr", 0, "s-", "open"), ("rr", 0, "ss", "complete"),
            ("rr", 0, "sd", "declined"), ("ro", 0, "s-", "complete"), ("ro", 0, "-s", "open"),
            ("ro", 0, "sd", "complete"), ("rn", 0, "s-", "complete"), ("nn", 0, "--", "complete"),
            ("bbb", 2, "s--", "open"), ("bbb", 2, "ss-", "complete"), ("bbb", 2, "sd-", "open"),
            ("bbb", 2, "dd-", "declined"), ("bbb", 3, "d--", "declined"), ("rbb", 1, "-s-", "open"),
            ("rbb", 1, "ss-", "complete"), ("rbb", 1, "sd-", "open"), ("rbb", 1, "sdd", "declined"),
        ])
    func outcomes(requirements: String, quorum: Int, acts: String, outcome: String) {
        let kinds: [Character: Slot.Requirement] = [
            "r": .required, "o": .optional, "n": .unsigned, "b": .board,
        ]
        let slots = requirements.enumerated().map { index, kind in
            Slot(key: "\(index)", requirement: kinds[kind] ?? .unsigned, name: "", signatories: [])
        }
        var done: [String: SlotAct] = [:]
        for (index, act) in acts.enumerated() where act != "-" {
            done["\(index)"] = act == "s" ? .signature : .declination
        }
        let found = SlotPlan(slots: slots, quorum: quorum).outcome(done)
        switch found {
        case .open: #expect(outcome == "open")
        case .complete: #expect(outcome == "complete")
        case .declined(let slots):
            #expect(outcome == "declined" && slots.allSatisfy { done[$0] == .declination } && !slots.isEmpty)
        }
    }

    @Test(
        "are signed by whom they name, by a deputy only in the representative's place",
        arguments: [
            ("ida", .inOffice, nil), ("ida", .absent(until: Instant(microseconds: 9)), nil),
            ("jo", .inOffice, .representativePresent), ("jo", .absent(until: Instant(microseconds: 9)), nil),
            ("jo", .deactivated(since: Instant(microseconds: 1)), nil), ("jo", nil, nil),
            ("eve", .inOffice, .notASignatory),
            ("eve", nil, .notASignatory),
        ] as [(String, Presence?, ErrorCode?)])
    func rights(member: String, presence: Presence?, code: ErrorCode?) throws {
        let slot = Slot(
            key: "sales", requirement: .required, name: "Sales",
            signatories: [
                Signatory(capacity: .representative, name: "Ida", member: Slug("ida")),
                Signatory(capacity: .deputy, name: "Jo", member: Slug("jo")),
            ])
        var refused: ErrorCode?
        do {
            let signatory = try SigningRight.signatory(
                of: slot, member: try #require(Slug(member)), representative: presence)
            #expect(signatory.member?.text == member)
        } catch let error as DomainError {
            refused = error.code
        }
        #expect(refused == code)
    }

    @Test(
        "the name that is typed is the one that the text has, but for case and spaces",
        arguments: [
            ("Jürgen Groß", true), ("  jürgen  groß ", true), ("JÜRGEN GROSS", true), ("Jurgen Gross", false),
            ("Jürgen", false), ("", false),
        ])
    func names(typed: String, isTaken: Bool) {
        let signatory = Signatory(capacity: .representative, name: "Jürgen Groß")
        let refused = Result { try signatory.require(name: typed) }
        let isRefused = (try? refused.get()) == nil
        #expect(isRefused != isTaken)
    }
}
