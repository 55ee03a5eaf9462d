// SQL of idempotency records: claiming a key, recording its answer, forgetting old ones.

package import Domain
import Postgres

extension TenantTransaction {
    /// What is known of the request: nil for a new one, which this transaction has then claimed until it ends.
    ///
    /// - Throws: `idempotency_in_flight` while another transaction works on it, `idempotency_mismatch` when the key
    ///   came with another body before.
    package func recordedAnswer(
        to request: RepeatableRequest, by principal: String, now: Instant
    ) async throws -> RecordedAnswer? {
        let scope = [principal, request.method, request.path, request.key.text].joined(separator: "\n")
        let lock = "\(tenant)\n\(scope)"
        let rows = try await pipeline([
            "SELECT pg_try_advisory_xact_lock(hashtextextended(\(lock), 0)) AS is_ours",
            """
            SELECT body_sha256 = \(PostgresBytes(request.bodyHash)) AS is_same, status, headers, body
            FROM idempotency_records
            WHERE tenant_id = \(tenant.stored) AND principal = \(principal) AND method = \(request.method)
              AND path = \(request.path) AND key = \(request.key.text)
              AND created_at > \(now.adding(seconds: -RecordedAnswer.keptSeconds).timestamp)
            """,
        ])
        guard let claim = rows[0].first, try claim["is_ours"] else {
            throw DomainError(
                .conflict, .idempotencyInFlight, "A request with this Idempotency-Key is being worked on.",
                retryAfterSeconds: 1)
        }
        guard let record = rows[1].first else { return nil }
        guard try record["is_same"] else {
            throw DomainError(
                .invalid, .idempotencyMismatch,
                "This Idempotency-Key was used with another body; choose a new one.")
        }
        let headers = try record.json("headers").objectValue ?? JSONObject()
        return RecordedAnswer(
            status: try record["status"],
            headers: Dictionary(
                headers.compactMap { pair in pair.value.stringValue.map { (pair.key, $0) } },
                uniquingKeysWith: { first, _ in first }),
            body: try record["body"])
    }

    package func record(
        _ answer: RecordedAnswer, to request: RepeatableRequest, by principal: String, now: Instant
    ) async throws {
        let headers = JSON.object(
            JSONObject(uniqueKeysWithValues: answer.headers.map { ($0.key, JSON.string($0.value)) }))
        try await atCommit([
            // An answer past its time gives its key free.
            """
            DELETE FROM idempotency_records
            WHERE tenant_id = \(tenant.stored) AND principal = \(principal) AND method = \(request.method)
              AND path = \(request.path) AND key = \(request.key.text)
            """,
            """
            INSERT INTO idempotency_records
                (tenant_id, principal, method, path, key, body_sha256, created_at, status, headers, body)
            VALUES (\(tenant.stored), \(principal), \(request.method), \(request.path), \(request.key.text),
                \(PostgresBytes(request.bodyHash)), \(now.timestamp), \(answer.status), \(headers.stored),
                \(answer.body))
            """,
            // Each write sweeps a few old ones, so that nothing else has to.
            """
            DELETE FROM idempotency_records
            WHERE tenant_id = \(tenant.stored) AND (principal, method, path, key) IN (
                SELECT principal, method, path, key
                FROM idempotency_records
                WHERE tenant_id = \(tenant.stored)
                  AND created_at < \(now.adding(seconds: -RecordedAnswer.keptSeconds).timestamp)
                ORDER BY created_at
                LIMIT 10)
            """,
        ])
    }
}
