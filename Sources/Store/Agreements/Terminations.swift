// SQL of terminations, and of what ends soon.

package import Domain
import FoundationEssentials
import Postgres

extension TenantTransaction {
    /// Writes down a termination; when the version is in force is saved by whoever computes it.
    package func terminate(
        _ version: VersionID, endsAt: Instant, at instant: Instant, by actor: String, reason: String
    ) async throws {
        written.insert(.version(version))
        try await query(
            """
            UPDATE agreement_versions
            SET terminates_at = \(endsAt.timestamp), terminated_at = \(instant.timestamp),
                terminated_by = \(actor), termination_reason = \(reason)
            WHERE tenant_id = \(tenant.stored) AND id = \(version.stored)
            """)
    }

    /// The local agreements of a framework with a version in force at an instant or later, in the order of their keys.
    package func locals(
        under framework: AgreementID, inForceFrom instant: Instant, limit: Int
    ) async throws -> [Slug] {
        try await query(
            """
            SELECT a.key
            FROM agreements a
            WHERE a.tenant_id = \(tenant.stored) AND a.framework_id = \(framework.stored) AND EXISTS (
                SELECT FROM agreement_versions v
                WHERE v.tenant_id = \(tenant.stored) AND v.agreement_id = a.id
                  AND v.in_force && tstzrange(\(instant.timestamp), NULL))
            ORDER BY a.key
            LIMIT \(limit)
            """
        ).map { try $0.slug("key") }
    }

    /// When the version in force of an agreement ends for good; nil where no end is known, it renews
    /// itself or runs on, or another version is scheduled to follow.
    package func finalEnd(of agreement: AgreementID, now: Instant) async throws -> Instant? {
        let row = try await query(
            """
            SELECT LEAST(v.validity_to, v.terminates_at) AS ends_at, v.terminates_at,
                v.terms #> '{scope,renewal}' AS renewal
            FROM agreement_versions v
            WHERE v.tenant_id = \(tenant.stored) AND v.agreement_id = \(agreement.stored)
              AND v.in_force @> \(now.timestamp)
              AND NOT EXISTS (
                SELECT FROM agreement_versions s
                WHERE s.tenant_id = \(tenant.stored) AND s.agreement_id = v.agreement_id
                  AND lower(s.in_force) > \(now.timestamp))
            """
        ).first
        guard let row, let end = try row.optionalInstant("ends_at") else { return nil }
        let outcome = ExpiringVersion.outcome(
            of: try row.renewalTerms(), terminatesAt: try row.optionalInstant("terminates_at"))
        return outcome == .ends ? end : nil
    }

    /// The versions in force that end, by validity or termination, before the day in their zone that lies so many days
    /// after today is over; the earliest first.
    ///
    /// - Parameter agreement: only of this one; nil: of all.
    package func expiringVersions(
        of agreement: AgreementID? = nil, within days: Int, now: Instant,
        after last: (endsAt: Instant, agreement: Slug)?, limit: Int
    ) async throws -> [ExpiringVersion] {
        let endsAt: SQL = "LEAST(v.validity_to, v.terminates_at)"
        let midnight: SQL = """
            ((\(now.timestamp) AT TIME ZONE v.time_zone)::date + \(Int32(days + 1)))::timestamp AT TIME ZONE v.time_zone
            """
        var condition: SQL = "\(endsAt) <= \(midnight)"
        if let agreement { condition += " AND v.agreement_id = \(agreement.stored)" }
        if let last {
            condition += " AND (\(endsAt), a.key) > (\(last.endsAt.timestamp), \(last.agreement.text))"
        }
        return try await query(
            """
            SELECT a.key, a.name, v.number, v.validity_from, v.validity_to, v.valid_from, v.valid_to, v.time_zone,
                v.terms #> '{scope,renewal}' AS renewal, lower(v.in_force) AS in_force_from, v.terminates_at,
                \(endsAt) AS ends_at,
                (SELECT min(s.number)
                FROM agreement_versions s
                WHERE s.tenant_id = \(tenant.stored) AND s.agreement_id = v.agreement_id
                  AND lower(s.in_force) > \(now.timestamp)) AS successor
            FROM agreement_versions v
            JOIN agreements a ON a.tenant_id = v.tenant_id AND a.id = v.agreement_id
            WHERE v.tenant_id = \(tenant.stored) AND v.in_force @> \(now.timestamp) AND \(condition)
            ORDER BY ends_at, a.key
            LIMIT \(limit)
            """
        ).map { row in
            ExpiringVersion(
                agreement: try row.slug("key"), name: try row["name"], version: try row["number"],
                validity: try row.validity(), terms: try row.renewalTerms(),
                inForceFrom: try row.instant("in_force_from"),
                terminatesAt: try row.optionalInstant("terminates_at"), successor: try row["successor"],
                endsAt: try row.instant("ends_at"))
        }
    }
}

extension PostgresRow {
    /// What `terms #> '{scope,renewal}' AS renewal` says.
    func renewalTerms() throws -> RenewalTerms {
        try optionalJSON("renewal").flatMap { RenewalTerms(of: ["scope": ["renewal": $0]]) } ?? .unsaid
    }
}
