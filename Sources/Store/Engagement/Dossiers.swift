// SQL of dossiers: the versions of an account's, each with whom it speaks of.

package import Domain
import FoundationEssentials
import Postgres

extension DossierVersion {
    /// - Parameter stakeholders: of this version, in their order.
    fileprivate init(_ row: PostgresRow, _ stakeholders: [PostgresRow]) throws {
        var dossier = try Dossier(try row.json("content"))
        var erased = 0
        for row in stakeholders {
            let stance: String? = try row["stance"]
            guard let stance = stance.flatMap(Dossier.Stance.init) else {
                erased += 1
                continue
            }
            dossier.stakeholders.append(
                Dossier.Stakeholder(
                    contact: try row["external_id"], stance: stance, note: try row["note"]))
        }
        self.init(
            number: try row["version"], dossier: dossier, erased: erased,
            writtenAt: try row.instant("written_at"), writtenBy: try row["actor"])
    }
}

extension TenantTransaction {
    /// A version of an account's dossier.
    ///
    /// - Parameter number: nil for the newest.
    package func dossier(of account: AccountID, version number: Int? = nil) async throws -> DossierVersion? {
        let which: SQL = number.map { "AND d.version = \($0)" } ?? ""
        let rows = try await query(
            """
            SELECT d.version, d.content, d.written_at, d.actor
            FROM account_dossiers d
            WHERE d.tenant_id = \(tenant.stored) AND d.account_id = \(account.stored) \(which)
            ORDER BY d.version DESC
            LIMIT 1
            """)
        guard let row = rows.first else { return nil }
        let found: Int = try row["version"]
        let stakeholders = try await query(
            """
            SELECT s.stance, s.note, c.external_id
            FROM dossier_stakeholders s
            JOIN contacts c ON c.tenant_id = \(tenant.stored) AND c.id = s.contact_id
            WHERE s.tenant_id = \(tenant.stored) AND s.account_id = \(account.stored) AND s.version = \(found)
            ORDER BY s.position
            """)
        return try DossierVersion(row, Array(stakeholders))
    }

    /// A page of an account's versions, the newest first; those before a number.
    package func dossiers(
        of account: AccountID, before number: Int?, limit: Int
    ) async throws -> [DossierEntry] {
        let earlier: SQL = number.map { "AND d.version < \($0)" } ?? ""
        return try await query(
            """
            SELECT d.version, d.written_at, d.actor
            FROM account_dossiers d
            WHERE d.tenant_id = \(tenant.stored) AND d.account_id = \(account.stored) \(earlier)
            ORDER BY d.version DESC
            LIMIT \(limit)
            """
        ).map {
            DossierEntry(
                number: try $0["version"], writtenAt: try $0.instant("written_at"), writtenBy: try $0["actor"]
            )
        }
    }

    /// Of these external ids those that are at an account.
    package func contacts(
        of account: AccountID, named externalIDs: [String]
    ) async throws -> [String: Contact] {
        let contacts = try await query(
            """
            SELECT \(contactColumns)
            FROM contacts c
            WHERE c.tenant_id = \(tenant.stored) AND c.account_id = \(account.stored)
              AND c.external_id = ANY (\(externalIDs)) AND c.erased_at IS NULL
            """
        ).map(Contact.init)
        return Dictionary(uniqueKeysWithValues: contacts.map { ($0.externalID, $0) })
    }

    /// Adds a version to an account whose row is locked.
    ///
    /// - Parameter contacts: the ids of its stakeholders, in their order.
    package func insert(
        _ version: DossierVersion, of account: AccountID, contacts: [ContactID]
    ) async throws {
        let content = version.dossier.json(withStakeholders: false)
        try await query(
            """
            INSERT INTO account_dossiers (tenant_id, account_id, version, content, written_at, actor)
            VALUES (\(tenant.stored), \(account.stored), \(version.number), \(content.stored),
                \(version.writtenAt.timestamp), \(version.writtenBy))
            """)
        guard !contacts.isEmpty else { return }
        let stakeholders = version.dossier.stakeholders
        try await query(
            """
            INSERT INTO dossier_stakeholders
                (tenant_id, account_id, version, position, contact_id, stance, note)
            SELECT \(tenant.stored), \(account.stored), \(version.number), s.position, s.contact_id, s.stance, s.note
            FROM unnest(\(Array(stakeholders.indices)), \(contacts.map(\.stored)),
                \(stakeholders.map(\.stance.rawValue)), \(stakeholders.map(\.note)))
                AS s (position, contact_id, stance, note)
            RETURNING position
            """)
    }
}
