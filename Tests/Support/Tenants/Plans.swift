// Engagement plans of tests, and the agreement that their milestones come from.

package import Domain
package import Operations

extension JSON {
    /// Terms of a framework with these milestones.
    package static func milestones(_ milestones: JSON) -> JSON {
        MergePatch.apply(["engagement": ["milestones": milestones]], to: .responses(saying: "8h"))
    }

    /// A milestone of the section engagement.
    package static func milestone(
        _ text: String, owner: String? = nil, within: String? = nil, on clock: String = "elapsed",
        position: Int = 1
    ) -> JSON {
        var milestone: JSONObject = ["text": .string(text), "position": .integer(position)]
        if let owner { milestone["owner"] = .string(owner) }
        if let within { milestone["due"] = ["within": .string(within), "clock": .string(clock)] }
        return .object(milestone)
    }

    /// Three milestones: `dossier` of marketing within ten days, `workshop` of both within three working days, and
    /// `decision` of sales, for which no time was agreed.
    package static let threeMilestones = JSON.milestones([
        "dossier": .milestone("All is known.", owner: "marketing", within: "P10D"),
        "workshop": .milestone(
            "A meeting took place.", owner: "joint", within: "P3D", on: "business", position: 2),
        "decision": .milestone("They have decided.", owner: "sales", position: 3),
    ])
}

extension TestTenant {
    /// The framework `abm` with three milestones in force, and a plan by it; ada answers for marketing, bob for sales. Both
    /// are members already.
    @discardableResult
    package func plan(for account: String, at now: Instant = .hour(1)) async throws -> EngagementPlan {
        let isAgreed =
            try await refusal { _ = try await workspace.agreement("abm", by: call(at: now)) } == nil
        if !isAgreed { try await agree("abm", terms: .threeMilestones, by: call(at: now)) }
        return try await startPlan(for: account, by: call(at: now))
    }

    @discardableResult
    package func startPlan(
        for account: String, startedAt: Instant? = nil, framework: Slug? = "abm", marketing: Slug = "ada",
        sales: Slug = "bob", by call: Call
    ) async throws -> EngagementPlan {
        let new = NewPlan(
            owners: PlanMilestone.Owners(marketing: marketing, sales: sales), startedAt: startedAt,
            framework: framework)
        return try await workspace.startPlan(for: account, new, by: call)
    }

    @discardableResult
    package func confirm(
        _ milestone: Slug, of account: String, plan: Int = 1, _ side: PlanSide, on: CivilDate? = nil,
        by call: Call
    ) async throws -> EngagementPlan {
        try await workspace.confirmMilestone(
            milestone, ofPlan: plan, of: account,
            NewConfirmation(side: side, evidence: "Minutes by \(side.rawValue)", on: on), by: call)
    }

    /// A plan whose milestones were confirmed, taken back, moved and dismissed.
    package func workOnPlan(for account: String, at now: Instant = .hour(1)) async throws {
        let call = call(at: now)
        try await plan(for: account, at: now)
        try await confirm("dossier", of: account, .marketing, by: call)
        try await confirm("workshop", of: account, .sales, by: call)
        _ = try await workspace.unconfirmMilestone(
            "workshop", ofPlan: 1, of: account, side: .sales, .exists, by: call)
        _ = try await workspace.changeMilestone(
            "decision", ofPlan: 1, of: account, .exists,
            MilestoneChange(dueAt: .set(.hour(1_000)), reason: "They are on holiday"), by: call)
        _ = try await workspace.dismissMilestone(
            "decision", ofPlan: 1, of: account, reason: "They were sold", by: call)
    }
}
