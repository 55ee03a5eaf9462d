// SQL of review jobs: what is to be done when nobody calls.

package import Domain
import FoundationEssentials
import Postgres

extension ReviewJob {
    fileprivate init(_ row: PostgresRow) throws {
        self.init(
            kind: try row.value("kind"), subject: try row.id("subject"),
            // Planning has none.
            deadline: try row.optionalInstant("deadline") ?? Instant(microseconds: 0),
            level: try row["level"],
            after: try row["after"], attempts: try row["attempts"])
    }
}

extension TenantTransaction {
    private var jobColumns: SQL {
        "kind, subject, NULLIF(deadline, '-infinity') AS deadline, level, after, attempts"
    }

    /// Asks for the tenant's reviews to be planned anew, no later than an instant. A round that is under way goes on, and
    /// another follows: changes that never end must not keep the last agreements waiting.
    func planning(noLaterThan instant: Instant) -> SQL {
        """
        INSERT INTO review_jobs AS j (tenant_id, kind, subject, deadline, level, due_at)
        VALUES (\(tenant.stored), \(ReviewJobKind.planning.rawValue), \(tenant.stored), '-infinity', 0,
            \(instant.timestamp))
        ON CONFLICT (tenant_id, kind, subject, deadline, level) DO UPDATE
        SET due_at = LEAST(j.due_at, excluded.due_at), again = j.after IS NOT NULL, done_at = NULL
        """
    }

    /// Statements that make the open reminder of a subject that of a deadline; nil: there is nothing to remind of any more.
    func reminding(of subject: UUID, _ kind: ReviewJobKind, at deadline: Instant?) -> [SQL] {
        let gone: SQL = """
            DELETE FROM review_jobs
            WHERE tenant_id = \(tenant.stored) AND kind = \(kind.rawValue) AND subject = \(subject)
              AND due_at IS NOT NULL AND deadline IS DISTINCT FROM \(deadline.timestamp)
            """
        guard let deadline else { return [gone] }
        return [
            gone,
            """
            INSERT INTO review_jobs (tenant_id, kind, subject, deadline, level, due_at)
            VALUES (\(tenant.stored), \(kind.rawValue), \(subject), \(deadline.timestamp), 0, \(deadline.timestamp))
            ON CONFLICT (tenant_id, kind, subject, deadline, level) DO NOTHING
            """,
        ]
    }

    /// The oldest due job, without claiming it.
    package func dueReviewJob(now: Instant) async throws -> ReviewJob? {
        try await query(
            """
            SELECT \(jobColumns)
            FROM review_jobs
            WHERE tenant_id = \(tenant.stored) AND due_at <= \(now.timestamp)
            ORDER BY due_at, kind, subject, deadline, level
            LIMIT 1
            """
        ).first.map(ReviewJob.init)
    }

    /// One job, if it is still due and nobody else works on it.
    package func claim(_ job: ReviewJob, now: Instant) async throws -> ReviewJob? {
        try await query(
            """
            SELECT \(jobColumns)
            FROM review_jobs
            WHERE \(isJob(job)) AND due_at <= \(now.timestamp)
            FOR UPDATE SKIP LOCKED
            """
        ).first.map(ReviewJob.init)
    }

    package func finish(_ job: ReviewJob, at now: Instant) async throws {
        try await query(
            "UPDATE review_jobs SET done_at = \(now.timestamp), due_at = NULL WHERE \(isJob(job))")
    }

    /// Puts a job off.
    ///
    /// - Parameters:
    ///   - after: where a round of planning goes on; nil: from its beginning, at once where another one is to follow.
    ///   - hasFailed: whether it counts as tried.
    package func putOff(
        _ job: ReviewJob, to instant: Instant, after: String? = nil, hasFailed: Bool = false
    ) async throws {
        let attempts = hasFailed ? Int32(clamping: job.attempts + 1) : 0
        try await query(
            """
            UPDATE review_jobs
            SET due_at = CASE WHEN again AND \(after)::text IS NULL THEN due_at ELSE \(instant.timestamp) END,
                again = again AND \(after)::text IS NOT NULL, after = \(after), attempts = \(attempts)
            WHERE \(isJob(job))
            """)
    }

    /// Adds the next level of an escalation.
    package func insert(_ level: Int, of job: ReviewJob, at instant: Instant) async throws {
        try await query(
            """
            INSERT INTO review_jobs (tenant_id, kind, subject, deadline, level, due_at)
            VALUES (\(tenant.stored), \(job.kind.rawValue), \(job.subject.stored), \(job.deadline.timestamp),
                \(Int32(clamping: level)), \(instant.timestamp))
            ON CONFLICT (tenant_id, kind, subject, deadline, level) DO NOTHING
            """)
    }

    private func isJob(_ job: ReviewJob) -> SQL {
        let deadline: SQL = job.kind == .planning ? "'-infinity'" : "\(job.deadline.timestamp)"
        return """
            tenant_id = \(tenant.stored) AND kind = \(job.kind.rawValue) AND subject = \(job.subject.stored)
            AND deadline = \(deadline) AND level = \(Int32(clamping: job.level))
            """
    }
}
