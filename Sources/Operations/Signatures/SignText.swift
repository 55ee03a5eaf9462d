// Signing and declining by an authenticated member.

package import Domain
import Store

/// What a member agrees to by signing.
package struct MemberSignature: Sendable, Hashable {
    package var slot: String
    /// Of the text that the member has seen.
    package var contentSHA256: String
    package var language: Language
    package var origin: Origin

    package init(slot: String, contentSHA256: String, language: Language, origin: Origin) {
        self.slot = slot
        self.contentSHA256 = contentSHA256
        self.language = language
        self.origin = origin
    }
}

extension Workspace {
    /// Signs a version, or an exception, at a slot. The last signature that is needed brings a version into force, and
    /// grants an exception.
    ///
    /// - Throws: 403 `no_member`, `not_a_signatory`, `representative_present`; 409 `slot_taken`, `content_differs`,
    ///   `deadline_passed`, `not_open_for_signing`; what keeps the version from coming into force, so that nobody signs
    ///   what cannot hold.
    package func sign(
        _ subject: SignedSubject, of key: Slug, _ signature: MemberSignature, by call: Call
    ) async throws -> SigningResult {
        try await change(call, .sign, .structure) { transaction in
            let signing = try await beginSigning(subject, of: key, now: call.now, transaction)
            let slot = try signing.openSlot(signature.slot, at: "/slot")
            try signing.require(signature.contentSHA256)
            let signatory = try await signatory(of: slot, call, at: signing.at, transaction)
            let intent = SignatureIntent(
                agreementName: signing.agreement.name, subject: signing.subject, slot: slot,
                capacity: signatory.capacity)
            let deed = SlotDeed(
                act: .signature, slot: slot, signer: Signer(signatory), method: .member,
                intent: intent.sentence(signature.language), language: signature.language,
                origin: signature.origin)
            return try await perform(deed, in: signing, transaction)
        }
    }

    /// Declines to sign at a slot, with a reason. Where the slot's signature is needed, nobody can sign the text any
    /// more.
    ///
    /// - Throws: as `sign` does.
    package func decline(
        _ subject: SignedSubject, of key: Slug, _ signature: MemberSignature, reason: String, by call: Call
    ) async throws -> SigningResult {
        try await change(call, .sign, .structure) { transaction in
            let signing = try await beginSigning(subject, of: key, now: call.now, transaction)
            let slot = try signing.openSlot(signature.slot, at: "/slot")
            try signing.require(signature.contentSHA256)
            let signatory = try await signatory(of: slot, call, at: signing.at, transaction)
            let deed = SlotDeed(
                act: .declination, slot: slot, signer: Signer(signatory), method: .member, intent: reason,
                language: signature.language, origin: signature.origin)
            return try await perform(deed, in: signing, transaction)
        }
    }

    /// Whom the slot names as the caller, as things are at the moment of signing.
    private func signatory(
        of slot: Slot, _ call: Call, at instant: Instant, _ transaction: TenantTransaction
    ) async throws -> Signatory {
        guard let member = try await transaction.lockMember(of: call.principal.credential) else {
            throw DomainError(
                .forbidden, .noMember,
                "People sign: use a key or token that belongs to a member (`baton key create --member`).")
        }
        return try SigningRight.signatory(
            of: slot, member: member.key,
            representative: try await presence(ofRepresentative: slot, at: instant, transaction))
    }

    /// Where the slot's representative is now; nil where the text names no member.
    func presence(
        ofRepresentative slot: Slot, at instant: Instant, _ transaction: TenantTransaction
    ) async throws -> Presence? {
        let representative = slot.signatories.first { $0.capacity == .representative }
        guard let key = representative?.member, let member = try await transaction.member(key) else {
            return nil
        }
        let absences = try await transaction.absences(of: [key], at: instant)
        return Presence(of: member, absences.values, at: instant)
    }
}
