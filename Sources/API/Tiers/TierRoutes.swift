// Routes of tiers and accounts: the dry run of the rules, applying it, and tiers by hand.

import Domain
package import Hummingbird
package import Operations

package struct TierRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.post("tier-evaluations", use: evaluate)
        group.post("tier-evaluations/{inputs_sha256}/application", use: apply)
        group.get("accounts/{external_id}/tier-assignments", use: assignments)
        group.put("accounts/{external_id}/tier", use: assign)
        group.delete("accounts/{external_id}/tier", use: release)
    }

    @Sendable private func evaluate(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let wish = try TierEvaluationWish(try await request.emptyOrJSON())
        let evaluated = try await workspace.evaluateTiers(by: context.call())
        return .lines(logger: context.logger) { lines in
            let survey = evaluated.survey
            let admitted = survey.indices(wish.filter)
            try await lines.write(["evaluation": evaluated.json(survey.totals(of: admitted))])
            try await lines.write(admitted.filter { wish.wants(survey.decisions[$0]) }) { index in
                ["decision": survey.decisions[index].json(of: survey.accounts[index].candidate)]
            }
        }
    }

    @Sendable private func apply(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let hash = try context.inputsHash()
        let body = try await request.emptyOrJSON()
        let wish = try TierApplication(body)
        return try await request.creating(body) { attempt in
            try await workspace.applyTiers(hash, wish.filter, by: context.call(attempt))
        } answer: { totals, _ in
            Answer(status: .ok, json: totals.json)
        }
    }

    @Sendable private func assignments(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        let page = try request.query { q in q.page(of: .tierAssignments) }
        let before = try page.after.map { cursor throws(DomainError) -> Instant in
            guard let instant = Instant(rfc3339: cursor.fields[0]) else { throw .alienCursor }
            return instant
        }
        let rows = try await workspace.tierAssignments(
            of: try context.externalID(), before: before, limit: page.limit + 1, by: context.call())
        return .list(
            Page(rows, for: page) { Cursor($0.from.description) }, of: .tierAssignments, to: request, \.json)
    }

    @Sendable private func assign(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let externalID = try context.externalID()
        let wish = try ManualTier(try await request.json())
        return .json(
            try await workspace.assignTier(externalID, wish.assignment, by: context.call()).json)
    }

    @Sendable private func release(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        return .json(try await workspace.releaseTier(context.externalID(), by: context.call()).json)
    }
}

extension Listing {
    fileprivate static let tierAssignments = Listing("tier_assignments", fields: 1)
}

/// The body of a dry run: which accounts, and which decisions; all where it does not say.
struct TierEvaluationWish: Input {
    enum Kind: String, CaseIterable, Sendable { case rises, falls, stays, cut }

    let filter: TierSurveyFilter
    let only: [Kind]

    init(reading r: ObjectReader) {
        filter = r.optional("filter")?.read(TierSurveyFilter.self) ?? TierSurveyFilter()
        only = r.optional("only")?.distinct(1...Kind.allCases.count) { $0.choice(of: Kind.self) } ?? []
    }

    func wants(_ decision: TierDecision) -> Bool {
        only.isEmpty
            || only.contains { $0 == .cut ? decision.isCut : $0.rawValue == decision.movement.rawValue }
    }
}

/// The body that applies a dry run.
struct TierApplication: Input {
    let filter: TierSurveyFilter

    init(reading r: ObjectReader) {
        filter = r.optional("filter")?.read(TierSurveyFilter.self) ?? TierSurveyFilter()
    }
}

/// The body that gives an account a tier by hand.
struct ManualTier: Input {
    let assignment: ManualAssignment

    init(reading r: ObjectReader) {
        // Null is a wish, nothing is a mistake.
        if !r.has("tier") { r.fault("tier", .required, "A tier, or null for none.") }
        assignment = ManualAssignment(
            tier: r.optional("tier")?.slug(), reason: r["reason"].text(1...TierAssignment.reasonLength),
            until: r.optional("until")?.instant())
    }
}

extension AuthenticatedContext {
    fileprivate func inputsHash() throws -> String {
        try text("inputs_sha256", of: "evaluation", maximumLength: 64)
    }
}
