// SQL of seats: versions that name people and functions, and what those hold who are deactivated or away.

package import Domain
import FoundationEssentials
import Postgres

extension TenantTransaction {
    /// The versions that were proposed, scheduled or in force at an instant, in the order of agreements, with the sections
    /// that name people.
    package func seatedVersions(at instant: Instant, limit: Int) async throws -> [SeatedVersion] {
        let rows = try await query(
            """
            SELECT a.key AS agreement, v.number, v.selector, v.proposed_at, v.sign_by, v.signed_at, v.withdrawn_at,
                v.declined_at, lower(v.in_force) AS in_force_from, upper(v.in_force) AS in_force_to, v.end_reason,
                v.terminates_at, v.terminated_at, (
                    SELECT jsonb_object_agg(t.key, t.value)
                    FROM jsonb_each(v.terms) AS t
                    WHERE t.key = ANY (\(Seat.sections.map(\.rawValue)))
                ) AS terms, ARRAY(
                    SELECT r.slot
                    FROM signature_records r
                    WHERE r.tenant_id = \(tenant.stored) AND r.agreement_id = v.agreement_id
                      AND r.subject = 'version' AND r.number = v.number AND r.act = 'signature'
                      AND r.signed_at <= \(instant.timestamp)
                ) AS signed_slots
            FROM agreement_versions v
            JOIN agreements a ON a.tenant_id = v.tenant_id AND a.id = v.agreement_id
            WHERE v.tenant_id = \(tenant.stored) AND v.proposed_at <= \(instant.timestamp)
              AND (v.in_force && tstzrange(\(instant.timestamp), NULL) OR v.signed_at IS NULL
                OR v.signed_at > \(instant.timestamp))
              AND (v.withdrawn_at IS NULL OR v.withdrawn_at > \(instant.timestamp))
              AND (v.declined_at IS NULL OR v.declined_at > \(instant.timestamp))
              AND (v.signed_at IS NOT NULL OR v.sign_by IS NULL OR v.sign_by > \(instant.timestamp))
            ORDER BY a.key, v.number
            LIMIT \(limit)
            """)
        return try rows.map { row in
            let signed: [String] = try row["signed_slots"]
            let facts = try row.facts()
            // What was signed later was still to be signed then.
            let isSigned = facts.signedAt.map { $0 <= instant } ?? false
            return SeatedVersion(
                Seat.Version(
                    agreement: try row.slug("agreement"), number: try row["number"],
                    state: isSigned ? facts.state(at: instant) : .proposed),
                selector: Selector(stored: try row.json("selector")),
                terms: try row.optionalJSON("terms") ?? .object(JSONObject()), signedSlots: Set(signed))
        }
    }

