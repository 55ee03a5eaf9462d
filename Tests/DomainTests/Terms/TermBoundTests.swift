// How much the terms may hold.

import Domain
import Testing

@Suite("Bounds of terms")
struct TermBoundTests {
    private func object(_ count: Int, _ value: JSON = [:]) -> JSON {
        .object(JSONObject(uniqueKeysWithValues: (0..<count).map { ("k\($0)", value) }))
    }

    private func nested(_ depth: Int) -> JSON {
        (0..<depth).reduce("x" as JSON) { value, _ in ["a": value] }
    }

    private func faults(_ terms: JSON, kind: AgreementKind = .framework) -> [String] {
        TermFaultCase.describe(Terms.faults(of: terms, kind: kind, completeness: .draft))
    }

    @Test(
        "ten thousand unknown keys are a hundred faults, and a note that there are more",
        arguments: [true, false])
    func manyKeys(areSections: Bool) {
        let terms = areSections ? object(10_000) : ["contact": object(10_000)]
        for kind in AgreementKind.allCases {
            let found = Terms.faults(of: terms, kind: kind)
            #expect(found.count == TermLimits.faults + 1)
            #expect(found.last?.code == .tooMany && found.last?.pointer == "/terms")
        }
    }

    @Test("a collection, a list and the extensions have a most")
    func tooMany() {
        let item: JSON = ["text": "x"]
        #expect(faults(["exclusions": object(TermLimits.itemsPerCollection, item)]) == [])
        #expect(
            faults(["exclusions": object(TermLimits.itemsPerCollection + 1, item)]) == [
                "/exclusions too_many"
            ])
        let names: [JSON] = (0...TermLimits.itemsPerList).map { .string("t\($0)") }
        #expect(faults(["resources": ["technology": .array(Array(names.dropLast()))]]) == [])
        #expect(faults(["resources": ["technology": .array(names)]]) == ["/resources/technology too_many"])
        #expect(faults(["extensions": object(TermLimits.extensionValues - 1)]) == [])
        #expect(faults(["extensions": object(TermLimits.extensionValues)]) == ["/extensions too_many"])
    }

    @Test("depth ends where the catalogue ends, and below extensions at a bound")
    func depth() {
        #expect(faults(["contact": nested(500)]) == ["/contact/a unknown_field"])
        #expect(faults(["exclusions": ["a": ["text": nested(500)]]]) == ["/exclusions/a/text wrong_type"])
        #expect(faults(["extensions": nested(TermLimits.extensionDepth)]) == [])
        #expect(faults(["extensions": nested(TermLimits.extensionDepth + 1)]) == ["/extensions too_many"])
        #expect(
            faults(["exclusions": ["a": ["condition": nested(100)]]]) == ["/exclusions/a/condition too_many"])
    }

    @Test("texts have a length, counted in characters and not in bytes")
    func lengths() {
        func name(_ count: Int) -> JSON {
            ["kpis": ["a": ["name": .string(String(repeating: "ü", count: count))]]]
        }
        #expect(faults(name(200)) == [])
        #expect(faults(name(201)) == ["/kpis/a/name too_long"])
    }

    @Test("a long name is neither compared nor repeated at length")
    func longNames() {
        let long = String(repeating: "x", count: 100_000)
        let found = Terms.faults(of: ["contact": .object([long: 1])], kind: .local)
        #expect(found.count == 1 && (found.first?.detail.count ?? 0) < 400)
    }
}
