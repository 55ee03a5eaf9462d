// Reading reviews and the series that they belong to.

package import Domain
import Store

extension Workspace {
    /// A page of the reviews of all agreements, the earliest first, without agenda and minutes.
    ///
    /// - Throws: 422 `unknown_reference` for an agreement that is none.
    package func reviews(
        _ filter: ReviewFilter, after last: ReviewPlace?, limit: Int, by call: Call
    ) async throws -> [Review] {
        try await snapshot(call, .readAgreements) { transaction in
            try await transaction.requireAgreement(filter.agreement, now: call.now)
            return try await transaction.reviews(filter, after: last, limit: limit, now: call.now)
        }
    }

    /// - Throws: 404.
    package func review(_ id: ReviewID, by call: Call) async throws -> Review {
        try await snapshot(call, .readAgreements) {
            try await $0.review(id).orNotFound("review", id.description)
        }
    }

    /// What is on the table: the agenda of a review that was opened, else what it would be if it were opened now.
    ///
    /// - Throws: 404; 409 `review_cancelled`, and `agreement_not_in_force` where nothing of its agreement is.
    package func agenda(of id: ReviewID, by call: Call) async throws -> JSON {
        try await snapshot(call, .readAgreements) { transaction in
            let review = try await transaction.review(id).orNotFound("review", id.description)
            if let agenda = review.agenda { return agenda }
            let agreement = try await transaction.agreement(review.agreementID, now: call.now)
            try review.requireOpenable()
            return try await transaction.agenda(
                of: review, agreement.orNotFound("review", id.description), at: call.now
            ).json
        }
    }

    /// A page of an agreement's series in the order of their keys, those that have ended too.
    package func reviewSeries(
        of key: Slug, after last: SeriesKey?, limit: Int, by call: Call
    ) async throws -> [ReviewSeriesEntry] {
        try await snapshot(call, .readAgreements) { transaction in
            let agreement = try await transaction.agreement(key, now: call.now).orNotFound("agreement", key)
            return try await transaction.seriesEntries(
                of: agreement.id, key: key, after: last, limit: limit, now: call.now)
        }
    }
}

extension TenantTransaction {
    /// - Throws: 422 `unknown_reference` at `/query/agreement`.
    func requireAgreement(_ key: Slug?, now: Instant) async throws {
        guard let key, try await agreement(key, now: now) == nil else { return }
        try [Fault("/query/agreement", .unknownReference, "There is no agreement “\(key)”.")].throwIfAny()
    }
}
