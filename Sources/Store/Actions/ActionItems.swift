// SQL of action items: lists, one of them, and what becomes of it.

package import Domain
import FoundationEssentials
import Postgres

extension ActionItem {
    fileprivate init(_ row: PostgresRow) throws {
        guard let dueOn = try row.optionalDate("due_on") else { throw StoreFault.unreadable("due_on") }
        self.init(
            id: try row.id("id"), agreementID: try row.id("agreement_id"),
            agreement: try row.slug("agreement"),
            title: try row["title"], note: try row["note"], owner: try row.slug("owner"),
            ownerName: try row["owner_name"], dueOn: dueOn, zone: try row.timeZone("time_zone"),
            links: ActionLinks(
                review: try row.optionalID("review_id"), decision: try row["decision"],
                changeRequest: try row["change_request"], account: try row["account"]),
            createdAt: try row.instant("created_at"), createdBy: try row["created_by"],
            revision: try row["revision"])
        if let at = try row.optionalInstant("done_at") {
            completion = Completion(result: try row["result"], at: at, by: try row["done_by"])
        }
        dismissal = try row.decree("dismissed_at", "dismissed_by", "dismissal_reason")
    }
}

private let actionColumns: SQL = """
    i.id, i.agreement_id, a.key AS agreement, i.title, i.note, m.key AS owner, m.name AS owner_name, i.due_on, i.time_zone,
    i.review_id, i.decision, i.change_request, c.external_id AS account, i.created_at, i.created_by, i.done_at,
    i.done_by, i.result, i.dismissed_at, i.dismissed_by, i.dismissal_reason, i.revision
    """

private let actionTables: SQL = """
    action_items i
    JOIN agreements a ON a.tenant_id = i.tenant_id AND a.id = i.agreement_id
    JOIN members m ON m.tenant_id = i.tenant_id AND m.id = i.owner_id
    LEFT JOIN accounts c ON c.tenant_id = i.tenant_id AND c.id = i.account_id
    """

extension TenantTransaction {
    /// Hands the open action items of one member to another.
    ///
    /// - Returns: how many.
    package func handActions(from old: MemberID, to new: MemberID) async throws -> Int {
        try await query(
            """
            UPDATE action_items
            SET owner_id = \(new.stored), revision = revision + 1
            WHERE tenant_id = \(tenant.stored) AND owner_id = \(old.stored) AND outcome = 'open'
            """
        ).affectedRows
    }

    /// A page of action items, the earliest due first.
    package func actions(
        _ filter: ActionFilter, after last: ActionPlace?, limit: Int, now: Instant
    ) async throws -> [ActionItem] {
        var condition: SQL = "i.tenant_id = \(tenant.stored)"
        if let agreement = filter.agreement {
            condition += """
                 AND i.agreement_id = (
                    SELECT id FROM agreements WHERE tenant_id = \(tenant.stored) AND key = \(agreement.text))
                """
        }
        if let owner = filter.owner {
            condition += """
                 AND i.owner_id = (SELECT id FROM members WHERE tenant_id = \(tenant.stored) AND key = \(owner.text))
                """
        }
        if let review = filter.review { condition += " AND i.review_id = \(review.stored)" }
        if let state = filter.state { condition += " AND \(isIn(state, at: now))" }
        if let last {
            condition += """
                 AND (i.due_on, i.id) > (\(Optional(last.dueOn).stored), \(last.id.stored))
                """
        }
        // The page first, by the index; what belongs to its rows afterwards.
        return try await query(
            """
            SELECT \(actionColumns)
            FROM (
                SELECT *
                FROM action_items i
                WHERE \(condition)
                ORDER BY i.due_on, i.id
                LIMIT \(limit)
            ) AS i
            JOIN agreements a ON a.tenant_id = \(tenant.stored) AND a.id = i.agreement_id
            JOIN members m ON m.tenant_id = \(tenant.stored) AND m.id = i.owner_id
            LEFT JOIN accounts c ON c.tenant_id = \(tenant.stored) AND c.id = i.account_id
            ORDER BY i.due_on, i.id
            """
        ).map(ActionItem.init)
    }

