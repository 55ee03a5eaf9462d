-- Why: stakeholders at accounts. A contact is a person there, as the CRM knows it; what is personal of it can be erased for
-- good, and what stays is a row without a name, so that metrics of the past stay what they were. The id of an erased
-- contact is free for another one: erased_at is part of the key, and equal for those who are there, since it is NULL.
-- Safe beside the running previous release: a new table, which it never reads; it writes no account away from under it.

CREATE TABLE contacts (
    tenant_id      uuid        NOT NULL,
    id             uuid        NOT NULL,
    account_id     uuid        NOT NULL,
    external_id    text        NOT NULL COLLATE "C",
    -- NULL: erased
    name           text,
    email          text,
    title          text,
    committee_role text,
    language       text,
    -- from this local date on no longer there
    left_on        date,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    erased_at      timestamptz,
    revision       bigint      NOT NULL DEFAULT 1,
    CONSTRAINT contacts_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT contacts_living_key UNIQUE NULLS NOT DISTINCT (tenant_id, account_id, external_id, erased_at),
    CONSTRAINT contacts_account_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES accounts (tenant_id, id),
    CONSTRAINT contacts_external_id_length CHECK (length(external_id) BETWEEN 1 AND 128),
    CONSTRAINT contacts_name_length CHECK (length(name) BETWEEN 1 AND 200),
    CONSTRAINT contacts_email_length CHECK (length(email) BETWEEN 3 AND 254),
    CONSTRAINT contacts_title_length CHECK (length(title) BETWEEN 1 AND 200),
    CONSTRAINT contacts_language_form CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' AND length(language) <= 35),
    CONSTRAINT contacts_committee_role_known CHECK (committee_role IN ('champion', 'economic_buyer', 'decision_maker',
        'technical_buyer', 'user_buyer', 'influencer', 'gatekeeper', 'blocker')),
    CONSTRAINT contacts_living_have_names CHECK ((erased_at IS NULL) = (name IS NOT NULL)),
    CONSTRAINT contacts_erased_are_nobody
        CHECK (erased_at IS NULL OR (email IS NULL AND title IS NULL AND language IS NULL))
);

ALTER TABLE contacts ENABLE ROW LEVEL SECURITY;
ALTER TABLE contacts FORCE ROW LEVEL SECURITY;
CREATE POLICY contacts_tenant ON contacts
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT, UPDATE (name, email, title, committee_role, language, left_on, updated_at, erased_at, revision)
    ON contacts TO baton_app;
GRANT SELECT, DELETE ON contacts TO baton_operator;
