// SQL of what happens to a version after it was proposed: withdrawn, declined, signed, in force, terminated.

package import Domain
import FoundationEssentials
import Postgres

extension TenantTransaction {
    /// The number of the version of the agreement that can still be signed, if there is one.
    package func pendingVersion(of agreement: AgreementID, now: Instant) async throws -> Int? {
        try await query(
            """
            SELECT number
            FROM agreement_versions
            WHERE tenant_id = \(tenant.stored) AND agreement_id = \(agreement.stored)
              AND signed_at IS NULL AND withdrawn_at IS NULL AND declined_at IS NULL
              AND (sign_by IS NULL OR sign_by > \(now.timestamp))
            """
        ).first.map { try $0["number"] }
    }

    package func withdraw(
        _ version: VersionID, at instant: Instant, by actor: String, reason: String?
    ) async throws {
        written.insert(.version(version))
        try await query(
            """
            UPDATE agreement_versions
            SET withdrawn_at = \(instant.timestamp), withdrawn_by = \(actor), withdrawal_reason = \(reason)
            WHERE tenant_id = \(tenant.stored) AND id = \(version.stored)
            """)
    }

    package func decline(_ version: VersionID, at instant: Instant) async throws {
        written.insert(.version(version))
        try await query(
            """
            UPDATE agreement_versions
            SET declined_at = \(instant.timestamp)
            WHERE tenant_id = \(tenant.stored) AND id = \(version.stored)
            """)
    }

    /// The versions of an agreement that everybody who must has signed.
    package func signedVersions(of agreement: AgreementID) async throws -> [SignedVersion] {
        try await query(
            """
            SELECT id, number, signed_at, validity_from, validity_to, valid_from, valid_to, time_zone, terminates_at,
                terms #> '{scope,renewal}' AS renewal, lower(in_force) AS in_force_from,
                upper(in_force) AS in_force_to, isempty(in_force) AS is_empty, end_reason
            FROM agreement_versions
            WHERE tenant_id = \(tenant.stored) AND agreement_id = \(agreement.stored) AND signed_at IS NOT NULL
            """
        ).map { row in
            let validity = try row.validity()
            let renewal = try row.renewalTerms()
            var version = SignedVersion(
                id: try row.id("id"), number: try row["number"], signedAt: try row.instant("signed_at"),
                begins: validity.begins, ends: renewal.runsOn ? nil : validity.ends,
                terminatesAt: try row.optionalInstant("terminates_at"))
            let reason: String? = try row["end_reason"]
            let from = try row.optionalInstant("in_force_from") ?? version.from
            version.time = VersionTime(
                inForce: InForce(
                    from: from, to: try row["is_empty"] ? from : try row.optionalInstant("in_force_to")),
                endReason: reason.flatMap(EndReason.init))
            return version
        }
    }

    /// Writes down when versions are in force, as `InForceTimeline` has it. In the first round trip what changes shrinks
    /// to what stays, so that in the second nothing meets what is still to go: no two versions of an agreement may be in
    /// force at a time, not even between two statements.
    package func save(_ times: [(version: SignedVersion, time: VersionTime)]) async throws {
        let changed = times.filter { $0.version.time != $0.time }
        guard !changed.isEmpty else { return }
        for (version, _) in changed { written.insert(.version(version.id)) }
        _ = try await pipeline(changed.map { shrinking($0.version, $0.time) })
        _ = try await pipeline(changed.map { saving($0.version, $0.time) })
    }

    private func range(_ time: VersionTime) -> SQL {
        time.inForce.isEmpty
            ? "'empty'::tstzrange" : "tstzrange(\(time.inForce.from.timestamp), \(time.inForce.to.timestamp))"
    }

    private func shrinking(_ version: SignedVersion, _ time: VersionTime) -> SQL {
        """
        UPDATE agreement_versions
        SET in_force = in_force * \(range(time))
        WHERE tenant_id = \(tenant.stored) AND id = \(version.id.stored) AND in_force IS NOT NULL
        """
    }

    private func saving(_ version: SignedVersion, _ time: VersionTime) -> SQL {
        """
        UPDATE agreement_versions
        SET signed_at = \(version.signedAt.timestamp), in_force = \(range(time)),
            end_reason = \(time.endReason?.rawValue)
        WHERE tenant_id = \(tenant.stored) AND id = \(version.id.stored)
        """
    }
}
