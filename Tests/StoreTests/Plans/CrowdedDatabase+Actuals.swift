// Actuals in the crowded database: weeks of twenty years of many metrics of one agreement, most of them said twice.

import Domain
import Postgres

extension Crowd {
    static let actuals: [SQL] = [
        """
        INSERT INTO actuals
            (tenant_id, id, agreement_id, metric, period_from, period_to, value, source, origin, entered_at, entered_by,
            superseded_at)
        SELECT a.tenant_id, gen_random_uuid(), a.id, 'metric-' || m, '2006-01-01'::date + w * 7,
            '2006-01-07'::date + w * 7, w, 'imported', 'CRM', '2026-01-01', 'test',
            CASE WHEN s = 1 THEN '2026-01-02'::timestamptz END
        FROM agreements a
        JOIN tenants t ON t.id = a.tenant_id AND t.key = \(key.text)
        CROSS JOIN generate_series(1, 40) AS m
        CROSS JOIN generate_series(0, 1000) AS w
        CROSS JOIN generate_series(0, 1) AS s
        WHERE a.key = 'global'
        """
    ]
}
