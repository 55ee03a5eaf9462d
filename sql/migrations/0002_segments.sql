-- Why: regions, verticals, sizes and tiers are what agreements select by and accounts fall into. A node's identity
-- (segment_nodes) stays; everything that may change about it lives in histories with validity ranges, because the
-- effective SLA of a past instant must be the same tomorrow. Exclusion constraints hold the promises that nobody
-- may forget: one row of a node at a time, a country in one region, an alias in one vertical, sizes that do not
-- overlap, a rank for one tier.
-- Safe beside the running previous release: only new objects.

CREATE TABLE segment_nodes (
    tenant_id  uuid        NOT NULL,
    id         uuid        NOT NULL,
    dimension  text        NOT NULL,
    key        text        NOT NULL,
    revision   bigint      NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT segment_nodes_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT segment_nodes_dimension_key UNIQUE (tenant_id, id, dimension),
    CONSTRAINT segment_nodes_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id),
    CONSTRAINT segment_nodes_dimension_known CHECK (dimension IN ('region', 'vertical', 'size', 'tier')),
    CONSTRAINT segment_nodes_key_is_slug CHECK (key ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$')
);
CREATE UNIQUE INDEX segment_nodes_living_key ON segment_nodes (tenant_id, dimension, key) WHERE deleted_at IS NULL;

CREATE TABLE region_history (
    tenant_id      uuid      NOT NULL,
    node_id        uuid      NOT NULL,
    valid          tstzrange NOT NULL,
    name           text      NOT NULL,
    parent_id      uuid,
    maturity_index integer,
    time_zone      text,
    countries      text[]    NOT NULL,
    CONSTRAINT region_history_one_at_a_time EXCLUDE USING gist (tenant_id WITH =, node_id WITH =, valid WITH &&),
    CONSTRAINT region_history_node_fkey FOREIGN KEY (tenant_id, node_id) REFERENCES segment_nodes (tenant_id, id),
    CONSTRAINT region_history_parent_fkey FOREIGN KEY (tenant_id, parent_id) REFERENCES segment_nodes (tenant_id, id),
    CONSTRAINT region_history_name_length CHECK (length(name) BETWEEN 1 AND 200),
    CONSTRAINT region_history_not_own_parent CHECK (parent_id <> node_id),
    CONSTRAINT region_history_maturity_range CHECK (maturity_index BETWEEN 1 AND 10000)
);
CREATE INDEX region_history_current ON region_history (tenant_id, node_id) WHERE upper_inf(valid);
CREATE INDEX region_history_children ON region_history (tenant_id, parent_id) WHERE upper_inf(valid);

CREATE TABLE region_countries (
    tenant_id uuid      NOT NULL,
    country   text      NOT NULL,
    node_id   uuid      NOT NULL,
    valid     tstzrange NOT NULL,
    CONSTRAINT region_countries_one_region EXCLUDE USING gist (tenant_id WITH =, country WITH =, valid WITH &&),
    CONSTRAINT region_countries_node_fkey FOREIGN KEY (tenant_id, node_id) REFERENCES segment_nodes (tenant_id, id),
    CONSTRAINT region_countries_code CHECK (country ~ '^[A-Z]{2}$')
);
CREATE INDEX region_countries_current ON region_countries (tenant_id, node_id) WHERE upper_inf(valid);

CREATE TABLE vertical_history (
    tenant_id uuid      NOT NULL,
    node_id   uuid      NOT NULL,
    valid     tstzrange NOT NULL,
    name      text      NOT NULL,
    parent_id uuid,
    aliases   text[]    NOT NULL,
    CONSTRAINT vertical_history_one_at_a_time EXCLUDE USING gist (tenant_id WITH =, node_id WITH =, valid WITH &&),
    CONSTRAINT vertical_history_node_fkey FOREIGN KEY (tenant_id, node_id) REFERENCES segment_nodes (tenant_id, id),
    CONSTRAINT vertical_history_parent_fkey
        FOREIGN KEY (tenant_id, parent_id) REFERENCES segment_nodes (tenant_id, id),
    CONSTRAINT vertical_history_name_length CHECK (length(name) BETWEEN 1 AND 200),
    CONSTRAINT vertical_history_not_own_parent CHECK (parent_id <> node_id)
);
CREATE INDEX vertical_history_current ON vertical_history (tenant_id, node_id) WHERE upper_inf(valid);
CREATE INDEX vertical_history_children ON vertical_history (tenant_id, parent_id) WHERE upper_inf(valid);

-- `alias` is the folded text that classification compares with; the spelling that people wrote is in the history.
CREATE TABLE vertical_aliases (
    tenant_id uuid      NOT NULL,
    alias     text      NOT NULL,
    node_id   uuid      NOT NULL,
    valid     tstzrange NOT NULL,
    CONSTRAINT vertical_aliases_one_vertical EXCLUDE USING gist (tenant_id WITH =, alias WITH =, valid WITH &&),
    CONSTRAINT vertical_aliases_node_fkey FOREIGN KEY (tenant_id, node_id) REFERENCES segment_nodes (tenant_id, id)
);
CREATE INDEX vertical_aliases_current ON vertical_aliases (tenant_id, node_id) WHERE upper_inf(valid);

