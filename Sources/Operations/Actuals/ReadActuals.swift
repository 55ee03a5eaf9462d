// Reading what the metrics of an agreement came to.

package import Domain
import Store

extension Workspace {
    /// A page of an agreement's actuals, the newest period first.
    ///
    /// - Parameter last: the last one of the page before.
    package func actuals(
        of key: Slug, _ filter: ActualFilter, after last: Actual.Place?, limit: Int, by call: Call
    ) async throws -> [Actual] {
        try await snapshot(call, .readAgreements) { transaction in
            let agreement = try await transaction.agreement(key, now: call.now).orNotFound("agreement", key)
            return try await transaction.actuals(of: agreement.id, filter, after: last, limit: limit)
        }
    }
}
