// A database of 50 tenants, one of them with 100,000 accounts, in which a careless plan shows.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

/// The tenant that has the most of everything, beside 49 small ones.
enum Crowd {
    static let tenants = 50
    static let key: Slug = "tenant-0"
    static let accounts = 100_000
    static let accountsOfOthers = 300

    static func fill(_ database: TestDatabase) async throws {
        try await withPool(database.conninfo(user: "baton_app"), connections: 4) { pool in
            let server = TestServer(database, pool, Memory(isTrusted: true))
            try await withThrowingTaskGroup { group in
                for number in 0..<tenants {
                    group.addTask {
                        let tenant = try await server.makeTenant(#require(Slug("tenant-\(number)")))
                        try await TenantRead.fill(tenant, "mark \(number)")
                    }
                }
                try await group.waitForAll()
            }
        }
        try await withPool(database.ownerConninfo, connections: 1) { pool in
            for statements in rows + [engagement, plans, calendars, reviews, actuals, evolution, feeds] {
                try await pool.transaction(prelude: nil, deadline: .seconds(120)) { transaction in
                    try await transaction.query("SET LOCAL statement_timeout = 0")
                    for statement in statements { try await transaction.query(statement) }
                }
            }
        }
    }

    /// Rows by the hundred thousand, past the Store.
    private static let rows: [[SQL]] = [
        [
            """
            INSERT INTO segment_nodes (tenant_id, id, dimension, key, created_at)
            SELECT t.id, gen_random_uuid(), d, d || '-' || i, '2026-01-01'
            FROM tenants t, unnest(ARRAY['region', 'vertical']) AS d, generate_series(1, 200) AS i
            WHERE t.key = \(key.text)
            """
        ],
        ["region", "vertical"].map { dimension -> SQL in
            let own: SQL = dimension == "region" ? "NULL, NULL, ARRAY[]::text[]" : "ARRAY[]::text[]"
            let columns: SQL = dimension == "region" ? "maturity_index, time_zone, countries" : "aliases"
            // Twenty rows of the past for one of today.
            return """
                INSERT INTO \(identifier: dimension + "_history")
                    (tenant_id, node_id, valid, name, parent_id, \(columns))
                SELECT n.tenant_id, n.id,
                    tstzrange('2026-01-01'::timestamptz + i * interval '1 day',
                        CASE WHEN i < 20 THEN '2026-01-01'::timestamptz + (i + 1) * interval '1 day' END),
                    n.key, p.id, \(own)
                FROM segment_nodes n
                JOIN tenants t ON t.id = n.tenant_id AND t.key = \(key.text)
                JOIN segment_nodes p ON p.tenant_id = n.tenant_id AND p.dimension = n.dimension
                  AND p.key IN ('emea', 'tech')
                CROSS JOIN generate_series(0, 20) AS i
                WHERE n.dimension = \(dimension) AND n.key LIKE n.dimension || '-%'
                """
        },
        [
            """
            INSERT INTO agreements (tenant_id, id, key, kind, name, framework_id, created_at, created_by)
            SELECT f.tenant_id, gen_random_uuid(), 'local-' || i, 'local', 'Local ' || i, f.id, '2026-01-01', 'test'
            FROM agreements f
            JOIN tenants t ON t.id = f.tenant_id AND t.key = \(key.text), generate_series(1, 200) AS i
            WHERE f.key = 'global'
            """,
            // Five versions of each, one of them in force.
            """
            INSERT INTO agreement_versions
                (tenant_id, id, agreement_id, number, framework_id, region_id, selector_key, selector, terms, envelope,
                content_sha256, drafted_at, drafted_by, proposed_at, proposed_by, signed_at, in_force, end_reason)
            SELECT a.tenant_id, gen_random_uuid(), a.id, v, a.framework_id, n.id, 'region=' || n.id,
                jsonb_build_object('region', n.key), jsonb_build_object('responses', jsonb_build_object('mql',
                    jsonb_build_object('text', v::text))), repeat('x', 3000), repeat('0', 64), '2026-01-01', 'test',
                '2026-01-01', 'test', '2026-01-01',
                tstzrange('2026-01-01'::timestamptz + v * interval '1 day',
                    CASE WHEN v < 5 THEN '2026-01-01'::timestamptz + (v + 1) * interval '1 day' END),
                CASE WHEN v < 5 THEN 'superseded' END
            FROM agreements a
            JOIN segment_nodes n ON n.tenant_id = a.tenant_id AND n.key = 'region-' || substr(a.key, 7)
            CROSS JOIN generate_series(1, 5) AS v
            WHERE a.key LIKE 'local-%'
            """,
            // Requests for changes of one agreement, most of them decided.
            """
            INSERT INTO change_requests
                (tenant_id, agreement_id, number, title, reason, patch, requested_at, requested_by, decision,
                decision_reason, decided_at, decided_by)
            SELECT a.tenant_id, a.id, 1 + i, 'Change ' || i, repeat('x', 300),
                jsonb_build_object('purpose', jsonb_build_object('why', repeat(md5(i::text), 20))), '2026-01-01',
                'test', CASE WHEN i % 4 > 0 THEN 'declined' END, CASE WHEN i % 4 > 0 THEN 'No' END,
                CASE WHEN i % 4 > 0 THEN '2026-01-02'::timestamptz END, CASE WHEN i % 4 > 0 THEN 'test' END
            FROM agreements a
            JOIN tenants t ON t.id = a.tenant_id AND t.key = \(key.text)
            CROSS JOIN generate_series(1, 400) AS i
            WHERE a.key = 'dach-sla'
            """,
        ],
        [
            """
            INSERT INTO accounts
                (tenant_id, id, external_id, name, country, industries, employees, region_id, vertical_id, size_id,
                tier_id, created_at, updated_at)
            SELECT t.id, gen_random_uuid(), 'crm-' || i, 'Company ' || md5(i::text),
                CASE WHEN i % 997 = 0 THEN 'FR' ELSE 'DE' END, ARRAY['Software'], i % 5000,
                CASE WHEN i % 1009 <> 0 THEN r.ids[1 + i % 200] END, v.ids[1 + i % 200], s.ids[1 + i % 2],
                CASE WHEN i % 991 = 0 THEN s.tier END, '2026-01-01', '2026-01-01'
            FROM tenants t
            CROSS JOIN LATERAL generate_series(
                1, CASE WHEN t.key = \(key.text) THEN \(accounts) ELSE \(accountsOfOthers) END) AS i
            CROSS JOIN LATERAL (
                SELECT array_agg(id ORDER BY key) AS ids
                FROM segment_nodes WHERE tenant_id = t.id AND dimension = 'region'
            ) AS r
            CROSS JOIN LATERAL (
                SELECT array_agg(id ORDER BY key) AS ids
                FROM segment_nodes WHERE tenant_id = t.id AND dimension = 'vertical'
            ) AS v
            CROSS JOIN LATERAL (
                SELECT array_agg(id ORDER BY key) FILTER (WHERE dimension = 'size') AS ids,
                    min(id::text) FILTER (WHERE key = 'tier-2')::uuid AS tier
                FROM segment_nodes WHERE tenant_id = t.id
            ) AS s
            """,
            """
            INSERT INTO account_segment_history (tenant_id, account_id, valid_from, region_id, vertical_id, size_id)
            SELECT tenant_id, id, '2026-01-01'::timestamptz + i * interval '1 day', region_id, vertical_id, size_id
            FROM accounts, generate_series(0, 2) AS i
            WHERE external_id LIKE 'crm-%'
            """,
        ],
        [
            """
            INSERT INTO audit_records (tenant_id, seq, at, actor, action, subject, text, hash)
            SELECT h.tenant_id, h.seq + i, '2026-01-01'::timestamptz + i * interval '1 minute', 'key:' || i % 500,
                CASE WHEN i % 997 = 0 THEN 'tiers.put' ELSE 'account.changed' END, 'account/crm-' || i % 5000,
                repeat('x', 400), repeat('0', 64)
            FROM audit_heads h
            JOIN tenants t ON t.id = h.tenant_id AND t.key = \(key.text), generate_series(1, 20000) AS i
            """,
            """
            INSERT INTO audit_checkpoints (tenant_id, seq, hash, at, sealed)
            SELECT tenant_id, seq, hash, at, 'eyJhbGciOiJFZERTQSIsImtpZCI6IkFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUEifQ.e30.'
                || repeat('A', 86)
            FROM audit_records
            WHERE action = 'account.changed' AND seq % 10 = 0
              AND seq NOT IN (SELECT max(seq) FROM audit_records GROUP BY tenant_id)
            """,
            """
            UPDATE audit_heads h
            SET seq = h.seq + 20000
            FROM tenants t
            WHERE t.id = h.tenant_id AND t.key = \(key.text)
            """,
        ],
        [
            // Jobs of the past, done, and a few that are open; and what people were told by them.
            """
            INSERT INTO jobs (tenant_id, id, kind, agreement_id, version, level, planned_at, due_at, done_at)
            SELECT a.tenant_id, gen_random_uuid(), 'version_terminated', a.id, 1, i, '2026-01-01',
                CASE WHEN i % 100 = 0 THEN '2030-01-01'::timestamptz END,
                CASE WHEN i % 100 > 0 THEN '2026-01-01'::timestamptz END
            FROM agreements a
            JOIN tenants t ON t.id = a.tenant_id AND t.key = \(key.text)
            CROSS JOIN generate_series(1, 100) AS i
            WHERE a.key LIKE 'local-%'
            """,
            """
            INSERT INTO notices
                (tenant_id, id, kind, agreement_id, version, occasion, recipient, name, member, payload, created_at,
                asks_to_acknowledge, acknowledged_at, acknowledged_by)
            SELECT a.tenant_id, gen_random_uuid(), CASE WHEN i = 1 THEN 'version_withdrawn' ELSE 'version_in_force' END,
                a.id, 1, 'x/' || i, 'member:' || i, 'Somebody', 'member-' || (i % 2000),
                jsonb_build_object('x', repeat('x', 300)), '2026-01-01', i > 1,
                CASE WHEN i % 50 = 0 THEN '2026-01-02'::timestamptz END, CASE WHEN i % 50 = 0 THEN 'test' END
            FROM agreements a
            JOIN tenants t ON t.id = a.tenant_id AND t.key = \(key.text)
            CROSS JOIN generate_series(1, 100) AS i
            WHERE a.key LIKE 'local-%' OR a.key = 'dach-sla'
            """,
        ],
        [
            """
            INSERT INTO members (tenant_id, id, key, name, email, email_folded, subject, created_at, deactivated_at)
            SELECT t.id, gen_random_uuid(), 'member-' || i, 'Member ' || i, i || '@x', i || '@x', 'subject-' || i,
                '2026-01-01', CASE WHEN i % 50 = 0 THEN '2026-01-02'::timestamptz END
            FROM tenants t, generate_series(1, 2000) AS i
            WHERE t.key = \(key.text)
            """,
            // Ten weeks of each member, and everybody is away for the last of them.
            """
            INSERT INTO absences
                (tenant_id, id, member_id, first_day, last_day, time_zone, starts_at, ends_at, entered_at, entered_by)
            SELECT m.tenant_id, gen_random_uuid(), m.id, '2026-03-01', '2026-03-07', 'UTC',
                '2026-03-01'::timestamptz - i * interval '90 days', '2026-03-08'::timestamptz - i * interval '90 days',
                '2020-01-01', 'test'
            FROM members m, generate_series(0, 9) AS i
            WHERE m.key LIKE 'member-%'
            """,
            // Forty functions, each held by fifty people today and by others before; deputies one behind another, ten long.
            """
            INSERT INTO posts (tenant_id, id, member_id, function, region_id, held_from, held_until)
            SELECT m.tenant_id, gen_random_uuid(), m.id,
                'function-' || (substr(m.key, 8)::integer + i) % 40, n.id,
                '2026-01-01'::timestamptz + i * interval '1 day',
                CASE WHEN i < 10 THEN '2026-01-01'::timestamptz + (i + 1) * interval '1 day' END
            FROM members m
            JOIN segment_nodes n ON n.tenant_id = m.tenant_id
              AND n.key = 'region-' || 1 + substr(m.key, 8)::integer % 200
            CROSS JOIN generate_series(0, 10) AS i
            WHERE m.key LIKE 'member-%'
            """,
            """
            INSERT INTO deputies (tenant_id, id, member_id, deputy_id, place, held_from, held_until)
            SELECT m.tenant_id, gen_random_uuid(), m.id, d.id, 0, '2026-01-01'::timestamptz + i * interval '1 day',
                CASE WHEN i < 5 THEN '2026-01-01'::timestamptz + (i + 1) * interval '1 day' END
            FROM members m
            JOIN members d ON d.tenant_id = m.tenant_id AND d.key = 'member-' || substr(m.key, 8)::integer + 1
            CROSS JOIN generate_series(0, 5) AS i
            WHERE m.key LIKE 'member-%' AND substr(m.key, 8)::integer % 10 > 0
            """,
            """
            INSERT INTO teams (tenant_id, id, key, name, created_at)
            SELECT t.id, gen_random_uuid(), 'team-' || i, 'Team ' || i, '2026-01-01'
            FROM tenants t, generate_series(1, 200) AS i
            WHERE t.key = \(key.text)
            """,
            """
            INSERT INTO team_functions (tenant_id, team_id, function, held_from, held_until)
            SELECT tenant_id, id, 'function-' || substr(key, 6)::integer % 40,
                '2026-01-01'::timestamptz + i * interval '1 day',
                CASE WHEN i < 5 THEN '2026-01-01'::timestamptz + (i + 1) * interval '1 day' END
            FROM teams, generate_series(0, 5) AS i
            WHERE key LIKE 'team-%'
            """,
            """
            INSERT INTO team_segments (tenant_id, id, team_id, region_id, held_from, held_until)
            SELECT t.tenant_id, gen_random_uuid(), t.id, n.id, '2026-01-01'::timestamptz + i * interval '1 day',
                CASE WHEN i < 5 THEN '2026-01-01'::timestamptz + (i + 1) * interval '1 day' END
            FROM teams t
            JOIN segment_nodes n ON n.tenant_id = t.tenant_id AND n.key = 'region-' || substr(t.key, 6)
            CROSS JOIN generate_series(0, 5) AS i
            WHERE t.key LIKE 'team-%'
            """,
            """
            INSERT INTO team_places (tenant_id, team_id, member_id, capacity, held_from, held_until)
            SELECT t.tenant_id, t.id, m.id, 40, '2026-01-01'::timestamptz + i * interval '1 day',
                CASE WHEN i < 5 THEN '2026-01-01'::timestamptz + (i + 1) * interval '1 day' END
            FROM teams t
            JOIN members m ON m.tenant_id = t.tenant_id AND m.key LIKE 'member-%'
              AND substr(m.key, 8)::integer % 200 = substr(t.key, 6)::integer - 1
            CROSS JOIN generate_series(0, 5) AS i
            WHERE t.key LIKE 'team-%'
            """,
            """
            INSERT INTO api_keys (tenant_id, id, secret_sha256, name, roles, created_at, created_by, revoked_at)
            SELECT t.id, gen_random_uuid(), sha256(convert_to(t.key || i, 'UTF8')), 'Key ' || i, ARRAY['ingest'],
                '2026-01-01', 'test', CASE WHEN i % 2 = 0 THEN '2026-01-02'::timestamptz END
            FROM tenants t, generate_series(1, 400) AS i
            WHERE t.key = \(key.text)
            """,
            """
            INSERT INTO idempotency_records
                (tenant_id, principal, method, path, key, body_sha256, created_at, status, headers, body)
            SELECT t.id, 'somebody', 'POST', '/v1/accounts', 'key-' || i, sha256('x'),
                '2026-02-01'::timestamptz + i * interval '1 second', 201, '{}', repeat('x', 400)
            FROM tenants t, generate_series(1, 20000) AS i
            WHERE t.key = \(key.text)
            """,
        ],
    ]
}

extension DatabaseTemplate {
    static let crowded = DatabaseTemplate(name: "crowded") { database in
        try await Migrations.apply(to: database)
        try await Crowd.fill(database)
        try await database.vacuum()
    }
}
