-- Why: the tier of an account is given by the rules of the tiers or by a person, and both must be explained and undone
-- later: each assignment says from when on, why, by whom, and until when one by hand outranks the rules. It holds until
-- the account's next one begins, so that no two can overlap and none is ever changed: the key is the constraint. (With
-- ranges and an exclusion constraint, 100,000 of them took eight seconds to end and eight to begin.) The account's own row
-- keeps the tier of today, and account_segment_history that of every instant, as before; a change of the tier writes all
-- three in one transaction. Accounts that have a tier already were given it by hand, without a reason.
-- Safe beside the running previous release: a new table, which it never reads. A tier that it gives meanwhile has no
-- assignment: the next one by hand, or the next application of the rules, begins the account's list.

CREATE TABLE tier_assignments (
    tenant_id   uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    valid_from  timestamptz NOT NULL,
    -- NULL: in no tier
    tier_id     uuid,
    cause       text        NOT NULL,
    -- of one by hand: what the person wrote, and until when it outranks the rules; NULL: for good
    reason      text,
    expires_at  timestamptz,
    -- of one by rule: what decided, in words
    explanation text,
    explanation_de text,
    actor       text        NOT NULL,
    CONSTRAINT tier_assignments_pkey PRIMARY KEY (tenant_id, account_id, valid_from),
    CONSTRAINT tier_assignments_account_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES accounts (tenant_id, id),
    CONSTRAINT tier_assignments_tier_fkey FOREIGN KEY (tenant_id, tier_id) REFERENCES segment_nodes (tenant_id, id),
    CONSTRAINT tier_assignments_cause_known CHECK (cause IN ('manual', 'rule', 'released')),
    CONSTRAINT tier_assignments_manual_has_reason CHECK ((cause = 'manual') = (reason IS NOT NULL)),
    CONSTRAINT tier_assignments_manual_expires CHECK (expires_at IS NULL OR cause = 'manual'),
    CONSTRAINT tier_assignments_reason_length CHECK (length(reason) BETWEEN 1 AND 1000)
);
CREATE INDEX tier_assignments_by_tier ON tier_assignments (tenant_id, tier_id);

ALTER TABLE tier_assignments ENABLE ROW LEVEL SECURITY;

ALTER TABLE accounts NO FORCE ROW LEVEL SECURITY;
INSERT INTO tier_assignments (tenant_id, account_id, valid_from, tier_id, cause, reason, actor)
SELECT tenant_id, id, updated_at, tier_id, 'manual', 'Given before assignments were kept', 'baton'
FROM accounts
WHERE tier_id IS NOT NULL
ON CONFLICT DO NOTHING;
ALTER TABLE accounts FORCE ROW LEVEL SECURITY;

ALTER TABLE tier_assignments FORCE ROW LEVEL SECURITY;
CREATE POLICY tier_assignments_tenant ON tier_assignments
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT ON tier_assignments TO baton_app;
GRANT SELECT, DELETE ON tier_assignments TO baton_operator;
