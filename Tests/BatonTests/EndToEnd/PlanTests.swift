// Engagement plans over HTTP and from the command line.

import Domain
import Support
import Testing

extension EndToEnd {
    @Suite("Engagement plans")
    struct PlanTests {
        private func furnished() async throws -> TestTenant {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            try await tenant.furnish()
            return tenant
        }

        @Test("a plan is begun, confirmed by both sides, changed, taken back, dismissed, and ended")
        func course() async throws {
            let tenant = try await furnished()
            let admin = tenant.admin
            let plans = "/v1/accounts/crm-1/engagement-plans"
            let begun = try await tenant.startPlan(for: "crm-1")
            #expect(begun.status == 201 && begun.header("Location") == plans + "/1", "\(begun.summary)")
            let keys = begun.json["milestones"]?.arrayValue?.compactMap { $0["key"]?.stringValue }
            #expect(keys == ["dossier", "workshop", "decision"], "\(begun.summary)")
            let workshop = try #require(begun.json["milestones"]?.arrayValue?[1])
            #expect(workshop["sides"] == ["marketing", "sales"] && workshop["undated"] == "no_calendar")
            #expect(workshop["source"] == ["agreement": "planned", "version": 1])
            let second = try await admin.send("POST", plans, TestTenant.planOwners)
            #expect(second.status == 409 && second.code == "plan_open", "\(second.summary)")

            let path = plans + "/1/milestones/workshop"
            for side in ["sales", "marketing"] {
                let done = try await admin.post(
                    path + "/confirmations", ["side": .string(side), "evidence": "Minutes"])
                #expect(done.status == 200, "\(done.summary)")
            }
            let twice = try await admin.send(
                "POST", path + "/confirmations", ["side": "sales", "evidence": "Minutes"])
            #expect(twice.status == 409 && twice.code == "already_confirmed", "\(twice.summary)")
            let read = try await admin.get(plans + "/1")
            #expect(read.json["counts"]?["reached"] == 1, "\(read.summary)")
            #expect(try await admin.send("DELETE", path + "/confirmations/sales").status == 428)
            let taken = try await admin.send(
                "DELETE", path + "/confirmations/sales", headers: [("If-Match", read.etag ?? "")])
            #expect(taken.status == 200 && taken.json["counts"]?["reached"] == 0, "\(taken.summary)")

            let decision = plans + "/1/milestones/decision"
            let wrong = try await admin.send(
                "PATCH", decision, headers: [("If-Match", "*")],
                ["due_at": "2000-01-01T00:00:00Z", "sales_owner": "nobody"])
            #expect(wrong.status == 422 && wrong.json["errors"]?.arrayValue?.count == 3, "\(wrong.summary)")
            let moved = try await admin.send(
                "PATCH", decision, headers: [("If-Match", taken.etag ?? "")],
                ["due_at": "2100-01-01T00:00:00Z", "reason": "A new owner", "sales_owner": "plan-cleo"])
            #expect(moved.status == 200, "\(moved.summary)")
            let owned = try await admin.get("/v1/engagement-milestones?owner=plan-cleo")
            let item = owned.json["items"]?.arrayValue?.first
            #expect(
                item?["key"] == "decision" && item?["due_at"] == "2100-01-01T00:00:00Z", "\(owned.summary)")
            let dismissed = try await admin.post(decision + "/dismissal", ["reason": "Sold"])
            #expect(dismissed.json["counts"]?["dismissed"] == 1, "\(dismissed.summary)")
            let ended = try await admin.post(plans + "/1/closure", ["reason": "Sold"])
            #expect(
                ended.json["state"] == "closed" && ended.json["counts"]?["closed"] == 2, "\(ended.summary)")
            let late = try await admin.send("POST", decision + "/dismissal", ["reason": "Sold"])
            #expect(late.status == 409 && late.code == "plan_closed", "\(late.summary)")
            let third = try await admin.post(plans, TestTenant.planOwners)
            #expect(third.json["number"] == 2, "\(third.summary)")
        }

        @Test("the command line works on a plan, and lists what is to be reached")
        func commands() async throws {
            let tenant = try await furnished()
            let server = try await SharedServer.server()
            try await tenant.agreeOnMilestones()
            try await tenant.admin.post("/v1/accounts", TestTenant.planned("crm-2"))
            try await withScratch { scratch in
                func baton(_ arguments: String...) async throws -> ProgramResult {
                    try await BatonProgram.run(
                        arguments,
                        environment: ["BATON_URL": server.url, "BATON_API_KEY": tenant.admin.bearer ?? ""],
                        in: scratch)
                }
                let none = try await baton("account", "plan", "crm-2")
                #expect(none.ending != .exited(0) && none.errors.contains("plan start"), "\(none)")
                let begun = try await baton(
                    "account", "plan", "start", "crm-2", "--marketing", "plan-ada", "--sales", "plan-bob")
                #expect(begun.output.contains("not marketing, not sales"), "\(begun)")
                let confirmed = try await baton(
                    "account", "plan", "confirm", "crm-2", "workshop", "--by", "sales", "--evidence",
                    "Minutes")
                #expect(confirmed.output.contains("not marketing, sales"), "\(confirmed)")
                let back = try await baton(
                    "account", "plan", "unconfirm", "crm-2", "workshop", "--by", "sales")
                #expect(back.output.contains("not marketing, not sales"), "\(back)")
                let set = try await baton(
                    "account", "plan", "set", "crm-2", "workshop", "--due", "2100-01-01", "--reason", "Later",
                    "--marketing", "plan-cleo")
                #expect(set.output.contains("2100-01-01") && set.output.contains("plan-cleo"), "\(set)")
                let listed = try await baton("milestones", "--owner", "plan-cleo", "--region", "planned")
                #expect(listed.output.contains("crm-2") && listed.output.contains("workshop"), "\(listed)")
                #expect(!listed.output.contains("dossier"), "\(listed)")
                let late = try await baton("milestones", "--state", "late")
                #expect(late.errors.contains("none"), "\(late)")
                let dismissed = try await baton(
                    "account", "plan", "dismiss", "crm-2", "decision", "--reason", "Sold", "--yes")
                #expect(dismissed.output.contains("1 dismissed"), "\(dismissed)")
                let closed = try await baton("account", "plan", "close", "crm-2", "--reason", "Sold", "--yes")
                #expect(closed.output.contains("1, closed"), "\(closed)")
                let plans = try await baton("account", "plan", "list", "crm-2")
                #expect(plans.output.contains("2 closed"), "\(plans)")
            }
        }
    }
}
