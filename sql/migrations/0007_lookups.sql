-- Why: what people look for must cost what they find, not what the tenant has. Accounts are found by country, and those
-- that miss a region, vertical or size, or whose node has ended, without reading those that are in order; versions,
-- keys and settings by the node or agreement that they refer to, also when PostgreSQL itself looks because one of those
-- is deleted with its tenant; suspended tenants without reading all others.
-- Safe beside the running previous release: only new indexes, which it need not know. Building them holds up writes to
-- their tables for some seconds where there are millions of rows.

CREATE INDEX accounts_by_country ON accounts (tenant_id, country, external_id);

CREATE INDEX accounts_unclassified ON accounts (tenant_id, external_id)
    WHERE region_id IS NULL OR vertical_id IS NULL OR size_id IS NULL;
CREATE INDEX segment_nodes_ended ON segment_nodes (tenant_id, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX agreement_versions_by_framework ON agreement_versions (tenant_id, framework_id);
CREATE INDEX agreement_versions_by_region ON agreement_versions (tenant_id, region_id);
CREATE INDEX agreement_versions_by_vertical ON agreement_versions (tenant_id, vertical_id);
CREATE INDEX agreement_versions_by_size ON agreement_versions (tenant_id, size_id);
CREATE INDEX agreement_versions_by_tier ON agreement_versions (tenant_id, tier_id);
CREATE INDEX api_keys_by_region ON api_keys (tenant_id, region_id);
CREATE INDEX precedence_history_by_framework ON precedence_history (tenant_id, default_framework_id);

CREATE INDEX tenants_suspended ON tenants (key) WHERE suspended_at IS NOT NULL;
