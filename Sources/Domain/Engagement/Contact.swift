// A stakeholder at an account: a person there, as the CRM knows it.

package enum ContactEntity {}
package typealias ContactID = Identifier<ContactEntity>

package enum ContactLimits {
    /// Characters.
    package static let nameLength = 1...200
    package static let titleLength = 1...200
    /// Those who are not erased.
    package static let perAccount = 2_000
    package static let years = 1970...9999
}

/// What a contact is in the committee that decides on buying.
package enum CommitteeRole: String, Sendable, Hashable, CaseIterable {
    case champion
    case economicBuyer = "economic_buyer"
    case decisionMaker = "decision_maker"
    case technicalBuyer = "technical_buyer"
    case userBuyer = "user_buyer"
    case influencer
    case gatekeeper
    case blocker
}

/// A language as BCP 47 writes it: `de`, `pt-BR`.
package struct LanguageTag: Sendable, Hashable, TextValue {
    package static let maximumLength = 35

    package let text: String

    package init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard text.utf8.count <= Self.maximumLength, let first = parts.first, (2...3).contains(first.count),
            first.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }),
            parts.dropFirst().allSatisfy({ (2...8).contains($0.count) && $0.allSatisfy(\.isLetterOrDigit) })
        else { return nil }
        self.text = text
    }

    private init(standIn text: String) { self.text = text }

    package static var rule: String { "Use a language tag (BCP 47) such as de or pt-BR." }
    package static var standIn: LanguageTag { LanguageTag(standIn: "en") }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}

/// What is said of a contact, and replaced as a whole. All but the role and the date is personal.
package struct ContactDefinition: Sendable, Hashable {
    package var name: String
    package var email: EmailAddress?
    package var title: String?
    package var committeeRole: CommitteeRole?
    package var language: LanguageTag?
    /// From this local date on no longer there.
    package var leftOn: CivilDate?

    package init(
        name: String, email: EmailAddress? = nil, title: String? = nil, committeeRole: CommitteeRole? = nil,
        language: LanguageTag? = nil, leftOn: CivilDate? = nil
    ) {
        self.name = name
        self.email = email
        self.title = title
        self.committeeRole = committeeRole
        self.language = language
        self.leftOn = leftOn
    }

    /// The names of the fields that differ. The values stay out of the audit chain.
    package func fields(otherThan old: ContactDefinition?) -> [String] {
        let differences: [(String, Bool)] = [
            ("committee_role", committeeRole != old?.committeeRole),
            ("email", email != old?.email), ("language", language != old?.language),
            ("left_on", leftOn != old?.leftOn), ("name", name != old?.name), ("title", title != old?.title),
        ]
        return differences.filter(\.1).map(\.0)
    }
}

extension ContactDefinition: Input {
    package init(reading r: ObjectReader) {
        self.init(
            name: r["name"].text(ContactLimits.nameLength),
            email: r.optional("email")?.value(EmailAddress.self),
            title: r.optional("title")?.text(ContactLimits.titleLength),
            committeeRole: r.optional("committee_role")?.choice(of: CommitteeRole.self),
            language: r.optional("language")?.value(LanguageTag.self),
            leftOn: r.optional("left_on")?.date(in: ContactLimits.years))
    }
}

/// A contact as stored; one that was erased is none any more.
package struct Contact: Sendable, Hashable {
    package var id: ContactID
    /// The CRM's, unique among those who are at the account.
    package var externalID: String
    package var definition: ContactDefinition
    package var createdAt: Instant
    package var updatedAt: Instant
    package var revision: Int64

    package init(
        id: ContactID, externalID: String, definition: ContactDefinition, createdAt: Instant,
        updatedAt: Instant, revision: Int64 = 1
    ) {
        self.id = id
        self.externalID = externalID
        self.definition = definition
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.revision = revision
    }

    package var tag: EntityTag { EntityTag(revision: Int(revision)) }

    /// What is wrong with an external id: nil for one that a contact can have.
    package static func externalIDProblem(_ text: String) -> (code: ErrorCode, detail: String)? {
        AccountInput.externalIDProblem(text, of: "A contact")
    }
}
