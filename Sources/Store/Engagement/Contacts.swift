// SQL of contacts: who is at an account, and erasing what is personal of them.

package import Domain
import FoundationEssentials
import Postgres

extension Contact {
    init(_ row: PostgresRow) throws {
        let email: String? = try row["email"]
        let role: String? = try row["committee_role"]
        let language: String? = try row["language"]
        self.init(
            id: try row.id("id"), externalID: try row["external_id"],
            definition: ContactDefinition(
                name: try row["name"],
                email: try email.map { text in
                    guard let address = EmailAddress(text) else { throw StoreFault.unreadable("email") }
                    return address
                },
                title: try row["title"],
                committeeRole: try role.map { text in
                    guard let role = CommitteeRole(rawValue: text) else {
                        throw StoreFault.unreadable("committee_role")
                    }
                    return role
                },
                language: try language.map { text in
                    guard let tag = LanguageTag(text) else { throw StoreFault.unreadable("language") }
                    return tag
                },
                leftOn: try row.optionalDate("left_on")),
            createdAt: try row.instant("created_at"), updatedAt: try row.instant("updated_at"),
            revision: try row["revision"])
    }
}

let contactColumns: SQL = """
    c.id, c.external_id, c.name, c.email, c.title, c.committee_role, c.language, c.left_on, c.created_at,
    c.updated_at, c.revision
    """

extension TenantTransaction {
    package func accountID(_ externalID: String) async throws -> AccountID? {
        try await accountID(externalID, lock: "")
    }

    /// The account's id, with its row locked until the transaction ends: changes of what hangs on it go one by one.
    package func lockAccountID(_ externalID: String) async throws -> AccountID? {
        try await accountID(externalID, lock: "FOR NO KEY UPDATE")
    }

    private func accountID(_ externalID: String, lock: SQL) async throws -> AccountID? {
        try await query(
            """
            SELECT id
            FROM accounts
            WHERE tenant_id = \(tenant.stored) AND external_id = \(externalID)
            \(lock)
            """
        ).first.map { try $0.id("id") }
    }

    /// A contact of an account, both by their external ids.
    package func contact(_ externalID: String, at account: String) async throws -> Contact? {
        try await query(
            """
            SELECT \(contactColumns)
            FROM accounts a
            JOIN contacts c ON c.tenant_id = \(tenant.stored) AND c.account_id = a.id
              AND c.external_id = \(externalID) AND c.erased_at IS NULL
            WHERE a.tenant_id = \(tenant.stored) AND a.external_id = \(account)
            """
        ).first.map(Contact.init)
    }

    /// A page of an account's contacts in the order of their external ids.
    package func contacts(
        of account: AccountID, after externalID: String?, limit: Int
    ) async throws -> [Contact] {
        try await query(
            """
            SELECT \(contactColumns)
            FROM contacts c
            WHERE c.tenant_id = \(tenant.stored) AND c.account_id = \(account.stored)
              AND c.external_id > \(externalID ?? "") AND c.erased_at IS NULL
            ORDER BY c.external_id
            LIMIT \(limit)
            """
        ).map(Contact.init)
    }

    /// How many there are at an account.
    package func contactCount(of account: AccountID) async throws -> Int {
        let rows = try await query(
            """
            SELECT count(*) AS contacts
            FROM contacts
            WHERE tenant_id = \(tenant.stored) AND account_id = \(account.stored) AND erased_at IS NULL
            """)
        guard let row = rows.first else { throw StoreFault.unreadable("contacts") }
        return try row["contacts"]
    }

    /// Adds a contact to an account whose row is locked.
    package func insert(_ contact: Contact, at account: AccountID) async throws {
        let definition = contact.definition
        try await query(
            """
            INSERT INTO contacts
                (tenant_id, id, account_id, external_id, name, email, title, committee_role, language, left_on,
                created_at, updated_at, revision)
            VALUES (\(tenant.stored), \(contact.id.stored), \(account.stored), \(contact.externalID),
                \(definition.name), \(definition.email?.text), \(definition.title),
                \(definition.committeeRole?.rawValue), \(definition.language?.text), \(definition.leftOn.stored),
                \(contact.createdAt.timestamp), \(contact.updatedAt.timestamp), \(contact.revision))
            """)
    }

    /// Writes all of a contact that can change.
    package func save(_ contact: Contact) async throws {
        let definition = contact.definition
        try await query(
            """
            UPDATE contacts
            SET name = \(definition.name), email = \(definition.email?.text), title = \(definition.title),
                committee_role = \(definition.committeeRole?.rawValue), language = \(definition.language?.text),
                left_on = \(definition.leftOn.stored), updated_at = \(contact.updatedAt.timestamp),
                revision = \(contact.revision)
            WHERE tenant_id = \(tenant.stored) AND id = \(contact.id.stored)
            """)
    }

    /// Takes away for good what is personal, and what dossiers say of the person; the row stays, with its role and the date
    /// on which the person left.
    package func erase(_ contact: ContactID, at now: Instant) async throws {
        _ = try await pipeline([
            """
            UPDATE contacts
            SET name = NULL, email = NULL, title = NULL, language = NULL, erased_at = \(now.timestamp),
                updated_at = \(now.timestamp), revision = revision + 1
            WHERE tenant_id = \(tenant.stored) AND id = \(contact.stored)
            """,
            """
            UPDATE dossier_stakeholders
            SET stance = NULL, note = NULL
            WHERE tenant_id = \(tenant.stored) AND contact_id = \(contact.stored)
            """,
        ])
    }
}
