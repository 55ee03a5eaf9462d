// One-time links: who may sign with one, and until when.

package enum SigningLinkKind {}
package typealias SigningLinkID = Identifier<SigningLinkKind>

/// A link for one person at one slot of one text. Its token is shown once; only its hash is kept.
package struct SigningLink: Sendable, Hashable {
    /// Days until a link expires.
    package static let days = 1...90
    package static let standardDays = 14
    /// Links that one slot may have had; beyond, somebody asks too often.
    package static let maximumPerSlot = 50

    package enum State: String, Sendable, Hashable, CaseIterable {
        case open, used, revoked, expired
    }

    package var id: SigningLinkID
    package var agreement: AgreementID
    package var subject: SignedSubject
    package var slot: String
    package var contentSHA256: String
    package var capacity: Signatory.Capacity
    package var language: Language
    package var createdAt: Instant
    package var createdBy: String
    package var expiresAt: Instant
    package var usedAt: Instant?
    package var revokedAt: Instant?

    package init(
        id: SigningLinkID, agreement: AgreementID, subject: SignedSubject, slot: String,
        contentSHA256: String, capacity: Signatory.Capacity, language: Language, createdAt: Instant,
        createdBy: String, expiresAt: Instant
    ) {
        self.id = id
        self.agreement = agreement
        self.subject = subject
        self.slot = slot
        self.contentSHA256 = contentSHA256
        self.capacity = capacity
        self.language = language
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.expiresAt = expiresAt
    }

    package func state(at now: Instant) -> State {
        if usedAt != nil { return .used }
        if revokedAt != nil { return .revoked }
        return expiresAt <= now ? .expired : .open
    }
}
