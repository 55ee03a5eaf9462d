// SQL of jobs: made with each change of a version, claimed by whoever works, done once.

package import Domain
import FoundationEssentials
import Postgres

extension TenantTransaction {
    /// What the jobs of an agreement's versions follow from, of all that were proposed.
    package func courses(of agreement: AgreementID) async throws -> [VersionCourse] {
        let rows = try await query(
            """
            SELECT number, validity_from, validity_to, valid_from, valid_to, time_zone, proposed_at, sign_by,
                withdrawn_at, declined_at, signed_at, lower(in_force) AS in_force_from,
                upper(in_force) AS in_force_to, end_reason, terminates_at, terminated_at,
                terms #> '{scope,renewal}' AS renewal
            FROM agreement_versions
            WHERE tenant_id = \(tenant.stored) AND agreement_id = \(agreement.stored)
            """)
        return VersionCourse.linked(
            try rows.map { row in
                VersionCourse(
                    number: try row["number"], facts: try row.facts(), validity: try row.validity(),
                    renewal: try row.renewalTerms())
            })
    }

    /// Makes the open jobs of an agreement's versions what is planned: those that are no longer planned go, those whose
    /// instant has moved move. Nothing that lies before the change is made anew, and nothing that is done changes.
    ///
    /// - Parameter ids: a new one for each job that is planned.
    package func saveJobs(
        _ planned: [(version: Int, job: PlannedJob)], of agreement: AgreementID, ids: [JobID], at now: Instant
    ) async throws {
        let names = planned.map { "\($0.version)/\($0.job.kind.rawValue)/\($0.job.level)" }
        _ = try await pipeline([
            """
            DELETE FROM jobs
            WHERE tenant_id = \(tenant.stored) AND agreement_id = \(agreement.stored) AND due_at IS NOT NULL
              AND version || '/' || kind || '/' || level <> ALL (\(names))
            """,
            """
            UPDATE jobs j
            SET planned_at = p.at, due_at = p.at, attempts = 0
            FROM unnest(\(planned.map { Int32($0.version) }), \(planned.map(\.job.kind.rawValue)),
                \(planned.map { Int32($0.job.level) }), \(planned.map(\.job.at.timestamp)))
                AS p (version, kind, level, at)
            WHERE j.tenant_id = \(tenant.stored) AND j.agreement_id = \(agreement.stored)
              AND j.version = p.version AND j.kind = p.kind AND j.level = p.level
              AND j.due_at IS NOT NULL AND j.planned_at <> p.at
            """,
            """
            INSERT INTO jobs (tenant_id, id, kind, agreement_id, version, level, planned_at, due_at)
            SELECT \(tenant.stored), p.id, p.kind, \(agreement.stored), p.version, p.level, p.at, p.at
            FROM unnest(\(ids.map(\.stored)), \(planned.map { Int32($0.version) }),
                \(planned.map(\.job.kind.rawValue)), \(planned.map { Int32($0.job.level) }),
                \(planned.map(\.job.at.timestamp))) AS p (id, version, kind, level, at)
            WHERE p.at >= \(now.timestamp)
            ON CONFLICT (tenant_id, agreement_id, version, kind, level) DO NOTHING
            """,
        ])
    }

    /// Due jobs of some kinds, the oldest first, which nobody else works on; they are this transaction's until it ends.
    package func claimJobs(_ kinds: [JobKind], now: Instant, limit: Int) async throws -> [Job] {
        try await query(
            """
            SELECT id, kind, agreement_id, version, level, attempts
            FROM jobs
            WHERE tenant_id = \(tenant.stored) AND due_at <= \(now.timestamp)
              AND kind = ANY (\(kinds.map(\.rawValue)))
            ORDER BY due_at, id
            LIMIT \(limit)
            FOR UPDATE SKIP LOCKED
            """
        ).map(Job.init)
    }

    /// The same without claiming them.
    package func dueJobs(_ kinds: [JobKind], now: Instant, limit: Int) async throws -> [Job] {
        try await query(
            """
            SELECT id, kind, agreement_id, version, level, attempts
            FROM jobs
            WHERE tenant_id = \(tenant.stored) AND due_at <= \(now.timestamp)
              AND kind = ANY (\(kinds.map(\.rawValue)))
            ORDER BY due_at, id
            LIMIT \(limit)
            """
        ).map(Job.init)
    }

    /// One job, if it is still due and nobody else works on it.
    package func claimJob(_ id: JobID, now: Instant) async throws -> Job? {
        try await query(
            """
            SELECT id, kind, agreement_id, version, level, attempts
            FROM jobs
            WHERE tenant_id = \(tenant.stored) AND id = \(id.stored) AND due_at <= \(now.timestamp)
            FOR UPDATE SKIP LOCKED
            """
        ).first.map(Job.init)
    }

    package func finish(_ jobs: [JobID], at instant: Instant) async throws {
        try await query(
            """
            UPDATE jobs
            SET done_at = \(instant.timestamp), due_at = NULL
            WHERE tenant_id = \(tenant.stored) AND id = ANY (\(jobs.map(\.stored)))
            """)
    }

    /// Puts a job off; it counts as tried.
    package func putOff(_ job: JobID, to instant: Instant) async throws {
        try await query(
            """
            UPDATE jobs
            SET due_at = \(instant.timestamp), attempts = attempts + 1
            WHERE tenant_id = \(tenant.stored) AND id = \(job.stored)
            """)
    }
}

extension Job {
    fileprivate init(_ row: PostgresRow) throws {
        self.init(
            id: try row.id("id"), kind: try row.value("kind"), agreement: try row.id("agreement_id"),
            version: try row["version"], level: try row["level"], attempts: try row["attempts"])
    }
}

extension Database {
    /// For each tenant that is not suspended and has open jobs, when the first of them is due; the earliest first. The one
    /// statement over all tenants, as the role that may see no more than that.
    package func dueTenants(limit: Int) async throws -> [(tenant: TenantID, dueAt: Instant)] {
        try await work(
            """
            SELECT t.id AS tenant_id, due.due_at
            FROM tenants t
            CROSS JOIN LATERAL (
                SELECT LEAST(
                    (SELECT min(j.due_at) FROM jobs j WHERE j.tenant_id = t.id AND j.due_at IS NOT NULL),
                    (SELECT min(r.due_at) FROM review_jobs r WHERE r.tenant_id = t.id AND r.due_at IS NOT NULL)
                ) AS due_at
            ) AS due
            WHERE t.suspended_at IS NULL AND due.due_at IS NOT NULL
            ORDER BY due.due_at
            LIMIT \(limit)
            """
        ).map { (try $0.id("tenant_id"), try $0.instant("due_at")) }
    }
}
