// The metrics that every tenant has, and those of its own.

import Domain
import Testing

@Suite("Metric catalogue")
struct MetricCatalogueTests {
    @Test("no key stands twice; every metric has name and formula in both languages")
    func rows() {
        let all = MetricCatalogue.all
        #expect(Set(all.map(\.key)).count == all.count)
        for metric in all {
            #expect(metric.key.utf8.allSatisfy { (97...122).contains($0) || $0 == 95 }, "\(metric.key)")
            for language in Language.allCases {
                #expect(!metric.name[language].isEmpty, "\(metric.key)")
                #expect(metric.formula[language].count > 10, "\(metric.key)")
            }
            #expect(metric.name.english != metric.name.german || metric.key == "sla", "\(metric.key)")
            #expect(metric.formula.english != metric.formula.german, "\(metric.key)")
            #expect(metric.level != nil && metric.isMeasurable, "\(metric.key)")
            #expect(MetricCatalogue.metric(metric.key) == metric)
        }
    }

    @Test(
        "the metrics of the sources are there",
        arguments: [
            ("lead_volume", .count, .higher), ("mql_rate", .percent, .higher),
            ("lead_quality", .points, .higher),
            ("lead_velocity", .days, .lower), ("sql_conversion_rate", .percent, .higher),
            ("sql_acceptance_rate", .percent, .higher), ("pipeline_contribution", .percent, .higher),
            ("customer_acquisition_cost", .money, .lower), ("response_time", .businessHours, .lower),
            ("acceptance_rate", .percent, .higher), ("contact_cadence", .count, .higher),
            ("status_update_time", .businessHours, .lower), ("disqualification_rate", .percent, .lower),
            ("sales_velocity", .days, .lower), ("win_rate", .percent, .higher),
            ("lead_to_revenue_rate", .percent, .higher), ("deal_size", .money, .higher),
            ("cycle_length", .days, .lower), ("customer_lifetime_value", .money, .higher),
            ("clv_to_cac", .ratio, .higher), ("growth", .percentChange, .higher),
            ("marketing_roi", .percentChange, .higher), ("sla_compliance", .percent, .higher),
            ("account_penetration", .people, .higher),
        ] as [(String, MetricUnit, Metric.Direction)])
    func sources(key: String, unit: MetricUnit, direction: Metric.Direction) throws {
        let metric = try #require(MetricCatalogue.metric(key))
        #expect(metric.unit == unit && metric.direction == direction)
    }

    @Test("a rate is a percentage, and a time is better when it is shorter")
    func conventions() {
        for metric in MetricCatalogue.all {
            if metric.key.hasSuffix("_rate") { #expect(metric.unit == .percent, "\(metric.key)") }
            if metric.key.hasSuffix("_time") { #expect(metric.direction == .lower, "\(metric.key)") }
        }
        for unit in MetricUnit.allCases { #expect(unit.label.english != unit.label.german) }
    }

    @Test("terms define metrics of their own, which are entered; the catalogue's come first")
    func own() throws {
        let terms = try JSON.parse(
            #"""
            {"funnel": {"metrics": {"demo-visits": {"name": "Demo visits", "unit": "count", "direction": "lower",
            "formula": "Visits", "level": "impact"}, "half": {"name": "Half"},
            "mql": {"name": "x", "unit": "days", "direction": "lower"}}}}
            """#)
        let own = try #require(MetricCatalogue.metric("demo-visits", in: terms))
        #expect(own.unit == .count && own.direction == .lower && own.source == .entered)
        #expect(own.level == .impact && own.isMeasurable && own.stricter == .lower)
        #expect(MetricCatalogue.metric("half", in: terms) == nil)
        #expect(MetricCatalogue.metric("mql", in: terms)?.unit == .count)
        #expect(MetricCatalogue.metric("nothing", in: terms) == nil)
        #expect(MetricCatalogue.metric("demo-visits") == nil)
    }
}
