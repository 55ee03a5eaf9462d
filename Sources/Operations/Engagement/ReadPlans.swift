// Reading engagement plans: of an account, and the milestones of all.

package import Domain
package import Store

extension Workspace {
    /// - Throws: 404 for the account and the plan.
    package func plan(_ number: Int, of account: String, by call: Call) async throws -> EngagementPlan {
        try await snapshot(call, .readEngagement) { transaction in
            let id = try await transaction.accountID(account).orNotFound("account", account)
            return try await transaction.plan(number, of: id).orNotFound("plan", "\(number)")
        }
    }

    /// A page of an account's plans, the newest first, without their milestones.
    package func plans(
        of account: String, before number: Int?, limit: Int, by call: Call
    ) async throws -> [(plan: EngagementPlan, counts: MilestoneCounts)] {
        try await snapshot(call, .readEngagement) { transaction in
            let id = try await transaction.accountID(account).orNotFound("account", account)
            return try await transaction.plans(of: id, before: number, limit: limit, now: call.now)
        }
    }

    /// A page of the milestones of all accounts, the earliest due first.
    package func milestones(
        _ filter: MilestoneFilter, after last: MilestonePlace?, limit: Int, by call: Call
    ) async throws -> [MilestoneEntry] {
        try await snapshot(call, .readEngagement) { transaction in
            try await transaction.milestones(filter, after: last, limit: limit, now: call.now)
        }
    }
}
