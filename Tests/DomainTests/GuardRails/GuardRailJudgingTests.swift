// Local merge patches judged by guard rails.

import Domain
import Testing

@Suite("Judging by guard rails")
struct GuardRailJudgingTests {
    static let framework: JSON = [
        "guardrails": [
            "/purpose/**": "locked", "/responses/**": "tighten", "/responses/*/text": "free",
            "/responses/mql/first_response": [
                "between": [
                    ["within": "PT30M", "clock": "business"], ["within": "PT8H", "clock": "business"],
                ]
            ],
            "/responses/mql/attempts/minimum": ["between": [3, 10]],
            "/contact/channels": ["one_of": [["phone", "email"], ["email"]]],
            "/profile/minimum_budget": [
                "between": [["amount": 10000, "currency": "EUR"], ["amount": 40000, "currency": "EUR"]]
            ], "/profile/industries": "tighten",
            "/lanes/**": "free", "/lanes/*/condition": "locked", "/handover/**": "tighten",
            "/commitments/*/target": "tighten", "/kpis/*/target": "tighten",
            "/legal/**": "locked", "/legal/notes/**": "free",
        ],
        "purpose": ["statement": "Growth."],
        "responses": [
            "hot": [
                "first_response": ["within": "PT1H", "clock": "business"],
                "status_update": ["within": "P1D", "clock": "business"],
                "actions": ["Call", "Write"], "text": "Quick.", "attempts": ["minimum": 6],
            ],
            "mql": ["first_response": ["within": "PT4H", "clock": "business"], "attempts": ["minimum": 5]],
        ],
        "lanes": ["slow": ["name": "Slow", "condition": ["field": "lead.points", "op": "lt", "value": 5]]],
        "contact": ["channels": ["phone", "email"], "unreachable": ["after_attempts": 5]],
        "profile": [
            "minimum_budget": ["amount": 25000, "currency": "EUR"], "industries": ["Machinery"],
            "employees": ["from": 20],
        ],
        "handover": ["fields": ["person": ["text": "Person", "required": true]]],
        "commitments": ["mql": ["metric": "mql", "target": 100, "unit": "count"]],
        "kpis": ["cycle": ["metric": "cycle_length", "target": 270, "unit": "days"]],
        "legal": ["basis": "Consent.", "notes": [:]],
    ]

