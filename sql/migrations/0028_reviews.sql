-- Why: an agreement promises meetings and reviews of itself. A series says when it meets, as the terms in force have it; its
-- reviews are rows made ahead, so that each can be moved, cancelled, opened, minuted and closed alone. The day by the
-- rhythm tells a review from the others of its series for ever, wherever it is moved. What becomes of it is told by facts;
-- `outcome` repeats them for the indexes alone. A closed review is never changed again: a policy says that last.
-- Action items come out of reviews or are entered by themselves. Review jobs say what has to be done when nobody calls: to
-- plan the series of a tenant anew, and to remind of what is overdue; one a kind, subject, deadline and level, by a unique
-- key, so that nobody is told twice.
-- Safe beside the running previous release: new tables, which it never reads. What it changes of agreements is planned at
-- the next daily round of this release.

CREATE TABLE review_series (
    tenant_id        uuid        NOT NULL,
    agreement_id     uuid        NOT NULL,
    kind             text        NOT NULL,
    key              text        NOT NULL COLLATE "C",
    -- Title, rhythm, time, participants and agenda, as the terms have them
    definition       jsonb       NOT NULL,
    -- Of the agreement, by which it was planned last
    version          integer     NOT NULL,
    -- From which weeks are counted
    first_day        date        NOT NULL,
    calendar         text,
    calendar_version integer,
    -- Up to which day its reviews are made
    planned_until    date        NOT NULL,
    started_at       timestamptz NOT NULL,
    ended_at         timestamptz,
    CONSTRAINT review_series_pkey PRIMARY KEY (tenant_id, agreement_id, kind, key),
    CONSTRAINT review_series_version_fkey FOREIGN KEY (tenant_id, agreement_id, version)
        REFERENCES agreement_versions (tenant_id, agreement_id, number),
    CONSTRAINT review_series_kind_known CHECK (kind IN ('meeting', 'review')),
    CONSTRAINT review_series_definition_is_object CHECK (jsonb_typeof(definition) = 'object'),
    CONSTRAINT review_series_calendar_whole CHECK ((calendar IS NULL) = (calendar_version IS NULL))
);

CREATE INDEX review_series_of_version ON review_series (tenant_id, agreement_id, version);

CREATE TABLE reviews (
    tenant_id           uuid        NOT NULL,
    id                  uuid        NOT NULL,
    agreement_id        uuid        NOT NULL,
    kind                text        NOT NULL,
    series              text        NOT NULL COLLATE "C",
    day                 date        NOT NULL,
    starts_at           timestamptz NOT NULL,
    ends_at             timestamptz NOT NULL,
    time_zone           text        NOT NULL,
    outcome             text        NOT NULL DEFAULT 'scheduled',
    -- Moved by hand: planning leaves its time alone
    moved_at            timestamptz,
    moved_by            text,
    move_reason         text,
    cancelled_at        timestamptz,
    cancelled_by        text,
    cancellation_reason text,
    opened_at           timestamptz,
    opened_by           text,
    agenda              jsonb,
    -- Of the series, as it was when the review was opened; NULL before: as the series has it
    definition          jsonb,
    minutes             text,
    causes              jsonb       NOT NULL DEFAULT '{}',
    attendance          jsonb       NOT NULL DEFAULT '[]',
    closed_at           timestamptz,
    closed_by           text,
    -- As iCalendar counts: once more with each change of time or cancellation
    sequence            integer     NOT NULL DEFAULT 0,
    modified_at         timestamptz NOT NULL,
    revision            bigint      NOT NULL DEFAULT 1,
    CONSTRAINT reviews_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT reviews_once UNIQUE (tenant_id, agreement_id, kind, series, day),
    CONSTRAINT reviews_series_fkey FOREIGN KEY (tenant_id, agreement_id, kind, series)
        REFERENCES review_series (tenant_id, agreement_id, kind, key),
    CONSTRAINT reviews_end_after_start CHECK (ends_at > starts_at),
    CONSTRAINT reviews_outcome_known CHECK (outcome IN ('scheduled', 'open', 'closed', 'cancelled')),
    CONSTRAINT reviews_outcome_by_facts CHECK (
        outcome = CASE WHEN closed_at IS NOT NULL THEN 'closed' WHEN cancelled_at IS NOT NULL THEN 'cancelled'
            WHEN opened_at IS NOT NULL THEN 'open' ELSE 'scheduled' END),
    CONSTRAINT reviews_move_whole
        CHECK ((moved_at IS NULL) = (moved_by IS NULL) AND (moved_at IS NULL) = (move_reason IS NULL)),
    CONSTRAINT reviews_cancellation_whole CHECK (
        (cancelled_at IS NULL) = (cancelled_by IS NULL) AND (cancelled_at IS NULL) = (cancellation_reason IS NULL)),
    CONSTRAINT reviews_opening_whole
        CHECK ((opened_at IS NULL) = (opened_by IS NULL) AND (opened_at IS NULL) = (agenda IS NULL)
            AND (opened_at IS NULL) = (definition IS NULL)),
    CONSTRAINT reviews_closed_when_opened CHECK (closed_at IS NULL OR opened_at IS NOT NULL),
    CONSTRAINT reviews_cancelled_unopened CHECK (cancelled_at IS NULL OR opened_at IS NULL),
    CONSTRAINT reviews_closing_whole CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
    CONSTRAINT reviews_causes_is_object CHECK (jsonb_typeof(causes) = 'object'),
    CONSTRAINT reviews_attendance_is_array CHECK (jsonb_typeof(attendance) = 'array')
);
CREATE INDEX reviews_by_time ON reviews (tenant_id, starts_at, id);
CREATE INDEX reviews_by_start ON reviews (tenant_id, outcome, starts_at, id);
CREATE INDEX reviews_cancelled ON reviews (tenant_id, cancelled_at) WHERE cancelled_at IS NOT NULL;
CREATE INDEX reviews_awaited ON reviews (tenant_id, starts_at, id) WHERE outcome = 'scheduled' AND kind = 'review';
CREATE INDEX reviews_of_agreement ON reviews (tenant_id, agreement_id, outcome, starts_at, id);

