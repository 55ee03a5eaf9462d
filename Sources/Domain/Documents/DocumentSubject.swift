// What a document is made from: a version of an agreement with what stands around its terms.

/// A version, or a draft, with everything that its document shows.
package struct DocumentSubject: Sendable {
    package var tenantName: String
    package var agreement: Slug
    package var name: String
    package var kind: AgreementKind
    package var programme: String?
    package var version: Int
    package var state: VersionState
    package var validity: Validity
    /// nil before it is in force, and where it never comes to it.
    package var inForce: InForce?
    package var selector: Selector
    /// nil for a draft, whose text may still change.
    package var contentSHA256: String?
    /// What a local version was checked against.
    package var framework: FrameworkReference?
    package var frameworkName: String?
    /// The version's own terms; of a local agreement its own sections and the merge patch.
    package var terms: JSON
    /// The terms of the framework's version that a local agreement rests on. With them the document shows the
    /// terms as they hold for the segment, marks what differs and lists both values; without them it lists the
    /// patch.
    package var frameworkTerms: JSON?
    /// The exceptions from the framework's guard rails that a local version relies on.
    package var exceptions: [GrantedException] = []
    package var names = Names()
    /// Those given so far, in any order.
    package var signatures: [Signature] = []

    package init(
        tenantName: String, agreement: Slug, name: String, kind: AgreementKind, version: Int,
        state: VersionState, validity: Validity, selector: Selector = Selector(), contentSHA256: String?,
        terms: JSON
    ) {
        self.tenantName = tenantName
        self.agreement = agreement
        self.name = name
        self.kind = kind
        self.version = version
        self.state = state
        self.validity = validity
        self.selector = selector
        self.contentSHA256 = contentSHA256
        self.terms = terms
    }
}

extension DocumentSubject {
    /// A framework's terms; a local agreement's as they hold over its framework.
    package var effectiveTerms: JSON { DocumentContent(self, .english).terms }

    /// Names that the tenant gives outside the terms to keys inside them. A key without one is shown in words.
    package struct Names: Sendable, Hashable {
        /// Of roles, as RACI and escalation name them.
        package var roles: [String: String] = [:]
        /// Of channels, as contact rules name them.
        package var channels: [String: String] = [:]
        /// Of the nodes that the selector names.
        package var nodes: [Dimension: String] = [:]

        package init() {}
    }

    /// A signature that was given.
    package struct Signature: Sendable, Hashable {
        /// The party's key.
        package var party: String
        package var name: String
        package var position: String?
        package var signedAt: Instant

        package init(party: String, name: String, position: String?, signedAt: Instant) {
            self.party = party
            self.name = name
            self.position = position
            self.signedAt = signedAt
        }
    }
}
