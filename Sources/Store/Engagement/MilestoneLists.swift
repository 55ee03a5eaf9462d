// SQL of milestones of all accounts, in the order of their due dates; and of those that go over to somebody else.

package import Domain
import FoundationEssentials
import Postgres

extension MilestoneEntry {
    fileprivate init(_ row: PostgresRow) throws {
        let days = try [
            (PlanSide.marketing, row.optionalDate("marketing_on")), (.sales, row.optionalDate("sales_on")),
        ].compactMap { side, day in day.map { (side, $0) } }
        let outcome: MilestoneOutcome = try row.value("outcome")
        self.init(
            account: try row["external_id"], accountName: try row["name"],
            region: try row.optionalSlug("region"), tier: try row.optionalSlug("tier"),
            plan: try row["plan"], key: try row.slug("key"), text: try row["text"],
            owners: PlanMilestone.Owners(
                marketing: try row.slug("marketing_owner"), sales: try row.slug("sales_owner")),
            facts: MilestoneFacts(
                sides: try row.sides("sides"), due: try row.milestoneDue(),
                zone: try row.timeZone("time_zone"),
                confirmedOn: Dictionary(uniqueKeysWithValues: days), isDismissed: outcome == .dismissed,
                isClosed: outcome == .closed),
            place: MilestonePlace(
                dueAt: try row.optionalInstant("due_at"), account: try row.id("account_id"),
                plan: try row["plan"], key: try row.slug("key")))
    }
}

extension TenantTransaction {
    /// A page of the milestones of all accounts: the earliest due first, those without a due date last.
    ///
    /// - Parameters:
    ///   - last: the last one of the page before.
    ///   - many: from how many accounts in the region and tier on milestones are walked in their order, and not looked up
    ///     account by account. The answer is the same.
    package func milestones(
        _ filter: MilestoneFilter, after last: MilestonePlace?, limit: Int, now: Instant, many: Int = 1_000
    ) async throws -> [MilestoneEntry] {
        let place = try await place(filter, many: many)
        // The page is found first, by the indexes alone, so that everything else is looked up for its rows only.
        return try await query(
            """
            SELECT page.account_id, page.plan, page.key, NULLIF(page.due_at, 'infinity') AS due_at, m.undated, m.text,
                m.sides, m.outcome, b.key AS marketing_owner, o.key AS sales_owner, p.time_zone, c.external_id, c.name,
                r.key AS region, t.key AS tier, cm.reached_on AS marketing_on, cs.reached_on AS sales_on
            FROM (\(page(filter, place, after: last, limit: limit, now: now))) AS page
            JOIN engagement_milestones m
              ON m.tenant_id = \(tenant.stored) AND m.account_id = page.account_id AND m.plan = page.plan
              AND m.key = page.key
            JOIN engagement_plans p
              ON p.tenant_id = \(tenant.stored) AND p.account_id = page.account_id AND p.number = page.plan
            JOIN members b ON b.tenant_id = \(tenant.stored) AND b.id = m.marketing_owner
            JOIN members o ON o.tenant_id = \(tenant.stored) AND o.id = m.sales_owner
            JOIN accounts c ON c.tenant_id = \(tenant.stored) AND c.id = page.account_id
            \(standing("cm", of: .marketing))
            \(standing("cs", of: .sales))
            \(accountNodes(tenant))
            ORDER BY page.due_at, page.account_id, page.plan, page.key
            """
        ).map(MilestoneEntry.init)
    }

    private func standing(_ alias: SQL, of side: PlanSide) -> SQL {
        """
        LEFT JOIN milestone_confirmations \(alias)
          ON \(alias).tenant_id = \(tenant.stored) AND \(alias).account_id = page.account_id
          AND \(alias).plan = page.plan AND \(alias).milestone = page.key AND \(alias).side = \(side.rawValue)
          AND \(alias).withdrawn_at IS NULL
        """
    }

    /// How milestones are narrowed to a region and a tier.
    private enum Place {
        case everywhere
        /// So few accounts that each is asked for its milestones.
        case few
        /// So many that each milestone on the way, in the order of due dates, is asked for its account.
        case many
    }

    private func place(_ filter: MilestoneFilter, many: Int) async throws -> Place {
        let conditions = conditions(filter, region: "a.region_id", tier: "a.tier_id")
        guard !conditions.isEmpty else { return .everywhere }
        let rows = try await query(
            """
            SELECT count(*) AS n
            FROM (
                SELECT 1
                FROM accounts a
                WHERE a.tenant_id = \(tenant.stored) AND \(SQL.joined(conditions, separator: " AND "))
                LIMIT \(many)) AS found
            """)
        let count: Int = try rows.first.map { try $0["n"] } ?? 0
        return count < many ? .few : .many
    }

