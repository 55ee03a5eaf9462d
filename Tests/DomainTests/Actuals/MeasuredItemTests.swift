// What terms promise in numbers.

import Domain
import Testing

@Suite("Measured items")
struct MeasuredItemTests {
    private static let terms: JSON = [
        "funnel": ["metrics": ["calls": ["name": "Calls", "unit": "count", "direction": "lower"]]],
        "commitments": [
            "words": ["party": "sales", "text": "We are kind."],
            "leads": [
                "party": "marketing", "text": "Enough leads", "metric": "mql", "target": 120.5,
                "unit": "count",
                "period": "month", "position": 2,
                "steps": [
                    "b": ["from": "2027-01-01", "target": 150], "a": ["from": "2026-10-01", "target": 130],
                ],
            ],
            "own": ["party": "joint", "metric": "calls", "target": 10, "unit": "count", "position": 1],
            "unknown": ["party": "joint", "metric": "nothing", "target": 10, "unit": "count"],
            "aimless": ["party": "joint", "metric": "mql"],
        ],
        "kpis": [
            "turnover": [
                "metric": "revenue", "target": 1_000_000, "unit": "money", "currency": "EUR",
                "period": "quarter",
                "level": "impact", "owner": "joint", "core": true,
            ],
            "speed": [
                "name": "Our speed", "metric": "response_time", "target": 4, "unit": "business_hours",
                "level": "functional", "owner": "sales", "position": 1, "text": "Median",
            ],
        ],
    ]

    @Test("commitments and KPIs with a metric and a target are measured, in their order")
    func all() throws {
        let items = MeasuredItem.all(in: Self.terms)
        #expect(
            items.map(\.pointer.description) == [
                "/commitments/own", "/commitments/leads", "/kpis/speed", "/kpis/turnover",
            ])
        let (own, leads, speed, turnover) = (items[0], items[1], items[2], items[3])
        #expect(own.title == LocalizedText("Calls", german: "Calls") && own.direction == .lower)
        #expect(own.holder == "joint" && own.unit == .count && own.period == nil && own.steps.isEmpty)
        #expect(leads.title == MetricCatalogue.metric("mql")?.name && leads.text == "Enough leads")
        #expect(leads.holder == "marketing" && leads.period == "month" && leads.baseTarget == 120.5)
        #expect(leads.steps.map(\.from.description) == ["2026-10-01", "2027-01-01"])
        #expect(leads.steps.map(\.target) == [130, 150] && !leads.isCore)
        #expect(speed.title == LocalizedText("Our speed", german: "Our speed") && speed.holder == "sales")
        #expect(speed.direction == .lower && speed.unit == .businessHours && speed.text == "Median")
        #expect(turnover.currency == "EUR" && turnover.isCore && turnover.period == "quarter")
        #expect(turnover.title.german == "Umsatz" && turnover.kind == .kpi && turnover.key == "turnover")
    }

    @Test(
        "terms that say nothing, or nonsense, promise nothing in numbers",
        arguments: [
            [:], ["commitments": [:], "kpis": [:]], ["commitments": "none", "kpis": [1]],
            ["kpis": ["a": "b", "c": ["metric": 5, "target": 3], "d": ["metric": "mql", "target": "3"]]],
        ] as [JSON])
    func nothing(_ terms: JSON) {
        #expect(MeasuredItem.all(in: terms).isEmpty)
    }
}