CREATE TABLE review_decisions (
    tenant_id      uuid        NOT NULL,
    review_id      uuid        NOT NULL,
    number         integer     NOT NULL,
    text           text        NOT NULL,
    -- Of the review's agreement; NULL: the decision changes no terms
    change_request integer,
    agreement_id   uuid        NOT NULL,
    decided_at     timestamptz NOT NULL,
    actor          text        NOT NULL,
    CONSTRAINT review_decisions_pkey PRIMARY KEY (tenant_id, review_id, number),
    CONSTRAINT review_decisions_review_fkey FOREIGN KEY (tenant_id, review_id) REFERENCES reviews (tenant_id, id),
    CONSTRAINT review_decisions_request_fkey FOREIGN KEY (tenant_id, agreement_id, change_request)
        REFERENCES change_requests (tenant_id, agreement_id, number),
    CONSTRAINT review_decisions_text_length CHECK (length(text) BETWEEN 1 AND 4000)
);

CREATE INDEX review_decisions_of_request ON review_decisions (tenant_id, agreement_id, change_request);

CREATE TABLE action_items (
    tenant_id        uuid        NOT NULL,
    id               uuid        NOT NULL,
    agreement_id     uuid        NOT NULL,
    title            text        NOT NULL,
    note             text,
    owner_id         uuid        NOT NULL,
    due_on           date        NOT NULL,
    -- In which the day ends
    time_zone        text        NOT NULL,
    outcome          text        NOT NULL DEFAULT 'open',
    review_id        uuid,
    -- Of the review
    decision         integer,
    change_request   integer,
    account_id       uuid,
    created_at       timestamptz NOT NULL,
    created_by       text        NOT NULL,
    done_at          timestamptz,
    done_by          text,
    result           text,
    dismissed_at       timestamptz,
    dismissed_by       text,
    dismissal_reason      text,
    revision         bigint      NOT NULL DEFAULT 1,
    CONSTRAINT action_items_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT action_items_agreement_fkey FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreements (tenant_id, id),
    CONSTRAINT action_items_owner_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES members (tenant_id, id),
    CONSTRAINT action_items_review_fkey FOREIGN KEY (tenant_id, review_id) REFERENCES reviews (tenant_id, id),
    CONSTRAINT action_items_decision_fkey FOREIGN KEY (tenant_id, review_id, decision)
        REFERENCES review_decisions (tenant_id, review_id, number),
    CONSTRAINT action_items_request_fkey FOREIGN KEY (tenant_id, agreement_id, change_request)
        REFERENCES change_requests (tenant_id, agreement_id, number),
    CONSTRAINT action_items_account_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES accounts (tenant_id, id),
    CONSTRAINT action_items_decision_of_review CHECK (decision IS NULL OR review_id IS NOT NULL),
    CONSTRAINT action_items_title_length CHECK (length(title) BETWEEN 1 AND 200),
    CONSTRAINT action_items_texts_length
        CHECK (length(note) <= 4000 AND length(result) <= 4000 AND length(dismissal_reason) BETWEEN 1 AND 2000),
    CONSTRAINT action_items_outcome_by_facts CHECK (
        outcome = CASE WHEN done_at IS NOT NULL THEN 'done' WHEN dismissed_at IS NOT NULL THEN 'dismissed'
            ELSE 'open' END),
    CONSTRAINT action_items_one_end CHECK (done_at IS NULL OR dismissed_at IS NULL),
    CONSTRAINT action_items_done_whole
        CHECK ((done_at IS NULL) = (done_by IS NULL) AND (done_at IS NOT NULL OR result IS NULL)),
    CONSTRAINT action_items_dismissed_whole
        CHECK ((dismissed_at IS NULL) = (dismissed_by IS NULL) AND (dismissed_at IS NULL) = (dismissal_reason IS NULL))
);
CREATE INDEX action_items_by_day ON action_items (tenant_id, due_on, id);
CREATE INDEX action_items_by_due ON action_items (tenant_id, outcome, due_on, id);
CREATE INDEX action_items_of_owner ON action_items (tenant_id, owner_id, outcome, due_on, id);
CREATE INDEX action_items_of_agreement ON action_items (tenant_id, agreement_id, outcome, due_on, id);
CREATE INDEX action_items_of_decision ON action_items (tenant_id, review_id, decision);
CREATE INDEX action_items_of_request ON action_items (tenant_id, agreement_id, change_request);
CREATE INDEX action_items_of_account ON action_items (tenant_id, account_id);

