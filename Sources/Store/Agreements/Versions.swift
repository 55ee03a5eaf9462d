// SQL of versions: frozen when they are proposed; only what happens to them later is added.

package import Domain
import FoundationEssentials
import Postgres

extension VersionEntry {
    fileprivate init(_ row: PostgresRow, terms: JSON?) throws {
        self.init(
            id: try row.id("id"), agreement: try row.id("agreement_id"), number: try row["number"],
            framework: try row.optionalID("framework_id"),
            selector: Selector(stored: try row.json("selector")),
            validity: try row.validity(), terms: terms, contentSHA256: try row["content_sha256"],
            checkedAgainst: try row.optionalJSON("checked_against").flatMap {
                FrameworkReference(stored: $0)
            },
            draftedAt: try row.instant("drafted_at"), draftedBy: try row["drafted_by"],
            proposedAt: try row.instant("proposed_at"),
            proposedBy: try row["proposed_by"], facts: try row.facts())
        changes = try row.changes("changes")
        exceptions = try row.exceptions("exceptions")
        quorum = try row["quorum"]
        withdrawnBy = try row["withdrawn_by"]
        withdrawalReason = try row["withdrawal_reason"]
        terminatedBy = try row["terminated_by"]
        terminationReason = try row["termination_reason"]
        renews = try row["renews"]
    }
}

extension PostgresRow {
    /// What happened to a version.
    func facts() throws -> VersionFacts {
        let reason: String? = try self["end_reason"]
        var facts = VersionFacts(
            proposedAt: try instant("proposed_at"), signBy: try optionalInstant("sign_by"),
            signedAt: try optionalInstant("signed_at"),
            inForce: try optionalInstant("in_force_from").map {
                InForce(from: $0, to: try optionalInstant("in_force_to"))
            },
            endReason: reason.flatMap(EndReason.init))
        facts.withdrawnAt = try optionalInstant("withdrawn_at")
        facts.declinedAt = try optionalInstant("declined_at")
        facts.terminatesAt = try optionalInstant("terminates_at")
        facts.terminatedAt = try optionalInstant("terminated_at")
        return facts
    }

    /// Its dates; where the previous release wrote the row, or edited the draft since, the dates of its instants.
    func validity() throws -> Validity {
        let zone = try timeZone("time_zone")
        let first = try optionalInstant("validity_from").map(zone.date)
        let last = try optionalInstant("validity_to").map {
            zone.date(at: Instant(microseconds: $0.microseconds - 1))
        }
        return Validity(
            from: try optionalDate("valid_from") ?? first, to: try optionalDate("valid_to") ?? last,
            zone: zone)
    }
}

private let versionColumns: SQL = """
    id, agreement_id, number, framework_id, selector, validity_from, validity_to, valid_from, valid_to, time_zone,
    content_sha256, checked_against, drafted_at, drafted_by, proposed_at, proposed_by, sign_by, quorum, signed_at,
    withdrawn_at, withdrawn_by, withdrawal_reason, declined_at, lower(in_force) AS in_force_from,
    upper(in_force) AS in_force_to, end_reason, terminates_at, terminated_at, terminated_by, termination_reason, renews,
    exceptions
    """

extension TenantTransaction {
    package func version(_ number: Int, of agreement: AgreementID) async throws -> VersionEntry? {
        try await query(
            """
            SELECT \(versionColumns), terms, \(changesOfVersion) AS changes
            FROM agreement_versions
            WHERE tenant_id = \(tenant.stored) AND agreement_id = \(agreement.stored)
              AND number = \(Int32(clamping: number))
            """
        ).first.map { try VersionEntry($0, terms: $0.json("terms")) }
    }

    /// A page of the proposed versions, newest first, without their terms.
    package func versions(of agreement: AgreementID, before number: Int?, limit: Int) async throws
        -> [VersionEntry]
    {
        try await query(
            """
            SELECT \(versionColumns), \(changesOfVersion) AS changes
            FROM agreement_versions
            WHERE tenant_id = \(tenant.stored) AND agreement_id = \(agreement.stored)
              AND number < \(Int32(clamping: number ?? Int.max))
            ORDER BY number DESC
            LIMIT \(limit)
            """
        ).map { try VersionEntry($0, terms: nil) }
    }

