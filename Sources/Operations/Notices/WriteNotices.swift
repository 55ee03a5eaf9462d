// Jobs that tell people something: truth is asked again, notices are written, the jobs are done; all in one transaction.

import Domain
import Store

extension Workspace {
    /// Works off the jobs that are claimed at the beginning of the transaction. A record of the audit chain says how many
    /// notices were written; a batch in which all jobs were moot leaves none.
    func writeNotices(
        of tenant: TenantID, now: Instant,
        _ claim: @escaping @Sendable (TenantTransaction) async throws -> [Job]
    ) async throws -> BatchReport {
        try await change(tenant, by: Workspace.ownActor, at: now, nil) { transaction in
            guard let key = try await transaction.openTenantKey() else { return .nothing(BatchReport()) }
            let jobs = try await claim(transaction)
            guard !jobs.isEmpty else { return .nothing(BatchReport()) }
            var subjects: [VersionKey: NoticeSubject] = [:]
            var (notices, finished): ([Notice], [JobID]) = ([], [])
            for job in jobs {
                let version = VersionKey(agreement: job.agreement, number: job.version)
                if subjects[version] == nil {
                    subjects[version] = try await noticeSubject(
                        job.version, of: job.agreement, at: now, transaction)
                }
                let subject = subjects[version]
                let planned = subject.flatMap {
                    VersionSchedule.job(job.kind, level: job.level, of: $0.course)
                }
                if let planned, planned.at > now {
                    // Its facts have moved it; whoever did so was not done yet.
                    try await transaction.putOff(job.id, to: planned.at)
                    continue
                }
                finished.append(job.id)
                if let subject, let planned { notices += self.notices(of: job, planned, subject, at: now) }
            }
            let written = try await transaction.insert(notices)
            try await transaction.finish(finished, at: now)
            let report = BatchReport(jobs: jobs.count, notices: written)
            guard written > 0 else { return .nothing(report) }
            return Changed(
                report,
                AuditEntry(
                    .noticesWritten, .tenant(key),
                    ["jobs": .integer(finished.count), "notices": .integer(written)]))
        }
    }

    /// What a job that is due leads to; nothing where it has come too late.
    private func notices(
        of job: Job, _ planned: PlannedJob, _ subject: NoticeSubject, at now: Instant
    ) -> [Notice] {
        if let until = planned.until, until <= now { return [] }
        guard let kind = NoticeKind(job.kind, state: subject.version.facts.state(at: now)) else { return [] }
        return notices(kind, of: subject, occasion: job.occasion, at: now)
    }
}

private struct VersionKey: Hashable {
    let agreement: AgreementID
    let number: Int
}

extension Job {
    /// What its notices have as their occasion.
    var occasion: String { "\(kind.rawValue)/\(level)" }
}
