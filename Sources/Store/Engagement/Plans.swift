// SQL of engagement plans: what was frozen when they began, and what became of it.

package import Domain
import FoundationEssentials
import Postgres

extension EngagementPlan {
    init(_ row: PostgresRow) throws {
        let calendar = try row.optionalSlug("calendar")
        let version: Int? = try row["calendar_version"]
        self.init(
            number: try row["number"], framework: try row.slug("framework"),
            segment: Segment(stored: try row.json("segment")), startedAt: try row.instant("started_at"),
            calendar: calendar.flatMap { key in version.map { PinnedCalendar(key: key, version: $0) } },
            zone: try row.timeZone("time_zone"), createdAt: try row.instant("created_at"),
            createdBy: try row["created_by"],
            closure: try row.decree("closed_at", "closed_by", "closure_reason"),
            revision: try row["revision"])
    }
}

extension PlanMilestone {
    fileprivate init(_ row: PostgresRow) throws {
        let agreed = try row.optionalJSON("agreed")
        self.init(
            key: try row.slug("key"), position: try row["position"], text: try row["text"],
            sides: try row.sides("sides"), agreed: agreed.flatMap(AgreedDuration.init),
            due: try row.milestoneDue(),
            source: Source(agreement: try row.slug("agreement"), version: try row["version"]),
            owners: Owners(
                marketing: try row.slug("marketing_owner"), sales: try row.slug("sales_owner")))
        dismissal = try row.decree("dismissed_at", "dismissed_by", "dismissal_reason")
    }
}

extension PlanMilestone.Confirmation {
    fileprivate init(_ row: PostgresRow) throws {
        guard let day = try row.optionalDate("reached_on") else { throw StoreFault.unreadable("reached_on") }
        self.init(
            number: try row["number"], side: try row.value("side"), evidence: try row["evidence"], on: day,
            at: try row.instant("confirmed_at"), by: try row["actor"])
        if let at = try row.optionalInstant("withdrawn_at") {
            withdrawal = Deed(at: at, by: try row["withdrawn_by"])
        }
    }
}

extension PostgresRow {
    /// `marketing`, `sales`, or `both`.
    func sides(_ column: String) throws -> [PlanSide] {
        let text: String = try self[column]
        return PlanSide(rawValue: text).map { [$0] } ?? PlanSide.allCases
    }

    /// Of the columns `due_at`, NULL for infinity, and `undated`.
    func milestoneDue() throws -> MilestoneDue {
        if let at = try optionalInstant("due_at") { return .at(at) }
        return .never(try value("undated"))
    }
}

extension PlanMilestone {
    /// As the column `sides` has them.
    fileprivate var storedSides: String { sides.count == 1 ? sides[0].rawValue : "both" }
}

extension TenantTransaction {
    /// The numbers of an account's newest plan and of its open one; its row is locked.
    package func planNumbers(of account: AccountID) async throws -> (newest: Int, open: Int?) {
        let rows = try await query(
            """
            SELECT p.number, p.closed_at
            FROM engagement_plans p
            WHERE p.tenant_id = \(tenant.stored) AND p.account_id = \(account.stored)
            ORDER BY p.number DESC
            LIMIT 1
            """)
        // Only the newest can be open: another begins when it has ended.
        guard let row = rows.first else { return (0, nil) }
        let newest: Int = try row["number"]
        return (newest, try row.optionalInstant("closed_at") == nil ? newest : nil)
    }

    /// A plan, whole. Several statements: a snapshot's.
    package func plan(_ number: Int, of account: AccountID) async throws -> EngagementPlan? {
        try await plan(number, of: account, after: nil)
    }

    /// The same with its row locked until the transaction ends: changes of a plan go one by one.
    package func lockPlan(_ number: Int, of account: AccountID) async throws -> EngagementPlan? {
        let lock: SQL = """
            SELECT number
            FROM engagement_plans
            WHERE tenant_id = \(tenant.stored) AND account_id = \(account.stored) AND number = \(Int32(clamping: number))
            FOR NO KEY UPDATE
            """
        return try await plan(number, of: account, after: lock)
    }

    private func plan(
        _ number: Int, of account: AccountID, after lock: SQL?
    ) async throws -> EngagementPlan? {
        let number = Int32(clamping: number)
        let reads: [SQL] = [
            """
            SELECT \(planColumns)
            FROM engagement_plans p
            WHERE p.tenant_id = \(tenant.stored) AND p.account_id = \(account.stored) AND p.number = \(number)
            """,
            """
            SELECT m.key, m.position, m.text, m.sides, m.agreed, NULLIF(m.due_at, 'infinity') AS due_at, m.undated,
                m.agreement, m.version, b.key AS marketing_owner, s.key AS sales_owner, m.dismissed_at, m.dismissed_by,
                m.dismissal_reason
            FROM engagement_milestones m
            JOIN members b ON b.tenant_id = \(tenant.stored) AND b.id = m.marketing_owner
            JOIN members s ON s.tenant_id = \(tenant.stored) AND s.id = m.sales_owner
            WHERE m.tenant_id = \(tenant.stored) AND m.account_id = \(account.stored) AND m.plan = \(number)
            ORDER BY m.position
            """,
            """
            SELECT c.milestone, c.number, c.side, c.evidence, c.reached_on, c.confirmed_at, c.actor, c.withdrawn_at,
                c.withdrawn_by
            FROM milestone_confirmations c
            WHERE c.tenant_id = \(tenant.stored) AND c.account_id = \(account.stored) AND c.plan = \(number)
            ORDER BY c.number
            """,
            """
            SELECT v.milestone, v.due_before, v.due_after, v.reason, v.moved_at, v.actor
            FROM milestone_moves v
            WHERE v.tenant_id = \(tenant.stored) AND v.account_id = \(account.stored) AND v.plan = \(number)
            ORDER BY v.number
            """,
        ]
        let results = try await pipeline((lock.map { [$0] } ?? []) + reads).suffix(reads.count)
        return try assemble(Array(results))
    }

