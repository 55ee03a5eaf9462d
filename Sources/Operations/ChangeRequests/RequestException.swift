// Asking for an exception from guard rails: its text is frozen and hashed, and the seats of the board are its slots.

import Crypto
package import Domain
import Store

/// What a request for an exception says beside a request for a change.
package struct NewException: Sendable, Hashable {
    package var pointers: [PointerPattern]
    /// The last day.
    package var until: CivilDate
    /// nil: the tenant's.
    package var zone: TimeZoneName?

    package init(pointers: [PointerPattern], until: CivilDate, zone: TimeZoneName? = nil) {
        self.pointers = pointers
        self.until = until
        self.zone = zone
    }
}

extension Workspace {
    /// Freezes a request for an exception, with the board of the framework's version in force.
    ///
    /// - Parameter faults: of its values.
    /// - Throws: 422 with all faults, among them pointers that no guard rail binds and an end that is over; 409
    ///   `framework_not_in_force`, `no_board` where nobody could grant it; 409 `too_many`.
    func insert(
        _ request: ChangeRequest, asking new: NewException, of agreement: AgreementEntry, _ call: Call,
        _ faults: [Fault], _ transaction: TenantTransaction
    ) async throws -> ChangeRequest {
        let at = request.requestedAt
        let framework = try await bindingFramework(over: agreement, faults, at: at, transaction)
        let zone =
            if let zone = new.zone { zone } else { try await transaction.settings().timeZone }
        let scope = ExceptionScope(pointers: new.pointers, until: new.until, zone: zone)
        try (faults + scope.faults(under: GuardRails(terms: framework.terms), now: at)).throwIfAny()
        guard let plan = SlotPlan.board(of: framework.terms) else { throw DomainError.noBoard(framework) }
        let count = try await transaction.exceptionCount(of: agreement.id, at: at)
        guard count < ChangeRequestLimits.exceptions else {
            throw DomainError(
                .conflict, .tooMany, "“\(agreement.key)” has \(count) exceptions that are not over already.")
        }
        let reference = FrameworkReference(
            agreement: framework.agreement, version: framework.number, contentSHA256: framework.contentSHA256)
        let envelope = ExceptionEnvelope(
            tenantID: transaction.tenant, tenantKey: call.principal.tenantKey, agreement: agreement,
            request: request, scope: scope, framework: reference, slots: plan
        ).canonicalText
        var frozen = request
        frozen.exception = RequestedException(
            scope: scope, framework: reference, quorum: plan.quorum,
            contentSHA256: SHA256.hash(data: Array(envelope.utf8)).hexadecimal)
        try await transaction.insert(frozen, envelope: envelope)
        try await transaction.insert(plan.slots, of: .exception(request.number), agreement.id)
        return frozen
    }

    /// The framework's version whose rails bind the agreement.
    private func bindingFramework(
        over agreement: AgreementEntry, _ faults: [Fault], at instant: Instant,
        _ transaction: TenantTransaction
    ) async throws -> BindingVersion {
        guard agreement.kind == .local else {
            let detail =
                "“\(agreement.key)” is a framework, which no guard rail binds: ask in a local agreement."
            throw DomainError(
                .invalid, .validationFailed, detail,
                faults: faults + [Fault("/exception", .notAllowedValue, detail)])
        }
        return try await transaction.frameworkInForce(over: agreement, at: instant)
    }

    /// The text that the board signs, byte for byte.
    ///
    /// - Throws: 404 where there is no such request; 409 `not_an_exception`.
    package func exceptionEnvelope(
        _ number: Int, of key: Slug, by call: Call
    ) async throws -> (text: String, sha256: String) {
        try await snapshot(call, .readAgreements) { transaction in
            if let envelope = try await transaction.exceptionEnvelope(number, of: key) { return envelope }
            let agreement = try await transaction.agreement(key, now: call.now).orNotFound("agreement", key)
            _ = try await request(number, of: agreement, transaction)
            throw DomainError.notAnException(number, of: key)
        }
    }
}

extension DomainError {
    fileprivate static func noBoard(_ framework: BindingVersion) -> DomainError {
        let detail =
            "Version \(framework.number) of the framework “\(framework.agreement)” has no governance board in "
            + "/scope/board, and nobody else grants an exception."
        return DomainError(
            .conflict, .noBoard, detail, faults: [Fault("/exception", .noBoard, detail)])
    }
}
