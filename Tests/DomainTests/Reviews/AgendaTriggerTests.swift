// What an agenda says of the triggers of the terms.

import Domain
import Testing

@Suite("Triggers on an agenda")
struct AgendaTriggerTests {
    static let low: JSON = ["field": "metric.sla_compliance", "op": "lt", "value": 80]
    static let large: JSON = ["field": "metric.employees", "op": "gte", "value": 50]

    static func fired(
        _ condition: JSON, _ actuals: [Actual] = [], _ figures: [TenantMetric: Int] = [:]
    ) -> AgendaTrigger? {
        let terms: JSON = ["reviews": ["triggers": ["x": ["text": "It happens.", "condition": condition]]]]
        return AgendaTrigger.all(in: terms, actuals, figures).first
    }

    @Test(
        "a condition is decided by the newest actual of the agreement, else by the figure of the company",
        arguments: [
            (low, [79], nil, Truth.yes), (low, [80], nil, .no), (low, [], nil, .unknown),
            // The newest is the last of them.
            (low, [60, 90], nil, .no), (low, [90, 60], nil, .yes),
            (large, [], 49, .no), (large, [], 50, .yes), (large, [], nil, .unknown),
            (["all": [low, large]], [70], 50, .yes), (["all": [low, large]], [70], nil, .unknown),
            (["any": [low, large]], [70], nil, .yes), (["not": low], [], nil, .unknown),
            // Of no single account or lead can a review of the agreement tell anything.
            (["field": "account.employees", "op": "gte", "value": 1], [], 50, .unknown),
        ] as [(JSON, [Double], Int?, Truth)])
    func decides(_ condition: JSON, _ compliance: [Double], _ employees: Int?, _ expected: Truth) throws {
        let start = TargetComparisonTests.start
        var actuals = try compliance.enumerated().map { month, value in
            try TargetComparisonTests.actual(
                value, of: "sla_compliance", from: start.moved(days: 31 * month))
        }
        let trigger = Self.fired(condition, actuals, employees.map { [.employees: $0] } ?? [:])
        #expect(trigger?.outcome?.truth == expected)
        actuals.reverse()
        #expect(Self.fired(condition, actuals, employees.map { [.employees: $0] } ?? [:]) == trigger)
    }

    @Test("an actual of the agreement goes before the figure of the company")
    func precedence() throws {
        let actual = try TargetComparisonTests.actual(40, of: "employees")
        #expect(Self.fired(Self.large, [actual], [.employees: 60])?.outcome?.truth == .no)
    }

    @Test("triggers come in their order, and one without a condition is left to people")
    func order() {
        let terms: JSON = [
            "reviews": [
                "quarterly": ["text": "All of it", "interval": "quarter"],
                "triggers": [
                    "late": [
                        "position": 2, "text": "A region is opened.", "change": "It gets an agreement.",
                    ],
                    "early": ["position": 1, "text": "Compliance is low.", "condition": Self.low],
                ],
            ]
        ]
        let triggers = AgendaTrigger.all(in: terms, [], [:])
        #expect(triggers.map(\.key) == ["early", "late"])
        #expect(
            triggers.last?.json == [
                "pointer": "/reviews/triggers/late", "text": "A region is opened.",
                "change": "It gets an agreement.", "fired": .null, "explanation": .null,
            ])
        let explanation = triggers.first?.json["explanation"]
        #expect(
            explanation?["en"]?.stringValue == "SLA compliance is less than 80: value missing — unknown")
        #expect(AgendaTrigger.all(in: [:], [], [:]).isEmpty)
        #expect(AgendaTrigger.all(in: ["reviews": ["triggers": []]], [], [:]).isEmpty)
    }
}
