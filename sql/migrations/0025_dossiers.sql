-- Why: what is known of an account, in versions that are never changed. Whom a version speaks of stands in rows of its own,
-- by the contact's id, so that erasing a contact takes what was said of them out of every version; the row stays, and says
-- that somebody was there.
-- Safe beside the running previous release: new tables, which it never reads. Until the update is complete, erase no contact
-- through the previous release that a dossier names: it would leave the note.

CREATE TABLE account_dossiers (
    tenant_id  uuid        NOT NULL,
    account_id uuid        NOT NULL,
    version    integer     NOT NULL,
    -- summary, goals, initiatives, insights
    content    jsonb       NOT NULL,
    written_at timestamptz NOT NULL,
    actor      text        NOT NULL,
    CONSTRAINT account_dossiers_pkey PRIMARY KEY (tenant_id, account_id, version),
    CONSTRAINT account_dossiers_account_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES accounts (tenant_id, id),
    CONSTRAINT account_dossiers_version_counts CHECK (version >= 1),
    CONSTRAINT account_dossiers_content_is_object CHECK (jsonb_typeof(content) = 'object')
);

CREATE TABLE dossier_stakeholders (
    tenant_id  uuid    NOT NULL,
    account_id uuid    NOT NULL,
    version    integer NOT NULL,
    position   integer NOT NULL,
    contact_id uuid    NOT NULL,
    -- NULL: the contact was erased
    stance     text,
    note       text,
    CONSTRAINT dossier_stakeholders_pkey PRIMARY KEY (tenant_id, account_id, version, position),
    CONSTRAINT dossier_stakeholders_once UNIQUE (tenant_id, contact_id, account_id, version),
    CONSTRAINT dossier_stakeholders_dossier_fkey FOREIGN KEY (tenant_id, account_id, version)
        REFERENCES account_dossiers (tenant_id, account_id, version),
    CONSTRAINT dossier_stakeholders_contact_fkey FOREIGN KEY (tenant_id, contact_id) REFERENCES contacts (tenant_id, id),
    CONSTRAINT dossier_stakeholders_stance_known
        CHECK (stance IN ('supporter', 'neutral', 'sceptic', 'opponent', 'unknown')),
    CONSTRAINT dossier_stakeholders_note_length CHECK (length(note) BETWEEN 1 AND 2000),
    CONSTRAINT dossier_stakeholders_erased_are_nobody CHECK (stance IS NOT NULL OR note IS NULL)
);

ALTER TABLE account_dossiers ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_dossiers FORCE ROW LEVEL SECURITY;
CREATE POLICY account_dossiers_tenant ON account_dossiers
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT ON account_dossiers TO baton_app;
GRANT SELECT, DELETE ON account_dossiers TO baton_operator;

ALTER TABLE dossier_stakeholders ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier_stakeholders FORCE ROW LEVEL SECURITY;
CREATE POLICY dossier_stakeholders_tenant ON dossier_stakeholders
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT, UPDATE (stance, note) ON dossier_stakeholders TO baton_app;
GRANT SELECT, DELETE ON dossier_stakeholders TO baton_operator;
