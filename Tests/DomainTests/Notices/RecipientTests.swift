// Who is told: everybody whom a version concerns, and nobody twice.

import Domain
import Testing

@Suite("Recipients")
struct RecipientTests {
    @Test("signatories, stakeholders, champions and others are told, each person once")
    func all() {
        let slots = [
            Slot(
                key: "sales", requirement: .required, name: "Sales",
                signatories: [
                    Signatory(capacity: .representative, name: "Bob", member: Slug("bob")),
                    Signatory(capacity: .deputy, name: "Alan", email: "Alan@Example.com"),
                ]),
            Slot(
                key: "board.dach", requirement: .board, name: "dach",
                signatories: [Signatory(capacity: .representative, name: "Robert", member: Slug("bob"))]),
        ]
        let terms: JSON = [
            "parties": [
                "sales": ["champions": ["fairs": ["name": "Cleo"], "web": ["email": "x@example.com"]]]
            ],
            "scope": [
                "stakeholders": [
                    "sponsor": ["name": "Alan T.", "email": "alan@example.com"], "crm": ["name": "Dora"],
                ]
            ],
        ]
        let others = [
            Recipient(name: "Bob B.", member: Slug("bob")), Recipient(name: "Eve", member: Slug("eve")),
        ]
        let found = Recipient.all(of: slots, terms, and: others)
        #expect(found.map(\.name) == ["Bob", "Alan", "Dora", "Cleo", "Eve"])
        #expect(Recipient.all(of: [], nil, and: []).isEmpty)
    }

    @Test("who acted is read from the reference in a record, and Baton itself is nobody")
    func reference() {
        #expect(
            Principal.Credential(reference: "jwt:https://id.example#a#b")
                == .jwt(issuer: "https://id.example", subject: "a#b"))
        let id = APIKeyID(.version7(at: Instant(microseconds: 0), random: (1, 1)))
        #expect(Principal.Credential(reference: "key:\(id)") == .apiKey(id))
        for other in ["baton", "operator", "link:\(id)", "key:x", "jwt:x", ""] {
            #expect(Principal.Credential(reference: other) == nil, "\(other)")
        }
    }

    @Test("a slot that was reminded has peace for an hour, and the others are reminded")
    func pause() throws {
        let slots = ["a", "b"].map { Slot(key: $0, requirement: .required, name: $0, signatories: []) }
        let now = Instant(microseconds: 10_000_000_000)
        let (recent, old) = (now.adding(seconds: -3_599), now.adding(seconds: -3_600))
        #expect(try Reminding.due(slots, last: [:], now) == slots)
        #expect(try Reminding.due(slots, last: ["a": recent, "b": old], now).map(\.key) == ["b"])
        #expect(try Reminding.due([], last: ["a": recent], now).isEmpty)
        let refused = #expect(throws: DomainError.self) {
            try Reminding.due(slots, last: ["a": recent, "b": now], now)
        }
        #expect(refused?.code == .remindedRecently)
        #expect(refused?.detail.contains(now.adding(seconds: 1).description) == true)
    }
}
