// The values that a request proposes: what is wrong with them, and what they make of a draft's terms.

import Domain
import Generators
import Testing

@Suite("Proposed values")
struct ProposedValuesTests {
    @Test(
        "are sections of the agreement, in which nothing is missing",
        arguments: [
            (.framework, #"{}"#, []), (.local, #"{}"#, []),
            (.framework, #"{"parties":{"cs":{}},"kpis":{"a":{}},"responses":{},"annexes":{"a":{}}}"#, []),
            (.local, #"{"parties":{"cs":{}},"kpis":{"a":{}},"responses":{},"annexes":{"a":{}}}"#, []),
            (.framework, #"{"parties":{"cs":{"signature":"required"}}}"#, []),
            (.framework, #"{"grace":{"dach-sla":{"until":"2027-03-31"}}}"#, []),
            (
                .local, #"{"guardrails":{},"grace":null}"#,
                ["/patch/grace section_not_allowed", "/patch/guardrails section_not_allowed"]
            ),
            (
                .framework, #"{"kpi":{},"a/b":1}"#,
                ["/patch/a~1b unknown_section", "/patch/kpi unknown_section"]
            ),
            (
                .framework, #"{"parties":3,"kpis":[]}"#,
                ["/patch/kpis wrong_type", "/patch/parties wrong_type"]
            ),
            (.local, #"{"scope":"x","kpis":3}"#, ["/patch/kpis wrong_type", "/patch/scope wrong_type"]),
            (.framework, #"[]"#, ["/patch wrong_type"]), (.local, #"null"#, ["/patch wrong_type"]),
        ] as [(AgreementKind, String, [String])])
    func sections(kind: AgreementKind, patch: String, faults: [String]) throws {
        #expect(try found(patch, kind) == faults)
    }

    @Test(
        "are what the catalogue asks for at their paths, in inherited sections and in own ones",
        arguments: [
            (#"{"responses":{"mql":{"first_response":{"within":"PT1H","clock":"business"}}}}"#, []),
            // A part of a value: the other one stays.
            (#"{"responses":{"mql":{"first_response":{"within":"PT1H"}}}}"#, []),
            (#"{"profile":{"minimum_budget":{"amount":5}}}"#, []),
            (#"{"profile":{"condition":{"any":null,"field":"account.employees","op":"gte","value":5}}}"#, []),
            (#"{"scope":{"products":["A","B"],"renewal":{"notice":"P90D"}}}"#, []),
            (#"{"scope":{"introduction":{"phases":{"a":{"to":"2026-01-31"}}}}}"#, []),
            // Whom else the two are told apart by is not known here.
            (#"{"parties":{"a":{"representative":{"name":"Jo"},"deputy":{"name":"Jo"}}}}"#, []),
            // What another section would have to define.
            (#"{"kpis":{"a":{"owner":"somebody"}},"responses":{"new":{"text":"x"}}}"#, []),
            (#"{"extensions":{"crm":{"a":[1,null]}}}"#, []),
            (#"{"responses":{"mql":{"within":"PT1H"}}}"#, ["/patch/responses/mql/within unknown_field"]),
            (
                #"{"responses":{"mql":{"first_response":{"within":"4h","clock":"lunar"}}}}"#,
                [
                    "/patch/responses/mql/first_response/clock not_allowed_value",
                    "/patch/responses/mql/first_response/within invalid_format",
                ]
            ),
            (
                #"{"responses":{"mql":{"attempts":{"minimum":0}},"Hot Lead":{}}}"#,
                [
                    "/patch/responses/Hot Lead invalid_format",
                    "/patch/responses/mql/attempts/minimum out_of_range",
                ]
            ),
            (#"{"kpis":{"a":{"unit":"furlong"}}}"#, ["/patch/kpis/a/unit not_allowed_value"]),
            (
                #"{"profile":{"minimum_budget":{"amount":"5"}}}"#,
                ["/patch/profile/minimum_budget/amount wrong_type"]
            ),
            // A condition is written whole.
            (
                #"{"profile":{"condition":{"any":null,"op":"gte","value":5}}}"#,
                ["/patch/profile/condition/field required"]
            ),
            (
                #"{"contact":{"channels":["phone","phone",null]}}"#,
                [
                    "/patch/contact/channels/1 duplicate", "/patch/contact/channels/2 wrong_type",
                ]
            ),
            (#"{"parties":{"a":{"signature":"maybe"}}}"#, ["/patch/parties/a/signature not_allowed_value"]),
            (#"{"annexes":{"a":{"sha256":"abc"}}}"#, ["/patch/annexes/a/sha256 invalid_format"]),
            (
                #"{"scope":{"introduction":{"phases":{"a":{"from":"2026-02-01","to":"2026-01-31"}}}}}"#,
                ["/patch/scope/introduction/phases/a/to out_of_range"]
            ),
        ] as [(String, [String])])
    func values(patch: String, faults: [String]) throws {
        for kind in AgreementKind.allCases { #expect(try found(patch, kind) == faults, "\(kind)") }
    }

    @Test(
        "have null for what shall go, and can go",
        arguments: [
            (#"{"kpis":null,"scoring":null,"extensions":null,"scope":null,"annexes":null}"#, []),
            (#"{"kpis":{"a":null},"parties":{"cs":null},"responses":{"mql":null}}"#, []),
            (#"{"responses":{"mql":{"first_response":null,"attempts":null}}}"#, []),
            (#"{"parties":{"cs":{"representative":null,"deputy":{"email":null}}}}"#, []),
            (#"{"scope":{"renewal":null},"annexes":{"a":{"text":null}}}"#, []),
            (
                #"{"responses":null,"lead_classes":null}"#,
                ["/patch/lead_classes required", "/patch/responses required"]
            ),
            (
                #"{"responses":{"mql":{"attempts":{"minimum":null},"first_response":{"clock":null}}}}"#,
                [
                    "/patch/responses/mql/attempts/minimum required",
                    "/patch/responses/mql/first_response/clock required",
                ]
            ),
            (
                #"{"parties":{"cs":{"name":null}},"scope":{"renewal":{"mode":null}}}"#,
                ["/patch/parties/cs/name required", "/patch/scope/renewal/mode required"]
            ),
        ] as [(String, [String])])
    func removals(patch: String, faults: [String]) throws {
        for kind in AgreementKind.allCases { #expect(try found(patch, kind) == faults, "\(kind)") }
    }

    @Test(
        "may be rails beside others that are not known here",
        arguments: [
            (#"{"/kpis/**":"locked","/responses/**":"tighten"}"#, []),
            (#"{"/kpis/**":null,"/nothing":null}"#, []),
            (#"{"/responses/*/attempts/minimum":{"between":null,"one_of":[3,5]}}"#, []),
            // Durations and texts of responses may have rails of their own.
            (#"{"/responses/**":{"between":[3,5]}}"#, []), (#"{"/responses/**":{"one_of":[3,5]}}"#, []),
            (#"{"/responses/*/text":{"between":[3,5]}}"#, ["~1responses~1*~1text/between wrong_type"]),
            (
                #"{"/responses/*/attempts/**":{"between":[5,3]}}"#,
                ["~1responses~1*~1attempts~1**/between out_of_range"]
            ),
            (#"{"/responses/**":{"one_of":[3,{}]}}"#, ["~1responses~1**/one_of/1 wrong_type"]),
            (#"{"/purpose/statement":"tighten"}"#, ["~1purpose~1statement not_allowed_value"]),
            (
                #"{"/purpose/aim":"locked","a":"free"}"#,
                ["a invalid_format", "~1purpose~1aim unknown_reference"]
            ),
            (
                #"{"/kpis/**":"loose","/lanes/**":{}}"#,
                ["~1kpis~1** not_allowed_value", "~1lanes~1** not_allowed_value"]
            ),
        ] as [(String, [String])])
    func rails(rails: String, faults: [String]) throws {
        let expected = faults.map { "/patch/guardrails/" + $0 }
        #expect(try found(#"{"guardrails":\#(rails)}"#, .framework) == expected)
    }

    /// Pointers and codes, in order.
    private func found(_ patch: String, _ kind: AgreementKind) throws -> [String] {
        ProposedValues.faults(of: try JSON.parse(patch), kind: kind)
            .map { "\($0.pointer) \($0.code.rawValue)" }.sorted()
    }

    @Test("are bounded")
    func bound() {
        func patch(_ bytes: Int) -> JSON {
            ["extensions": ["a": .string(String(repeating: "x", count: bytes - 23))]]
        }
        let most = ChangeRequestLimits.patchBytes
        #expect(patch(most).canonicalBytes().count == most)
        #expect(ProposedValues.faults(of: patch(most), kind: .framework).isEmpty)
        #expect(ProposedValues.faults(of: patch(most + 1), kind: .framework).map(\.code) == [.tooLong])
    }

    @Test(
        "replace, add and remove in a framework; in a local agreement null stands, but in its own sections",
        arguments: [
            // terms; values; what a framework's terms become; what a local agreement's become
            (#"{}"#, #"{"kpis":{"a":1}}"#, #"{"kpis":{"a":1}}"#, #"{"kpis":{"a":1}}"#),
            (
                #"{"kpis":{"a":1,"b":2}}"#, #"{"kpis":{"a":null}}"#, #"{"kpis":{"b":2}}"#,
                #"{"kpis":{"a":null,"b":2}}"#
            ),
            (#"{"kpis":{"a":1}}"#, #"{"kpis":null}"#, #"{}"#, #"{"kpis":null}"#),
            (#"{}"#, #"{"kpis":{"a":null}}"#, #"{"kpis":{}}"#, #"{"kpis":{"a":null}}"#),
            (
                #"{"kpis":{"a":null}}"#, #"{"kpis":{"b":2}}"#, #"{"kpis":{"a":null,"b":2}}"#,
                #"{"kpis":{"a":null,"b":2}}"#
            ),
            (#"{"kpis":{"a":null}}"#, #"{"kpis":{"a":2}}"#, #"{"kpis":{"a":2}}"#, #"{"kpis":{"a":2}}"#),
            (
                #"{"kpis":{"a":[1,2]}}"#, #"{"kpis":{"a":[3]}}"#, #"{"kpis":{"a":[3]}}"#,
                #"{"kpis":{"a":[3]}}"#
            ),
            // A section that was removed comes back with what the request says on top.
            (
                #"{"kpis":null}"#, #"{"kpis":{"a":2,"b":null}}"#, #"{"kpis":{"a":2}}"#,
                #"{"kpis":{"a":2,"b":null}}"#
            ),
            (
                #"{"kpis":{"a":1},"parties":{"cs":{},"sales":{"name":"S"}}}"#,
                #"{"kpis":{"a":null},"parties":{"cs":null,"sales":{"deputy":"D"}}}"#,
                #"{"kpis":{},"parties":{"sales":{"deputy":"D","name":"S"}}}"#,
                #"{"kpis":{"a":null},"parties":{"sales":{"deputy":"D","name":"S"}}}"#
            ),
        ])
    func merge(terms: String, values: String, framework: String, local: String) throws {
        let (terms, values) = (try JSON.parse(terms), try JSON.parse(values))
        #expect(
            ProposedValues.merge(values, into: terms, kind: .framework).canonicalText == framework)
        #expect(ProposedValues.merge(values, into: terms, kind: .local).canonicalText == local)
    }

    @Test("one patch of two does what both do, one after the other")
    func composition() throws {
        var exact = 0
        for seed in 70_000..<74_000 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let (target, earlier, later) = (random.terms(), random.patch(), random.patch())
            let composed = MergePatch.compose(later, after: earlier)
            // What both say again says nothing new, in whichever order.
            #expect(MergePatch.compose(composed, after: composed) == composed, "Seed \(seed)")
            guard !Self.rebuilds(later, after: earlier) else { continue }
            exact += 1
            let both = MergePatch.apply(later, to: MergePatch.apply(earlier, to: target))
            #expect(
                MergePatch.apply(composed, to: target).canonicalText == both.canonicalText, "Seed \(seed)")
        }
        #expect(exact > 1_000, "only \(exact) pairs were compared")
    }

    /// Whether the later patch has an object where the earlier one has null or a plain value.
    private static func rebuilds(_ later: JSON, after earlier: JSON) -> Bool {
        guard let changes = later.objectValue else { return false }
        guard let base = earlier.objectValue else { return true }
        return changes.contains { key, value in
            switch base[key] {
            case .none: false
            case .some(let before): rebuilds(value, after: before)
            }
        }
    }
}
