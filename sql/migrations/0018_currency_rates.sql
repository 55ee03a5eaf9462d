-- Why: criteria of tiers compare revenue in several currencies, by rates that a tenant states and dates. They are one
-- object that is always read and replaced whole, so they stand beside the settings, with a revision of their own.
-- Safe beside the running previous release: columns with defaults that it never reads or writes.

ALTER TABLE settings NO FORCE ROW LEVEL SECURITY;
ALTER TABLE settings ADD COLUMN currency_rates jsonb NOT NULL DEFAULT '{"base": "EUR", "rates": []}';
ALTER TABLE settings ADD COLUMN currency_rates_revision bigint NOT NULL DEFAULT 1;
ALTER TABLE settings ADD CONSTRAINT settings_currency_rates_is_object
    CHECK (jsonb_typeof(currency_rates) = 'object') NOT VALID;
ALTER TABLE settings VALIDATE CONSTRAINT settings_currency_rates_is_object;
ALTER TABLE settings FORCE ROW LEVEL SECURITY;
