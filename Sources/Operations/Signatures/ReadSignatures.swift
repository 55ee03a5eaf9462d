// Reading what was done at the slots of a text, and by whom it can be done.

package import Domain
import Store

/// A text with its slots and records.
package struct SigningState: Sendable, Hashable {
    package var matter: SignedMatter
    package var contentSHA256: String
    package var plan: SlotPlan
    package var records: [StoredSignature]

    /// As `SignedMatter.version`.
    package var version: VersionView { matter.version }

    package func record(at slot: Slot) -> StoredSignature? { records.first { $0.slot == slot.key } }
}

extension Workspace {
    /// The slots of a proposed version or an exception, and what was done at each.
    package func slots(_ subject: SignedSubject, of key: Slug, by call: Call) async throws -> SigningState {
        try await signingState(subject, of: key, .readAgreements, by: call)
    }

    /// The records of a proposed version or an exception, with their texts and seals.
    package func signatures(_ subject: SignedSubject, of key: Slug, by call: Call) async throws
        -> SigningState
    {
        try await signingState(subject, of: key, .readSignatures, by: call)
    }

    /// The hashes of the rows behind an exception, by the names that the audit chain has for them.
    ///
    /// - Throws: 404; 409 `not_an_exception`.
    package func rows(ofException number: Int, of key: Slug, by call: Call) async throws -> [String: String] {
        try await snapshot(call, .readSignatures) { transaction in
            let agreement = try await transaction.agreement(key, now: call.now).orNotFound("agreement", key)
            _ = try await signingCase(.exception(number), of: agreement, at: call.now, transaction)
            return try await transaction.signedRows(ofException: number, agreement.id)
        }
    }

    private func signingState(
        _ subject: SignedSubject, of key: Slug, _ permission: Permission, by call: Call
    ) async throws -> SigningState {
        try await snapshot(call, permission) { transaction in
            let agreement = try await transaction.agreement(key, now: call.now).orNotFound("agreement", key)
            let signing = try await signingCase(subject, of: agreement, at: call.now, transaction)
            return SigningState(
                matter: signing.matter, contentSHA256: signing.contentSHA256, plan: signing.plan,
                records: signing.records)
        }
    }
}
