// What somebody wants changed in an agreement: the facts that are stored, and the state that follows from them.

package enum ChangeRequestState: String, Sendable, Hashable, CaseIterable {
    case open, agreed, declined, withdrawn
    /// Its values are in the agreement's draft.
    case drafted
    /// A proposed version lists it in what is signed.
    case carried
}

/// A request as stored: what, why and the proposed values never change; what happens to it later is added.
package struct ChangeRequest: Sendable, Hashable {
    package enum Verdict: String, Sendable, Hashable, CaseIterable {
        case agreed, declined
    }

    package struct Decision: Sendable, Hashable {
        package var verdict: Verdict
        package var reason: String?
        package var at: Instant
        package var by: String

        package init(verdict: Verdict, reason: String?, at: Instant, by: String) {
            self.verdict = verdict
            self.reason = reason
            self.at = at
            self.by = by
        }
    }

    package var agreement: AgreementID
    /// From 1, counted up within the agreement.
    package var number: Int
    package var title: String
    package var reason: String
    /// The proposed values, a merge patch on the agreement's terms; nil in lists, which leave it out.
    package var patch: JSON?
    /// What it asks to be let through; nil for a request that asks for no exception.
    package var exception: RequestedException?
    package var requestedAt: Instant
    package var requestedBy: String
    package var decision: Decision?
    package var withdrawal: Deed?
    /// The draft that has its values.
    package var draft: Int?
    /// The proposed version that carries it.
    package var version: Int?
    /// The evolution path that opened it; nil where somebody asked.
    package var evolutionPath: Slug?

    package init(
        agreement: AgreementID, number: Int, title: String, reason: String, patch: JSON?,
        requestedAt: Instant, requestedBy: String
    ) {
        self.agreement = agreement
        self.number = number
        self.title = title
        self.reason = reason
        self.patch = patch
        self.requestedAt = requestedAt
        self.requestedBy = requestedBy
    }

    /// What was signed comes first: nothing takes a request back that a version carries.
    package var state: ChangeRequestState {
        if version != nil { return .carried }
        if withdrawal != nil { return .withdrawn }
        if draft != nil { return .drafted }
        return switch decision?.verdict {
        case .agreed: .agreed
        case .declined: .declined
        case nil: .open
        }
    }

    /// The exception, once the board has granted it.
    package var granted: GrantedException? {
        guard let exception, decision?.verdict == .agreed, withdrawal == nil else { return nil }
        return GrantedException(
            number: number, title: title, contentSHA256: exception.contentSHA256, scope: exception.scope)
    }

    /// How a version lists it.
    package var change: CarriedChange { CarriedChange(number: number, title: title) }
}

/// A request as versions list it, and as it stands in what is signed.
package struct CarriedChange: Sendable, Hashable {
    package var number: Int
    package var title: String

    package init(number: Int, title: String) {
        self.number = number
        self.title = title
    }

    package var json: JSON { ["number": .number(Double(number)), "title": .string(title)] }

    /// Reads what `json` wrote.
    package init?(stored json: JSON) {
        guard let number = json["number"]?.intValue, let title = json["title"]?.stringValue else {
            return nil
        }
        self.init(number: number, title: title)
    }
}

/// Bounds of a request and of what drafts carry.
package enum ChangeRequestLimits {
    /// Characters.
    package static let titleLength = 1...200
    package static let reasonLength = 1...4_000
    /// Bytes of the proposed values in canonical form.
    package static let patchBytes = 262_144
    /// Exceptions of one agreement that are asked for or granted, and not over.
    package static let exceptions = 200
    /// Requests whose values one draft may have.
    package static let carriedByDraft = 200
}
