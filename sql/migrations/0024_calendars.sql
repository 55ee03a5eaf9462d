-- Why: regions and teams work in calendars, and deadlines are computed with the one that held when their clock started. A
-- calendar is a row of `calendars`; what it says is a row of `calendar_versions`, one after the other, each from its
-- instant until the next, with the days that its holiday sets had when it was saved. Only the end of a version is ever
-- written later, so that no edit, and no newer edition of a set, changes a past result. Which calendar a region has stands
-- in its history, that of the whole tenant in the settings' history, beside the default framework; teams have a history
-- of their own, as they have of all that they hold. segment_nodes_by_key finds a region that had ended at an instant of the
-- past.
-- Safe beside the running previous release: new tables, indexes and columns that it never reads. A region or settings
-- that it writes meanwhile are written without a calendar, which has to be set again.

CREATE TABLE calendars (
    tenant_id  uuid        NOT NULL,
    id         uuid        NOT NULL,
    key        text        NOT NULL,
    created_at timestamptz NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT calendars_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT calendars_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id),
    CONSTRAINT calendars_key_is_slug CHECK (key ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$')
);
CREATE UNIQUE INDEX calendars_living_key ON calendars (tenant_id, key) WHERE deleted_at IS NULL;

CREATE TABLE calendar_versions (
    tenant_id   uuid        NOT NULL,
    calendar_id uuid        NOT NULL,
    -- From 1.
    number      integer     NOT NULL,
    name        text        NOT NULL,
    time_zone   text        NOT NULL,
    definition  jsonb       NOT NULL,
    actor       text        NOT NULL,
    valid_from  timestamptz NOT NULL,
    valid_until timestamptz,
    CONSTRAINT calendar_versions_pkey PRIMARY KEY (tenant_id, calendar_id, number),
    CONSTRAINT calendar_versions_of_calendar FOREIGN KEY (tenant_id, calendar_id) REFERENCES calendars (tenant_id, id),
    CONSTRAINT calendar_versions_number_positive CHECK (number > 0),
    CONSTRAINT calendar_versions_name_length CHECK (length(name) BETWEEN 1 AND 200),
    CONSTRAINT calendar_versions_definition_is_object CHECK (jsonb_typeof(definition) = 'object'),
    CONSTRAINT calendar_versions_end_after_beginning CHECK (valid_until > valid_from)
);
CREATE UNIQUE INDEX calendar_versions_one_present ON calendar_versions (tenant_id, calendar_id)
    WHERE valid_until IS NULL;
CREATE INDEX calendar_versions_by_instant ON calendar_versions (tenant_id, calendar_id, valid_from);

CREATE TABLE team_calendars (
    tenant_id   uuid        NOT NULL,
    team_id     uuid        NOT NULL,
    calendar_id uuid        NOT NULL,
    held_from   timestamptz NOT NULL,
    held_until  timestamptz,
    CONSTRAINT team_calendars_pkey PRIMARY KEY (tenant_id, team_id, held_from),
    CONSTRAINT team_calendars_of_team FOREIGN KEY (tenant_id, team_id) REFERENCES teams (tenant_id, id),
    CONSTRAINT team_calendars_calendar FOREIGN KEY (tenant_id, calendar_id) REFERENCES calendars (tenant_id, id),
    CONSTRAINT team_calendars_end_after_beginning CHECK (held_until > held_from)
);
CREATE UNIQUE INDEX team_calendars_one_at_a_time ON team_calendars (tenant_id, team_id) WHERE held_until IS NULL;
CREATE INDEX team_calendars_by_calendar ON team_calendars (tenant_id, calendar_id, held_until);

-- No row has a calendar yet, so that both keys are checked at once.
ALTER TABLE region_history NO FORCE ROW LEVEL SECURITY;
ALTER TABLE region_history ADD COLUMN calendar_id uuid;
ALTER TABLE region_history ADD CONSTRAINT region_history_calendar_fkey
    FOREIGN KEY (tenant_id, calendar_id) REFERENCES calendars (tenant_id, id) NOT VALID;
ALTER TABLE region_history VALIDATE CONSTRAINT region_history_calendar_fkey;
ALTER TABLE region_history FORCE ROW LEVEL SECURITY;
CREATE INDEX region_history_by_calendar ON region_history (tenant_id, calendar_id);
CREATE INDEX region_history_by_node ON region_history (tenant_id, node_id);

ALTER TABLE precedence_history NO FORCE ROW LEVEL SECURITY;
ALTER TABLE precedence_history ADD COLUMN default_calendar_id uuid;
ALTER TABLE precedence_history ADD CONSTRAINT precedence_history_calendar_fkey
    FOREIGN KEY (tenant_id, default_calendar_id) REFERENCES calendars (tenant_id, id) NOT VALID;
ALTER TABLE precedence_history VALIDATE CONSTRAINT precedence_history_calendar_fkey;
ALTER TABLE precedence_history FORCE ROW LEVEL SECURITY;
CREATE INDEX precedence_history_by_calendar ON precedence_history (tenant_id, default_calendar_id);

CREATE INDEX segment_nodes_by_key ON segment_nodes (tenant_id, dimension, key);
CREATE INDEX teams_by_key ON teams (tenant_id, key);

ALTER TABLE calendars ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendars FORCE ROW LEVEL SECURITY;
CREATE POLICY calendars_tenant ON calendars
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT, UPDATE (deleted_at) ON calendars TO baton_app;
GRANT SELECT, DELETE ON calendars TO baton_operator;
ALTER TABLE calendar_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY calendar_versions_tenant ON calendar_versions
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT, UPDATE (valid_until) ON calendar_versions TO baton_app;
GRANT SELECT, DELETE ON calendar_versions TO baton_operator;
ALTER TABLE team_calendars ENABLE ROW LEVEL SECURITY;
ALTER TABLE team_calendars FORCE ROW LEVEL SECURITY;
CREATE POLICY team_calendars_tenant ON team_calendars
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT, UPDATE (held_until) ON team_calendars TO baton_app;
GRANT SELECT, DELETE ON team_calendars TO baton_operator;
