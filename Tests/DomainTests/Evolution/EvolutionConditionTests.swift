// Conditions of evolution paths: what they may ask for, and when they hold.

import Domain
import Testing

@Suite("Conditions of evolution paths")
struct EvolutionConditionTests {
    static func atLeast(_ metric: String, _ value: Double) -> JSON {
        ["field": .string(metric), "op": "gte", "value": .number(value)]
    }

    @Test(
        "a condition asks for figures of the company only, and what is wrong is told at once",
        arguments: [
            (atLeast("metric.employees", 50), []),
            (["any": [atLeast("metric.employees", 50), ["not": atLeast("metric.regions", 3)]]], []),
            (["field": "metric.employees", "op": "exists"], []),
            (atLeast("metric.employes", 50), ["/c/field unknown_reference metric.employees"]),
            (atLeast("employees", 50), ["/c/field unknown_reference metric.employees"]),
            (atLeast("metric.sla_compliance", 50), ["/c/field unknown_reference -"]),
            (atLeast("account.employees", 50), ["/c/field unknown_reference -"]),
            (
                [
                    "all": [
                        atLeast("lead.points", 1), ["field": "metric.regions", "op": "contains", "value": 3],
                    ]
                ],
                ["/c/all/1/op not_allowed_value -", "/c/all/0/field unknown_reference -"]
            ),
            (["field": "metric.employees", "op": "gte", "value": "fifty"], ["/c/value wrong_type -"]),
            (["field": 5, "op": "gte", "value": 1], ["/c/field wrong_type -"]),
            ("employees > 50", ["/c wrong_type -"]), (["all": []], ["/c/all too_short -"]),
            (
                ["all": [atLeast("x", 1)], "more": 1],
                ["/c/more unknown_field -", "/c/all/0/field unknown_reference -"]
            ),
        ] as [(JSON, [String])])
    func faults(_ condition: JSON, _ expected: [String]) {
        let found = EvolutionCondition.faults(of: condition, at: "/c").map { fault in
            let parts = fault.detail.split(separator: "Did you mean “")
            let near = parts.count > 1 ? parts[1].prefix { $0 != "”" } : "-"
            return "\(fault.pointer) \(fault.code.rawValue) \(near)"
        }
        #expect(found == expected)
    }

    @Test("a condition that is nested too deep is refused and not walked down")
    func depth() {
        var condition = Self.atLeast("metric.employees", 1)
        for _ in 0..<60 { condition = ["not": condition] }
        #expect(EvolutionCondition.faults(of: condition, at: "").map(\.code) == [.outOfRange])
    }

    @Test("a figure that nobody has stated makes no condition true, not even its opposite")
    func unknown() throws {
        let many = try Condition(Self.atLeast("metric.employees", 50))
        let few = try Condition(["not": Self.atLeast("metric.employees", 50)])
        for (figures, isMany, isFew) in [
            ([:], false, false), ([.employees: 49], false, true), ([.employees: 50], true, false),
            ([.regions: 60], false, false),
        ] as [([TenantMetric: Int], Bool, Bool)] {
            #expect(EvolutionCondition.holds(many, figures) == isMany)
            #expect(EvolutionCondition.holds(few, figures) == isFew)
        }
    }

    @Test("the figures that a condition asks for are known, each once")
    func metrics() throws {
        let condition = try Condition([
            "any": [
                Self.atLeast("metric.regions", 3), ["not": Self.atLeast("metric.employees", 5)],
                ["all": [Self.atLeast("metric.regions", 2), Self.atLeast("metric.products", 2)]],
            ]
        ])
        #expect(EvolutionCondition.metrics(of: condition) == [.employees, .products, .regions])
    }

    @Test("a figure of the company that agreements know as a metric too is the same, and each has its words")
    func names() {
        for metric in TenantMetric.allCases {
            if let known = MetricCatalogue.metric(metric.rawValue) {
                #expect(known.source == .entered && [.count, .people].contains(known.unit), "\(known)")
            }
            #expect(ConditionField.named(metric.field) != nil)
            #expect(TenantMetric(field: metric.field) == metric)
            #expect(!metric.label.english.isEmpty && metric.label.english != metric.label.german)
        }
        #expect(TenantMetric(field: "employees") == nil)
    }
}
