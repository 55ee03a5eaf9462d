// Calendar tokens in the crowded database: some of every member, most of them revoked.

import Postgres

extension Crowd {
    static let feeds: [SQL] = [
        """
        INSERT INTO calendar_tokens
            (tenant_id, id, token_sha256, scope, member_id, name, language, created_at, created_by, revoked_at)
        SELECT m.tenant_id, gen_random_uuid(), sha256(convert_to(m.id::text || i, 'UTF8')), 'person', m.id, 'Mine', 'en',
            '2026-01-01', 'test', CASE WHEN i < 5 THEN '2026-01-02'::timestamptz END
        FROM members m
        CROSS JOIN generate_series(1, 5) AS i
        WHERE m.key LIKE 'member-%'
        """
    ]
}
