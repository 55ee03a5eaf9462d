// Jobs that change agreements: a renewal by itself, and the jobs of agreements from before there were any.

import Domain
import Store

extension Workspace {
    /// Runs a job in a transaction of its own. A renewal that is refused is told of, once, and not tried again.
    func runAlone(_ job: Job, of tenant: TenantID, now: Instant) async throws -> BatchReport {
        do {
            return try await change(tenant, by: Workspace.ownActor, at: now, .structure) { transaction in
                guard let key = try await transaction.openTenantKey() else { return .nothing(BatchReport()) }
                // Whoever changes an agreement takes its turn before its jobs: so does this, or both could wait for the other.
                let turn = try await transaction.beginStructureChange(now)
                guard let claimed = try await claim(job, at: turn.at, transaction) else {
                    return .nothing(BatchReport())
                }
                if claimed.job.kind == .schedule {
                    try await schedule(claimed.agreement.id, at: turn.at, transaction)
                    return .nothing(BatchReport(jobs: 1))
                }
                return try await renew(claimed, tenantKey: key, at: turn.at, transaction)
            }
        } catch let refusal as DomainError where refusal.kind == .conflict || refusal.kind == .invalid {
            return try await tell(of: refusal, job, tenant, now)
        }
    }

    private func claim(
        _ job: Job, at now: Instant, _ transaction: TenantTransaction
    ) async throws -> (job: Job, agreement: AgreementEntry)? {
        guard let key = try await transaction.agreement(job.agreement, now: now)?.key,
            let agreement = try await transaction.lockAgreement(key, now: now),
            let claimed = try await transaction.claimJob(job.id, now: now)
        else { return nil }
        try await transaction.finish([claimed.id], at: now)
        return (claimed, agreement)
    }

    /// Renews the version unless somebody decided otherwise by now.
    private func renew(
        _ claimed: (job: Job, agreement: AgreementEntry), tenantKey: Slug, at now: Instant,
        _ transaction: TenantTransaction
    ) async throws -> Changed<BatchReport> {
        let (job, agreement) = claimed
        guard let version = try await transaction.version(job.version, of: agreement.id),
            let course = try await transaction.courses(of: agreement.id).first(where: {
                $0.number == job.version
            }),
            let planned = VersionSchedule.job(.renewal, level: job.level, of: course),
            planned.at <= now, try await isLast(version, of: agreement, at: now, transaction)
        else { return .nothing(BatchReport(jobs: 1)) }
        let current = try await renewable(agreement, version.number, at: now, transaction)
        let order = ProposalOrder(
            tenantKey: tenantKey, proposer: Workspace.ownActor, signBy: current.signRenewalBy(now),
            renews: current.number)
        let renewed = try await renew(
            current, of: agreement, for: current.renewedValidity(to: nil, now), order, at: now, transaction)
        guard let subject = try await noticeSubject(version.number, of: agreement.id, at: now, transaction)
        else { throw DomainError.notFound("version", version.number, of: agreement.key) }
        let notices = notices(
            .renewed, of: subject, occasion: job.occasion,
            adding: ["successor": .integer(renewed.result.proposedNumber)], at: now)
        let written = try await transaction.insert(notices)
        let report = BatchReport(jobs: 1, notices: written)
        guard var entry = renewed.entry else { return .nothing(report) }
        entry.payload["notices"] = .integer(written)
        return Changed(report, entry)
    }

    /// Whether nothing took the version's place: it is in force, or was the last one that was.
    private func isLast(
        _ version: VersionEntry, of agreement: AgreementEntry, at now: Instant,
        _ transaction: TenantTransaction
    ) async throws -> Bool {
        if agreement.versionInForce == version.number { return true }
        guard agreement.versionInForce == nil, agreement.scheduledVersion == nil else { return false }
        let signed = try await transaction.signedVersions(of: agreement.id)
        let last = signed.filter { $0.time?.inForce.isEmpty == false }
            .max { ($0.time?.inForce.from ?? $0.signedAt) < ($1.time?.inForce.from ?? $1.signedAt) }
        return last?.id == version.id
    }

    /// Says that a renewal was refused, and why.
    private func tell(
        of refusal: DomainError, _ job: Job, _ tenant: TenantID, _ now: Instant
    ) async throws -> BatchReport {
        try await change(tenant, by: Workspace.ownActor, at: now, nil) { transaction in
            guard let key = try await transaction.openTenantKey(),
                let job = try await transaction.claimJob(job.id, now: now),
                let subject = try await noticeSubject(job.version, of: job.agreement, at: now, transaction)
            else { return .nothing(BatchReport()) }
            try await transaction.finish([job.id], at: now)
            let written = try await transaction.insert(
                notices(
                    .renewalRefused, of: subject, occasion: job.occasion,
                    adding: ["code": .string(refusal.code.rawValue), "detail": .string(refusal.detail)],
                    at: now))
            return Changed(
                BatchReport(jobs: 1, notices: written),
                AuditEntry(.noticesWritten, .tenant(key), ["jobs": 1, "notices": .integer(written)]))
        }
    }
}

extension VersionView {
    /// The number of a proposed version.
    fileprivate var proposedNumber: Int? {
        if case .frozen(let version) = content { version.number } else { nil }
    }
}
