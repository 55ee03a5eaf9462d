// What each role may do: history is protected by privileges, not by good intentions.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("Privileges")
struct PrivilegeTests {
    /// What `baton_app` may do; columns in brackets where it is less than the table.
    private static let ofTheApplication: [String: String] = [
        "tenants": "SELECT",
        "settings": "SELECT UPDATE",
        "segment_nodes": "SELECT INSERT UPDATE[deleted_at revision]",
        "region_history": "SELECT INSERT UPDATE[valid]",
        "region_countries": "SELECT INSERT UPDATE[valid]",
        "vertical_history": "SELECT INSERT UPDATE[valid]",
        "vertical_aliases": "SELECT INSERT UPDATE[valid]",
        "size_history": "SELECT INSERT UPDATE[valid]",
        "tier_history": "SELECT INSERT UPDATE[valid]",
        "precedence_history": "SELECT INSERT UPDATE[valid]",
        "calendars": "SELECT INSERT UPDATE[deleted_at]",
        "calendar_versions": "SELECT INSERT UPDATE[valid_until]",
        "team_calendars": "SELECT INSERT UPDATE[held_until]",
        "members":
            "SELECT INSERT UPDATE[deactivated_at email email_folded name position posts_revision revision subject]",
        "posts": "SELECT INSERT UPDATE[held_until]",
        "deputies": "SELECT INSERT UPDATE[held_until]",
        "teams": "SELECT INSERT UPDATE[deleted_at name revision]",
        "team_functions": "SELECT INSERT UPDATE[held_until]",
        "team_segments": "SELECT INSERT UPDATE[held_until]",
        "team_places": "SELECT INSERT UPDATE[held_until]",
        "tier_assignments": "SELECT INSERT",
        "engagement_events": "SELECT INSERT",
        "account_commercials": "SELECT INSERT",
        "account_dossiers": "SELECT INSERT",
        "dossier_stakeholders": "SELECT INSERT UPDATE[note stance]",
        "engagement_plans": "SELECT INSERT UPDATE[closed_at closed_by closure_reason revision]",
        "engagement_milestones": """
        SELECT INSERT UPDATE[dismissal_reason dismissed_at dismissed_by due_at marketing_owner outcome sales_owner \
        undated]
        """,
        "milestone_confirmations": "SELECT INSERT UPDATE[withdrawn_at withdrawn_by]",
        "milestone_moves": "SELECT INSERT",
        "review_series": """
        SELECT INSERT UPDATE[calendar calendar_version definition ended_at first_day modified_at planned_until sequence \
        started_at version]
        """,
        "reviews": """
        SELECT INSERT UPDATE[agenda attendance cancellation_reason cancelled_at cancelled_by causes closed_at closed_by \
        definition ends_at minutes modified_at move_reason moved_at moved_by opened_at opened_by outcome revision sequence starts_at \
        time_zone]
        """,
        "review_decisions": "SELECT INSERT",
        "action_items": """
        SELECT INSERT UPDATE[dismissal_reason dismissed_at dismissed_by done_at done_by due_on note outcome owner_id result \
        revision title]
        """,
        "review_jobs": "SELECT INSERT UPDATE[after again attempts done_at due_at] DELETE",
        "contacts":
            "SELECT INSERT UPDATE[committee_role email erased_at language left_on name revision title updated_at]",
        "absences": "SELECT INSERT UPDATE[cancelled_at cancelled_by ends_at]",
        "api_keys": "SELECT INSERT UPDATE[last_used_at revoked_at]",
        "idempotency_records": "SELECT INSERT DELETE",
        "agreements": "SELECT INSERT UPDATE[name revision]",
        "agreement_drafts": "SELECT INSERT UPDATE DELETE",
        "agreement_versions":
            "SELECT INSERT UPDATE[declined_at end_reason in_force signed_at terminated_at terminated_by "
            + "terminates_at termination_reason withdrawal_reason withdrawn_at withdrawn_by]",
        "signature_slots": "SELECT INSERT",
        "signature_records": "SELECT INSERT",
        "scans": "SELECT INSERT",
        "signing_links": "SELECT INSERT UPDATE[revoked_at used_at]",
        "calendar_tokens": "SELECT INSERT UPDATE[revoked_at]",
        "jobs": "SELECT INSERT UPDATE[attempts done_at due_at planned_at] DELETE",
        "notices": "SELECT INSERT UPDATE[acknowledged_at acknowledged_by]",
        "change_requests":
            "SELECT INSERT UPDATE[decided_at decided_by decision decision_reason withdrawn_at withdrawn_by]",
        "agreement_version_changes": "SELECT INSERT",
        "actuals": "SELECT INSERT UPDATE[superseded_at]",
        "tenant_metrics": "SELECT INSERT",
        "evolution_paths":
            "SELECT INSERT UPDATE[armed condition name patch reason revision title withdrawn_at withdrawn_by]",
        "evolution_firings": "SELECT INSERT",
        "accounts": "SELECT INSERT UPDATE",
        "account_segment_history": "SELECT INSERT",
        "audit_heads": "SELECT INSERT UPDATE[hash previous seq]",
        "audit_records": "SELECT INSERT",
        "audit_checkpoints": "SELECT INSERT",
        "signing_keys": "SELECT INSERT",
        "schema_migrations": "SELECT",
    ]

