// Contacts as callers write them.

import Domain
import Testing

@Suite("Contacts")
struct ContactTests {
    @Test("all that can be said is read, and what is absent or null is not said")
    func reading() throws {
        let full = try ContactDefinition([
            "name": "Erika Muster", "email": "erika@example.com", "title": "Buyer",
            "committee_role": "economic_buyer", "language": "pt-BR", "left_on": "2027-03-31",
        ])
        #expect(
            full
                == ContactDefinition(
                    name: "Erika Muster", email: EmailAddress("erika@example.com"), title: "Buyer",
                    committeeRole: .economicBuyer, language: LanguageTag("pt-BR"),
                    leftOn: CivilDate("2027-03-31")))
        #expect(try ContactDefinition(["name": "E", "email": .null]) == ContactDefinition(name: "E"))
    }

    @Test("every fault is told at once, at its place")
    func faults() {
        let wrong: JSON = [
            "name": " E", "email": "erika", "title": "", "committee_role": "friend", "language": "German",
            "left_on": "1969-12-31", "phone": "1",
        ]
        let error = #expect(throws: DomainError.self) { try ContactDefinition(wrong) }
        #expect(
            error?.faults.map { "\($0.pointer) \($0.code.rawValue)" } == [
                "/name invalid_format", "/email invalid_format", "/title too_short",
                "/committee_role not_allowed_value", "/language invalid_format", "/left_on out_of_range",
                "/phone unknown_field",
            ])
    }

    @Test(
        "a language is a tag of letters, and digits after the first part",
        arguments: [
            ("de", true), ("gsw", true), ("zh-Hant-TW", true), ("es-419", true), ("d", false), ("DE", false),
            ("deutsch", false), ("de-", false), ("de-x", false), ("de_AT", false), ("de-äö", false),
            ("", false), ("de" + String(repeating: "-abcdefgh", count: 4), false),
        ])
    func language(_ text: String, _ isTag: Bool) {
        #expect((LanguageTag(text) != nil) == isTag)
    }

    @Test(
        "an external id is one that an address can keep",
        arguments: [
            ("c", nil), ("imports", nil), (String(repeating: "ä", count: 128), nil), ("", ErrorCode.required),
            ("a/b", .invalidFormat), (".", .invalidFormat), ("..", .invalidFormat), (" a", .invalidFormat),
            ("a\n", .invalidFormat), (String(repeating: "a", count: 129), .tooLong),
        ])
    func externalID(_ text: String, _ code: ErrorCode?) {
        #expect(Contact.externalIDProblem(text)?.code == code)
    }

    @Test("what differs is named by its field, and by nothing else")
    func fields() {
        let old = ContactDefinition(name: "Erika", title: "Buyer")
        var new = old
        #expect(new.fields(otherThan: old).isEmpty)
        #expect(new.fields(otherThan: nil) == ["name", "title"])
        new.title = nil
        new.committeeRole = .blocker
        new.leftOn = CivilDate(daysSince1970: 1)
        new.language = LanguageTag("de")
        new.email = EmailAddress("e@example.com")
        #expect(new.fields(otherThan: old) == ["committee_role", "email", "language", "left_on", "title"])
    }
}
