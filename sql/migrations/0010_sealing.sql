-- Why: what the server seals (a checkpoint of the audit chain, later signatures) must stay checkable when its key is
-- replaced, so every public key that ever sealed anything is kept here. A key belongs to the installation and to no
-- tenant, like the directory. Its name is its thumbprint (RFC 7638), and the table holds it to that: a name can never
-- come to mean another key. Private keys are never in the database.
-- A checkpoint is a head of a tenant's chain under the server's seal, kept as it was sealed. It goes out of the
-- installation, and shows there what this table cannot: that the end of the chain was cut off.
-- Safe beside the running previous release: new tables, which it never reads. It has no route that lists the keys, so
-- checkpoints are taken only by servers that also publish their key.

CREATE TABLE signing_keys (
    kid        text        NOT NULL,
    -- the public key, 32 bytes in base 64 for URLs
    x          text        NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT signing_keys_pkey PRIMARY KEY (kid),
    CONSTRAINT signing_keys_x_form CHECK (x ~ '^[A-Za-z0-9_-]{43}$'),
    CONSTRAINT signing_keys_kid_is_thumbprint CHECK (kid = translate(
        encode(sha256(('{"crv":"Ed25519","kty":"OKP","x":"' || x || '"}')::bytea), 'base64'), '+/=', '-_'))
);

-- Nobody may take a key away: what it sealed would no longer be checkable.
GRANT SELECT, INSERT ON signing_keys TO baton_app;

CREATE TABLE audit_checkpoints (
    tenant_id uuid        NOT NULL,
    -- of the record that was the newest: its number and its hash
    seq       bigint      NOT NULL,
    hash      text        NOT NULL,
    at        timestamptz NOT NULL,
    -- a compact JWS, byte for byte as it was sealed
    sealed    text        NOT NULL,
    CONSTRAINT audit_checkpoints_pkey PRIMARY KEY (tenant_id, seq),
    -- To the directory first, where a deletion of the tenant waits: whoever has the record already would wait for it
    -- while it waits for the record.
    CONSTRAINT audit_checkpoints_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id),
    CONSTRAINT audit_checkpoints_of_record FOREIGN KEY (tenant_id, seq) REFERENCES audit_records (tenant_id, seq),
    CONSTRAINT audit_checkpoints_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT audit_checkpoints_sealed_form CHECK (sealed ~ '^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{86}$'),
    CONSTRAINT audit_checkpoints_sealed_length CHECK (octet_length(sealed) <= 2048)
);

ALTER TABLE audit_checkpoints ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_checkpoints FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_checkpoints_tenant ON audit_checkpoints
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT ON audit_checkpoints TO baton_app;
GRANT SELECT, DELETE ON audit_checkpoints TO baton_operator;
