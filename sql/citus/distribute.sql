-- Run once, as the owner, after `baton migrate` on an empty database with Citus: spreads the tables over the workers.
-- Tenants are known everywhere; all else of a tenant lies together on one worker. Parents come first, since a foreign
-- key can only lead to a table that is spread already.

SET citus.propagate_set_commands = 'local';
SET citus.enable_local_reference_table_foreign_keys = off;

BEGIN;
-- The form of the policies that was tried on a cluster: without a subquery, which workers would have to be sent.
ALTER POLICY settings_tenant ON settings USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
ALTER POLICY segment_nodes_tenant ON segment_nodes USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
ALTER POLICY region_history_tenant ON region_history USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
ALTER POLICY region_countries_tenant ON region_countries USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
ALTER POLICY vertical_history_tenant ON vertical_history USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
ALTER POLICY vertical_aliases_tenant ON vertical_aliases USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
ALTER POLICY size_history_tenant ON size_history USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
ALTER POLICY tier_history_tenant ON tier_history USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
ALTER POLICY precedence_history_tenant ON precedence_history USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
ALTER POLICY members_tenant ON members USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
ALTER POLICY absences_tenant ON absences USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
ALTER POLICY api_keys_tenant ON api_keys USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
ALTER POLICY audit_heads_tenant ON audit_heads USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
ALTER POLICY audit_records_tenant ON audit_records USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
ALTER POLICY idempotency_records_tenant ON idempotency_records USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
ALTER POLICY agreements_tenant ON agreements USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
ALTER POLICY agreement_drafts_tenant ON agreement_drafts USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
ALTER POLICY agreement_versions_tenant ON agreement_versions USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
ALTER POLICY change_requests_tenant ON change_requests USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
ALTER POLICY agreement_version_changes_tenant ON agreement_version_changes USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
ALTER POLICY accounts_tenant ON accounts USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
ALTER POLICY account_segment_history_tenant ON account_segment_history USING (tenant_id = ANY (ARRAY[current_setting('baton.tenant_id')::uuid]));
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
SELECT create_distributed_table('change_requests', 'tenant_id', colocate_with => 'settings');
SELECT create_distributed_table('agreement_version_changes', 'tenant_id', colocate_with => 'settings');
SELECT create_distributed_table('accounts', 'tenant_id', colocate_with => 'settings');
SELECT create_distributed_table('account_segment_history', 'tenant_id', colocate_with => 'settings');
SELECT create_distributed_table('members', 'tenant_id', colocate_with => 'settings');
SELECT create_distributed_table('absences', 'tenant_id', colocate_with => 'settings');
SELECT create_distributed_table('api_keys', 'tenant_id', colocate_with => 'settings');
SELECT create_distributed_table('idempotency_records', 'tenant_id', colocate_with => 'settings');
SELECT create_distributed_table('audit_heads', 'tenant_id', colocate_with => 'settings');
SELECT create_distributed_table('audit_records', 'tenant_id', colocate_with => 'settings');
COMMIT;
