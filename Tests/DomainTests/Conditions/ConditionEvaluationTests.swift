// Conditions evaluated over what is known, and over what is not.

import Domain
import Generators
import Testing

@Suite("Evaluation of conditions")
struct ConditionEvaluationTests {
    /// A company of 87 people in Germany with 5 million euros of revenue, and a lead there.
    static var facts: ConditionFacts {
        ConditionFacts(
            value: { field, window in
                if field.key == "lead.visits" { return .number(window?.days == 30 ? 2 : 7) }
                return [
                    "account.employees": .number(87),
                    "account.revenue": .money(Money(amount: 5_000_000, currency: "EUR")),
                    "account.country": .text("DE"), "account.region": .path(["de", "dach", "emea"]),
                    "account.industry": .texts(["Food and  Beverages", "Pharma"]),
                    "account.is_target": .flag(true),
                    "lead.role": .text("Head of PURCHASING"), "lead.grade": .text("a"),
                    "lead.icp_fit": .text("unclear"),
                    "lead.points": .flag(true), "metric.sla_compliance": .number(79.5),
                ][field.key]
            },
            rate: { from, to in from == "EUR" && to == "USD" ? 1.1 : nil })
    }

    @Test(
        "a comparison is yes, no or unknown",
        arguments: [
            ("account.employees gte 87", Truth.yes), ("account.employees gt 87", .no),
            ("account.employees lt 87", .no), ("account.employees lte 87", .yes),
            ("account.employees eq 87", .yes), ("account.employees ne 87", .no),
            ("account.country eq \"DE\"", .yes), ("account.country not_in [\"DE\",\"AT\"]", .no),
            ("account.region eq \"dach\"", .yes), ("account.region eq \"emea\"", .yes),
            ("account.region ne \"de\"", .no), ("account.region in [\"us\",\"dach\"]", .yes),
            ("account.region not_in [\"us\",\"brazil\"]", .yes),
            ("account.industry contains \"food and beverages\"", .yes),
            ("account.industry contains \"Food\"", .no),
            ("account.industry in [\"Chemicals\",\"pharma\"]", .yes),
            ("account.industry not_in [\"Pharma\"]", .no),
            ("account.is_target eq true", .yes), ("account.is_target ne true", .no),
            ("lead.role contains \"purchasing\"", .yes), ("lead.role eq \"head of purchasing\"", .yes),
            ("lead.role in [\"student\",\"applicant\"]", .no), ("lead.icp_fit ne \"no\"", .yes),
            ("metric.sla_compliance lt 80", .yes),
            ("lead.visits gte 3", .yes),
            ("account.revenue gte {\"amount\":5000000,\"currency\":\"EUR\"}", .yes),
            ("account.revenue gte {\"amount\":5500000,\"currency\":\"USD\"}", .yes),
            ("account.revenue gt {\"amount\":5500000,\"currency\":\"USD\"}", .no),
            ("account.revenue gte {\"amount\":1,\"currency\":\"BRL\"}", .unknown),
            ("account.revenue ne {\"amount\":1,\"currency\":\"BRL\"}", .unknown),
            ("account.tier eq \"tier-1\"", .unknown), ("account.tier ne \"tier-1\"", .unknown),
            ("account.tier not_in [\"tier-1\"]", .unknown), ("account.tier exists true", .no),
            ("account.tier exists false", .yes), ("account.employees exists true", .yes),
            ("lead.points gte 1", .unknown),
        ])
    func comparisons(text: String, truth: Truth) throws {
        #expect(try comparison(text).evaluate(Self.facts).truth == truth)
    }

    @Test("a window is handed to who counts")
    func windows() throws {
        let condition = try Condition([
            "field": "lead.visits", "op": "gte", "value": 3, "over": ["within": "P30D", "clock": "elapsed"],
        ])
        let outcome = condition.evaluate(Self.facts)
        #expect(outcome.truth == .no && outcome.actual == .number(2))
    }

    @Test("Kleene's tables hold for every pair of truths")
    func tables() throws {
        let parts: [(Truth, String)] = [
            (.yes, "account.employees eq 87"), (.no, "account.employees eq 1"),
            (.unknown, "account.tier eq \"x\""),
        ]
        let rank: [Truth: Int] = [.no: 0, .unknown: 1, .yes: 2]
        for (left, leftText) in parts {
            for (right, rightText) in parts {
                let pair = [try comparison(leftText), try comparison(rightText)]
                let lower = try #require(rank[left]) < (try #require(rank[right])) ? left : right
                let higher = lower == left ? right : left
                #expect(Condition.all(pair).evaluate(Self.facts).truth == lower, "\(left) and \(right)")
                #expect(Condition.any(pair).evaluate(Self.facts).truth == higher, "\(left) or \(right)")
            }
            let not = Condition.not(try comparison(leftText)).evaluate(Self.facts).truth
            #expect(not == (left == .yes ? .no : left == .no ? .yes : .unknown))
        }
    }

