-- Why: what was done with accounts, as other systems report it: a reply, a call, a meeting. A fact has the id that its
-- source gave it, and is that source's alone and never changed: the key makes a repetition harmless, also of two at once.
-- The indexes are what lists and metrics read: an account's and a contact's newest, and all of a tenant within a window.
-- Safe beside the running previous release: a new table, which it never reads.

CREATE TABLE engagement_events (
    tenant_id   uuid        NOT NULL,
    source      text        NOT NULL COLLATE "C",
    event_id    text        NOT NULL COLLATE "C",
    account_id  uuid        NOT NULL,
    -- NULL: with the account, and nobody in particular
    contact_id  uuid,
    kind        text        NOT NULL,
    occurred_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    CONSTRAINT engagement_events_pkey PRIMARY KEY (tenant_id, source, event_id),
    CONSTRAINT engagement_events_account_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES accounts (tenant_id, id),
    CONSTRAINT engagement_events_contact_fkey FOREIGN KEY (tenant_id, contact_id) REFERENCES contacts (tenant_id, id),
    CONSTRAINT engagement_events_source_length CHECK (length(source) BETWEEN 1 AND 63),
    CONSTRAINT engagement_events_event_id_length CHECK (length(event_id) BETWEEN 1 AND 128),
    CONSTRAINT engagement_events_kind_known CHECK (kind IN ('email_reply', 'call', 'meeting', 'event_attendance', 'demo',
        'content_download', 'website_visit', 'proposal_discussion', 'other')),
    CONSTRAINT engagement_events_not_before_1970 CHECK (occurred_at >= '1970-01-01 00:00:00+00')
);
CREATE INDEX engagement_events_by_account
    ON engagement_events (tenant_id, account_id, occurred_at, source, event_id, kind);
CREATE INDEX engagement_events_by_contact
    ON engagement_events (tenant_id, contact_id, occurred_at, source, event_id, kind);
CREATE INDEX engagement_events_by_time ON engagement_events (tenant_id, occurred_at, kind, contact_id);

ALTER TABLE engagement_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE engagement_events FORCE ROW LEVEL SECURITY;
CREATE POLICY engagement_events_tenant ON engagement_events
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT ON engagement_events TO baton_app;
GRANT SELECT, DELETE ON engagement_events TO baton_operator;
