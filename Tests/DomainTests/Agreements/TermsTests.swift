// The sections of terms, and what resolution takes of them.

import Domain
import Testing

@Suite("Terms")
struct TermsTests {
    @Test(
        "sections are known, allowed and objects",
        arguments: [
            (.framework, "{}", []), (.local, "{}", []),
            (.framework, #"{"kpis":{},"guardrails":{},"grace":{},"parties":{}}"#, []),
            (.local, #"{"kpis":{},"lanes":null,"parties":{},"scope":{},"annexes":{}}"#, []),
            (.framework, "[]", ["/terms wrong_type"]), (.local, "null", ["/terms wrong_type"]),
            (.framework, #"{"kpis":null}"#, ["/terms/kpis wrong_type"]),
            (.local, #"{"kpis":[],"lanes":"x"}"#, ["/terms/kpis wrong_type", "/terms/lanes wrong_type"]),
            (.local, #"{"parties":null}"#, ["/terms/parties wrong_type"]),
            (
                .local, #"{"grace":{},"guardrails":null}"#,
                ["/terms/grace section_not_allowed", "/terms/guardrails section_not_allowed"]
            ),
            (
                .framework, #"{"KPIs":{},"a/b~":{}}"#,
                ["/terms/KPIs unknown_section", "/terms/a~1b~0 unknown_section"]
            ),
            (.framework, #"{"kpıs":{}}"#, ["/terms/kpıs unknown_section"]),
        ] as [(AgreementKind, String, [String])])
    func faults(kind: AgreementKind, terms: String, faults: [String]) throws {
        let found = Terms.faults(of: try JSON.parse(terms), kind: kind, completeness: .draft)
        #expect(found.map { "\($0.pointer) \($0.code.rawValue)" } == faults)
    }

    @Test("an agreement's own sections are not inherited; removals are kept")
    func inherited() throws {
        let terms = try JSON.parse(
            #"{"annexes":{},"grace":{},"guardrails":{},"kpis":{"a":1},"lanes":null,"parties":{},"x":1}"#
        )
        #expect(Terms.inherited(of: terms).canonicalText == #"{"kpis":{"a":1},"lanes":null}"#)
        #expect(Terms.inherited(of: .null).canonicalText == "{}")
    }

    @Test("the sections are those of the design")
    func sections() {
        let inherited = """
            purpose lead_classes funnel profile exclusions scoring responses lanes contact handover \
            rejection feedback recycling nurturing commitments kpis reporting escalation disputes meetings reviews \
            journey engagement raci resources legal extensions
            """
        let own = "parties scope annexes guardrails grace"
        func names(_ isOwn: Bool) -> [String] {
            Section.allCases.filter { $0.isOwn == isOwn }.map(\.rawValue)
        }
        #expect(names(false) == inherited.split(separator: " ").map(String.init))
        #expect(names(true) == own.split(separator: " ").map(String.init))
        #expect(Section.allCases.filter(\.isFrameworkOnly) == [.guardrails, .grace])
    }
}