    /// What `baton_operator` may do beside SELECT and DELETE, which it has on every table of a tenant.
    private static let ofTheOperator: [String: String] = [
        "tenants": "SELECT INSERT UPDATE DELETE", "settings": "SELECT INSERT DELETE",
        "precedence_history": "SELECT INSERT DELETE", "idempotency_records": "SELECT INSERT DELETE",
        "audit_heads": "SELECT INSERT UPDATE[hash previous seq] DELETE",
        "audit_records": "SELECT INSERT DELETE",
    ]

    @Test("the application may do what its table of privileges says, and nothing else")
    func application() async throws {
        #expect(try await privileges(of: "baton_app") == PrivilegeTests.ofTheApplication)
    }

    @Test("the operator deletes whole tenants and writes no history but a tenant's first")
    func operatorRole() async throws {
        var expected = PrivilegeTests.ofTheOperator
        for table in TenantTables.childrenFirst where expected[table] == nil {
            expected[table] = "SELECT DELETE"
        }
        #expect(try await privileges(of: "baton_operator") == expected)
    }

    @Test("the worker sees the directory, and whose open jobs are due when, and nothing else")
    func worker() async throws {
        #expect(
            try await privileges(of: "baton_worker")
                == [
                    "tenants": "SELECT", "jobs": "SELECT[due_at tenant_id]",
                    "review_jobs": "SELECT[due_at tenant_id]",
                ])
        try await withServer { server in
            for key: Slug in ["alpha", "omega"] {
                let tenant = try await server.makeTenant(key)
                try await tenant.agree("global", terms: .responses(saying: "8h"), by: tenant.call())
            }
            let due = try await server.database.dueTenants(limit: 9)
            #expect(due.count == 2 && due.allSatisfy { $0.dueAt == .hour(1) })
            #expect(try await server.workspace.workOff(now: .hour(1)).jobs == 2)
            // What they promise is planned a moment later.
            let left = try await server.database.dueTenants(limit: 9)
            #expect(left.count == 2 && left.allSatisfy { $0.dueAt == .hour(1).adding(seconds: 2) })
            for refused: SQL in [
                "SELECT kind FROM jobs", "SELECT tenant_id FROM notices", "DELETE FROM jobs",
                "UPDATE jobs SET due_at = now()",
            ] {
                await #expect(throws: PostgresError.self) {
                    try await server.pool.transaction(prelude: "SET LOCAL ROLE baton_worker") {
                        _ = try await $0.query(
                            "SET LOCAL baton.tenant_id = '00000000-0000-0000-0000-000000000000'")
                        _ = try await $0.query(refused)
                    }
                }
            }
            // And who serves has none of its rights without becoming it.
            let seen = try await server.byHand(in: server.makeTenant("other").id) {
                try await $0.query("SELECT tenant_id FROM jobs").count
            }
            #expect(seen == 0)
        }
    }

    @Test("nobody has a privilege by being somebody")
    func everybody() async throws {
        let found = try await catalogue(
            """
            SELECT table_name || ' ' || privilege_type
            FROM information_schema.role_table_grants
            WHERE grantee = 'PUBLIC' AND table_schema = 'public'
            """)
        #expect(found.isEmpty)
        let schema = try await catalogue(
            """
            SELECT a.privilege_type
            FROM pg_namespace n, aclexplode(n.nspacl) AS a
            WHERE n.nspname = 'public' AND a.grantee = 0
            """)
        #expect(schema.isEmpty)
    }

    @Test(
        "a role that serves owns nothing, is bound by row-level security and inherits no rights",
        arguments: ["baton_app", "baton_worker", "baton_operator"])
    func roles(_ role: String) async throws {
        let found = try await catalogue(
            """
            SELECT concat_ws(' ', rolsuper, rolbypassrls, rolinherit, rolcreatedb, rolcreaterole, rolreplication)
            FROM pg_roles
            WHERE rolname = \(role)
            """)
        #expect(found == ["f f f f f f"])
        let owned = try await catalogue(
            """
            SELECT d.classid::regclass || ' ' || d.objid
            FROM pg_shdepend d
            JOIN pg_roles r ON r.oid = d.refobjid
            WHERE r.rolname = \(role) AND d.deptype = 'o'
            """)
        #expect(owned.isEmpty)
    }

    private func privileges(of role: String) async throws -> [String: String] {
        let lines = try await catalogue(
            """
            SELECT c.relname || ': ' || array_to_string(array(
                SELECT p.name || CASE
                    WHEN has_table_privilege(r.oid, c.oid, p.name) THEN ''
                    ELSE '[' || (
                        SELECT string_agg(a.attname, ' ' ORDER BY a.attname)
                        FROM pg_attribute a
                        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                          AND has_column_privilege(r.oid, c.oid, a.attnum, p.name)) || ']' END
                FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'])
                    WITH ORDINALITY AS p (name, place)
                WHERE has_table_privilege(r.oid, c.oid, p.name)
                  OR p.name IN ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES')
                    AND has_any_column_privilege(r.oid, c.oid, p.name)
                ORDER BY p.place), ' ')
            FROM pg_class c, pg_roles r
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND r.rolname = \(role)
            """)
        var privileges: [String: String] = [:]
        for line in lines {
            let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
            if parts.count == 2 { privileges[parts[0]] = parts[1] }
        }
        return privileges
    }
}
