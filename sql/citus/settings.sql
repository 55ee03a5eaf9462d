-- Run once for a database, as its owner, before the migrations and distribute.sql. NAME is the database.
--   psql -v database=NAME -f sql/citus/settings.sql
--
-- The policies read baton.tenant_id, which a transaction sets with SET LOCAL: workers must be told.
-- Reference tables keep no foreign keys to tables of the coordinator alone: tenants refers to nothing.

CREATE EXTENSION IF NOT EXISTS citus;

ALTER DATABASE :"database" SET citus.propagate_set_commands = 'local';
ALTER DATABASE :"database" SET citus.enable_local_reference_table_foreign_keys = off;
