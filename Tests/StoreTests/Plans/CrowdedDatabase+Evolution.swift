// Evolution in the crowded database: years of figures, and as many paths as there may be beside many withdrawn ones.

import Domain
import Postgres

extension Crowd {
    static let evolution: [SQL] = [
        """
        INSERT INTO tenant_metrics (tenant_id, metric, number, value, as_of, stated_at, stated_by)
        SELECT t.id, m, i, i, '2020-01-01'::date + i, '2026-01-01', 'test'
        FROM tenants t
        CROSS JOIN unnest(ARRAY['products', 'locations', 'sales_people']) AS m
        CROSS JOIN generate_series(1, 2000) AS i
        WHERE t.key = \(key.text)
        """,
        """
        INSERT INTO evolution_paths
            (tenant_id, key, agreement_id, name, condition, title, reason, patch, armed, created_at, created_by,
            withdrawn_at, withdrawn_by)
        SELECT a.tenant_id, 'path-' || i, a.id, 'Path', '{"field": "metric.products", "op": "gte", "value": 1000000}',
            'Grow', 'We are many', '{}', i % 2 = 0, '2026-01-01', 'test',
            CASE WHEN i > 400 THEN '2026-01-02'::timestamptz END, CASE WHEN i > 400 THEN 'test' END
        FROM agreements a
        JOIN tenants t ON t.id = a.tenant_id AND t.key = \(key.text)
        CROSS JOIN generate_series(1, 2000) AS i
        WHERE a.key = 'global'
        """,
        """
        INSERT INTO change_requests
            (tenant_id, agreement_id, number, title, reason, patch, requested_at, requested_by)
        SELECT a.tenant_id, a.id, 100000 + i, 'Grow', 'We are many', '{}', '2026-01-01', 'test'
        FROM agreements a
        JOIN tenants t ON t.id = a.tenant_id AND t.key = \(key.text)
        CROSS JOIN generate_series(1, 2000) AS i
        WHERE a.key = 'local-1'
        """,
        """
        INSERT INTO evolution_firings (tenant_id, path, number, agreement_id, request, fired_at, figures)
        SELECT a.tenant_id, 'path-7', i, a.id, 100000 + i, '2026-01-01', '{"products": 1}'
        FROM agreements a
        JOIN tenants t ON t.id = a.tenant_id AND t.key = \(key.text)
        CROSS JOIN generate_series(1, 2000) AS i
        WHERE a.key = 'local-1'
        """,
    ]
}
