// SQL of drafts: the one version of an agreement that may still be written.

package import Domain
import FoundationEssentials
import Postgres

extension TenantTransaction {
    package func draft(of agreement: AgreementID) async throws -> Draft? {
        let rows = try await query(
            """
            SELECT number, selector, validity_from, validity_to,
                CASE WHEN dated_at = revision THEN valid_from END AS valid_from,
                CASE WHEN dated_at = revision THEN valid_to END AS valid_to, time_zone,
                terms, drafted_at, drafted_by, revision,
                (SELECT jsonb_agg(jsonb_build_object('number', r.number, 'title', r.title) ORDER BY r.number)
                FROM change_requests r
                WHERE r.tenant_id = \(tenant.stored) AND r.agreement_id = agreement_drafts.agreement_id
                  AND r.number = ANY (agreement_drafts.carries)) AS changes
            FROM agreement_drafts
            WHERE tenant_id = \(tenant.stored) AND agreement_id = \(agreement.stored)
            """)
        return try rows.first.map { row in
            var draft = Draft(
                agreement: agreement, number: try row["number"],
                selector: Selector(stored: try row.json("selector")),
                validity: try row.validity(),
                terms: try row.json("terms"), draftedAt: try row.instant("drafted_at"),
                draftedBy: try row["drafted_by"])
            draft.revision = try row["revision"]
            draft.changes = try row.changes("changes")
            return draft
        }
    }

    /// Inserts a draft, or replaces the text of the one there is.
    package func save(_ draft: Draft) async throws {
        try await query(
            """
            INSERT INTO agreement_drafts
                (tenant_id, agreement_id, number, selector, validity_from, validity_to, valid_from, valid_to,
                time_zone, dated_at, terms, drafted_at, drafted_by, revision, carries)
            VALUES (\(tenant.stored), \(draft.agreement.stored), \(Int32(draft.number)),
                \(draft.selector.json.stored), \(draft.validity.begins.timestamp), \(draft.validity.ends.timestamp),
                \(draft.validity.from.stored), \(draft.validity.to.stored), \(draft.validity.zone.text), \(draft.revision),
                \(draft.terms.stored), \(draft.draftedAt.timestamp), \(draft.draftedBy), \(draft.revision),
                \(draft.changes.map { Int32($0.number) }))
            ON CONFLICT (tenant_id, agreement_id) DO UPDATE
            SET selector = EXCLUDED.selector, validity_from = EXCLUDED.validity_from,
                validity_to = EXCLUDED.validity_to, valid_from = EXCLUDED.valid_from,
                valid_to = EXCLUDED.valid_to, time_zone = EXCLUDED.time_zone, dated_at = EXCLUDED.dated_at,
                terms = EXCLUDED.terms, revision = EXCLUDED.revision,
                carries = EXCLUDED.carries
            """)
    }

    package func deleteDraft(of agreement: AgreementID) async throws {
        try await query(
            """
            DELETE FROM agreement_drafts
            WHERE tenant_id = \(tenant.stored) AND agreement_id = \(agreement.stored)
            """)
    }
}
