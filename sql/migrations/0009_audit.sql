-- Why: every change of a tenant leaves a record, in one order without a gap, and each record's text names the hash of
-- the one before it. A record's text is kept byte for byte; its columns beside the text are there to find it by. The
-- head's row is taken last in a transaction, by the statement that counts up and hashes: what is next in the chain is
-- decided and written by whoever holds that row. baton_app may add records and never change or remove one.
-- That `previous` names the hash before is what a reader checks; a constraint could hold only that some record has it.
-- Records have no personal payload: they name fields, numbers, keys and hashes, not what people wrote, so there is no
-- erasable row beside them yet.
-- Safe beside the running previous release: new tables, which it never reads; its changes leave no records, and break no
-- chain. A tenant that has no head yet gets it with its first record.

CREATE TABLE audit_heads (
    tenant_id uuid   NOT NULL,
    -- of the newest record: its number, its hash, and the hash before it
    seq       bigint NOT NULL,
    hash      text   NOT NULL,
    previous  text   NOT NULL,
    CONSTRAINT audit_heads_pkey PRIMARY KEY (tenant_id),
    CONSTRAINT audit_heads_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id),
    CONSTRAINT audit_heads_seq_positive CHECK (seq >= 1),
    CONSTRAINT audit_heads_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT audit_heads_previous_is_sha256 CHECK (previous ~ '^[0-9a-f]{64}$')
);

CREATE TABLE audit_records (
    tenant_id uuid        NOT NULL,
    seq       bigint      NOT NULL,
    at        timestamptz NOT NULL,
    actor     text        NOT NULL,
    action    text        NOT NULL,
    subject   text        NOT NULL,
    text      text        NOT NULL,
    hash      text        NOT NULL,
    CONSTRAINT audit_records_pkey PRIMARY KEY (tenant_id, seq),
    -- To the head and not to the directory: a writer has the head's row by now, and waits for nobody any more.
    CONSTRAINT audit_records_of_head FOREIGN KEY (tenant_id) REFERENCES audit_heads (tenant_id),
    CONSTRAINT audit_records_seq_positive CHECK (seq >= 1),
    CONSTRAINT audit_records_action_form CHECK (action ~ '^[a-z_]+\.[a-z_]+$'),
    CONSTRAINT audit_records_subject_length CHECK (length(subject) BETWEEN 1 AND 200),
    CONSTRAINT audit_records_text_length CHECK (octet_length(text) BETWEEN 2 AND 65536),
    CONSTRAINT audit_records_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$')
);
CREATE INDEX audit_records_by_action ON audit_records (tenant_id, action, seq);
CREATE INDEX audit_records_by_subject ON audit_records (tenant_id, subject, seq);
CREATE INDEX audit_records_by_actor ON audit_records (tenant_id, actor, seq);
CREATE INDEX audit_records_by_time ON audit_records (tenant_id, at, seq);

ALTER TABLE audit_heads ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_heads FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_heads_tenant ON audit_heads
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT, UPDATE (seq, hash, previous) ON audit_heads TO baton_app;
-- The operator makes, suspends and resumes tenants, and leaves its records, too.
GRANT SELECT, INSERT, UPDATE (seq, hash, previous), DELETE ON audit_heads TO baton_operator;
ALTER TABLE audit_records ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_records FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_records_tenant ON audit_records
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT ON audit_records TO baton_app;
GRANT SELECT, INSERT, DELETE ON audit_records TO baton_operator;