    @Test("unknown does not hold, and names what was missing and only that")
    func missing() throws {
        let condition = Condition.all([
            try comparison("account.tier eq \"tier-1\""), try comparison("account.employees gte 20"),
            .any([try comparison("lead.class eq \"hot\""), try comparison("account.employees gte 20")]),
            .not(try comparison("lead.source eq \"fair\"")), try comparison("account.tier ne \"tier-3\""),
        ])
        let outcome = condition.evaluate(Self.facts)
        #expect(outcome.truth == .unknown && !outcome.holds)
        #expect(outcome.missingFields == ["account.tier", "lead.source"])
        let known = Condition.any([condition, try comparison("account.employees eq 87")]).evaluate(Self.facts)
        #expect(known.holds && known.missingFields.isEmpty && known.undecided.isEmpty)
    }

    @Test(
        "money is compared to the last digit",
        arguments: [
            (100.0, 0.9, 90.0, Ordering.equal), (0.1, 3, 0.3, .equal), (1.1, 1.1, 1.21, .equal),
            (0, 5, 0, .equal), (-2, 3, 1, .less), (-2, 3, -6, .equal), (-2, 3, -7, .greater),
            (1, 2, 0, .greater),
            (123_456_789.123_456_7, 0.000_012_345_678_9, 1_524.157_876_543_208, .greater),
            (1e300, 1e-300, 1, .equal), (1e300, 1, 1e-300, .greater), (7, 1e-20, 7, .less),
        ])
    func money(amount: Double, rate: Double, other: Double, order: Ordering) {
        let left = Money(amount: amount, currency: "USD")
        #expect(left.order(to: Money(amount: other, currency: "EUR")) { _, _ in rate } == order)
    }

    @Test(
        "a rate that is missing, zero or infinite compares nothing",
        arguments: [nil, 0, -1, .infinity] as [Double?])
    func rates(rate: Double?) {
        let order = Money(amount: 1, currency: "USD").order(to: Money(amount: 1, currency: "EUR")) { _, _ in
            rate
        }
        #expect(order == nil)
    }

    @Test("a random condition is what a table of all its comparisons' truths makes of it")
    func random() throws {
        var random = SplitMix64(seed: 77)
        for _ in 0..<2_000 {
            let condition = randomCondition(depth: 3, &random)
            var truths: [String: Truth] = [:]
            for key in Self.numbers { truths[key] = [Truth.yes, .no, .unknown][random.below(3)] }
            let facts = ConditionFacts { field, _ in
                truths[field.key].flatMap { $0 == .unknown ? nil : .number($0 == .yes ? 10 : 0) }
            }
            let outcome = condition.evaluate(facts)
            #expect(outcome.truth == oracle(condition, truths), "\(condition.description(.english))")
            #expect((outcome.truth == .unknown) == !outcome.missingFields.isEmpty)
            // What is known stays so whatever a missing value turns out to be.
            guard outcome.truth != .unknown else { continue }
            for filler in [0.0, 10] {
                let filled = ConditionFacts { field, window in
                    facts.value(field, window) ?? .number(filler)
                }
                #expect(condition.evaluate(filled).truth == outcome.truth)
            }
        }
    }

    private static let numbers = ["account.employees", "lead.points", "lead.months_to_project", "metric.mql"]

    private func randomCondition(depth: Int, _ random: inout SplitMix64) -> Condition {
        let parts = { (random: inout SplitMix64) in
            (0..<random.int(1...3)).map { _ in randomCondition(depth: depth - 1, &random) }
        }
        switch depth == 0 ? 3 : random.below(4) {
        case 0: return .all(parts(&random))
        case 1: return .any(parts(&random))
        case 2: return .not(randomCondition(depth: depth - 1, &random))
        default:
            let json: JSON = ["field": .string(random.pick(Self.numbers) ?? ""), "op": "gte", "value": 5]
            return (try? Condition(json)) ?? .all([])
        }
    }

    /// Kleene's logic by its worth: no 0, unknown 1, yes 2; and is the least, or the greatest, not the mirror.
    private func oracle(_ condition: Condition, _ truths: [String: Truth]) -> Truth {
        func worth(_ condition: Condition) -> Int {
            switch condition {
            case .all(let parts): parts.map(worth).min() ?? 2
            case .any(let parts): parts.map(worth).max() ?? 0
            case .not(let part): 2 - worth(part)
            case .comparison(let comparison):
                truths[comparison.field.key] == .yes ? 2 : truths[comparison.field.key] == .no ? 0 : 1
            }
        }
        return [.no, .unknown, .yes][worth(condition)]
    }
}

/// `field op value` with the value in JSON.
func comparison(_ text: String) throws -> Condition {
    let parts = text.split(separator: " ", maxSplits: 2).map(String.init)
    return try Condition([
        "field": .string(parts[0]), "op": .string(parts[1]), "value": try JSON.parse(parts[2]),
    ])
}