    /// - Parameters: where an account's region and tier are found.
    private func conditions(_ filter: MilestoneFilter, region: SQL, tier: SQL) -> [SQL] {
        let conditions: [SQL?] = [
            filter.region.map { "\(region) = ANY (ARRAY\(subtree(.region, $0)))" },
            filter.tier.map { "\(tier) = \(node(.tier, $0))" },
        ]
        return conditions.compactMap(\.self)
    }

    /// Each outcome, and of each the two sides of an owner, has an index in the order of the page: the first of each, and
    /// the first of those.
    private func page(
        _ filter: MilestoneFilter, _ place: Place, after last: MilestonePlace?, limit: Int, now: Instant
    ) -> SQL {
        let columns: [SQL?] = filter.owner == nil ? [nil] : ["marketing_owner", "sales_owner"]
        let arms = filter.outcomes.flatMap { outcome in
            columns.map { first(outcome, of: $0, filter, place, after: last, limit: limit, now: now) }
        }
        return """
            SELECT found.due_at, found.account_id, found.plan, found.key
            FROM (\(SQL.joined(arms.map { "(\($0))" }, separator: " UNION "))) AS found
            ORDER BY found.due_at, found.account_id, found.plan, found.key
            LIMIT \(limit)
            """
    }

    private func first(
        _ outcome: MilestoneOutcome, of owner: SQL?, _ filter: MilestoneFilter, _ place: Place,
        after last: MilestonePlace?, limit: Int, now: Instant
    ) -> SQL {
        var conditions: [SQL] = [
            "m.tenant_id = \(tenant.stored)", "m.outcome = \(outcome.rawValue)",
        ]
        if let owner, let key = filter.owner {
            conditions.append(
                """
                m.\(owner) = (SELECT id FROM members WHERE tenant_id = \(tenant.stored) AND key = \(key.text))
                """)
        }
        if filter.state == .late { conditions.append("m.due_at < \(now.timestamp)") }
        if filter.state == .open { conditions.append("m.due_at >= \(now.timestamp)") }
        if let before = filter.dueBefore { conditions.append("m.due_at < \(before.timestamp)") }
        if let last {
            conditions.append(
                """
                (m.due_at, m.account_id, m.plan, m.key)
                  > (COALESCE(\(last.dueAt.timestamp), 'infinity'), \(last.account.stored), \(Int32(clamping: last.plan)),
                  \(last.key.text))
                """)
        }
        var join: SQL = ""
        switch place {
        case .everywhere: break
        case .few:
            let narrowed = self.conditions(filter, region: "a.region_id", tier: "a.tier_id")
            join = """
                JOIN accounts a ON a.tenant_id = \(tenant.stored) AND a.id = m.account_id
                  AND \(SQL.joined(narrowed, separator: " AND "))
                """
        case .many:
            // Scalar subqueries, which no plan turns into a join that begins with the accounts.
            func own(_ column: SQL) -> SQL {
                "(SELECT a.\(column) FROM accounts a WHERE a.tenant_id = \(tenant.stored) AND a.id = m.account_id)"
            }
            conditions += self.conditions(filter, region: own("region_id"), tier: own("tier_id"))
        }
        return """
            SELECT m.due_at, m.account_id, m.plan, m.key
            FROM engagement_milestones m
            \(join)
            WHERE \(SQL.joined(conditions, separator: " AND "))
            ORDER BY m.due_at, m.account_id, m.plan, m.key
            LIMIT \(limit)
            """
    }

    /// Hands the open milestones of a member to another one, and gives their plans other tags.
    ///
    /// - Returns: how many milestones.
    package func handMilestones(from old: MemberID, to new: MemberID) async throws -> Int {
        // The plans first: what locks a plan changes its milestones.
        try await query(
            """
            UPDATE engagement_plans p
            SET revision = p.revision + 1
            FROM (
                SELECT m.account_id, m.plan
                FROM engagement_milestones m
                WHERE m.tenant_id = \(tenant.stored) AND m.marketing_owner = \(old.stored) AND m.outcome = 'open'
                UNION
                SELECT m.account_id, m.plan
                FROM engagement_milestones m
                WHERE m.tenant_id = \(tenant.stored) AND m.sales_owner = \(old.stored) AND m.outcome = 'open'
            ) AS held
            WHERE p.tenant_id = \(tenant.stored) AND p.account_id = held.account_id AND p.number = held.plan
            """)
        let handed = try await pipeline(
            ["marketing_owner", "sales_owner"].map { (column: String) in
                """
                UPDATE engagement_milestones
                SET \(identifier: column) = \(new.stored)
                WHERE tenant_id = \(tenant.stored) AND \(identifier: column) = \(old.stored) AND outcome = 'open'
                RETURNING account_id, plan, key
                """
            })
        var milestones: Set<[String]> = []
        for row in handed.joined() {
            let account: UUID = try row["account_id"]
            let plan: Int32 = try row["plan"]
            milestones.insert([account.uuidString, String(plan), try row["key"]])
        }
        return milestones.count
    }
}
