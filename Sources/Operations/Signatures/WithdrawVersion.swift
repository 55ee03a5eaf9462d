// Taking a proposal back before everybody has signed it.

package import Domain
import Store

extension Workspace {
    /// Withdraws a version that is not signed by all yet, or whose time to be signed is over. Its links end with it, and
    /// the change requests that it carried are agreed ones again.
    ///
    /// - Throws: 409 `not_withdrawable` for a version that was signed, declined or withdrawn.
    package func withdrawVersion(
        _ number: Int, of key: Slug, reason: String?, by call: Call
    ) async throws -> VersionView {
        try await change(call, .writeAgreements, .structure) { transaction in
            let signing = try await beginSigning(number, of: key, now: call.now, transaction)
            try await requireRight(to: signing.agreement, call, transaction)
            let state = signing.version.facts.state(at: signing.at)
            guard state == .proposed || state == .lapsed else {
                throw DomainError(
                    .conflict, .notWithdrawable,
                    "Version \(number) of “\(key)” is \(state.rawValue): only what waits for signatures is withdrawn."
                )
            }
            try await transaction.withdraw(
                signing.version.id, at: signing.at, by: call.principal.reference, reason: reason)
            return Changed(
                try await transaction.version(number, of: key, now: signing.at),
                AuditEntry(.versionWithdrawn, .agreement(key), ["version": .integer(number)]))
        }
    }
}
