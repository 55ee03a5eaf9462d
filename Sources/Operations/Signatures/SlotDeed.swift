// What somebody does at a slot: the record of it, and what follows from it.

import Crypto
package import Domain
import Store

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
    /// What was signed, as it is by that.
    package var matter: SignedMatter

    /// As `SignedMatter.version`.
    package var version: VersionView { matter.version }
}

extension Workspace {
    /// Writes down what somebody does at a slot, and what follows from it: the last signature brings a version into
    /// force and grants an exception, a refusal by who must sign ends both.
    func perform(
        _ deed: SlotDeed, in signing: SigningCase, _ transaction: TenantTransaction
    ) async throws -> Changed<SigningResult> {
        var signing = signing
        let record = try await record(of: deed, in: signing, transaction)
        try await transaction.insert(record, of: signing.subject, signing.agreement.id, scan: deed.scan)
        signing.records.append(record)
        if signing.phase == .waiting {
            try await conclude(signing, transaction)
            if signing.outcome != .open {
                try await schedule(signing.agreement.id, at: signing.at, transaction)
            }
        }
        let result = SigningResult(record: record, matter: try await present(signing, transaction))
        return Changed(result, result.entry(signing))
    }

    /// What the records come to, written down.
    private func conclude(_ signing: SigningCase, _ transaction: TenantTransaction) async throws {
        let outcome = signing.outcome
        switch (outcome, signing.text) {
        case (.open, _): break
        case (.complete, .version(let version)):
            try await bringIntoForce(version, of: signing.agreement, at: signing.at, transaction)
        case (.declined, .version(let version)): try await transaction.decline(version.id, at: signing.at)
        case (_, .exception(let request, _, _)):
            try await transaction.saveOutcome(of: request.decided(by: outcome, at: signing.at))
        }
    }

    /// What is signed, read again.
    private func present(
        _ signing: SigningCase, _ transaction: TenantTransaction
    ) async throws -> SignedMatter {
        var matter = signing.matter
        switch signing.text {
        case .version(let version):
            matter.version = try await transaction.version(
                version.number, of: signing.agreement.key, now: signing.at)
        case .exception(let known, _, _):
            matter.exception = try await request(known.number, of: signing.agreement, transaction)
        }
        return matter
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

extension SigningResult {
    /// What the audit chain says: who signed stands in the record, which the chain binds by its hash.
    fileprivate func entry(_ signing: SigningCase) -> AuditEntry {
        var payload: JSONObject = [
            signing.subject.member: .integer(signing.subject.number), "slot": .string(record.slot),
            "method": .string(record.method.rawValue), "record_sha256": .string(record.sha256),
            "content_sha256": .string(signing.contentSHA256),
        ]
        guard let exception = matter.exception else {
            payload["state"] = .string(version.state.rawValue)
            payload["in_force_from"] = .instant(version.facts?.inForce?.from)
            payload["in_force_to"] = .instant(version.facts?.inForce?.to)
            return AuditEntry(
                record.act == .signature ? .versionSigned : .versionDeclined,
                .agreement(signing.agreement.key),
                payload)
        }
        payload["state"] = .string(exception.state.rawValue)
        return AuditEntry(
            record.act == .signature ? .exceptionSigned : .exceptionDeclined,
            .agreement(signing.agreement.key),
            payload)
    }
}
