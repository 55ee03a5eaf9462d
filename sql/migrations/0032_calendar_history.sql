-- Why: what a calendar said is asked for by its key after it was deleted, too, and the calendar that takes its key goes on
-- counting its versions. Both look for all calendars of a key, of which the unique index has only the one that lives.
-- Safe beside the running previous release: an index is added and nothing else; a tenant has few calendars, so that it is there
-- at once.

CREATE INDEX calendars_by_key ON calendars (tenant_id, key);
