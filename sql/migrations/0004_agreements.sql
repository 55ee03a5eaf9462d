-- Why: agreements and their versions. What people still write lives in agreement_drafts; what was proposed lives in
-- agreement_versions, whose text baton_app can never update: it holds column privileges only for the facts that come
-- later (signing, coming into force, its end). Two exclusion constraints are the last word on what is in force.
-- Safe beside the running previous release: only new objects.

CREATE TABLE agreements (
    tenant_id    uuid        NOT NULL,
    id           uuid        NOT NULL,
    key          text        NOT NULL,
    kind         text        NOT NULL,
    name         text        NOT NULL,
    programme    text,
    framework_id uuid,
    created_at   timestamptz NOT NULL,
    created_by   text        NOT NULL,
    revision     bigint      NOT NULL DEFAULT 1,
    CONSTRAINT agreements_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT agreements_key_key UNIQUE (tenant_id, key),
    CONSTRAINT agreements_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id),
    CONSTRAINT agreements_framework_fkey FOREIGN KEY (tenant_id, framework_id) REFERENCES agreements (tenant_id, id),
    CONSTRAINT agreements_kind_known CHECK (kind IN ('framework', 'local')),
    CONSTRAINT agreements_local_has_framework CHECK ((kind = 'local') = (framework_id IS NOT NULL)),
    CONSTRAINT agreements_programme_of_framework CHECK (programme IS NULL OR kind = 'framework'),
    CONSTRAINT agreements_key_is_slug CHECK (key ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    CONSTRAINT agreements_name_length CHECK (length(name) BETWEEN 1 AND 200)
);
CREATE INDEX agreements_by_framework ON agreements (tenant_id, framework_id, key);

ALTER TABLE precedence_history ADD CONSTRAINT precedence_history_framework_fkey
    FOREIGN KEY (tenant_id, default_framework_id) REFERENCES agreements (tenant_id, id);

-- At most one draft an agreement, by its primary key.
CREATE TABLE agreement_drafts (
    tenant_id     uuid        NOT NULL,
    agreement_id  uuid        NOT NULL,
    number        integer     NOT NULL,
    selector      jsonb       NOT NULL,
    validity_from timestamptz,
    validity_to   timestamptz,
    terms         jsonb       NOT NULL,
    drafted_at    timestamptz NOT NULL,
    drafted_by    text        NOT NULL,
    revision      bigint      NOT NULL DEFAULT 1,
    CONSTRAINT agreement_drafts_pkey PRIMARY KEY (tenant_id, agreement_id),
    CONSTRAINT agreement_drafts_agreement_fkey
        FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreements (tenant_id, id),
    CONSTRAINT agreement_drafts_number_positive CHECK (number >= 1),
    CONSTRAINT agreement_drafts_validity_order CHECK (validity_to > validity_from)
);

CREATE TABLE agreement_versions (
    tenant_id       uuid        NOT NULL,
    id              uuid        NOT NULL,
    agreement_id    uuid        NOT NULL,
    number          integer     NOT NULL,
    framework_id    uuid,
    region_id       uuid,
    vertical_id     uuid,
    size_id         uuid,
    tier_id         uuid,
    -- the four ids above in one text, so that one exclusion constraint can compare selectors, NULLs included
    selector_key    text        NOT NULL,
    selector        jsonb       NOT NULL,
    validity_from   timestamptz,
    validity_to     timestamptz,
    terms           jsonb       NOT NULL,
    envelope        text        NOT NULL,
    content_sha256  text        NOT NULL,
    checked_against jsonb,
    drafted_at      timestamptz NOT NULL,
    drafted_by      text        NOT NULL,
    proposed_at     timestamptz NOT NULL,
    proposed_by     text        NOT NULL,
    signed_at       timestamptz,
    in_force        tstzrange,
    end_reason      text,
    CONSTRAINT agreement_versions_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT agreement_versions_number_key UNIQUE (tenant_id, agreement_id, number),
    CONSTRAINT agreement_versions_agreement_fkey
        FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreements (tenant_id, id),
    CONSTRAINT agreement_versions_framework_fkey
        FOREIGN KEY (tenant_id, framework_id) REFERENCES agreements (tenant_id, id),
    CONSTRAINT agreement_versions_region_fkey
        FOREIGN KEY (tenant_id, region_id) REFERENCES segment_nodes (tenant_id, id),
    CONSTRAINT agreement_versions_vertical_fkey
        FOREIGN KEY (tenant_id, vertical_id) REFERENCES segment_nodes (tenant_id, id),
    CONSTRAINT agreement_versions_size_fkey
        FOREIGN KEY (tenant_id, size_id) REFERENCES segment_nodes (tenant_id, id),
    CONSTRAINT agreement_versions_tier_fkey
        FOREIGN KEY (tenant_id, tier_id) REFERENCES segment_nodes (tenant_id, id),
    CONSTRAINT agreement_versions_one_in_force EXCLUDE USING gist (
        tenant_id WITH =, agreement_id WITH =, in_force WITH &&) WHERE (NOT isempty(in_force)),
    CONSTRAINT agreement_versions_one_selector_in_force EXCLUDE USING gist (
        tenant_id WITH =, framework_id WITH =, selector_key WITH =, in_force WITH &&)
        WHERE (framework_id IS NOT NULL AND NOT isempty(in_force)),
    CONSTRAINT agreement_versions_in_force_is_signed CHECK ((in_force IS NULL) = (signed_at IS NULL)),
    CONSTRAINT agreement_versions_end_has_reason CHECK (
        end_reason IN ('superseded', 'expired', 'terminated')
        AND (in_force IS NOT NULL) OR end_reason IS NULL),
    CONSTRAINT agreement_versions_hash_form CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT agreement_versions_selector_of_local CHECK ((framework_id IS NULL) = (selector_key = ''))
);

-- Tenants apart: forced row-level security; without a tenant the policy fails, it does not answer with nothing.
-- History is protected by privileges; only baton_operator deletes, and only with the whole tenant.
ALTER TABLE agreements ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreements FORCE ROW LEVEL SECURITY;
CREATE POLICY agreements_tenant ON agreements
    USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
GRANT SELECT, INSERT, UPDATE (name, revision) ON agreements TO baton_app;
GRANT SELECT, DELETE ON agreements TO baton_operator;
ALTER TABLE agreement_drafts ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_drafts FORCE ROW LEVEL SECURITY;
CREATE POLICY agreement_drafts_tenant ON agreement_drafts
    USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
GRANT SELECT, INSERT, UPDATE, DELETE ON agreement_drafts TO baton_app;
GRANT SELECT, DELETE ON agreement_drafts TO baton_operator;
ALTER TABLE agreement_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY agreement_versions_tenant ON agreement_versions
    USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
GRANT SELECT, INSERT, UPDATE (signed_at, in_force, end_reason) ON agreement_versions TO baton_app;
GRANT SELECT, DELETE ON agreement_versions TO baton_operator;
