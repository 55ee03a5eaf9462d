-- Why: API keys name a principal within a tenant; only the SHA-256 of a secret is stored. Idempotency records make a
-- repeated POST answer as the first one did; they commit with the effect of the request they belong to.
-- Safe beside the running previous release: only new objects.

CREATE TABLE api_keys (
    tenant_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    secret_sha256 bytea       NOT NULL,
    name          text        NOT NULL,
    roles         text[]      NOT NULL,
    region_id     uuid,
    created_at    timestamptz NOT NULL,
    created_by    text        NOT NULL,
    expires_at    timestamptz,
    revoked_at    timestamptz,
    last_used_at  timestamptz,
    CONSTRAINT api_keys_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT api_keys_secret_key UNIQUE (tenant_id, secret_sha256),
    CONSTRAINT api_keys_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id),
    CONSTRAINT api_keys_region_fkey FOREIGN KEY (tenant_id, region_id) REFERENCES segment_nodes (tenant_id, id),
    CONSTRAINT api_keys_name_length CHECK (length(name) BETWEEN 1 AND 200),
    CONSTRAINT api_keys_secret_length CHECK (length(secret_sha256) = 32),
    CONSTRAINT api_keys_roles_known CHECK (cardinality(roles) >= 1 AND roles <@ ARRAY[
        'admin', 'revops', 'editor', 'signatory', 'analyst', 'ingest', 'auditor']),
    CONSTRAINT api_keys_editor_has_region CHECK (('editor' = ANY (roles)) = (region_id IS NOT NULL))
);

CREATE TABLE idempotency_records (
    tenant_id   uuid        NOT NULL,
    principal   text        NOT NULL,
    method      text        NOT NULL,
    path        text        NOT NULL,
    key         text        NOT NULL,
    body_sha256 bytea       NOT NULL,
    created_at  timestamptz NOT NULL,
    status      integer     NOT NULL,
    headers     jsonb       NOT NULL,
    body        text        NOT NULL,
    CONSTRAINT idempotency_records_pkey PRIMARY KEY (tenant_id, principal, method, path, key),
    CONSTRAINT idempotency_records_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);
CREATE INDEX idempotency_records_age ON idempotency_records (tenant_id, created_at);

-- Tenants apart: forced row-level security; without a tenant the policy fails, it does not answer with nothing.
-- History is protected by privileges; only baton_operator deletes, and only with the whole tenant.
ALTER TABLE api_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY api_keys_tenant ON api_keys
    USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
GRANT SELECT, INSERT, UPDATE (revoked_at, last_used_at) ON api_keys TO baton_app;
GRANT SELECT, DELETE ON api_keys TO baton_operator;
ALTER TABLE idempotency_records ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency_records FORCE ROW LEVEL SECURITY;
CREATE POLICY idempotency_records_tenant ON idempotency_records
    USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
GRANT SELECT, INSERT, DELETE ON idempotency_records TO baton_app;
GRANT SELECT, INSERT, DELETE ON idempotency_records TO baton_operator;
