-- Why: people want the meetings and reviews that agreements promise in the calendars that they have. A calendar token is a
-- right to read one such calendar with nothing else: of everything, of a person, of a region or of an agreement. Its text is
-- shown once; the table has its SHA-256. It is revoked and never deleted, so that it stays known who could read what.
-- A series counts its changes, as iCalendar does, so that calendar programs know a newer word from an older one.
-- Safe beside the running previous release: a new table, which it never reads, and two columns with defaults. A series that
-- it plans meanwhile keeps its count until this release plans it again.

CREATE TABLE calendar_tokens (
    tenant_id    uuid        NOT NULL,
    id           uuid        NOT NULL,
    token_sha256 bytea       NOT NULL,
    scope        text        NOT NULL,
    -- The person, the region or the agreement
    member_id    uuid,
    region_id    uuid,
    agreement_id uuid,
    name         text,
    language     text        NOT NULL,
    created_at   timestamptz NOT NULL,
    created_by   text        NOT NULL,
    -- The member whose key or token made it; NULL: nobody's
    creator_id   uuid,
    revoked_at   timestamptz,
    CONSTRAINT calendar_tokens_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT calendar_tokens_token_key UNIQUE (tenant_id, token_sha256),
    CONSTRAINT calendar_tokens_member_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES members (tenant_id, id),
    CONSTRAINT calendar_tokens_region_fkey FOREIGN KEY (tenant_id, region_id) REFERENCES segment_nodes (tenant_id, id),
    CONSTRAINT calendar_tokens_agreement_fkey FOREIGN KEY (tenant_id, agreement_id)
        REFERENCES agreements (tenant_id, id),
    CONSTRAINT calendar_tokens_creator_fkey FOREIGN KEY (tenant_id, creator_id) REFERENCES members (tenant_id, id),
    CONSTRAINT calendar_tokens_token_length CHECK (length(token_sha256) = 32),
    CONSTRAINT calendar_tokens_scope_known CHECK (scope IN ('all', 'person', 'region', 'agreement')),
    CONSTRAINT calendar_tokens_scope_names_one CHECK (
        (scope = 'person') = (member_id IS NOT NULL) AND (scope = 'region') = (region_id IS NOT NULL)
        AND (scope = 'agreement') = (agreement_id IS NOT NULL)),
    CONSTRAINT calendar_tokens_name_length CHECK (length(name) BETWEEN 1 AND 200),
    CONSTRAINT calendar_tokens_language_known CHECK (language IN ('en', 'de'))
);
CREATE INDEX calendar_tokens_of_member ON calendar_tokens (tenant_id, member_id, id);
CREATE INDEX calendar_tokens_of_region ON calendar_tokens (tenant_id, region_id);
CREATE INDEX calendar_tokens_of_agreement ON calendar_tokens (tenant_id, agreement_id);
CREATE INDEX calendar_tokens_of_creator ON calendar_tokens (tenant_id, creator_id);
CREATE INDEX calendar_tokens_of_all ON calendar_tokens (tenant_id, id) WHERE scope = 'all' AND revoked_at IS NULL;

ALTER TABLE calendar_tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_tokens FORCE ROW LEVEL SECURITY;
CREATE POLICY calendar_tokens_tenant ON calendar_tokens
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT, UPDATE (revoked_at) ON calendar_tokens TO baton_app;
GRANT SELECT, DELETE ON calendar_tokens TO baton_operator;

ALTER TABLE review_series ADD COLUMN sequence integer NOT NULL DEFAULT 0;
ALTER TABLE review_series ADD COLUMN modified_at timestamptz NOT NULL DEFAULT now();
GRANT UPDATE (sequence, modified_at) ON review_series TO baton_app;
