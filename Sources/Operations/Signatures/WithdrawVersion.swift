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
            let signing = try await beginSigning(.version(number), of: key, now: call.now, transaction)
            try await requireRight(to: signing.agreement, call, transaction)
            let view = signing.matter.version
            guard case .frozen(let version) = view.content, view.state == .proposed || view.state == .lapsed
            else {
                throw DomainError(
                    .conflict, .notWithdrawable,
                    "Version \(number) of “\(key)” is \(view.state.rawValue): only what waits for signatures is "
                        + "withdrawn.")
            }
            try await transaction.withdraw(
                version.id, at: signing.at, by: call.principal.reference, reason: reason)
            try await schedule(signing.agreement.id, at: signing.at, transaction)
            return Changed(
                try await transaction.version(number, of: key, now: signing.at),
                AuditEntry(.versionWithdrawn, .agreement(key), ["version": .integer(number)]))
        }
    }
}
