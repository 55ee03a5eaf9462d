// Making the jobs of an agreement's versions, in the transaction of each change of one.

import Domain
import Store

extension Workspace {
    /// Makes the open jobs of an agreement what its facts ask for now. Each change of a version ends with it.
    func schedule(
        _ agreement: AgreementID, at now: Instant, _ transaction: TenantTransaction
    ) async throws {
        let planned = try await transaction.courses(of: agreement).flatMap { course in
            VersionSchedule.jobs(of: course).map { (version: course.number, job: $0) }
        }
        try await transaction.saveJobs(
            planned, of: agreement, ids: planned.map { _ in newID(now) }, at: now)
    }
}
