// The list of what ends, renews itself or runs on.

package import Domain
import Store

extension Workspace {
    /// A page of the versions in force whose last day is past or lies within so many days, the earliest first.
    ///
    /// - Parameter last: the end and the agreement of the last one of the page before.
    package func expiringVersions(
        within days: Int, after last: (endsAt: Instant, agreement: Slug)?, limit: Int, by call: Call
    ) async throws -> [ExpiringVersion] {
        try await read(call, .readAgreements) {
            try await $0.expiringVersions(within: days, now: call.now, after: last, limit: limit)
        }
    }
}
