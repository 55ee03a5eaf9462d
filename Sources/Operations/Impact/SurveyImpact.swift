// What-if: the effective values that a version would change today, over every segment and account (B11).

package import Domain
import Store

extension Workspace {
    /// Compares today's effective SLAs with those that a version, draft or frozen, would cause if it were in force.
    ///
    /// Counted are all accounts in their segments of today, and the segments that local agreements select, whether
    /// they have accounts or not.
    ///
    /// - Throws: 404 `not_found`; 409 `framework_not_in_force` for a local version without one.
    package func impact(of number: Int, _ key: Slug, by call: Call) async throws -> ImpactSurvey {
        // The survey itself needs no connection: others wait for that.
        let (view, exceptions, before, counts) = try await snapshot(call, .readAgreements) { transaction in
            let view = try await transaction.version(number, of: key, now: call.now)
            if view.agreement.kind == .local {
                _ = try await transaction.frameworkInForce(over: view.agreement, at: call.now)
            }
            let model = try await transaction.presentModel(call.now).model
            let exceptions = try await transaction.exceptions(of: view, at: call.now)
            return (view, exceptions, model, try await transaction.accountCounts())
        }
        let proposal = Proposal(view, exceptions, at: call.now)
        let after = proposal.applied(to: before, at: call.now)
        var survey = ImpactSurvey(
            before: Resolver(before), after: Resolver(after), framework: proposal.framework)
        // Who may not read accounts learns how many there are, and not which.
        let mayName = call.principal.may(.readAccounts)
        for count in counts where before.knows(count.segment) {
            let examples = mayName ? count.examples : []
            try survey.add(count.segment, accounts: count.accounts, account: examples.first)
            for example in examples.dropFirst() {
                try survey.add(count.segment, accounts: 0, account: example)
            }
        }
        let locals = after.frameworks[proposal.framework]?.locals ?? []
        for selector in Set(locals.map(\.selector)) where before.knows(selector) {
            try survey.add(selector, accounts: 0)
        }
        return survey
    }
}

extension Proposal {
    init(_ view: VersionView, _ exceptions: [GrantedException], at now: Instant) {
        let inForce = InForce(from: now, to: nil)
        switch view.content {
        case .draft(let draft):
            self.init(
                agreement: view.agreement, number: draft.number, selector: draft.selector, terms: draft.terms,
                inForce: inForce, exceptions: exceptions)
        case .frozen(let version):
            self.init(agreement: view.agreement, version: version, inForce: inForce)
        }
    }
}

extension ResolutionModel {
    /// Whether every node that the segment names is one of the model's. An account read later may have fallen into a
    /// newer one, and a draft may select one that is gone.
    fileprivate func knows(_ segment: Segment) -> Bool {
        (segment.region.map { regions[$0] != nil } ?? true)
            && (segment.vertical.map { verticals[$0] != nil } ?? true)
            && (segment.size.map(sizes.contains) ?? true) && (segment.tier.map(tiers.contains) ?? true)
    }
}
