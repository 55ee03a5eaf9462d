// SQL of scans of papers: kept by the hash of their bytes.

package import Domain
import Postgres

extension TenantTransaction {
    /// Keeps a scan; again changes nothing. Answers whether it is new.
    package func insert(
        _ scan: Scan, bytes: [UInt8], of agreement: AgreementID, by actor: String
    ) async throws -> Bool {
        written.insert(.scan(scan.sha256, agreement))
        return try await query(
            """
            INSERT INTO scans (tenant_id, agreement_id, sha256, media_type, bytes, uploaded_at, uploaded_by)
            VALUES (\(tenant.stored), \(agreement.stored), \(scan.sha256), \(scan.mediaType.rawValue),
                \(PostgresBytes(bytes)), \(scan.uploadedAt.timestamp), \(actor))
            ON CONFLICT (tenant_id, agreement_id, sha256) DO NOTHING
            RETURNING sha256
            """
        ).first != nil
    }

    package func scan(_ sha256: String, of agreement: AgreementID) async throws -> Scan? {
        try await query(
            """
            SELECT sha256, media_type, length(bytes) AS size, uploaded_at
            FROM scans
            WHERE tenant_id = \(tenant.stored) AND agreement_id = \(agreement.stored) AND sha256 = \(sha256)
            """
        ).first.map { row in
            Scan(
                sha256: try row["sha256"], mediaType: try row.value("media_type"),
                size: try row["size"], uploadedAt: try row.instant("uploaded_at"))
        }
    }

    /// The file itself.
    package func scanBytes(
        _ sha256: String, of agreement: Slug
    ) async throws -> (type: Scan.MediaType, bytes: [UInt8])? {
        try await query(
            """
            SELECT s.media_type, s.bytes
            FROM scans s
            JOIN agreements a ON a.tenant_id = s.tenant_id AND a.id = s.agreement_id
            WHERE s.tenant_id = \(tenant.stored) AND a.tenant_id = \(tenant.stored) AND a.key = \(agreement.text)
              AND s.sha256 = \(sha256)
            """
        ).first.map { row in
            let bytes: PostgresBytes = try row["bytes"]
            return (try row.value("media_type"), bytes.bytes)
        }
    }
}