CREATE TABLE review_jobs (
    tenant_id uuid        NOT NULL,
    kind      text        NOT NULL,
    -- The review, the action item, or the tenant
    subject   uuid        NOT NULL,
    -- What is or was missed: another one begins the levels anew
    deadline  timestamptz NOT NULL,
    -- 0: the reminder; from 1, the level of the escalation
    level     integer     NOT NULL,
    -- The last agreement that a round of planning has done
    after     text COLLATE "C",
    -- Whether another round is to follow the one that is under way
    again     boolean     NOT NULL DEFAULT false,
    due_at    timestamptz,
    attempts  integer     NOT NULL DEFAULT 0,
    done_at   timestamptz,
    CONSTRAINT review_jobs_pkey PRIMARY KEY (tenant_id, kind, subject, deadline, level),
    CONSTRAINT review_jobs_kind_known CHECK (kind IN ('planning', 'review_overdue', 'action_overdue')),
    CONSTRAINT review_jobs_due_or_done CHECK ((due_at IS NULL) = (done_at IS NOT NULL)),
    CONSTRAINT review_jobs_level_counts CHECK (level >= 0),
    CONSTRAINT review_jobs_attempts_counted CHECK (attempts >= 0)
);
CREATE INDEX review_jobs_open ON review_jobs (tenant_id, due_at) WHERE due_at IS NOT NULL;

INSERT INTO review_jobs (tenant_id, kind, subject, deadline, level, due_at)
SELECT id, 'planning', id, '-infinity', 0, now()
FROM tenants;

ALTER TABLE review_series ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_series FORCE ROW LEVEL SECURITY;
CREATE POLICY review_series_tenant ON review_series
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT,
    UPDATE (definition, version, first_day, calendar, calendar_version, planned_until, started_at, ended_at)
    ON review_series TO baton_app;
GRANT SELECT, DELETE ON review_series TO baton_operator;

ALTER TABLE reviews ENABLE ROW LEVEL SECURITY;
ALTER TABLE reviews FORCE ROW LEVEL SECURITY;
CREATE POLICY reviews_tenant ON reviews
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
CREATE POLICY reviews_closed_stay ON reviews AS RESTRICTIVE FOR UPDATE
    USING (closed_at IS NULL) WITH CHECK (true);
GRANT SELECT, INSERT,
    UPDATE (starts_at, ends_at, time_zone, outcome, moved_at, moved_by, move_reason, cancelled_at, cancelled_by,
        cancellation_reason, opened_at, opened_by, agenda, definition, minutes, causes, attendance, closed_at, closed_by, sequence,
        modified_at, revision)
    ON reviews TO baton_app;
GRANT SELECT, DELETE ON reviews TO baton_operator;

ALTER TABLE review_decisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_decisions FORCE ROW LEVEL SECURITY;
CREATE POLICY review_decisions_tenant ON review_decisions
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT ON review_decisions TO baton_app;
GRANT SELECT, DELETE ON review_decisions TO baton_operator;

ALTER TABLE action_items ENABLE ROW LEVEL SECURITY;
ALTER TABLE action_items FORCE ROW LEVEL SECURITY;
CREATE POLICY action_items_tenant ON action_items
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT,
    UPDATE (title, note, owner_id, due_on, outcome, done_at, done_by, result, dismissed_at, dismissed_by, dismissal_reason,
        revision)
    ON action_items TO baton_app;
GRANT SELECT, DELETE ON action_items TO baton_operator;

ALTER TABLE review_jobs ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_jobs FORCE ROW LEVEL SECURITY;
CREATE POLICY review_jobs_tenant ON review_jobs
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
CREATE POLICY review_jobs_due ON review_jobs FOR SELECT TO baton_worker USING (due_at IS NOT NULL);
GRANT SELECT, INSERT, DELETE, UPDATE (after, again, due_at, attempts, done_at) ON review_jobs TO baton_app;
GRANT SELECT, DELETE ON review_jobs TO baton_operator;
GRANT SELECT (tenant_id, due_at) ON review_jobs TO baton_worker;
