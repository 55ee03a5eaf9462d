-- Why: reviews hold what was agreed against what came of it. An actual is the value of one metric of one agreement for one
-- period. A later value of the same metric and period takes its place and changes nothing of it but when that was; that one
-- stands at a time, the unique index says last. Values are the doubles whose shortest decimals are what was said, as those
-- of targets are. Metrics are keys of the catalogue or of the agreement's own terms, so that they refer to no row; each
-- list, and the newest two of each metric, has an index in its order.
-- Safe beside the running previous release: a new table that it never reads.

CREATE TABLE actuals (
    tenant_id     uuid             NOT NULL,
    id            uuid             NOT NULL,
    agreement_id  uuid             NOT NULL,
    metric        text             NOT NULL COLLATE "C",
    -- Both included
    period_from   date             NOT NULL,
    period_to     date             NOT NULL,
    value         double precision NOT NULL,
    -- Of amounts of money only
    currency      text,
    source        text             NOT NULL,
    origin        text,
    note          text,
    entered_at    timestamptz      NOT NULL,
    entered_by    text             NOT NULL,
    superseded_at timestamptz,
    CONSTRAINT actuals_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT actuals_agreement_fkey FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreements (tenant_id, id),
    CONSTRAINT actuals_metric_length CHECK (length(metric) BETWEEN 1 AND 64),
    CONSTRAINT actuals_period_in_order CHECK (period_to >= period_from AND period_to - period_from < 366),
    CONSTRAINT actuals_value_finite CHECK (value BETWEEN -1e12 AND 1e12),
    CONSTRAINT actuals_currency_form CHECK (currency ~ '^[A-Z]{3}$'),
    CONSTRAINT actuals_source_known CHECK (source IN ('entered', 'imported', 'computed')),
    CONSTRAINT actuals_origin_length CHECK (length(origin) BETWEEN 1 AND 500),
    CONSTRAINT actuals_note_length CHECK (length(note) BETWEEN 1 AND 2000),
    CONSTRAINT actuals_superseded_after_entry CHECK (superseded_at >= entered_at)
);
CREATE UNIQUE INDEX actuals_one_stands ON actuals (tenant_id, agreement_id, metric, period_to, period_from)
    WHERE superseded_at IS NULL;
CREATE INDEX actuals_standing_by_period ON actuals (tenant_id, agreement_id, period_to, period_from, metric, id)
    WHERE superseded_at IS NULL;
CREATE INDEX actuals_by_period ON actuals (tenant_id, agreement_id, period_to, period_from, metric, id);
CREATE INDEX actuals_by_metric ON actuals (tenant_id, agreement_id, metric, period_to, period_from, id);

ALTER TABLE actuals ENABLE ROW LEVEL SECURITY;
ALTER TABLE actuals FORCE ROW LEVEL SECURITY;
CREATE POLICY actuals_tenant ON actuals
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT, UPDATE (superseded_at) ON actuals TO baton_app;
GRANT SELECT, DELETE ON actuals TO baton_operator;
