// Working off what is due: claims jobs, asks whether they still hold, writes notices, and renews what renews itself.

package import Domain
import Logging
import Store

/// What one pass over all tenants did.
package struct WorkReport: Sendable, Hashable {
    package var jobs = 0
    /// Of planning reviews and following up what is overdue.
    package var reviewJobs = 0
    package var notices = 0
    package var failures = 0
    /// When the next job of a tenant is due, as far as the pass saw.
    package var nextDueAt: Instant?
}

extension Workspace {
    /// What records call Baton itself.
    static let ownActor = "baton"
}

package enum WorkLimits {
    /// Jobs, or agreements that are planned, of one transaction.
    package static let batch = 50
    /// Tenants that one pass looks at.
    package static let tenants = 1_000
    /// Batches of one tenant in one pass; what is left waits for the next, so that others have their turn.
    package static let batchesPerTenant = 20
}

extension Workspace {
    /// One pass: everything that is due now, of all tenants that are not suspended. A tenant whose work fails does not
    /// stop the others.
    ///
    /// - Throws: only where the database does not say what is due.
    package func workOff(now: Instant, batch: Int = WorkLimits.batch) async throws -> WorkReport {
        var report = WorkReport()
        for (tenant, dueAt) in try await database.dueTenants(limit: WorkLimits.tenants) {
            guard dueAt <= now else {
                report.nextDueAt = dueAt
                break
            }
            do {
                try await workOff(tenant, now: now, batch: batch, into: &report)
            } catch  where Task.isCancelled {
                throw CancellationError()
            } catch {
                report.failures += 1
                logger.error(
                    "The due work of a tenant failed",
                    metadata: ["tenant.id": "\(tenant)", "error": "\(error)"])
            }
        }
        return report
    }

    private func workOff(
        _ tenant: TenantID, now: Instant, batch: Int, into report: inout WorkReport
    ) async throws {
        let heavy = JobKind.allCases.filter(\.changesAgreements)
        let jobs = try await database.read(tenant) {
            try await $0.dueJobs(heavy, now: now, limit: WorkLimits.batch)
        }
        for job in jobs {
            try await guarded(job, tenant, now, &report) { try await runAlone(job, of: tenant, now: now) }
        }
        for _ in 0..<WorkLimits.batchesPerTenant {
            let done = try await writeNotices(of: tenant, now: now, batch: batch, &report)
            if done < batch { break }
        }
        try await workOffReviewJobs(of: tenant, now: now, batch: batch, into: &report)
    }

    /// A batch in one transaction; where it fails, each of its jobs in one of its own, so that what cannot be done stops
    /// nothing else.
    ///
    /// - Returns: how many jobs were due.
    private func writeNotices(
        of tenant: TenantID, now: Instant, batch: Int, _ report: inout WorkReport
    ) async throws -> Int {
        do {
            let done = try await writeNotices(of: tenant, now: now) { transaction in
                try await transaction.claimJobs(JobKind.ofNotices, now: now, limit: batch)
            }
            report.add(done)
            return done.jobs
        } catch  where Task.isCancelled {
            throw CancellationError()
        } catch {
            let due = try await database.read(tenant) {
                try await $0.dueJobs(JobKind.ofNotices, now: now, limit: batch)
            }
            for job in due {
                try await guarded(job, tenant, now, &report) {
                    try await writeNotices(of: tenant, now: now) { transaction in
                        [try await transaction.claimJob(job.id, now: now)].compactMap(\.self)
                    }
                }
            }
            return due.count
        }
    }

    /// Runs one job, and puts it off where it fails.
    private func guarded(
        _ job: Job, _ tenant: TenantID, _ now: Instant, _ report: inout WorkReport,
        _ run: () async throws -> BatchReport
    ) async throws {
        do {
            report.add(try await run())
        } catch  where Task.isCancelled {
            throw CancellationError()
        } catch {
            report.failures += 1
            logger.error(
                "A job failed and is put off",
                metadata: [
                    "tenant.id": "\(tenant)", "job.id": "\(job.id)", "job.kind": "\(job.kind.rawValue)",
                    "job.attempts": "\(job.attempts + 1)", "error": "\(error)",
                ])
            try await change(tenant, by: Workspace.ownActor, at: now, nil) { transaction in
                guard let job = try await transaction.claimJob(job.id, now: now) else { return .nothing(()) }
                try await transaction.putOff(job.id, to: now.adding(seconds: job.backoffSeconds))
                return .nothing(())
            }
        }
    }
}

/// What one transaction did.
struct BatchReport: Sendable {
    var jobs = 0
    var reviewJobs = 0
    var notices = 0
}

extension WorkReport {
    mutating func add(_ batch: BatchReport) {
        jobs += batch.jobs
        reviewJobs += batch.reviewJobs
        notices += batch.notices
    }
}

extension JobKind {
    static let ofNotices = allCases.filter { !$0.changesAgreements }
}
