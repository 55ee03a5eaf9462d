// Tokens of calendars: what somebody who has one sees in a calendar program.

package enum CalendarTokenEntity {}
package typealias CalendarTokenID = Identifier<CalendarTokenEntity>

/// Which meetings and reviews a calendar has.
package enum FeedScope: Sendable, Hashable {
    case all
    /// Those in which a member takes part, or which it leads.
    case person(Slug)
    /// Those of the agreements that point into a region or below it.
    case region(Slug)
    case agreement(Slug)

    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case all, person, region, agreement
    }

    /// nil where a key is missing, or is one too many.
    package init?(_ kind: Kind, _ key: Slug?) {
        switch (kind, key) {
        case (.all, nil): self = .all
        case (.person, let key?): self = .person(key)
        case (.region, let key?): self = .region(key)
        case (.agreement, let key?): self = .agreement(key)
        default: return nil
        }
    }

    package var kind: Kind {
        switch self {
        case .all: .all
        case .person: .person
        case .region: .region
        case .agreement: .agreement
        }
    }

    /// Of the person, the region or the agreement.
    package var key: Slug? {
        switch self {
        case .all: nil
        case .person(let key), .region(let key), .agreement(let key): key
        }
    }
}

/// A calendar that somebody may subscribe to. Its token is shown once; only its hash is kept.
package struct CalendarToken: Sendable, Hashable {
    /// Characters.
    package static let nameLength = 1...200
    /// Tokens of one scope that are not revoked.
    package static let maximumPerScope = 50

    package var id: CalendarTokenID
    package var scope: FeedScope
    package var name: String?
    package var language: Language
    package var createdAt: Instant
    package var createdBy: String
    package var revokedAt: Instant?

    package init(
        id: CalendarTokenID, scope: FeedScope, name: String?, language: Language, createdAt: Instant,
        createdBy: String, revokedAt: Instant? = nil
    ) {
        self.id = id
        self.scope = scope
        self.name = name
        self.language = language
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.revokedAt = revokedAt
    }
}

/// What a token opens, and what that is called.
package struct KnownCalendar: Sendable, Hashable {
    package var token: CalendarToken
    package var tenant: TenantID
    package var tenantName: String
    /// Of the person, the region or the agreement.
    package var subjectName: String?
    package var agreement: AgreementID?
    /// Whether nobody may read it any more: it was revoked, its tenant is suspended, or the member whose meetings it has, or
    /// who made it, is deactivated.
    package var isClosed: Bool

    package init(
        token: CalendarToken, tenant: TenantID, tenantName: String, subjectName: String?,
        agreement: AgreementID?, isClosed: Bool
    ) {
        self.token = token
        self.tenant = tenant
        self.tenantName = tenantName
        self.subjectName = subjectName
        self.agreement = agreement
        self.isClosed = isClosed
    }
}
