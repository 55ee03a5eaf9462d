-- pgbench script: one row, one commit: what the database allows to changes that follow one another.
INSERT INTO idempotency_records
    (tenant_id, principal, method, path, key, body_sha256, created_at, status, headers, body)
VALUES ('{tenant}', 'pgbench', 'POST', '/v1/accounts', gen_random_uuid()::text, sha256('x'), now(), 201, '{{}}', '');
