// Series and meetings in the crowded database: a few of today among many of the past.

import Postgres

extension Crowd {
    static let feeds: [SQL] = [
        """
        INSERT INTO review_series
            (tenant_id, agreement_id, kind, key, definition, version, first_day, planned_until, started_at)
        SELECT v.tenant_id, v.agreement_id, 'meeting', 'crowd',
            jsonb_build_object('title', 'Crowd', 'rhythm', '{"every": "week", "count": 1, "weekday": "tuesday"}'::jsonb,
                'time', '09:00', 'time_zone', 'UTC', 'minutes', 60, 'on_closed_day', 'forward',
                'participants', jsonb_build_array('nobody-' || (row_number() OVER () % 50)), 'agenda', '[]'::jsonb),
            v.number, '2020-01-07', '2027-06-30', '2020-01-01'
        FROM agreement_versions v
        WHERE v.number = 1
        ON CONFLICT DO NOTHING
        """,
        // Weekly through six years, of which the most is past.
        """
        INSERT INTO reviews
            (tenant_id, id, agreement_id, kind, series, day, starts_at, ends_at, time_zone, modified_at)
        SELECT s.tenant_id, gen_random_uuid(), s.agreement_id, s.kind, s.key, s.first_day + 7 * i,
            s.first_day + 7 * i + time '09:00', s.first_day + 7 * i + time '10:00', 'UTC', '2020-01-01'
        FROM review_series s
        CROSS JOIN generate_series(0, 340) AS i
        WHERE s.key = 'crowd'
        ON CONFLICT DO NOTHING
        """,
        """
        INSERT INTO calendar_tokens
            (tenant_id, id, token_sha256, scope, member_id, name, language, created_at, created_by, revoked_at)
        SELECT m.tenant_id, gen_random_uuid(), sha256(convert_to(m.id::text || i, 'UTF8')), 'person', m.id, 'Mine', 'en',
            '2026-01-01', 'test', CASE WHEN i < 5 THEN '2026-01-02'::timestamptz END
        FROM members m
        CROSS JOIN generate_series(1, 5) AS i
        WHERE m.key LIKE 'member-%'
        """,
    ]
}
