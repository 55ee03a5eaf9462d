-- Why: agreements go on, end and ask for signatures at instants when nobody calls. A job says that something may have to
-- be done then; it makes no truth, which is asked again when it runs. One job a version, kind and level, by a unique key,
-- so that nothing happens twice; `due_at` is when it is tried next and NULL once it is done, so that the partial index has
-- the open jobs alone. What people are told is a notice: one for an occasion and a recipient, also by a unique key. A
-- renewal says which version it goes on with.
-- The worker looks at the open jobs of all tenants: baton_worker may read whose and when, by a policy and column grants of
-- its own, and nothing else. baton_app becomes it for that one statement (SET LOCAL ROLE) and, being NOINHERIT, never has
-- its rights by itself.
-- Each agreement that has versions already gets one job, by which its others are made.
-- Safe beside the running previous release: new tables, and a nullable column that it never reads. What it changes of a
-- version makes no jobs; the next change of the agreement makes them.

GRANT baton_worker TO baton_app;

ALTER TABLE agreement_versions ADD COLUMN renews integer;
ALTER TABLE agreement_versions ADD CONSTRAINT agreement_versions_renews_earlier CHECK (renews < number) NOT VALID;

CREATE TABLE jobs (
    tenant_id    uuid        NOT NULL,
    id           uuid        NOT NULL,
    kind         text        NOT NULL,
    agreement_id uuid        NOT NULL,
    version      integer     NOT NULL,
    -- tells jobs of one kind apart: which reminder it is
    level        integer     NOT NULL,
    -- when it was to happen, as the facts had it
    planned_at   timestamptz NOT NULL,
    due_at       timestamptz,
    attempts     integer     NOT NULL DEFAULT 0,
    done_at      timestamptz,
    CONSTRAINT jobs_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT jobs_once UNIQUE (tenant_id, agreement_id, version, kind, level),
    CONSTRAINT jobs_of_version
        FOREIGN KEY (tenant_id, agreement_id, version) REFERENCES agreement_versions (tenant_id, agreement_id, number),
    CONSTRAINT jobs_due_or_done CHECK ((due_at IS NULL) = (done_at IS NOT NULL)),
    CONSTRAINT jobs_attempts_counted CHECK (attempts >= 0)
);
CREATE INDEX jobs_open ON jobs (tenant_id, due_at) WHERE due_at IS NOT NULL;

CREATE TABLE notices (
    tenant_id       uuid        NOT NULL,
    id              uuid        NOT NULL,
    kind            text        NOT NULL,
    agreement_id    uuid        NOT NULL,
    version         integer     NOT NULL,
    slot            text,
    -- what happened, and to whom it is told: each pair once
    occasion        text        NOT NULL,
    recipient       text        NOT NULL,
    name            text        NOT NULL,
    email           text,
    member          text,
    payload         jsonb       NOT NULL,
    created_at      timestamptz NOT NULL,
    asks_to_acknowledge boolean NOT NULL,
    acknowledged_at timestamptz,
    acknowledged_by text,
    CONSTRAINT notices_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT notices_once UNIQUE (tenant_id, agreement_id, version, occasion, recipient),
    CONSTRAINT notices_of_version
        FOREIGN KEY (tenant_id, agreement_id, version) REFERENCES agreement_versions (tenant_id, agreement_id, number),
    CONSTRAINT notices_acknowledgement_is_whole CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL))
);
CREATE INDEX notices_of_agreement ON notices (tenant_id, agreement_id, id);
CREATE INDEX notices_of_member ON notices (tenant_id, member, id);
CREATE INDEX notices_by_kind ON notices (tenant_id, kind, id);
CREATE INDEX notices_acknowledged ON notices (tenant_id, id) WHERE acknowledged_at IS NOT NULL;
CREATE INDEX notices_to_acknowledge ON notices (tenant_id, id) WHERE asks_to_acknowledge AND acknowledged_at IS NULL;

ALTER TABLE agreement_versions NO FORCE ROW LEVEL SECURITY;
ALTER TABLE agreement_versions VALIDATE CONSTRAINT agreement_versions_renews_earlier;
INSERT INTO jobs (tenant_id, id, kind, agreement_id, version, level, planned_at, due_at)
SELECT tenant_id, gen_random_uuid(), 'schedule', agreement_id, max(number), 0, now(), now()
FROM agreement_versions
GROUP BY tenant_id, agreement_id
ON CONFLICT DO NOTHING;
ALTER TABLE agreement_versions FORCE ROW LEVEL SECURITY;

ALTER TABLE jobs ENABLE ROW LEVEL SECURITY;
ALTER TABLE jobs FORCE ROW LEVEL SECURITY;
CREATE POLICY jobs_tenant ON jobs
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
CREATE POLICY jobs_due ON jobs FOR SELECT TO baton_worker USING (due_at IS NOT NULL);
GRANT SELECT, INSERT, DELETE, UPDATE (planned_at, due_at, attempts, done_at) ON jobs TO baton_app;
GRANT SELECT, DELETE ON jobs TO baton_operator;
GRANT SELECT (tenant_id, due_at) ON jobs TO baton_worker;
ALTER TABLE notices ENABLE ROW LEVEL SECURITY;
ALTER TABLE notices FORCE ROW LEVEL SECURITY;
CREATE POLICY notices_tenant ON notices
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT, UPDATE (acknowledged_at, acknowledged_by) ON notices TO baton_app;
GRANT SELECT, DELETE ON notices TO baton_operator;
