-- Why: a validity is agreed as local dates in a time zone, and the last day is included. Each row gets the dates and the
-- zone; a tenant has a zone of its own, which is what a draft gets where it does not say. The instants of before go on
-- being written beside them, as the dates' begin and end: the last day's midnight is where `validity_to` stands.
-- Safe beside the running previous release: new columns with defaults, which it never reads, and it finds in
-- validity_from and validity_to what it always found. What it writes has no dates: the next release reads the instants
-- then, as dates of UTC. A draft that it edits keeps the dates of before in the row, so that `dated_at` says at which
-- revision of the draft they were written, and older dates do not count.

ALTER TABLE agreement_drafts NO FORCE ROW LEVEL SECURITY;
ALTER TABLE agreement_drafts ADD COLUMN valid_from date;
ALTER TABLE agreement_drafts ADD COLUMN valid_to date;
ALTER TABLE agreement_drafts ADD COLUMN time_zone text NOT NULL DEFAULT 'UTC';
ALTER TABLE agreement_drafts ADD COLUMN dated_at bigint;
ALTER TABLE agreement_drafts ADD CONSTRAINT agreement_drafts_days_in_order
    CHECK (valid_to >= valid_from) NOT VALID;
ALTER TABLE agreement_drafts ADD CONSTRAINT agreement_drafts_zone_length
    CHECK (length(time_zone) BETWEEN 1 AND 64) NOT VALID;
ALTER TABLE agreement_drafts VALIDATE CONSTRAINT agreement_drafts_days_in_order;
ALTER TABLE agreement_drafts VALIDATE CONSTRAINT agreement_drafts_zone_length;
ALTER TABLE agreement_drafts FORCE ROW LEVEL SECURITY;

-- baton_app has INSERT on the whole table and UPDATE on none of these columns: they are frozen like the text.
ALTER TABLE agreement_versions NO FORCE ROW LEVEL SECURITY;
ALTER TABLE agreement_versions ADD COLUMN valid_from date;
ALTER TABLE agreement_versions ADD COLUMN valid_to date;
ALTER TABLE agreement_versions ADD COLUMN time_zone text NOT NULL DEFAULT 'UTC';
ALTER TABLE agreement_versions ADD CONSTRAINT agreement_versions_days_in_order
    CHECK (valid_to >= valid_from) NOT VALID;
ALTER TABLE agreement_versions ADD CONSTRAINT agreement_versions_zone_length
    CHECK (length(time_zone) BETWEEN 1 AND 64) NOT VALID;
ALTER TABLE agreement_versions VALIDATE CONSTRAINT agreement_versions_days_in_order;
ALTER TABLE agreement_versions VALIDATE CONSTRAINT agreement_versions_zone_length;
ALTER TABLE agreement_versions FORCE ROW LEVEL SECURITY;

ALTER TABLE settings NO FORCE ROW LEVEL SECURITY;
ALTER TABLE settings ADD COLUMN time_zone text NOT NULL DEFAULT 'UTC';
ALTER TABLE settings ADD CONSTRAINT settings_zone_length CHECK (length(time_zone) BETWEEN 1 AND 64) NOT VALID;
ALTER TABLE settings VALIDATE CONSTRAINT settings_zone_length;
ALTER TABLE settings FORCE ROW LEVEL SECURITY;
