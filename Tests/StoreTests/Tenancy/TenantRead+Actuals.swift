// Reads of what the metrics of agreements came to.

import Domain
import Store
import Support
import Testing

extension TenantRead {
    private static let july = ActualPeriod.test("2026-07-01", days: 31)

    /// A value that another took the place of, and that one.
    static func measure(_ tenant: TestTenant, _ mark: String) async throws {
        for amount in [1.0, 2] {
            try await tenant.record(
                "mql", amount, in: july, of: "global", origin: mark, by: tenant.call(at: .hour(2)))
        }
    }

    static let actuals = [
        marked("the actuals of an agreement") { transaction in
            let id = try #require(try await transaction.agreement("global", now: now)).id
            let first = try await transaction.actuals(
                of: id, ActualFilter(withSuperseded: true), after: nil, limit: 1)
            return try await first
                + transaction.actuals(
                    of: id, ActualFilter(metric: "mql", from: july.from, to: july.to, withSuperseded: true),
                    after: first.last?.place, limit: 9)
        },
        marked("the standing actuals of an agreement") { transaction in
            let id = try #require(try await transaction.agreement("global", now: now)).id
            return try await transaction.actuals(of: id, ActualFilter(), after: nil, limit: 9)
                + transaction.standingActuals(
                    of: id, [ActualValue(metric: "mql", period: july, amount: 9)])
        },
        marked("the newest actuals of each metric") { transaction in
            let id = try #require(try await transaction.agreement("global", now: now)).id
            return try await transaction.currentActuals(of: id, upTo: july.to)
        },
    ]
}