    private func assemble(_ results: [PostgresRows]) throws -> EngagementPlan? {
        guard let row = results[0].first else { return nil }
        var plan = try EngagementPlan(row)
        var confirmations: [Slug: [PlanMilestone.Confirmation]] = [:]
        for row in results[2] {
            confirmations[try row.slug("milestone"), default: []].append(
                try PlanMilestone.Confirmation(row))
        }
        var moves: [Slug: [PlanMilestone.Move]] = [:]
        for row in results[3] {
            moves[try row.slug("milestone"), default: []].append(
                PlanMilestone.Move(
                    from: try row.optionalInstant("due_before"), to: try row.instant("due_after"),
                    reason: try row["reason"], at: try row.instant("moved_at"), by: try row["actor"]))
        }
        plan.milestones = try results[1].map { row in
            var milestone = try PlanMilestone(row)
            milestone.confirmations = confirmations[milestone.key] ?? []
            milestone.moves = moves[milestone.key] ?? []
            return milestone
        }
        return plan
    }

    private var planColumns: SQL {
        """
        p.number, p.framework, p.segment, p.started_at, p.calendar, p.calendar_version, p.time_zone, p.created_at,
        p.created_by, p.closed_at, p.closed_by, p.closure_reason, p.revision
        """
    }

    /// A page of an account's plans, the newest first, without their milestones; those before a number.
    package func plans(
        of account: AccountID, before number: Int?, limit: Int, now: Instant
    ) async throws -> [(plan: EngagementPlan, counts: MilestoneCounts)] {
        let earlier: SQL = number.map { "AND p.number < \(Int32(clamping: $0))" } ?? ""
        let plans = try await query(
            """
            SELECT \(planColumns)
            FROM engagement_plans p
            WHERE p.tenant_id = \(tenant.stored) AND p.account_id = \(account.stored) \(earlier)
            ORDER BY p.number DESC
            LIMIT \(limit)
            """
        ).map(EngagementPlan.init)
        let rows = try await query(
            """
            SELECT m.plan, \(milestoneState(at: now)) AS state, count(*) AS number
            FROM engagement_milestones m
            WHERE m.tenant_id = \(tenant.stored) AND m.account_id = \(account.stored)
              AND m.plan = ANY (\(plans.map { Int32($0.number) }))
            GROUP BY m.plan, state
            """)
        var counts: [Int: MilestoneCounts] = [:]
        for row in rows {
            counts[try row["plan"], default: [:]][try row.value("state")] = try row["number"]
        }
        return plans.map { ($0, counts[$0.number] ?? [:]) }
    }

    /// As `MilestoneFacts.state` says it.
    private func milestoneState(at now: Instant) -> SQL {
        "CASE WHEN m.outcome = 'open' AND m.due_at < \(now.timestamp) THEN 'late' ELSE m.outcome END"
    }
}

extension TenantTransaction {
    /// Adds a plan with its milestones to an account whose row is locked.
    ///
    /// - Parameter owners: the ids of its members by their keys.
    package func insert(
        _ plan: EngagementPlan, of account: AccountID, owners: [Slug: MemberID]
    ) async throws {
        let milestones = plan.milestones
        let agreed = milestones.map {
            $0.agreed.map { String(decoding: $0.json.canonicalBytes(), as: UTF8.self) }
        }
        _ = try await pipeline([
            """
            INSERT INTO engagement_plans
                (tenant_id, account_id, number, framework, segment, started_at, calendar, calendar_version, time_zone,
                created_at, created_by)
            VALUES (\(tenant.stored), \(account.stored), \(Int32(plan.number)), \(plan.framework.text),
                \(plan.segment.json.stored), \(plan.startedAt.timestamp), \(plan.calendar?.key.text),
                \((plan.calendar?.version).map { Int32($0) }), \(plan.zone.text), \(plan.createdAt.timestamp),
                \(plan.createdBy))
            """,
            """
            INSERT INTO engagement_milestones
                (tenant_id, account_id, plan, key, position, text, sides, agreed, due_at, undated, agreement, version,
                marketing_owner, sales_owner)
            SELECT \(tenant.stored), \(account.stored), \(Int32(plan.number)), e.key, e.position, e.text, e.sides,
                e.agreed::jsonb, COALESCE(e.due_at, 'infinity'), e.undated, e.agreement, e.version, e.marketing, e.sales
            FROM unnest(\(milestones.map(\.key.text)), \(milestones.map { Int32($0.position) }),
                \(milestones.map(\.text)), \(milestones.map(\.storedSides)), \(agreed),
                \(milestones.map(\.due.instant.timestamp)), \(milestones.map(\.due.gap?.rawValue)),
                \(milestones.map(\.source.agreement.text)), \(milestones.map { Int32($0.source.version) }),
                \(milestones.map { owners[$0.owners.marketing]?.stored }),
                \(milestones.map { owners[$0.owners.sales]?.stored }))
                AS e (key, position, text, sides, agreed, due_at, undated, agreement, version, marketing, sales)
            RETURNING position
            """,
        ])
    }