CREATE TABLE size_history (
    tenant_id uuid      NOT NULL,
    node_id   uuid      NOT NULL,
    valid     tstzrange NOT NULL,
    name      text      NOT NULL,
    employees int8range NOT NULL,
    CONSTRAINT size_history_one_at_a_time EXCLUDE USING gist (tenant_id WITH =, node_id WITH =, valid WITH &&),
    CONSTRAINT size_history_no_overlap EXCLUDE USING gist (tenant_id WITH =, employees WITH &&, valid WITH &&),
    CONSTRAINT size_history_node_fkey FOREIGN KEY (tenant_id, node_id) REFERENCES segment_nodes (tenant_id, id),
    CONSTRAINT size_history_name_length CHECK (length(name) BETWEEN 1 AND 200),
    CONSTRAINT size_history_employees_sane CHECK (NOT isempty(employees) AND lower(employees) >= 0)
);

CREATE TABLE tier_history (
    tenant_id uuid      NOT NULL,
    node_id   uuid      NOT NULL,
    valid     tstzrange NOT NULL,
    name      text      NOT NULL,
    rank      integer   NOT NULL,
    CONSTRAINT tier_history_one_at_a_time EXCLUDE USING gist (tenant_id WITH =, node_id WITH =, valid WITH &&),
    CONSTRAINT tier_history_one_rank EXCLUDE USING gist (tenant_id WITH =, rank WITH =, valid WITH &&),
    CONSTRAINT tier_history_node_fkey FOREIGN KEY (tenant_id, node_id) REFERENCES segment_nodes (tenant_id, id),
    CONSTRAINT tier_history_name_length CHECK (length(name) BETWEEN 1 AND 200),
    CONSTRAINT tier_history_rank_range CHECK (rank BETWEEN 1 AND 100)
);

CREATE TABLE precedence_history (
    tenant_id  uuid      NOT NULL,
    valid      tstzrange NOT NULL,
    dimensions text[]    NOT NULL,
    default_framework_id uuid,
    CONSTRAINT precedence_history_one_at_a_time EXCLUDE USING gist (tenant_id WITH =, valid WITH &&),
    CONSTRAINT precedence_history_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id),
    CONSTRAINT precedence_history_permutation CHECK (
        cardinality(dimensions) = 4 AND dimensions @> ARRAY['tier', 'region', 'vertical', 'size'])
);

-- Tenants apart: forced row-level security; without a tenant the policy fails, it does not answer with nothing.
-- History is protected by privileges; only baton_operator deletes, and only with the whole tenant.
ALTER TABLE segment_nodes ENABLE ROW LEVEL SECURITY;
ALTER TABLE segment_nodes FORCE ROW LEVEL SECURITY;
CREATE POLICY segment_nodes_tenant ON segment_nodes
    USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
GRANT SELECT, INSERT, UPDATE (revision, deleted_at) ON segment_nodes TO baton_app;
GRANT SELECT, DELETE ON segment_nodes TO baton_operator;
ALTER TABLE region_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE region_history FORCE ROW LEVEL SECURITY;
CREATE POLICY region_history_tenant ON region_history
    USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
GRANT SELECT, INSERT, UPDATE (valid) ON region_history TO baton_app;
GRANT SELECT, DELETE ON region_history TO baton_operator;
ALTER TABLE region_countries ENABLE ROW LEVEL SECURITY;
ALTER TABLE region_countries FORCE ROW LEVEL SECURITY;
CREATE POLICY region_countries_tenant ON region_countries
    USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
GRANT SELECT, INSERT, UPDATE (valid) ON region_countries TO baton_app;
GRANT SELECT, DELETE ON region_countries TO baton_operator;
ALTER TABLE vertical_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE vertical_history FORCE ROW LEVEL SECURITY;
CREATE POLICY vertical_history_tenant ON vertical_history
    USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
GRANT SELECT, INSERT, UPDATE (valid) ON vertical_history TO baton_app;
GRANT SELECT, DELETE ON vertical_history TO baton_operator;
ALTER TABLE vertical_aliases ENABLE ROW LEVEL SECURITY;
ALTER TABLE vertical_aliases FORCE ROW LEVEL SECURITY;
CREATE POLICY vertical_aliases_tenant ON vertical_aliases
    USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
GRANT SELECT, INSERT, UPDATE (valid) ON vertical_aliases TO baton_app;
GRANT SELECT, DELETE ON vertical_aliases TO baton_operator;
ALTER TABLE size_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE size_history FORCE ROW LEVEL SECURITY;
CREATE POLICY size_history_tenant ON size_history
    USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
GRANT SELECT, INSERT, UPDATE (valid) ON size_history TO baton_app;
GRANT SELECT, DELETE ON size_history TO baton_operator;
ALTER TABLE tier_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE tier_history FORCE ROW LEVEL SECURITY;
CREATE POLICY tier_history_tenant ON tier_history
    USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
GRANT SELECT, INSERT, UPDATE (valid) ON tier_history TO baton_app;
GRANT SELECT, DELETE ON tier_history TO baton_operator;
ALTER TABLE precedence_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE precedence_history FORCE ROW LEVEL SECURITY;
CREATE POLICY precedence_history_tenant ON precedence_history
    USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
GRANT SELECT, INSERT, UPDATE (valid) ON precedence_history TO baton_app;
GRANT SELECT, INSERT, DELETE ON precedence_history TO baton_operator;
