// Reading what was done at the slots of a version, and by whom it can be done.

package import Domain
import Store

/// A version with its slots and records.
package struct SigningState: Sendable, Hashable {
    package var version: VersionView
    package var plan: SlotPlan
    package var records: [StoredSignature]

    package func record(at slot: Slot) -> StoredSignature? { records.first { $0.slot == slot.key } }
}

extension Workspace {
    /// The slots of a proposed version, and what was done at each.
    package func slots(_ number: Int, of key: Slug, by call: Call) async throws -> SigningState {
        try await signingState(number, of: key, .readAgreements, by: call)
    }

    /// The records of a proposed version, with their texts and seals.
    package func signatures(_ number: Int, of key: Slug, by call: Call) async throws -> SigningState {
        try await signingState(number, of: key, .readSignatures, by: call)
    }

    private func signingState(
        _ number: Int, of key: Slug, _ permission: Permission, by call: Call
    ) async throws -> SigningState {
        try await snapshot(call, permission) { transaction in
            let agreement = try await transaction.agreement(key, now: call.now).orNotFound("agreement", key)
            let signing = try await signingCase(number, of: agreement, at: call.now, transaction)
            return SigningState(
                version: VersionView(agreement: agreement, content: .frozen(signing.version), at: call.now),
                plan: signing.plan, records: signing.records)
        }
    }
}
