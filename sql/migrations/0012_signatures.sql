-- Why: a proposed text has slots, and what people do at them is kept as sealed records, byte for byte. Slots, records
-- and scans can only be added: baton_app has no UPDATE or DELETE there. Of a version only the facts that come later
-- can be written: withdrawn, declined, signed, in force, terminated. One thing happens at a slot, by a unique key; no
-- version is signed and withdrawn, or signed and declined, by a CHECK. One-time links are kept as hashes of their tokens.
-- A text that is signed is a version, or an exception from guard rails, which is a change request: `subject` says which,
-- and two generated columns hold the row to what it belongs to.
-- Safe beside the running previous release: new tables, and nullable columns that it never reads. It takes a proposed
-- version for one without an end, and can neither sign nor change it.

ALTER TABLE agreement_versions ADD COLUMN sign_by timestamptz;
ALTER TABLE agreement_versions ADD COLUMN quorum integer NOT NULL DEFAULT 0;
ALTER TABLE agreement_versions ADD COLUMN withdrawn_at timestamptz;
ALTER TABLE agreement_versions ADD COLUMN withdrawn_by text;
ALTER TABLE agreement_versions ADD COLUMN withdrawal_reason text;
ALTER TABLE agreement_versions ADD COLUMN declined_at timestamptz;
ALTER TABLE agreement_versions ADD COLUMN terminates_at timestamptz;
ALTER TABLE agreement_versions ADD COLUMN terminated_at timestamptz;
ALTER TABLE agreement_versions ADD COLUMN terminated_by text;
ALTER TABLE agreement_versions ADD COLUMN termination_reason text;
ALTER TABLE agreement_versions ADD CONSTRAINT agreement_versions_one_outcome CHECK (
    num_nonnulls(signed_at, withdrawn_at, declined_at) <= 1);
ALTER TABLE agreement_versions ADD CONSTRAINT agreement_versions_withdrawal_is_whole CHECK (
    num_nonnulls(withdrawn_at, withdrawn_by) IN (0, 2)
    AND (withdrawal_reason IS NULL OR length(withdrawal_reason) BETWEEN 1 AND 4000 AND withdrawn_at IS NOT NULL));
ALTER TABLE agreement_versions ADD CONSTRAINT agreement_versions_termination_is_whole CHECK (
    num_nonnulls(terminates_at, terminated_at, terminated_by, termination_reason) IN (0, 4)
    AND (terminates_at IS NULL OR signed_at IS NOT NULL));
ALTER TABLE agreement_versions ADD CONSTRAINT agreement_versions_quorum_bounds CHECK (quorum BETWEEN 0 AND 500);
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawal_reason, declined_at,
    terminates_at, terminated_at, terminated_by, termination_reason) ON agreement_versions TO baton_app;

CREATE TABLE signature_slots (
    tenant_id    uuid    NOT NULL,
    agreement_id uuid    NOT NULL,
    subject      text    NOT NULL,
    number       integer NOT NULL,
    slot         text    NOT NULL,
    position     integer NOT NULL,
    requirement  text    NOT NULL,
    name         text    NOT NULL,
    -- name, position, email, member and capacity of each, as the signed text has them
    signatories  jsonb   NOT NULL,
    version      integer GENERATED ALWAYS AS (CASE WHEN subject = 'version' THEN number END) STORED,
    request      integer GENERATED ALWAYS AS (CASE WHEN subject = 'exception' THEN number END) STORED,
    CONSTRAINT signature_slots_pkey PRIMARY KEY (tenant_id, agreement_id, subject, number, slot),
    CONSTRAINT signature_slots_of_version
        FOREIGN KEY (tenant_id, agreement_id, version) REFERENCES agreement_versions (tenant_id, agreement_id, number),
    CONSTRAINT signature_slots_of_request
        FOREIGN KEY (tenant_id, agreement_id, request) REFERENCES change_requests (tenant_id, agreement_id, number),
    CONSTRAINT signature_slots_subject_known CHECK (subject IN ('version', 'exception')),
    CONSTRAINT signature_slots_requirement_known CHECK (requirement IN ('required', 'optional', 'none', 'board'))
);

CREATE INDEX signature_slots_by_version ON signature_slots (tenant_id, agreement_id, version);
CREATE INDEX signature_slots_by_request ON signature_slots (tenant_id, agreement_id, request);

CREATE TABLE scans (
    tenant_id    uuid        NOT NULL,
    agreement_id uuid        NOT NULL,
    sha256       text        NOT NULL,
    media_type   text        NOT NULL,
    bytes        bytea       NOT NULL,
    uploaded_at  timestamptz NOT NULL,
    uploaded_by  text        NOT NULL,
    CONSTRAINT scans_pkey PRIMARY KEY (tenant_id, agreement_id, sha256),
    CONSTRAINT scans_of_agreement
        FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreements (tenant_id, id),
    CONSTRAINT scans_media_type_known CHECK (
        media_type IN ('application/pdf', 'image/png', 'image/jpeg', 'image/tiff')),
    CONSTRAINT scans_hash_form CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT scans_size CHECK (length(bytes) BETWEEN 1 AND 20971520)
);

