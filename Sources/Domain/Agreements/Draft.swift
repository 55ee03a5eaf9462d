// A version that is still being written.

/// What people are still writing.
package struct Draft: Sendable, Hashable {
    package var agreement: AgreementID
    package var number: Int
    package var selector: Selector
    package var validity: Validity
    package var terms: JSON
    package var draftedAt: Instant
    package var draftedBy: String
    package var revision: Int64
    /// The change requests whose values it has, by number.
    package var changes: [CarriedChange] = []

    package init(
        agreement: AgreementID, number: Int, selector: Selector, validity: Validity, terms: JSON,
        draftedAt: Instant,
        draftedBy: String
    ) {
        self.agreement = agreement
        self.number = number
        self.selector = selector
        self.validity = validity
        self.terms = terms
        self.draftedAt = draftedAt
        self.draftedBy = draftedBy
        revision = 1
    }
}
