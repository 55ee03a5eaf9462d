// Signing and declining by the holder of a one-time link, who needs no account.

package import Domain
import Store

/// What a link leads to.
package struct LinkedSigning: Sendable, Hashable {
    package var link: SigningLink
    package var slot: Slot
    package var signatory: Signatory
    package var version: VersionView
    /// Why nothing can be done here any more; nil while it can.
    package var closed: DomainError?

    /// The sentence that is agreed to by signing.
    package func intent(_ language: Language) -> String {
        SignatureIntent(
            agreementName: version.agreement.name, subject: link.subject, slot: slot,
            capacity: signatory.capacity
        ).sentence(language)
    }
}

/// What the holder of a link does.
package enum LinkedDeed: Sendable, Hashable {
    /// - name: as it was typed; it must be the name that the text has.
    case sign(name: String)
    case decline(reason: String)
}

extension Workspace {
    /// What a link leads to; nil for a token that is none. A link that was used, revoked or has expired still shows what
    /// it was for, and why nothing can be done with it.
    package func linkedSigning(_ token: SigningToken, now: Instant) async throws -> LinkedSigning? {
        try await database.snapshot(token.tenant) { transaction in
            guard try await transaction.openTenantKey() != nil,
                let link = try await transaction.signingLink(tokenSHA256: token.sha256)
            else { return nil }
            let agreement = try await transaction.agreement(link.agreement, now: now)
                .orNotFound("agreement", link.agreement.description)
            let signing = try await signingCase(link.subject.number, of: agreement, at: now, transaction)
            return try linked(link, signing)
        }
    }

    private func linked(_ link: SigningLink, _ signing: SigningCase) throws -> LinkedSigning {
        let slot = try signing.plan[link.slot].orNotFound("slot", link.slot)
        var linked = LinkedSigning(
            link: link, slot: slot, signatory: try slot.signatory(link.capacity),
            version: VersionView(
                agreement: signing.agreement, content: .frozen(signing.version), at: signing.at),
            closed: nil)
        do {
            try link.requireOpen(at: signing.at)
            _ = try signing.openSlot(link.slot)
            try signing.require(link.contentSHA256)
        } catch {
            linked.closed = error
        }
        return linked
    }

    /// Signs or declines with a link, which is used up by that.
    ///
    /// - Throws: 404 for a token that is none; 409 `link_not_open`; 422 for another name than the text's; as for
    ///   `signVersion`.
    package func act(
        _ deed: LinkedDeed, with token: SigningToken, language: Language, origin: Origin, now: Instant
    ) async throws -> SigningResult {
        guard let known = try await linkedSigning(token, now: now) else {
            throw DomainError(.notFound, .notFound, "There is no such link.")
        }
        let actor = "link:\(known.link.id)"
        return try await change(token.tenant, by: actor, at: now, .structure) { transaction in
            let signing = try await beginSigning(
                known.link.subject.number, of: known.version.agreement.key, now: now, transaction)
            guard let link = try await transaction.signingLink(tokenSHA256: token.sha256) else {
                throw DomainError(.notFound, .notFound, "There is no such link.")
            }
            try link.requireOpen(at: signing.at)
            let slot = try signing.openSlot(link.slot)
            try signing.require(link.contentSHA256)
            let signatory = try slot.signatory(link.capacity)
            if signatory.capacity == .deputy {
                let presence = try await presence(ofRepresentative: slot, at: signing.at, transaction)
                try SigningRight.require(deputy: signatory, of: slot, representative: presence)
            }
            try await transaction.useSigningLink(link.id, at: signing.at)
            return try await perform(
                slotDeed(deed, signing, slot, signatory, language, origin), in: signing, transaction)
        }
    }

    private func slotDeed(
        _ deed: LinkedDeed, _ signing: SigningCase, _ slot: Slot, _ signatory: Signatory,
        _ language: Language, _ origin: Origin
    ) throws(DomainError) -> SlotDeed {
        switch deed {
        case .sign(let name):
            try signatory.require(name: name)
            let intent = SignatureIntent(
                agreementName: signing.agreement.name, subject: signing.subject, slot: slot,
                capacity: signatory.capacity)
            return SlotDeed(
                act: .signature, slot: slot, signer: Signer(signatory, name: name), method: .link,
                intent: intent.sentence(language), language: language, origin: origin)
        case .decline(let reason):
            return SlotDeed(
                act: .declination, slot: slot, signer: Signer(signatory), method: .link, intent: reason,
                language: language, origin: origin)
        }
    }
}

extension SigningLink {
    /// - Throws: 409 `link_not_open`.
    fileprivate func requireOpen(at now: Instant) throws(DomainError) {
        let state = state(at: now)
        guard state != .open else { return }
        let reason =
            switch state {
            case .used: "It was used at \(usedAt?.description ?? "")."
            case .revoked: "It was revoked; ask for another."
            case .expired, .open: "It expired at \(expiresAt); ask for another."
            }
        throw DomainError(.conflict, .linkNotOpen, "This link cannot be used any more. \(reason)")
    }
}