    /// The conditions of `ActionItem.state`, in SQL.
    private func isIn(_ state: ActionState, at now: Instant) -> SQL {
        let isOver: SQL = "(i.due_on + 1)::timestamp AT TIME ZONE i.time_zone <= \(now.timestamp)"
        return switch state {
        case .open: "i.outcome = 'open' AND NOT \(isOver)"
        // No zone is further ahead than a day: through the index, up to tomorrow.
        case .overdue:
            "i.outcome = 'open' AND i.due_on <= (\(now.timestamp) AT TIME ZONE 'UTC')::date + 1 AND \(isOver)"
        case .done, .dismissed: "i.outcome = \(state.rawValue)"
        }
    }

    /// The open items of an agreement, the earliest due first.
    package func openActions(of agreement: AgreementID, limit: Int) async throws -> [ActionItem] {
        try await query(
            """
            SELECT \(actionColumns)
            FROM \(actionTables)
            WHERE i.tenant_id = \(tenant.stored) AND i.agreement_id = \(agreement.stored) AND i.outcome = 'open'
            ORDER BY i.due_on, i.id
            LIMIT \(limit)
            """
        ).map(ActionItem.init)
    }

    package func action(_ id: ActionItemID) async throws -> ActionItem? {
        try await query(
            """
            SELECT \(actionColumns)
            FROM \(actionTables)
            WHERE i.tenant_id = \(tenant.stored) AND i.id = \(id.stored)
            """
        ).first.map(ActionItem.init)
    }

    /// The same with its row locked until the transaction ends.
    package func lockAction(_ id: ActionItemID) async throws -> ActionItem? {
        try await query(
            """
            SELECT id
            FROM action_items
            WHERE tenant_id = \(tenant.stored) AND id = \(id.stored)
            FOR NO KEY UPDATE
            """)
        return try await action(id)
    }

    /// - Parameters:
    ///   - owners: the ids of its members by their keys.
    ///   - account: the account of its link.
    package func insert(
        _ items: [ActionItem], owners: [Slug: MemberID], account: AccountID? = nil
    ) async throws {
        for item in items {
            guard let owner = owners[item.owner] else { throw StoreFault.unreadable("owner_id") }
            let insertion: SQL = """
                INSERT INTO action_items
                    (tenant_id, id, agreement_id, title, note, owner_id, due_on, time_zone, review_id, decision,
                    change_request, account_id, created_at, created_by)
                VALUES (\(tenant.stored), \(item.id.stored), \(item.agreementID.stored), \(item.title), \(item.note),
                    \(owner.stored), \(Optional(item.dueOn).stored), \(item.zone.text), \((item.links.review)?.stored),
                    \(item.links.decision.map { Int32($0) }), \(item.links.changeRequest.map { Int32($0) }),
                    \(account?.stored), \(item.createdAt.timestamp), \(item.createdBy))
                """
            _ = try await pipeline(
                [insertion] + reminding(of: item.id.stored, .actionOverdue, at: item.deadline))
        }
    }

    /// Writes down everything that can change of an item, and its job.
    ///
    /// - Parameter owner: where it is another one than before.
    package func save(_ item: ActionItem, owner: MemberID?) async throws {
        let change: SQL = """
            UPDATE action_items
            SET title = \(item.title), note = \(item.note), owner_id = COALESCE(\(owner?.stored), owner_id),
                due_on = \(Optional(item.dueOn).stored), outcome = \(item.outcome.rawValue),
                done_at = \((item.completion?.at).timestamp), done_by = \(item.completion?.by),
                result = \(item.completion?.result), dismissed_at = \((item.dismissal?.at).timestamp),
                dismissed_by = \(item.dismissal?.by), dismissal_reason = \(item.dismissal?.reason), revision = \(Int64(item.revision))
            WHERE tenant_id = \(tenant.stored) AND id = \(item.id.stored)
            """
        _ = try await pipeline(
            [change]
                + reminding(
                    of: item.id.stored, .actionOverdue, at: item.outcome == .open ? item.deadline : nil))
    }
}
