// SQL of change requests: what was asked, what became of it, and which requests a version carries.

package import Domain
import FoundationEssentials
import Postgres

extension ChangeRequest {
    fileprivate init(_ row: PostgresRow, agreement: AgreementID, patch: JSON?) throws {
        self.init(
            agreement: agreement, number: try row["number"], title: try row["title"],
            reason: try row["reason"], patch: patch, requestedAt: try row.instant("requested_at"),
            requestedBy: try row["requested_by"])
        exception = try row.requestedException()
        if let at = try row.optionalInstant("decided_at") {
            decision = Decision(
                verdict: try row.value("decision"), reason: try row["decision_reason"], at: at,
                by: try row["decided_by"])
        }
        if let at = try row.optionalInstant("withdrawn_at") {
            withdrawal = Deed(at: at, by: try row["withdrawn_by"])
        }
        draft = try row["draft"]
        version = try row["version"]
        evolutionPath = try row.optionalSlug("evolution_path")
    }
}

extension PostgresRow {
    /// A list of `{"number": …, "title": …}`, or NULL for none.
    func changes(_ column: String) throws -> [CarriedChange] {
        try optionalJSON(column)?.arrayValue?.map { json in
            guard let change = CarriedChange(stored: json) else { throw StoreFault.unreadable(column) }
            return change
        } ?? []
    }
}

extension TenantTransaction {
    package func changeRequest(_ number: Int, of agreement: AgreementID) async throws -> ChangeRequest? {
        try await query(
            """
            SELECT \(requestColumns), r.patch
            FROM \(requests(of: agreement)) AND r.number = \(Int32(clamping: number))
            """
        ).first.map { try ChangeRequest($0, agreement: agreement, patch: $0.json("patch")) }
    }

    /// A page of the requests, newest first, without their values.
    package func changeRequests(
        of agreement: AgreementID, in state: ChangeRequestState?, before number: Int?, limit: Int
    ) async throws -> [ChangeRequest] {
        try await query(
            """
            SELECT \(requestColumns)
            FROM \(requests(of: agreement)) AND r.number < \(Int32(clamping: number ?? Int.max))
              AND \(state.map(isIn) ?? "TRUE")
            ORDER BY r.number DESC
            LIMIT \(limit)
            """
        ).map { try ChangeRequest($0, agreement: agreement, patch: nil) }
    }

    private var requestColumns: SQL {
        """
        r.number, r.title, r.reason, r.requested_at, r.requested_by, r.decision, r.decision_reason, r.decided_at,
        r.decided_by, r.withdrawn_at, r.withdrawn_by, r.exception, r.quorum, r.content_sha256, d.number AS draft,
        v.version, e.path AS evolution_path
        """
    }

    /// The requests of an agreement with the draft and the version that have them.
    private func requests(of agreement: AgreementID) -> SQL {
        """
        change_requests r
        LEFT JOIN agreement_drafts d
          ON d.tenant_id = r.tenant_id AND d.agreement_id = r.agreement_id AND r.number = ANY (d.carries)
        LEFT JOIN evolution_firings e
          ON e.tenant_id = \(tenant.stored) AND e.agreement_id = r.agreement_id AND e.request = r.number
        LEFT JOIN LATERAL (
            SELECT max(c.version) AS version
            FROM agreement_version_changes c
            JOIN agreement_versions w
              ON w.tenant_id = c.tenant_id AND w.agreement_id = c.agreement_id AND w.number = c.version
            WHERE c.tenant_id = \(tenant.stored) AND c.agreement_id = r.agreement_id AND c.request = r.number
              AND w.withdrawn_at IS NULL AND w.declined_at IS NULL
        ) AS v ON TRUE
        WHERE r.tenant_id = \(tenant.stored) AND r.agreement_id = \(agreement.stored)
        """
    }

    /// The conditions of `ChangeRequest.state`, in SQL.
    private func isIn(_ state: ChangeRequestState) -> SQL {
        let isAlone: SQL = "v.version IS NULL AND r.withdrawn_at IS NULL AND d.number IS NULL"
        return switch state {
        case .carried: "v.version IS NOT NULL"
        case .withdrawn: "v.version IS NULL AND r.withdrawn_at IS NOT NULL"
        case .drafted: "v.version IS NULL AND r.withdrawn_at IS NULL AND d.number IS NOT NULL"
        case .open: "\(isAlone) AND r.decision IS NULL"
        case .agreed: "\(isAlone) AND r.decision = 'agreed'"
        case .declined: "\(isAlone) AND r.decision = 'declined'"
        }
    }

    /// The highest number among the agreement's requests; 0 without any.
    package func highestChangeRequest(of agreement: AgreementID) async throws -> Int {
        let rows = try await query(
            """
            SELECT COALESCE(max(number), 0) AS highest
            FROM change_requests
            WHERE tenant_id = \(tenant.stored) AND agreement_id = \(agreement.stored)
            """)
        return try rows.first?["highest"] ?? 0
    }

    /// - Parameter envelope: of an exception, the exact text that was hashed.
    package func insert(_ request: ChangeRequest, envelope: String? = nil) async throws {
        let exception = request.exception
        if exception != nil { written.insert(.exception(request.number, request.agreement)) }
        try await query(
            """
            INSERT INTO change_requests
                (tenant_id, agreement_id, number, title, reason, patch, requested_at, requested_by, exception,
                exception_ends_at, quorum, envelope, content_sha256)
            VALUES (\(tenant.stored), \(request.agreement.stored), \(Int32(request.number)), \(request.title),
                \(request.reason), \((request.patch ?? .object(JSONObject())).stored),
                \(request.requestedAt.timestamp), \(request.requestedBy), \(exception?.json.stored),
                \((exception?.scope.endsAt).timestamp), \((exception?.quorum).map { Int32($0) }), \(envelope),
                \(exception?.contentSHA256))
            """)
    }

    /// Writes down what became of a request: its decision and its withdrawal.
    package func saveOutcome(of request: ChangeRequest) async throws {
        if request.exception != nil { written.insert(.exception(request.number, request.agreement)) }
        try await query(
            """
            UPDATE change_requests
            SET decision = \(request.decision?.verdict.rawValue), decision_reason = \(request.decision?.reason),
                decided_at = \((request.decision?.at).timestamp), decided_by = \(request.decision?.by),
                withdrawn_at = \((request.withdrawal?.at).timestamp), withdrawn_by = \(request.withdrawal?.by)
            WHERE tenant_id = \(tenant.stored) AND agreement_id = \(request.agreement.stored)
              AND number = \(Int32(request.number))
            """)
    }

    /// Freezes which requests a version carries; the version is there already.
    package func insertChanges(of version: VersionEntry) async throws {
        guard !version.changes.isEmpty else { return }
        try await query(
            """
            INSERT INTO agreement_version_changes (tenant_id, agreement_id, version, request)
            SELECT \(tenant.stored), \(version.agreement.stored), \(Int32(version.number)), request
            FROM unnest(\(version.changes.map { Int32($0.number) })) AS u (request)
            RETURNING request
            """)
    }

    /// The requests that a row of agreement_versions carries, for a statement that reads it.
    var changesOfVersion: SQL {
        """
        (SELECT jsonb_agg(jsonb_build_object('number', r.number, 'title', r.title) ORDER BY r.number)
        FROM agreement_version_changes c
        JOIN change_requests r
          ON r.tenant_id = c.tenant_id AND r.agreement_id = c.agreement_id AND r.number = c.request
        WHERE c.tenant_id = \(tenant.stored) AND c.agreement_id = agreement_versions.agreement_id
          AND c.version = agreement_versions.number)
        """
    }
}
