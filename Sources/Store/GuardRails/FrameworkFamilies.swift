// SQL of conformance: the framework versions that bind a local agreement, and the local versions that one binds.

package import Domain
import FoundationEssentials
import Postgres

/// A version with its text, in force in a range of time or to be.
package struct BindingVersion: Sendable {
    package var agreement: Slug
    package var number: Int
    package var contentSHA256: String
    package var inForce: InForce
    /// All sections.
    package var terms: JSON
    /// The exceptions from guard rails that it relies on.
    package var exceptions: [GrantedException]
}

extension BindingVersion {
    fileprivate init(_ row: PostgresRow) throws {
        self.init(
            agreement: try row.slug("key"), number: try row["number"],
            contentSHA256: try row["content_sha256"],
            inForce: InForce(
                from: try row.instant("in_force_from"), to: try row.optionalInstant("in_force_to")),
            terms: try row.json("terms"), exceptions: try row.exceptions("exceptions"))
    }
}

private let bindingColumns: SQL = """
    a.key, v.number, v.content_sha256, lower(v.in_force) AS in_force_from, upper(v.in_force) AS in_force_to, v.terms,
    v.exceptions
    """

extension TenantTransaction {
    /// The versions of a framework that are in force in some part of a range, the earliest first.
    package func frameworkVersions(
        of framework: AgreementID, during range: InForce
    ) async throws -> [BindingVersion] {
        try await query(
            """
            SELECT \(bindingColumns)
            FROM agreement_versions v
            JOIN agreements a ON a.tenant_id = v.tenant_id AND a.id = v.agreement_id
            WHERE v.tenant_id = \(tenant.stored) AND v.agreement_id = \(framework.stored)
              AND v.in_force && tstzrange(\(range.from.timestamp), \(range.to.timestamp))
            ORDER BY lower(v.in_force)
            """
        ).map(BindingVersion.init)
    }

    /// The versions of a framework's local agreements that are in force in some part of a range, by agreement and
    /// number.
    ///
    /// - Parameters:
    ///   - last: only those after this one.
    ///   - limit: of versions.
    package func localVersions(
        under framework: AgreementID, during range: InForce,
        after last: (agreement: Slug, number: Int)? = nil,
        limit: Int? = nil
    ) async throws -> [BindingVersion] {
        let key = last?.agreement.text ?? ""
        return try await query(
            """
            SELECT \(bindingColumns)
            FROM agreements a
            JOIN agreement_versions v ON v.tenant_id = a.tenant_id AND v.agreement_id = a.id
            WHERE a.tenant_id = \(tenant.stored) AND a.framework_id = \(framework.stored)
              AND v.tenant_id = \(tenant.stored)
              AND a.key >= \(key) AND (a.key > \(key) OR v.number > \(Int32(clamping: last?.number ?? 0)))
              AND v.in_force && tstzrange(\(range.from.timestamp), \(range.to.timestamp))
            ORDER BY a.key, v.number
            LIMIT \(limit.map { Int64($0) })
            """
        ).map(BindingVersion.init)
    }

    /// The keys of a framework's local agreements, whether they have a version or not.
    package func localKeys(under framework: AgreementID) async throws -> Set<Slug> {
        let rows = try await query(
            """
            SELECT key
            FROM agreements
            WHERE tenant_id = \(tenant.stored) AND framework_id = \(framework.stored)
            """)
        return Set(try rows.map { try $0.slug("key") })
    }
}