    @Test(
        "a patch is judged value by value, and every violation is found",
        arguments: [
            ("{}", []),
            // Equal values say nothing new, however they are written.
            (
                #"{"purpose":{"statement":"Growth."},"responses":{"hot":{"first_response":{"within":"PT60M"}}}}"#,
                []
            ),
            (#"{"purpose":{"statement":"More."}}"#, ["/purpose/statement guard_rail_locked"]),
            // What a bound target is measured by is bound with it.
            (
                #"{"commitments":{"mql":{"metric":"sql","target":120}}}"#,
                ["/commitments/mql/metric not_comparable"]
            ),
            (#"{"kpis":{"cycle":{"unit":null}}}"#, ["/kpis/cycle/unit not_comparable"]),
            (#"{"commitments":{"mql":{"metric":"mql","unit":"count"}}}"#, []),
            (#"{"responses":{"hot":{"first_response":{"within":"PT30M"}}}}"#, []),
            (
                #"{"responses":{"hot":{"first_response":{"within":"PT2H"}}}}"#,
                ["/responses/hot/first_response guard_rail_loosened"]
            ),
            (
                #"{"responses":{"hot":{"first_response":{"clock":"elapsed"}}}}"#,
                ["/responses/hot/first_response not_comparable"]
            ),
            (
                #"{"responses":{"hot":{"first_response":{"within":"P1D"}}}}"#,
                ["/responses/hot/first_response not_comparable"]
            ),
            (
                #"{"responses":{"hot":{"first_response":{"clock":null}}}}"#,
                ["/responses/hot/first_response not_comparable"]
            ),
            (
                #"{"responses":{"hot":{"first_response":null}}}"#,
                ["/responses/hot/first_response guard_rail_removal"]
            ),
            (#"{"responses":{"hot":{"text":null}}}"#, []), (#"{"responses":{"hot":{"text":"Slow."}}}"#, []),
            (
                #"{"responses":{"hot":null}}"#,
                [
                    "/responses/hot/actions guard_rail_removal",
                    "/responses/hot/attempts/minimum guard_rail_removal",
                    "/responses/hot/first_response guard_rail_removal",
                    "/responses/hot/status_update guard_rail_removal",
                ]
            ),
            (#"{"responses":{"sal":null,"hot":{"acceptance":null}}}"#, []),
            (
                #"{"responses":{"sal":{"text":"x","actions":["Call"]}}}"#,
                ["/responses/sal/actions guard_rail_addition"]
            ),
            (#"{"responses":{"sal":{}}}"#, ["/responses/sal guard_rail_addition"]),
            (#"{"responses":{"hot":{"actions":["Write","Call","Visit"]}}}"#, []),
            (#"{"responses":{"hot":{"actions":["Call"]}}}"#, ["/responses/hot/actions guard_rail_loosened"]),
            (#"{"responses":{"hot":{"actions":"Call"}}}"#, ["/responses/hot/actions not_comparable"]),
            (#"{"responses":{"hot":{"attempts":{"minimum":7}},"mql":{"attempts":{"minimum":3}}}}"#, []),
            (
                #"{"responses":{"hot":{"attempts":{"minimum":5}},"mql":{"attempts":{"minimum":11}}}}"#,
                [
                    "/responses/hot/attempts/minimum guard_rail_loosened",
                    "/responses/mql/attempts/minimum guard_rail_bounds",
                ]
            ),
            (#"{"responses":{"mql":{"first_response":{"within":"PT8H"}}}}"#, []),
            (
                #"{"responses":{"mql":{"first_response":{"within":"PT20M"}}}}"#,
                ["/responses/mql/first_response guard_rail_bounds"]
            ),
            (
                #"{"responses":{"mql":{"first_response":{"within":"P1D"}}}}"#,
                ["/responses/mql/first_response not_comparable"]
            ),
            (
                #"{"responses":{"mql":{"first_response":null}}}"#,
                ["/responses/mql/first_response guard_rail_removal"]
            ),
            (#"{"contact":{"channels":["email"]}}"#, []),
            (#"{"contact":{"channels":["email","phone"]}}"#, ["/contact/channels guard_rail_choice"]),
            (#"{"contact":{"unreachable":null}}"#, []),
            (#"{"contact":null}"#, ["/contact/channels guard_rail_removal"]),
            (
                #"{"profile":{"minimum_budget":{"amount":5000}}}"#,
                ["/profile/minimum_budget guard_rail_bounds"]
            ),
            (#"{"profile":{"minimum_budget":{"amount":30000}}}"#, []),
            (
                #"{"profile":{"minimum_budget":{"currency":"BRL"}}}"#,
                ["/profile/minimum_budget not_comparable"]
            ),
            (#"{"profile":{"employees":{"to":5}}}"#, []),
            (#"{"lanes":{"slow":{"name":null}}}"#, []),
            (#"{"lanes":{"slow":null}}"#, ["/lanes/slow/condition guard_rail_removal"]),
            (#"{"lanes":{"slow":{"condition":{"value":9}}}}"#, ["/lanes/slow/condition guard_rail_locked"]),
            (
                #"{"handover":{"fields":{"person":{"required":false}}}}"#,
                ["/handover/fields/person/required guard_rail_loosened"]
            ),
            (
                #"{"handover":{"fields":{"person":{"text":"P"}}}}"#,
                ["/handover/fields/person/text guard_rail_loosened"]
            ),
            // The metric says which way is stricter.
            (#"{"commitments":{"mql":{"target":120}},"kpis":{"cycle":{"target":240}}}"#, []),
            (
                #"{"commitments":{"mql":{"target":80}},"kpis":{"cycle":{"target":300}}}"#,
                ["/commitments/mql/target guard_rail_loosened", "/kpis/cycle/target guard_rail_loosened"]
            ),
            (#"{"legal":{"notes":{"a":{"text":"b"}}}}"#, []),
            (#"{"legal":{"notes":null}}"#, ["/legal/notes guard_rail_removal"]),
            (#"{"legal":{"basis":{"a":1}}}"#, ["/legal/basis guard_rail_locked"]),
            (#"{"legal":7}"#, ["/legal/basis guard_rail_removal", "/legal/notes guard_rail_removal"]),
            (#"{"parties":{"sales":null},"scope":{"geography":"DACH"}}"#, []),
        ] as [(String, [String])])
    func judging(patch: String, expected: [String]) throws {
        let violations = GuardRails(terms: Self.framework).violations(
            of: try JSON.parse(patch), on: Self.framework)
        #expect(violations.map { "\($0.pointer) \($0.code.rawValue)" } == expected)
        for violation in violations { #expect(violation.cause.isPrefix(of: violation.pointer)) }
    }

    @Test("without guard rails everything is free")
    func free() throws {
        #expect(GuardRails.none.violations(of: ["responses": .null, "purpose": 1], on: Self.framework) == [])
    }

    @Test(
        "adding where the framework has nothing passes only free, between and one_of",
        arguments: [
            (#""free""#, nil), (#"{"between":[1,6]}"#, nil), (#"{"one_of":[2,5]}"#, nil),
            (#""locked""#, "guard_rail_addition"), (#""tighten""#, "guard_rail_addition"),
            (#"{"between":[6,9]}"#, "guard_rail_bounds"), (#"{"one_of":[6]}"#, "guard_rail_choice"),
        ] as [(String, String?)])
    func adding(rule: String, code: String?) throws {
        let framework: JSON = ["guardrails": ["/responses/*/attempts/minimum": try JSON.parse(rule)]]
        let violations = GuardRails(terms: framework).violations(
            of: ["responses": ["hot": ["attempts": ["minimum": 5]]]], on: framework)
        #expect(violations.map(\.code.rawValue) == (code.map { [$0] } ?? []))
        #expect(violations.allSatisfy { $0.framework == nil && $0.local == 5 })
    }

    @Test(
        "a sentence says the rule, both values and what to do",
        arguments: [
            (
                #"{"responses":{"hot":{"first_response":{"within":"PT2H"}}}}"#,
                "/responses/hot/first_response may only be tightened: the framework says 1 hour (business), this version says 2 hours (business). Use at most 1 hour.",
                "/responses/hot/first_response darf nur verschärft werden: Die Rahmenvereinbarung sagt 1 Stunde (Geschäftszeit), diese Fassung sagt 2 Stunden (Geschäftszeit). Erlaubt: höchstens 1 Stunde."
            ),
            (
                #"{"responses":{"hot":{"first_response":{"clock":"elapsed"}}}}"#,
                "/responses/hot/first_response may only be tightened: the framework says 1 hour (business), this version says 1 hour (around the clock). The two do not compare: use the same clock, and days or hours as there.",
                "/responses/hot/first_response darf nur verschärft werden: Die Rahmenvereinbarung sagt 1 Stunde (Geschäftszeit), diese Fassung sagt 1 Stunde (rund um die Uhr). Beides ist nicht vergleichbar: bitte dieselbe Uhr verwenden, und wie dort Tage oder Stunden."
            ),
            (
                #"{"purpose":{"statement":"More."}}"#,
                "/purpose/statement is locked: the framework says “Growth.”, this version says “More.”. Keep the framework's value, or leave it out.",
                "/purpose/statement ist gesperrt: Die Rahmenvereinbarung sagt „Growth.“, diese Fassung sagt „More.“. Den Wert der Rahmenvereinbarung beibehalten oder die Angabe weglassen."
            ),
            (
                #"{"responses":{"mql":{"attempts":{"minimum":11}}}}"#,
                "/responses/mql/attempts/minimum must lie between 3 and 10: the framework says 5, this version says 11. Choose such a value.",
                "/responses/mql/attempts/minimum muss zwischen 3 und 10 liegen: Die Rahmenvereinbarung sagt 5, diese Fassung sagt 11. Bitte einen solchen Wert wählen."
            ),
            (
                #"{"responses":{"hot":{"actions":["Visit"]}}}"#,
                "/responses/hot/actions may only be tightened: the framework says “Call”, “Write”, this version says “Visit”. Keep these items too: “Call”, “Write”.",
                "/responses/hot/actions darf nur verschärft werden: Die Rahmenvereinbarung sagt „Call“, „Write“, diese Fassung sagt „Visit“. Auch diese Einträge beibehalten: „Call“, „Write“."
            ),
            (
                #"{"lanes":{"slow":null}}"#,
                "/lanes/slow/condition may not be removed: the framework says Points is less than 5 and its rule is “locked”. Do not remove /lanes/slow.",
                "/lanes/slow/condition darf nicht entfernt werden: Die Rahmenvereinbarung sagt Punktzahl beträgt weniger als 5, und ihre Regel lautet „gesperrt“. /lanes/slow bitte nicht entfernen."
            ),
            (
                #"{"responses":{"sal":{"actions":["Call"]}}}"#,
                "/responses/sal/actions may not be added: the framework has nothing here, this version says “Call”. Leave it out: the rule is “tighten only”.",
                "/responses/sal/actions darf nicht hinzugefügt werden: Die Rahmenvereinbarung sagt hierzu nichts, diese Fassung sagt „Call“. Die Angabe bitte weglassen: Die Regel lautet „nur verschärfen“."
            ),
            (
                #"{"handover":{"fields":{"person":{"required":false}}}}"#,
                "/handover/fields/person/required may only be tightened: the framework says yes, this version says no. Keep the framework's value, or leave it out.",
                "/handover/fields/person/required darf nur verschärft werden: Die Rahmenvereinbarung sagt ja, diese Fassung sagt nein. Den Wert der Rahmenvereinbarung beibehalten oder die Angabe weglassen."
            ),
        ])
    func sentences(patch: String, english: String, german: String) throws {
        let violations = GuardRails(terms: Self.framework).violations(
            of: try JSON.parse(patch), on: Self.framework)
        let violation = try #require(violations.first)
        #expect(violation.sentence(.english) == english)
        #expect(violation.sentence(.german) == german)
        #expect(violation.fault().detail == english)
        #expect(violation.fault().pointer == "/terms" + violation.cause.description)
    }
}
