// Working off review jobs: each in a transaction of its own, put off where it fails.

import Domain
import Logging
import Store

package enum ReviewJobLimits {
    /// Jobs of one tenant in one pass; what is left waits for the next, so that others have their turn.
    package static let perTenant = 200
}

extension Workspace {
    /// Does what is due of a tenant.
    func workOffReviewJobs(
        of tenant: TenantID, now: Instant, batch: Int, into report: inout WorkReport
    ) async throws {
        for _ in 0..<ReviewJobLimits.perTenant {
            let due = try await database.read(tenant) { try await $0.dueReviewJob(now: now) }
            guard let due else { return }
            do {
                guard let done = try await run(due, of: tenant, now: now, batch: batch) else { return }
                report.add(done)
            } catch  where Task.isCancelled {
                throw CancellationError()
            } catch {
                report.failures += 1
                logger.error(
                    "A review job failed and is put off",
                    metadata: [
                        "tenant.id": "\(tenant)", "job.kind": "\(due.kind.rawValue)",
                        "job.subject": "\(due.subject)", "job.attempts": "\(due.attempts + 1)",
                        "error": "\(error)",
                    ])
                try await putOff(due, of: tenant, now: now)
            }
        }
    }

    /// - Returns: nil where somebody else works on it, or the tenant is being deleted.
    private func run(
        _ due: ReviewJob, of tenant: TenantID, now: Instant, batch: Int
    ) async throws -> BatchReport? {
        try await change(tenant, by: Workspace.ownActor, at: now, nil) { transaction in
            guard let key = try await transaction.openTenantKey() else { return .nothing(nil) }
            // Whoever changes the structure takes its turn first, and asks for planning then: so does this, or both could
            // wait for the other.
            try await transaction.holdStructure()
            guard let job = try await transaction.claim(due, now: now) else { return .nothing(nil) }
            let changed =
                job.kind == .planning
                ? try await planReviews(job, of: key, at: now, batch: batch, transaction)
                : try await followUp(job, of: key, at: now, transaction)
            guard let entry = changed.entry else { return .nothing(changed.result) }
            return Changed(changed.result, entry)
        }
    }

    private func putOff(_ job: ReviewJob, of tenant: TenantID, now: Instant) async throws {
        try await change(tenant, by: Workspace.ownActor, at: now, nil) { transaction in
            guard let job = try await transaction.claim(job, now: now) else { return .nothing(()) }
            let pause = Job.backoffSeconds(afterAttempts: job.attempts)
            try await transaction.putOff(
                job, to: now.adding(seconds: pause), after: job.after, hasFailed: true)
            return .nothing(())
        }
    }
}
