// An invitation to a review, to be sent by whoever asks for it.

package import Domain
import Store

extension Workspace {
    /// The invitation, or for a review that was cancelled its cancellation; to everybody with an address for whom the
    /// participants and the owner stand now.
    ///
    /// - Throws: 404.
    package func invitation(
        to id: ReviewID, in language: Language, by call: Call
    ) async throws -> ReviewInvitation {
        try await snapshot(call, .readAgreements) { transaction in
            let review = try await transaction.review(id).orNotFound("review", id.description)
            let agreement = try await transaction.agreement(review.agreementID, now: call.now)
                .orNotFound("review", id.description)
            let series = review.series
            let place = try await transaction.agreementsInForce(call.now)
                .responsibilityPlace(of: agreement.key)
            let names = series.participants + [series.owner].compactMap(\.self)
            let directory = try await transaction.directory(of: names, roles: [], in: place, at: call.now)
            return ReviewInvitation(
                review, agreementName: agreement.name, tenantName: call.principal.tenantName,
                owner: series.owner.map { directory.resolve($0) },
                participants: series.participants.map { directory.resolve($0) }, language: language)
        }
    }
}
