// Faults of terms, a case each: what is changed in right terms, and the fault that follows.

import Domain
import Testing

/// A change of right terms by a merge patch, and the faults that it leads to.
struct TermFaultCase: Sendable, CustomTestStringConvertible {
    let what: String
    let patch: String
    /// `pointer code`, below `/terms`.
    let faults: [String]
    /// Whether JSON Schema can say it.
    let isStructural: Bool

    init(_ what: String, _ patch: String, _ faults: [String], isStructural: Bool = true) {
        self.what = what
        self.patch = patch
        self.faults = faults
        self.isStructural = isStructural
    }

    var testDescription: String { what }

    func terms() throws -> JSON { MergePatch.apply(try JSON.parse(patch), to: DemoTerms.framework) }

    static func describe(_ faults: [Fault]) -> [String] {
        faults.map { "\($0.pointer.dropFirst("/terms".count)) \($0.code.rawValue)" }
    }
}

extension TermFaultCase {
    static let shapes = [
        TermFaultCase(
            "a section that does not exist", #"{"response": {}}"#, ["/response unknown_section"]),
        TermFaultCase(
            "a field that does not exist", #"{"contact": {"chanels": ["phone"]}}"#,
            ["/contact/chanels unknown_field"]),
        TermFaultCase(
            "a field deep inside", #"{"responses": {"mql": {"attempts": {"minimun": 3}}}}"#,
            ["/responses/mql/attempts/minimun unknown_field"]),
        TermFaultCase(
            "a key that is no slug", #"{"exclusions": {"Too Small": {"text": "x"}}}"#,
            ["/exclusions/Too Small invalid_format"]),
        TermFaultCase(
            "a text for an object", #"{"contact": "phone"}"#, ["/contact wrong_type"]),
        TermFaultCase(
            "a list for a collection", #"{"exclusions": [{"text": "x"}]}"#, ["/exclusions wrong_type"]),
        TermFaultCase(
            "an object for a list", #"{"contact": {"channels": {"first": "phone"}}}"#,
            ["/contact/channels wrong_type"]),
        TermFaultCase(
            "an item twice in a list", #"{"contact": {"channels": ["phone", "email", "phone"]}}"#,
            ["/contact/channels/2 duplicate"]),
        TermFaultCase(
            "a wrong item of a list", #"{"contact": {"channels": ["phone", 5]}}"#,
            ["/contact/channels/1 wrong_type"]),
        TermFaultCase(
            "a list with null", #"{"contact": {"channels": [null]}}"#, ["/contact/channels/0 wrong_type"]),
        TermFaultCase(
            "nobody responsible", #"{"raci": {"report": {"responsible": []}}}"#,
            ["/raci/report/responsible too_short"]),
        TermFaultCase(
            "two accountable", #"{"raci": {"report": {"accountable": ["a", "b"]}}}"#,
            ["/raci/report/accountable wrong_type"]),
        TermFaultCase(
            "nobody accountable", #"{"raci": {"report": {"accountable": null}}}"#,
            ["/raci/report/accountable required"]),
        TermFaultCase(
            "a new item without what it needs", #"{"kpis": {"new": {"position": 9}}}"#,
            [
                "/kpis/new/metric required", "/kpis/new/target required", "/kpis/new/unit required",
                "/kpis/new/level required", "/kpis/new/owner required",
            ]),
        TermFaultCase(
            "no lead classes", #"{"lead_classes": null}"#,
            [
                "/lead_classes required", "/responses/hot unknown_reference",
                "/responses/mql unknown_reference", "/responses/sal unknown_reference",
                "/responses/sql unknown_reference", "/scoring/thresholds/hot unknown_reference",
                "/scoring/thresholds/mql unknown_reference",
            ]),
        TermFaultCase(
            "an annex without its hash",
            #"{"annexes": {"a": {"name": "A", "date": "2026-02-30", "sha256": "E3B0"}}}"#,
            ["/annexes/a/date invalid_format", "/annexes/a/sha256 invalid_format"]),
        TermFaultCase(
            "a guard rail that is none",
            #"{"guardrails": {"/responses/**": "strict", "/funnel/**": {"between": [1]}, "x": "free"}}"#,
            [
                "/guardrails/~1funnel~1**/between wrong_type",
                "/guardrails/~1responses~1** not_allowed_value", "/guardrails/x invalid_format",
            ]),
    ]

    static let values = [
        TermFaultCase(
            "a period with a time", #"{"scope": {"renewal": {"notice": "PT24H"}}}"#,
            ["/scope/renewal/notice invalid_format"]),
        TermFaultCase(
            "a duration for a period",
            #"{"scope": {"renewal": {"extension": {"within": "P365D", "clock": "elapsed"}}}}"#,
            ["/scope/renewal/extension wrong_type"]),
        TermFaultCase(
            "a period of nothing", #"{"scope": {"renewal": {"remind_before": ["P0D"]}}}"#,
            ["/scope/renewal/remind_before/0 out_of_range"], isStructural: false),
        TermFaultCase(
            "an end that is neither", #"{"scope": {"renewal": {"at_expiry": "stop"}}}"#,
            ["/scope/renewal/at_expiry not_allowed_value"]),
        TermFaultCase(
            "a rule of staffing that is neither", #"{"scope": {"staffing": "ignore"}}"#,
            ["/scope/staffing not_allowed_value"]),
        TermFaultCase(
            "a negative duration",
            #"{"responses": {"mql": {"first_response": {"within": "-PT4H", "clock": "business"}}}}"#,
            ["/responses/mql/first_response/within invalid_format"]),
        TermFaultCase(
            "weeks on the business clock",
            #"{"responses": {"mql": {"first_response": {"within": "P2W", "clock": "business"}}}}"#,
            ["/responses/mql/first_response/within invalid_format"]),
        TermFaultCase(
            "days and a time on the business clock",
            #"{"responses": {"mql": {"first_response": {"within": "P1DT4H", "clock": "business"}}}}"#,
            ["/responses/mql/first_response/within invalid_format"]),
        TermFaultCase(
            "a clock that does not exist",
            #"{"responses": {"mql": {"first_response": {"within": "PT4H", "clock": "office"}}}}"#,
            ["/responses/mql/first_response/clock not_allowed_value"]),
        TermFaultCase(
            "a duration as a text", #"{"responses": {"mql": {"first_response": "PT4H"}}}"#,
            ["/responses/mql/first_response wrong_type"]),
        TermFaultCase(
            "a duration with more than it has",
            #"{"responses": {"mql": {"first_response": {"unit": "hours"}}}}"#,
            ["/responses/mql/first_response/unit unknown_field"]),
        TermFaultCase(
            "more attempts than anybody makes", #"{"responses": {"mql": {"attempts": {"minimum": 101}}}}"#,
            ["/responses/mql/attempts/minimum out_of_range"]),
        TermFaultCase(
            "half an attempt", #"{"contact": {"unreachable": {"after_attempts": 2.5}}}"#,
            ["/contact/unreachable/after_attempts wrong_type"]),
        TermFaultCase(
            "more than all", #"{"funnel": {"deal_stages": {"discovery": {"probability": 101}}}}"#,
            ["/funnel/deal_stages/discovery/probability out_of_range"]),
        TermFaultCase(
            "a text for true", #"{"kpis": {"response-time": {"core": "yes"}}}"#,
            ["/kpis/response-time/core wrong_type"]),
        TermFaultCase(
            "money without a currency", #"{"profile": {"minimum_budget": {"currency": null}}}"#,
            ["/profile/minimum_budget/currency required"]),
        TermFaultCase(
            "a currency in small letters", #"{"profile": {"minimum_budget": {"currency": "eur"}}}"#,
            ["/profile/minimum_budget/currency invalid_format"]),
        TermFaultCase(
            "a value outside its list", #"{"meetings": {"weekly": {"weekday": "Dienstag"}}}"#,
            ["/meetings/weekly/weekday not_allowed_value"]),
        TermFaultCase(
            "a zone that there is not", #"{"meetings": {"weekly": {"time_zone": "Europe/Berln"}}}"#,
            ["/meetings/weekly/time_zone invalid_format"], isStructural: false),
        TermFaultCase(
            "a time that does not exist", #"{"meetings": {"weekly": {"time": "24:00"}}}"#,
            ["/meetings/weekly/time invalid_format"]),
        TermFaultCase(
            "an empty text", #"{"purpose": {"statement": ""}}"#, ["/purpose/statement too_short"]),
        TermFaultCase(
            "blanks", #"{"purpose": {"statement": " \n "}}"#, ["/purpose/statement too_short"],
            isStructural: false),
        TermFaultCase(
            "two lines where one stands", #"{"kpis": {"response-time": {"name": "a\nb"}}}"#,
            ["/kpis/response-time/name invalid_format"]),
        TermFaultCase(
            "a text that turns its direction", #"{"purpose": {"statement": "a\u202eb"}}"#,
            ["/purpose/statement invalid_format"], isStructural: false),
        TermFaultCase(
            "an address that is none",
            #"{"parties": {"sales": {"representative": {"email": "nobody"}}}}"#,
            ["/parties/sales/representative/email invalid_format"]),
        TermFaultCase(
            "a unit that does not exist", #"{"kpis": {"response-time": {"unit": "fortnights"}}}"#,
            ["/kpis/response-time/unit not_allowed_value"]),
    ]

    static let crossed = [
        TermFaultCase(
            "a conversion from a stage that does not exist",
            #"{"funnel": {"conversions": {"mql-to-sal": {"from": "mqls"}}}}"#,
            ["/funnel/conversions/mql-to-sal/from unknown_reference"]),
        TermFaultCase(
            "a conversion that stays", #"{"funnel": {"conversions": {"mql-to-sal": {"from": "sal"}}}}"#,
            ["/funnel/conversions/mql-to-sal/to not_allowed_value"]),
        TermFaultCase(
            "responses for a lead class that does not exist",
            #"{"responses": {"cold": {"first_response": {"within": "P5D", "clock": "business"}}}}"#,
            ["/responses/cold unknown_reference"]),
        TermFaultCase(
            "a day of the month beside a weekday", #"{"meetings": {"weekly": {"day": 5}}}"#,
            ["/meetings/weekly/day not_allowed_value"]),
        TermFaultCase(
            "no such week of a month", #"{"meetings": {"weekly": {"week": 0}}}"#,
            ["/meetings/weekly/week out_of_range"]),
        TermFaultCase(
            "the fourth month of a quarter",
            #"{"meetings": {"weekly": {"interval": "quarter", "month": 4}}}"#,
            ["/meetings/weekly/month out_of_range"]),
        TermFaultCase(
            "an escalation that does not grow",
            #"{"escalation": {"levels": {"sales-manager": {"after": {"within": "PT2H", "clock": "business"}}}}}"#,
            ["/escalation/levels/sales-manager/after/within out_of_range"]),
        TermFaultCase(
            "two levels at one place", #"{"escalation": {"levels": {"board": {"position": 2}}}}"#,
            [
                "/escalation/levels/sales-manager/position duplicate",
                "/escalation/levels/sales-manager/after/within out_of_range",
            ]),
        TermFaultCase(
            "nothing required at the handover",
            #"""
            {"handover": {"fields": {"person": {"required": false}, "source": {"required": false},
            "interactions": {"required": false}, "score": {"required": false}, "profile-fit": {"required": false}}}}
            """#, ["/handover/fields too_short"]),
        TermFaultCase(
            "a deputy who is the principal",
            #"{"parties": {"sales": {"deputy": {"name": "markus  EHRLINGER", "member": null}}}}"#,
            ["/parties/sales/deputy/name duplicate"]),
        TermFaultCase(
            "a deputy with the principal's address, though under another name",
            #"""
            {"parties": {"sales": {"representative": {"email": "m@example.com"},
            "deputy": {"name": "M. Ehrlinger", "email": "M@example.com", "member": null}}}}
            """#, ["/parties/sales/deputy/email duplicate"]),
        TermFaultCase(
            "a deputy of the same name with another address is another person",
            #"""
            {"parties": {"sales": {"representative": {"email": "m@example.com"},
            "deputy": {"name": "Markus Ehrlinger", "email": "m2@example.com", "member": null}}}}
            """#, []),
        TermFaultCase(
            "a party that signs and is represented by nobody",
            #"{"parties": {"agency": {"name": "Agency"}, "works-council": {"name": "W", "signature": "none"}}}"#,
            ["/parties/agency/representative required"]),
        TermFaultCase(
            "a metric that does not exist", #"{"kpis": {"response-time": {"metric": "respons_time"}}}"#,
            ["/kpis/response-time/metric unknown_reference"]),
        TermFaultCase(
            "a metric of one's own that is not defined",
            #"{"commitments": {"mql-volume": {"metric": "demo-visits"}}}"#,
            ["/commitments/mql-volume/metric unknown_reference"]),
        TermFaultCase(
            "a unit that its metric does not have", #"{"kpis": {"response-time": {"unit": "percent"}}}"#,
            ["/kpis/response-time/unit not_allowed_value"]),
        TermFaultCase(
            "more than a hundred percent", #"{"commitments": {"leads-within-sla": {"target": 101}}}"#,
            ["/commitments/leads-within-sla/target out_of_range"]),
        TermFaultCase(
            "a negative target", #"{"commitments": {"mql-volume": {"target": -1}}}"#,
            ["/commitments/mql-volume/target out_of_range"]),
        TermFaultCase(
            "money without its currency",
            #"{"kpis": {"cycle-length": {"metric": "deal_size", "unit": "money", "target": 40000}}}"#,
            ["/kpis/cycle-length/currency required"]),
        TermFaultCase(
            "a commitment with a metric and no target", #"{"commitments": {"mql-volume": {"target": null}}}"#,
            ["/commitments/mql-volume/target required"]),
        TermFaultCase(
            "a promise of somebody who is no party", #"{"commitments": {"mql-volume": {"party": "agency"}}}"#,
            ["/commitments/mql-volume/party unknown_reference"]),
        TermFaultCase(
            "two targets from one date",
            #"""
            {"commitments": {"mql-volume": {"steps": {"a": {"from": "2027-01-01", "target": 600},
            "b": {"from": "2027-01-01", "target": 700}}}}}
            """#, ["/commitments/mql-volume/steps/b/from duplicate"]),
        TermFaultCase(
            "a programme that does not exist", #"{"contact": {"unreachable": {"programme": "third-look"}}}"#,
            ["/contact/unreachable/programme unknown_reference"]),
        TermFaultCase(
            "a scenario that does not exist", #"{"nurturing": {"second-look": {"for": ["never"]}}}"#,
            ["/nurturing/second-look/for/0 unknown_reference"]),
        TermFaultCase(
            "a grade that does not exist", #"{"scoring": {"thresholds": {"mql": {"grade": "e"}}}}"#,
            ["/scoring/thresholds/mql/grade unknown_reference"]),
        TermFaultCase(
            "a letter for two grades", #"{"scoring": {"grades": {"b": {"name": "A"}}}}"#,
            ["/scoring/grades/b/name duplicate"]),
        TermFaultCase(
            "a decay by two measures", #"{"scoring": {"decay": {"percent": 10}}}"#,
            ["/scoring/decay not_allowed_value"]),
        TermFaultCase(
            "more channels than attempts", #"{"responses": {"mql": {"attempts": {"channels": 6}}}}"#,
            ["/responses/mql/attempts/channels out_of_range"]),
        TermFaultCase(
            "a size that ends before it begins", #"{"profile": {"employees": {"to": 19}}}"#,
            ["/profile/employees/to out_of_range"]),
        TermFaultCase(
            "a metric of the catalogue defined again",
            #"{"funnel": {"metrics": {"mql": {"name": "MQL", "unit": "count", "direction": "higher"}}}}"#,
            ["/funnel/metrics/mql duplicate"]),
        TermFaultCase(
            "a phase that ends before it begins",
            #"""
            {"scope": {"introduction": {"phases": {"pilot": {"text": "Pilot", "from": "2027-02-01",
            "to": "2027-01-31"}}}}}
            """#, ["/scope/introduction/phases/pilot/to out_of_range"]),
        TermFaultCase(
            "renewed by itself, and nobody knows for how long",
            #"{"scope": {"renewal": {"mode": "automatic", "extension": null}}}"#,
            ["/scope/renewal/extension required"]),
        TermFaultCase(
            "a notice that is longer than the extension",
            #"{"scope": {"renewal": {"notice": "P13M", "extension": "P1Y"}}}"#,
            ["/scope/renewal/notice out_of_range"]),
        TermFaultCase(
            "a notice in days that is longer than any such month",
            #"{"scope": {"renewal": {"notice": "P32D", "extension": "P1M"}}}"#,
            ["/scope/renewal/notice out_of_range"]),
        TermFaultCase(
            "a notice as long as the extension, or perhaps as long",
            #"{"scope": {"renewal": {"notice": "P31D", "extension": "P1M"}}}"#, []),
        TermFaultCase(
            "reminders out of order, and one twice in other words",
            #"{"scope": {"renewal": {"remind_before": ["P2W", "P1Y", "P12M", "P360D", "P30D", "P31D"]}}}"#,
            [
                "/scope/renewal/remind_before/1 out_of_range", "/scope/renewal/remind_before/2 duplicate",
                "/scope/renewal/remind_before/5 out_of_range",
            ]),
        TermFaultCase(
            "eleven reminders",
            #"""
            {"scope": {"renewal": {"remind_before": ["P11D", "P10D", "P9D", "P8D", "P7D", "P6D", "P5D", "P4D", "P3D",
            "P2D", "P1D"]}}}
            """#, ["/scope/renewal/remind_before too_many"]),
        TermFaultCase(
            "bands that do not grow",
            #"""
            {"reporting": {"response-bands": {"bands": {
            "under-1h": {"below": {"within": "PT4H", "clock": "business"}},
            "1h-to-4h": {"below": {"within": "PT1H", "clock": "business"}},
            "4h-to-24h": {"below": {"within": "PT24H", "clock": "business"}}}}}}
            """#, ["/reporting/response-bands/bands/1h-to-4h/below/within out_of_range"]),
    ]
}
