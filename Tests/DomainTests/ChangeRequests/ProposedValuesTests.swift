// The values that a request proposes: what is wrong with them, and what they make of a draft's terms.

import Domain
import Generators
import Testing

@Suite("Proposed values")
struct ProposedValuesTests {
    @Test(
        "are looked at as terms are, but partial, and with null for what shall go",
        arguments: [
            (.framework, #"{}"#, []), (.local, #"{}"#, []),
            (.framework, #"{"kpis":{"a":null},"responses":null,"parties":{"cs":{}}}"#, []),
            (.local, #"{"kpis":{"a":null},"responses":null,"parties":{"cs":null}}"#, []),
            (.framework, #"{"guardrails":{"/kpis/**":"locked"}}"#, []),
            (
                .local, #"{"guardrails":{},"grace":null}"#,
                [
                    "/patch/grace section_not_allowed", "/patch/guardrails section_not_allowed",
                ]
            ),
            (
                .framework, #"{"kpi":{},"a/b":1}"#,
                ["/patch/a~1b unknown_section", "/patch/kpi unknown_section"]
            ),
            (
                .framework, #"{"parties":null,"kpis":[]}"#,
                ["/patch/kpis wrong_type", "/patch/parties wrong_type"]
            ),
            (.local, #"{"scope":null,"kpis":3}"#, ["/patch/kpis wrong_type", "/patch/scope wrong_type"]),
            (.framework, #"[]"#, ["/patch wrong_type"]), (.local, #"null"#, ["/patch wrong_type"]),
        ] as [(AgreementKind, String, [String])])
    func faults(kind: AgreementKind, patch: String, faults: [String]) throws {
        let found = ProposedValues.faults(of: try JSON.parse(patch), kind: kind)
        #expect(found.map { "\($0.pointer) \($0.code.rawValue)" }.sorted() == faults)
    }

    @Test("are bounded")
    func bound() {
        func patch(_ bytes: Int) -> JSON {
            ["purpose": ["why": .string(String(repeating: "x", count: bytes - 22))]]
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
