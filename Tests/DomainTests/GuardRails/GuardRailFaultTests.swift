// What is wrong with guard rails themselves, before they judge anything.

import Domain
import Testing

@Suite("Faults of guard rails")
struct GuardRailFaultTests {
    static let table = TermTable([
        Term("/responses", .collection, "Response times", "", de: "Reaktionszeiten", ""),
        Term("/responses/*", .group, "Class", "", de: "Klasse", ""),
        Term(
            "/responses/*/first_response", .duration, stricter: .lower, "First response", "",
            de: "Erste Reaktion", ""),
        Term("/responses/*/minimum", .integer(1...9), stricter: .higher, "Attempts", "", de: "Versuche", ""),
        Term(
            "/responses/*/actions", .list(of: .line), stricter: .superset, "Actions", "", de: "Aktionen", ""),
        Term("/purpose/statement", .prose, "Statement", "", de: "Zweck", ""),
        Term("/profile/budget", .money, stricter: .higher, "Budget", "", de: "Budget", ""),
        Term("/parties/*/name", .name, "Name", "", de: "Name", ""),
        Term("/extensions/**", .anything, "Extension", "", de: "Erweiterung", ""),
    ])

    @Test(
        "every fault has its pointer and code",
        arguments: [
            ("[]", ["/g wrong_type"]),
            (
                #"{"responses":"locked","":"locked","/a~2":"locked","/**/a":"locked"}"#,
                [
                    "/g/ invalid_format", "/g/responses invalid_format", "/g/~1**~1a invalid_format",
                    "/g/~1a~02 invalid_format",
                ]
            ),
            (
                #"{"/purpose/**":"loose","/purpose/statement":{"between":[1],"one_of":[]}}"#,
                ["/g/~1purpose~1** not_allowed_value", "/g/~1purpose~1statement not_allowed_value"]
            ),
            (#"{"/purpose/statement":{"one_of":[]}}"#, ["/g/~1purpose~1statement/one_of too_short"]),
            (#"{"/purpose/statement":{"one_of":"a"}}"#, ["/g/~1purpose~1statement/one_of wrong_type"]),
            (#"{"/purpose/statement":{"one_of":["a",1]}}"#, ["/g/~1purpose~1statement/one_of/1 wrong_type"]),
            (
                #"{"/purpose/statement":{"between":["a","b"]}}"#,
                ["/g/~1purpose~1statement/between wrong_type"]
            ),
            (#"{"/purpose/statement":"tighten"}"#, ["/g/~1purpose~1statement not_allowed_value"]),
            (#"{"/purpose/aim":"locked"}"#, ["/g/~1purpose~1aim unknown_reference"]),
            (#"{"/responses":"locked"}"#, ["/g/~1responses unknown_reference"]),
            (#"{"/responses/mql":"locked"}"#, ["/g/~1responses~1mql unknown_reference"]),
            (
                #"{"/responses/mql/first_response/within":"locked"}"#,
                ["/g/~1responses~1mql~1first_response~1within unknown_reference"]
            ),
            (#"{"/parties/*/name":"locked"}"#, ["/g/~1parties~1*~1name unknown_reference"]),
            (#"{"/responses/*/minimum":{"between":[3]}}"#, ["/g/~1responses~1*~1minimum/between wrong_type"]),
            (
                #"{"/responses/*/minimum":{"between":[5,3]}}"#,
                ["/g/~1responses~1*~1minimum/between out_of_range"]
            ),
            (
                #"{"/responses/*/minimum":{"between":[3,"5"]}}"#,
                ["/g/~1responses~1*~1minimum/between/1 wrong_type"]
            ),
            (#"{"/responses/**":{"between":[3,5]}}"#, ["/g/~1responses~1**/between/0 wrong_type"]),
            (
                #"{"/responses/**":{"between":[3,5]},"/responses/*/first_response":"free","/responses/*/actions":"free"}"#,
                []
            ),
            (
                #"{"/responses/**":{"between":[3,5]},"/responses/mql/first_response":"free","/responses/*/actions":"free"}"#,
                ["/g/~1responses~1**/between/0 wrong_type"]
            ),
            (
                #"{"/responses/*/first_response":{"between":[{"within":"PT1H","clock":"business"},{"within":"P1D","clock":"business"}]}}"#,
                ["/g/~1responses~1*~1first_response/between not_comparable"]
            ),
            (
                #"{"/profile/budget":{"between":[{"amount":1,"currency":"EUR"},{"amount":9,"currency":"USD"}]}}"#,
                ["/g/~1profile~1budget/between not_comparable"]
            ),
            (
                #"{"/responses/**":"tighten","/extensions/crm/object":"locked","/purpose/**":"free","/responses/hot/actions":{"one_of":[["Call"],[]]}}"#,
                []
            ),
        ] as [(String, [String])])
    func faults(text: String, expected: [String]) throws {
        let faults = GuardRails.faults(of: try JSON.parse(text), at: "/g", table: Self.table)
        #expect(faults.map { "\($0.pointer) \($0.code.rawValue)" } == expected)
    }

    @Test(
        "of a patch, a term that does not fit may have a rail of its own, but some term has to fit",
        arguments: [
            (#"{"/responses/**":{"between":[3,5]}}"#, []),
            (#"{"/responses/**":{"one_of":[3,["Call"]]}}"#, []),
            (
                #"{"/responses/**":{"between":[3,5]},"/responses/*/minimum":"free"}"#,
                ["/g/~1responses~1**/between/0 wrong_type"]
            ),
            (
                #"{"/responses/*/minimum":{"between":[5,3]}}"#,
                ["/g/~1responses~1*~1minimum/between out_of_range"]
            ),
            (#"{"/purpose/**":{"one_of":["a",1]}}"#, ["/g/~1purpose~1**/one_of/1 wrong_type"]),
            (#"{"/purpose/**":"tighten"}"#, ["/g/~1purpose~1** not_allowed_value"]),
            (#"{"/purpose/aim":"locked"}"#, ["/g/~1purpose~1aim unknown_reference"]),
        ] as [(String, [String])])
    func patches(text: String, expected: [String]) throws {
        let faults = GuardRails.faults(of: try JSON.parse(text), at: "/g", table: Self.table, isPatch: true)
        #expect(faults.map { "\($0.pointer) \($0.code.rawValue)" } == expected)
    }

    @Test(
        "the sentence says what would be right",
        arguments: [
            (#"{"/responses/mql":"locked"}"#, "/responses/mql/**"),
            (#"{"/responses/mql/first_response/within":"locked"}"#, "use /responses/mql/first_response."),
            (#"{"/responses/mql/actions/0":"locked"}"#, "use /responses/mql/actions."),
            (#"{"/parties/**":"locked"}"#, "each agreement's own"),
            (#"{"/purpose/statement":"tighten"}"#, "“Statement” has no stricter direction"),
        ])
    func sentences(text: String, part: String) throws {
        let fault = try #require(GuardRails.faults(of: try JSON.parse(text), at: "", table: Self.table).first)
        #expect(fault.detail.contains(part), "\(fault.detail)")
    }

    @Test(
        "the more specific pattern rules a path: token by token, literal before * before **",
        arguments: [
            ("/responses/mql/first_response", "/responses/mql/first_response"),
            ("/responses/hot/first_response", "/responses/hot/**"),
            ("/responses/hot/minimum", "/responses/hot/**"),
            ("/responses/sal/first_response", "/responses/*/first_response"),
            ("/responses/sal/minimum", "/responses/**"), ("/lanes/fast/name", "/*/*/name"),
            ("/lanes/fast/text", nil), ("/responses", nil),
        ] as [(String, String?)])
    func specificity(path: String, pattern: String?) throws {
        let rails = GuardRails(
            terms: [
                "guardrails": [
                    "/responses/**": "locked", "/responses/*/first_response": "tighten",
                    "/*/*/name": "locked",
                    "/responses/hot/**": "free", "/responses/mql/first_response": "locked",
                    "/*/*/minimum": "free",
                ]
            ])
        #expect(rails.rail(at: try JSONPointer(parsing: path))?.pattern.description == pattern)
    }

    @Test("as many rails as there may be are checked at once", .timeLimit(.minutes(1)))
    func many() {
        var section = JSONObject()
        for number in 1...TermLimits.itemsPerCollection { section["/*/item-\(number)/**"] = "locked" }
        let faults = Terms.faults(
            of: ["guardrails": .object(section)], kind: .framework, completeness: .draft)
        #expect(faults.isEmpty, "\(faults.first?.detail ?? "")")
    }

    @Test("rules are written as they are read")
    func rules() throws {
        let texts: [JSON] = ["locked", "tighten", "free", ["between": [1, 2]], ["one_of": ["a", ["b"]]]]
        for text in texts { #expect(GuardRule(text)?.json == text) }
        let others: [JSON] = ["Locked", .null, 1, [:], ["between": [1]], ["one_of": []], ["free": true]]
        for text in others { #expect(GuardRule(text) == nil, "\(text)") }
    }
}
