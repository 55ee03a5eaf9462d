// Reviews and action items in the crowded database: many that are past, few that are open.

import Postgres

extension Crowd {
    static let reviews: [SQL] = [
        """
        INSERT INTO review_series
            (tenant_id, agreement_id, kind, key, definition, version, first_day, planned_until, started_at)
        SELECT v.tenant_id, v.agreement_id, k.kind, k.kind || '-' || i,
            ('{"title": "Crowd", "rhythm": {"every": "day"}, "time": "09:00", "time_zone": "UTC", "minutes": 60,
            "on_closed_day": "keep", "agenda": [], "participants": ['
                || CASE WHEN a.key = 'local-7' THEN '"ada"' ELSE '' END || ']}')::jsonb, v.number, '2025-01-01', '2027-06-30',
            '2025-01-01'
        FROM agreement_versions v
        JOIN agreements a ON a.tenant_id = v.tenant_id AND a.id = v.agreement_id AND a.key LIKE 'local-%'
        CROSS JOIN (VALUES ('meeting'), ('review')) AS k (kind)
        CROSS JOIN generate_series(1, 2) AS i
        WHERE v.number = 1
        """,
        // Of each series sixty that are over, of which few were opened or closed, and forty ahead.
        """
        INSERT INTO reviews
            (tenant_id, id, agreement_id, kind, series, day, starts_at, ends_at, time_zone, outcome, opened_at,
            opened_by, agenda, definition, closed_at, closed_by, cancelled_at, cancelled_by, cancellation_reason, modified_at)
        SELECT s.tenant_id, gen_random_uuid(), s.agreement_id, s.kind, s.key, DATE '2026-03-06' + i,
            '2026-03-06T09:00:00Z'::timestamptz + i * interval '1 day',
            '2026-03-06T10:00:00Z'::timestamptz + i * interval '1 day', 'UTC', o.outcome,
            CASE WHEN o.outcome IN ('open', 'closed') THEN '2026-01-01'::timestamptz END,
            CASE WHEN o.outcome IN ('open', 'closed') THEN 'test' END,
            CASE WHEN o.outcome IN ('open', 'closed') THEN '{"figures": []}'::jsonb END,
            CASE WHEN o.outcome IN ('open', 'closed') THEN s.definition END,
            CASE WHEN o.outcome = 'closed' THEN '2026-01-01'::timestamptz END,
            CASE WHEN o.outcome = 'closed' THEN 'test' END,
            CASE WHEN o.outcome = 'cancelled' THEN '2026-01-01'::timestamptz END,
            CASE WHEN o.outcome = 'cancelled' THEN 'test' END, CASE WHEN o.outcome = 'cancelled' THEN 'Away' END,
            '2026-01-01'
        FROM review_series s
        CROSS JOIN generate_series(-59, 40) AS i
        CROSS JOIN LATERAL (
            SELECT CASE WHEN i % 20 = 3 THEN 'cancelled' WHEN i = -50 AND s.key LIKE '%-1' THEN 'open'
                WHEN i < 0 AND (s.kind = 'meeting' OR i % 40 <> 0) THEN
                    CASE WHEN s.kind = 'meeting' AND i % 10 <> 0 THEN 'scheduled' ELSE 'closed' END
                ELSE 'scheduled' END AS outcome) AS o
        WHERE s.key ~ '^(meeting|review)-[0-9]$'
        """,
        """
        INSERT INTO review_decisions (tenant_id, review_id, number, text, agreement_id, decided_at, actor)
        SELECT r.tenant_id, r.id, i, 'Go on', r.agreement_id, '2026-01-01', 'test'
        FROM reviews r
        CROSS JOIN generate_series(1, 2) AS i
        WHERE r.outcome = 'closed' AND r.opened_by = 'test'
        """,
        """
        WITH people AS (
            SELECT tenant_id, id, row_number() OVER (PARTITION BY tenant_id ORDER BY key) AS place
            FROM members
            WHERE key LIKE 'member-%'
        )
        INSERT INTO action_items
            (tenant_id, id, agreement_id, title, owner_id, due_on, time_zone, outcome, review_id, decision, created_at,
            created_by, done_at, done_by)
        SELECT d.tenant_id, gen_random_uuid(), d.agreement_id, 'Do it', p.id,
            DATE '2026-01-01' + (d.n % 400)::integer, 'UTC', CASE WHEN d.n % 10 = 0 THEN 'open' ELSE 'done' END,
            d.review_id, d.number, '2026-01-01', 'test',
            CASE WHEN d.n % 10 <> 0 THEN '2026-01-01'::timestamptz END, CASE WHEN d.n % 10 <> 0 THEN 'test' END
        FROM (SELECT *, row_number() OVER (ORDER BY review_id, number) AS n FROM review_decisions) AS d
        JOIN people p ON p.tenant_id = d.tenant_id AND p.place = d.n % 1999
        WHERE d.actor = 'test'
        """,
        """
        INSERT INTO review_jobs (tenant_id, kind, subject, deadline, level, due_at)
        SELECT tenant_id, 'review_overdue', id, ends_at, 0, ends_at
        FROM reviews
        WHERE outcome = 'scheduled' AND kind = 'review' AND ends_at > '2026-03-07' AND modified_at = '2026-01-01'
        ON CONFLICT DO NOTHING
        """,
    ]
}