    /// Gives a plan another tag, and its end where it has one: what was open by then ends with it.
    package func save(_ plan: EngagementPlan, of account: AccountID) async throws {
        let closure = plan.closure
        let whose: SQL = "tenant_id = \(tenant.stored) AND account_id = \(account.stored)"
        let revise: SQL = """
            UPDATE engagement_plans
            SET revision = \(Int64(plan.revision)), closed_at = \((closure?.at).timestamp), closed_by = \(closure?.by),
                closure_reason = \(closure?.reason)
            WHERE \(whose) AND number = \(Int32(plan.number))
            """
        let close: SQL = """
            UPDATE engagement_milestones
            SET outcome = 'closed'
            WHERE \(whose) AND plan = \(Int32(plan.number)) AND outcome = 'open'
            """
        _ = try await pipeline(closure == nil ? [revise] : [revise, close])
    }

    /// Writes down a milestone of a plan whose row is locked: its due date, its owners, and what became of it.
    ///
    /// - Parameter owners: the ids of its members by their keys.
    package func save(
        _ milestone: PlanMilestone, in plan: EngagementPlan, of account: AccountID,
        owners: [Slug: MemberID]
    ) async throws {
        let dismissal = milestone.dismissal
        let marketing = owners[milestone.owners.marketing]?.stored
        let sales = owners[milestone.owners.sales]?.stored
        try await query(
            """
            UPDATE engagement_milestones
            SET due_at = COALESCE(\(milestone.due.instant.timestamp), 'infinity'),
                undated = \(milestone.due.gap?.rawValue),
                marketing_owner = COALESCE(\(marketing), marketing_owner),
                sales_owner = COALESCE(\(sales), sales_owner), outcome = \(milestone.facts(in: plan).outcome.rawValue),
                dismissed_at = \((dismissal?.at).timestamp), dismissed_by = \(dismissal?.by),
                dismissal_reason = \(dismissal?.reason)
            WHERE \(isMilestone(milestone.key, plan, account, column: "key"))
            """)
    }

    /// Adds the last confirmation of a milestone.
    package func insert(
        _ confirmation: PlanMilestone.Confirmation, of milestone: Slug, in plan: EngagementPlan,
        of account: AccountID
    ) async throws {
        try await query(
            """
            INSERT INTO milestone_confirmations
                (tenant_id, account_id, plan, milestone, number, side, evidence, reached_on, confirmed_at, actor)
            VALUES (\(tenant.stored), \(account.stored), \(Int32(plan.number)), \(milestone.text),
                \(Int32(confirmation.number)), \(confirmation.side.rawValue), \(confirmation.evidence),
                \(Optional(confirmation.on).stored), \(confirmation.at.timestamp), \(confirmation.by))
            """)
    }

    /// Writes down that a confirmation was taken back.
    package func saveWithdrawal(
        of confirmation: PlanMilestone.Confirmation, of milestone: Slug, in plan: EngagementPlan,
        of account: AccountID
    ) async throws {
        try await query(
            """
            UPDATE milestone_confirmations
            SET withdrawn_at = \((confirmation.withdrawal?.at).timestamp), withdrawn_by = \(confirmation.withdrawal?.by)
            WHERE \(isMilestone(milestone, plan, account, column: "milestone"))
              AND number = \(Int32(confirmation.number))
            """)
    }

    /// Adds a move of a due date.
    ///
    /// - Parameter number: from 1, within the milestone.
    package func insert(
        _ move: PlanMilestone.Move, number: Int, of milestone: Slug, in plan: EngagementPlan,
        of account: AccountID
    ) async throws {
        try await query(
            """
            INSERT INTO milestone_moves
                (tenant_id, account_id, plan, milestone, number, due_before, due_after, reason, moved_at, actor)
            VALUES (\(tenant.stored), \(account.stored), \(Int32(plan.number)), \(milestone.text), \(Int32(number)),
                \(move.from.timestamp), \(move.to.timestamp), \(move.reason), \(move.at.timestamp), \(move.by))
            """)
    }

    private func isMilestone(
        _ key: Slug, _ plan: EngagementPlan, _ account: AccountID, column: String
    ) -> SQL {
        """
        tenant_id = \(tenant.stored) AND account_id = \(account.stored) AND plan = \(Int32(plan.number))
        AND \(identifier: column) = \(key.text)
        """
    }
}
