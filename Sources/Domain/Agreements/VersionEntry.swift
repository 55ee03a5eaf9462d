// A version whose text is frozen.

/// A proposed version.
package struct VersionEntry: Sendable, Hashable {
    package var id: VersionID
    package var agreement: AgreementID
    package var number: Int
    package var framework: AgreementID?
    package var selector: Selector
    package var validity: Validity
    /// nil in lists, which leave the text out.
    package var terms: JSON?
    package var contentSHA256: String
    package var checkedAgainst: FrameworkReference?
    package var draftedAt: Instant
    package var draftedBy: String
    package var proposedAt: Instant
    package var proposedBy: String
    package var facts: VersionFacts
    /// The change requests that it carries, by number.
    package var changes: [CarriedChange] = []
    /// The exceptions from guard rails that it relies on, by number.
    package var exceptions: [GrantedException] = []
    /// How many seats of the board have to sign.
    package var quorum = 0
    package var withdrawnBy: String?
    package var withdrawalReason: String?
    package var terminatedBy: String?
    package var terminationReason: String?
    /// The version whose text this one goes on with, as its renewal.
    package var renews: Int?

    package init(
        id: VersionID, agreement: AgreementID, number: Int, framework: AgreementID?, selector: Selector,
        validity: Validity, terms: JSON?, contentSHA256: String, checkedAgainst: FrameworkReference?,
        draftedAt: Instant, draftedBy: String, proposedAt: Instant, proposedBy: String, facts: VersionFacts
    ) {
        self.id = id
        self.agreement = agreement
        self.number = number
        self.framework = framework
        self.selector = selector
        self.validity = validity
        self.terms = terms
        self.contentSHA256 = contentSHA256
        self.checkedAgainst = checkedAgainst
        self.draftedAt = draftedAt
        self.draftedBy = draftedBy
        self.proposedAt = proposedAt
        self.proposedBy = proposedBy
        self.facts = facts
    }
}

extension VersionEntry {
    /// The last day on which it can be signed, in its validity's zone.
    package var signBy: CivilDate? {
        facts.signBy.map { validity.zone.date(at: Instant(microseconds: $0.microseconds - 1)) }
    }
}
