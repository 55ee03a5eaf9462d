// Deciding on a change request, and taking one back.

package import Domain
import Store

extension Workspace {
    /// Decides on an open request, for good.
    ///
    /// - Throws: what `ChangeRequest.decided` refuses.
    package func decideChange(
        _ number: Int, of key: Slug, _ verdict: ChangeRequest.Verdict, reason: String?, by call: Call
    ) async throws -> ChangeRequest {
        try await change(call, .writeAgreements, nil) { transaction in
            let agreement = try await writable(key, call, transaction)
            let decided = try await request(number, of: agreement, transaction)
                .decided(verdict, reason: reason, by: call.principal, at: call.now)
            try await transaction.saveOutcome(of: decided)
            return Changed(
                decided,
                AuditEntry(
                    .changeDecided, .agreement(key),
                    ["request": .integer(number), "decision": .string(verdict.rawValue)]))
        }
    }

    /// Takes a request back. One whose values are in the draft leaves the draft's list; the draft counts that as a
    /// change, so that whoever edits it hears of it, and keeps its text.
    ///
    /// - Throws: what `ChangeRequest.withdrawn` refuses.
    package func withdrawChange(_ number: Int, of key: Slug, by call: Call) async throws -> ChangeRequest {
        try await change(call, .writeAgreements, nil) { transaction in
            let agreement = try await writable(key, call, transaction)
            let found = try await request(number, of: agreement, transaction)
            let relying =
                found.exception == nil
                ? nil : try await transaction.versionRelying(on: number, of: agreement.id)
            let withdrawn = try found.withdrawn(by: call.principal, at: call.now, reliedOnBy: relying)
            guard withdrawn != found else { return .nothing(found) }
            try await transaction.saveOutcome(of: withdrawn)
            if found.draft != nil, let draft = try await transaction.draft(of: agreement.id) {
                var edited = draft.without(found)
                edited.revision += 1
                try await transaction.save(edited)
            }
            return Changed(
                withdrawn,
                AuditEntry(
                    .changeWithdrawn, .agreement(key),
                    ["request": .integer(number), "left_draft": .integer(found.draft)]))
        }
    }
}
