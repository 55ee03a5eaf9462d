// How an agreement grows with the company: a condition, and the change that is asked for when it comes true.

/// A path as stored, with what became of it.
package struct EvolutionPath: Sendable, Hashable {
    package enum State: String, Sendable, Hashable, CaseIterable {
        /// It waits for its condition.
        case armed
        /// It has fired, and waits until its condition holds no more.
        case fired
        case withdrawn
    }

    /// The change request that it opens.
    package struct Proposal: Sendable, Hashable {
        package var title: String
        package var reason: String
        /// A merge patch on the agreement's terms; empty where words say it all.
        package var values: JSON

        package init(title: String, reason: String, values: JSON) {
            self.title = title
            self.reason = reason
            self.values = values
        }
    }

    /// One time that its condition came true.
    package struct Firing: Sendable, Hashable {
        /// From 1, counted up within the path.
        package var number: Int
        package var at: Instant
        /// The figures that decided, as they were.
        package var figures: [TenantMetric: Int]
        /// The change request of the path's agreement.
        package var request: Int

        package init(number: Int, at: Instant, figures: [TenantMetric: Int], request: Int) {
            self.number = number
            self.at = at
            self.figures = figures
            self.request = request
        }
    }

    package var key: Slug
    package var agreement: Slug
    package var agreementID: AgreementID
    package var name: String
    package var condition: Condition
    package var proposal: Proposal
    package var isArmed: Bool
    package var revision: Int64
    package var createdAt: Instant
    /// Who asks for the change when it fires, and so does not decide on it.
    package var createdBy: String
    package var withdrawal: Deed?
    /// How often it has fired.
    package var firingCount: Int
    /// The newest ones, newest first; empty in lists.
    package var firings: [Firing]

    package init(
        key: Slug, agreement: Slug, agreementID: AgreementID, name: String, condition: Condition,
        proposal: Proposal, isArmed: Bool = true, revision: Int64 = 1, createdAt: Instant, createdBy: String,
        withdrawal: Deed? = nil, firingCount: Int = 0, firings: [Firing] = []
    ) {
        self.key = key
        self.agreement = agreement
        self.agreementID = agreementID
        self.name = name
        self.condition = condition
        self.proposal = proposal
        self.isArmed = isArmed
        self.revision = revision
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.withdrawal = withdrawal
        self.firingCount = firingCount
        self.firings = firings
    }

    package var state: State { withdrawal != nil ? .withdrawn : isArmed ? .armed : .fired }

    package var tag: EntityTag { EntityTag(digest: "\(revision)-\(firingCount)-\(state.rawValue)") }

    package var metrics: [TenantMetric] { EvolutionCondition.metrics(of: condition) }
}

extension EvolutionPath {
    /// What figures make of it.
    package enum Step: Sendable, Hashable {
        case stays
        case fires
        /// Its condition holds no more: it may fire again.
        case rearms
    }

    package func step(_ figures: [TenantMetric: Int]) -> Step {
        guard withdrawal == nil else { return .stays }
        let holds = EvolutionCondition.holds(condition, figures)
        return switch (isArmed, holds) {
        case (true, true): .fires
        case (false, false): .rearms
        default: .stays
        }
    }
}

/// What may be changed of a path.
package struct EvolutionPathChange: Sendable, Hashable {
    package var name: String?
    package var condition: Condition?
    package var title: String?
    package var reason: String?
    package var values: JSON?

    package init(
        name: String? = nil, condition: Condition? = nil, title: String? = nil, reason: String? = nil,
        values: JSON? = nil
    ) {
        self.name = name
        self.condition = condition
        self.title = title
        self.reason = reason
        self.values = values
    }
}

extension EvolutionPath {
    /// The path with a change. One with another condition is armed: it fires when that comes true.
    ///
    /// - Throws: 409 `conflict` for one that is withdrawn.
    package func changed(_ change: EvolutionPathChange) throws(DomainError) -> EvolutionPath {
        guard withdrawal == nil else {
            throw DomainError(
                .conflict, .conflict, "The evolution path “\(key)” is withdrawn: add another one.")
        }
        var path = self
        path.name = change.name ?? name
        path.condition = change.condition ?? condition
        path.proposal.title = change.title ?? proposal.title
        path.proposal.reason = change.reason ?? proposal.reason
        path.proposal.values = change.values ?? proposal.values
        if path.condition != condition { path.isArmed = true }
        if path != self { path.revision += 1 }
        return path
    }
}

package enum EvolutionLimits {
    /// Characters.
    package static let nameLength = 1...200
    /// Paths of a tenant that are not withdrawn.
    package static let paths = 500
    /// Firings that a path is shown with.
    package static let shownFirings = 20
}
