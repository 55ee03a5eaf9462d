// Stakeholders in the crowded database: some at many accounts, many at one.

import Postgres

extension Crowd {
    static let engagement: [SQL] = [
        // Half of them are erased: a list may not walk through those.
        """
        INSERT INTO contacts
            (tenant_id, id, account_id, external_id, name, committee_role, created_at, updated_at, erased_at)
        SELECT a.tenant_id, gen_random_uuid(), a.id, 'p-' || lpad(i::text, 4, '0'),
            CASE WHEN i % 2 = 0 THEN 'Person' END, CASE WHEN i % 3 = 0 THEN 'champion' END, '2026-01-01',
            '2026-01-01', CASE WHEN i % 2 = 1 THEN '2026-01-01'::timestamptz END
        FROM accounts a
        CROSS JOIN LATERAL generate_series(1, CASE WHEN a.external_id = 'crm-8' THEN 3000 ELSE 4 END) AS i
        WHERE a.external_id ~ '^crm-[0-9]*8$'
        """,
        // Every contact had five; one account had 20,000, a demo among 500, through three years.
        """
        INSERT INTO engagement_events
            (tenant_id, source, event_id, account_id, contact_id, kind, occurred_at, received_at)
        SELECT c.tenant_id, 'crm', c.id || '-' || i, c.account_id, c.id,
            CASE WHEN i % 500 = 0 THEN 'demo' WHEN i = 1 THEN 'call' ELSE 'website_visit' END,
            '2026-01-01'::timestamptz - i * interval '78 minutes', '2026-01-01'
        FROM contacts c
        CROSS JOIN LATERAL generate_series(1, CASE WHEN c.external_id = 'p-0002' AND c.account_id IN (
            SELECT a.id FROM accounts a WHERE a.external_id = 'crm-8') THEN 20000 ELSE 5 END) AS i
        WHERE c.external_id LIKE 'p-%'
        """,
        """
        INSERT INTO account_commercials
            (tenant_id, account_id, valid_from, revision, revenue, revenue_currency, spend, spend_currency, as_of,
            source, actor)
        SELECT a.tenant_id, a.id, '2026-01-01'::timestamptz - i * interval '30 days', 12 - i, 100, 'EUR', 1000, 'EUR',
            '2025-12-31', 'crm', 'test'
        FROM accounts a
        CROSS JOIN generate_series(0, 11) AS i
        WHERE a.external_id ~ '^crm-[0-9]*8$'
        """,
    ]

    /// A plan that has ended and one that is open at each of ten thousand accounts.
    static let plans: [SQL] = [
        """
        INSERT INTO engagement_plans
            (tenant_id, account_id, number, framework, segment, started_at, time_zone, created_at, created_by, closed_at,
            closed_by, closure_reason)
        SELECT a.tenant_id, a.id, i, 'abm', '{}', '2026-01-01', 'UTC', '2026-01-01', 'test',
            CASE WHEN i = 1 THEN '2026-01-02'::timestamptz END, CASE WHEN i = 1 THEN 'test' END,
            CASE WHEN i = 1 THEN 'Again' END
        FROM accounts a
        CROSS JOIN generate_series(1, 2) AS i
        WHERE a.external_id ~ '^crm-[0-9]*8$'
        """,
        """
        WITH people AS (
            SELECT tenant_id, id, row_number() OVER (PARTITION BY tenant_id ORDER BY key) AS place
            FROM members
            WHERE key LIKE 'member-%'
        )
        INSERT INTO engagement_milestones
            (tenant_id, account_id, plan, key, position, text, sides, due_at, undated, agreement, version,
            marketing_owner, sales_owner, outcome)
        SELECT p.tenant_id, p.account_id, p.number, 'milestone-' || i, i, 'Reach it', 'both',
            CASE WHEN i = 3 THEN 'infinity' ELSE '2025-10-01'::timestamptz + (i * 100 + n % 97) * interval '1 day' END,
            CASE WHEN i = 3 THEN 'not_agreed' END, 'abm', 1, b.id, s.id,
            CASE WHEN p.number = 2 THEN 'open' WHEN i = 1 THEN 'reached' ELSE 'closed' END
        FROM (SELECT *, row_number() OVER (PARTITION BY tenant_id ORDER BY account_id) AS n FROM engagement_plans) AS p
        CROSS JOIN generate_series(1, 3) AS i
        JOIN people b ON b.tenant_id = p.tenant_id AND b.place = n % 1999
        JOIN people s ON s.tenant_id = p.tenant_id AND s.place = (n + 7) % 1999
        WHERE p.framework = 'abm' AND p.created_by = 'test'
        """,
        """
        INSERT INTO milestone_confirmations
            (tenant_id, account_id, plan, milestone, number, side, evidence, reached_on, confirmed_at, actor)
        SELECT m.tenant_id, m.account_id, m.plan, m.key, i, CASE i WHEN 1 THEN 'marketing' ELSE 'sales' END, 'Minutes',
            '2026-01-02', '2026-01-02', 'test'
        FROM engagement_milestones m
        CROSS JOIN generate_series(1, 2) AS i
        WHERE m.outcome = 'reached' AND m.key LIKE 'milestone-%'
        """,
    ]
}
