// One-time links: making one for a person, listing a slot's, revoking them.

import Crypto
package import Domain
import FoundationEssentials
import Store

/// The secret of a link: which tenant it leads into, and 256 random bits. Only its hash is stored.
package struct SigningToken: Sendable, Hashable {
    /// 16 bytes of the tenant and 32 of the secret, in base 64 for URLs.
    package static let length = 64

    let tenant: TenantID
    package let text: String

    init(tenant: TenantID, secret: [UInt64]) {
        let bytes = secret.flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) }
        }
        self.tenant = tenant
        text = Base64URL.encode(tenant.bytes + bytes)
    }

    /// nil for what cannot be a token; whether it is one, the database says.
    package init?(_ text: String) {
        guard text.utf8.count == SigningToken.length, let bytes = Base64URL.decode(text),
            let tenant = TenantID(bytes: bytes.prefix(16))
        else { return nil }
        self.tenant = tenant
        self.text = text
    }

    var sha256: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }
}

/// What a link is made from.
package struct NewSigningLink: Sendable, Hashable {
    package var slot: String
    package var capacity: Signatory.Capacity
    package var language: Language
    package var days: Int

    package init(slot: String, capacity: Signatory.Capacity, language: Language, days: Int) {
        self.slot = slot
        self.capacity = capacity
        self.language = language
        self.days = days
    }
}

/// A link that was just made. Its token is shown this once.
package struct IssuedSigningLink: Sendable, Hashable {
    package var link: SigningLink
    package var signatory: Signatory
    package var token: String
}

extension Workspace {
    /// Makes a link by which one person can sign or decline a version at a slot, once. Earlier links for the slot that
    /// were not used stay open until one of them is used.
    ///
    /// - Throws: 404 for a slot without such a person; 409 as for signing; 409 `too_many` links for one slot.
    package func createSigningLink(
        _ number: Int, of key: Slug, _ new: NewSigningLink, by call: Call
    ) async throws -> IssuedSigningLink {
        try await change(call, .collectSignatures, nil) { transaction in
            let signing = try await beginSigning(number, of: key, now: call.now, transaction)
            let slot = try signing.openSlot(new.slot)
            let signatory = try slot.signatory(new.capacity)
            let earlier = try await transaction.signingLinks(
                of: signing.subject, signing.agreement.id, slot: slot.key)
            guard earlier.count < SigningLink.maximumPerSlot else {
                throw DomainError(
                    .conflict, .tooMany,
                    "“\(slot.name)” has had \(earlier.count) links already; propose a new version instead.")
            }
            let link = SigningLink(
                id: newID(signing.at), agreement: signing.agreement.id, subject: signing.subject,
                slot: slot.key, contentSHA256: signing.contentSHA256, capacity: new.capacity,
                language: new.language, createdAt: signing.at, createdBy: call.principal.reference,
                expiresAt: signing.at.adding(seconds: new.days * 86_400))
            let token = SigningToken(tenant: transaction.tenant, secret: (0..<4).map { _ in random() })
            try await transaction.insert(link, tokenSHA256: token.sha256)
            let issued = IssuedSigningLink(link: link, signatory: signatory, token: token.text)
            return Changed(
                issued,
                AuditEntry(
                    .linkCreated, .agreement(key),
                    [
                        "link": .string(link.id.description), "version": .integer(number),
                        "slot": .string(slot.key), "acting_as": .string(new.capacity.rawValue),
                        "content_sha256": .string(link.contentSHA256), "expires_at": .instant(link.expiresAt),
                    ]))
        }
    }

    /// A slot's links, newest first, without their tokens.
    package func signingLinks(
        _ number: Int, of key: Slug, slot: String, by call: Call
    ) async throws -> [SigningLink] {
        try await snapshot(call, .collectSignatures) { transaction in
            let agreement = try await transaction.agreement(key, now: call.now).orNotFound("agreement", key)
            let signing = try await signingCase(number, of: agreement, at: call.now, transaction)
            let slot = try signing.plan[slot].orNotFound("slot", slot)
            return try await transaction.signingLinks(of: signing.subject, agreement.id, slot: slot.key)
        }
    }

    /// Revokes a slot's links that nobody has used. Answers how many; none is no change.
    package func revokeSigningLinks(
        _ number: Int, of key: Slug, slot: String, by call: Call
    ) async throws -> Int {
        try await change(call, .collectSignatures, nil) { transaction in
            let signing = try await beginSigning(number, of: key, now: call.now, transaction)
            let slot = try signing.plan[slot].orNotFound("slot", slot)
            let count = try await transaction.revokeSigningLinks(
                of: signing.subject, signing.agreement.id, slot: slot.key, at: signing.at)
            guard count > 0 else { return .nothing(0) }
            return Changed(
                count,
                AuditEntry(
                    .linkRevoked, .agreement(key),
                    [
                        "version": .integer(number), "slot": .string(slot.key), "links": .integer(count),
                    ]))
        }
    }
}

extension Slot {
    /// Whom the slot names in a capacity.
    func signatory(_ capacity: Signatory.Capacity) throws(DomainError) -> Signatory {
        guard let signatory = signatories.first(where: { $0.capacity == capacity }) else {
            throw DomainError(
                .notFound, .notFound, "The text names no \(capacity.rawValue) for “\(name)”.",
                faults: [
                    Fault("/acting_as", .unknownReference, "The text names nobody as \(capacity.rawValue).")
                ])
        }
        return signatory
    }
}
