// Bringing a signed version into force: what it needs of others at that moment, and what it ends.

import Domain
import Store

extension Workspace {
    /// Brings a version into force that everybody who must has signed, at the later of its validity's begin and now.
    ///
    /// - Throws: 409 `framework_not_in_force`, `selector_taken`; 422 with everything by which it breaks a guard rail or
    ///   cannot be combined, where other agreements have changed since it was proposed.
    func bringIntoForce(
        _ version: VersionEntry, of agreement: AgreementEntry, at now: Instant,
        _ transaction: TenantTransaction
    ) async throws {
        let signed = try version.signed(at: now)
        let proposal = Proposal(
            agreement: agreement, version: version, inForce: InForce(from: signed.from, to: signed.ends))
        _ = try await frameworkInForce(over: agreement, at: signed.from, transaction)
        try await faultsAmongOthers(proposal, transaction).throwIfAny()
        try await save(signed, of: agreement, transaction)
    }

    /// Writes down when the version is in force and what it ends.
    ///
    /// - Returns: how many versions it supersedes.
    @discardableResult
    func save(
        _ signed: SignedVersion, of agreement: AgreementEntry, _ transaction: TenantTransaction
    ) async throws -> Int {
        let others = try await transaction.signedVersions(of: agreement.id)
        let times = InForceTimeline.times(of: others + [signed])
        try await transaction.save(times)
        let before = Set(others.filter { $0.time?.endReason == .superseded }.map(\.id))
        return times.count { $0.time.endReason == .superseded && !before.contains($0.version.id) }
    }

    /// The framework's version that a local version lies under when it comes into force.
    func frameworkInForce(
        over agreement: AgreementEntry, at instant: Instant, _ transaction: TenantTransaction
    ) async throws -> FrameworkReference? {
        guard let id = agreement.frameworkID, let key = agreement.framework else { return nil }
        guard let version = try await transaction.frameworkVersion(of: id, at: instant) else {
            throw DomainError(
                .conflict, .frameworkNotInForce,
                "The framework “\(key)” has no version in force at \(instant): propose one first.")
        }
        return FrameworkReference(
            agreement: key, version: version.number, contentSHA256: version.contentSHA256)
    }
}

extension VersionEntry {
    /// The version as it is once signed at an instant.
    ///
    /// - Throws: 422 `validity_ended` where it could never be in force.
    func signed(at now: Instant) throws(DomainError) -> SignedVersion {
        let renewal = terms.flatMap(RenewalTerms.init(of:)) ?? .unsaid
        let version = SignedVersion(
            id: id, number: number, signedAt: now, begins: validity.begins,
            ends: renewal.runsOn ? nil : validity.ends, terminatesAt: nil)
        try InForceTimeline.requireTime(for: version, in: validity)
        return version
    }
}
