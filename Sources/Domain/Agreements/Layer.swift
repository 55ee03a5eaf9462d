// A version in force, as resolution sees it.

/// One layer of an effective SLA: the framework's version at the bottom, local versions above.
package struct Layer: Sendable, Hashable {
    package var agreement: Slug
    package var name: String
    package var kind: AgreementKind
    package var version: Int
    /// Open for a framework.
    package var selector: Selector
    package var contentSHA256: String
    package var inForceFrom: Instant
    /// nil: no end is known.
    package var inForceTo: Instant?
    /// The inherited sections; of a local version a merge patch on them.
    package var terms: JSON
    /// Where the version breaks a guard rail of its framework, which no grace date excuses any more: what it
    /// says there is left out of `terms` (design 3.2, step 3).
    package var stripped: [JSONPointer]
    /// The exceptions from guard rails that the version relies on, whether they hold or are over.
    package var exceptions: [GrantedException] = []
    /// What counts by one of them.
    package var excused: [ExcusedValue] = []

    package init(
        agreement: Slug, name: String, kind: AgreementKind, version: Int, selector: Selector,
        contentSHA256: String,
        inForceFrom: Instant, inForceTo: Instant?, terms: JSON, stripped: [JSONPointer] = []
    ) {
        self.agreement = agreement
        self.name = name
        self.kind = kind
        self.version = version
        self.selector = selector
        self.contentSHA256 = contentSHA256
        self.inForceFrom = inForceFrom
        self.inForceTo = inForceTo
        self.terms = terms
        self.stripped = stripped
    }
}

extension Layer {
    /// What tells a layer's text from that of any other: the text of a version never changes, but for what is
    /// stripped from it.
    package struct Identity: Sendable, Hashable {
        let agreement: Slug
        let version: Int
        let contentSHA256: String
        let stripped: [JSONPointer]
    }

    package var identity: Identity {
        Identity(
            agreement: agreement, version: version, contentSHA256: contentSHA256, stripped: stripped)
    }
}

/// A framework's version in force and the local versions in force under it.
package struct FrameworkInForce: Sendable, Hashable {
    package var framework: Layer
    /// As they were signed, with the exceptions that they rely on.
    package var locals: [Layer]
    /// What the framework's version allows the local ones; nil: everything.
    package var rules: FrameworkRules?

    package init(framework: Layer, locals: [Layer], rules: FrameworkRules? = nil) {
        self.framework = framework
        self.locals = locals
        self.rules = rules
    }
}

/// Everything that resolution reads, as of one instant.
package struct ResolutionModel: Sendable {
    package struct Place: Sendable, Hashable {
        package var parent: Slug?
        /// Thousandths; regions only.
        package var maturityIndex: Int?

        package init(parent: Slug?, maturityIndex: Int? = nil) {
            self.parent = parent
            self.maturityIndex = maturityIndex
        }
    }

    package var regions: [Slug: Place]
    package var verticals: [Slug: Place]
    package var sizes: Set<Slug>
    package var tiers: Set<Slug>
    package var precedence: Precedence
    /// By the framework agreement's key.
    package var frameworks: [Slug: FrameworkInForce]
    package var defaultFramework: Slug?

    package init(
        regions: [Slug: Place], verticals: [Slug: Place], sizes: Set<Slug>, tiers: Set<Slug>,
        precedence: Precedence,
        frameworks: [Slug: FrameworkInForce], defaultFramework: Slug?
    ) {
        self.regions = regions
        self.verticals = verticals
        self.sizes = sizes
        self.tiers = tiers
        self.precedence = precedence
        self.frameworks = frameworks
        self.defaultFramework = defaultFramework
    }
}
