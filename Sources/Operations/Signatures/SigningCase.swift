// What is to be signed, with its slots and what was done at them: loaded once, under the locks that a change needs.

package import Domain
import Store

/// A proposed text on its way to being signed: a version, or an exception from guard rails.
struct SigningCase: Sendable {
    enum Text: Sendable {
        case version(VersionEntry)
        /// - framework: the version whose rails the request asks an exception from.
        case exception(ChangeRequest, RequestedException, framework: VersionView)
    }

    var tenantKey: Slug
    /// Whose text it is.
    var agreement: AgreementEntry
    var text: Text
    var plan: SlotPlan
    var records: [StoredSignature]
    /// When the change takes effect.
    var at: Instant

    var subject: SignedSubject {
        switch text {
        case .version(let version): .version(version.number)
        case .exception(let request, _, _): .exception(request.number)
        }
    }

    var contentSHA256: String {
        switch text {
        case .version(let version): version.contentSHA256
        case .exception(_, let exception, _): exception.contentSHA256
        }
    }

    /// The zone of the days that the text names.
    var zone: TimeZoneName {
        switch text {
        case .version(let version): version.validity.zone
        case .exception(_, let exception, _): exception.scope.zone
        }
    }

    /// When the text was frozen.
    var frozenAt: Instant {
        switch text {
        case .version(let version): version.proposedAt
        case .exception(let request, _, _): request.requestedAt
        }
    }

    /// In a refusal: `Version 3 of “dach”`.
    var name: String {
        switch text {
        case .version(let version): "Version \(version.number) of “\(agreement.key)”"
        case .exception(let request, _, _): "Exception \(request.number) of “\(agreement.key)”"
        }
    }

    /// What happened at each slot.
    var acts: [String: SlotAct] { Dictionary(uniqueKeysWithValues: records.map { ($0.slot, $0.act) }) }

    var outcome: SigningOutcome { plan.outcome(acts) }

    /// The hash that the next record names as the one before.
    var previous: String { records.last?.sha256 ?? contentSHA256 }

    /// What is signed, as callers see it.
    var matter: SignedMatter {
        switch text {
        case .version(let version):
            SignedMatter(
                agreement: agreement,
                version: VersionView(agreement: agreement, content: .frozen(version), at: at))
        case .exception(let request, _, let framework):
            SignedMatter(agreement: agreement, version: framework, exception: request)
        }
    }
}

/// What is signed, as callers see it.
package struct SignedMatter: Sendable, Hashable {
    /// Whose text it is.
    package var agreement: AgreementEntry
    /// The version that is signed. Where an exception is, this is not what is signed, but the framework's version whose
    /// rails it is an exception from.
    package var version: VersionView
    /// The request for an exception that is signed; nil where a version is.
    package var exception: ChangeRequest?

    /// The number of `version`.
    var versionNumber: Int {
        switch version.content {
        case .draft(let draft): draft.number
        case .frozen(let version): version.number
        }
    }
}

extension SigningCase {
    /// How far a text is on its way.
    enum Phase: Sendable, Hashable {
        /// Who must sign has not yet.
        case waiting
        /// All that is needed is there, and who may sign still can.
        case signed
        case late
        /// It is this, and nothing can be signed any more.
        case over(String)
    }

    var phase: Phase {
        switch text {
        case .version(let version):
            let state = version.facts.state(at: at)
            switch state {
            case .proposed: return .waiting
            case .scheduled, .active: return .signed
            case .lapsed: return .late
            default: return .over(state.rawValue)
            }
        case .exception(let request, let exception, _):
            switch request.state {
            case .withdrawn, .declined: return .over(request.state.rawValue)
            case _ where !exception.scope.holds(at: at): return .late
            case .open: return .waiting
            case .agreed, .drafted, .carried: return .signed
            }
        }
    }

    /// The slot at which somebody can still sign or decline.
    ///
    /// - Parameter field: where in the body the slot is named; nil: in the address.
    /// - Throws: 404 for a slot that the text does not have; 409 where nothing can be done at it any more.
    func openSlot(_ key: String, at field: String? = nil) throws(DomainError) -> Slot {
        guard let slot = plan[key], slot.isOpenToSign else {
            let open = plan.slots.filter(\.isOpenToSign).map { "“\($0.key)”" }.joined(separator: ", ")
            let detail = "\(name) has no slot “\(key)” to sign" + (open.isEmpty ? "." : "; it has \(open).")
            let faults = field.map { [Fault($0, .unknownReference, detail)] }
            throw DomainError(.notFound, .notFound, detail, faults: faults ?? [])
        }
        if let act = acts[slot.key] {
            throw DomainError(
                .conflict, .slotTaken,
                act == .signature
                    ? "“\(slot.name)” has signed already." : "“\(slot.name)” has declined already.")
        }
        try requireOpen(slot)
        return slot
    }

