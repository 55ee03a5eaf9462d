// Reading action items.

package import Domain
import Store

extension Workspace {
    /// A page of the action items, the earliest due first.
    ///
    /// - Throws: 422 `unknown_reference` for an agreement, a member or a review that is none.
    package func actions(
        _ filter: ActionFilter, after last: ActionPlace?, limit: Int, by call: Call
    ) async throws -> [ActionItem] {
        try await snapshot(call, .readAgreements) { transaction in
            try await transaction.requireAgreement(filter.agreement, now: call.now)
            var faults: [Fault] = []
            if let owner = filter.owner, try await transaction.member(owner) == nil {
                faults.append(Fault("/query/owner", .unknownReference, "There is no member “\(owner)”."))
            }
            if let review = filter.review, try await transaction.review(review) == nil {
                faults.append(Fault("/query/review", .unknownReference, "There is no review “\(review)”."))
            }
            try faults.throwIfAny()
            return try await transaction.actions(filter, after: last, limit: limit, now: call.now)
        }
    }

    /// - Throws: 404.
    package func action(_ id: ActionItemID, by call: Call) async throws -> ActionItem {
        try await read(call, .readAgreements) { try await $0.action(id) }.orNotFound("action", id.description)
    }
}
