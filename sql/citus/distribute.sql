-- Run once, as the owner, after `baton migrate` on an empty database with Citus: spreads the tables over the workers.
-- Tenants are known everywhere; all else of a tenant lies together on one worker. Parents come first, since a foreign
-- key can only lead to a table that is spread already.

SET citus.propagate_set_commands = 'local';
SET citus.enable_local_reference_table_foreign_keys = off;

BEGIN;
SELECT create_reference_table('tenants');
SELECT create_distributed_table('settings', 'tenant_id', colocate_with => 'none');
SELECT create_distributed_table('segment_nodes', 'tenant_id', colocate_with => 'settings');
SELECT create_distributed_table('region_history', 'tenant_id', colocate_with => 'settings');
SELECT create_distributed_table('region_countries', 'tenant_id', colocate_with => 'settings');
SELECT create_distributed_table('vertical_history', 'tenant_id', colocate_with => 'settings');
SELECT create_distributed_table('vertical_aliases', 'tenant_id', colocate_with => 'settings');
SELECT create_distributed_table('size_history', 'tenant_id', colocate_with => 'settings');
SELECT create_distributed_table('tier_history', 'tenant_id', colocate_with => 'settings');
SELECT create_distributed_table('agreements', 'tenant_id', colocate_with => 'settings');
SELECT create_distributed_table('precedence_history', 'tenant_id', colocate_with => 'settings');
SELECT create_distributed_table('agreement_drafts', 'tenant_id', colocate_with => 'settings');
SELECT create_distributed_table('agreement_versions', 'tenant_id', colocate_with => 'settings');
SELECT create_distributed_table('accounts', 'tenant_id', colocate_with => 'settings');
SELECT create_distributed_table('account_segment_history', 'tenant_id', colocate_with => 'settings');
SELECT create_distributed_table('api_keys', 'tenant_id', colocate_with => 'settings');
SELECT create_distributed_table('idempotency_records', 'tenant_id', colocate_with => 'settings');
COMMIT;