    /// The exact text that was hashed.
    package func envelope(_ number: Int, of agreement: Slug) async throws -> (text: String, sha256: String)? {
        try await query(
            """
            SELECT v.envelope, v.content_sha256
            FROM agreement_versions v
            JOIN agreements a ON a.tenant_id = v.tenant_id AND a.id = v.agreement_id
            WHERE v.tenant_id = \(tenant.stored) AND a.tenant_id = \(tenant.stored) AND a.key = \(agreement.text)
              AND v.number = \(Int32(clamping: number))
            """
        ).first.map { (try $0["envelope"], try $0["content_sha256"]) }
    }

    /// The highest number among the proposed versions; 0 without any.
    package func highestVersion(of agreement: AgreementID) async throws -> Int {
        let rows = try await query(
            """
            SELECT COALESCE(max(number), 0) AS highest
            FROM agreement_versions
            WHERE tenant_id = \(tenant.stored) AND agreement_id = \(agreement.stored)
            """)
        return try rows.first?["highest"] ?? 0
    }

    /// What an agreement speaks for: the selectors of its versions that are proposed, in force or scheduled, and of
    /// its latest.
    package func selectors(of agreement: AgreementID, now: Instant) async throws -> [Selector] {
        try await query(
            """
            SELECT selector
            FROM agreement_versions
            WHERE tenant_id = \(tenant.stored) AND agreement_id = \(agreement.stored)
              AND (signed_at IS NULL AND withdrawn_at IS NULL AND declined_at IS NULL
                OR in_force && tstzrange(\(now.timestamp), NULL) OR number = (
                SELECT max(number)
                FROM agreement_versions
                WHERE tenant_id = \(tenant.stored) AND agreement_id = \(agreement.stored)))
            """
        ).map { Selector(stored: try $0.json("selector")) }
    }

    /// The version of a framework that is in force at an instant.
    package func frameworkVersion(
        of framework: AgreementID, at instant: Instant
    ) async throws -> (number: Int, contentSHA256: String)? {
        try await query(
            """
            SELECT number, content_sha256
            FROM agreement_versions
            WHERE tenant_id = \(tenant.stored) AND agreement_id = \(framework.stored)
              AND in_force @> \(instant.timestamp)
            """
        ).first.map { (try $0["number"], try $0["content_sha256"]) }
    }

    /// Freezes a version that nobody has signed yet. `nodes` are the ids of the nodes that its selector names.
    package func insert(_ version: VersionEntry, envelope: String, nodes: [Dimension: NodeID]) async throws {
        let selectorKey = Dimension.allCases.compactMap { dimension in
            nodes[dimension].map { "\(dimension.rawValue)=\($0)" }
        }.joined(separator: ";")
        written.insert(.version(version.id))
        try await query(
            """
            INSERT INTO agreement_versions
                (tenant_id, id, agreement_id, number, framework_id, region_id, vertical_id, size_id, tier_id,
                selector_key, selector, validity_from, validity_to, valid_from, valid_to, time_zone, terms, envelope,
                content_sha256, checked_against, drafted_at, drafted_by, proposed_at, proposed_by, sign_by, quorum,
                renews, exceptions)
            VALUES (\(tenant.stored), \(version.id.stored), \(version.agreement.stored), \(Int32(version.number)),
                \(version.framework?.stored), \(nodes[.region]?.stored), \(nodes[.vertical]?.stored),
                \(nodes[.size]?.stored), \(nodes[.tier]?.stored), \(selectorKey), \(version.selector.json.stored),
                \(version.validity.begins.timestamp), \(version.validity.ends.timestamp),
                \(version.validity.from.stored), \(version.validity.to.stored), \(version.validity.zone.text),
                \((version.terms ?? .null).stored), \(envelope), \(version.contentSHA256),
                \(version.checkedAgainst?.json.stored), \(version.draftedAt.timestamp), \(version.draftedBy),
                \(version.proposedAt.timestamp), \(version.proposedBy), \(version.facts.signBy.timestamp),
                \(Int32(version.quorum)), \(version.renews.map { Int32($0) }),
                \(JSON.array(version.exceptions.map(\.json)).stored))
            """)
    }
}