    /// What members hold who are deactivated at an instant, and the posts of those who are away, in the order of members.
    ///
    /// - Parameter person: only what this member holds.
    package func seatsHeldByMissing(
        at instant: Instant, of person: Slug? = nil, limit: Int
    ) async throws -> [HeldSeat] {
        let only: SQL = person.map { "AND m.key = \($0.text)" } ?? ""
        let rows = try await query(
            """
            WITH missing AS (
                SELECT m.id, m.key, true AS is_gone
                FROM members m
                WHERE m.tenant_id = \(tenant.stored) AND m.deactivated_at <= \(instant.timestamp)
                  \(only)
                UNION ALL
                SELECT m.id, m.key, false
                FROM absences a
                JOIN members m ON m.tenant_id = a.tenant_id AND m.id = a.member_id
                WHERE a.tenant_id = \(tenant.stored) AND \(covers(instant))
                  AND (m.deactivated_at IS NULL OR m.deactivated_at > \(instant.timestamp))
                  \(only)
            )
            SELECT g.key AS member, 1 AS kind, h.function AS name, r.key AS region, v.key AS vertical, h.held_from
            FROM missing g
            CROSS JOIN LATERAL (
                SELECT p.function, p.region_id, p.vertical_id, p.held_from
                FROM posts p
                WHERE p.tenant_id = \(tenant.stored) AND p.member_id = g.id AND \(held("p", at: instant))
                OFFSET 0
            ) AS h
            LEFT JOIN segment_nodes r ON r.tenant_id = \(tenant.stored) AND r.id = h.region_id
            LEFT JOIN segment_nodes v ON v.tenant_id = \(tenant.stored) AND v.id = h.vertical_id
            UNION ALL
            SELECT g.key, 2, t.key, NULL, NULL, h.held_from
            FROM missing g
            CROSS JOIN LATERAL (
                SELECT l.team_id, l.held_from
                FROM team_places l
                WHERE l.tenant_id = \(tenant.stored) AND l.member_id = g.id AND \(held("l", at: instant))
                OFFSET 0
            ) AS h
            JOIN teams t ON t.tenant_id = \(tenant.stored) AND t.id = h.team_id
            WHERE g.is_gone
            UNION ALL
            SELECT g.key, 3, w.key, NULL, NULL, h.held_from
            FROM missing g
            CROSS JOIN LATERAL (
                SELECT d.member_id, d.held_from
                FROM deputies d
                WHERE d.tenant_id = \(tenant.stored) AND d.deputy_id = g.id AND \(held("d", at: instant))
                OFFSET 0
            ) AS h
            JOIN members w ON w.tenant_id = \(tenant.stored) AND w.id = h.member_id
            WHERE g.is_gone
            ORDER BY 1, 2, 3, 4 NULLS FIRST, 5 NULLS FIRST
            LIMIT \(limit)
            """)
        return try rows.map { row in
            let kind: Int = try row["kind"]
            let name = try row.slug("name")
            let holding: HeldSeat.Holding =
                switch kind {
                case 1: .post(Post(name, in: try Territory(row)))
                case 2: .team(name)
                default: .deputy(of: name)
                }
            return HeldSeat(member: try row.slug("member"), holding, from: try row.instant("held_from"))
        }
    }

    /// Milestones of plans and action items that are open today, of members who are gone at an instant: the first ones of
    /// each.
    ///
    /// - Parameter person: only of this member.
    package func openWorkOfGone(
        at instant: Instant, of person: Slug? = nil, limit: Int
    ) async throws -> [HeldSeat] {
        let only: SQL = person.map { "AND g.key = \($0.text)" } ?? ""
        let rows = try await query(
            """
            SELECT w.member, w.kind, w.key, w.title, w.id, c.external_id AS account
            FROM (
                SELECT g.key AS member, h.kind, h.key, h.title, h.id, h.due, h.account_id
                FROM members g
                CROSS JOIN LATERAL (
                    (\(openMilestones("marketing", limit)))
                    UNION ALL
                    (\(openMilestones("sales", limit)))
                    UNION ALL
                    (SELECT 'action', NULL, i.title, i.id, i.due_on::timestamptz, NULL::uuid
                    FROM action_items i
                    WHERE i.tenant_id = \(tenant.stored) AND i.owner_id = g.id AND i.outcome = 'open'
                    ORDER BY i.due_on, i.id
                    LIMIT \(limit))
                ) AS h
                WHERE g.tenant_id = \(tenant.stored) AND g.deactivated_at <= \(instant.timestamp) \(only)
                ORDER BY g.key, h.kind, h.due, h.account_id, h.key, h.id
                LIMIT \(limit)
            ) AS w
            LEFT JOIN accounts c ON c.tenant_id = \(tenant.stored) AND c.id = w.account_id
            ORDER BY w.member, w.kind, w.due, account, w.key, w.id
            """)
        return try rows.map { row in
            let kind: String = try row["kind"]
            let holding: HeldSeat.Holding =
                if let side = PlanSide(rawValue: kind) {
                    .milestone(try row.slug("key"), account: try row["account"], side: side)
                } else {
                    .action(try row.id("id"), title: try row["title"])
                }
            return HeldSeat(member: try row.slug("member"), holding, from: instant)
        }
    }

    /// Of member `g` on one side, the earliest due first.
    private func openMilestones(_ side: String, _ limit: Int) -> SQL {
        """
        SELECT \(side) AS kind, m.key, NULL AS title, NULL::uuid AS id, m.due_at AS due, m.account_id
        FROM engagement_milestones m
        WHERE m.tenant_id = \(tenant.stored) AND m.\(identifier: side + "_owner") = g.id AND m.outcome = 'open'
        ORDER BY m.due_at, m.account_id, m.plan, m.key
        LIMIT \(limit)
        """
    }

}
