// What a proposal must hold against other agreements: guard rails, conformance, and what combines with what.

import Domain
import Store

/// A text on its way into force: a draft that is proposed, or a version that everybody has signed.
struct Proposal: Sendable {
    var agreement: AgreementEntry
    var number: Int
    var selector: Selector
    var terms: JSON
    var inForce: InForce
    /// What lets values through that break a rail.
    var exceptions: [GrantedException]

    var framework: Slug { agreement.framework ?? agreement.key }

    /// The text as resolution will see it.
    var layer: Layer {
        var layer = Layer(
            agreement: agreement.key, name: agreement.name, kind: agreement.kind, version: number,
            selector: selector, contentSHA256: "", inForceFrom: inForce.from, inForceTo: inForce.to,
            terms: Terms.inherited(of: terms))
        layer.exceptions = exceptions
        return layer
    }

    /// A model with the text in force.
    func applied(to model: ResolutionModel, at instant: Instant) -> ResolutionModel {
        switch agreement.kind {
        case .local: model.inForce(local: layer, under: framework)
        case .framework:
            model.inForce(framework: layer, rules: FrameworkRules(terms: terms, at: instant))
        }
    }
}

extension Workspace {
    /// Everything that stands against a proposal because of other agreements, as far as they are known now.
    func faultsAmongOthers(
        _ proposal: Proposal, _ transaction: TenantTransaction
    ) async throws -> [Fault] {
        let found =
            switch proposal.agreement.kind {
            case .local: try await guardRailFaults(of: proposal, transaction)
            case .framework: try await conformanceFaults(of: proposal, transaction)
            }
        let faults = found.bounded(at: "/terms")
        // A value that breaks a rail is often what makes a combination wrong: one thing at a time.
        return faults.isEmpty ? try await combinationFaults(of: proposal, transaction) : faults
    }

    /// Values of a local version that a framework version does not allow, and no exception lets through.
    private func guardRailFaults(
        of proposal: Proposal, _ transaction: TenantTransaction
    ) async throws -> [Fault] {
        try await breaches(by: proposal, transaction).flatMap { breach in
            breach.violations.compactMap { violation in
                let begin = proposal.inForce.from
                guard proposal.exceptions.letting(violation.pointer, throughAt: begin) == nil else {
                    return nil
                }
                var fault = violation.fault()
                if !breach.isPresent {
                    fault.detail +=
                        " That is what version \(breach.framework.number) of “\(breach.framework.agreement)” will "
                        + "ask from \(breach.framework.inForce.from) on."
                }
                if let ended = proposal.exceptions.last(where: { $0.scope.covers(violation.pointer) }) {
                    fault.detail += " Exception \(ended.number) let it through until \(ended.scope.until)."
                }
                return fault
            }
        }
    }

    /// The granted exceptions that a local version relies on: those that let values through by which it breaks a rail.
    func exceptions(
        for proposal: Proposal, _ transaction: TenantTransaction
    ) async throws -> [GrantedException] {
        guard proposal.agreement.kind == .local else { return [] }
        let granted = try await transaction.grantedExceptions(
            of: proposal.agreement.id, at: proposal.inForce.from)
        guard !granted.isEmpty else { return [] }
        return granted.covering(try await breaches(by: proposal, transaction).flatMap(\.violations))
    }

    /// What a local version breaks of one framework version.
    private struct Breach {
        var framework: BindingVersion
        /// Whether the framework's version is in force when the local one begins.
        var isPresent: Bool
        var violations: [GuardRailViolation]
    }

    /// What a local version breaks of the framework's version in force at its begin, and of those that follow it and
    /// grant the agreement no time.
    private func breaches(
        by proposal: Proposal, _ transaction: TenantTransaction
    ) async throws -> [Breach] {
        guard let id = proposal.agreement.frameworkID else { return [] }
        return try await transaction.frameworkVersions(of: id, during: proposal.inForce).compactMap {
            version in
            let isPresent = version.inForce.contains(proposal.inForce.from)
            let rules = FrameworkRules(terms: version.terms, at: version.inForce.from)
            if !isPresent && rules.excuses(proposal.agreement.key) { return nil }
            let violations = rules.guardRails.violations(
                of: proposal.layer.terms, on: Terms.inherited(of: version.terms))
            return Breach(framework: version, isPresent: isPresent, violations: violations)
        }
    }

