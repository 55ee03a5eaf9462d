// What an operation says of its change, before the chain gives it a number.

/// One change: what happened, to what, and what is new.
package struct AuditEntry: Sendable, Hashable {
    package var action: AuditAction
    package var subject: AuditSubject
    /// Fields, numbers, keys and hashes. What people wrote, and names that may be a person's, stay out of it: a record
    /// can never be erased.
    package var payload: JSONObject

    /// The member of a payload that has the hashes of the signed rows which the change wrote, by their names.
    package static let rows = "rows"

    package init(_ action: AuditAction, _ subject: AuditSubject, _ payload: JSONObject = JSONObject()) {
        self.action = action
        self.subject = subject
        self.payload = payload
    }
}

/// What a change was made to. All that happens within an agreement has the agreement as its subject.
package enum AuditSubject: Sendable, Hashable, CustomStringConvertible {
    case tenant(Slug)
    case settings, sizes, tiers, currencyRates
    /// A figure of the company.
    case figure(TenantMetric)
    case node(TreeDimension, Slug)
    case calendar(Slug)
    case agreement(Slug)
    case account(String)
    /// Many at once.
    case accounts, people
    case key(APIKeyID)
    case calendarToken(CalendarTokenID)
    /// The chain itself.
    case audit
    /// The member, and all that happens to its absences. Its key is a slug that the tenant chose, like a region's, and
    /// stands in the chain for ever: whoever wants no names there gives members other keys.
    case member(Slug)
    case team(Slug)

    /// Characters of the text at most.
    package static let maximumLength = 200

    package var description: String {
        switch self {
        case .tenant(let key): "tenant/\(key)"
        case .settings: "settings"
        case .sizes: "sizes"
        case .tiers: "tiers"
        case .currencyRates: "currency_rates"
        case .figure(let metric): "tenant_metric/\(metric.rawValue)"
        case .node(let dimension, let key): "\(dimension.rawValue)/\(key)"
        case .calendar(let key): "calendar/\(key)"
        case .agreement(let key): "agreement/\(key)"
        case .account(let externalID): "account/\(externalID)"
        case .accounts: "accounts"
        case .people: "people"
        case .key(let id): "api_key/\(id)"
        case .calendarToken(let id): "calendar_token/\(id)"
        case .audit: "audit"
        case .member(let key): "member/\(key)"
        case .team(let key): "team/\(key)"
        }
    }
}

/// The canonical text of a record but for its two members that only the chain knows: RFC 8785 puts them side by side,
/// so that what lies before, between and after them is fixed.
package struct AuditText: Sendable, Hashable {
    package let beforePrevious: String
    package let beforeSeq: String
    package let afterSeq: String

    package init(_ entry: AuditEntry, by actor: String, at instant: Instant) {
        func text(_ value: String) -> String { JSON.string(value).canonicalText }
        beforePrevious =
            "{\"action\":\(text(entry.action.rawValue)),\"actor\":\(text(actor)),"
            + "\"at\":\(text(instant.description)),\"payload\":\(JSON.object(entry.payload).canonicalText),"
            + "\"previous\":\""
        beforeSeq = "\",\"seq\":"
        afterSeq = ",\"subject\":\(text(entry.subject.description))}"
    }

    /// The whole text, as the chain completes it.
    package func text(previous: String, seq: Int) -> String {
        beforePrevious + previous + beforeSeq + String(seq) + afterSeq
    }
}
