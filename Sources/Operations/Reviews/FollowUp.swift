// Reminding of what is overdue, and escalating it by the agreement's path: once a level.

import Domain
import Store

/// What is overdue, and whom it is first told to.
private struct OverdueThing {
    var agreement: AgreementEntry
    /// Names of people, functions or members.
    var owners: [String]
    /// Facts of the notice.
    var payload: JSONObject
    var zone: TimeZoneName
}

extension Workspace {
    /// Tells of one level, and plans the next; a job that has become moot is done.
    func followUp(
        _ job: ReviewJob, of tenantKey: Slug, at now: Instant, _ transaction: TenantTransaction
    ) async throws -> Changed<BatchReport> {
        try await transaction.finish(job, at: now)
        let moot = BatchReport(reviewJobs: 1, notices: 0)
        guard let thing = try await overdue(job, at: now, transaction),
            let version = thing.agreement.versionInForce ?? thing.agreement.latestVersion,
            try await transaction.version(version, of: thing.agreement.id) != nil
        else { return .nothing(moot) }
        let inForce = try await transaction.agreementsInForce(now)
        let levels = EscalationLevel.all(
            in: try inForce.terms(of: thing.agreement.key) ?? .object(JSONObject()))
        guard job.level <= levels.count else { return .nothing(moot) }
        let notices = try await notices(job, thing, levels, version, inForce, at: now, transaction)
        let written = try await transaction.insert(notices)
        let region = inForce.layer(of: thing.agreement.key)?.selector.region
        let calendar = try await transaction.calendarInForce(in: region, now: now)
        if let next = EscalationLevel.next(
            after: job.level, of: levels, deadline: job.deadline, in: calendar?.calendar, zone: thing.zone)
        {
            try await transaction.insert(next.level, of: job, at: next.at)
        }
        let report = BatchReport(reviewJobs: 1, notices: written)
        guard written > 0 else { return .nothing(report) }
        return Changed(
            report,
            AuditEntry(.noticesWritten, .tenant(tenantKey), ["jobs": 1, "notices": .integer(written)]))
    }

    /// What a job speaks of, if it is still overdue by the same deadline.
    private func overdue(
        _ job: ReviewJob, at now: Instant, _ transaction: TenantTransaction
    ) async throws -> OverdueThing? {
        switch job.kind {
        case .planning: return nil
        case .reviewOverdue:
            guard let review = try await transaction.review(Identifier(job.subject.uuid)),
                review.outcome == .scheduled, review.endsAt == job.deadline,
                let agreement = try await transaction.agreement(review.agreementID, now: now)
            else { return nil }
            let (owner, participants) = (review.series.owner, review.series.participants)
            return OverdueThing(
                agreement: agreement, owners: owner.map { [$0] } ?? participants,
                payload: [
                    "review": .string(review.id.description), "title": .string(review.series.title),
                    "starts_at": .instant(review.startsAt), "ends_at": .instant(review.endsAt),
                ], zone: review.zone)
        case .actionOverdue:
            guard let item = try await transaction.action(Identifier(job.subject.uuid)),
                item.outcome == .open, item.deadline == job.deadline,
                let agreement = try await transaction.agreement(item.agreementID, now: now)
            else { return nil }
            return OverdueThing(
                agreement: agreement, owners: [item.owner.text],
                payload: [
                    "action": .string(item.id.description), "title": .string(item.title),
                    "owner": .string(item.owner.text), "due_on": .string(item.dueOn.description),
                ], zone: item.zone)
        }
    }

    private func notices(
        _ job: ReviewJob, _ thing: OverdueThing, _ levels: [EscalationLevel], _ version: Int,
        _ inForce: AgreementsInForce, at now: Instant, _ transaction: TenantTransaction
    ) async throws -> [Notice] {
        let level = job.level == 0 ? nil : levels[job.level - 1]
        let names = level.map { [$0.who] } ?? thing.owners
        let directory = try await transaction.directory(
            of: names, roles: [level?.role].compactMap(\.self),
            in: inForce.responsibilityPlace(of: thing.agreement.key), at: now)
        var payload = thing.payload
        payload["agreement_name"] = .string(thing.agreement.name)
        payload["deadline"] = .instant(job.deadline)
        payload["level"] = .integer(job.level)
        payload["text"] = .text(level?.text)
        let people = names.flatMap { directory.resolve($0, role: level?.role).people }
        return Recipient.distinct(people).map { recipient in
            Notice(
                id: newID(now), kind: job.kind == .reviewOverdue ? .reviewOverdue : .actionOverdue,
                agreementID: thing.agreement.id, agreement: thing.agreement.key, version: version, slot: nil,
                occasion: job.occasion, recipient: recipient, payload: .object(payload), createdAt: now)
        }
    }
}

extension ReviewJob {
    /// What makes its notices what they are: a version that follows tells nobody a second time.
    fileprivate var occasion: String { "\(kind.rawValue)/\(subject)/\(deadline)/\(level)" }
}
