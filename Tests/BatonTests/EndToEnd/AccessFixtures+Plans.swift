// Requests on engagement plans, and the plan that they need.

import Domain
import Support
import Testing

extension AccessStage {
    func plans(_ operation: String) async throws -> Attempt? {
        let plans = "/v1/accounts/\(name)/engagement-plans"
        let milestone = plans + "/1/milestones/workshop"
        let confirmation: JSON = ["side": "sales", "evidence": "Minutes"]
        switch operation {
        case "listMilestones": return Attempt("GET", "/v1/engagement-milestones?limit=1")
        case "startEngagementPlan":
            try await tenant.agreeOnMilestones()
            try await tenant.admin.post("/v1/accounts", TestTenant.planned(name))
            return Attempt("POST", plans, TestTenant.planOwners)
        case "listEngagementPlans", "getEngagementPlan", "closeEngagementPlan", "changeMilestone",
            "confirmMilestone", "unconfirmMilestone", "dismissMilestone":
            break
        default: return nil
        }
        let plan = try await tenant.startPlan(for: name)
        switch operation {
        case "listEngagementPlans": return Attempt("GET", plans + "?limit=1")
        case "getEngagementPlan": return Attempt("GET", plans + "/1")
        case "closeEngagementPlan": return Attempt("POST", plans + "/1/closure", ["reason": "Sold"])
        case "confirmMilestone": return Attempt("POST", milestone + "/confirmations", confirmation)
        case "dismissMilestone": return Attempt("POST", milestone + "/dismissal", ["reason": "Sold"])
        case "changeMilestone":
            return Attempt(
                "PATCH", milestone, ifMatch: plan.etag,
                ["due_at": "2100-01-01T00:00:00Z", "reason": "Later"], type: "application/merge-patch+json")
        default:
            let confirmed = try await tenant.admin.post(milestone + "/confirmations", confirmation)
            return Attempt("DELETE", milestone + "/confirmations/sales", ifMatch: confirmed.etag)
        }
    }
}
