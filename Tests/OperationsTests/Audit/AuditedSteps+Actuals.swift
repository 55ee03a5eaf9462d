// What is said of the metrics of agreements, and the records that it must leave.

import Domain
import Operations
import Support

extension AuditedStep {
    private static let july = ActualPeriod.test("2026-07-01", days: 31)

    static let actuals = [
        AuditedStep("a value of a metric is recorded, and another", [.actualRecorded, .actualRecorded]) {
            for amount in [1.0, 2] {
                try await $0.record("mql", amount, in: july, of: "global", by: $0.call())
            }
        },
        AuditedStep("values are imported, and again", [.actualsImported]) {
            for _ in 0..<2 {
                try await $0.importActuals(
                    ["metric,from,to,value", "sql,2026-07-01,2026-07-31,5"], of: "global", by: $0.call())
            }
        },
        AuditedStep("a value of no metric is refused", []) { tenant in
            _ = try await refusal {
                try await tenant.record("none", 1, in: july, of: "global", by: tenant.call())
            }
        },
    ]
}
