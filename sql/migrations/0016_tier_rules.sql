-- Why: a tier takes accounts by criteria, up to a capacity, in the order of a score. They are dated with the tier, so that
-- what was asked at a past instant is known.
-- Safe beside the running previous release: a column with a default that it never reads. Tiers that it replaces lose their
-- rules; set them again after the update.

ALTER TABLE tier_history ADD COLUMN rule jsonb NOT NULL DEFAULT '{}';
ALTER TABLE tier_history ADD CONSTRAINT tier_history_rule_is_object CHECK (jsonb_typeof(rule) = 'object');
