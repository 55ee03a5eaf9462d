// Calendars in the crowded database: many of them, each with a long history, and teams that had one after the other.

import Domain
import Postgres

extension Crowd {
    static let calendars: [SQL] = [
        """
        INSERT INTO calendars (tenant_id, id, key, created_at)
        SELECT t.id, gen_random_uuid(), 'calendar-' || i, '2026-01-01'
        FROM tenants t, generate_series(1, 200) AS i
        WHERE t.key = \(key.text)
        """,
        """
        INSERT INTO calendar_versions
            (tenant_id, calendar_id, number, name, time_zone, definition, actor, valid_from, valid_until)
        SELECT c.tenant_id, c.id, i, 'Calendar', 'UTC', v.definition, 'test',
            '2026-01-01'::timestamptz + i * interval '1 minute',
            CASE WHEN i < 20 THEN '2026-01-01'::timestamptz + (i + 1) * interval '1 minute' END
        FROM calendars c
        JOIN calendars o ON o.tenant_id = c.tenant_id AND o.key = 'office'
        JOIN calendar_versions v ON v.tenant_id = o.tenant_id AND v.calendar_id = o.id AND v.number = 1
        CROSS JOIN generate_series(1, 20) AS i
        WHERE c.key LIKE 'calendar-%'
        """,
        """
        INSERT INTO team_calendars (tenant_id, team_id, calendar_id, held_from, held_until)
        SELECT t.tenant_id, t.id, c.id, '2026-01-01'::timestamptz + i * interval '1 day',
            CASE WHEN i < 5 THEN '2026-01-01'::timestamptz + (i + 1) * interval '1 day' END
        FROM teams t
        JOIN calendars c ON c.tenant_id = t.tenant_id AND c.key = 'calendar-' || substr(t.key, 6)
        CROSS JOIN generate_series(0, 5) AS i
        WHERE t.key LIKE 'team-%'
        """,
    ]
}
