// SQL of one-time links: kept as hashes of their tokens, used once or revoked.

package import Domain
import FoundationEssentials
import Postgres

extension SigningLink {
    fileprivate init(_ row: PostgresRow) throws {
        let subject: String = try row["subject"]
        let number: Int = try row["number"]
        self.init(
            id: try row.id("id"), agreement: try row.id("agreement_id"),
            subject: subject == SignedSubject.exception(0).stored ? .exception(number) : .version(number),
            slot: try row["slot"], contentSHA256: try row["content_sha256"],
            capacity: try row.value("capacity"), language: try row.value("language"),
            createdAt: try row.instant("created_at"), createdBy: try row["created_by"],
            expiresAt: try row.instant("expires_at"))
        usedAt = try row.optionalInstant("used_at")
        revokedAt = try row.optionalInstant("revoked_at")
    }
}

private let linkColumns: SQL = """
    id, agreement_id, subject, number, slot, content_sha256, capacity, language, created_at, created_by, expires_at,
    used_at, revoked_at
    """

extension TenantTransaction {
    package func insert(_ link: SigningLink, tokenSHA256: [UInt8]) async throws {
        try await query(
            """
            INSERT INTO signing_links
                (tenant_id, id, agreement_id, subject, number, slot, token_sha256, content_sha256, capacity,
                language, created_at, created_by, expires_at)
            VALUES (\(tenant.stored), \(link.id.stored), \(link.agreement.stored), \(link.subject.stored),
                \(Int32(link.subject.number)), \(link.slot), \(PostgresBytes(tokenSHA256)),
                \(link.contentSHA256), \(link.capacity.rawValue), \(link.language.rawValue),
                \(link.createdAt.timestamp), \(link.createdBy), \(link.expiresAt.timestamp))
            """)
    }

    package func signingLink(tokenSHA256: [UInt8]) async throws -> SigningLink? {
        try await query(
            """
            SELECT \(linkColumns)
            FROM signing_links
            WHERE tenant_id = \(tenant.stored) AND token_sha256 = \(PostgresBytes(tokenSHA256))
            """
        ).first.map(SigningLink.init)
    }

    /// The links of what is signed, newest first.
    package func signingLinks(
        of subject: SignedSubject, _ agreement: AgreementID, slot: String
    ) async throws -> [SigningLink] {
        try await query(
            """
            SELECT \(linkColumns)
            FROM signing_links
            WHERE \(belongs(to: subject, of: agreement)) AND slot = \(slot)
            ORDER BY id DESC
            LIMIT \(SigningLink.maximumPerSlot)
            """
        ).map(SigningLink.init)
    }

    package func useSigningLink(_ link: SigningLinkID, at instant: Instant) async throws {
        try await query(
            """
            UPDATE signing_links
            SET used_at = \(instant.timestamp)
            WHERE tenant_id = \(tenant.stored) AND id = \(link.stored)
            """)
    }

    /// Ends a slot's links that are not used yet; answers how many.
    package func revokeSigningLinks(
        of subject: SignedSubject, _ agreement: AgreementID, slot: String, at instant: Instant
    ) async throws -> Int {
        try await query(
            """
            UPDATE signing_links
            SET revoked_at = \(instant.timestamp)
            WHERE \(belongs(to: subject, of: agreement)) AND slot = \(slot)
              AND used_at IS NULL AND revoked_at IS NULL
            """
        ).affectedRows
    }
}
