-- Why: everything in Baton belongs to one tenant. This migration makes the roles that keep tenants apart, the
-- directory of tenants, and each tenant's settings, whose row is also the lock for changes of its structure.
-- Safe beside the running previous release: there is none; every object is new.
--
-- Roles: the owner (whoever runs this) migrates. baton_app serves and owns nothing. baton_worker will read what is
-- due over all tenants. baton_operator makes and deletes tenants; baton_app may become it (SET LOCAL ROLE) but,
-- being NOINHERIT, never has its rights by itself. Roles belong to the whole cluster, so they may exist already.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'baton_app') THEN
        CREATE ROLE baton_app NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'baton_worker') THEN
        CREATE ROLE baton_worker NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'baton_operator') THEN
        CREATE ROLE baton_operator NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL;  -- two databases of one cluster migrating at once
END
$$;

GRANT baton_operator TO baton_app;

CREATE EXTENSION IF NOT EXISTS btree_gist;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO baton_app, baton_worker, baton_operator;

-- A server that starts, and `baton doctor`, compare the schema with the program.
GRANT SELECT ON schema_migrations TO baton_app;

-- The directory of tenants: the one table that belongs to nobody in particular.
CREATE TABLE tenants (
    id                uuid        NOT NULL,
    key               text        NOT NULL,
    name              text        NOT NULL,
    created_at        timestamptz NOT NULL,
    suspended_at      timestamptz,
    suspension_reason text,
    CONSTRAINT tenants_pkey PRIMARY KEY (id),
    CONSTRAINT tenants_key_key UNIQUE (key),
    CONSTRAINT tenants_key_is_slug CHECK (key ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    CONSTRAINT tenants_name_length CHECK (length(name) BETWEEN 1 AND 200),
    CONSTRAINT tenants_suspension_whole CHECK ((suspended_at IS NULL) = (suspension_reason IS NULL))
);

GRANT SELECT ON tenants TO baton_app, baton_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON tenants TO baton_operator;

-- One row a tenant. `revision` is the ETag of /v1/settings; the row's lock orders all changes of a tenant's
-- structure: FOR UPDATE to change segments or settings, FOR SHARE to rely on them while proposing.
CREATE TABLE settings (
    tenant_id uuid   NOT NULL,
    revision  bigint NOT NULL DEFAULT 1,
    sizes_revision bigint NOT NULL DEFAULT 1,
    tiers_revision bigint NOT NULL DEFAULT 1,
    -- the instant of the latest change of structure; each change takes a later one, so histories never overlap
    changed_at timestamptz NOT NULL,
    CONSTRAINT settings_pkey PRIMARY KEY (tenant_id),
    CONSTRAINT settings_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);

ALTER TABLE settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE settings FORCE ROW LEVEL SECURITY;
CREATE POLICY settings_tenant ON settings
    USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
GRANT SELECT, UPDATE ON settings TO baton_app;
GRANT SELECT, INSERT, DELETE ON settings TO baton_operator;
