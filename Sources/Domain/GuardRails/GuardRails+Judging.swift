// Judging a local agreement's merge patch by its framework's guard rails.

extension GuardRails {
    /// What a target is measured by; each stands beside it.
    static let measures: Set<String> = ["metric", "unit", "currency", "period"]

    /// Every value by which a local agreement breaks a rail, in the order of the paths; empty where it keeps to
    /// all of them.
    ///
    /// What is judged is the merged result, value by value: a patch may set a part of a duration. A value that says
    /// the same as the framework's never breaks a rail. Sections that are an agreement's own are left aside.
    ///
    /// - Parameters:
    ///   - patch: the local terms.
    ///   - framework: the framework's terms.
    package func violations(
        of patch: JSON, on framework: JSON, table: TermTable = .catalogue
    ) -> [GuardRailViolation] {
        guard !rails.isEmpty else { return [] }
        let framework = Terms.inherited(of: framework)
        var judge = GuardRailJudge(rails: self, terms: framework, table: table)
        judge.walk(Terms.inherited(of: patch), framework, at: .root)
        return judge.violations.sorted { ($0.pointer, $0.cause) < ($1.pointer, $1.cause) }
    }
}

/// One pass over a patch beside the framework's terms.
private struct GuardRailJudge {
    let rails: GuardRails
    let terms: JSON
    let table: TermTable
    private(set) var violations: [GuardRailViolation] = []

    init(rails: GuardRails, terms: JSON, table: TermTable) {
        self.rails = rails
        self.terms = terms
        self.table = table
    }

    /// - Parameter framework: what stands at the pointer; nil for nothing.
    mutating func walk(_ patch: JSON, _ framework: JSON?, at pointer: JSONPointer) {
        guard !patch.isNull else {
            if let framework { remove(framework, at: pointer, cause: pointer) }
            return
        }
        let isLeaf = table.isLeaf(table.term(at: pointer))
        guard let changes = patch.objectValue, !isLeaf else {
            set(MergePatch.apply(patch, to: framework), framework, at: pointer)
            return
        }
        switch framework {
        case .object(let object)?:
            for (key, value) in changes { walk(value, object[key], at: pointer.appending(key)) }
        case let leaf?:
            // An object takes the place of a value.
            remove(leaf, at: pointer, cause: pointer)
            add(MergePatch.apply(patch, to: nil), at: pointer)
        case nil:
            add(MergePatch.apply(patch, to: nil), at: pointer)
        }
    }

    /// A value in the place of what the framework has.
    private mutating func set(_ value: JSON, _ framework: JSON?, at pointer: JSONPointer) {
        guard let framework else { return add(value, at: pointer) }
        guard table.isLeaf(framework, at: pointer) else {
            // A value takes the place of an object: all that was in it goes.
            remove(framework, at: pointer, cause: pointer)
            return
        }
        let term = table.term(at: pointer)
        guard !TermComparison.isSame(value, framework, term?.type) else { return }
        if let rail = rails.rail(at: pointer),
            let breach = breach(of: rail.rule, value, framework, term, at: pointer)
        {
            return report(pointer, pointer, rail, breach, framework, value, term)
        }
        judgeMeasure(value, framework, at: pointer, term)
    }

    /// What a target is measured by stands beside it: a target that is bound would be worth nothing if a month could
    /// become a year. Only a rail that names the measure itself makes it free.
    private mutating func judgeMeasure(
        _ local: JSON?, _ framework: JSON, at pointer: JSONPointer, _ term: Term?
    ) {
        guard let name = pointer.tokens.last, GuardRails.measures.contains(name) else { return }
        let target = JSONPointer(tokens: pointer.tokens.dropLast() + [Maturity.scaledLeaf])
        guard terms[target] != nil, let rail = rails.rail(at: target), rail.rule != .free,
            rails.rail(at: pointer)?.pattern.tokens.last != .literal(name)
        else { return }
        report(pointer, pointer, rail, .measured(target), framework, local, term)
    }

    private mutating func remove(_ framework: JSON, at pointer: JSONPointer, cause: JSONPointer) {
        for leaf in table.leaves(of: framework, at: pointer) {
            let term = table.term(at: leaf.pointer)
            if let rail = rails.rail(at: leaf.pointer), rail.rule != .free {
                report(leaf.pointer, cause, rail, .removed, leaf.value, nil, term)
            } else if cause == leaf.pointer {
                judgeMeasure(nil, leaf.value, at: leaf.pointer, term)
            }
        }
    }

    private mutating func add(_ value: JSON, at pointer: JSONPointer) {
        for leaf in table.leaves(of: value, at: pointer) {
            let term = table.term(at: leaf.pointer)
            guard let rail = rails.rail(at: leaf.pointer) else { continue }
            let breach: GuardRailViolation.Breach? =
                switch rail.rule {
                case .free: nil
                case .locked, .tighten: .added
                case .between, .oneOf: self.breach(of: rail.rule, leaf.value, nil, term, at: leaf.pointer)
                }
            guard let breach else { continue }
            report(leaf.pointer, leaf.pointer, rail, breach, nil, leaf.value, term)
        }
    }

    /// What is wrong with a value that says something else than the framework's; nil where nothing is.
    private func breach(
        of rule: GuardRule, _ value: JSON, _ framework: JSON?, _ term: Term?, at pointer: JSONPointer
    ) -> GuardRailViolation.Breach? {
        switch rule {
        case .free:
            return nil
        case .locked:
            return .locked
        case .oneOf(let values):
            return values.contains { TermComparison.isSame($0, value, term?.type) } ? nil : .notOffered
        case .between(let low, let high):
            guard let fromLow = TermComparison.order(low, value, term?.type),
                let toHigh = TermComparison.order(value, high, term?.type)
            else { return .notComparable }
            return fromLow == .greater || toHigh == .greater ? .outsideBounds : nil
        case .tighten:
            guard let framework else { return .added }
            return loosening(value, framework, term, at: pointer)
        }
    }

    private func loosening(
        _ value: JSON, _ framework: JSON, _ term: Term?, at pointer: JSONPointer
    ) -> GuardRailViolation.Breach? {
        let direction = table.stricter(term, at: pointer, in: terms)
        let isStricter: Bool?
        switch direction {
        case .lower: isStricter = TermComparison.order(value, framework, term?.type).map { $0 != .greater }
        case .higher: isStricter = TermComparison.order(value, framework, term?.type).map { $0 != .less }
        case .superset: isStricter = TermComparison.covers(value, framework)
        case .subset: isStricter = TermComparison.covers(framework, value)
        case .byMetric, .none: return .loosened(.none)
        }
        guard let isStricter else { return .notComparable }
        return isStricter ? nil : .loosened(direction)
    }

    private mutating func report(
        _ pointer: JSONPointer, _ cause: JSONPointer, _ rail: GuardRail,
        _ breach: GuardRailViolation.Breach, _ framework: JSON?, _ local: JSON?, _ term: Term?
    ) {
        violations.append(
            GuardRailViolation(
                pointer: pointer, cause: cause, rail: rail, breach: breach, framework: framework,
                local: local,
                type: term?.type))
    }
}
