-- The schema after all migrations, as PostgreSQL tells it. Written by make schema, not by hand.

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';

CREATE TABLE public.absences (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    time_zone text NOT NULL,
    note text,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_by text,
    CONSTRAINT absences_cancellation_is_whole CHECK (((cancelled_at IS NULL) = (cancelled_by IS NULL))),
    CONSTRAINT absences_days_order CHECK ((last_day >= first_day)),
    CONSTRAINT absences_length CHECK (((ends_at >= starts_at) AND ((ends_at - starts_at) <= '1097 days'::interval))),
    CONSTRAINT absences_not_backdated CHECK ((starts_at >= entered_at)),
    CONSTRAINT absences_note_length CHECK (((length(note) >= 1) AND (length(note) <= 500))),
    CONSTRAINT absences_time_zone_length CHECK (((length(time_zone) >= 1) AND (length(time_zone) <= 64)))
);

ALTER TABLE ONLY public.absences FORCE ROW LEVEL SECURITY;

CREATE TABLE public.account_commercials (
    tenant_id uuid NOT NULL,
    account_id uuid NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    revision bigint NOT NULL,
    revenue bigint,
    revenue_currency text,
    spend bigint,
    spend_currency text,
    open_pipeline bigint,
    open_pipeline_currency text,
    as_of date NOT NULL,
    source text NOT NULL,
    actor text NOT NULL,
    CONSTRAINT account_commercials_currency_codes CHECK (((revenue_currency ~ '^[A-Z]{3}$'::text) AND (spend_currency ~ '^[A-Z]{3}$'::text) AND (open_pipeline_currency ~ '^[A-Z]{3}$'::text))),
    CONSTRAINT account_commercials_have_currencies CHECK ((((revenue IS NULL) = (revenue_currency IS NULL)) AND ((spend IS NULL) = (spend_currency IS NULL)) AND ((open_pipeline IS NULL) = (open_pipeline_currency IS NULL)))),
    CONSTRAINT account_commercials_sane CHECK (((revenue >= 0) AND (spend >= 0) AND (open_pipeline >= 0))),
    CONSTRAINT account_commercials_source_length CHECK (((length(source) >= 1) AND (length(source) <= 63)))
);

ALTER TABLE ONLY public.account_commercials FORCE ROW LEVEL SECURITY;

CREATE TABLE public.account_dossiers (
    tenant_id uuid NOT NULL,
    account_id uuid NOT NULL,
    version integer NOT NULL,
    content jsonb NOT NULL,
    written_at timestamp with time zone NOT NULL,
    actor text NOT NULL,
    CONSTRAINT account_dossiers_content_is_object CHECK ((jsonb_typeof(content) = 'object'::text)),
    CONSTRAINT account_dossiers_version_counts CHECK ((version >= 1))
);

ALTER TABLE ONLY public.account_dossiers FORCE ROW LEVEL SECURITY;

CREATE TABLE public.account_segment_history (
    tenant_id uuid NOT NULL,
    account_id uuid NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    region_id uuid,
    vertical_id uuid,
    size_id uuid,
    tier_id uuid
);

ALTER TABLE ONLY public.account_segment_history FORCE ROW LEVEL SECURITY;

CREATE TABLE public.accounts (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    external_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    country text,
    headquarters text,
    industries text[] NOT NULL,
    employees bigint,
    annual_revenue bigint,
    currency text,
    website text,
    region_id uuid,
    vertical_id uuid,
    size_id uuid,
    tier_id uuid,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    revision bigint DEFAULT 1 NOT NULL,
    CONSTRAINT accounts_country_code CHECK ((country ~ '^[A-Z]{2}$'::text)),
    CONSTRAINT accounts_currency_code CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT accounts_employees_sane CHECK ((employees >= 0)),
    CONSTRAINT accounts_external_id_length CHECK (((length(external_id) >= 1) AND (length(external_id) <= 128))),
    CONSTRAINT accounts_name_length CHECK (((length(name) >= 1) AND (length(name) <= 300))),
    CONSTRAINT accounts_revenue_has_currency CHECK (((annual_revenue IS NULL) = (currency IS NULL))),
    CONSTRAINT accounts_revenue_sane CHECK ((annual_revenue >= 0))
);

ALTER TABLE ONLY public.accounts FORCE ROW LEVEL SECURITY;

CREATE TABLE public.action_items (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    title text NOT NULL,
    note text,
    owner_id uuid NOT NULL,
    due_on date NOT NULL,
    time_zone text NOT NULL,
    outcome text DEFAULT 'open'::text NOT NULL,
    review_id uuid,
    decision integer,
    change_request integer,
    account_id uuid,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    done_at timestamp with time zone,
    done_by text,
    result text,
    dismissed_at timestamp with time zone,
    dismissed_by text,
    dismissal_reason text,
    revision bigint DEFAULT 1 NOT NULL,
    CONSTRAINT action_items_decision_of_review CHECK (((decision IS NULL) OR (review_id IS NOT NULL))),
    CONSTRAINT action_items_dismissed_whole CHECK ((((dismissed_at IS NULL) = (dismissed_by IS NULL)) AND ((dismissed_at IS NULL) = (dismissal_reason IS NULL)))),
    CONSTRAINT action_items_done_whole CHECK ((((done_at IS NULL) = (done_by IS NULL)) AND ((done_at IS NOT NULL) OR (result IS NULL)))),
    CONSTRAINT action_items_one_end CHECK (((done_at IS NULL) OR (dismissed_at IS NULL))),
    CONSTRAINT action_items_outcome_by_facts CHECK ((outcome =

CASE
    WHEN (done_at IS NOT NULL) THEN 'done'::text
    WHEN (dismissed_at IS NOT NULL) THEN 'dismissed'::text
    ELSE 'open'::text

END)),
    CONSTRAINT action_items_texts_length CHECK (((length(note) <= 4000) AND (length(result) <= 4000) AND ((length(dismissal_reason) >= 1) AND (length(dismissal_reason) <= 2000)))),
    CONSTRAINT action_items_title_length CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);

ALTER TABLE ONLY public.action_items FORCE ROW LEVEL SECURITY;

CREATE TABLE public.actuals (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    metric text NOT NULL COLLATE pg_catalog."C",
    period_from date NOT NULL,
    period_to date NOT NULL,
    value double precision NOT NULL,
    currency text,
    source text NOT NULL,
    origin text,
    note text,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    superseded_at timestamp with time zone,
    CONSTRAINT actuals_currency_form CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT actuals_metric_length CHECK (((length(metric) >= 1) AND (length(metric) <= 64))),
    CONSTRAINT actuals_note_length CHECK (((length(note) >= 1) AND (length(note) <= 2000))),
    CONSTRAINT actuals_origin_length CHECK (((length(origin) >= 1) AND (length(origin) <= 500))),
    CONSTRAINT actuals_period_in_order CHECK (((period_to >= period_from) AND ((period_to - period_from) < 366))),
    CONSTRAINT actuals_source_known CHECK ((source = ANY (ARRAY['entered'::text, 'imported'::text, 'computed'::text]))),
    CONSTRAINT actuals_superseded_after_entry CHECK ((superseded_at >= entered_at)),
    CONSTRAINT actuals_value_finite CHECK (((value >= ('-1000000000000'::numeric)::double precision) AND (value <= ('1000000000000'::numeric)::double precision)))
);

ALTER TABLE ONLY public.actuals FORCE ROW LEVEL SECURITY;

CREATE TABLE public.agreement_drafts (
    tenant_id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    number integer NOT NULL,
    selector jsonb NOT NULL,
    validity_from timestamp with time zone,
    validity_to timestamp with time zone,
    terms jsonb NOT NULL,
    drafted_at timestamp with time zone NOT NULL,
    drafted_by text NOT NULL,
    revision bigint DEFAULT 1 NOT NULL,
    carries integer[] DEFAULT '{}'::integer[] NOT NULL,
    valid_from date,
    valid_to date,
    time_zone text DEFAULT 'UTC'::text NOT NULL,
    dated_at bigint,
    CONSTRAINT agreement_drafts_days_in_order CHECK ((valid_to >= valid_from)),
    CONSTRAINT agreement_drafts_number_positive CHECK ((number >= 1)),
    CONSTRAINT agreement_drafts_validity_order CHECK ((validity_to > validity_from)),
    CONSTRAINT agreement_drafts_zone_length CHECK (((length(time_zone) >= 1) AND (length(time_zone) <= 64)))
);

ALTER TABLE ONLY public.agreement_drafts FORCE ROW LEVEL SECURITY;

CREATE TABLE public.agreement_version_changes (
    tenant_id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    version integer NOT NULL,
    request integer NOT NULL
);

ALTER TABLE ONLY public.agreement_version_changes FORCE ROW LEVEL SECURITY;

