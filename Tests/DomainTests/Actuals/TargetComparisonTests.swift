// Targets held against actual values.

import Domain
import Testing

@Suite("Target comparisons")
struct TargetComparisonTests {
    static let start = CivilDate(daysSince1970: 20_000)

    static func actual(
        _ amount: Double, of metric: String = "m", currency: String? = nil, from: CivilDate = start,
        days: Int = 31
    ) throws -> Actual {
        let id = try #require(ActualID("0199aa00-0000-7000-8000-000000000000"))
        let period = try #require(ActualPeriod(from: from, to: from.moved(days: days - 1)))
        return Actual(
            id: id, value: ActualValue(metric: metric, period: period, amount: amount, currency: currency),
            source: .entered, enteredAt: Instant(microseconds: 0), enteredBy: "somebody")
    }

    static func item(
        _ target: Double, _ unit: MetricUnit = .percent, _ direction: Metric.Direction = .higher,
        currency: String? = nil, period: String? = nil, steps: JSON = [:]
    ) throws -> MeasuredItem {
        let terms: JSON = [
            "funnel": [
                "metrics": [
                    "m": [
                        "name": "Measure", "unit": .string(unit.rawValue),
                        "direction": .string(direction.rawValue),
                    ]
                ]
            ],
            "commitments": [
                "c": [
                    "party": "sales", "metric": "m", "target": .number(target),
                    "unit": .string(unit.rawValue),
                    "currency": .text(currency), "period": .text(period), "steps": steps,
                ]
            ],
        ]
        return try #require(MeasuredItem.all(in: terms).first)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let target, amount: Double
        let direction: Metric.Direction
        let outcome: TargetComparison.Outcome
        let deviation: Int?
        let isLarge: Bool

        init(
            _ target: Double, _ amount: Double, _ direction: Metric.Direction,
            _ outcome: TargetComparison.Outcome,
            _ deviation: Int?, isLarge: Bool = false
        ) {
            (self.target, self.amount, self.direction) = (target, amount, direction)
            (self.outcome, self.deviation, self.isLarge) = (outcome, deviation, isLarge)
        }

        var testDescription: String { "\(amount) of \(target), \(direction)" }
    }

    static let cases = [
        Case(80, 80, .higher, .reached, 0), Case(80, 80, .lower, .reached, 0),
        Case(80, 84, .higher, .reached, 5_000), Case(80, 84, .lower, .missed, 5_000),
        Case(80, 76, .higher, .missed, -5_000), Case(80, 76, .lower, .reached, -5_000),
        // Ten percent are not yet large, and a thousandth more is.
        Case(80, 72, .higher, .missed, -10_000), Case(80, 88, .higher, .reached, 10_000),
        Case(100, 89.999, .higher, .missed, -10_001, isLarge: true),
        Case(100, 110.001, .higher, .reached, 10_001, isLarge: true),
        // A third and two thirds; half a thousandth goes up, on both sides.
        Case(3, 1, .higher, .missed, -66_667, isLarge: true),
        Case(3, 2, .higher, .missed, -33_333, isLarge: true),
        Case(200_000, 200_001, .higher, .reached, 1), Case(200_000, 199_999, .higher, .missed, 0),
        Case(200_000, 199_997, .higher, .missed, -1),
        // What doubles cannot add: 0.3 is exactly 0.2 and a half of it.
        Case(0.2, 0.3, .higher, .reached, 50_000, isLarge: true), Case(0.1, 0.11, .higher, .reached, 10_000),
        // A target of nothing.
        Case(0, 0, .lower, .reached, 0), Case(0, 2, .lower, .missed, nil, isLarge: true),
        Case(0, 2, .higher, .reached, nil, isLarge: true),
        // Growth may be agreed to be below nothing.
        Case(-5, -4, .higher, .reached, 20_000, isLarge: true),
        Case(-5, -6, .higher, .missed, -20_000, isLarge: true),
        Case(-5, 0, .higher, .reached, 100_000, isLarge: true),
        Case(10, 0, .higher, .missed, -100_000, isLarge: true),
        Case(10, -10, .higher, .missed, -200_000, isLarge: true),
        // A half of a thousandth below a target that is below nothing.
        Case(-200_000, -200_001, .higher, .missed, 0), Case(-200_000, -199_999, .higher, .reached, 1),
        // Far beyond what anybody reads.
        Case(1e-9, 1e12, .higher, .reached, nil, isLarge: true),
        Case(1e-300, 5, .higher, .reached, nil, isLarge: true),
        Case(1e12, 1e-300, .higher, .missed, -100_000, isLarge: true),
        Case(12_345_678_901.23, 12_345_678_901.24, .higher, .reached, 0),
    ]

