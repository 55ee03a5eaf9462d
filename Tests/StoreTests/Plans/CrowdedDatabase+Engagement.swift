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
}
