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

/// What counts of a local agreement's patch.
package struct EnforcedPatch: Sendable, Hashable {
    /// Without what breaks a rail.
    package var patch: JSON
    /// Where something was left out.
    package var stripped: [JSONPointer] = []
    /// What breaks a rail and counts by an exception.
    package var excused: [ExcusedValue] = []
}

extension GuardRails {
    /// A patch without the leaves that break a rail, and where these stood in it. A removal that breaks a rail
    /// somewhere below is left out whole.
    ///
    /// - Parameters:
    ///   - exceptions: what they cover stays until they end.
    ///   - instant: at which the patch shall count.
    package func enforced(
        on patch: JSON, framework: JSON, exceptions: [GrantedException] = [],
        at instant: Instant = Instant(microseconds: 0), table: TermTable = .catalogue
    ) -> EnforcedPatch {
        var rest = patch
        var stripped: Set<JSONPointer> = []
        // What is left out may uncover another: an object that now adds nothing but itself. Each round takes
        // something away.
        while true {
            var causes: Set<JSONPointer> = []
            var excused: [ExcusedValue] = []
            for violation in violations(of: rest, on: framework, table: table) {
                if let exception = exceptions.letting(violation.pointer, throughAt: instant) {
                    excused.append(ExcusedValue(violation, by: exception))
                } else {
                    causes.insert(violation.cause)
                }
            }
            causes.subtract(stripped)
            guard !causes.isEmpty else {
                return EnforcedPatch(patch: rest, stripped: stripped.sorted(), excused: excused)
            }
            stripped.formUnion(causes)
            rest = MergePatch.removing(causes.sorted(), from: rest)
        }
    }

    /// What of a patch breaks a rail and would count by exceptions alone.
    func excused(
        of patch: JSON, framework: JSON, by exceptions: [GrantedException], at instant: Instant,
        table: TermTable = .catalogue
    ) -> [ExcusedValue] {
        guard exceptions.contains(where: { $0.scope.holds(at: instant) }) else { return [] }
        return violations(of: patch, on: framework, table: table).compactMap { violation in
            exceptions.letting(violation.pointer, throughAt: instant).map { ExcusedValue(violation, by: $0) }
        }
    }
}

extension FrameworkInForce {
    /// The local versions with what counts of each: beyond its grace date a version is folded without what breaks
    /// a rail, but for what an exception lets through.
    package func localsInEffect(table: TermTable = .catalogue) -> [Layer] {
        guard let rules, !rules.guardRails.rails.isEmpty else { return locals }
        return locals.map { layer in
            var layer = layer
            guard !rules.excuses(layer.agreement) else {
                layer.excused = rules.guardRails.excused(
                    of: layer.terms, framework: framework.terms, by: layer.exceptions, at: rules.instant,
                    table: table)
                return layer
            }
            let enforced = rules.guardRails.enforced(
                on: layer.terms, framework: framework.terms, exceptions: layer.exceptions, at: rules.instant,
                table: table)
            (layer.terms, layer.stripped, layer.excused) = (
                enforced.patch, enforced.stripped, enforced.excused
            )
            return layer
        }
    }

    /// The next instant at which less counts of a local version: a grace date or an exception that it relies on ends.
    package var nextExcuseEnd: Instant? {
        guard let rules else { return nil }
        let ends = locals.lazy.flatMap(\.exceptions).map(\.scope.endsAt).filter { rules.instant < $0 }
        return [rules.nextGraceEnd, ends.min()].compactMap(\.self).min()
    }
}

extension ResolutionModel {
    /// The next instant at which a grace date or an exception ends: the model holds no longer than that.
    package var nextExcuseEnd: Instant? { frameworks.values.compactMap(\.nextExcuseEnd).min() }
}
