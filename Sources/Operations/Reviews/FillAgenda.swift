// Filling an agenda: what holds, what came of it, and what is open, as of one moment.

import Domain
import Store

extension TenantTransaction {
    /// The agenda of a review as of now.
    ///
    /// - Throws: 409 `agreement_not_in_force` where no version of its agreement is.
    func agenda(of review: Review, _ agreement: AgreementEntry, at now: Instant) async throws -> ReviewAgenda
    {
        let inForce = try await agreementsInForce(now)
        guard let layer = inForce.layer(of: agreement.key), let terms = try inForce.terms(of: agreement.key)
        else {
            throw DomainError(
                .conflict, .agreementNotInForce,
                "No version of “\(agreement.key)” is in force: there is nothing to review.")
        }
        let today = review.zone.date(at: now)
        let actuals = try await currentActuals(of: agreement.id, upTo: today)
        let series = review.series
        let names = series.participants + [series.owner].compactMap(\.self)
        let directory = try await directory(
            of: names, roles: [], in: inForce.responsibilityPlace(of: agreement.key), at: now)
        // The review of a framework looks at everything under it; that of a local agreement at its own end.
        let expiring = try await expiringVersions(
            of: agreement.kind == .framework ? nil : agreement.id, within: ExpiringVersion.standardDays,
            now: now, after: nil, limit: ReviewAgenda.limit + 1)
        let triggers = AgendaTrigger.all(in: terms, actuals, try await presentFigures())
        let previous = try await neighbours(of: review, after: now).previous
        return ReviewAgenda(
            filledAt: now, version: layer.version, contentSHA256: layer.contentSHA256, series: series,
            participants: series.participants.map { directory.resolve($0) },
            figures: AgendaFigure.all(of: MeasuredItem.all(in: terms), actuals, on: today),
            triggers: triggers,
            openActions: try await openActions(of: agreement.id, limit: ReviewAgenda.limit + 1),
            changeRequests: try await openRequests(of: agreement.id),
            expiring: expiring,
            exceptions: try await grantedExceptions(of: agreement.id, at: now),
            previous: previous.map { (id: $0.id, startsAt: $0.startsAt) })
    }

    /// Those that wait for a decision or for being carried out.
    private func openRequests(of agreement: AgreementID) async throws -> [AgendaRequest] {
        var requests: [AgendaRequest] = []
        for state in [ChangeRequestState.open, .agreed, .drafted] {
            requests += try await changeRequests(
                of: agreement, in: state, before: nil, limit: ReviewAgenda.limit + 1
            ).map(AgendaRequest.init)
        }
        return requests.sorted { $0.number > $1.number }
    }
}
