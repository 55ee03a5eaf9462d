-- pgbench script: the read of one account as Baton does it, the row's tenant set for one transaction.
\set number random(0, :last)
{pipeline_begin}
BEGIN;
SET LOCAL baton.tenant_id = '{tenant}';
SELECT c.id, c.external_id, c.name, c.country, c.headquarters, c.industries, c.employees, c.annual_revenue, c.currency,
    c.website, c.region_id, c.vertical_id, c.size_id, c.tier_id, c.created_at, c.updated_at, c.revision,
    r.key AS region, v.key AS vertical, s.key AS size, t.key AS tier
FROM accounts c
LEFT JOIN segment_nodes r ON r.tenant_id = '{tenant}' AND r.id = c.region_id AND r.deleted_at IS NULL
LEFT JOIN segment_nodes v ON v.tenant_id = '{tenant}' AND v.id = c.vertical_id AND v.deleted_at IS NULL
LEFT JOIN segment_nodes s ON s.tenant_id = '{tenant}' AND s.id = c.size_id AND s.deleted_at IS NULL
LEFT JOIN segment_nodes t ON t.tenant_id = '{tenant}' AND t.id = c.tier_id AND t.deleted_at IS NULL
WHERE c.tenant_id = '{tenant}' AND c.external_id = '{prefix}' || lpad(:number, 6, '0');
COMMIT;
{pipeline_end}
