// Accounts with engagement plans, for tests over HTTP.

import Domain
import Support
import Testing

extension TestTenant {
    static let planOwners: JSON = ["marketing_owner": "plan-ada", "sales_owner": "plan-bob"]

    /// An account in the region whose agreement has milestones.
    static func planned(_ account: String) -> JSON {
        ["external_id": .string(account), "name": "Account", "country": "IS"]
    }

    /// Two members, and a region whose agreement has three milestones; of a tenant with the framework of `furnish`.
    func agreeOnMilestones() async throws {
        guard try await admin.send("GET", "/v1/agreements/planned").status == 404 else { return }
        for member in ["plan-ada", "plan-bob", "plan-cleo"] { try await putMember(member) }
        try await admin.put("/v1/regions/planned", ["name": "Planned", "countries": ["IS"]])
        try await admin.post(
            "/v1/agreements",
            ["key": "planned", "name": "Plans", "kind": "local", "framework": "framework"])
        let milestones: JSON = [
            "dossier": .milestone("All is known.", owner: "marketing", within: "P10D"),
            "workshop": .milestone(
                "A meeting took place.", owner: "joint", within: "P3D", on: "business", position: 2),
            "decision": .milestone("They have decided.", owner: "sales", position: 3),
        ]
        try await admin.post(
            "/v1/agreements/planned/versions",
            [
                "selector": ["region": "planned"],
                "terms": ["parties": .parties, "engagement": ["milestones": milestones]],
            ])
        try await admin.post("/v1/agreements/planned/versions/1/proposal", [:])
    }

    /// The answer to the first plan of a new account.
    @discardableResult
    func startPlan(for account: String) async throws -> Exchange {
        try await agreeOnMilestones()
        try await admin.post("/v1/accounts", Self.planned(account))
        return try await admin.post("/v1/accounts/\(account)/engagement-plans", Self.planOwners)
    }

    /// An account with four plans, of which one is open.
    func walkPlans(of account: String) async throws {
        let path = "/v1/accounts/\(account)"
        guard try await admin.send("GET", path).status == 404 else { return }
        try await startPlan(for: account)
        for number in 1...3 {
            try await admin.post("\(path)/engagement-plans/\(number)/closure", ["reason": "Walked"])
            try await admin.post(path + "/engagement-plans", Self.planOwners)
        }
    }
}
