// What suits companies of each size.

import Domain
import Testing

@Suite("Presets of evolution")
struct EvolutionPresetTests {
    @Test("the sizes follow one another, and every company has one", arguments: 0...400)
    func sizes(_ employees: Int) throws {
        let holding = try EvolutionPreset.allCases.filter {
            EvolutionCondition.holds(try Condition($0.condition), [.employees: employees])
        }
        #expect(holding == [EvolutionPreset.of(employees: employees)])
    }

    @Test(
        "values are what a change request may propose, to frameworks and local agreements",
        arguments: EvolutionPreset.allCases)
    func values(_ preset: EvolutionPreset) {
        for language in [Language.english, .german] {
            for kind in AgreementKind.allCases {
                let faults = ProposedValues.faults(of: preset.values(language), kind: kind)
                #expect(faults.isEmpty, "\(faults)")
            }
        }
        #expect(EvolutionCondition.faults(of: preset.condition, at: "").isEmpty)
        #expect(preset.advice.count == 3 && preset.advice.allSatisfy { $0.english != $0.german })
    }

    @Test("a larger company has at least as many meetings and levels, and other advice")
    func growth() {
        let counts = EvolutionPreset.allCases.map { preset in
            let values = preset.values(.english)
            return [
                values["meetings"]?.objectValue?.count ?? 0,
                values["escalation"]?["levels"]?.objectValue?.count ?? 0,
            ]
        }
        #expect(counts == [[1, 1], [2, 1], [3, 2], [4, 3]])
        #expect(Set(EvolutionPreset.allCases.flatMap(\.advice)).count == 12)
    }
}
