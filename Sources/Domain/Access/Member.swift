// A person with an account: who signs, who is away, whose a key is.

package enum MemberKind {}
package typealias MemberID = Identifier<MemberKind>

package enum MemberLimits {
    /// Characters.
    package static let nameLength = 1...200
    package static let positionLength = 1...200
    /// Bytes, as a token's `sub` may have.
    package static let subjectLength = 1...255
    package static let perTenant = 20_000
    /// Addresses of the API beside those of people.
    package static let reservedKeys: Set<Slug> = Set(["imports", "export"].compactMap { Slug($0) })
}

/// What is said of a member, and replaced as a whole.
package struct MemberDefinition: Sendable, Hashable {
    package var name: String
    package var email: EmailAddress
    package var position: String?
    /// The `sub` of the identity provider's tokens that are this person.
    package var subject: String?

    package init(name: String, email: EmailAddress, position: String? = nil, subject: String? = nil) {
        self.name = name
        self.email = email
        self.position = position
        self.subject = subject
    }

    /// The names of the fields that differ. Their values are a person's, and stay out of the audit chain.
    package func fields(otherThan old: MemberDefinition?) -> [String] {
        let differences: [(String, Bool)] = [
            ("email", email.text != old?.email.text), ("name", name != old?.name),
            ("position", position != old?.position), ("subject", subject != old?.subject),
        ]
        return differences.filter(\.1).map(\.0)
    }
}

/// A member as stored.
package struct Member: Sendable, Hashable {
    package var id: MemberID
    package var key: Slug
    package var definition: MemberDefinition
    package var createdAt: Instant
    /// Since when the member's keys and tokens open nothing, and the member signs nothing.
    package var deactivatedAt: Instant?
    package var revision: Int64

    package init(
        id: MemberID, key: Slug, definition: MemberDefinition, createdAt: Instant, revision: Int64 = 1
    ) {
        self.id = id
        self.key = key
        self.definition = definition
        self.createdAt = createdAt
        self.revision = revision
    }

    package var isActive: Bool { deactivatedAt == nil }
    package var tag: EntityTag { EntityTag(revision: Int(revision)) }
}
