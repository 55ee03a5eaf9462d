// Renewing an agreement: the same text goes on as a new version, from the day after its last one.

package import Domain
import Store

extension Workspace {
    /// Proposes the version in force anew, for the time that follows its validity. Where the agreement says that an
    /// unchanged renewal needs no signature, it is scheduled at once.
    ///
    /// - Parameters:
    ///   - last: the last day of the renewal; nil: as the agreement says.
    ///   - signBy: the last day for signatures; nil: the current validity's last day.
    /// - Throws: 409 as `RenewalCase.renewable` says; everything that `proposeVersion` refuses a text for.
    package func renewAgreement(
        _ key: Slug, to last: CivilDate? = nil, signBy: CivilDate? = nil, by call: Call
    ) async throws -> VersionView {
        try await change(call, .writeAgreements, .structure) { transaction in
            let turn = try await transaction.beginStructureChange(call.now)
            let agreement = try await transaction.lockAgreement(key, now: turn.at).orNotFound(
                "agreement", key)
            try await requireRight(to: agreement, call, transaction)
            let current = try await renewable(agreement, agreement.versionInForce, at: turn.at, transaction)
            let validity = try current.renewedValidity(to: last, turn.at)
            let order = ProposalOrder(
                tenantKey: call.principal.tenantKey, proposer: call.principal.reference,
                signBy: signBy ?? current.signRenewalBy(turn.at), renews: current.number)
            return try await renew(current, of: agreement, for: validity, order, at: turn.at, transaction)
        }
    }

    /// The version that can be renewed now.
    ///
    /// - Parameter number: of the version that would go on; nil where there is none.
    func renewable(
        _ agreement: AgreementEntry, _ number: Int?, at now: Instant, _ transaction: TenantTransaction
    ) async throws -> VersionEntry {
        var current: VersionEntry?
        if let number { current = try await transaction.version(number, of: agreement.id) }
        return try RenewalCase(
            agreement: agreement.key, current: current,
            draft: try await transaction.draft(of: agreement.id)?.number,
            pending: try await transaction.pendingVersion(of: agreement.id, now: now),
            scheduled: agreement.scheduledVersion
        ).renewable()
    }

    /// Proposes a version's text for another validity, on the path of all proposals.
    func renew(
        _ current: VersionEntry, of agreement: AgreementEntry, for validity: Validity, _ order: ProposalOrder,
        at now: Instant, _ transaction: TenantTransaction
    ) async throws -> Changed<VersionView> {
        let text = Draft(
            agreement: agreement.id, number: try await transaction.highestVersion(of: agreement.id) + 1,
            selector: current.selector, validity: validity, terms: current.terms ?? .object(JSONObject()),
            draftedAt: now, draftedBy: order.proposer)
        var order = order
        order.isWithoutSignature = current.renewalTerms.unchanged == .noSignature
        if order.isWithoutSignature { order.signBy = nil }
        return try await propose(text, of: agreement, order, at: now, transaction)
    }
}
