// What is to be signed, with its slots and what was done at them: loaded once, under the locks that a change needs.

import Crypto
package import Domain
import Store

/// A proposed text on its way to being signed.
struct SigningCase: Sendable {
    var tenantKey: Slug
    var agreement: AgreementEntry
    var version: VersionEntry
    var plan: SlotPlan
    var records: [StoredSignature]
    /// When the change takes effect.
    var at: Instant

    var subject: SignedSubject { .version(version.number) }
    var contentSHA256: String { version.contentSHA256 }

    /// What happened at each slot.
    var acts: [String: SlotAct] { Dictionary(uniqueKeysWithValues: records.map { ($0.slot, $0.act) }) }

    var outcome: SigningOutcome { plan.outcome(acts) }

    /// The hash that the next record names as the one before.
    var previous: String { records.last?.sha256 ?? contentSHA256 }

    /// The slot at which somebody can still sign or decline.
    ///
    /// - Throws: 404 for a slot that the text does not have; 409 where nothing can be done at it any more.
    func openSlot(_ key: String) throws(DomainError) -> Slot {
        guard let slot = plan[key], slot.isOpenToSign else {
            let open = plan.slots.filter(\.isOpenToSign).map { "“\($0.key)”" }.joined(separator: ", ")
            throw DomainError(
                .notFound, .notFound,
                "Version \(version.number) of “\(agreement.key)” has no slot “\(key)” to sign"
                    + (open.isEmpty ? "." : "; it has \(open)."))
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

    /// Who must sign does so while the version waits for it; who may, as long as it is not over.
    private func requireOpen(_ slot: Slot) throws(DomainError) {
        let state = version.facts.state(at: at)
        switch state {
        case .proposed: return
        case .scheduled,
            .active where slot.requirement != .required:
            return
        case .lapsed:
            throw DomainError(
                .conflict, .deadlinePassed,
                "The time to sign version \(version.number) of “\(agreement.key)” is over: propose a new one."
            )
        default:
            throw DomainError(
                .conflict, .notOpenForSigning,
                "Version \(version.number) of “\(agreement.key)” is \(state.rawValue): it cannot be signed.")
        }
    }

    /// - Throws: 409 `content_differs` where the caller saw another text than the one that is there.
    func require(_ contentSHA256: String) throws(DomainError) {
        guard contentSHA256 == self.contentSHA256 else {
            throw DomainError(
                .conflict, .contentDiffers,
                "Version \(version.number) of “\(agreement.key)” has the content hash \(self.contentSHA256): "
                    + "read it again before you sign.",
                faults: [Fault("/content_sha256", .contentDiffers, "This is the hash of another text.")])
        }
    }
}

extension Workspace {
    /// The case of a version, with the turn to change what is in force and the agreement locked.
    func beginSigning(
        _ number: Int, of key: Slug, now: Instant, _ transaction: TenantTransaction
    ) async throws -> SigningCase {
        let turn = try await transaction.beginStructureChange(now)
        let agreement = try await transaction.lockAgreement(key, now: turn.at).orNotFound("agreement", key)
        return try await signingCase(number, of: agreement, at: turn.at, transaction)
    }

    func signingCase(
        _ number: Int, of agreement: AgreementEntry, at instant: Instant, _ transaction: TenantTransaction
    ) async throws -> SigningCase {
        guard let version = try await transaction.version(number, of: agreement.id) else {
            if let draft = try await transaction.draft(of: agreement.id), draft.number == number {
                throw DomainError(
                    .conflict, .notProposed,
                    "Version \(number) of “\(agreement.key)” is a draft: propose it first.")
            }
            throw DomainError.notFound("version", number, of: agreement.key)
        }
        let subject = SignedSubject.version(number)
        guard let tenantKey = try await transaction.openTenantKey() else { throw DomainError.suspended }
        return SigningCase(
            tenantKey: tenantKey, agreement: agreement, version: version,
            plan: SlotPlan(
                slots: try await transaction.slots(of: subject, agreement.id), quorum: version.quorum),
            records: try await transaction.signatures(of: subject, agreement.id), at: instant)
    }
}

/// What somebody does at a slot.
struct SlotDeed: Sendable {
    var act: SlotAct
    var slot: Slot
    var signer: Signer
    var method: SigningMethod
    /// The sentence that is agreed to, or the reason for declining.
    var intent: String
    var language: Language
    var origin: Origin
    var scan: String?
}

/// What a deed led to.
package struct SigningResult: Sendable, Hashable {
    package var record: StoredSignature
    package var version: VersionView
}

extension Workspace {
    /// Writes down what somebody does at a slot, and what follows from it: the last signature brings the version into
    /// force, a refusal by who must sign ends it.
    func perform(
        _ deed: SlotDeed, in signing: SigningCase, _ transaction: TenantTransaction
    ) async throws -> Changed<SigningResult> {
        var signing = signing
        let record = try await record(of: deed, in: signing, transaction)
        try await transaction.insert(record, of: signing.subject, signing.agreement.id, scan: deed.scan)
        signing.records.append(record)
        if signing.version.facts.state(at: signing.at) == .proposed {
            switch signing.outcome {
            case .open: break
            case .complete:
                try await bringIntoForce(signing.version, of: signing.agreement, at: signing.at, transaction)
            case .declined: try await transaction.decline(signing.version.id, at: signing.at)
            }
        }
        let view = try await transaction.version(
            signing.version.number, of: signing.agreement.key, now: signing.at)
        let result = SigningResult(record: record, version: view)
        return Changed(result, result.entry(signing))
    }

    private func record(
        of deed: SlotDeed, in signing: SigningCase, _ transaction: TenantTransaction
    ) async throws -> StoredSignature {
        let record = SignatureRecord(
            act: deed.act, tenantID: transaction.tenant, tenantKey: signing.tenantKey,
            agreement: signing.agreement.key,
            subject: signing.subject, contentSHA256: signing.contentSHA256, slot: deed.slot.key,
            signer: deed.signer, method: deed.method, intent: deed.intent, language: deed.language,
            signedAt: signing.at, origin: deed.origin, attachmentSHA256: deed.scan,
            previous: signing.previous)
        let text = record.text
        return StoredSignature(
            id: newID(signing.at), act: deed.act, slot: deed.slot.key, method: deed.method,
            signedAt: record.signedAt, place: signing.records.count + 1, text: text,
            sealed: try await sealed(text, at: signing.at, in: transaction).compact,
            sha256: SHA256.hash(data: Array(text.utf8)).hexadecimal)
    }
}
