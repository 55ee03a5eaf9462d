-- Why: agreements name functions, and somebody has to answer for each of them in each segment. A person is a member; a
-- post is a function that a member holds in a segment, NULL meaning everywhere. Teams hold functions too, in their
-- segments, and their members hold them with a capacity; deputies stand in, in the order of `place`. All of it has
-- history: a row is held from an instant until another, never begins before it was written, and only its end is ever
-- written later, so that who answered at an instant of the past stays answered. What is held now has no end, and partial
-- unique indexes are the last word on nobody holding one thing twice. (Exclusion constraints over ranges proved slow
-- with tier_assignments.) That deputies lead in no circle is for the operations, which take turns by the settings' row:
-- people_changed_at keeps two changes from sharing an instant, as changed_at does for what resolution reads.
-- Safe beside the running previous release: new tables, and columns that it never writes.

ALTER TABLE settings ADD COLUMN people_changed_at timestamptz;
-- Of what a member holds and who stands in for it; members.revision is of its definition.
ALTER TABLE members ADD COLUMN posts_revision bigint NOT NULL DEFAULT 1;
GRANT UPDATE (posts_revision) ON members TO baton_app;

CREATE TABLE posts (
    tenant_id   uuid        NOT NULL,
    id          uuid        NOT NULL,
    member_id   uuid        NOT NULL,
    function    text        NOT NULL,
    region_id   uuid,
    vertical_id uuid,
    held_from   timestamptz NOT NULL,
    held_until  timestamptz,
    CONSTRAINT posts_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT posts_of_member FOREIGN KEY (tenant_id, member_id) REFERENCES members (tenant_id, id),
    CONSTRAINT posts_in_region FOREIGN KEY (tenant_id, region_id) REFERENCES segment_nodes (tenant_id, id),
    CONSTRAINT posts_in_vertical FOREIGN KEY (tenant_id, vertical_id) REFERENCES segment_nodes (tenant_id, id),
    CONSTRAINT posts_function_is_slug CHECK (function ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    CONSTRAINT posts_end_after_beginning CHECK (held_until > held_from)
);
CREATE UNIQUE INDEX posts_held_once ON posts (tenant_id, member_id, function, region_id, vertical_id)
    NULLS NOT DISTINCT WHERE held_until IS NULL;
CREATE INDEX posts_by_member ON posts (tenant_id, member_id, held_until);
CREATE INDEX posts_by_function ON posts (tenant_id, function, held_until);
CREATE INDEX posts_by_region ON posts (tenant_id, region_id, held_until);
CREATE INDEX posts_by_vertical ON posts (tenant_id, vertical_id, held_until);

CREATE TABLE deputies (
    tenant_id  uuid        NOT NULL,
    id         uuid        NOT NULL,
    member_id  uuid        NOT NULL,
    deputy_id  uuid        NOT NULL,
    -- From 0: who is asked first.
    place      integer     NOT NULL,
    held_from  timestamptz NOT NULL,
    held_until timestamptz,
    CONSTRAINT deputies_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT deputies_of_member FOREIGN KEY (tenant_id, member_id) REFERENCES members (tenant_id, id),
    CONSTRAINT deputies_deputy FOREIGN KEY (tenant_id, deputy_id) REFERENCES members (tenant_id, id),
    CONSTRAINT deputies_of_another CHECK (deputy_id <> member_id),
    CONSTRAINT deputies_place_range CHECK (place BETWEEN 0 AND 1000),
    CONSTRAINT deputies_end_after_beginning CHECK (held_until > held_from)
);
CREATE UNIQUE INDEX deputies_once ON deputies (tenant_id, member_id, deputy_id) WHERE held_until IS NULL;
CREATE UNIQUE INDEX deputies_one_place ON deputies (tenant_id, member_id, place) WHERE held_until IS NULL;
CREATE INDEX deputies_by_member ON deputies (tenant_id, member_id, held_until);
CREATE INDEX deputies_by_deputy ON deputies (tenant_id, deputy_id, held_until);

CREATE TABLE teams (
    tenant_id  uuid        NOT NULL,
    id         uuid        NOT NULL,
    key        text        NOT NULL,
    name       text        NOT NULL,
    revision   bigint      NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT teams_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT teams_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id),
    CONSTRAINT teams_key_is_slug CHECK (key ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    CONSTRAINT teams_name_length CHECK (length(name) BETWEEN 1 AND 200)
);
CREATE UNIQUE INDEX teams_living_key ON teams (tenant_id, key) WHERE deleted_at IS NULL;

CREATE TABLE team_functions (
    tenant_id  uuid        NOT NULL,
    team_id    uuid        NOT NULL,
    function   text        NOT NULL,
    held_from  timestamptz NOT NULL,
    held_until timestamptz,
    CONSTRAINT team_functions_pkey PRIMARY KEY (tenant_id, team_id, function, held_from),
    CONSTRAINT team_functions_of_team FOREIGN KEY (tenant_id, team_id) REFERENCES teams (tenant_id, id),
    CONSTRAINT team_functions_is_slug CHECK (function ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    CONSTRAINT team_functions_end_after_beginning CHECK (held_until > held_from)
);
CREATE UNIQUE INDEX team_functions_held_once ON team_functions (tenant_id, team_id, function) WHERE held_until IS NULL;
CREATE INDEX team_functions_by_function ON team_functions (tenant_id, function, held_until);

-- A team without any answers everywhere.
CREATE TABLE team_segments (
    tenant_id   uuid        NOT NULL,
    id          uuid        NOT NULL,
    team_id     uuid        NOT NULL,
    region_id   uuid,
    vertical_id uuid,
    held_from   timestamptz NOT NULL,
    held_until  timestamptz,
    CONSTRAINT team_segments_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT team_segments_of_team FOREIGN KEY (tenant_id, team_id) REFERENCES teams (tenant_id, id),
    CONSTRAINT team_segments_region FOREIGN KEY (tenant_id, region_id) REFERENCES segment_nodes (tenant_id, id),
    CONSTRAINT team_segments_vertical FOREIGN KEY (tenant_id, vertical_id) REFERENCES segment_nodes (tenant_id, id),
    CONSTRAINT team_segments_end_after_beginning CHECK (held_until > held_from)
);
CREATE UNIQUE INDEX team_segments_held_once ON team_segments (tenant_id, team_id, region_id, vertical_id)
    NULLS NOT DISTINCT WHERE held_until IS NULL;
CREATE INDEX team_segments_by_team ON team_segments (tenant_id, team_id, held_until);
CREATE INDEX team_segments_by_region ON team_segments (tenant_id, region_id, held_until);
CREATE INDEX team_segments_by_vertical ON team_segments (tenant_id, vertical_id, held_until);

CREATE TABLE team_places (
    tenant_id  uuid        NOT NULL,
    team_id    uuid        NOT NULL,
    member_id  uuid        NOT NULL,
    -- Leads a month.
    capacity   integer     NOT NULL,
    held_from  timestamptz NOT NULL,
    held_until timestamptz,
    CONSTRAINT team_places_pkey PRIMARY KEY (tenant_id, team_id, member_id, held_from),
    CONSTRAINT team_places_of_team FOREIGN KEY (tenant_id, team_id) REFERENCES teams (tenant_id, id),
    CONSTRAINT team_places_of_member FOREIGN KEY (tenant_id, member_id) REFERENCES members (tenant_id, id),
    CONSTRAINT team_places_capacity_range CHECK (capacity BETWEEN 0 AND 1000000),
    CONSTRAINT team_places_end_after_beginning CHECK (held_until > held_from)
);
CREATE UNIQUE INDEX team_places_held_once ON team_places (tenant_id, team_id, member_id) WHERE held_until IS NULL;
CREATE INDEX team_places_by_member ON team_places (tenant_id, member_id, held_until);

ALTER TABLE posts ENABLE ROW LEVEL SECURITY;
ALTER TABLE posts FORCE ROW LEVEL SECURITY;
CREATE POLICY posts_tenant ON posts
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT, UPDATE (held_until) ON posts TO baton_app;
GRANT SELECT, DELETE ON posts TO baton_operator;
ALTER TABLE deputies ENABLE ROW LEVEL SECURITY;
ALTER TABLE deputies FORCE ROW LEVEL SECURITY;
CREATE POLICY deputies_tenant ON deputies
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT, UPDATE (held_until) ON deputies TO baton_app;
GRANT SELECT, DELETE ON deputies TO baton_operator;
ALTER TABLE teams ENABLE ROW LEVEL SECURITY;
ALTER TABLE teams FORCE ROW LEVEL SECURITY;
CREATE POLICY teams_tenant ON teams
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT, UPDATE (name, revision, deleted_at) ON teams TO baton_app;
GRANT SELECT, DELETE ON teams TO baton_operator;
ALTER TABLE team_functions ENABLE ROW LEVEL SECURITY;
ALTER TABLE team_functions FORCE ROW LEVEL SECURITY;
CREATE POLICY team_functions_tenant ON team_functions
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT, UPDATE (held_until) ON team_functions TO baton_app;
GRANT SELECT, DELETE ON team_functions TO baton_operator;
ALTER TABLE team_segments ENABLE ROW LEVEL SECURITY;
ALTER TABLE team_segments FORCE ROW LEVEL SECURITY;
CREATE POLICY team_segments_tenant ON team_segments
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT, UPDATE (held_until) ON team_segments TO baton_app;
GRANT SELECT, DELETE ON team_segments TO baton_operator;
ALTER TABLE team_places ENABLE ROW LEVEL SECURITY;
ALTER TABLE team_places FORCE ROW LEVEL SECURITY;
CREATE POLICY team_places_tenant ON team_places
    USING (COALESCE(tenant_id = (SELECT current_setting('baton.tenant_id')::uuid), false));
GRANT SELECT, INSERT, UPDATE (held_until) ON team_places TO baton_app;
GRANT SELECT, DELETE ON team_places TO baton_operator;
