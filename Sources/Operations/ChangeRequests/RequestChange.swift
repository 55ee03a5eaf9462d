// Asking for a change of an agreement, and reading what was asked.

package import Domain
import Store

/// What a request is made from.
package struct NewChangeRequest: Sendable, Hashable {
    package var title: String
    package var reason: String
    /// A merge patch on the agreement's terms; empty where the request is one of words alone.
    package var patch: JSON
    /// What it asks to be let through although a guard rail forbids it.
    package var exception: NewException?

    package init(title: String, reason: String, patch: JSON, exception: NewException? = nil) {
        self.title = title
        self.reason = reason
        self.patch = patch
        self.exception = exception
    }
}

extension Workspace {
    /// Asks for a change, or for an exception from guard rails. Whoever may write the agreement may ask; it is numbered
    /// within the agreement.
    ///
    /// - Throws: 422 with the faults of the values; of an exception what `frozen` refuses.
    package func requestChange(
        of key: Slug, _ new: NewChangeRequest, by call: Call
    ) async throws -> ChangeRequest {
        try await change(call, .writeAgreements, nil) { transaction in
            // Whoever asks for an exception waits for those who change what is in force, the board among it.
            let at = new.exception == nil ? call.now : try await transaction.beginStructureChange(call.now).at
            let agreement = try await writable(key, call, transaction)
            let faults = ProposedValues.faults(of: new.patch, kind: agreement.kind)
            var request = try await numbered(
                new, of: agreement, by: call.principal.reference, at: at, transaction)
            if let exception = new.exception {
                request = try await insert(
                    request, asking: exception, of: agreement, call, faults, transaction)
            } else {
                try faults.throwIfAny()
                try await transaction.insert(request)
            }
            return Changed(request, request.entry(key))
        }
    }

    /// The request with the next number of an agreement whose row is locked.
    func numbered(
        _ new: NewChangeRequest, of agreement: AgreementEntry, by actor: String, at instant: Instant,
        _ transaction: TenantTransaction
    ) async throws -> ChangeRequest {
        ChangeRequest(
            agreement: agreement.id, number: try await transaction.highestChangeRequest(of: agreement.id) + 1,
            title: new.title, reason: new.reason, patch: new.patch, requestedAt: instant, requestedBy: actor)
    }

    package func changeRequest(_ number: Int, of key: Slug, by call: Call) async throws -> ChangeRequest {
        try await snapshot(call, .readAgreements) { transaction in
            let agreement = try await transaction.agreement(key, now: call.now).orNotFound("agreement", key)
            return try await request(number, of: agreement, transaction)
        }
    }

    /// A page of an agreement's requests, newest first, without their values.
    package func changeRequests(
        of key: Slug, in state: ChangeRequestState?, before number: Int?, limit: Int, by call: Call
    ) async throws -> [ChangeRequest] {
        try await snapshot(call, .readAgreements) { transaction in
            let agreement = try await transaction.agreement(key, now: call.now).orNotFound("agreement", key)
            return try await transaction.changeRequests(
                of: agreement.id, in: state, before: number, limit: limit)
        }
    }

    /// The agreement, locked, if the principal may write it.
    func writable(
        _ key: Slug, _ call: Call, _ transaction: TenantTransaction
    ) async throws -> AgreementEntry {
        let agreement = try await transaction.lockAgreement(key, now: call.now).orNotFound("agreement", key)
        try await requireRight(to: agreement, call, transaction)
        return agreement
    }

    func request(
        _ number: Int, of agreement: AgreementEntry, _ transaction: TenantTransaction
    ) async throws -> ChangeRequest {
        guard let request = try await transaction.changeRequest(number, of: agreement.id) else {
            throw DomainError.notFound("change request", number, of: agreement.key)
        }
        return request
    }
}

extension ChangeRequest {
    fileprivate func entry(_ agreement: Slug) -> AuditEntry {
        var payload: JSONObject = ["request": .integer(number)]
        if let exception {
            payload["content_sha256"] = .string(exception.contentSHA256)
            payload["until"] = .string(exception.scope.until.description)
        }
        return AuditEntry(.changeRequested, .agreement(agreement), payload)
    }

    /// What becomes of a request shows in its state and in the version that has its values.
    package var tag: EntityTag {
        let place = (version ?? draft).map { String($0) } ?? "-"
        return EntityTag(digest: "\(number)-\(state.rawValue)-\(place)")
    }
}
