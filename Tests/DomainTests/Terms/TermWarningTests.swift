// What is allowed in terms and seldom wise.

import Domain
import Testing

@Suite("Warnings on terms")
struct TermWarningTests {
    private func warnings(_ patch: String) throws -> [String] {
        let terms = MergePatch.apply(try JSON.parse(patch), to: DemoTerms.framework)
        #expect(Terms.faults(of: terms, kind: .framework) == [], "a warning refuses nothing")
        return TermWarning.warnings(on: terms).map { "\($0.pointer) \($0.code.rawValue)" }
    }

    @Test("the demo has none")
    func demo() throws { #expect(try warnings("{}") == []) }

    @Test("more than seven core KPIs")
    func coreKPIs() throws {
        func kpi(_ key: String) -> String {
            #""\#(key)": {"metric": "win_rate", "target": 30, "unit": "percent", "level": "impact", "owner": "sales", "core": true}"#
        }
        #expect(try warnings(#"{"kpis": {\#(kpi("a"))}}"#) == [])
        #expect(try warnings(#"{"kpis": {\#(kpi("a")), \#(kpi("b"))}}"#) == ["/terms/kpis many_core_kpis"])
    }

    @Test(
        "a meeting of more than eight",
        arguments: [
            (#"{"meetings": {"weekly": {"people": 8}}}"#, []),
            (#"{"meetings": {"weekly": {"people": 9}}}"#, ["/terms/meetings/weekly large_meeting"]),
            (
                #"{"meetings": {"weekly": {"participants": ["a", "b", "c", "d", "e", "f", "g", "h", "i"]}}}"#,
                ["/terms/meetings/weekly large_meeting"]
            ),
            (#"{"reviews": {"yearly": {"people": 30}}}"#, ["/terms/reviews/yearly large_meeting"]),
        ] as [(String, [String])])
    func meetings(patch: String, expected: [String]) throws { #expect(try warnings(patch) == expected) }

    @Test("a commitment that cannot be measured")
    func commitments() throws {
        #expect(
            try warnings(
                #"{"commitments": {"content": {"party": "sales", "text": "Uses the sales papers."}}}"#)
                == ["/terms/commitments/content not_measurable"])
        func own(_ formula: String) -> String {
            #"""
            {"funnel": {"metrics": {"demo-visits": {"name": "Demo visits", "unit": "count", "direction": "higher"\#(formula)}}},
            "commitments": {"visits": {"party": "marketing", "metric": "demo-visits", "target": 9, "unit": "count"}}}
            """#
        }
        #expect(try warnings(own("")) == ["/terms/commitments/visits/metric not_measurable"])
        #expect(try warnings(own(#", "formula": "Visits of the demo page""#)) == [])
    }

    @Test("a local agreement's change of a target says nothing of its metric")
    func patch() throws {
        let patch = try JSON.parse(#"{"commitments": {"mql-volume": {"target": 5}, "old": null}}"#)
        #expect(TermWarning.warnings(on: patch) == [])
    }
}
