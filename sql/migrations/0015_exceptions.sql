-- Why: exceptions from guard rails are change requests that the governance board signs. What it signs is frozen with
-- the request: the scope (patterns, last day, zone, and the framework version whose board it is), the canonical text and
-- its hash. Nobody but the board decides on one, by a CHECK. A version keeps the exceptions that it relies on as its
-- signed text has them, so that resolution reads them with the version, in its one round trip.
-- Safe beside the running previous release: nullable columns, and one with a default, that it never reads. It can decide
-- on no exception, for the CHECK; it shows one as a request like others, and takes what an exception lets through for
-- what breaks a rail.

ALTER TABLE change_requests ADD COLUMN exception jsonb;
-- The midnight after the last day, in the exception's zone.
ALTER TABLE change_requests ADD COLUMN exception_ends_at timestamptz;
ALTER TABLE change_requests ADD COLUMN quorum integer;
ALTER TABLE change_requests ADD COLUMN envelope text;
ALTER TABLE change_requests ADD COLUMN content_sha256 text;
ALTER TABLE change_requests ADD CONSTRAINT change_requests_exception_is_whole CHECK (
    num_nonnulls(exception, exception_ends_at, quorum, envelope, content_sha256) IN (0, 5));
ALTER TABLE change_requests ADD CONSTRAINT change_requests_exception_is_object CHECK (
    jsonb_typeof(exception) = 'object');
ALTER TABLE change_requests ADD CONSTRAINT change_requests_exception_hash_form CHECK (
    content_sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE change_requests ADD CONSTRAINT change_requests_quorum_bounds CHECK (quorum BETWEEN 1 AND 500);
ALTER TABLE change_requests ADD CONSTRAINT change_requests_decided_by_board CHECK (
    decided_by IS NULL OR (exception IS NOT NULL) = (decided_by = 'board'));

ALTER TABLE agreement_versions ADD COLUMN exceptions jsonb NOT NULL DEFAULT '[]';
ALTER TABLE agreement_versions ADD CONSTRAINT agreement_versions_exceptions_are_list CHECK (
    jsonb_typeof(exceptions) = 'array');
