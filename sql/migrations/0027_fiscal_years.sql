-- Why: quarters and years of reviews are counted from the month in which the tenant's fiscal year begins. It stands in the
-- settings' history, beside the default framework and the default calendar, so that what was computed stays.
-- Safe beside the running previous release: a new column with a default that it neither reads nor writes. Settings that it
-- writes meanwhile begin the year in January again, which has to be set anew.

ALTER TABLE precedence_history NO FORCE ROW LEVEL SECURITY;
ALTER TABLE precedence_history ADD COLUMN fiscal_year_start integer NOT NULL DEFAULT 1;
ALTER TABLE precedence_history ADD CONSTRAINT precedence_history_fiscal_year_start_is_month
    CHECK (fiscal_year_start BETWEEN 1 AND 12) NOT VALID;
ALTER TABLE precedence_history VALIDATE CONSTRAINT precedence_history_fiscal_year_start_is_month;
ALTER TABLE precedence_history FORCE ROW LEVEL SECURITY;
