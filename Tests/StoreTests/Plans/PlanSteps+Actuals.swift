// What is done with actuals while PostgreSQL explains it.

import Domain
import Operations
import Store
import Support
import Testing

extension PlanStep {
    private static let day = CivilDate(daysSince1970: 18_000)

    private static func actualList(_ name: String, pages: Int = pagesOfStep, _ filter: ActualFilter)
        -> PlanStep
    {
        PlanStep("actuals by \(name)", pages: pages) { tenant in
            let call = tenant.call(at: now)
            let first = try await tenant.workspace.actuals(
                of: "global", filter, after: nil, limit: 51, by: call)
            let last = try #require(first.last, "no actual by \(name): it proves nothing")
            _ = try await tenant.workspace.actuals(
                of: "global", filter, after: last.place, limit: 51, by: call)
        }
    }

    static let actuals = [
        actualList("nothing", ActualFilter()),
        actualList("nothing, with the superseded", ActualFilter(withSuperseded: true)),
        actualList("metric", ActualFilter(metric: "metric-7")),
        actualList("metric, with the superseded", ActualFilter(metric: "metric-7", withSuperseded: true)),
        actualList("an end", ActualFilter(to: day)),
        actualList(
            "a beginning and an end", ActualFilter(metric: "metric-7", from: day, to: day.moved(days: 400))),
        // Twenty metrics, each looked for once and found with two values.
        PlanStep("the newest actuals of each metric", pages: 1_000) { tenant in
            let found = try await tenant.server.database.transaction(tenant.id) { transaction in
                let agreement = try #require(try await transaction.agreement("global", now: now))
                return try await transaction.currentActuals(of: agreement.id, upTo: day)
            }
            try #require(found.count == 40, "it proves nothing")
        },
        PlanStep("a value that is recorded, and again") { tenant in
            for amount in [1.0, 2] {
                try await tenant.record(
                    "mql", amount, in: .test("2026-01-01", days: 31), of: "global", by: tenant.call(at: now))
            }
        },
        // All that stands of the agreement is read, by the index.
        PlanStep("a file of a thousand values, and again", pages: 10_000) { tenant in
            let rows = (0..<1_000).map { number in
                let day = CivilDate(daysSince1970: 15_000 + number)
                return "sql,\(day),\(day),\(number)"
            }
            for _ in 0..<2 {
                try await tenant.importActuals(
                    ["metric,from,to,value"] + rows, of: "global", by: tenant.call(at: now))
            }
        },
    ]
}
