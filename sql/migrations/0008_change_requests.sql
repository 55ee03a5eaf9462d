-- Why: people ask for changes of an agreement, others decide, and versions say which requests they carry. What was
-- asked never changes: baton_app may only add a decision and a withdrawal. A draft keeps the numbers of the requests whose
-- values it has, so that they leave with it; of a proposed version they are rows of agreement_version_changes, which
-- baton_app can only insert, and the text that is signed has them too. A request's state follows from these facts.
-- Safe beside the running previous release: new tables, and a column with a default that it never reads. A draft that
-- it deletes or proposes takes its list along, and the requests are agreed as before.

CREATE TABLE change_requests (
    tenant_id       uuid        NOT NULL,
    agreement_id    uuid        NOT NULL,
    number          integer     NOT NULL,
    title           text        NOT NULL,
    reason          text        NOT NULL,
    patch           jsonb       NOT NULL,
    requested_at    timestamptz NOT NULL,
    requested_by    text        NOT NULL,
    decision        text,
    decision_reason text,
    decided_at      timestamptz,
    decided_by      text,
    withdrawn_at    timestamptz,
    withdrawn_by    text,
    CONSTRAINT change_requests_pkey PRIMARY KEY (tenant_id, agreement_id, number),
    CONSTRAINT change_requests_of_agreement
        FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreements (tenant_id, id),
    CONSTRAINT change_requests_number_positive CHECK (number >= 1),
    CONSTRAINT change_requests_title_length CHECK (length(title) BETWEEN 1 AND 200),
    CONSTRAINT change_requests_reason_length CHECK (length(reason) BETWEEN 1 AND 4000),
    CONSTRAINT change_requests_patch_is_object CHECK (jsonb_typeof(patch) = 'object'),
    CONSTRAINT change_requests_decision_known CHECK (decision IN ('agreed', 'declined')),
    CONSTRAINT change_requests_decision_is_whole CHECK (
        (decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (decided_by IS NULL)
        AND (decision_reason IS NULL OR decision IS NOT NULL)),
    CONSTRAINT change_requests_declined_has_reason CHECK (
        decision IS DISTINCT FROM 'declined' OR decision_reason IS NOT NULL),
    CONSTRAINT change_requests_withdrawal_is_whole CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
    CONSTRAINT change_requests_declined_stays CHECK (withdrawn_at IS NULL OR decision IS DISTINCT FROM 'declined')
);

-- Numbers of change_requests of the same agreement, written under the agreement's lock.
ALTER TABLE agreement_drafts ADD COLUMN carries integer[] NOT NULL DEFAULT '{}';

CREATE TABLE agreement_version_changes (
    tenant_id    uuid    NOT NULL,
    agreement_id uuid    NOT NULL,
    version      integer NOT NULL,
    request      integer NOT NULL,
    CONSTRAINT agreement_version_changes_pkey PRIMARY KEY (tenant_id, agreement_id, version, request),
    CONSTRAINT agreement_version_changes_of_version
        FOREIGN KEY (tenant_id, agreement_id, version) REFERENCES agreement_versions (tenant_id, agreement_id, number),
    CONSTRAINT agreement_version_changes_of_request
        FOREIGN KEY (tenant_id, agreement_id, request) REFERENCES change_requests (tenant_id, agreement_id, number)
);
CREATE INDEX agreement_version_changes_by_request ON agreement_version_changes (tenant_id, agreement_id, request);

ALTER TABLE change_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE change_requests FORCE ROW LEVEL SECURITY;
CREATE POLICY change_requests_tenant ON change_requests
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT,
    UPDATE (decision, decision_reason, decided_at, decided_by, withdrawn_at, withdrawn_by)
    ON change_requests TO baton_app;
GRANT SELECT, DELETE ON change_requests TO baton_operator;
ALTER TABLE agreement_version_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_version_changes FORCE ROW LEVEL SECURITY;
CREATE POLICY agreement_version_changes_tenant ON agreement_version_changes
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT ON agreement_version_changes TO baton_app;
GRANT SELECT, DELETE ON agreement_version_changes TO baton_operator;
