// Who may sign at a slot, decided at the moment of signing.

/// Who may sign, and when a deputy does.
package enum SigningRight {
    /// The signatory of the slot that a member is at this moment.
    ///
    /// A deputy signs while the representative is away, has no account any more, or is somebody of whom Baton cannot
    /// know; else the agreement is the representative's to sign.
    ///
    /// - Parameter representative: where the representative is now; nil where the text names no member.
    /// - Throws: 403 `not_a_signatory` for anybody whom the slot does not name; 403 `representative_present`.
    package static func signatory(
        of slot: Slot, member: Slug, representative: Presence?
    ) throws(DomainError) -> Signatory {
        guard let signatory = slot.signatories.first(where: { $0.member == member }) else {
            let names = slot.signatories.map(\.name).joined(separator: " or ")
            throw DomainError(
                .forbidden, .notASignatory,
                "For “\(slot.name)” \(names.isEmpty ? "nobody of Baton" : names) signs; the text does not name the member “\(member)”."
            )
        }
        if signatory.capacity == .deputy {
            try require(deputy: signatory, of: slot, representative: representative)
        }
        return signatory
    }

    /// - Throws: 403 `representative_present`.
    package static func require(
        deputy: Signatory, of slot: Slot, representative: Presence?
    ) throws(DomainError) {
        guard representative == .inOffice else { return }
        let name = slot.signatories.first { $0.capacity == .representative }?.name ?? slot.name
        throw DomainError(
            .forbidden, .representativePresent,
            "\(name) is in office and signs for “\(slot.name)”; a deputy signs only during an absence.")
    }
}

extension Signatory {
    /// - Throws: 422 where somebody gives another name than the text has. Case, accents' encoding and spaces do not count.
    package func require(name typed: String) throws(DomainError) {
        guard FoldedText(typed) != FoldedText(name) else { return }
        let detail = "The agreement names “\(name)” here: type this name to sign."
        throw DomainError(
            .invalid, .validationFailed, detail, faults: [Fault("/name", .notAllowedValue, detail)])
    }
}
