// Actuals in the crowded database: weeks of ten years of many metrics of one agreement, most of them said twice.

import Domain
import Postgres

extension Crowd {
    static let actuals: [SQL] = [
        """
        INSERT INTO actuals
            (tenant_id, id, agreement_id, metric, period_from, period_to, value, source, origin, entered_at, entered_by,
            superseded_at)
        SELECT a.tenant_id, gen_random_uuid(), a.id, 'metric-' || m, '2012-01-01'::date + w * 7,
            '2012-01-07'::date + w * 7, w, 'imported', 'CRM', '2026-01-01', 'test',
            CASE WHEN s = 1 THEN '2026-01-02'::timestamptz END
        FROM agreements a
        JOIN tenants t ON t.id = a.tenant_id AND t.key = \(key.text)
        CROSS JOIN generate_series(1, 20) AS m
        CROSS JOIN generate_series(0, 500) AS w
        CROSS JOIN generate_series(0, 1) AS s
        WHERE a.key = 'global'
        """
    ]
}
