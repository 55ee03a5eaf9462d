// Whether a version's responsibilities are staffed: asked beforehand, and by every proposal.

package import Domain
import Store

extension Workspace {
    /// What proposing a draft would find now of who is responsible. Of a version that is frozen: what it would find if it
    /// were proposed anew.
    ///
    /// - Throws: 404 `not_found`; 409 `framework_not_in_force` for a local version without one.
    package func staffing(of number: Int, _ key: Slug, by call: Call) async throws -> StaffingCheck {
        try await snapshot(call, .readPeople) { transaction in
            let view = try await transaction.version(number, of: key, now: call.now)
            let begins = view.beginning.map { max($0, call.now) } ?? call.now
            let exceptions = try await transaction.exceptions(of: view, at: begins)
            return try await staffing(of: Proposal(view, exceptions, at: begins), transaction)
        }
    }

    /// The check as of the instant at which the proposal would come into force, within its segments.
    func staffing(of proposal: Proposal, _ transaction: TenantTransaction) async throws -> StaffingCheck {
        let at = proposal.inForce.from
        let isLocal = proposal.agreement.kind == .local
        let binding =
            isLocal
            ? try await transaction.frameworkInForce(over: proposal.agreement, at: at).terms : proposal.terms
        var check = StaffingCheck(rule: StaffingRule(of: binding), at: at)
        var resolver = Resolver(proposal.applied(to: try await transaction.model(at: at).model, at: at))
        let functions = resolver.functions(under: proposal.framework)
        guard !functions.isEmpty else { return check }
        let staffing = try await transaction.staffing(functions: functions, at: at)
        let (places, isComplete) = try resolver.staffedPlaces(
            under: proposal.framework, staffing, within: proposal.selector,
            limit: StaffingCheck.maximumPlaces)
        let layers = resolver.layers(of: proposal.framework)
        // What other local agreements say is not for a local version to mend.
        let locals = layers.dropFirst().filter { !isLocal || $0.agreement == proposal.agreement.key }
        (check.places, check.isComplete) = (places.count, isComplete)
        check.gaps = ResponsibilityCheck.gaps(
            in: places, staffing, framework: RACIMatrix(terms: layers.first?.terms ?? .null),
            locals: locals.map(LocalMatrix.init), limit: ResponsibilityCheck.standardLimit)
        return check
    }
}

extension VersionView {
    /// When it comes into force by its own words.
    fileprivate var beginning: Instant? {
        switch content {
        case .draft(let draft): draft.validity.begins
        case .frozen(let version): version.facts.inForce?.from ?? version.validity.begins
        }
    }
}
