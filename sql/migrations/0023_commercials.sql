-- Why: what an account is worth to us and spends in our field, as it was stated and when: share of wallet is computed from
-- it as of any instant. Each statement holds from its instant until the next one, so that none is ever changed and nothing
-- is backdated. Amounts are hundredths of a unit, so that sums are exact.
-- Safe beside the running previous release: a new table, which it never reads.

CREATE TABLE account_commercials (
    tenant_id              uuid        NOT NULL,
    account_id             uuid        NOT NULL,
    valid_from             timestamptz NOT NULL,
    revision               bigint      NOT NULL,
    -- hundredths of a unit of their currency
    revenue                bigint,
    revenue_currency       text,
    spend                  bigint,
    spend_currency         text,
    open_pipeline          bigint,
    open_pipeline_currency text,
    as_of                  date        NOT NULL,
    source                 text        NOT NULL,
    actor                  text        NOT NULL,
    CONSTRAINT account_commercials_pkey PRIMARY KEY (tenant_id, account_id, valid_from),
    CONSTRAINT account_commercials_account_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES accounts (tenant_id, id),
    CONSTRAINT account_commercials_sane CHECK (revenue >= 0 AND spend >= 0 AND open_pipeline >= 0),
    CONSTRAINT account_commercials_have_currencies CHECK ((revenue IS NULL) = (revenue_currency IS NULL)
        AND (spend IS NULL) = (spend_currency IS NULL) AND (open_pipeline IS NULL) = (open_pipeline_currency IS NULL)),
    CONSTRAINT account_commercials_currency_codes CHECK (revenue_currency ~ '^[A-Z]{3}$'
        AND spend_currency ~ '^[A-Z]{3}$' AND open_pipeline_currency ~ '^[A-Z]{3}$'),
    CONSTRAINT account_commercials_source_length CHECK (length(source) BETWEEN 1 AND 63)
);

ALTER TABLE account_commercials ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_commercials FORCE ROW LEVEL SECURITY;
CREATE POLICY account_commercials_tenant ON account_commercials
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT ON account_commercials TO baton_app;
GRANT SELECT, DELETE ON account_commercials TO baton_operator;
