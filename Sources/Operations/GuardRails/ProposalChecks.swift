// What a proposal must hold against other agreements: guard rails, conformance, and what combines with what.

import Domain
import Store

/// A draft on its way into force.
struct Proposal: Sendable {
    var agreement: AgreementEntry
    var draft: Draft
    var inForce: InForce

    var framework: Slug { agreement.framework ?? agreement.key }

    /// The draft as resolution will see it.
    var layer: Layer {
        Layer(
            agreement: agreement.key, name: agreement.name, kind: agreement.kind, version: draft.number,
            selector: draft.selector, contentSHA256: "", inForceFrom: inForce.from, inForceTo: inForce.to,
            terms: Terms.inherited(of: draft.terms))
    }

    /// A model with the draft in force.
    func applied(to model: ResolutionModel, at instant: Instant) -> ResolutionModel {
        switch agreement.kind {
        case .local: model.inForce(local: layer, under: framework)
        case .framework:
            model.inForce(framework: layer, rules: FrameworkRules(terms: draft.terms, at: instant))
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

    /// Values of a local version that a framework version does not allow: the one in force at its begin, and those
    /// that follow it and grant the agreement no time.
    private func guardRailFaults(
        of proposal: Proposal, _ transaction: TenantTransaction
    ) async throws -> [Fault] {
        guard let id = proposal.agreement.frameworkID else { return [] }
        var faults: [Fault] = []
        for version in try await transaction.frameworkVersions(of: id, during: proposal.inForce) {
            let isPresent = version.inForce.contains(proposal.inForce.from)
            let rules = FrameworkRules(terms: version.terms, at: version.inForce.from)
            if !isPresent && rules.excuses(proposal.agreement.key) { continue }
            let violations = rules.guardRails.violations(
                of: proposal.layer.terms, on: Terms.inherited(of: version.terms))
            faults += violations.map { violation in
                var fault = violation.fault()
                if !isPresent {
                    fault.detail +=
                        " That is what version \(version.number) of “\(version.agreement)” will ask from "
                        + "\(version.inForce.from) on."
                }
                return fault
            }
        }
        return faults
    }

    /// Local agreements that a framework version would break without granting them time.
    private func conformanceFaults(
        of proposal: Proposal, _ transaction: TenantTransaction
    ) async throws -> [Fault] {
        let id = proposal.agreement.id
        let place = "/terms/\(Section.grace.rawValue)"
        var faults: [Fault] = []
        if let grace = proposal.draft.terms[Section.grace.rawValue] {
            faults += Grace.faults(
                of: grace, at: place, agreements: try await transaction.localKeys(under: id),
                now: proposal.inForce.from)
        }
        let locals = try await transaction.localVersions(under: id, during: proposal.inForce)
        let rules = FrameworkRules(terms: proposal.draft.terms, at: proposal.inForce.from)
        for local in locals where !rules.excuses(local.agreement) {
            if faults.count > TermLimits.faults { break }
            let violations = rules.guardRails.violations(
                of: Terms.inherited(of: local.terms), on: Terms.inherited(of: proposal.draft.terms))
            faults += violations.map { violation in
                Fault(
                    place + JSONPointer(tokens: [local.agreement.text]).description, violation.code,
                    "“\(local.agreement)” version \(local.number): \(violation.sentence(.english)) "
                        + "Or grant the agreement a date here.")
            }
        }
        return faults
    }

    /// Faults of effective terms that no agreement has alone, at the proposal's begin and at each begin after it.
    private func combinationFaults(
        of proposal: Proposal, _ transaction: TenantTransaction
    ) async throws -> [Fault] {
        let local = proposal.agreement.kind == .local ? proposal.agreement.key : nil
        var faults: [Fault] = []
        for instant in try await begins(during: proposal, transaction) {
            var model = try await transaction.model(at: instant).model
            model = proposal.applied(to: model, at: instant)
            let found = Resolver(model).faultsOfCombinations(under: proposal.framework, with: local)
            // What others do to one another is not for this one to mend.
            let findings = found.findings.filter {
                local == nil || $0.agreements.contains(where: { $0 == local })
            }
            faults += findings.map { finding in
                let names = finding.agreements.map { "“\($0)”" }.joined(separator: ", ")
                let time = instant == proposal.inForce.from ? "" : " from \(instant) on"
                var fault = finding.fault
                fault.detail += " So it would be where \(names) meet (\(finding.segment.words))\(time)."
                return fault
            }
            if !faults.isEmpty { break }
        }
        return faults
    }

    /// The proposal's own begin, and whenever other terms begin to count later: with versions of its framework and local
    /// agreements, and with the end of a grace date, which leaves less of a local version.
    private func begins(
        during proposal: Proposal, _ transaction: TenantTransaction
    ) async throws -> [Instant] {
        let framework = proposal.agreement.frameworkID ?? proposal.agreement.id
        let frameworks = try await transaction.frameworkVersions(of: framework, during: proposal.inForce)
        let locals = try await transaction.localVersions(under: framework, during: proposal.inForce)
        let binding =
            proposal.agreement.kind == .framework ? [proposal.draft.terms] : frameworks.map(\.terms)
        let later =
            (frameworks + locals).map(\.inForce.from)
            + binding.flatMap { Grace.dates(of: $0).values.map(\.endsAt) }
        let begins = later.filter { $0 > proposal.inForce.from && proposal.inForce.contains($0) }
        return Set(begins + [proposal.inForce.from]).sorted()
    }
}