    @Test("a target is reached or missed by its direction, and the deviation is exact", arguments: cases)
    func compare(_ test: Case) throws {
        let item = try Self.item(test.target, .percentChange, test.direction)
        let found = TargetComparison(of: item, to: try Self.actual(test.amount), on: Self.start)
        #expect(found.outcome == test.outcome)
        #expect(found.deviation == test.deviation)
        #expect(found.isLarge == test.isLarge)
        #expect(found.target == test.target && found.direction == test.direction)
    }

    @Test("the step that holds on the last day of the actual is the target")
    func steps() throws {
        let steps: JSON = [
            "later": ["from": "2027-01-01", "target": 30], "first": ["from": "2026-07-01", "target": 20],
        ]
        let item = try Self.item(10, .points, steps: steps)
        for (last, target) in [
            ("2026-06-30", 10.0), ("2026-07-01", 20), ("2026-12-31", 20), ("2027-01-01", 30),
            ("2099-01-01", 30),
        ] {
            let day = try #require(CivilDate(last))
            let actual = try Self.actual(20, from: day.moved(days: -9), days: 10)
            #expect(TargetComparison(of: item, to: actual, on: Self.start).target == target, "\(last)")
            #expect(TargetComparison(of: item, to: nil, on: day).target == target, "\(last)")
        }
    }

    @Test("without an actual nothing is reached or missed")
    func nothing() throws {
        let found = TargetComparison(of: try Self.item(10), to: nil, on: Self.start)
        #expect(found.outcome == .noActual && found.deviation == nil && !found.isLarge)
    }

    @Test("money is compared in one currency only", arguments: ["EUR", "USD", nil])
    func currencies(_ currency: String?) throws {
        let item = try Self.item(1_000, .money, currency: "EUR")
        let actual = try Self.actual(1_200, currency: currency)
        let found = TargetComparison(of: item, to: actual, on: Self.start)
        #expect(found.outcome == (currency == "EUR" ? .reached : .otherCurrency))
        #expect(found.deviation == (currency == "EUR" ? 20_000 : nil))
    }

    @Test(
        "what adds up in time is compared for a period of the target's length only",
        arguments: [
            (MetricUnit.count, "month", 31, true), (.count, "month", 28, true), (.count, "month", 27, false),
            (.count, "month", 90, false), (.count, "quarter", 91, true), (.count, "quarter", 31, false),
            (.money, "year", 365, true), (.money, "half-year", 182, true), (.people, "week", 7, true),
            (.people, "week", 8, false), (.count, nil, 8, true), (.percent, "month", 90, true),
            (.businessHours, "week", 31, true), (.ratio, "year", 1, true),
        ] as [(MetricUnit, String?, Int, Bool)])
    func periods(_ unit: MetricUnit, _ period: String?, _ days: Int, _ isComparable: Bool) throws {
        let item = try Self.item(5, unit, currency: unit == .money ? "EUR" : nil, period: period)
        let actual = try Self.actual(5, currency: unit == .money ? "EUR" : nil, days: days)
        let found = TargetComparison(of: item, to: actual, on: Self.start)
        #expect(found.outcome == (isComparable ? .reached : .otherPeriod))
    }
}
