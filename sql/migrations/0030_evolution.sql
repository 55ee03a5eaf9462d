-- Why: agreements grow with their company. A figure of the company is a row of `tenant_metrics`, one after the other and never
-- changed; the number of regions is counted and not stored. A path says when a figure asks for a change of an agreement, and
-- which: when its condition comes true, a change request is opened with it, once, until the condition holds no more
-- (`armed`). `evolution_firings` says which figures decided and which request came of it; that a request comes of one
-- firing, its unique key says last. All of this is written in the tenant's turn (settings.changed_at), so that two changes
-- of figures at once fire once.
-- Safe beside the running previous release: new tables that it never reads. Regions that it makes or ends meanwhile fire no
-- path until a figure changes again.

CREATE TABLE tenant_metrics (
    tenant_id uuid        NOT NULL,
    metric    text        NOT NULL COLLATE "C",
    -- From 1; the highest one holds
    number    integer     NOT NULL,
    value     bigint      NOT NULL,
    as_of     date        NOT NULL,
    origin    text,
    stated_at timestamptz NOT NULL,
    stated_by text        NOT NULL,
    CONSTRAINT tenant_metrics_pkey PRIMARY KEY (tenant_id, metric, number),
    CONSTRAINT tenant_metrics_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id),
    CONSTRAINT tenant_metrics_metric_length CHECK (length(metric) BETWEEN 1 AND 64),
    CONSTRAINT tenant_metrics_number_counts CHECK (number >= 1),
    CONSTRAINT tenant_metrics_value_counts CHECK (value BETWEEN 0 AND 1000000000),
    CONSTRAINT tenant_metrics_origin_length CHECK (length(origin) BETWEEN 1 AND 500)
);

CREATE TABLE evolution_paths (
    tenant_id    uuid        NOT NULL,
    key          text        NOT NULL COLLATE "C",
    agreement_id uuid        NOT NULL,
    name         text        NOT NULL,
    condition    jsonb       NOT NULL,
    title        text        NOT NULL,
    reason       text        NOT NULL,
    patch        jsonb       NOT NULL,
    armed        boolean     NOT NULL DEFAULT true,
    revision     bigint      NOT NULL DEFAULT 1,
    created_at   timestamptz NOT NULL,
    created_by   text        NOT NULL,
    withdrawn_at timestamptz,
    withdrawn_by text,
    CONSTRAINT evolution_paths_pkey PRIMARY KEY (tenant_id, key),
    CONSTRAINT evolution_paths_agreement_fkey FOREIGN KEY (tenant_id, agreement_id)
        REFERENCES agreements (tenant_id, id),
    CONSTRAINT evolution_paths_key_is_slug CHECK (key ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    CONSTRAINT evolution_paths_name_length CHECK (length(name) BETWEEN 1 AND 200),
    CONSTRAINT evolution_paths_condition_is_object CHECK (jsonb_typeof(condition) = 'object'),
    CONSTRAINT evolution_paths_title_length CHECK (length(title) BETWEEN 1 AND 200),
    CONSTRAINT evolution_paths_reason_length CHECK (length(reason) BETWEEN 1 AND 4000),
    CONSTRAINT evolution_paths_patch_is_object CHECK (jsonb_typeof(patch) = 'object'),
    CONSTRAINT evolution_paths_withdrawal_whole CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
CREATE INDEX evolution_paths_by_agreement ON evolution_paths (tenant_id, agreement_id, key);
CREATE INDEX evolution_paths_living ON evolution_paths (tenant_id, key) WHERE withdrawn_at IS NULL;

CREATE TABLE evolution_firings (
    tenant_id    uuid        NOT NULL,
    path         text        NOT NULL COLLATE "C",
    -- From 1
    number       integer     NOT NULL,
    agreement_id uuid        NOT NULL,
    request      integer     NOT NULL,
    fired_at     timestamptz NOT NULL,
    -- By metric
    figures      jsonb       NOT NULL,
    CONSTRAINT evolution_firings_pkey PRIMARY KEY (tenant_id, path, number),
    CONSTRAINT evolution_firings_path_fkey FOREIGN KEY (tenant_id, path) REFERENCES evolution_paths (tenant_id, key),
    CONSTRAINT evolution_firings_request_fkey FOREIGN KEY (tenant_id, agreement_id, request)
        REFERENCES change_requests (tenant_id, agreement_id, number),
    CONSTRAINT evolution_firings_number_counts CHECK (number >= 1),
    CONSTRAINT evolution_firings_figures_are_object CHECK (jsonb_typeof(figures) = 'object')
);
CREATE UNIQUE INDEX evolution_firings_one_request ON evolution_firings (tenant_id, agreement_id, request);

ALTER TABLE tenant_metrics ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant_metrics FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_metrics_tenant ON tenant_metrics
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT ON tenant_metrics TO baton_app;
GRANT SELECT, DELETE ON tenant_metrics TO baton_operator;
ALTER TABLE evolution_paths ENABLE ROW LEVEL SECURITY;
ALTER TABLE evolution_paths FORCE ROW LEVEL SECURITY;
CREATE POLICY evolution_paths_tenant ON evolution_paths
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT, UPDATE (name, condition, title, reason, patch, armed, revision, withdrawn_at, withdrawn_by)
    ON evolution_paths TO baton_app;
GRANT SELECT, DELETE ON evolution_paths TO baton_operator;
ALTER TABLE evolution_firings ENABLE ROW LEVEL SECURITY;
ALTER TABLE evolution_firings FORCE ROW LEVEL SECURITY;
CREATE POLICY evolution_firings_tenant ON evolution_firings
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT ON evolution_firings TO baton_app;
GRANT SELECT, DELETE ON evolution_firings TO baton_operator;
