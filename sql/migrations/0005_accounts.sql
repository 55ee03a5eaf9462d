-- Why: the accounts of a tenant as its CRM knows them, with the segment they fall into now, and an append-only
-- history of those segments: an account's segment at t is the last row that began at or before t.
-- Safe beside the running previous release: only new objects.

CREATE TABLE accounts (
    tenant_id      uuid        NOT NULL,
    id             uuid        NOT NULL,
    external_id    text        NOT NULL COLLATE "C",
    name           text        NOT NULL,
    country        text,
    headquarters   text,
    industries     text[]      NOT NULL,
    employees      bigint,
    annual_revenue bigint,
    currency       text,
    website        text,
    region_id      uuid,
    vertical_id    uuid,
    size_id        uuid,
    tier_id        uuid,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    revision       bigint      NOT NULL DEFAULT 1,
    CONSTRAINT accounts_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT accounts_external_id_key UNIQUE (tenant_id, external_id),
    CONSTRAINT accounts_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id),
    CONSTRAINT accounts_region_fkey FOREIGN KEY (tenant_id, region_id) REFERENCES segment_nodes (tenant_id, id),
    CONSTRAINT accounts_vertical_fkey FOREIGN KEY (tenant_id, vertical_id) REFERENCES segment_nodes (tenant_id, id),
    CONSTRAINT accounts_size_fkey FOREIGN KEY (tenant_id, size_id) REFERENCES segment_nodes (tenant_id, id),
    CONSTRAINT accounts_tier_fkey FOREIGN KEY (tenant_id, tier_id) REFERENCES segment_nodes (tenant_id, id),
    CONSTRAINT accounts_external_id_length CHECK (length(external_id) BETWEEN 1 AND 128),
    CONSTRAINT accounts_name_length CHECK (length(name) BETWEEN 1 AND 300),
    CONSTRAINT accounts_country_code CHECK (country ~ '^[A-Z]{2}$'),
    CONSTRAINT accounts_employees_sane CHECK (employees >= 0),
    CONSTRAINT accounts_revenue_sane CHECK (annual_revenue >= 0),
    CONSTRAINT accounts_revenue_has_currency CHECK ((annual_revenue IS NULL) = (currency IS NULL)),
    CONSTRAINT accounts_currency_code CHECK (currency ~ '^[A-Z]{3}$')
);
CREATE INDEX accounts_by_region ON accounts (tenant_id, region_id, external_id);
CREATE INDEX accounts_by_vertical ON accounts (tenant_id, vertical_id, external_id);
CREATE INDEX accounts_by_size ON accounts (tenant_id, size_id, external_id);
CREATE INDEX accounts_by_tier ON accounts (tenant_id, tier_id, external_id);

CREATE TABLE account_segment_history (
    tenant_id   uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    valid_from  timestamptz NOT NULL,
    region_id   uuid,
    vertical_id uuid,
    size_id     uuid,
    tier_id     uuid,
    CONSTRAINT account_segment_history_pkey PRIMARY KEY (tenant_id, account_id, valid_from),
    CONSTRAINT account_segment_history_account_fkey
        FOREIGN KEY (tenant_id, account_id) REFERENCES accounts (tenant_id, id)
);

-- Tenants apart: forced row-level security; without a tenant the policy fails, it does not answer with nothing.
-- History is protected by privileges; only baton_operator deletes, and only with the whole tenant.
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts FORCE ROW LEVEL SECURITY;
CREATE POLICY accounts_tenant ON accounts
    USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
GRANT SELECT, INSERT, UPDATE ON accounts TO baton_app;
GRANT SELECT, DELETE ON accounts TO baton_operator;
ALTER TABLE account_segment_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_segment_history FORCE ROW LEVEL SECURITY;
CREATE POLICY account_segment_history_tenant ON account_segment_history
    USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
GRANT SELECT, INSERT ON account_segment_history TO baton_app;
GRANT SELECT, DELETE ON account_segment_history TO baton_operator;
