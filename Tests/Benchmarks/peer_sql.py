"""The peer's statements: Baton's own (Sources/Store/Accounts, Sources/Store/Access), as asyncpg takes them."""

import os
import uuid

API_KEY = """
SELECT k.id, k.expires_at, k.revoked_at, t.suspended_at IS NOT NULL AS is_suspended
FROM api_keys k
JOIN tenants t ON t.id = k.tenant_id
WHERE k.tenant_id = $1 AND k.secret_sha256 = $2
"""

TOUCH_KEY = """
UPDATE api_keys
SET last_used_at = now()
WHERE tenant_id = $1 AND id = $2 AND (last_used_at IS NULL OR last_used_at < now() - interval '60 seconds')
"""

_SELECT_ACCOUNTS = """
SELECT c.id, c.external_id, c.name, c.country, c.headquarters, c.industries, c.employees, c.annual_revenue, c.currency,
    c.website, c.region_id, c.vertical_id, c.size_id, c.tier_id, c.created_at, c.updated_at, c.revision,
    r.key AS region, v.key AS vertical, s.key AS size, t.key AS tier
FROM accounts c
LEFT JOIN segment_nodes r ON r.tenant_id = $1 AND r.id = c.region_id AND r.deleted_at IS NULL
LEFT JOIN segment_nodes v ON v.tenant_id = $1 AND v.id = c.vertical_id AND v.deleted_at IS NULL
LEFT JOIN segment_nodes s ON s.tenant_id = $1 AND s.id = c.size_id AND s.deleted_at IS NULL
LEFT JOIN segment_nodes t ON t.tenant_id = $1 AND t.id = c.tier_id AND t.deleted_at IS NULL
"""

ACCOUNT = _SELECT_ACCOUNTS + "WHERE c.tenant_id = $1 AND c.external_id = $2"

ACCOUNTS = _SELECT_ACCOUNTS + """
WHERE c.tenant_id = $1 AND c.external_id > $2
ORDER BY c.external_id
LIMIT $3
"""

LOCK_ACCOUNT = "SELECT id FROM accounts WHERE tenant_id = $1 AND external_id = $2 FOR NO KEY UPDATE"

COUNTRIES = """
SELECT c.country, n.key, n.id
FROM region_countries c
JOIN segment_nodes n ON n.tenant_id = c.tenant_id AND n.id = c.node_id
WHERE c.tenant_id = $1 AND upper_inf(c.valid)
"""

VERTICALS = """
SELECT n.key, n.id, p.key AS parent, h.aliases
FROM vertical_history h
JOIN segment_nodes n ON n.tenant_id = h.tenant_id AND n.id = h.node_id
LEFT JOIN segment_nodes p ON p.tenant_id = h.tenant_id AND p.id = h.parent_id
WHERE h.tenant_id = $1 AND upper_inf(h.valid)
ORDER BY n.key
"""

SIZES = """
SELECT n.key, n.id, lower(h.employees) AS employees_from, upper(h.employees) AS employees_end
FROM size_history h
JOIN segment_nodes n ON n.tenant_id = h.tenant_id AND n.id = h.node_id
WHERE h.tenant_id = $1 AND upper_inf(h.valid)
"""

WRITE = """
INSERT INTO accounts
    (tenant_id, id, external_id, name, country, headquarters, industries, employees, annual_revenue,
    currency, website, region_id, vertical_id, size_id, tier_id, created_at, updated_at)
SELECT $1, id, external_id, name, country, headquarters, string_to_array(industries, E'\\x1f'), employees,
    annual_revenue, currency, website, region_id, vertical_id, size_id, tier_id, $16::timestamptz, $16::timestamptz
FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::bigint[],
    $10::text[], $11::text[], $12::uuid[], $13::uuid[], $14::uuid[], $15::uuid[])
    AS a (id, external_id, name, country, headquarters, industries, employees, annual_revenue,
        currency, website, region_id, vertical_id, size_id, tier_id)
ON CONFLICT (tenant_id, external_id) DO UPDATE
SET name = EXCLUDED.name, country = EXCLUDED.country, headquarters = EXCLUDED.headquarters,
    industries = EXCLUDED.industries, employees = EXCLUDED.employees,
    annual_revenue = EXCLUDED.annual_revenue, currency = EXCLUDED.currency,
    website = EXCLUDED.website, region_id = EXCLUDED.region_id, vertical_id = EXCLUDED.vertical_id,
    size_id = EXCLUDED.size_id, tier_id = EXCLUDED.tier_id, updated_at = EXCLUDED.updated_at,
    revision = accounts.revision + 1
RETURNING external_id, xmax = 0 AS is_new
"""

HISTORY = """
INSERT INTO account_segment_history
    (tenant_id, account_id, valid_from, region_id, vertical_id, size_id, tier_id)
SELECT $1, c.id,
    GREATEST($3::timestamptz, (
        SELECT max(h.valid_from) + interval '1 microsecond'
        FROM account_segment_history h
        WHERE h.tenant_id = $1 AND h.account_id = c.id)),
    c.region_id, c.vertical_id, c.size_id, c.tier_id
FROM accounts c
WHERE c.tenant_id = $1 AND c.external_id = ANY ($2::text[])
RETURNING account_id
"""

# The payload is the peer's own channel: Baton's servers must not forget anything for the peer's sake.
ANNOUNCE = "SELECT pg_notify('peer_changes', $1)"


def uuid7(now) -> uuid.UUID:
    milliseconds = int(now.timestamp() * 1000)
    number = int.from_bytes(milliseconds.to_bytes(6, "big") + os.urandom(10), "big")
    number = number & ~(0xF << 76) | 0x7 << 76
    return uuid.UUID(int=number & ~(0x3 << 62) | 0x2 << 62)
