// Conformance: which local agreements a framework version's guard rails break, and what then counts of them.

/// What a framework version allows its local agreements, at one instant.
package struct FrameworkRules: Sendable, Hashable {
    package var guardRails: GuardRails
    package var grace: [Slug: Grace]
    package var instant: Instant

    package init(guardRails: GuardRails, grace: [Slug: Grace], at instant: Instant) {
        self.guardRails = guardRails
        self.grace = grace
        self.instant = instant
    }

    /// - Parameter terms: the framework's, with its own sections.
    package init(terms: JSON, at instant: Instant) {
        self.init(guardRails: GuardRails(terms: terms), grace: Grace.dates(of: terms), at: instant)
    }

    /// Whether what the local agreement says counts although it breaks a rail. Without a grace date the rails bind
    /// from the framework version's first instant.
    package func excuses(_ agreement: Slug) -> Bool { grace[agreement]?.excuses(at: instant) == true }

    /// The next instant at which a grace date ends: a model holds no longer than that.
    package var nextGraceEnd: Instant? {
        grace.values.map(\.endsAt).filter { instant < $0 }.min()
    }
}

/// What a framework version means for one local agreement.
package struct Conformance: Sendable, Hashable {
    package let agreement: Slug
    /// Every value that breaks a rail; never empty.
    package let violations: [GuardRailViolation]
    /// What the framework version grants it.
    package let grace: Grace?

    /// The local agreements that a framework version would break, in the order in which they are given.
    ///
    /// - Parameters:
    ///   - terms: the framework version's, with its own sections.
    ///   - locals: the patches in force.
    package static func check(
        framework terms: JSON, locals: some Sequence<(agreement: Slug, patch: JSON)>,
        table: TermTable = .catalogue
    ) -> [Conformance] {
        let guardRails = GuardRails(terms: terms)
        let grace = Grace.dates(of: terms)
        return locals.compactMap { agreement, patch in
            let violations = guardRails.violations(of: patch, on: terms, table: table)
            guard !violations.isEmpty else { return nil }
            return Conformance(agreement: agreement, violations: violations, grace: grace[agreement])
        }
    }
}

extension GuardRails {
    /// A patch without the leaves that break a rail, and where these stood in it. A removal that breaks a rail
    /// somewhere below is left out whole.
    package func enforced(
        on patch: JSON, framework: JSON, table: TermTable = .catalogue
    ) -> (patch: JSON, stripped: [JSONPointer]) {
        var rest = patch
        var stripped: Set<JSONPointer> = []
        // What is left out may uncover another: an object that now adds nothing but itself. Each round takes
        // something away.
        while true {
            let causes = Set(violations(of: rest, on: framework, table: table).map(\.cause))
                .subtracting(stripped)
            guard !causes.isEmpty else { return (rest, stripped.sorted()) }
            stripped.formUnion(causes)
            rest = MergePatch.removing(causes.sorted(), from: rest)
        }
    }
}

extension FrameworkInForce {
    /// The local versions with what counts of each: beyond its grace date a version is folded without what breaks
    /// a rail.
    package func localsInEffect(table: TermTable = .catalogue) -> [Layer] {
        guard let rules, !rules.guardRails.rails.isEmpty else { return locals }
        return locals.map { layer in
            guard !rules.excuses(layer.agreement) else { return layer }
            var layer = layer
            (layer.terms, layer.stripped) = rules.guardRails.enforced(
                on: layer.terms, framework: framework.terms, table: table)
            return layer
        }
    }
}

extension ResolutionModel {
    /// The next instant at which a grace date ends: the model holds no longer than that.
    package var nextGraceEnd: Instant? { frameworks.values.compactMap { $0.rules?.nextGraceEnd }.min() }
}
