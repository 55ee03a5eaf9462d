-- Why: what marketing and sales are to reach together at an account. A plan freezes the milestones that were agreed on when
-- it began, with their due dates, so that a later agreement changes no plan. What became of a milestone is told by facts:
-- confirmations of its sides with evidence, a dismissal, the end of its plan; whether it is late, by them and the instant.
-- `outcome` repeats those facts for the indexes alone, through which milestones of all accounts are listed in the order of
-- their due dates; one without a due date comes last, as due at infinity. Confirmations that were taken back and due dates
-- that were moved stay as rows. That an account has one open plan, and a milestone one standing confirmation of a side,
-- two unique indexes say last.
-- Safe beside the running previous release: new tables, which it never reads. Until the update is complete it hands no
-- milestones over when somebody takes another's place.

CREATE TABLE engagement_plans (
    tenant_id        uuid        NOT NULL,
    account_id       uuid        NOT NULL,
    number           integer     NOT NULL,
    framework        text        NOT NULL,
    segment          jsonb       NOT NULL,
    started_at       timestamptz NOT NULL,
    -- In which due dates were counted; NULL: none held for the account
    calendar         text,
    calendar_version integer,
    time_zone        text        NOT NULL,
    created_at       timestamptz NOT NULL,
    created_by       text        NOT NULL,
    closed_at        timestamptz,
    closed_by        text,
    closure_reason   text,
    revision         bigint      NOT NULL DEFAULT 1,
    CONSTRAINT engagement_plans_pkey PRIMARY KEY (tenant_id, account_id, number),
    CONSTRAINT engagement_plans_account_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES accounts (tenant_id, id),
    CONSTRAINT engagement_plans_number_counts CHECK (number >= 1),
    CONSTRAINT engagement_plans_segment_is_object CHECK (jsonb_typeof(segment) = 'object'),
    CONSTRAINT engagement_plans_calendar_whole CHECK ((calendar IS NULL) = (calendar_version IS NULL)),
    CONSTRAINT engagement_plans_closure_whole
        CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (closure_reason IS NULL)),
    CONSTRAINT engagement_plans_reason_length CHECK (length(closure_reason) BETWEEN 1 AND 2000)
);
CREATE UNIQUE INDEX engagement_plans_one_open ON engagement_plans (tenant_id, account_id) WHERE closed_at IS NULL;

