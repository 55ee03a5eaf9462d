// Planning: what the agreements in force promise becomes reviews ahead, agreement after agreement.

import Domain
import Logging
import Store

extension Workspace {
    /// Does a batch of a round of planning; the job goes on with the next, or waits for what changes next.
    ///
    /// - Parameter job: claimed; its round begins where `after` is nil.
    func planReviews(
        _ job: ReviewJob, of tenantKey: Slug, at now: Instant, batch: Int, _ transaction: TenantTransaction
    ) async throws -> Changed<BatchReport> {
        let agreements = try await transaction.agreementKeys(after: job.after, limit: batch)
        let inForce = try await transaction.agreementsInForce(now)
        let settings = try await transaction.settings()
        let planned = try await transaction.plannedReviews(of: agreements.map(\.id), now: now)
        var calendars: [Slug?: CalendarVersion?] = [:]
        var counts = PlanningCounts()
        for (id, key) in agreements {
            let region = inForce.layer(of: key)?.selector.region
            if calendars[region] == nil {
                calendars[region] = try await transaction.calendarInForce(in: region, now: now)
            }
            let calendar = calendars[region] ?? nil
            var promise: ReviewPromise
            do {
                promise = try inForce.promise(of: key, calendar: calendar, settings)
                // Few agreements have an end that is known.
                if inForce.layer(of: key)?.inForceTo != nil {
                    promise.endsAt = try await transaction.finalEnd(of: id, now: now)
                }
            } catch {
                // What cannot be told now stays as it was planned last.
                logger.error(
                    "The reviews of an agreement cannot be planned",
                    metadata: ["agreement.id": "\(id)", "error": "\(error)"])
                continue
            }
            let (series, ahead) = planned[id] ?? ([], [])
            let change = ReviewSchedule.change(promise, stored: series, ahead: ahead, now: now)
            guard !change.isEmpty else { continue }
            let added = try await transaction.save(
                change, of: id, ids: change.added.map { _ in newID(now) }, at: now)
            counts.add(change, added: added)
        }
        let isWhole = agreements.count < batch
        try await transaction.putOff(
            job, to: isWhole ? nextRound(inForce.holdsUntil, now) : now,
            after: isWhole ? nil : agreements.last?.key.text)
        let report = BatchReport(reviewJobs: 1, notices: 0)
        guard counts.agreements > 0 else { return .nothing(report) }
        return Changed(report, AuditEntry(.reviewsPlanned, .tenant(tenantKey), counts.payload))
    }

    /// When the next round begins unless something changes before: when something else comes into force, and once a day,
    /// by which the months ahead go on.
    private func nextRound(_ holdsUntil: Instant?, _ now: Instant) -> Instant {
        let tomorrow = now.date.next.start(in: .utc)
        return holdsUntil.map { min($0, tomorrow) } ?? tomorrow
    }
}

private struct PlanningCounts {
    var agreements = 0
    var added = 0
    var moved = 0
    var cancelled = 0

    /// - Parameter added: how many there were none of; a day whose review was opened already has one.
    mutating func add(_ change: ReviewScheduleChange, added: Int) {
        guard added > 0 || !change.series.isEmpty || !change.moved.isEmpty || !change.cancelled.isEmpty else {
            return
        }
        agreements += 1
        self.added += added
        moved += change.moved.count
        cancelled += change.cancelled.count
    }

    var payload: JSONObject {
        [
            "agreements": .integer(agreements), "added": .integer(added), "moved": .integer(moved),
            "cancelled": .integer(cancelled),
        ]
    }
}

extension AgreementsInForce {
    fileprivate func promise(
        of agreement: Slug, calendar: CalendarVersion?, _ settings: Settings
    ) throws(DomainError) -> ReviewPromise {
        guard let layer = layer(of: agreement), let terms = try terms(of: agreement) else {
            return ReviewPromise(version: nil, agreed: [], calendar: nil)
        }
        let zone = calendar?.calendar.timeZone ?? settings.timeZone
        return ReviewPromise(
            version: layer.version,
            agreed: AgreedSeries.all(in: terms, zone: zone, fiscalStart: settings.fiscalYearStart),
            calendar: calendar)
    }
}
