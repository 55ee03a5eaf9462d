// SQL of proofs: what the audit chain says of a version, and the keys that sealed its records.

package import Domain
import Postgres

extension TenantTransaction {
    /// What the chain says of a version in its order: what was done to it since it was proposed, and what was done to
    /// another version and changed this one.
    package func auditRecords(of version: Int, _ agreement: Slug) async throws -> [ProofBundle.AuditLink] {
        let subject = AuditSubject.agreement(agreement).description
        let row = ProofRows(version).version
        let acts = [
            AuditAction.versionProposed, .versionRenewed, .versionSigned, .versionDeclined, .versionWithdrawn,
        ]
        return try await query(
            """
            SELECT seq, hash, text
            FROM audit_records
            WHERE tenant_id = \(tenant.stored) AND subject = \(subject)
              AND (jsonb_exists(text::jsonb #> '{payload,rows}', \(row))
                OR text::jsonb #>> '{payload,version}' = \(String(version))
                  AND (action = ANY(\(acts.map(\.rawValue))) OR text::jsonb #> '{payload,rows}' IS NOT NULL))
            ORDER BY seq
            """
        ).map { ProofBundle.AuditLink(seq: try $0["seq"], hash: try $0["hash"], text: try $0["text"]) }
    }

    /// The public keys of these names, as far as they are known.
    package func sealingKeys(_ kids: [String]) async throws -> [SealingKey] {
        try await query(
            """
            SELECT kid, x
            FROM signing_keys
            WHERE kid = ANY(\(kids))
            """
        ).compactMap { SealingKey(kid: try $0["kid"], x: try $0["x"]) }
    }
}
