// SQL of signature records: added once, never changed.

package import Domain
import Postgres

extension StoredSignature {
    fileprivate init(_ row: PostgresRow) throws {
        self.init(
            id: try row.id("id"), act: try row.value("act"), slot: try row["slot"],
            method: try row.value("method"), signedAt: try row.instant("signed_at"),
            place: try row["place"], text: try row["record"], sealed: try row["sealed"],
            sha256: try row["record_sha256"])
    }
}

extension TenantTransaction {
    /// The records in the order in which they were made.
    package func signatures(
        of subject: SignedSubject, _ agreement: AgreementID
    ) async throws -> [StoredSignature] {
        try await query(
            """
            SELECT id, act, slot, method, signed_at, place, record, sealed, record_sha256
            FROM signature_records
            WHERE \(belongs(to: subject, of: agreement))
            ORDER BY place
            """
        ).map(StoredSignature.init)
    }

    /// - Parameter scan: the SHA-256 of the paper's scan, which is there already.
    package func insert(
        _ signature: StoredSignature, of subject: SignedSubject, _ agreement: AgreementID, scan: String?
    ) async throws {
        written.insert(.record(signature.id))
        // The scan itself was uploaded before: its hash stands beside that of the record that names it.
        if let scan { written.insert(.scan(scan, agreement)) }
        try await query(
            """
            INSERT INTO signature_records
                (tenant_id, id, agreement_id, subject, number, slot, place, act, method, signed_at,
                attachment_sha256, record, sealed, record_sha256)
            VALUES (\(tenant.stored), \(signature.id.stored), \(agreement.stored), \(subject.stored),
                \(Int32(subject.number)), \(signature.slot), \(Int32(signature.place)),
                \(signature.act.rawValue), \(signature.method.rawValue), \(signature.signedAt.timestamp),
                \(scan), \(signature.text), \(signature.sealed), \(signature.sha256))
            """)
    }
}
