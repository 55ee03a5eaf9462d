// When paths fire, and what may be changed of them.

import Domain
import Testing

@Suite("Evolution paths")
struct EvolutionPathTests {
    private static func path(isArmed: Bool = true, isWithdrawn: Bool = false) throws -> EvolutionPath {
        EvolutionPath(
            key: try #require(Slug("fifty")), agreement: try #require(Slug("inbound")),
            agreementID: try #require(AgreementID("0199aa00-0000-7000-8000-000000000000")), name: "Fifty",
            condition: try Condition(EvolutionConditionTests.atLeast("metric.employees", 50)),
            proposal: EvolutionPath.Proposal(title: "Meet monthly", reason: "We are many", values: [:]),
            isArmed: isArmed, createdAt: Instant(microseconds: 0), createdBy: "ada",
            withdrawal: isWithdrawn
                ? Deed(at: Instant(microseconds: 0), by: "ada") : nil)
    }

    static let steps: [(employees: Int?, isArmed: Bool, isWithdrawn: Bool, EvolutionPath.Step)] = [
        (49, true, false, .stays), (50, true, false, .fires), (51, true, false, .fires),
        (50, false, false, .stays), (49, false, false, .rearms), (nil, true, false, .stays),
        (nil, false, false, .rearms), (50, true, true, .stays), (49, false, true, .stays),
    ]

    @Test(
        "a path fires once when its condition comes true, and again only after it held no more",
        arguments: steps)
    func step(_ sample: (employees: Int?, isArmed: Bool, isWithdrawn: Bool, EvolutionPath.Step)) throws {
        let path = try Self.path(isArmed: sample.isArmed, isWithdrawn: sample.isWithdrawn)
        var figures: [TenantMetric: Int] = [.regions: 500]
        figures[.employees] = sample.employees
        #expect(path.step(figures) == sample.3)
        #expect(path.state == (sample.isWithdrawn ? .withdrawn : sample.isArmed ? .armed : .fired))
    }

    @Test(
        "a change counts where it changes something, another condition arms, and what is withdrawn stays as it is"
    )
    func change() throws {
        let fired = try Self.path(isArmed: false)
        #expect(try fired.changed(EvolutionPathChange()) == fired)
        #expect(try fired.changed(EvolutionPathChange(name: "Fifty", condition: fired.condition)) == fired)
        let renamed = try fired.changed(
            EvolutionPathChange(name: "Sixty", title: "T", reason: "R", values: ["a": 1]))
        #expect(renamed.revision == 2 && !renamed.isArmed && renamed.tag != fired.tag)
        #expect(renamed.proposal == EvolutionPath.Proposal(title: "T", reason: "R", values: ["a": 1]))
        let other = try Condition(EvolutionConditionTests.atLeast("metric.employees", 60))
        #expect(try fired.changed(EvolutionPathChange(condition: other)).isArmed)
        let withdrawn = try Self.path(isWithdrawn: true)
        #expect(throws: DomainError.self) { try withdrawn.changed(EvolutionPathChange(name: "X")) }
    }

    @Test("a figure is of no day to come, and of none before the present one's")
    func figures() throws {
        let today = CivilDate(daysSince1970: 20_000)
        func figure(_ days: Int) -> TenantFigure { TenantFigure(value: 1, asOf: today.moved(days: days)) }
        #expect(figure(0).faults(after: nil, on: today).isEmpty)
        #expect(figure(-9).faults(after: nil, on: today).isEmpty)
        #expect(figure(1).faults(after: nil, on: today).map(\.pointer) == ["/as_of"])
        #expect(figure(-9).faults(after: figure(-9), on: today).isEmpty)
        #expect(figure(-10).faults(after: figure(-9), on: today).map(\.pointer) == ["/as_of"])
    }
}
