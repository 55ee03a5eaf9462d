// SQL of exceptions from guard rails: what is frozen of them with the request, and which ones were granted.

package import Domain
import FoundationEssentials
import Postgres

extension RequestedException {
    /// The scope, and whose board decides.
    var json: JSON {
        var members = scope.members
        members["framework"] = framework.json
        return .object(members)
    }
}

extension PostgresRow {
    /// What a request asks to be let through; nil where it asks for no exception.
    func requestedException() throws -> RequestedException? {
        guard let json = try optionalJSON("exception") else { return nil }
        guard let scope = ExceptionScope(stored: json),
            let framework = json["framework"].flatMap({ FrameworkReference(stored: $0) })
        else { throw StoreFault.unreadable("exception") }
        return RequestedException(
            scope: scope, framework: framework, quorum: try self["quorum"],
            contentSHA256: try self["content_sha256"])
    }

    /// The exceptions that a version relies on.
    func exceptions(_ column: String) throws -> [GrantedException] {
        try (json(column).arrayValue ?? []).map { json in
            guard let exception = GrantedException(stored: json) else { throw StoreFault.unreadable(column) }
            return exception
        }
    }
}

extension TenantTransaction {
    /// The exceptions of an agreement that the board has granted, by number.
    ///
    /// - Parameter instant: those that are over by then are left out.
    package func grantedExceptions(
        of agreement: AgreementID, at instant: Instant
    ) async throws -> [GrantedException] {
        try await query(
            """
            SELECT number, title, exception, content_sha256
            FROM change_requests
            WHERE tenant_id = \(tenant.stored) AND agreement_id = \(agreement.stored)
              AND exception_ends_at > \(instant.timestamp) AND decision = 'agreed' AND withdrawn_at IS NULL
            ORDER BY number
            """
        ).map { row in
            guard let scope = ExceptionScope(stored: try row.json("exception")) else {
                throw StoreFault.unreadable("exception")
            }
            return GrantedException(
                number: try row["number"], title: try row["title"], contentSHA256: try row["content_sha256"],
                scope: scope)
        }
    }

    /// How many exceptions of an agreement are asked for or granted, and not over.
    package func exceptionCount(of agreement: AgreementID, at instant: Instant) async throws -> Int {
        let rows = try await query(
            """
            SELECT count(*) AS exceptions
            FROM change_requests
            WHERE tenant_id = \(tenant.stored) AND agreement_id = \(agreement.stored)
              AND exception_ends_at > \(instant.timestamp) AND decision IS DISTINCT FROM 'declined'
              AND withdrawn_at IS NULL
            """)
        return try rows.first?["exceptions"] ?? 0
    }

    /// The latest version whose signed text relies on an exception, if it was not withdrawn or declined.
    package func versionRelying(on exception: Int, of agreement: AgreementID) async throws -> Int? {
        let mention: JSON = [["number": .integer(exception)]]
        return try await query(
            """
            SELECT number
            FROM agreement_versions
            WHERE tenant_id = \(tenant.stored) AND agreement_id = \(agreement.stored)
              AND exceptions @> \(mention.stored) AND withdrawn_at IS NULL AND declined_at IS NULL
            ORDER BY number DESC
            LIMIT 1
            """
        ).first.map { try $0["number"] }
    }

    /// The exact text that the board signs; nil where the request asks for no exception.
    package func exceptionEnvelope(
        _ number: Int, of agreement: Slug
    ) async throws -> (text: String, sha256: String)? {
        try await query(
            """
            SELECT r.envelope, r.content_sha256
            FROM change_requests r
            JOIN agreements a ON a.tenant_id = r.tenant_id AND a.id = r.agreement_id
            WHERE r.tenant_id = \(tenant.stored) AND a.tenant_id = \(tenant.stored) AND a.key = \(agreement.text)
              AND r.number = \(Int32(clamping: number)) AND r.envelope IS NOT NULL
            """
        ).first.map { (try $0["envelope"], try $0["content_sha256"]) }
    }
}