CREATE TABLE engagement_milestones (
    tenant_id        uuid        NOT NULL,
    account_id       uuid        NOT NULL,
    plan             integer     NOT NULL,
    key              text        NOT NULL COLLATE "C",
    position         integer     NOT NULL,
    text             text        NOT NULL,
    sides            text        NOT NULL,
    -- {"within", "clock"}; NULL: nothing was agreed
    agreed           jsonb,
    due_at           timestamptz NOT NULL,
    -- Why it is due at infinity
    undated          text,
    agreement        text        NOT NULL,
    version          integer     NOT NULL,
    marketing_owner  uuid        NOT NULL,
    sales_owner      uuid        NOT NULL,
    outcome          text        NOT NULL DEFAULT 'open',
    dismissed_at     timestamptz,
    dismissed_by     text,
    dismissal_reason text,
    CONSTRAINT engagement_milestones_pkey PRIMARY KEY (tenant_id, account_id, plan, key),
    CONSTRAINT engagement_milestones_plan_fkey FOREIGN KEY (tenant_id, account_id, plan)
        REFERENCES engagement_plans (tenant_id, account_id, number),
    CONSTRAINT engagement_milestones_marketing_fkey FOREIGN KEY (tenant_id, marketing_owner)
        REFERENCES members (tenant_id, id),
    CONSTRAINT engagement_milestones_sales_fkey FOREIGN KEY (tenant_id, sales_owner) REFERENCES members (tenant_id, id),
    CONSTRAINT engagement_milestones_key_is_slug CHECK (key ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    CONSTRAINT engagement_milestones_sides_known CHECK (sides IN ('marketing', 'sales', 'both')),
    CONSTRAINT engagement_milestones_undated_known
        CHECK (undated IN ('not_agreed', 'no_calendar', 'beyond_horizon')),
    CONSTRAINT engagement_milestones_dated_or_not CHECK ((undated IS NULL) = isfinite(due_at)),
    CONSTRAINT engagement_milestones_outcome_known CHECK (outcome IN ('open', 'reached', 'dismissed', 'closed')),
    CONSTRAINT engagement_milestones_dismissal_whole
        CHECK ((dismissed_at IS NULL) = (dismissed_by IS NULL) AND (dismissed_at IS NULL) = (dismissal_reason IS NULL)
            AND (dismissed_at IS NULL) = (outcome <> 'dismissed')),
    CONSTRAINT engagement_milestones_reason_length CHECK (length(dismissal_reason) BETWEEN 1 AND 2000)
);
CREATE INDEX engagement_milestones_by_due ON engagement_milestones (tenant_id, outcome, due_at, account_id, plan, key);
CREATE INDEX engagement_milestones_by_marketing
    ON engagement_milestones (tenant_id, marketing_owner, outcome, due_at, account_id, plan, key);
CREATE INDEX engagement_milestones_by_sales
    ON engagement_milestones (tenant_id, sales_owner, outcome, due_at, account_id, plan, key);

CREATE TABLE milestone_confirmations (
    tenant_id    uuid        NOT NULL,
    account_id   uuid        NOT NULL,
    plan         integer     NOT NULL,
    milestone    text        NOT NULL COLLATE "C",
    number       integer     NOT NULL,
    side         text        NOT NULL,
    evidence     text        NOT NULL,
    reached_on   date        NOT NULL,
    confirmed_at timestamptz NOT NULL,
    actor        text        NOT NULL,
    withdrawn_at timestamptz,
    withdrawn_by text,
    CONSTRAINT milestone_confirmations_pkey PRIMARY KEY (tenant_id, account_id, plan, milestone, number),
    CONSTRAINT milestone_confirmations_milestone_fkey FOREIGN KEY (tenant_id, account_id, plan, milestone)
        REFERENCES engagement_milestones (tenant_id, account_id, plan, key),
    CONSTRAINT milestone_confirmations_side_known CHECK (side IN ('marketing', 'sales')),
    CONSTRAINT milestone_confirmations_evidence_length CHECK (length(evidence) BETWEEN 1 AND 2000),
    CONSTRAINT milestone_confirmations_withdrawal_whole CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
CREATE UNIQUE INDEX milestone_confirmations_one_standing
    ON milestone_confirmations (tenant_id, account_id, plan, milestone, side) WHERE withdrawn_at IS NULL;

CREATE TABLE milestone_moves (
    tenant_id  uuid        NOT NULL,
    account_id uuid        NOT NULL,
    plan       integer     NOT NULL,
    milestone  text        NOT NULL COLLATE "C",
    number     integer     NOT NULL,
    -- NULL: it had no due date
    due_before timestamptz,
    due_after  timestamptz NOT NULL,
    reason     text        NOT NULL,
    moved_at   timestamptz NOT NULL,
    actor      text        NOT NULL,
    CONSTRAINT milestone_moves_pkey PRIMARY KEY (tenant_id, account_id, plan, milestone, number),
    CONSTRAINT milestone_moves_milestone_fkey FOREIGN KEY (tenant_id, account_id, plan, milestone)
        REFERENCES engagement_milestones (tenant_id, account_id, plan, key),
    CONSTRAINT milestone_moves_reason_length CHECK (length(reason) BETWEEN 1 AND 2000)
);

ALTER TABLE engagement_plans ENABLE ROW LEVEL SECURITY;
ALTER TABLE engagement_plans FORCE ROW LEVEL SECURITY;
CREATE POLICY engagement_plans_tenant ON engagement_plans
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT, UPDATE (closed_at, closed_by, closure_reason, revision) ON engagement_plans TO baton_app;
GRANT SELECT, DELETE ON engagement_plans TO baton_operator;

ALTER TABLE engagement_milestones ENABLE ROW LEVEL SECURITY;
ALTER TABLE engagement_milestones FORCE ROW LEVEL SECURITY;
CREATE POLICY engagement_milestones_tenant ON engagement_milestones
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT,
    UPDATE (due_at, undated, marketing_owner, sales_owner, outcome, dismissed_at, dismissed_by, dismissal_reason)
    ON engagement_milestones TO baton_app;
GRANT SELECT, DELETE ON engagement_milestones TO baton_operator;

ALTER TABLE milestone_confirmations ENABLE ROW LEVEL SECURITY;
ALTER TABLE milestone_confirmations FORCE ROW LEVEL SECURITY;
CREATE POLICY milestone_confirmations_tenant ON milestone_confirmations
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by) ON milestone_confirmations TO baton_app;
GRANT SELECT, DELETE ON milestone_confirmations TO baton_operator;

ALTER TABLE milestone_moves ENABLE ROW LEVEL SECURITY;
ALTER TABLE milestone_moves FORCE ROW LEVEL SECURITY;
CREATE POLICY milestone_moves_tenant ON milestone_moves
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT ON milestone_moves TO baton_app;
GRANT SELECT, DELETE ON milestone_moves TO baton_operator;
