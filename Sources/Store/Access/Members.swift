// SQL of members: who they are, and whose a key or token is.

package import Domain
import FoundationEssentials
import Postgres

extension Member {
    init(_ row: PostgresRow) throws {
        let email: String = try row["email"]
        guard let address = EmailAddress(email) else { throw StoreFault.unreadable("email") }
        self.init(
            id: try row.id("id"), key: try row.slug("key"),
            definition: MemberDefinition(
                name: try row["name"], email: address, position: try row["position"],
                subject: try row["subject"]),
            createdAt: try row.instant("created_at"), revision: try row["revision"])
        deactivatedAt = try row.optionalInstant("deactivated_at")
    }
}

let memberColumns: SQL = """
    m.id, m.key, m.name, m.email, m.position, m.subject, m.created_at, m.deactivated_at, m.revision
    """

extension TenantTransaction {
    package func member(_ key: Slug) async throws -> Member? { try await member(key, lock: "") }

    /// The member with its row locked until the transaction ends: changes of it and of its absences go one by one.
    package func lockMember(_ key: Slug) async throws -> Member? {
        try await member(key, lock: "FOR NO KEY UPDATE")
    }

    private func member(_ key: Slug, lock: SQL) async throws -> Member? {
        try await query(
            """
            SELECT \(memberColumns)
            FROM members m
            WHERE m.tenant_id = \(tenant.stored) AND m.key = \(key.text)
            \(lock)
            """
        ).first.map(Member.init)
    }

    /// Those of the keys that are a member's.
    package func members(_ keys: [Slug]) async throws -> [Slug: Member] {
        let rows = try await query(
            """
            SELECT \(memberColumns)
            FROM members m
            WHERE m.tenant_id = \(tenant.stored) AND m.key = ANY (\(keys.map(\.text)))
            """)
        let found = try rows.map(Member.init)
        return Dictionary(found.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A page in the order of keys.
    package func members(isActive: Bool?, after key: String?, limit: Int) async throws -> [Member] {
        let condition: SQL =
            switch isActive {
            case true?: " AND m.deactivated_at IS NULL"
            case false?: " AND m.deactivated_at IS NOT NULL"
            case nil: ""
            }
        return try await query(
            """
            SELECT \(memberColumns)
            FROM members m
            WHERE m.tenant_id = \(tenant.stored) AND m.key > \(key ?? "")\(condition)
            ORDER BY m.key
            LIMIT \(limit)
            """
        ).map(Member.init)
    }

    /// The member whose key or token this is, deactivated ones included; nil for a credential of no person.
    package func member(of credential: Principal.Credential) async throws -> Member? {
        try await member(of: credential, lock: "")
    }

    /// The same with its row locked, so that nobody deactivates the member before this transaction ends: for what a
    /// person does once and for good, such as signing. Others may hold the lock at the same time.
    package func lockMember(of credential: Principal.Credential) async throws -> Member? {
        try await member(of: credential, lock: "FOR SHARE OF m")
    }

    private func member(of credential: Principal.Credential, lock: SQL) async throws -> Member? {
        let source: SQL =
            switch credential {
            case .apiKey(let id):
                """
                FROM api_keys k
                JOIN members m ON m.tenant_id = k.tenant_id AND m.id = k.member_id
                WHERE k.tenant_id = \(tenant.stored) AND k.id = \(id.stored)
                """
            case .jwt(_, let subject):
                """
                FROM members m
                WHERE m.tenant_id = \(tenant.stored) AND m.subject = \(subject)
                """
            }
        return try await query(
            """
            SELECT \(memberColumns)
            \(source)
            \(lock)
            """
        ).first.map(Member.init)
    }

    /// How many there are, and which others have a definition's address or subject already.
    package func memberRivals(
        of key: Slug, _ definition: MemberDefinition
    ) async throws -> (count: Int, holdEmail: Bool, holdSubject: Bool) {
        let rows = try await query(
            """
            SELECT
                (SELECT count(*) FROM members WHERE tenant_id = \(tenant.stored)) AS members,
                EXISTS (
                    SELECT FROM members
                    WHERE tenant_id = \(tenant.stored) AND email_folded = \(definition.email.folded)
                      AND key <> \(key.text)) AS hold_email,
                EXISTS (
                    SELECT FROM members
                    WHERE tenant_id = \(tenant.stored) AND subject = \(definition.subject)
                      AND key <> \(key.text)) AS hold_subject
            """)
        guard let row = rows.first else { throw StoreFault.unreadable("members") }
        return (try row["members"], try row["hold_email"], try row["hold_subject"])
    }

    package func insert(_ member: Member) async throws {
        let definition = member.definition
        try await query(
            """
            INSERT INTO members
                (tenant_id, id, key, name, email, email_folded, position, subject, created_at, revision)
            VALUES (\(tenant.stored), \(member.id.stored), \(member.key.text), \(definition.name),
                \(definition.email.text), \(definition.email.folded), \(definition.position),
                \(definition.subject), \(member.createdAt.timestamp), \(member.revision))
            """)
    }

    /// Writes all of the member that can change. Its row is locked by the caller.
    package func save(_ member: Member) async throws {
        let definition = member.definition
        try await query(
            """
            UPDATE members
            SET name = \(definition.name), email = \(definition.email.text),
                email_folded = \(definition.email.folded), position = \(definition.position),
                subject = \(definition.subject), deactivated_at = \(member.deactivatedAt.timestamp),
                revision = \(member.revision)
            WHERE tenant_id = \(tenant.stored) AND id = \(member.id.stored)
            """)
    }
}