CREATE TABLE public.agreement_versions (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    number integer NOT NULL,
    framework_id uuid,
    region_id uuid,
    vertical_id uuid,
    size_id uuid,
    tier_id uuid,
    selector_key text NOT NULL,
    selector jsonb NOT NULL,
    validity_from timestamp with time zone,
    validity_to timestamp with time zone,
    terms jsonb NOT NULL,
    envelope text NOT NULL,
    content_sha256 text NOT NULL,
    checked_against jsonb,
    drafted_at timestamp with time zone NOT NULL,
    drafted_by text NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    proposed_by text NOT NULL,
    signed_at timestamp with time zone,
    in_force tstzrange,
    end_reason text,
    valid_from date,
    valid_to date,
    time_zone text DEFAULT 'UTC'::text NOT NULL,
    sign_by timestamp with time zone,
    quorum integer DEFAULT 0 NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_by text,
    withdrawal_reason text,
    declined_at timestamp with time zone,
    terminates_at timestamp with time zone,
    terminated_at timestamp with time zone,
    terminated_by text,
    termination_reason text,
    renews integer,
    exceptions jsonb DEFAULT '[]'::jsonb NOT NULL,
    CONSTRAINT agreement_versions_days_in_order CHECK ((valid_to >= valid_from)),
    CONSTRAINT agreement_versions_end_has_reason CHECK ((((end_reason = ANY (ARRAY['superseded'::text, 'expired'::text, 'terminated'::text])) AND (in_force IS NOT NULL)) OR (end_reason IS NULL))),
    CONSTRAINT agreement_versions_exceptions_are_list CHECK ((jsonb_typeof(exceptions) = 'array'::text)),
    CONSTRAINT agreement_versions_hash_form CHECK ((content_sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT agreement_versions_in_force_is_signed CHECK (((in_force IS NULL) = (signed_at IS NULL))),
    CONSTRAINT agreement_versions_one_outcome CHECK ((num_nonnulls(signed_at, withdrawn_at, declined_at) <= 1)),
    CONSTRAINT agreement_versions_quorum_bounds CHECK (((quorum >= 0) AND (quorum <= 500))),
    CONSTRAINT agreement_versions_renews_earlier CHECK ((renews < number)),
    CONSTRAINT agreement_versions_selector_of_local CHECK (((framework_id IS NULL) = (selector_key = ''::text))),
    CONSTRAINT agreement_versions_termination_is_whole CHECK (((num_nonnulls(terminates_at, terminated_at, terminated_by, termination_reason) = ANY (ARRAY[0, 4])) AND ((terminates_at IS NULL) OR (signed_at IS NOT NULL)))),
    CONSTRAINT agreement_versions_withdrawal_is_whole CHECK (((num_nonnulls(withdrawn_at, withdrawn_by) = ANY (ARRAY[0, 2])) AND ((withdrawal_reason IS NULL) OR (((length(withdrawal_reason) >= 1) AND (length(withdrawal_reason) <= 4000)) AND (withdrawn_at IS NOT NULL))))),
    CONSTRAINT agreement_versions_zone_length CHECK (((length(time_zone) >= 1) AND (length(time_zone) <= 64)))
);

ALTER TABLE ONLY public.agreement_versions FORCE ROW LEVEL SECURITY;

CREATE TABLE public.agreements (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    key text NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    programme text,
    framework_id uuid,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    revision bigint DEFAULT 1 NOT NULL,
    CONSTRAINT agreements_key_is_slug CHECK ((key ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'::text)),
    CONSTRAINT agreements_kind_known CHECK ((kind = ANY (ARRAY['framework'::text, 'local'::text]))),
    CONSTRAINT agreements_local_has_framework CHECK (((kind = 'local'::text) = (framework_id IS NOT NULL))),
    CONSTRAINT agreements_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT agreements_programme_of_framework CHECK (((programme IS NULL) OR (kind = 'framework'::text)))
);

ALTER TABLE ONLY public.agreements FORCE ROW LEVEL SECURITY;

CREATE TABLE public.api_keys (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    secret_sha256 bytea NOT NULL,
    name text NOT NULL,
    roles text[] NOT NULL,
    region_id uuid,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    expires_at timestamp with time zone,
    revoked_at timestamp with time zone,
    last_used_at timestamp with time zone,
    member_id uuid,
    CONSTRAINT api_keys_editor_has_region CHECK ((('editor'::text = ANY (roles)) = (region_id IS NOT NULL))),
    CONSTRAINT api_keys_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT api_keys_roles_known CHECK (((cardinality(roles) >= 1) AND (roles <@ ARRAY['admin'::text, 'revops'::text, 'editor'::text, 'signatory'::text, 'analyst'::text, 'ingest'::text, 'auditor'::text]))),
    CONSTRAINT api_keys_secret_length CHECK ((length(secret_sha256) = 32))
);

ALTER TABLE ONLY public.api_keys FORCE ROW LEVEL SECURITY;

CREATE TABLE public.audit_checkpoints (
    tenant_id uuid NOT NULL,
    seq bigint NOT NULL,
    hash text NOT NULL,
    at timestamp with time zone NOT NULL,
    sealed text NOT NULL,
    CONSTRAINT audit_checkpoints_hash_is_sha256 CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT audit_checkpoints_sealed_form CHECK ((sealed ~ '^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{86}$'::text)),
    CONSTRAINT audit_checkpoints_sealed_length CHECK ((octet_length(sealed) <= 2048))
);

ALTER TABLE ONLY public.audit_checkpoints FORCE ROW LEVEL SECURITY;

CREATE TABLE public.audit_heads (
    tenant_id uuid NOT NULL,
    seq bigint NOT NULL,
    hash text NOT NULL,
    previous text NOT NULL,
    CONSTRAINT audit_heads_hash_is_sha256 CHECK (((length(hash) = 64) AND (encode(decode(hash, 'hex'::text), 'hex'::text) = hash))),
    CONSTRAINT audit_heads_previous_is_sha256 CHECK (((length(previous) = 64) AND (encode(decode(previous, 'hex'::text), 'hex'::text) = previous))),
    CONSTRAINT audit_heads_seq_positive CHECK ((seq >= 1))
)

WITH (fillfactor='10');

ALTER TABLE ONLY public.audit_heads FORCE ROW LEVEL SECURITY;

CREATE TABLE public.audit_records (
    tenant_id uuid NOT NULL,
    seq bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor text NOT NULL,
    action text NOT NULL,
    subject text NOT NULL,
    text text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT audit_records_action_form CHECK ((action ~ '^[a-z_]+\.[a-z_]+$'::text)),
    CONSTRAINT audit_records_hash_is_sha256 CHECK (((length(hash) = 64) AND (encode(decode(hash, 'hex'::text), 'hex'::text) = hash))),
    CONSTRAINT audit_records_seq_positive CHECK ((seq >= 1)),
    CONSTRAINT audit_records_subject_length CHECK (((length(subject) >= 1) AND (length(subject) <= 200))),
    CONSTRAINT audit_records_text_length CHECK (((octet_length(text) >= 2) AND (octet_length(text) <= 65536)))
);

ALTER TABLE ONLY public.audit_records FORCE ROW LEVEL SECURITY;

CREATE TABLE public.calendar_tokens (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    token_sha256 bytea NOT NULL,
    scope text NOT NULL,
    member_id uuid,
    region_id uuid,
    agreement_id uuid,
    name text,
    language text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    creator_id uuid,
    revoked_at timestamp with time zone,
    CONSTRAINT calendar_tokens_language_known CHECK ((language = ANY (ARRAY['en'::text, 'de'::text]))),
    CONSTRAINT calendar_tokens_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT calendar_tokens_scope_known CHECK ((scope = ANY (ARRAY['all'::text, 'person'::text, 'region'::text, 'agreement'::text]))),
    CONSTRAINT calendar_tokens_scope_names_one CHECK ((((scope = 'person'::text) = (member_id IS NOT NULL)) AND ((scope = 'region'::text) = (region_id IS NOT NULL)) AND ((scope = 'agreement'::text) = (agreement_id IS NOT NULL)))),
    CONSTRAINT calendar_tokens_token_length CHECK ((length(token_sha256) = 32))
);

ALTER TABLE ONLY public.calendar_tokens FORCE ROW LEVEL SECURITY;

CREATE TABLE public.calendar_versions (
    tenant_id uuid NOT NULL,
    calendar_id uuid NOT NULL,
    number integer NOT NULL,
    name text NOT NULL,
    time_zone text NOT NULL,
    definition jsonb NOT NULL,
    actor text NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_until timestamp with time zone,
    CONSTRAINT calendar_versions_definition_is_object CHECK ((jsonb_typeof(definition) = 'object'::text)),
    CONSTRAINT calendar_versions_end_after_beginning CHECK ((valid_until > valid_from)),
    CONSTRAINT calendar_versions_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT calendar_versions_number_positive CHECK ((number > 0))
);

ALTER TABLE ONLY public.calendar_versions FORCE ROW LEVEL SECURITY;

CREATE TABLE public.calendars (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    key text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    CONSTRAINT calendars_key_is_slug CHECK ((key ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'::text))
);

ALTER TABLE ONLY public.calendars FORCE ROW LEVEL SECURITY;

CREATE TABLE public.change_requests (
    tenant_id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    reason text NOT NULL,
    patch jsonb NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    requested_by text NOT NULL,
    decision text,
    decision_reason text,
    decided_at timestamp with time zone,
    decided_by text,
    withdrawn_at timestamp with time zone,
    withdrawn_by text,
    exception jsonb,
    exception_ends_at timestamp with time zone,
    quorum integer,
    envelope text,
    content_sha256 text,
    CONSTRAINT change_requests_decided_by_board CHECK (((decided_by IS NULL) OR ((exception IS NOT NULL) = (decided_by = 'board'::text)))),
    CONSTRAINT change_requests_decision_is_whole CHECK ((((decision IS NULL) = (decided_at IS NULL)) AND ((decision IS NULL) = (decided_by IS NULL)) AND ((decision_reason IS NULL) OR (decision IS NOT NULL)))),
    CONSTRAINT change_requests_decision_known CHECK ((decision = ANY (ARRAY['agreed'::text, 'declined'::text]))),
    CONSTRAINT change_requests_declined_has_reason CHECK (((decision IS DISTINCT FROM 'declined'::text) OR (decision_reason IS NOT NULL))),
    CONSTRAINT change_requests_declined_stays CHECK (((withdrawn_at IS NULL) OR (decision IS DISTINCT FROM 'declined'::text))),
    CONSTRAINT change_requests_exception_hash_form CHECK ((content_sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT change_requests_exception_is_object CHECK ((jsonb_typeof(exception) = 'object'::text)),
    CONSTRAINT change_requests_exception_is_whole CHECK ((num_nonnulls(exception, exception_ends_at, quorum, envelope, content_sha256) = ANY (ARRAY[0, 5]))),
    CONSTRAINT change_requests_number_positive CHECK ((number >= 1)),
    CONSTRAINT change_requests_patch_is_object CHECK ((jsonb_typeof(patch) = 'object'::text)),
    CONSTRAINT change_requests_quorum_bounds CHECK (((quorum >= 1) AND (quorum <= 500))),
    CONSTRAINT change_requests_reason_length CHECK (((length(reason) >= 1) AND (length(reason) <= 4000))),
    CONSTRAINT change_requests_title_length CHECK (((length(title) >= 1) AND (length(title) <= 200))),
    CONSTRAINT change_requests_withdrawal_is_whole CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL)))
);

ALTER TABLE ONLY public.change_requests FORCE ROW LEVEL SECURITY;

CREATE TABLE public.contacts (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    external_id text NOT NULL COLLATE pg_catalog."C",
    name text,
    email text,
    title text,
    committee_role text,
    language text,
    left_on date,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    erased_at timestamp with time zone,
    revision bigint DEFAULT 1 NOT NULL,
    CONSTRAINT contacts_committee_role_known CHECK ((committee_role = ANY (ARRAY['champion'::text, 'economic_buyer'::text, 'decision_maker'::text, 'technical_buyer'::text, 'user_buyer'::text, 'influencer'::text, 'gatekeeper'::text, 'blocker'::text]))),
    CONSTRAINT contacts_email_length CHECK (((length(email) >= 3) AND (length(email) <= 254))),
    CONSTRAINT contacts_erased_are_nobody CHECK (((erased_at IS NULL) OR ((email IS NULL) AND (title IS NULL) AND (language IS NULL)))),
    CONSTRAINT contacts_external_id_length CHECK (((length(external_id) >= 1) AND (length(external_id) <= 128))),
    CONSTRAINT contacts_language_form CHECK (((language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'::text) AND (length(language) <= 35))),
    CONSTRAINT contacts_living_have_names CHECK (((erased_at IS NULL) = (name IS NOT NULL))),
    CONSTRAINT contacts_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT contacts_title_length CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);

ALTER TABLE ONLY public.contacts FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deputies (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    deputy_id uuid NOT NULL,
    place integer NOT NULL,
    held_from timestamp with time zone NOT NULL,
    held_until timestamp with time zone,
    CONSTRAINT deputies_end_after_beginning CHECK ((held_until > held_from)),
    CONSTRAINT deputies_of_another CHECK ((deputy_id <> member_id)),
    CONSTRAINT deputies_place_range CHECK (((place >= 0) AND (place <= 1000)))
);

ALTER TABLE ONLY public.deputies FORCE ROW LEVEL SECURITY;

CREATE TABLE public.dossier_stakeholders (
    tenant_id uuid NOT NULL,
    account_id uuid NOT NULL,
    version integer NOT NULL,
    "position" integer NOT NULL,
    contact_id uuid NOT NULL,
    stance text,
    note text,
    CONSTRAINT dossier_stakeholders_erased_are_nobody CHECK (((stance IS NOT NULL) OR (note IS NULL))),
    CONSTRAINT dossier_stakeholders_note_length CHECK (((length(note) >= 1) AND (length(note) <= 2000))),
    CONSTRAINT dossier_stakeholders_stance_known CHECK ((stance = ANY (ARRAY['supporter'::text, 'neutral'::text, 'sceptic'::text, 'opponent'::text, 'unknown'::text])))
);

ALTER TABLE ONLY public.dossier_stakeholders FORCE ROW LEVEL SECURITY;

CREATE TABLE public.engagement_events (
    tenant_id uuid NOT NULL,
    source text NOT NULL COLLATE pg_catalog."C",
    event_id text NOT NULL COLLATE pg_catalog."C",
    account_id uuid NOT NULL,
    contact_id uuid,
    kind text NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone NOT NULL,
    CONSTRAINT engagement_events_event_id_length CHECK (((length(event_id) >= 1) AND (length(event_id) <= 128))),
    CONSTRAINT engagement_events_kind_known CHECK ((kind = ANY (ARRAY['email_reply'::text, 'call'::text, 'meeting'::text, 'event_attendance'::text, 'demo'::text, 'content_download'::text, 'website_visit'::text, 'proposal_discussion'::text, 'other'::text]))),
    CONSTRAINT engagement_events_not_before_1970 CHECK ((occurred_at >= '1970-01-01 00:00:00+00'::timestamp with time zone)),
    CONSTRAINT engagement_events_source_length CHECK (((length(source) >= 1) AND (length(source) <= 63)))
);

ALTER TABLE ONLY public.engagement_events FORCE ROW LEVEL SECURITY;

CREATE TABLE public.engagement_milestones (
    tenant_id uuid NOT NULL,
    account_id uuid NOT NULL,
    plan integer NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    "position" integer NOT NULL,
    text text NOT NULL,
    sides text NOT NULL,
    agreed jsonb,
    due_at timestamp with time zone NOT NULL,
    undated text,
    agreement text NOT NULL,
    version integer NOT NULL,
    marketing_owner uuid NOT NULL,
    sales_owner uuid NOT NULL,
    outcome text DEFAULT 'open'::text NOT NULL,
    dismissed_at timestamp with time zone,
    dismissed_by text,
    dismissal_reason text,
    CONSTRAINT engagement_milestones_dated_or_not CHECK (((undated IS NULL) = isfinite(due_at))),
    CONSTRAINT engagement_milestones_dismissal_whole CHECK ((((dismissed_at IS NULL) = (dismissed_by IS NULL)) AND ((dismissed_at IS NULL) = (dismissal_reason IS NULL)) AND ((dismissed_at IS NULL) = (outcome <> 'dismissed'::text)))),
    CONSTRAINT engagement_milestones_key_is_slug CHECK ((key ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'::text)),
    CONSTRAINT engagement_milestones_outcome_known CHECK ((outcome = ANY (ARRAY['open'::text, 'reached'::text, 'dismissed'::text, 'closed'::text]))),
    CONSTRAINT engagement_milestones_reason_length CHECK (((length(dismissal_reason) >= 1) AND (length(dismissal_reason) <= 2000))),
    CONSTRAINT engagement_milestones_sides_known CHECK ((sides = ANY (ARRAY['marketing'::text, 'sales'::text, 'both'::text]))),
    CONSTRAINT engagement_milestones_undated_known CHECK ((undated = ANY (ARRAY['not_agreed'::text, 'no_calendar'::text, 'beyond_horizon'::text])))
);

ALTER TABLE ONLY public.engagement_milestones FORCE ROW LEVEL SECURITY;

CREATE TABLE public.engagement_plans (
    tenant_id uuid NOT NULL,
    account_id uuid NOT NULL,
    number integer NOT NULL,
    framework text NOT NULL,
    segment jsonb NOT NULL,
    started_at timestamp with time zone NOT NULL,
    calendar text,
    calendar_version integer,
    time_zone text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    closed_at timestamp with time zone,
    closed_by text,
    closure_reason text,
    revision bigint DEFAULT 1 NOT NULL,
    CONSTRAINT engagement_plans_calendar_whole CHECK (((calendar IS NULL) = (calendar_version IS NULL))),
    CONSTRAINT engagement_plans_closure_whole CHECK ((((closed_at IS NULL) = (closed_by IS NULL)) AND ((closed_at IS NULL) = (closure_reason IS NULL)))),
    CONSTRAINT engagement_plans_number_counts CHECK ((number >= 1)),
    CONSTRAINT engagement_plans_reason_length CHECK (((length(closure_reason) >= 1) AND (length(closure_reason) <= 2000))),
    CONSTRAINT engagement_plans_segment_is_object CHECK ((jsonb_typeof(segment) = 'object'::text))
);

ALTER TABLE ONLY public.engagement_plans FORCE ROW LEVEL SECURITY;

CREATE TABLE public.evolution_firings (
    tenant_id uuid NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    number integer NOT NULL,
    agreement_id uuid NOT NULL,
    request integer NOT NULL,
    fired_at timestamp with time zone NOT NULL,
    figures jsonb NOT NULL,
    CONSTRAINT evolution_firings_figures_are_object CHECK ((jsonb_typeof(figures) = 'object'::text)),
    CONSTRAINT evolution_firings_number_counts CHECK ((number >= 1))
);

ALTER TABLE ONLY public.evolution_firings FORCE ROW LEVEL SECURITY;

CREATE TABLE public.evolution_paths (
    tenant_id uuid NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    agreement_id uuid NOT NULL,
    name text NOT NULL,
    condition jsonb NOT NULL,
    title text NOT NULL,
    reason text NOT NULL,
    patch jsonb NOT NULL,
    armed boolean DEFAULT true NOT NULL,
    revision bigint DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_by text,
    CONSTRAINT evolution_paths_condition_is_object CHECK ((jsonb_typeof(condition) = 'object'::text)),
    CONSTRAINT evolution_paths_key_is_slug CHECK ((key ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'::text)),
    CONSTRAINT evolution_paths_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT evolution_paths_patch_is_object CHECK ((jsonb_typeof(patch) = 'object'::text)),
    CONSTRAINT evolution_paths_reason_length CHECK (((length(reason) >= 1) AND (length(reason) <= 4000))),
    CONSTRAINT evolution_paths_title_length CHECK (((length(title) >= 1) AND (length(title) <= 200))),
    CONSTRAINT evolution_paths_withdrawal_whole CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL)))
);

ALTER TABLE ONLY public.evolution_paths FORCE ROW LEVEL SECURITY;

CREATE TABLE public.idempotency_records (
    tenant_id uuid NOT NULL,
    principal text NOT NULL,
    method text NOT NULL,
    path text NOT NULL,
    key text NOT NULL,
    body_sha256 bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    status integer NOT NULL,
    headers jsonb NOT NULL,
    body text NOT NULL
);

ALTER TABLE ONLY public.idempotency_records FORCE ROW LEVEL SECURITY;

CREATE TABLE public.jobs (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    agreement_id uuid NOT NULL,
    version integer NOT NULL,
    level integer NOT NULL,
    planned_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    done_at timestamp with time zone,
    CONSTRAINT jobs_attempts_counted CHECK ((attempts >= 0)),
    CONSTRAINT jobs_due_or_done CHECK (((due_at IS NULL) = (done_at IS NOT NULL)))
);

ALTER TABLE ONLY public.jobs FORCE ROW LEVEL SECURITY;

CREATE TABLE public.members (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    key text NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    email_folded text NOT NULL,
    "position" text,
    subject text,
    created_at timestamp with time zone NOT NULL,
    deactivated_at timestamp with time zone,
    revision bigint DEFAULT 1 NOT NULL,
    posts_revision bigint DEFAULT 1 NOT NULL,
    CONSTRAINT members_email_length CHECK (((length(email) >= 3) AND (length(email) <= 254))),
    CONSTRAINT members_key_is_slug CHECK ((key ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'::text)),
    CONSTRAINT members_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT members_position_length CHECK (((length("position") >= 1) AND (length("position") <= 200))),
    CONSTRAINT members_subject_length CHECK (((octet_length(subject) >= 1) AND (octet_length(subject) <= 255)))
);

ALTER TABLE ONLY public.members FORCE ROW LEVEL SECURITY;

CREATE TABLE public.milestone_confirmations (
    tenant_id uuid NOT NULL,
    account_id uuid NOT NULL,
    plan integer NOT NULL,
    milestone text NOT NULL COLLATE pg_catalog."C",
    number integer NOT NULL,
    side text NOT NULL,
    evidence text NOT NULL,
    reached_on date NOT NULL,
    confirmed_at timestamp with time zone NOT NULL,
    actor text NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_by text,
    CONSTRAINT milestone_confirmations_evidence_length CHECK (((length(evidence) >= 1) AND (length(evidence) <= 2000))),
    CONSTRAINT milestone_confirmations_side_known CHECK ((side = ANY (ARRAY['marketing'::text, 'sales'::text]))),
    CONSTRAINT milestone_confirmations_withdrawal_whole CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL)))
);

ALTER TABLE ONLY public.milestone_confirmations FORCE ROW LEVEL SECURITY;

CREATE TABLE public.milestone_moves (
    tenant_id uuid NOT NULL,
    account_id uuid NOT NULL,
    plan integer NOT NULL,
    milestone text NOT NULL COLLATE pg_catalog."C",
    number integer NOT NULL,
    due_before timestamp with time zone,
    due_after timestamp with time zone NOT NULL,
    reason text NOT NULL,
    moved_at timestamp with time zone NOT NULL,
    actor text NOT NULL,
    CONSTRAINT milestone_moves_reason_length CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)))
);

ALTER TABLE ONLY public.milestone_moves FORCE ROW LEVEL SECURITY;

CREATE TABLE public.notices (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    agreement_id uuid NOT NULL,
    version integer NOT NULL,
    slot text,
    occasion text NOT NULL,
    recipient text NOT NULL,
    name text NOT NULL,
    email text,
    member text,
    payload jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    asks_to_acknowledge boolean NOT NULL,
    acknowledged_at timestamp with time zone,
    acknowledged_by text,
    CONSTRAINT notices_acknowledgement_is_whole CHECK (((acknowledged_at IS NULL) = (acknowledged_by IS NULL)))
);

ALTER TABLE ONLY public.notices FORCE ROW LEVEL SECURITY;

CREATE TABLE public.posts (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    function text NOT NULL,
    region_id uuid,
    vertical_id uuid,
    held_from timestamp with time zone NOT NULL,
    held_until timestamp with time zone,
    CONSTRAINT posts_end_after_beginning CHECK ((held_until > held_from)),
    CONSTRAINT posts_function_is_slug CHECK ((function ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'::text))
);

ALTER TABLE ONLY public.posts FORCE ROW LEVEL SECURITY;

CREATE TABLE public.precedence_history (
    tenant_id uuid NOT NULL,
    valid tstzrange NOT NULL,
    dimensions text[] NOT NULL,
    default_framework_id uuid,
    default_calendar_id uuid,
    fiscal_year_start integer DEFAULT 1 NOT NULL,
    CONSTRAINT precedence_history_fiscal_year_start_is_month CHECK (((fiscal_year_start >= 1) AND (fiscal_year_start <= 12))),
    CONSTRAINT precedence_history_permutation CHECK (((cardinality(dimensions) = 4) AND (dimensions @> ARRAY['tier'::text, 'region'::text, 'vertical'::text, 'size'::text])))
);

ALTER TABLE ONLY public.precedence_history FORCE ROW LEVEL SECURITY;

CREATE TABLE public.region_countries (
    tenant_id uuid NOT NULL,
    country text NOT NULL,
    node_id uuid NOT NULL,
    valid tstzrange NOT NULL,
    CONSTRAINT region_countries_code CHECK ((country ~ '^[A-Z]{2}$'::text))
);

ALTER TABLE ONLY public.region_countries FORCE ROW LEVEL SECURITY;

CREATE TABLE public.region_history (
    tenant_id uuid NOT NULL,
    node_id uuid NOT NULL,
    valid tstzrange NOT NULL,
    name text NOT NULL,
    parent_id uuid,
    maturity_index integer,
    time_zone text,
    countries text[] NOT NULL,
    calendar_id uuid,
    CONSTRAINT region_history_maturity_range CHECK (((maturity_index >= 1) AND (maturity_index <= 10000))),
    CONSTRAINT region_history_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT region_history_not_own_parent CHECK ((parent_id <> node_id))
);

ALTER TABLE ONLY public.region_history FORCE ROW LEVEL SECURITY;

CREATE TABLE public.review_decisions (
    tenant_id uuid NOT NULL,
    review_id uuid NOT NULL,
    number integer NOT NULL,
    text text NOT NULL,
    change_request integer,
    agreement_id uuid NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    actor text NOT NULL,
    CONSTRAINT review_decisions_text_length CHECK (((length(text) >= 1) AND (length(text) <= 4000)))
);

ALTER TABLE ONLY public.review_decisions FORCE ROW LEVEL SECURITY;

CREATE TABLE public.review_jobs (
    tenant_id uuid NOT NULL,
    kind text NOT NULL,
    subject uuid NOT NULL,
    deadline timestamp with time zone NOT NULL,
    level integer NOT NULL,
    after text COLLATE pg_catalog."C",
    again boolean DEFAULT false NOT NULL,
    due_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    done_at timestamp with time zone,
    CONSTRAINT review_jobs_attempts_counted CHECK ((attempts >= 0)),
    CONSTRAINT review_jobs_due_or_done CHECK (((due_at IS NULL) = (done_at IS NOT NULL))),
    CONSTRAINT review_jobs_kind_known CHECK ((kind = ANY (ARRAY['planning'::text, 'review_overdue'::text, 'action_overdue'::text]))),
    CONSTRAINT review_jobs_level_counts CHECK ((level >= 0))
);

ALTER TABLE ONLY public.review_jobs FORCE ROW LEVEL SECURITY;

CREATE TABLE public.review_series (
    tenant_id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    kind text NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    definition jsonb NOT NULL,
    version integer NOT NULL,
    first_day date NOT NULL,
    calendar text,
    calendar_version integer,
    planned_until date NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    sequence integer DEFAULT 0 NOT NULL,
    modified_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT review_series_calendar_whole CHECK (((calendar IS NULL) = (calendar_version IS NULL))),
    CONSTRAINT review_series_definition_is_object CHECK ((jsonb_typeof(definition) = 'object'::text)),
    CONSTRAINT review_series_kind_known CHECK ((kind = ANY (ARRAY['meeting'::text, 'review'::text])))
);

ALTER TABLE ONLY public.review_series FORCE ROW LEVEL SECURITY;

CREATE TABLE public.reviews (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    kind text NOT NULL,
    series text NOT NULL COLLATE pg_catalog."C",
    day date NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    time_zone text NOT NULL,
    outcome text DEFAULT 'scheduled'::text NOT NULL,
    moved_at timestamp with time zone,
    moved_by text,
    move_reason text,
    cancelled_at timestamp with time zone,
    cancelled_by text,
    cancellation_reason text,
    opened_at timestamp with time zone,
    opened_by text,
    agenda jsonb,
    definition jsonb,
    minutes text,
    causes jsonb DEFAULT '{}'::jsonb NOT NULL,
    attendance jsonb DEFAULT '[]'::jsonb NOT NULL,
    closed_at timestamp with time zone,
    closed_by text,
    sequence integer DEFAULT 0 NOT NULL,
    modified_at timestamp with time zone NOT NULL,
    revision bigint DEFAULT 1 NOT NULL,
    CONSTRAINT reviews_attendance_is_array CHECK ((jsonb_typeof(attendance) = 'array'::text)),
    CONSTRAINT reviews_cancellation_whole CHECK ((((cancelled_at IS NULL) = (cancelled_by IS NULL)) AND ((cancelled_at IS NULL) = (cancellation_reason IS NULL)))),
    CONSTRAINT reviews_cancelled_unopened CHECK (((cancelled_at IS NULL) OR (opened_at IS NULL))),
    CONSTRAINT reviews_causes_is_object CHECK ((jsonb_typeof(causes) = 'object'::text)),
    CONSTRAINT reviews_closed_when_opened CHECK (((closed_at IS NULL) OR (opened_at IS NOT NULL))),
    CONSTRAINT reviews_closing_whole CHECK (((closed_at IS NULL) = (closed_by IS NULL))),
    CONSTRAINT reviews_end_after_start CHECK ((ends_at > starts_at)),
    CONSTRAINT reviews_move_whole CHECK ((((moved_at IS NULL) = (moved_by IS NULL)) AND ((moved_at IS NULL) = (move_reason IS NULL)))),
    CONSTRAINT reviews_opening_whole CHECK ((((opened_at IS NULL) = (opened_by IS NULL)) AND ((opened_at IS NULL) = (agenda IS NULL)) AND ((opened_at IS NULL) = (definition IS NULL)))),
    CONSTRAINT reviews_outcome_by_facts CHECK ((outcome =

CASE
    WHEN (closed_at IS NOT NULL) THEN 'closed'::text
    WHEN (cancelled_at IS NOT NULL) THEN 'cancelled'::text
    WHEN (opened_at IS NOT NULL) THEN 'open'::text
    ELSE 'scheduled'::text

END)),
    CONSTRAINT reviews_outcome_known CHECK ((outcome = ANY (ARRAY['scheduled'::text, 'open'::text, 'closed'::text, 'cancelled'::text])))
);

ALTER TABLE ONLY public.reviews FORCE ROW LEVEL SECURITY;

CREATE TABLE public.scans (
    tenant_id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    sha256 text NOT NULL,
    media_type text NOT NULL,
    bytes bytea NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    uploaded_by text NOT NULL,
    CONSTRAINT scans_hash_form CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT scans_media_type_known CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text, 'image/tiff'::text]))),
    CONSTRAINT scans_size CHECK (((length(bytes) >= 1) AND (length(bytes) <= 20971520)))
);

ALTER TABLE ONLY public.scans FORCE ROW LEVEL SECURITY;

CREATE TABLE public.segment_nodes (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    dimension text NOT NULL,
    key text NOT NULL,
    revision bigint DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    CONSTRAINT segment_nodes_dimension_known CHECK ((dimension = ANY (ARRAY['region'::text, 'vertical'::text, 'size'::text, 'tier'::text]))),
    CONSTRAINT segment_nodes_key_is_slug CHECK ((key ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'::text))
);

ALTER TABLE ONLY public.segment_nodes FORCE ROW LEVEL SECURITY;

CREATE TABLE public.settings (
    tenant_id uuid NOT NULL,
    revision bigint DEFAULT 1 NOT NULL,
    sizes_revision bigint DEFAULT 1 NOT NULL,
    tiers_revision bigint DEFAULT 1 NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    time_zone text DEFAULT 'UTC'::text NOT NULL,
    currency_rates jsonb DEFAULT '{"base": "EUR", "rates": []}'::jsonb NOT NULL,
    currency_rates_revision bigint DEFAULT 1 NOT NULL,
    people_changed_at timestamp with time zone,
    CONSTRAINT settings_currency_rates_is_object CHECK ((jsonb_typeof(currency_rates) = 'object'::text)),
    CONSTRAINT settings_zone_length CHECK (((length(time_zone) >= 1) AND (length(time_zone) <= 64)))
);

ALTER TABLE ONLY public.settings FORCE ROW LEVEL SECURITY;

CREATE TABLE public.signature_records (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    subject text NOT NULL,
    number integer NOT NULL,
    slot text NOT NULL,
    place integer NOT NULL,
    act text NOT NULL,
    method text NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    attachment_sha256 text,
    record text NOT NULL,
    sealed text NOT NULL,
    record_sha256 text NOT NULL,
    CONSTRAINT signature_records_act_known CHECK ((act = ANY (ARRAY['signature'::text, 'declination'::text]))),
    CONSTRAINT signature_records_hash_form CHECK ((record_sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT signature_records_method_known CHECK ((method = ANY (ARRAY['member'::text, 'link'::text, 'paper'::text]))),
    CONSTRAINT signature_records_paper_has_scan CHECK ((((method = 'paper'::text) AND (act = 'signature'::text)) = (attachment_sha256 IS NOT NULL)))
);

ALTER TABLE ONLY public.signature_records FORCE ROW LEVEL SECURITY;

CREATE TABLE public.signature_slots (
    tenant_id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    subject text NOT NULL,
    number integer NOT NULL,
    slot text NOT NULL,
    "position" integer NOT NULL,
    requirement text NOT NULL,
    name text NOT NULL,
    signatories jsonb NOT NULL,
    version integer GENERATED ALWAYS AS (

CASE
    WHEN (subject = 'version'::text) THEN number
    ELSE NULL::integer

END) STORED,
    request integer GENERATED ALWAYS AS (

CASE
    WHEN (subject = 'exception'::text) THEN number
    ELSE NULL::integer

END) STORED,
    CONSTRAINT signature_slots_requirement_known CHECK ((requirement = ANY (ARRAY['required'::text, 'optional'::text, 'none'::text, 'board'::text]))),
    CONSTRAINT signature_slots_subject_known CHECK ((subject = ANY (ARRAY['version'::text, 'exception'::text])))
);

ALTER TABLE ONLY public.signature_slots FORCE ROW LEVEL SECURITY;

CREATE TABLE public.signing_keys (
    kid text NOT NULL,
    x text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT signing_keys_kid_is_thumbprint CHECK ((kid = translate(encode(sha256(((('{"crv":"Ed25519","kty":"OKP","x":"'::text || x) || '"}'::text))::bytea), 'base64'::text), '+/='::text, '-_'::text))),
    CONSTRAINT signing_keys_x_form CHECK ((x ~ '^[A-Za-z0-9_-]{43}$'::text))
);

CREATE TABLE public.signing_links (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    subject text NOT NULL,
    number integer NOT NULL,
    slot text NOT NULL,
    token_sha256 bytea NOT NULL,
    content_sha256 text NOT NULL,
    capacity text NOT NULL,
    language text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    CONSTRAINT signing_links_capacity_known CHECK ((capacity = ANY (ARRAY['representative'::text, 'deputy'::text]))),
    CONSTRAINT signing_links_expire_later CHECK ((expires_at > created_at)),
    CONSTRAINT signing_links_language_known CHECK ((language = ANY (ARRAY['en'::text, 'de'::text]))),
    CONSTRAINT signing_links_token_length CHECK ((length(token_sha256) = 32)),
    CONSTRAINT signing_links_used_or_revoked CHECK (((used_at IS NULL) OR (revoked_at IS NULL)))
);

ALTER TABLE ONLY public.signing_links FORCE ROW LEVEL SECURITY;

CREATE TABLE public.size_history (
    tenant_id uuid NOT NULL,
    node_id uuid NOT NULL,
    valid tstzrange NOT NULL,
    name text NOT NULL,
    employees int8range NOT NULL,
    CONSTRAINT size_history_employees_sane CHECK (((NOT isempty(employees)) AND (lower(employees) >= 0))),
    CONSTRAINT size_history_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);

ALTER TABLE ONLY public.size_history FORCE ROW LEVEL SECURITY;

CREATE TABLE public.team_calendars (
    tenant_id uuid NOT NULL,
    team_id uuid NOT NULL,
    calendar_id uuid NOT NULL,
    held_from timestamp with time zone NOT NULL,
    held_until timestamp with time zone,
    CONSTRAINT team_calendars_end_after_beginning CHECK ((held_until > held_from))
);

ALTER TABLE ONLY public.team_calendars FORCE ROW LEVEL SECURITY;

CREATE TABLE public.team_functions (
    tenant_id uuid NOT NULL,
    team_id uuid NOT NULL,
    function text NOT NULL,
    held_from timestamp with time zone NOT NULL,
    held_until timestamp with time zone,
    CONSTRAINT team_functions_end_after_beginning CHECK ((held_until > held_from)),
    CONSTRAINT team_functions_is_slug CHECK ((function ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'::text))
);

ALTER TABLE ONLY public.team_functions FORCE ROW LEVEL SECURITY;

CREATE TABLE public.team_places (
    tenant_id uuid NOT NULL,
    team_id uuid NOT NULL,
    member_id uuid NOT NULL,
    capacity integer NOT NULL,
    held_from timestamp with time zone NOT NULL,
    held_until timestamp with time zone,
    CONSTRAINT team_places_capacity_range CHECK (((capacity >= 0) AND (capacity <= 1000000))),
    CONSTRAINT team_places_end_after_beginning CHECK ((held_until > held_from))
);

ALTER TABLE ONLY public.team_places FORCE ROW LEVEL SECURITY;

CREATE TABLE public.team_segments (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    team_id uuid NOT NULL,
    region_id uuid,
    vertical_id uuid,
    held_from timestamp with time zone NOT NULL,
    held_until timestamp with time zone,
    CONSTRAINT team_segments_end_after_beginning CHECK ((held_until > held_from))
);

ALTER TABLE ONLY public.team_segments FORCE ROW LEVEL SECURITY;

CREATE TABLE public.teams (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    key text NOT NULL,
    name text NOT NULL,
    revision bigint DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    CONSTRAINT teams_key_is_slug CHECK ((key ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'::text)),
    CONSTRAINT teams_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);

ALTER TABLE ONLY public.teams FORCE ROW LEVEL SECURITY;

CREATE TABLE public.tenant_metrics (
    tenant_id uuid NOT NULL,
    metric text NOT NULL COLLATE pg_catalog."C",
    number integer NOT NULL,
    value bigint NOT NULL,
    as_of date NOT NULL,
    origin text,
    stated_at timestamp with time zone NOT NULL,
    stated_by text NOT NULL,
    CONSTRAINT tenant_metrics_metric_length CHECK (((length(metric) >= 1) AND (length(metric) <= 64))),
    CONSTRAINT tenant_metrics_number_counts CHECK ((number >= 1)),
    CONSTRAINT tenant_metrics_origin_length CHECK (((length(origin) >= 1) AND (length(origin) <= 500))),
    CONSTRAINT tenant_metrics_value_counts CHECK (((value >= 0) AND (value <= 1000000000)))
);

ALTER TABLE ONLY public.tenant_metrics FORCE ROW LEVEL SECURITY;

CREATE TABLE public.tenants (
    id uuid NOT NULL,
    key text NOT NULL,
    name text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    suspended_at timestamp with time zone,
    suspension_reason text,
    CONSTRAINT tenants_key_is_slug CHECK ((key ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'::text)),
    CONSTRAINT tenants_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT tenants_suspension_whole CHECK (((suspended_at IS NULL) = (suspension_reason IS NULL)))
);

CREATE TABLE public.tier_assignments (
    tenant_id uuid NOT NULL,
    account_id uuid NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    tier_id uuid,
    cause text NOT NULL,
    reason text,
    expires_at timestamp with time zone,
    explanation text,
    explanation_de text,
    actor text NOT NULL,
    CONSTRAINT tier_assignments_cause_known CHECK ((cause = ANY (ARRAY['manual'::text, 'rule'::text, 'released'::text]))),
    CONSTRAINT tier_assignments_manual_expires CHECK (((expires_at IS NULL) OR (cause = 'manual'::text))),
    CONSTRAINT tier_assignments_manual_has_reason CHECK (((cause = 'manual'::text) = (reason IS NOT NULL))),
    CONSTRAINT tier_assignments_reason_length CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
);

ALTER TABLE ONLY public.tier_assignments FORCE ROW LEVEL SECURITY;

CREATE TABLE public.tier_history (
    tenant_id uuid NOT NULL,
    node_id uuid NOT NULL,
    valid tstzrange NOT NULL,
    name text NOT NULL,
    rank integer NOT NULL,
    rule jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT tier_history_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT tier_history_rank_range CHECK (((rank >= 1) AND (rank <= 100))),
    CONSTRAINT tier_history_rule_is_object CHECK ((jsonb_typeof(rule) = 'object'::text))
);

ALTER TABLE ONLY public.tier_history FORCE ROW LEVEL SECURITY;

CREATE TABLE public.vertical_aliases (
    tenant_id uuid NOT NULL,
    alias text NOT NULL,
    node_id uuid NOT NULL,
    valid tstzrange NOT NULL
);

ALTER TABLE ONLY public.vertical_aliases FORCE ROW LEVEL SECURITY;

CREATE TABLE public.vertical_history (
    tenant_id uuid NOT NULL,
    node_id uuid NOT NULL,
    valid tstzrange NOT NULL,
    name text NOT NULL,
    parent_id uuid,
    aliases text[] NOT NULL,
    CONSTRAINT vertical_history_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT vertical_history_not_own_parent CHECK ((parent_id <> node_id))
);

ALTER TABLE ONLY public.vertical_history FORCE ROW LEVEL SECURITY;

ALTER TABLE ONLY public.absences
    ADD CONSTRAINT absences_one_at_a_time EXCLUDE USING gist (tenant_id WITH =, member_id WITH =, tstzrange(starts_at, ends_at) WITH &&);

ALTER TABLE ONLY public.absences
    ADD CONSTRAINT absences_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.account_commercials
    ADD CONSTRAINT account_commercials_pkey PRIMARY KEY (tenant_id, account_id, valid_from);

ALTER TABLE ONLY public.account_dossiers
    ADD CONSTRAINT account_dossiers_pkey PRIMARY KEY (tenant_id, account_id, version);

ALTER TABLE ONLY public.account_segment_history
    ADD CONSTRAINT account_segment_history_pkey PRIMARY KEY (tenant_id, account_id, valid_from);

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_external_id_key UNIQUE (tenant_id, external_id);

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.action_items
    ADD CONSTRAINT action_items_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.actuals
    ADD CONSTRAINT actuals_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.agreement_drafts
    ADD CONSTRAINT agreement_drafts_pkey PRIMARY KEY (tenant_id, agreement_id);

ALTER TABLE ONLY public.agreement_version_changes
    ADD CONSTRAINT agreement_version_changes_pkey PRIMARY KEY (tenant_id, agreement_id, version, request);

ALTER TABLE ONLY public.agreement_versions
    ADD CONSTRAINT agreement_versions_number_key UNIQUE (tenant_id, agreement_id, number);

ALTER TABLE ONLY public.agreement_versions
    ADD CONSTRAINT agreement_versions_one_in_force EXCLUDE USING gist (tenant_id WITH =, agreement_id WITH =, in_force WITH &&) WHERE ((NOT isempty(in_force)));

ALTER TABLE ONLY public.agreement_versions
    ADD CONSTRAINT agreement_versions_one_selector_in_force EXCLUDE USING gist (tenant_id WITH =, framework_id WITH =, selector_key WITH =, in_force WITH &&) WHERE (((framework_id IS NOT NULL) AND (NOT isempty(in_force))));

ALTER TABLE ONLY public.agreement_versions
    ADD CONSTRAINT agreement_versions_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.agreements
    ADD CONSTRAINT agreements_key_key UNIQUE (tenant_id, key);

ALTER TABLE ONLY public.agreements
    ADD CONSTRAINT agreements_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.api_keys
    ADD CONSTRAINT api_keys_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.api_keys
    ADD CONSTRAINT api_keys_secret_key UNIQUE (tenant_id, secret_sha256);

ALTER TABLE ONLY public.audit_checkpoints
    ADD CONSTRAINT audit_checkpoints_pkey PRIMARY KEY (tenant_id, seq);

ALTER TABLE ONLY public.audit_heads
    ADD CONSTRAINT audit_heads_pkey PRIMARY KEY (tenant_id);

ALTER TABLE ONLY public.audit_records
    ADD CONSTRAINT audit_records_pkey PRIMARY KEY (tenant_id, seq);

ALTER TABLE ONLY public.calendar_tokens
    ADD CONSTRAINT calendar_tokens_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.calendar_tokens
    ADD CONSTRAINT calendar_tokens_token_key UNIQUE (tenant_id, token_sha256);

ALTER TABLE ONLY public.calendar_versions
    ADD CONSTRAINT calendar_versions_pkey PRIMARY KEY (tenant_id, calendar_id, number);

ALTER TABLE ONLY public.calendars
    ADD CONSTRAINT calendars_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.change_requests
    ADD CONSTRAINT change_requests_pkey PRIMARY KEY (tenant_id, agreement_id, number);

ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT contacts_living_key UNIQUE NULLS NOT DISTINCT (tenant_id, account_id, external_id, erased_at);

ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT contacts_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.deputies
    ADD CONSTRAINT deputies_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.dossier_stakeholders
    ADD CONSTRAINT dossier_stakeholders_once UNIQUE (tenant_id, contact_id, account_id, version);

ALTER TABLE ONLY public.dossier_stakeholders
    ADD CONSTRAINT dossier_stakeholders_pkey PRIMARY KEY (tenant_id, account_id, version, "position");

ALTER TABLE ONLY public.engagement_events
    ADD CONSTRAINT engagement_events_pkey PRIMARY KEY (tenant_id, source, event_id);

ALTER TABLE ONLY public.engagement_milestones
    ADD CONSTRAINT engagement_milestones_pkey PRIMARY KEY (tenant_id, account_id, plan, key);

ALTER TABLE ONLY public.engagement_plans
    ADD CONSTRAINT engagement_plans_pkey PRIMARY KEY (tenant_id, account_id, number);

ALTER TABLE ONLY public.evolution_firings
    ADD CONSTRAINT evolution_firings_pkey PRIMARY KEY (tenant_id, path, number);

ALTER TABLE ONLY public.evolution_paths
    ADD CONSTRAINT evolution_paths_pkey PRIMARY KEY (tenant_id, key);

ALTER TABLE ONLY public.idempotency_records
    ADD CONSTRAINT idempotency_records_pkey PRIMARY KEY (tenant_id, principal, method, path, key);

ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT jobs_once UNIQUE (tenant_id, agreement_id, version, kind, level);

ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT jobs_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_email_key UNIQUE (tenant_id, email_folded);

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_key_key UNIQUE (tenant_id, key);

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_subject_key UNIQUE (tenant_id, subject);

ALTER TABLE ONLY public.milestone_confirmations
    ADD CONSTRAINT milestone_confirmations_pkey PRIMARY KEY (tenant_id, account_id, plan, milestone, number);

ALTER TABLE ONLY public.milestone_moves
    ADD CONSTRAINT milestone_moves_pkey PRIMARY KEY (tenant_id, account_id, plan, milestone, number);

ALTER TABLE ONLY public.notices
    ADD CONSTRAINT notices_once UNIQUE (tenant_id, agreement_id, version, occasion, recipient);

ALTER TABLE ONLY public.notices
    ADD CONSTRAINT notices_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.posts
    ADD CONSTRAINT posts_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.precedence_history
    ADD CONSTRAINT precedence_history_one_at_a_time EXCLUDE USING gist (tenant_id WITH =, valid WITH &&);

ALTER TABLE ONLY public.region_countries
    ADD CONSTRAINT region_countries_one_region EXCLUDE USING gist (tenant_id WITH =, country WITH =, valid WITH &&);

ALTER TABLE ONLY public.region_history
    ADD CONSTRAINT region_history_one_at_a_time EXCLUDE USING gist (tenant_id WITH =, node_id WITH =, valid WITH &&);

ALTER TABLE ONLY public.review_decisions
    ADD CONSTRAINT review_decisions_pkey PRIMARY KEY (tenant_id, review_id, number);

ALTER TABLE ONLY public.review_jobs
    ADD CONSTRAINT review_jobs_pkey PRIMARY KEY (tenant_id, kind, subject, deadline, level);

ALTER TABLE ONLY public.review_series
    ADD CONSTRAINT review_series_pkey PRIMARY KEY (tenant_id, agreement_id, kind, key);

ALTER TABLE ONLY public.reviews
    ADD CONSTRAINT reviews_once UNIQUE (tenant_id, agreement_id, kind, series, day);

ALTER TABLE ONLY public.reviews
    ADD CONSTRAINT reviews_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.scans
    ADD CONSTRAINT scans_pkey PRIMARY KEY (tenant_id, agreement_id, sha256);

ALTER TABLE ONLY public.segment_nodes
    ADD CONSTRAINT segment_nodes_dimension_key UNIQUE (tenant_id, id, dimension);

ALTER TABLE ONLY public.segment_nodes
    ADD CONSTRAINT segment_nodes_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.settings
    ADD CONSTRAINT settings_pkey PRIMARY KEY (tenant_id);

ALTER TABLE ONLY public.signature_records
    ADD CONSTRAINT signature_records_one_act UNIQUE (tenant_id, agreement_id, subject, number, slot);

ALTER TABLE ONLY public.signature_records
    ADD CONSTRAINT signature_records_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.signature_records
    ADD CONSTRAINT signature_records_place_key UNIQUE (tenant_id, agreement_id, subject, number, place);

ALTER TABLE ONLY public.signature_slots
    ADD CONSTRAINT signature_slots_pkey PRIMARY KEY (tenant_id, agreement_id, subject, number, slot);

ALTER TABLE ONLY public.signing_keys
    ADD CONSTRAINT signing_keys_pkey PRIMARY KEY (kid);

ALTER TABLE ONLY public.signing_links
    ADD CONSTRAINT signing_links_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.signing_links
    ADD CONSTRAINT signing_links_token_key UNIQUE (tenant_id, token_sha256);

ALTER TABLE ONLY public.size_history
    ADD CONSTRAINT size_history_no_overlap EXCLUDE USING gist (tenant_id WITH =, employees WITH &&, valid WITH &&);

ALTER TABLE ONLY public.size_history
    ADD CONSTRAINT size_history_one_at_a_time EXCLUDE USING gist (tenant_id WITH =, node_id WITH =, valid WITH &&);

ALTER TABLE ONLY public.team_calendars
    ADD CONSTRAINT team_calendars_pkey PRIMARY KEY (tenant_id, team_id, held_from);

ALTER TABLE ONLY public.team_functions
    ADD CONSTRAINT team_functions_pkey PRIMARY KEY (tenant_id, team_id, function, held_from);

ALTER TABLE ONLY public.team_places
    ADD CONSTRAINT team_places_pkey PRIMARY KEY (tenant_id, team_id, member_id, held_from);

ALTER TABLE ONLY public.team_segments
    ADD CONSTRAINT team_segments_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.teams
    ADD CONSTRAINT teams_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.tenant_metrics
    ADD CONSTRAINT tenant_metrics_pkey PRIMARY KEY (tenant_id, metric, number);

ALTER TABLE ONLY public.tenants
    ADD CONSTRAINT tenants_key_key UNIQUE (key);

ALTER TABLE ONLY public.tenants
    ADD CONSTRAINT tenants_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.tier_assignments
    ADD CONSTRAINT tier_assignments_pkey PRIMARY KEY (tenant_id, account_id, valid_from);

ALTER TABLE ONLY public.tier_history
    ADD CONSTRAINT tier_history_one_at_a_time EXCLUDE USING gist (tenant_id WITH =, node_id WITH =, valid WITH &&);

ALTER TABLE ONLY public.tier_history
    ADD CONSTRAINT tier_history_one_rank EXCLUDE USING gist (tenant_id WITH =, rank WITH =, valid WITH &&);

ALTER TABLE ONLY public.vertical_aliases
    ADD CONSTRAINT vertical_aliases_one_vertical EXCLUDE USING gist (tenant_id WITH =, alias WITH =, valid WITH &&);

ALTER TABLE ONLY public.vertical_history
    ADD CONSTRAINT vertical_history_one_at_a_time EXCLUDE USING gist (tenant_id WITH =, node_id WITH =, valid WITH &&);

CREATE INDEX absences_by_start ON public.absences USING btree (tenant_id, starts_at, id);

CREATE INDEX absences_of_member_by_start ON public.absences USING btree (tenant_id, member_id, starts_at, id);

CREATE INDEX accounts_by_country ON public.accounts USING btree (tenant_id, country, external_id);

CREATE INDEX accounts_by_region ON public.accounts USING btree (tenant_id, region_id, external_id);

CREATE INDEX accounts_by_size ON public.accounts USING btree (tenant_id, size_id, external_id);

CREATE INDEX accounts_by_tier ON public.accounts USING btree (tenant_id, tier_id, external_id);

CREATE INDEX accounts_by_vertical ON public.accounts USING btree (tenant_id, vertical_id, external_id);

CREATE INDEX accounts_unclassified ON public.accounts USING btree (tenant_id, external_id) WHERE ((region_id IS NULL) OR (vertical_id IS NULL) OR (size_id IS NULL));

CREATE INDEX action_items_by_day ON public.action_items USING btree (tenant_id, due_on, id);

CREATE INDEX action_items_by_due ON public.action_items USING btree (tenant_id, outcome, due_on, id);

CREATE INDEX action_items_of_account ON public.action_items USING btree (tenant_id, account_id);

CREATE INDEX action_items_of_agreement ON public.action_items USING btree (tenant_id, agreement_id, outcome, due_on, id);

CREATE INDEX action_items_of_decision ON public.action_items USING btree (tenant_id, review_id, decision);

CREATE INDEX action_items_of_owner ON public.action_items USING btree (tenant_id, owner_id, outcome, due_on, id);

CREATE INDEX action_items_of_request ON public.action_items USING btree (tenant_id, agreement_id, change_request);

CREATE INDEX actuals_by_metric ON public.actuals USING btree (tenant_id, agreement_id, metric, period_to, period_from, id);

CREATE INDEX actuals_by_period ON public.actuals USING btree (tenant_id, agreement_id, period_to, period_from, metric, id);

CREATE UNIQUE INDEX actuals_one_stands ON public.actuals USING btree (tenant_id, agreement_id, metric, period_to, period_from) WHERE (superseded_at IS NULL);

CREATE INDEX actuals_standing_by_period ON public.actuals USING btree (tenant_id, agreement_id, period_to, period_from, metric, id) WHERE (superseded_at IS NULL);

CREATE INDEX agreement_version_changes_by_request ON public.agreement_version_changes USING btree (tenant_id, agreement_id, request);

CREATE INDEX agreement_versions_by_framework ON public.agreement_versions USING btree (tenant_id, framework_id);

CREATE INDEX agreement_versions_by_region ON public.agreement_versions USING btree (tenant_id, region_id);

CREATE INDEX agreement_versions_by_size ON public.agreement_versions USING btree (tenant_id, size_id);

CREATE INDEX agreement_versions_by_tier ON public.agreement_versions USING btree (tenant_id, tier_id);

CREATE INDEX agreement_versions_by_vertical ON public.agreement_versions USING btree (tenant_id, vertical_id);

CREATE INDEX agreements_by_framework ON public.agreements USING btree (tenant_id, framework_id, key);

CREATE INDEX api_keys_by_member ON public.api_keys USING btree (tenant_id, member_id);

CREATE INDEX api_keys_by_region ON public.api_keys USING btree (tenant_id, region_id);

CREATE INDEX audit_records_by_action ON public.audit_records USING btree (tenant_id, action, seq);

CREATE INDEX audit_records_by_actor ON public.audit_records USING btree (tenant_id, actor, seq);

CREATE INDEX audit_records_by_subject ON public.audit_records USING btree (tenant_id, subject, seq);

CREATE INDEX audit_records_by_time ON public.audit_records USING btree (tenant_id, at, seq);

CREATE INDEX calendar_tokens_of_agreement ON public.calendar_tokens USING btree (tenant_id, agreement_id);

CREATE INDEX calendar_tokens_of_all ON public.calendar_tokens USING btree (tenant_id, id) WHERE ((scope = 'all'::text) AND (revoked_at IS NULL));

CREATE INDEX calendar_tokens_of_creator ON public.calendar_tokens USING btree (tenant_id, creator_id);

CREATE INDEX calendar_tokens_of_member ON public.calendar_tokens USING btree (tenant_id, member_id, id);

CREATE INDEX calendar_tokens_of_region ON public.calendar_tokens USING btree (tenant_id, region_id);

CREATE INDEX calendar_versions_by_instant ON public.calendar_versions USING btree (tenant_id, calendar_id, valid_from);

CREATE UNIQUE INDEX calendar_versions_one_present ON public.calendar_versions USING btree (tenant_id, calendar_id) WHERE (valid_until IS NULL);

CREATE INDEX calendars_by_key ON public.calendars USING btree (tenant_id, key);

CREATE UNIQUE INDEX calendars_living_key ON public.calendars USING btree (tenant_id, key) WHERE (deleted_at IS NULL);

CREATE INDEX deputies_by_deputy ON public.deputies USING btree (tenant_id, deputy_id, held_until);

CREATE INDEX deputies_by_member ON public.deputies USING btree (tenant_id, member_id, held_until);

CREATE UNIQUE INDEX deputies_once ON public.deputies USING btree (tenant_id, member_id, deputy_id) WHERE (held_until IS NULL);

CREATE UNIQUE INDEX deputies_one_place ON public.deputies USING btree (tenant_id, member_id, place) WHERE (held_until IS NULL);

CREATE INDEX engagement_events_by_account ON public.engagement_events USING btree (tenant_id, account_id, occurred_at, source, event_id, kind);

CREATE INDEX engagement_events_by_contact ON public.engagement_events USING btree (tenant_id, contact_id, occurred_at, source, event_id, kind);

CREATE INDEX engagement_events_by_time ON public.engagement_events USING btree (tenant_id, occurred_at, kind, contact_id);

CREATE INDEX engagement_milestones_by_due ON public.engagement_milestones USING btree (tenant_id, outcome, due_at, account_id, plan, key);

CREATE INDEX engagement_milestones_by_marketing ON public.engagement_milestones USING btree (tenant_id, marketing_owner, outcome, due_at, account_id, plan, key);

CREATE INDEX engagement_milestones_by_sales ON public.engagement_milestones USING btree (tenant_id, sales_owner, outcome, due_at, account_id, plan, key);

CREATE UNIQUE INDEX engagement_plans_one_open ON public.engagement_plans USING btree (tenant_id, account_id) WHERE (closed_at IS NULL);

CREATE UNIQUE INDEX evolution_firings_one_request ON public.evolution_firings USING btree (tenant_id, agreement_id, request);

CREATE INDEX evolution_paths_by_agreement ON public.evolution_paths USING btree (tenant_id, agreement_id, key);

CREATE INDEX evolution_paths_living ON public.evolution_paths USING btree (tenant_id, key) WHERE (withdrawn_at IS NULL);

CREATE INDEX idempotency_records_age ON public.idempotency_records USING btree (tenant_id, created_at);

CREATE INDEX jobs_open ON public.jobs USING btree (tenant_id, due_at) WHERE (due_at IS NOT NULL);

CREATE UNIQUE INDEX milestone_confirmations_one_standing ON public.milestone_confirmations USING btree (tenant_id, account_id, plan, milestone, side) WHERE (withdrawn_at IS NULL);

CREATE INDEX notices_acknowledged ON public.notices USING btree (tenant_id, id) WHERE (acknowledged_at IS NOT NULL);

CREATE INDEX notices_by_kind ON public.notices USING btree (tenant_id, kind, id);

CREATE INDEX notices_of_agreement ON public.notices USING btree (tenant_id, agreement_id, id);

CREATE INDEX notices_of_member ON public.notices USING btree (tenant_id, member, id);

CREATE INDEX notices_to_acknowledge ON public.notices USING btree (tenant_id, id) WHERE (asks_to_acknowledge AND (acknowledged_at IS NULL));

CREATE INDEX posts_by_function ON public.posts USING btree (tenant_id, function, held_until);

CREATE INDEX posts_by_member ON public.posts USING btree (tenant_id, member_id, held_until);

CREATE INDEX posts_by_region ON public.posts USING btree (tenant_id, region_id, held_until);

CREATE INDEX posts_by_vertical ON public.posts USING btree (tenant_id, vertical_id, held_until);

CREATE UNIQUE INDEX posts_held_once ON public.posts USING btree (tenant_id, member_id, function, region_id, vertical_id) NULLS NOT DISTINCT WHERE (held_until IS NULL);

CREATE INDEX precedence_history_by_calendar ON public.precedence_history USING btree (tenant_id, default_calendar_id);

CREATE INDEX precedence_history_by_framework ON public.precedence_history USING btree (tenant_id, default_framework_id);

CREATE INDEX region_countries_current ON public.region_countries USING btree (tenant_id, node_id) WHERE upper_inf(valid);

CREATE INDEX region_history_by_calendar ON public.region_history USING btree (tenant_id, calendar_id);

CREATE INDEX region_history_by_node ON public.region_history USING btree (tenant_id, node_id);

CREATE INDEX region_history_children ON public.region_history USING btree (tenant_id, parent_id) WHERE upper_inf(valid);

CREATE INDEX region_history_current ON public.region_history USING btree (tenant_id, node_id) WHERE upper_inf(valid);

CREATE INDEX review_decisions_of_request ON public.review_decisions USING btree (tenant_id, agreement_id, change_request);

CREATE INDEX review_jobs_open ON public.review_jobs USING btree (tenant_id, due_at) WHERE (due_at IS NOT NULL);

CREATE INDEX review_series_of_version ON public.review_series USING btree (tenant_id, agreement_id, version);

CREATE INDEX reviews_awaited ON public.reviews USING btree (tenant_id, starts_at, id) WHERE ((outcome = 'scheduled'::text) AND (kind = 'review'::text));

CREATE INDEX reviews_by_start ON public.reviews USING btree (tenant_id, outcome, starts_at, id);

CREATE INDEX reviews_by_time ON public.reviews USING btree (tenant_id, starts_at, id);

CREATE INDEX reviews_cancelled ON public.reviews USING btree (tenant_id, cancelled_at) WHERE (cancelled_at IS NOT NULL);

CREATE INDEX reviews_of_agreement ON public.reviews USING btree (tenant_id, agreement_id, outcome, starts_at, id);

CREATE INDEX segment_nodes_by_key ON public.segment_nodes USING btree (tenant_id, dimension, key);

CREATE INDEX segment_nodes_ended ON public.segment_nodes USING btree (tenant_id, id) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX segment_nodes_living_key ON public.segment_nodes USING btree (tenant_id, dimension, key) WHERE (deleted_at IS NULL);

CREATE INDEX signature_records_by_scan ON public.signature_records USING btree (tenant_id, agreement_id, attachment_sha256);

CREATE INDEX signature_slots_by_request ON public.signature_slots USING btree (tenant_id, agreement_id, request);

CREATE INDEX signature_slots_by_version ON public.signature_slots USING btree (tenant_id, agreement_id, version);

CREATE INDEX signing_links_by_slot ON public.signing_links USING btree (tenant_id, agreement_id, subject, number, slot, id);

CREATE INDEX team_calendars_by_calendar ON public.team_calendars USING btree (tenant_id, calendar_id, held_until);

CREATE UNIQUE INDEX team_calendars_one_at_a_time ON public.team_calendars USING btree (tenant_id, team_id) WHERE (held_until IS NULL);

CREATE INDEX team_functions_by_function ON public.team_functions USING btree (tenant_id, function, held_until);

CREATE UNIQUE INDEX team_functions_held_once ON public.team_functions USING btree (tenant_id, team_id, function) WHERE (held_until IS NULL);

CREATE INDEX team_places_by_member ON public.team_places USING btree (tenant_id, member_id, held_until);

CREATE UNIQUE INDEX team_places_held_once ON public.team_places USING btree (tenant_id, team_id, member_id) WHERE (held_until IS NULL);

CREATE INDEX team_segments_by_region ON public.team_segments USING btree (tenant_id, region_id, held_until);

CREATE INDEX team_segments_by_team ON public.team_segments USING btree (tenant_id, team_id, held_until);

CREATE INDEX team_segments_by_vertical ON public.team_segments USING btree (tenant_id, vertical_id, held_until);

CREATE UNIQUE INDEX team_segments_held_once ON public.team_segments USING btree (tenant_id, team_id, region_id, vertical_id) NULLS NOT DISTINCT WHERE (held_until IS NULL);

CREATE INDEX teams_by_key ON public.teams USING btree (tenant_id, key);

CREATE UNIQUE INDEX teams_living_key ON public.teams USING btree (tenant_id, key) WHERE (deleted_at IS NULL);

CREATE INDEX tenants_suspended ON public.tenants USING btree (key) WHERE (suspended_at IS NOT NULL);

CREATE INDEX tier_assignments_by_tier ON public.tier_assignments USING btree (tenant_id, tier_id);

CREATE INDEX vertical_aliases_current ON public.vertical_aliases USING btree (tenant_id, node_id) WHERE upper_inf(valid);

CREATE INDEX vertical_history_children ON public.vertical_history USING btree (tenant_id, parent_id) WHERE upper_inf(valid);

CREATE INDEX vertical_history_current ON public.vertical_history USING btree (tenant_id, node_id) WHERE upper_inf(valid);

ALTER TABLE ONLY public.absences
    ADD CONSTRAINT absences_of_member FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.account_commercials
    ADD CONSTRAINT account_commercials_account_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES public.accounts(tenant_id, id);

ALTER TABLE ONLY public.account_dossiers
    ADD CONSTRAINT account_dossiers_account_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES public.accounts(tenant_id, id);

ALTER TABLE ONLY public.account_segment_history
    ADD CONSTRAINT account_segment_history_account_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES public.accounts(tenant_id, id);

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_region_fkey FOREIGN KEY (tenant_id, region_id) REFERENCES public.segment_nodes(tenant_id, id);

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_size_fkey FOREIGN KEY (tenant_id, size_id) REFERENCES public.segment_nodes(tenant_id, id);

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_tier_fkey FOREIGN KEY (tenant_id, tier_id) REFERENCES public.segment_nodes(tenant_id, id);

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_vertical_fkey FOREIGN KEY (tenant_id, vertical_id) REFERENCES public.segment_nodes(tenant_id, id);

ALTER TABLE ONLY public.action_items
    ADD CONSTRAINT action_items_account_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES public.accounts(tenant_id, id);

ALTER TABLE ONLY public.action_items
    ADD CONSTRAINT action_items_agreement_fkey FOREIGN KEY (tenant_id, agreement_id) REFERENCES public.agreements(tenant_id, id);

ALTER TABLE ONLY public.action_items
    ADD CONSTRAINT action_items_decision_fkey FOREIGN KEY (tenant_id, review_id, decision) REFERENCES public.review_decisions(tenant_id, review_id, number);

ALTER TABLE ONLY public.action_items
    ADD CONSTRAINT action_items_owner_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.action_items
    ADD CONSTRAINT action_items_request_fkey FOREIGN KEY (tenant_id, agreement_id, change_request) REFERENCES public.change_requests(tenant_id, agreement_id, number);

ALTER TABLE ONLY public.action_items
    ADD CONSTRAINT action_items_review_fkey FOREIGN KEY (tenant_id, review_id) REFERENCES public.reviews(tenant_id, id);

ALTER TABLE ONLY public.actuals
    ADD CONSTRAINT actuals_agreement_fkey FOREIGN KEY (tenant_id, agreement_id) REFERENCES public.agreements(tenant_id, id);

ALTER TABLE ONLY public.agreement_drafts
    ADD CONSTRAINT agreement_drafts_agreement_fkey FOREIGN KEY (tenant_id, agreement_id) REFERENCES public.agreements(tenant_id, id);

ALTER TABLE ONLY public.agreement_version_changes
    ADD CONSTRAINT agreement_version_changes_of_request FOREIGN KEY (tenant_id, agreement_id, request) REFERENCES public.change_requests(tenant_id, agreement_id, number);

ALTER TABLE ONLY public.agreement_version_changes
    ADD CONSTRAINT agreement_version_changes_of_version FOREIGN KEY (tenant_id, agreement_id, version) REFERENCES public.agreement_versions(tenant_id, agreement_id, number);

ALTER TABLE ONLY public.agreement_versions
    ADD CONSTRAINT agreement_versions_agreement_fkey FOREIGN KEY (tenant_id, agreement_id) REFERENCES public.agreements(tenant_id, id);

ALTER TABLE ONLY public.agreement_versions
    ADD CONSTRAINT agreement_versions_framework_fkey FOREIGN KEY (tenant_id, framework_id) REFERENCES public.agreements(tenant_id, id);

ALTER TABLE ONLY public.agreement_versions
    ADD CONSTRAINT agreement_versions_region_fkey FOREIGN KEY (tenant_id, region_id) REFERENCES public.segment_nodes(tenant_id, id);

ALTER TABLE ONLY public.agreement_versions
    ADD CONSTRAINT agreement_versions_size_fkey FOREIGN KEY (tenant_id, size_id) REFERENCES public.segment_nodes(tenant_id, id);

ALTER TABLE ONLY public.agreement_versions
    ADD CONSTRAINT agreement_versions_tier_fkey FOREIGN KEY (tenant_id, tier_id) REFERENCES public.segment_nodes(tenant_id, id);

ALTER TABLE ONLY public.agreement_versions
    ADD CONSTRAINT agreement_versions_vertical_fkey FOREIGN KEY (tenant_id, vertical_id) REFERENCES public.segment_nodes(tenant_id, id);

ALTER TABLE ONLY public.agreements
    ADD CONSTRAINT agreements_framework_fkey FOREIGN KEY (tenant_id, framework_id) REFERENCES public.agreements(tenant_id, id);

ALTER TABLE ONLY public.agreements
    ADD CONSTRAINT agreements_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.api_keys
    ADD CONSTRAINT api_keys_of_member FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.api_keys
    ADD CONSTRAINT api_keys_region_fkey FOREIGN KEY (tenant_id, region_id) REFERENCES public.segment_nodes(tenant_id, id);

ALTER TABLE ONLY public.api_keys
    ADD CONSTRAINT api_keys_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.audit_checkpoints
    ADD CONSTRAINT audit_checkpoints_of_record FOREIGN KEY (tenant_id, seq) REFERENCES public.audit_records(tenant_id, seq);

ALTER TABLE ONLY public.audit_checkpoints
    ADD CONSTRAINT audit_checkpoints_of_tenant FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.audit_heads
    ADD CONSTRAINT audit_heads_of_tenant FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.audit_records
    ADD CONSTRAINT audit_records_of_head FOREIGN KEY (tenant_id) REFERENCES public.audit_heads(tenant_id);

ALTER TABLE ONLY public.calendar_tokens
    ADD CONSTRAINT calendar_tokens_agreement_fkey FOREIGN KEY (tenant_id, agreement_id) REFERENCES public.agreements(tenant_id, id);

ALTER TABLE ONLY public.calendar_tokens
    ADD CONSTRAINT calendar_tokens_creator_fkey FOREIGN KEY (tenant_id, creator_id) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.calendar_tokens
    ADD CONSTRAINT calendar_tokens_member_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.calendar_tokens
    ADD CONSTRAINT calendar_tokens_region_fkey FOREIGN KEY (tenant_id, region_id) REFERENCES public.segment_nodes(tenant_id, id);

ALTER TABLE ONLY public.calendar_versions
    ADD CONSTRAINT calendar_versions_of_calendar FOREIGN KEY (tenant_id, calendar_id) REFERENCES public.calendars(tenant_id, id);

ALTER TABLE ONLY public.calendars
    ADD CONSTRAINT calendars_of_tenant FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.change_requests
    ADD CONSTRAINT change_requests_of_agreement FOREIGN KEY (tenant_id, agreement_id) REFERENCES public.agreements(tenant_id, id);

ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT contacts_account_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES public.accounts(tenant_id, id);

ALTER TABLE ONLY public.deputies
    ADD CONSTRAINT deputies_deputy FOREIGN KEY (tenant_id, deputy_id) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.deputies
    ADD CONSTRAINT deputies_of_member FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.dossier_stakeholders
    ADD CONSTRAINT dossier_stakeholders_contact_fkey FOREIGN KEY (tenant_id, contact_id) REFERENCES public.contacts(tenant_id, id);

ALTER TABLE ONLY public.dossier_stakeholders
    ADD CONSTRAINT dossier_stakeholders_dossier_fkey FOREIGN KEY (tenant_id, account_id, version) REFERENCES public.account_dossiers(tenant_id, account_id, version);

ALTER TABLE ONLY public.engagement_events
    ADD CONSTRAINT engagement_events_account_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES public.accounts(tenant_id, id);

ALTER TABLE ONLY public.engagement_events
    ADD CONSTRAINT engagement_events_contact_fkey FOREIGN KEY (tenant_id, contact_id) REFERENCES public.contacts(tenant_id, id);

ALTER TABLE ONLY public.engagement_milestones
    ADD CONSTRAINT engagement_milestones_marketing_fkey FOREIGN KEY (tenant_id, marketing_owner) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.engagement_milestones
    ADD CONSTRAINT engagement_milestones_plan_fkey FOREIGN KEY (tenant_id, account_id, plan) REFERENCES public.engagement_plans(tenant_id, account_id, number);

ALTER TABLE ONLY public.engagement_milestones
    ADD CONSTRAINT engagement_milestones_sales_fkey FOREIGN KEY (tenant_id, sales_owner) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.engagement_plans
    ADD CONSTRAINT engagement_plans_account_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES public.accounts(tenant_id, id);

ALTER TABLE ONLY public.evolution_firings
    ADD CONSTRAINT evolution_firings_path_fkey FOREIGN KEY (tenant_id, path) REFERENCES public.evolution_paths(tenant_id, key);

ALTER TABLE ONLY public.evolution_firings
    ADD CONSTRAINT evolution_firings_request_fkey FOREIGN KEY (tenant_id, agreement_id, request) REFERENCES public.change_requests(tenant_id, agreement_id, number);

ALTER TABLE ONLY public.evolution_paths
    ADD CONSTRAINT evolution_paths_agreement_fkey FOREIGN KEY (tenant_id, agreement_id) REFERENCES public.agreements(tenant_id, id);

ALTER TABLE ONLY public.idempotency_records
    ADD CONSTRAINT idempotency_records_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT jobs_of_version FOREIGN KEY (tenant_id, agreement_id, version) REFERENCES public.agreement_versions(tenant_id, agreement_id, number);

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_of_tenant FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.milestone_confirmations
    ADD CONSTRAINT milestone_confirmations_milestone_fkey FOREIGN KEY (tenant_id, account_id, plan, milestone) REFERENCES public.engagement_milestones(tenant_id, account_id, plan, key);

ALTER TABLE ONLY public.milestone_moves
    ADD CONSTRAINT milestone_moves_milestone_fkey FOREIGN KEY (tenant_id, account_id, plan, milestone) REFERENCES public.engagement_milestones(tenant_id, account_id, plan, key);

ALTER TABLE ONLY public.notices
    ADD CONSTRAINT notices_of_version FOREIGN KEY (tenant_id, agreement_id, version) REFERENCES public.agreement_versions(tenant_id, agreement_id, number);

ALTER TABLE ONLY public.posts
    ADD CONSTRAINT posts_in_region FOREIGN KEY (tenant_id, region_id) REFERENCES public.segment_nodes(tenant_id, id);

ALTER TABLE ONLY public.posts
    ADD CONSTRAINT posts_in_vertical FOREIGN KEY (tenant_id, vertical_id) REFERENCES public.segment_nodes(tenant_id, id);

ALTER TABLE ONLY public.posts
    ADD CONSTRAINT posts_of_member FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.precedence_history
    ADD CONSTRAINT precedence_history_calendar_fkey FOREIGN KEY (tenant_id, default_calendar_id) REFERENCES public.calendars(tenant_id, id);

ALTER TABLE ONLY public.precedence_history
    ADD CONSTRAINT precedence_history_framework_fkey FOREIGN KEY (tenant_id, default_framework_id) REFERENCES public.agreements(tenant_id, id);

ALTER TABLE ONLY public.precedence_history
    ADD CONSTRAINT precedence_history_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.region_countries
    ADD CONSTRAINT region_countries_node_fkey FOREIGN KEY (tenant_id, node_id) REFERENCES public.segment_nodes(tenant_id, id);

ALTER TABLE ONLY public.region_history
    ADD CONSTRAINT region_history_calendar_fkey FOREIGN KEY (tenant_id, calendar_id) REFERENCES public.calendars(tenant_id, id);

ALTER TABLE ONLY public.region_history
    ADD CONSTRAINT region_history_node_fkey FOREIGN KEY (tenant_id, node_id) REFERENCES public.segment_nodes(tenant_id, id);

ALTER TABLE ONLY public.region_history
    ADD CONSTRAINT region_history_parent_fkey FOREIGN KEY (tenant_id, parent_id) REFERENCES public.segment_nodes(tenant_id, id);

ALTER TABLE ONLY public.review_decisions
    ADD CONSTRAINT review_decisions_request_fkey FOREIGN KEY (tenant_id, agreement_id, change_request) REFERENCES public.change_requests(tenant_id, agreement_id, number);

ALTER TABLE ONLY public.review_decisions
    ADD CONSTRAINT review_decisions_review_fkey FOREIGN KEY (tenant_id, review_id) REFERENCES public.reviews(tenant_id, id);

ALTER TABLE ONLY public.review_series
    ADD CONSTRAINT review_series_version_fkey FOREIGN KEY (tenant_id, agreement_id, version) REFERENCES public.agreement_versions(tenant_id, agreement_id, number);

ALTER TABLE ONLY public.reviews
    ADD CONSTRAINT reviews_series_fkey FOREIGN KEY (tenant_id, agreement_id, kind, series) REFERENCES public.review_series(tenant_id, agreement_id, kind, key);

ALTER TABLE ONLY public.scans
    ADD CONSTRAINT scans_of_agreement FOREIGN KEY (tenant_id, agreement_id) REFERENCES public.agreements(tenant_id, id);

ALTER TABLE ONLY public.segment_nodes
    ADD CONSTRAINT segment_nodes_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.settings
    ADD CONSTRAINT settings_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.signature_records
    ADD CONSTRAINT signature_records_of_scan FOREIGN KEY (tenant_id, agreement_id, attachment_sha256) REFERENCES public.scans(tenant_id, agreement_id, sha256);

ALTER TABLE ONLY public.signature_records
    ADD CONSTRAINT signature_records_of_slot FOREIGN KEY (tenant_id, agreement_id, subject, number, slot) REFERENCES public.signature_slots(tenant_id, agreement_id, subject, number, slot);

ALTER TABLE ONLY public.signature_slots
    ADD CONSTRAINT signature_slots_of_request FOREIGN KEY (tenant_id, agreement_id, request) REFERENCES public.change_requests(tenant_id, agreement_id, number);

ALTER TABLE ONLY public.signature_slots
    ADD CONSTRAINT signature_slots_of_version FOREIGN KEY (tenant_id, agreement_id, version) REFERENCES public.agreement_versions(tenant_id, agreement_id, number);

ALTER TABLE ONLY public.signing_links
    ADD CONSTRAINT signing_links_of_slot FOREIGN KEY (tenant_id, agreement_id, subject, number, slot) REFERENCES public.signature_slots(tenant_id, agreement_id, subject, number, slot);

ALTER TABLE ONLY public.size_history
    ADD CONSTRAINT size_history_node_fkey FOREIGN KEY (tenant_id, node_id) REFERENCES public.segment_nodes(tenant_id, id);

ALTER TABLE ONLY public.team_calendars
    ADD CONSTRAINT team_calendars_calendar FOREIGN KEY (tenant_id, calendar_id) REFERENCES public.calendars(tenant_id, id);

ALTER TABLE ONLY public.team_calendars
    ADD CONSTRAINT team_calendars_of_team FOREIGN KEY (tenant_id, team_id) REFERENCES public.teams(tenant_id, id);

ALTER TABLE ONLY public.team_functions
    ADD CONSTRAINT team_functions_of_team FOREIGN KEY (tenant_id, team_id) REFERENCES public.teams(tenant_id, id);

ALTER TABLE ONLY public.team_places
    ADD CONSTRAINT team_places_of_member FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.team_places
    ADD CONSTRAINT team_places_of_team FOREIGN KEY (tenant_id, team_id) REFERENCES public.teams(tenant_id, id);

ALTER TABLE ONLY public.team_segments
    ADD CONSTRAINT team_segments_of_team FOREIGN KEY (tenant_id, team_id) REFERENCES public.teams(tenant_id, id);

ALTER TABLE ONLY public.team_segments
    ADD CONSTRAINT team_segments_region FOREIGN KEY (tenant_id, region_id) REFERENCES public.segment_nodes(tenant_id, id);

ALTER TABLE ONLY public.team_segments
    ADD CONSTRAINT team_segments_vertical FOREIGN KEY (tenant_id, vertical_id) REFERENCES public.segment_nodes(tenant_id, id);

ALTER TABLE ONLY public.teams
    ADD CONSTRAINT teams_of_tenant FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.tenant_metrics
    ADD CONSTRAINT tenant_metrics_of_tenant FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.tier_assignments
    ADD CONSTRAINT tier_assignments_account_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES public.accounts(tenant_id, id);

ALTER TABLE ONLY public.tier_assignments
    ADD CONSTRAINT tier_assignments_tier_fkey FOREIGN KEY (tenant_id, tier_id) REFERENCES public.segment_nodes(tenant_id, id);

ALTER TABLE ONLY public.tier_history
    ADD CONSTRAINT tier_history_node_fkey FOREIGN KEY (tenant_id, node_id) REFERENCES public.segment_nodes(tenant_id, id);

ALTER TABLE ONLY public.vertical_aliases
    ADD CONSTRAINT vertical_aliases_node_fkey FOREIGN KEY (tenant_id, node_id) REFERENCES public.segment_nodes(tenant_id, id);

ALTER TABLE ONLY public.vertical_history
    ADD CONSTRAINT vertical_history_node_fkey FOREIGN KEY (tenant_id, node_id) REFERENCES public.segment_nodes(tenant_id, id);

ALTER TABLE ONLY public.vertical_history
    ADD CONSTRAINT vertical_history_parent_fkey FOREIGN KEY (tenant_id, parent_id) REFERENCES public.segment_nodes(tenant_id, id);

ALTER TABLE public.absences ENABLE ROW LEVEL SECURITY;

CREATE POLICY absences_tenant ON public.absences USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.account_commercials ENABLE ROW LEVEL SECURITY;

CREATE POLICY account_commercials_tenant ON public.account_commercials USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.account_dossiers ENABLE ROW LEVEL SECURITY;

CREATE POLICY account_dossiers_tenant ON public.account_dossiers USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.account_segment_history ENABLE ROW LEVEL SECURITY;

CREATE POLICY account_segment_history_tenant ON public.account_segment_history USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.accounts ENABLE ROW LEVEL SECURITY;

CREATE POLICY accounts_tenant ON public.accounts USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.action_items ENABLE ROW LEVEL SECURITY;

CREATE POLICY action_items_tenant ON public.action_items USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.actuals ENABLE ROW LEVEL SECURITY;

CREATE POLICY actuals_tenant ON public.actuals USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.agreement_drafts ENABLE ROW LEVEL SECURITY;

CREATE POLICY agreement_drafts_tenant ON public.agreement_drafts USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.agreement_version_changes ENABLE ROW LEVEL SECURITY;

CREATE POLICY agreement_version_changes_tenant ON public.agreement_version_changes USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.agreement_versions ENABLE ROW LEVEL SECURITY;

CREATE POLICY agreement_versions_tenant ON public.agreement_versions USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.agreements ENABLE ROW LEVEL SECURITY;

CREATE POLICY agreements_tenant ON public.agreements USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.api_keys ENABLE ROW LEVEL SECURITY;

CREATE POLICY api_keys_tenant ON public.api_keys USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.audit_checkpoints ENABLE ROW LEVEL SECURITY;

CREATE POLICY audit_checkpoints_tenant ON public.audit_checkpoints USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.audit_heads ENABLE ROW LEVEL SECURITY;

CREATE POLICY audit_heads_tenant ON public.audit_heads USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.audit_records ENABLE ROW LEVEL SECURITY;

CREATE POLICY audit_records_tenant ON public.audit_records USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.calendar_tokens ENABLE ROW LEVEL SECURITY;

CREATE POLICY calendar_tokens_tenant ON public.calendar_tokens USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.calendar_versions ENABLE ROW LEVEL SECURITY;

CREATE POLICY calendar_versions_tenant ON public.calendar_versions USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.calendars ENABLE ROW LEVEL SECURITY;

CREATE POLICY calendars_tenant ON public.calendars USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.change_requests ENABLE ROW LEVEL SECURITY;

CREATE POLICY change_requests_tenant ON public.change_requests USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.contacts ENABLE ROW LEVEL SECURITY;

CREATE POLICY contacts_tenant ON public.contacts USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.deputies ENABLE ROW LEVEL SECURITY;

CREATE POLICY deputies_tenant ON public.deputies USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.dossier_stakeholders ENABLE ROW LEVEL SECURITY;

CREATE POLICY dossier_stakeholders_tenant ON public.dossier_stakeholders USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.engagement_events ENABLE ROW LEVEL SECURITY;

CREATE POLICY engagement_events_tenant ON public.engagement_events USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.engagement_milestones ENABLE ROW LEVEL SECURITY;

CREATE POLICY engagement_milestones_tenant ON public.engagement_milestones USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.engagement_plans ENABLE ROW LEVEL SECURITY;

CREATE POLICY engagement_plans_tenant ON public.engagement_plans USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.evolution_firings ENABLE ROW LEVEL SECURITY;

CREATE POLICY evolution_firings_tenant ON public.evolution_firings USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.evolution_paths ENABLE ROW LEVEL SECURITY;

CREATE POLICY evolution_paths_tenant ON public.evolution_paths USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.idempotency_records ENABLE ROW LEVEL SECURITY;

CREATE POLICY idempotency_records_tenant ON public.idempotency_records USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.jobs ENABLE ROW LEVEL SECURITY;

CREATE POLICY jobs_due ON public.jobs FOR SELECT TO baton_worker USING ((due_at IS NOT NULL));

CREATE POLICY jobs_tenant ON public.jobs USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.members ENABLE ROW LEVEL SECURITY;

CREATE POLICY members_tenant ON public.members USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.milestone_confirmations ENABLE ROW LEVEL SECURITY;

CREATE POLICY milestone_confirmations_tenant ON public.milestone_confirmations USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.milestone_moves ENABLE ROW LEVEL SECURITY;

CREATE POLICY milestone_moves_tenant ON public.milestone_moves USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.notices ENABLE ROW LEVEL SECURITY;

CREATE POLICY notices_tenant ON public.notices USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.posts ENABLE ROW LEVEL SECURITY;

CREATE POLICY posts_tenant ON public.posts USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.precedence_history ENABLE ROW LEVEL SECURITY;

CREATE POLICY precedence_history_tenant ON public.precedence_history USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.region_countries ENABLE ROW LEVEL SECURITY;

CREATE POLICY region_countries_tenant ON public.region_countries USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.region_history ENABLE ROW LEVEL SECURITY;

CREATE POLICY region_history_tenant ON public.region_history USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.review_decisions ENABLE ROW LEVEL SECURITY;

CREATE POLICY review_decisions_tenant ON public.review_decisions USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.review_jobs ENABLE ROW LEVEL SECURITY;

CREATE POLICY review_jobs_due ON public.review_jobs FOR SELECT TO baton_worker USING ((due_at IS NOT NULL));

CREATE POLICY review_jobs_tenant ON public.review_jobs USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.review_series ENABLE ROW LEVEL SECURITY;

CREATE POLICY review_series_tenant ON public.review_series USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.reviews ENABLE ROW LEVEL SECURITY;

CREATE POLICY reviews_closed_stay ON public.reviews AS RESTRICTIVE FOR UPDATE USING ((closed_at IS NULL)) WITH CHECK (true);

CREATE POLICY reviews_tenant ON public.reviews USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.scans ENABLE ROW LEVEL SECURITY;

CREATE POLICY scans_tenant ON public.scans USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.segment_nodes ENABLE ROW LEVEL SECURITY;

CREATE POLICY segment_nodes_tenant ON public.segment_nodes USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.settings ENABLE ROW LEVEL SECURITY;

CREATE POLICY settings_tenant ON public.settings USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.signature_records ENABLE ROW LEVEL SECURITY;

CREATE POLICY signature_records_tenant ON public.signature_records USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.signature_slots ENABLE ROW LEVEL SECURITY;

CREATE POLICY signature_slots_tenant ON public.signature_slots USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.signing_links ENABLE ROW LEVEL SECURITY;

CREATE POLICY signing_links_tenant ON public.signing_links USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.size_history ENABLE ROW LEVEL SECURITY;

CREATE POLICY size_history_tenant ON public.size_history USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.team_calendars ENABLE ROW LEVEL SECURITY;

CREATE POLICY team_calendars_tenant ON public.team_calendars USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.team_functions ENABLE ROW LEVEL SECURITY;

CREATE POLICY team_functions_tenant ON public.team_functions USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.team_places ENABLE ROW LEVEL SECURITY;

CREATE POLICY team_places_tenant ON public.team_places USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.team_segments ENABLE ROW LEVEL SECURITY;

CREATE POLICY team_segments_tenant ON public.team_segments USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.teams ENABLE ROW LEVEL SECURITY;

CREATE POLICY teams_tenant ON public.teams USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.tenant_metrics ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant_metrics_tenant ON public.tenant_metrics USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.tier_assignments ENABLE ROW LEVEL SECURITY;

CREATE POLICY tier_assignments_tenant ON public.tier_assignments USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.tier_history ENABLE ROW LEVEL SECURITY;

CREATE POLICY tier_history_tenant ON public.tier_history USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.vertical_aliases ENABLE ROW LEVEL SECURITY;

CREATE POLICY vertical_aliases_tenant ON public.vertical_aliases USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

ALTER TABLE public.vertical_history ENABLE ROW LEVEL SECURITY;

CREATE POLICY vertical_history_tenant ON public.vertical_history USING (COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false));

REVOKE USAGE ON SCHEMA public FROM PUBLIC;

GRANT USAGE ON SCHEMA public TO baton_app;

GRANT USAGE ON SCHEMA public TO baton_worker;

GRANT USAGE ON SCHEMA public TO baton_operator;

GRANT SELECT,INSERT ON TABLE public.absences TO baton_app;

GRANT SELECT,DELETE ON TABLE public.absences TO baton_operator;

GRANT UPDATE(ends_at) ON TABLE public.absences TO baton_app;

GRANT UPDATE(cancelled_at) ON TABLE public.absences TO baton_app;

GRANT UPDATE(cancelled_by) ON TABLE public.absences TO baton_app;

GRANT SELECT,INSERT ON TABLE public.account_commercials TO baton_app;

GRANT SELECT,DELETE ON TABLE public.account_commercials TO baton_operator;

GRANT SELECT,INSERT ON TABLE public.account_dossiers TO baton_app;

GRANT SELECT,DELETE ON TABLE public.account_dossiers TO baton_operator;

GRANT SELECT,INSERT ON TABLE public.account_segment_history TO baton_app;

GRANT SELECT,DELETE ON TABLE public.account_segment_history TO baton_operator;

GRANT SELECT,INSERT,UPDATE ON TABLE public.accounts TO baton_app;

GRANT SELECT,DELETE ON TABLE public.accounts TO baton_operator;

GRANT SELECT,INSERT ON TABLE public.action_items TO baton_app;

GRANT SELECT,DELETE ON TABLE public.action_items TO baton_operator;

GRANT UPDATE(title) ON TABLE public.action_items TO baton_app;

GRANT UPDATE(note) ON TABLE public.action_items TO baton_app;

GRANT UPDATE(owner_id) ON TABLE public.action_items TO baton_app;

GRANT UPDATE(due_on) ON TABLE public.action_items TO baton_app;

GRANT UPDATE(outcome) ON TABLE public.action_items TO baton_app;

GRANT UPDATE(done_at) ON TABLE public.action_items TO baton_app;

GRANT UPDATE(done_by) ON TABLE public.action_items TO baton_app;

GRANT UPDATE(result) ON TABLE public.action_items TO baton_app;

GRANT UPDATE(dismissed_at) ON TABLE public.action_items TO baton_app;

GRANT UPDATE(dismissed_by) ON TABLE public.action_items TO baton_app;

GRANT UPDATE(dismissal_reason) ON TABLE public.action_items TO baton_app;

GRANT UPDATE(revision) ON TABLE public.action_items TO baton_app;

GRANT SELECT,INSERT ON TABLE public.actuals TO baton_app;

GRANT SELECT,DELETE ON TABLE public.actuals TO baton_operator;

GRANT UPDATE(superseded_at) ON TABLE public.actuals TO baton_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.agreement_drafts TO baton_app;

GRANT SELECT,DELETE ON TABLE public.agreement_drafts TO baton_operator;

GRANT SELECT,INSERT ON TABLE public.agreement_version_changes TO baton_app;

GRANT SELECT,DELETE ON TABLE public.agreement_version_changes TO baton_operator;

GRANT SELECT,INSERT ON TABLE public.agreement_versions TO baton_app;

GRANT SELECT,DELETE ON TABLE public.agreement_versions TO baton_operator;

GRANT UPDATE(signed_at) ON TABLE public.agreement_versions TO baton_app;

GRANT UPDATE(in_force) ON TABLE public.agreement_versions TO baton_app;

GRANT UPDATE(end_reason) ON TABLE public.agreement_versions TO baton_app;

GRANT UPDATE(withdrawn_at) ON TABLE public.agreement_versions TO baton_app;

GRANT UPDATE(withdrawn_by) ON TABLE public.agreement_versions TO baton_app;

GRANT UPDATE(withdrawal_reason) ON TABLE public.agreement_versions TO baton_app;

GRANT UPDATE(declined_at) ON TABLE public.agreement_versions TO baton_app;

GRANT UPDATE(terminates_at) ON TABLE public.agreement_versions TO baton_app;

GRANT UPDATE(terminated_at) ON TABLE public.agreement_versions TO baton_app;

GRANT UPDATE(terminated_by) ON TABLE public.agreement_versions TO baton_app;

GRANT UPDATE(termination_reason) ON TABLE public.agreement_versions TO baton_app;

GRANT SELECT,INSERT ON TABLE public.agreements TO baton_app;

GRANT SELECT,DELETE ON TABLE public.agreements TO baton_operator;

GRANT UPDATE(name) ON TABLE public.agreements TO baton_app;

GRANT UPDATE(revision) ON TABLE public.agreements TO baton_app;

GRANT SELECT,INSERT ON TABLE public.api_keys TO baton_app;

GRANT SELECT,DELETE ON TABLE public.api_keys TO baton_operator;

GRANT UPDATE(revoked_at) ON TABLE public.api_keys TO baton_app;

GRANT UPDATE(last_used_at) ON TABLE public.api_keys TO baton_app;

GRANT SELECT,INSERT ON TABLE public.audit_checkpoints TO baton_app;

GRANT SELECT,DELETE ON TABLE public.audit_checkpoints TO baton_operator;

GRANT SELECT,INSERT ON TABLE public.audit_heads TO baton_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.audit_heads TO baton_operator;

GRANT UPDATE(seq) ON TABLE public.audit_heads TO baton_app;

GRANT UPDATE(seq) ON TABLE public.audit_heads TO baton_operator;

GRANT UPDATE(hash) ON TABLE public.audit_heads TO baton_app;

GRANT UPDATE(hash) ON TABLE public.audit_heads TO baton_operator;

GRANT UPDATE(previous) ON TABLE public.audit_heads TO baton_app;

GRANT UPDATE(previous) ON TABLE public.audit_heads TO baton_operator;

GRANT SELECT,INSERT ON TABLE public.audit_records TO baton_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.audit_records TO baton_operator;

GRANT SELECT,INSERT ON TABLE public.calendar_tokens TO baton_app;

GRANT SELECT,DELETE ON TABLE public.calendar_tokens TO baton_operator;

GRANT UPDATE(revoked_at) ON TABLE public.calendar_tokens TO baton_app;

GRANT SELECT,INSERT ON TABLE public.calendar_versions TO baton_app;

GRANT SELECT,DELETE ON TABLE public.calendar_versions TO baton_operator;

GRANT UPDATE(valid_until) ON TABLE public.calendar_versions TO baton_app;

GRANT SELECT,INSERT ON TABLE public.calendars TO baton_app;

GRANT SELECT,DELETE ON TABLE public.calendars TO baton_operator;

GRANT UPDATE(deleted_at) ON TABLE public.calendars TO baton_app;

GRANT SELECT,INSERT ON TABLE public.change_requests TO baton_app;

GRANT SELECT,DELETE ON TABLE public.change_requests TO baton_operator;

GRANT UPDATE(decision) ON TABLE public.change_requests TO baton_app;

GRANT UPDATE(decision_reason) ON TABLE public.change_requests TO baton_app;

GRANT UPDATE(decided_at) ON TABLE public.change_requests TO baton_app;

GRANT UPDATE(decided_by) ON TABLE public.change_requests TO baton_app;

GRANT UPDATE(withdrawn_at) ON TABLE public.change_requests TO baton_app;

GRANT UPDATE(withdrawn_by) ON TABLE public.change_requests TO baton_app;

GRANT SELECT,INSERT ON TABLE public.contacts TO baton_app;

GRANT SELECT,DELETE ON TABLE public.contacts TO baton_operator;

GRANT UPDATE(name) ON TABLE public.contacts TO baton_app;

GRANT UPDATE(email) ON TABLE public.contacts TO baton_app;

GRANT UPDATE(title) ON TABLE public.contacts TO baton_app;

GRANT UPDATE(committee_role) ON TABLE public.contacts TO baton_app;

GRANT UPDATE(language) ON TABLE public.contacts TO baton_app;

GRANT UPDATE(left_on) ON TABLE public.contacts TO baton_app;

GRANT UPDATE(updated_at) ON TABLE public.contacts TO baton_app;

GRANT UPDATE(erased_at) ON TABLE public.contacts TO baton_app;

GRANT UPDATE(revision) ON TABLE public.contacts TO baton_app;

GRANT SELECT,INSERT ON TABLE public.deputies TO baton_app;

GRANT SELECT,DELETE ON TABLE public.deputies TO baton_operator;

GRANT UPDATE(held_until) ON TABLE public.deputies TO baton_app;

GRANT SELECT,INSERT ON TABLE public.dossier_stakeholders TO baton_app;

GRANT SELECT,DELETE ON TABLE public.dossier_stakeholders TO baton_operator;

GRANT UPDATE(stance) ON TABLE public.dossier_stakeholders TO baton_app;

GRANT UPDATE(note) ON TABLE public.dossier_stakeholders TO baton_app;

GRANT SELECT,INSERT ON TABLE public.engagement_events TO baton_app;

GRANT SELECT,DELETE ON TABLE public.engagement_events TO baton_operator;

GRANT SELECT,INSERT ON TABLE public.engagement_milestones TO baton_app;

GRANT SELECT,DELETE ON TABLE public.engagement_milestones TO baton_operator;

GRANT UPDATE(due_at) ON TABLE public.engagement_milestones TO baton_app;

GRANT UPDATE(undated) ON TABLE public.engagement_milestones TO baton_app;

GRANT UPDATE(marketing_owner) ON TABLE public.engagement_milestones TO baton_app;

GRANT UPDATE(sales_owner) ON TABLE public.engagement_milestones TO baton_app;

GRANT UPDATE(outcome) ON TABLE public.engagement_milestones TO baton_app;

GRANT UPDATE(dismissed_at) ON TABLE public.engagement_milestones TO baton_app;

GRANT UPDATE(dismissed_by) ON TABLE public.engagement_milestones TO baton_app;

GRANT UPDATE(dismissal_reason) ON TABLE public.engagement_milestones TO baton_app;

GRANT SELECT,INSERT ON TABLE public.engagement_plans TO baton_app;

GRANT SELECT,DELETE ON TABLE public.engagement_plans TO baton_operator;

GRANT UPDATE(closed_at) ON TABLE public.engagement_plans TO baton_app;

GRANT UPDATE(closed_by) ON TABLE public.engagement_plans TO baton_app;

GRANT UPDATE(closure_reason) ON TABLE public.engagement_plans TO baton_app;

GRANT UPDATE(revision) ON TABLE public.engagement_plans TO baton_app;

GRANT SELECT,INSERT ON TABLE public.evolution_firings TO baton_app;

GRANT SELECT,DELETE ON TABLE public.evolution_firings TO baton_operator;

GRANT SELECT,INSERT ON TABLE public.evolution_paths TO baton_app;

GRANT SELECT,DELETE ON TABLE public.evolution_paths TO baton_operator;

GRANT UPDATE(name) ON TABLE public.evolution_paths TO baton_app;

GRANT UPDATE(condition) ON TABLE public.evolution_paths TO baton_app;

GRANT UPDATE(title) ON TABLE public.evolution_paths TO baton_app;

GRANT UPDATE(reason) ON TABLE public.evolution_paths TO baton_app;

GRANT UPDATE(patch) ON TABLE public.evolution_paths TO baton_app;

GRANT UPDATE(armed) ON TABLE public.evolution_paths TO baton_app;

GRANT UPDATE(revision) ON TABLE public.evolution_paths TO baton_app;

GRANT UPDATE(withdrawn_at) ON TABLE public.evolution_paths TO baton_app;

GRANT UPDATE(withdrawn_by) ON TABLE public.evolution_paths TO baton_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.idempotency_records TO baton_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.idempotency_records TO baton_operator;

GRANT SELECT,INSERT,DELETE ON TABLE public.jobs TO baton_app;

GRANT SELECT,DELETE ON TABLE public.jobs TO baton_operator;

GRANT SELECT(tenant_id) ON TABLE public.jobs TO baton_worker;

GRANT UPDATE(planned_at) ON TABLE public.jobs TO baton_app;

GRANT UPDATE(due_at) ON TABLE public.jobs TO baton_app;

GRANT SELECT(due_at) ON TABLE public.jobs TO baton_worker;

GRANT UPDATE(attempts) ON TABLE public.jobs TO baton_app;

GRANT UPDATE(done_at) ON TABLE public.jobs TO baton_app;

GRANT SELECT,INSERT ON TABLE public.members TO baton_app;

GRANT SELECT,DELETE ON TABLE public.members TO baton_operator;

GRANT UPDATE(name) ON TABLE public.members TO baton_app;

GRANT UPDATE(email) ON TABLE public.members TO baton_app;

GRANT UPDATE(email_folded) ON TABLE public.members TO baton_app;

GRANT UPDATE("position") ON TABLE public.members TO baton_app;

GRANT UPDATE(subject) ON TABLE public.members TO baton_app;

GRANT UPDATE(deactivated_at) ON TABLE public.members TO baton_app;

GRANT UPDATE(revision) ON TABLE public.members TO baton_app;

GRANT UPDATE(posts_revision) ON TABLE public.members TO baton_app;

GRANT SELECT,INSERT ON TABLE public.milestone_confirmations TO baton_app;

GRANT SELECT,DELETE ON TABLE public.milestone_confirmations TO baton_operator;

GRANT UPDATE(withdrawn_at) ON TABLE public.milestone_confirmations TO baton_app;

GRANT UPDATE(withdrawn_by) ON TABLE public.milestone_confirmations TO baton_app;

GRANT SELECT,INSERT ON TABLE public.milestone_moves TO baton_app;

GRANT SELECT,DELETE ON TABLE public.milestone_moves TO baton_operator;

GRANT SELECT,INSERT ON TABLE public.notices TO baton_app;

GRANT SELECT,DELETE ON TABLE public.notices TO baton_operator;

GRANT UPDATE(acknowledged_at) ON TABLE public.notices TO baton_app;

GRANT UPDATE(acknowledged_by) ON TABLE public.notices TO baton_app;

GRANT SELECT,INSERT ON TABLE public.posts TO baton_app;

GRANT SELECT,DELETE ON TABLE public.posts TO baton_operator;

GRANT UPDATE(held_until) ON TABLE public.posts TO baton_app;

GRANT SELECT,INSERT ON TABLE public.precedence_history TO baton_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.precedence_history TO baton_operator;

GRANT UPDATE(valid) ON TABLE public.precedence_history TO baton_app;

GRANT SELECT,INSERT ON TABLE public.region_countries TO baton_app;

GRANT SELECT,DELETE ON TABLE public.region_countries TO baton_operator;

GRANT UPDATE(valid) ON TABLE public.region_countries TO baton_app;

GRANT SELECT,INSERT ON TABLE public.region_history TO baton_app;

GRANT SELECT,DELETE ON TABLE public.region_history TO baton_operator;

GRANT UPDATE(valid) ON TABLE public.region_history TO baton_app;

GRANT SELECT,INSERT ON TABLE public.review_decisions TO baton_app;

GRANT SELECT,DELETE ON TABLE public.review_decisions TO baton_operator;

GRANT SELECT,INSERT,DELETE ON TABLE public.review_jobs TO baton_app;

GRANT SELECT,DELETE ON TABLE public.review_jobs TO baton_operator;

GRANT SELECT(tenant_id) ON TABLE public.review_jobs TO baton_worker;

GRANT UPDATE(after) ON TABLE public.review_jobs TO baton_app;

GRANT UPDATE(again) ON TABLE public.review_jobs TO baton_app;

GRANT UPDATE(due_at) ON TABLE public.review_jobs TO baton_app;

GRANT SELECT(due_at) ON TABLE public.review_jobs TO baton_worker;

GRANT UPDATE(attempts) ON TABLE public.review_jobs TO baton_app;

GRANT UPDATE(done_at) ON TABLE public.review_jobs TO baton_app;

GRANT SELECT,INSERT ON TABLE public.review_series TO baton_app;

GRANT SELECT,DELETE ON TABLE public.review_series TO baton_operator;

GRANT UPDATE(definition) ON TABLE public.review_series TO baton_app;

GRANT UPDATE(version) ON TABLE public.review_series TO baton_app;

GRANT UPDATE(first_day) ON TABLE public.review_series TO baton_app;

GRANT UPDATE(calendar) ON TABLE public.review_series TO baton_app;

GRANT UPDATE(calendar_version) ON TABLE public.review_series TO baton_app;

GRANT UPDATE(planned_until) ON TABLE public.review_series TO baton_app;

GRANT UPDATE(started_at) ON TABLE public.review_series TO baton_app;

GRANT UPDATE(ended_at) ON TABLE public.review_series TO baton_app;

GRANT UPDATE(sequence) ON TABLE public.review_series TO baton_app;

GRANT UPDATE(modified_at) ON TABLE public.review_series TO baton_app;

GRANT SELECT,INSERT ON TABLE public.reviews TO baton_app;

GRANT SELECT,DELETE ON TABLE public.reviews TO baton_operator;

GRANT UPDATE(starts_at) ON TABLE public.reviews TO baton_app;

GRANT UPDATE(ends_at) ON TABLE public.reviews TO baton_app;

GRANT UPDATE(time_zone) ON TABLE public.reviews TO baton_app;

GRANT UPDATE(outcome) ON TABLE public.reviews TO baton_app;

GRANT UPDATE(moved_at) ON TABLE public.reviews TO baton_app;

GRANT UPDATE(moved_by) ON TABLE public.reviews TO baton_app;

GRANT UPDATE(move_reason) ON TABLE public.reviews TO baton_app;

GRANT UPDATE(cancelled_at) ON TABLE public.reviews TO baton_app;

GRANT UPDATE(cancelled_by) ON TABLE public.reviews TO baton_app;

GRANT UPDATE(cancellation_reason) ON TABLE public.reviews TO baton_app;

GRANT UPDATE(opened_at) ON TABLE public.reviews TO baton_app;

GRANT UPDATE(opened_by) ON TABLE public.reviews TO baton_app;

GRANT UPDATE(agenda) ON TABLE public.reviews TO baton_app;

GRANT UPDATE(definition) ON TABLE public.reviews TO baton_app;

GRANT UPDATE(minutes) ON TABLE public.reviews TO baton_app;

GRANT UPDATE(causes) ON TABLE public.reviews TO baton_app;

GRANT UPDATE(attendance) ON TABLE public.reviews TO baton_app;

GRANT UPDATE(closed_at) ON TABLE public.reviews TO baton_app;

GRANT UPDATE(closed_by) ON TABLE public.reviews TO baton_app;

GRANT UPDATE(sequence) ON TABLE public.reviews TO baton_app;

GRANT UPDATE(modified_at) ON TABLE public.reviews TO baton_app;

GRANT UPDATE(revision) ON TABLE public.reviews TO baton_app;

GRANT SELECT,INSERT ON TABLE public.scans TO baton_app;

GRANT SELECT,DELETE ON TABLE public.scans TO baton_operator;

GRANT SELECT,INSERT ON TABLE public.segment_nodes TO baton_app;

GRANT SELECT,DELETE ON TABLE public.segment_nodes TO baton_operator;

GRANT UPDATE(revision) ON TABLE public.segment_nodes TO baton_app;

GRANT UPDATE(deleted_at) ON TABLE public.segment_nodes TO baton_app;

GRANT SELECT,UPDATE ON TABLE public.settings TO baton_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.settings TO baton_operator;

GRANT SELECT,INSERT ON TABLE public.signature_records TO baton_app;

GRANT SELECT,DELETE ON TABLE public.signature_records TO baton_operator;

GRANT SELECT,INSERT ON TABLE public.signature_slots TO baton_app;

GRANT SELECT,DELETE ON TABLE public.signature_slots TO baton_operator;

GRANT SELECT,INSERT ON TABLE public.signing_keys TO baton_app;

GRANT SELECT,INSERT ON TABLE public.signing_links TO baton_app;

GRANT SELECT,DELETE ON TABLE public.signing_links TO baton_operator;

GRANT UPDATE(used_at) ON TABLE public.signing_links TO baton_app;

GRANT UPDATE(revoked_at) ON TABLE public.signing_links TO baton_app;

GRANT SELECT,INSERT ON TABLE public.size_history TO baton_app;

GRANT SELECT,DELETE ON TABLE public.size_history TO baton_operator;

GRANT UPDATE(valid) ON TABLE public.size_history TO baton_app;

GRANT SELECT,INSERT ON TABLE public.team_calendars TO baton_app;

GRANT SELECT,DELETE ON TABLE public.team_calendars TO baton_operator;

GRANT UPDATE(held_until) ON TABLE public.team_calendars TO baton_app;

GRANT SELECT,INSERT ON TABLE public.team_functions TO baton_app;

GRANT SELECT,DELETE ON TABLE public.team_functions TO baton_operator;

GRANT UPDATE(held_until) ON TABLE public.team_functions TO baton_app;

GRANT SELECT,INSERT ON TABLE public.team_places TO baton_app;

GRANT SELECT,DELETE ON TABLE public.team_places TO baton_operator;

GRANT UPDATE(held_until) ON TABLE public.team_places TO baton_app;

GRANT SELECT,INSERT ON TABLE public.team_segments TO baton_app;

GRANT SELECT,DELETE ON TABLE public.team_segments TO baton_operator;

GRANT UPDATE(held_until) ON TABLE public.team_segments TO baton_app;

GRANT SELECT,INSERT ON TABLE public.teams TO baton_app;

GRANT SELECT,DELETE ON TABLE public.teams TO baton_operator;

GRANT UPDATE(name) ON TABLE public.teams TO baton_app;

GRANT UPDATE(revision) ON TABLE public.teams TO baton_app;

GRANT UPDATE(deleted_at) ON TABLE public.teams TO baton_app;

GRANT SELECT,INSERT ON TABLE public.tenant_metrics TO baton_app;

GRANT SELECT,DELETE ON TABLE public.tenant_metrics TO baton_operator;

GRANT SELECT ON TABLE public.tenants TO baton_app;

GRANT SELECT ON TABLE public.tenants TO baton_worker;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.tenants TO baton_operator;

GRANT SELECT,INSERT ON TABLE public.tier_assignments TO baton_app;

GRANT SELECT,DELETE ON TABLE public.tier_assignments TO baton_operator;

GRANT SELECT,INSERT ON TABLE public.tier_history TO baton_app;

GRANT SELECT,DELETE ON TABLE public.tier_history TO baton_operator;

GRANT UPDATE(valid) ON TABLE public.tier_history TO baton_app;

GRANT SELECT,INSERT ON TABLE public.vertical_aliases TO baton_app;

GRANT SELECT,DELETE ON TABLE public.vertical_aliases TO baton_operator;

GRANT UPDATE(valid) ON TABLE public.vertical_aliases TO baton_app;

GRANT SELECT,INSERT ON TABLE public.vertical_history TO baton_app;

GRANT SELECT,DELETE ON TABLE public.vertical_history TO baton_operator;

GRANT UPDATE(valid) ON TABLE public.vertical_history TO baton_app;