CREATE TABLE signature_records (
    tenant_id         uuid        NOT NULL,
    id                uuid        NOT NULL,
    agreement_id      uuid        NOT NULL,
    subject           text        NOT NULL,
    number            integer     NOT NULL,
    slot              text        NOT NULL,
    place             integer     NOT NULL,
    act               text        NOT NULL,
    method            text        NOT NULL,
    signed_at         timestamptz NOT NULL,
    attachment_sha256 text,
    record            text        NOT NULL,
    sealed            text        NOT NULL,
    record_sha256     text        NOT NULL,
    CONSTRAINT signature_records_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT signature_records_one_act UNIQUE (tenant_id, agreement_id, subject, number, slot),
    CONSTRAINT signature_records_place_key UNIQUE (tenant_id, agreement_id, subject, number, place),
    CONSTRAINT signature_records_of_slot FOREIGN KEY (tenant_id, agreement_id, subject, number, slot)
        REFERENCES signature_slots (tenant_id, agreement_id, subject, number, slot),
    CONSTRAINT signature_records_of_scan FOREIGN KEY (tenant_id, agreement_id, attachment_sha256)
        REFERENCES scans (tenant_id, agreement_id, sha256),
    CONSTRAINT signature_records_act_known CHECK (act IN ('signature', 'declination')),
    CONSTRAINT signature_records_method_known CHECK (method IN ('member', 'link', 'paper')),
    CONSTRAINT signature_records_paper_has_scan CHECK (
        (method = 'paper' AND act = 'signature') = (attachment_sha256 IS NOT NULL)),
    CONSTRAINT signature_records_hash_form CHECK (record_sha256 ~ '^[0-9a-f]{64}$')
);

CREATE INDEX signature_records_by_scan ON signature_records (tenant_id, agreement_id, attachment_sha256);

CREATE TABLE signing_links (
    tenant_id      uuid        NOT NULL,
    id             uuid        NOT NULL,
    agreement_id   uuid        NOT NULL,
    subject        text        NOT NULL,
    number         integer     NOT NULL,
    slot           text        NOT NULL,
    token_sha256   bytea       NOT NULL,
    content_sha256 text        NOT NULL,
    capacity       text        NOT NULL,
    language       text        NOT NULL,
    created_at     timestamptz NOT NULL,
    created_by     text        NOT NULL,
    expires_at     timestamptz NOT NULL,
    used_at        timestamptz,
    revoked_at     timestamptz,
    CONSTRAINT signing_links_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT signing_links_token_key UNIQUE (tenant_id, token_sha256),
    CONSTRAINT signing_links_of_slot FOREIGN KEY (tenant_id, agreement_id, subject, number, slot)
        REFERENCES signature_slots (tenant_id, agreement_id, subject, number, slot),
    CONSTRAINT signing_links_capacity_known CHECK (capacity IN ('representative', 'deputy')),
    CONSTRAINT signing_links_language_known CHECK (language IN ('en', 'de')),
    CONSTRAINT signing_links_token_length CHECK (length(token_sha256) = 32),
    CONSTRAINT signing_links_expire_later CHECK (expires_at > created_at),
    CONSTRAINT signing_links_used_or_revoked CHECK (used_at IS NULL OR revoked_at IS NULL)
);
CREATE INDEX signing_links_by_slot ON signing_links (tenant_id, agreement_id, subject, number, slot, id);

ALTER TABLE signature_slots ENABLE ROW LEVEL SECURITY;
ALTER TABLE signature_slots FORCE ROW LEVEL SECURITY;
CREATE POLICY signature_slots_tenant ON signature_slots
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT ON signature_slots TO baton_app;
GRANT SELECT, DELETE ON signature_slots TO baton_operator;
ALTER TABLE scans ENABLE ROW LEVEL SECURITY;
ALTER TABLE scans FORCE ROW LEVEL SECURITY;
CREATE POLICY scans_tenant ON scans
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT ON scans TO baton_app;
GRANT SELECT, DELETE ON scans TO baton_operator;
ALTER TABLE signature_records ENABLE ROW LEVEL SECURITY;
ALTER TABLE signature_records FORCE ROW LEVEL SECURITY;
CREATE POLICY signature_records_tenant ON signature_records
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT ON signature_records TO baton_app;
GRANT SELECT, DELETE ON signature_records TO baton_operator;
ALTER TABLE signing_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE signing_links FORCE ROW LEVEL SECURITY;
CREATE POLICY signing_links_tenant ON signing_links
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT, UPDATE (used_at, revoked_at) ON signing_links TO baton_app;
GRANT SELECT, DELETE ON signing_links TO baton_operator;
