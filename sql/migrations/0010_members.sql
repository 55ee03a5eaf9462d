-- Why: agreements are signed by people. A member is a person of a tenant, who comes in with a token of the identity
-- provider that names `subject`, or with an API key that is bound to the member. Addresses are compared as they are
-- folded in email_folded. When somebody is away, deputies may sign: an absence keeps the local dates that were entered,
-- which never change, and the instants between which it counts. Those begin no earlier than its entry, and only their
-- end ever moves, to the moment of a cancellation: who was away at an instant of the past stays answered.
-- The exclusion constraint is the last word on two absences of one member; one that was cancelled before it began has
-- an empty range, which overlaps nothing.
-- Safe beside the running previous release: new tables, and a column that it never writes. The key of a deactivated
-- member opens until the last server of that release has stopped.

CREATE TABLE members (
    tenant_id      uuid        NOT NULL,
    id             uuid        NOT NULL,
    key            text        NOT NULL,
    name           text        NOT NULL,
    email          text        NOT NULL,
    email_folded   text        NOT NULL,
    position       text,
    subject        text,
    created_at     timestamptz NOT NULL,
    deactivated_at timestamptz,
    revision       bigint      NOT NULL DEFAULT 1,
    CONSTRAINT members_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT members_key_key UNIQUE (tenant_id, key),
    CONSTRAINT members_email_key UNIQUE (tenant_id, email_folded),
    CONSTRAINT members_subject_key UNIQUE (tenant_id, subject),
    CONSTRAINT members_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id),
    CONSTRAINT members_key_is_slug CHECK (key ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    CONSTRAINT members_name_length CHECK (length(name) BETWEEN 1 AND 200),
    CONSTRAINT members_email_length CHECK (length(email) BETWEEN 3 AND 254),
    CONSTRAINT members_position_length CHECK (length(position) BETWEEN 1 AND 200),
    CONSTRAINT members_subject_length CHECK (octet_length(subject) BETWEEN 1 AND 255)
);

CREATE TABLE absences (
    tenant_id    uuid        NOT NULL,
    id           uuid        NOT NULL,
    member_id    uuid        NOT NULL,
    first_day    date        NOT NULL,
    last_day     date        NOT NULL,
    time_zone    text        NOT NULL,
    note         text,
    starts_at    timestamptz NOT NULL,
    ends_at      timestamptz NOT NULL,
    entered_at   timestamptz NOT NULL,
    entered_by   text        NOT NULL,
    cancelled_at timestamptz,
    cancelled_by text,
    CONSTRAINT absences_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT absences_one_at_a_time EXCLUDE USING gist
        (tenant_id WITH =, member_id WITH =, tstzrange(starts_at, ends_at) WITH &&),
    CONSTRAINT absences_of_member FOREIGN KEY (tenant_id, member_id) REFERENCES members (tenant_id, id),
    CONSTRAINT absences_days_order CHECK (last_day >= first_day),
    -- What bounds the search for who was away at an instant (AbsenceLimits.days, and a day for time zones).
    CONSTRAINT absences_length CHECK (ends_at >= starts_at AND ends_at - starts_at <= interval '1097 days'),
    CONSTRAINT absences_not_backdated CHECK (starts_at >= entered_at),
    CONSTRAINT absences_time_zone_length CHECK (length(time_zone) BETWEEN 1 AND 64),
    CONSTRAINT absences_note_length CHECK (length(note) BETWEEN 1 AND 500),
    CONSTRAINT absences_cancellation_is_whole CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL))
);
CREATE INDEX absences_by_start ON absences (tenant_id, starts_at, id);
CREATE INDEX absences_of_member_by_start ON absences (tenant_id, member_id, starts_at, id);

-- No key has a member yet, so there is nothing that the validation could miss.
ALTER TABLE api_keys ADD COLUMN member_id uuid;
ALTER TABLE api_keys ADD CONSTRAINT api_keys_of_member
    FOREIGN KEY (tenant_id, member_id) REFERENCES members (tenant_id, id) NOT VALID;
ALTER TABLE api_keys VALIDATE CONSTRAINT api_keys_of_member;
CREATE INDEX api_keys_by_member ON api_keys (tenant_id, member_id);

ALTER TABLE members ENABLE ROW LEVEL SECURITY;
ALTER TABLE members FORCE ROW LEVEL SECURITY;
CREATE POLICY members_tenant ON members
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT, UPDATE (name, email, email_folded, position, subject, deactivated_at, revision)
    ON members TO baton_app;
GRANT SELECT, DELETE ON members TO baton_operator;
ALTER TABLE absences ENABLE ROW LEVEL SECURITY;
ALTER TABLE absences FORCE ROW LEVEL SECURITY;
CREATE POLICY absences_tenant ON absences
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT, UPDATE (ends_at, cancelled_at, cancelled_by) ON absences TO baton_app;
GRANT SELECT, DELETE ON absences TO baton_operator;