    /// Local agreements that a framework version would break without granting them time.
    private func conformanceFaults(
        of proposal: Proposal, _ transaction: TenantTransaction
    ) async throws -> [Fault] {
        let id = proposal.agreement.id
        let place = "/terms/\(Section.grace.rawValue)"
        var faults: [Fault] = []
        if let grace = proposal.terms[Section.grace.rawValue] {
            faults += Grace.faults(
                of: grace, at: place, agreements: try await transaction.localKeys(under: id),
                now: proposal.inForce.from)
        }
        let locals = try await transaction.localVersions(under: id, during: proposal.inForce)
        let rules = FrameworkRules(terms: proposal.terms, at: proposal.inForce.from)
        for local in locals where !rules.excuses(local.agreement) {
            if faults.count > TermLimits.faults { break }
            let begin = max(local.inForce.from, proposal.inForce.from)
            let violations = rules.guardRails.violations(
                of: Terms.inherited(of: local.terms), on: Terms.inherited(of: proposal.terms)
            ).filter { local.exceptions.letting($0.pointer, throughAt: begin) == nil }
            faults += violations.map { violation in
                Fault(
                    place + JSONPointer(tokens: [local.agreement.text]).description, violation.code,
                    "“\(local.agreement)” version \(local.number): \(violation.sentence(.english)) "
                        + "Or grant the agreement a date here.")
            }
        }
        return faults
    }

    /// Faults of effective terms that no agreement has alone, at the proposal's begin and whenever other terms begin to
    /// count later. Then only what begins there is new.
    private func combinationFaults(
        of proposal: Proposal, _ transaction: TenantTransaction
    ) async throws -> [Fault] {
        let local = proposal.agreement.kind == .local ? proposal.agreement.key : nil
        for (instant, newcomers) in try await begins(during: proposal, transaction) {
            let model = proposal.applied(to: try await transaction.model(at: instant).model, at: instant)
            let resolver = Resolver(model)
            let agreements: [Slug?] =
                if let local { [local] } else if let newcomers { newcomers.sorted() } else { [nil] }
            let findings = agreements.flatMap {
                resolver.faultsOfCombinations(under: proposal.framework, with: $0).findings
            }
            // What others do to one another is not for a local version to mend.
            let own = findings.filter { local == nil || $0.agreements.contains { $0 == local } }
            guard own.isEmpty else {
                return own.map { $0.fault(from: instant == proposal.inForce.from ? nil : instant) }
            }
        }
        return []
    }

    /// When terms begin to count while the proposal is in force, and whose: at its own begin everybody's (nil), later
    /// those of local versions that begin, and of those that the end of a grace date or an exception leaves less of. A
    /// framework version that begins later concerns everybody.
    private func begins(
        during proposal: Proposal, _ transaction: TenantTransaction
    ) async throws -> [(instant: Instant, agreements: Set<Slug>?)] {
        let framework = proposal.agreement.frameworkID ?? proposal.agreement.id
        let frameworks = try await transaction.frameworkVersions(of: framework, during: proposal.inForce)
        let locals = try await transaction.localVersions(under: framework, during: proposal.inForce)
        let binding =
            proposal.agreement.kind == .framework ? [proposal.terms] : frameworks.map(\.terms)
        var begins: [Instant: Set<Slug>] = [:]
        for local in locals {
            begins[local.inForce.from, default: []].insert(local.agreement)
            for exception in local.exceptions {
                begins[exception.scope.endsAt, default: []].insert(local.agreement)
            }
        }
        for exception in proposal.exceptions {
            begins[exception.scope.endsAt, default: []].insert(proposal.agreement.key)
        }
        for (agreement, grace) in binding.flatMap({ Grace.dates(of: $0) }) {
            begins[grace.endsAt, default: []].insert(agreement)
        }
        var later: [Instant: Set<Slug>?] = begins.mapValues { $0 }
        for version in frameworks { later[version.inForce.from] = .some(nil) }
        later = later.filter { $0.key > proposal.inForce.from && proposal.inForce.contains($0.key) }
        later[proposal.inForce.from] = .some(nil)
        return later.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

extension CombinedFaults.Finding {
    /// - Parameter instant: when it would be so; nil: from the proposal's begin.
    fileprivate func fault(from instant: Instant?) -> Fault {
        let names = agreements.map { "“\($0)”" }.joined(separator: ", ")
        let time = instant.map { " from \($0) on" } ?? ""
        var fault = self.fault
        fault.detail += " So it would be where \(names) meet (\(segment.words))\(time)."
        return fault
    }
}
