// Terms that are refused: each kind of fault, all of them at once, and how many.

import Domain
import Testing

@Suite("Faults of terms")
struct TermFaultTests {
    @Test("the form of the terms", arguments: TermFaultCase.shapes + TermFaultCase.values)
    func form(_ fault: TermFaultCase) throws {
        let found = Terms.faults(of: try fault.terms(), kind: .framework)
        #expect(Set(TermFaultCase.describe(found)) == Set(fault.faults), "\(found)")
        #expect(found.count == fault.faults.count)
    }

    @Test("what one part of the terms says of another", arguments: TermFaultCase.crossed)
    func crossed(_ fault: TermFaultCase) throws {
        let terms = try fault.terms()
        let found = Terms.faults(of: terms, kind: .framework)
        #expect(TermFaultCase.describe(found) == fault.faults, "\(found)")
        #expect(
            Terms.faults(of: terms, kind: .framework, completeness: .draft).allSatisfy { found.contains($0) })
    }

    @Test("every fault says what would be right")
    func details() throws {
        for fault in TermFaultCase.shapes + TermFaultCase.values + TermFaultCase.crossed {
            for found in Terms.faults(of: try fault.terms(), kind: .framework) {
                #expect(found.detail.count > 15 && ".?…".contains(found.detail.suffix(1)), "\(found)")
            }
        }
    }

    @Test(
        "a name with a mistake is answered with the name that was meant",
        arguments: [
            (#"{"responces": {}}"#, "responses"), (#"{"contact": {"chanels": []}}"#, "channels"),
            (#"{"contact": {"Channels": []}}"#, "channels"),
            (#"{"meetings": {"weekly": {"interval": "weeks"}}}"#, "week"),
            (#"{"kpis": {"response-time": {"metric": "reponse-time"}}}"#, "response_time"),
            (#"{"funnel": {"conversions": {"mql-to-sal": {"from": "mlq"}}}}"#, "mql"),
        ])
    func suggestion(patch: String, name: String) throws {
        let terms = MergePatch.apply(try JSON.parse(patch), to: DemoTerms.framework)
        let found = Terms.faults(of: terms, kind: .framework)
        #expect(found.contains { $0.detail.contains("Did you mean “\(name)”?") }, "\(found)")
    }

    @Test("all faults are reported at once, in the order of the text")
    func all() throws {
        let terms = try JSON.parse(
            #"""
            {"contact": {"channels": ["Phone"], "x": 1}, "lead_classes": {"mql": {"name": "MQL"}},
            "responses": {"mql": {"first_response": {"within": "-PT1H", "clock": "business"}}}}
            """#)
        #expect(
            TermFaultCase.describe(Terms.faults(of: terms, kind: .framework)) == [
                "/contact/channels/0 invalid_format", "/contact/x unknown_field",
                "/lead_classes/mql/definition required",
                "/responses/mql/first_response/within invalid_format",
            ])
    }

    @Test("a draft may lack what a proposal needs, and may not be wrong")
    func draft() throws {
        #expect(Terms.faults(of: [:], kind: .framework, completeness: .draft) == [])
        #expect(
            TermFaultCase.describe(Terms.faults(of: [:], kind: .framework)) == [
                "/lead_classes required", "/responses required",
            ])
        let terms = try JSON.parse(#"{"kpis": {"new": {}}, "raci": {"x": {"responsible": []}}}"#)
        #expect(
            TermFaultCase.describe(Terms.faults(of: terms, kind: .framework, completeness: .draft)) == [
                "/raci/x/responsible too_short"
            ])
    }
}

@Suite("Faults of a local agreement's terms")
struct LocalTermFaultTests {
    @Test(
        "a merge patch removes what may be removed, and sets what is right",
        arguments: [
            (#"{"lanes": null, "kpis": {"x": null}, "contact": {"unreachable": null}}"#, []),
            (#"{"responses": {"mql": {"first_response": null, "attempts": null}}}"#, []),
            (#"{"responses": {"mql": {"attempts": {"minimum": 3}}}}"#, []),
            (#"{"kpis": {"cycle-length": {"target": 60}}}"#, []),
            (#"{"extensions": {"crm": {"a": null}, "b": [null]}}"#, []),
            (#"{"responses": null}"#, ["/responses required"]),
            (
                #"{"responses": {"mql": {"attempts": {"minimum": null}}}}"#,
                ["/responses/mql/attempts/minimum required"]
            ),
            (#"{"kpis": {"x": {"metric": null, "core": null}}}"#, ["/kpis/x/metric required"]),
            (#"{"raci": {"report": {"accountable": null}}}"#, ["/raci/report/accountable required"]),
            (#"{"raci": {"report": {"responsible": []}}}"#, ["/raci/report/responsible too_short"]),
            (#"{"contact": {"channels": ["phone", null]}}"#, ["/contact/channels/1 wrong_type"]),
            (#"{"responses": {"mql": {"first_response": {"within": "PT2H"}}}}"#, []),
            (
                #"{"responses": {"mql": {"first_response": {"within": "-PT2H"}}}}"#,
                ["/responses/mql/first_response/within invalid_format"]
            ),
            (#"{"profile": {"minimum_budget": {"amount": 5}}}"#, []),
            (
                #"{"responses": {"mql": {"first_response": {"within": null, "clock": "business"}}}}"#,
                ["/responses/mql/first_response/within required"]
            ),
            (
                #"{"parties": {"sales": {"deputy": null}}}"#,
                [
                    "/parties/sales/deputy wrong_type", "/parties/sales/name required",
                    "/parties/sales/representative required",
                ]
            ),
            (#"{"scope": null}"#, ["/scope wrong_type"]),
            (#"{"guardrails": {}}"#, ["/guardrails section_not_allowed"]),
            (
                #"{"lanes": {"slow": {"condition": {"field": "lead.points", "op": "gt", "value": 1, "all": null}}}}"#,
                []
            ),
        ] as [(String, [String])])
    func patch(patch: String, faults: [String]) throws {
        let found = Terms.faults(of: try JSON.parse(patch), kind: .local)
        #expect(TermFaultCase.describe(found) == faults, "\(found)")
    }

    @Test("an effective text that lost what it needs is refused where it stands")
    func effective() throws {
        let patch = try JSON.parse(
            #"{"handover": {"fields": {"new": {"position": 9}}}, "funnel": {"stages": {"sal": null}}}"#)
        let terms = MergePatch.apply(patch, to: Terms.inherited(of: DemoTerms.framework))
        #expect(Terms.faults(of: patch, kind: .local) == [])
        #expect(
            TermFaultCase.describe(EffectiveTermsCheck.faults(of: terms)) == [
                "/handover/fields/new/text required", "/handover/fields/new/required required",
                "/funnel/conversions/mql-to-sal/to unknown_reference",
                "/funnel/conversions/sal-to-sql/from unknown_reference",
            ])
    }
}