    /// Who must sign does so while the text waits for it; who may, as long as it is not over.
    private func requireOpen(_ slot: Slot) throws(DomainError) {
        switch phase {
        case .waiting: return
        case .signed where slot.requirement != .required: return
        case .signed:
            throw DomainError(.conflict, .notOpenForSigning, "\(name) is signed already.")
        case .late:
            throw DomainError(
                .conflict, .deadlinePassed, "The time to sign is over for \(name): propose a new text.")
        case .over(let state):
            throw DomainError(.conflict, .notOpenForSigning, "\(name) is \(state): it cannot be signed.")
        }
    }

    /// - Throws: 409 `content_differs` where the caller saw another text than the one that is there.
    func require(_ contentSHA256: String) throws(DomainError) {
        guard contentSHA256 == self.contentSHA256 else {
            throw DomainError(
                .conflict, .contentDiffers,
                "\(name) has the content hash \(self.contentSHA256): read it again before you sign.",
                faults: [Fault("/content_sha256", .contentDiffers, "This is the hash of another text.")])
        }
    }
}

extension Workspace {
    /// The case of a text, with the turn to change what is in force and the agreement locked.
    func beginSigning(
        _ subject: SignedSubject, of key: Slug, now: Instant, _ transaction: TenantTransaction
    ) async throws -> SigningCase {
        let turn = try await transaction.beginStructureChange(now)
        let agreement = try await transaction.lockAgreement(key, now: turn.at).orNotFound("agreement", key)
        return try await signingCase(subject, of: agreement, at: turn.at, transaction)
    }

    /// - Throws: 404 where there is no such text; 409 `not_proposed` for a draft, `not_an_exception` for a request that
    ///   is decided and not signed.
    func signingCase(
        _ subject: SignedSubject, of agreement: AgreementEntry, at instant: Instant,
        _ transaction: TenantTransaction
    ) async throws -> SigningCase {
        let (text, quorum) =
            switch subject {
            case .version(let number): try await version(number, of: agreement, transaction)
            case .exception(let number):
                try await exception(number, of: agreement, at: instant, transaction)
            }
        guard let tenantKey = try await transaction.openTenantKey() else { throw DomainError.suspended }
        return SigningCase(
            tenantKey: tenantKey, agreement: agreement, text: text,
            plan: SlotPlan(
                slots: try await transaction.slots(of: subject, agreement.id), quorum: quorum),
            records: try await transaction.signatures(of: subject, agreement.id), at: instant)
    }

    private func version(
        _ number: Int, of agreement: AgreementEntry, _ transaction: TenantTransaction
    ) async throws -> (SigningCase.Text, quorum: Int) {
        guard let version = try await transaction.version(number, of: agreement.id) else {
            if let draft = try await transaction.draft(of: agreement.id), draft.number == number {
                throw DomainError(
                    .conflict, .notProposed,
                    "Version \(number) of “\(agreement.key)” is a draft: propose it first.")
            }
            throw DomainError.notFound("version", number, of: agreement.key)
        }
        return (.version(version), version.quorum)
    }

    private func exception(
        _ number: Int, of agreement: AgreementEntry, at instant: Instant, _ transaction: TenantTransaction
    ) async throws -> (SigningCase.Text, quorum: Int) {
        let request = try await request(number, of: agreement, transaction)
        guard let exception = request.exception else {
            throw DomainError.notAnException(number, of: agreement.key)
        }
        let framework = try await transaction.version(
            exception.framework.version, of: exception.framework.agreement, now: instant)
        return (.exception(request, exception, framework: framework), exception.quorum)
    }
}

extension DomainError {
    static func notAnException(_ number: Int, of agreement: Slug) -> DomainError {
        DomainError(
            .conflict, .notAnException,
            "Change request \(number) of “\(agreement)” asks for no exception: it is decided, and not signed."
        )
    }
}
