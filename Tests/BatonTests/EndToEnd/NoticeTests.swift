// The worker of a running server, and renewal, termination and notices as users meet them.

import Domain
import Foundation
import Support
import Testing

@testable import Baton
@testable import Worker

extension EndToEnd {
    @Suite("Notices, end to end") struct NoticeTests {
        @Test(
            "a server with its worker tells people what came into force, and they say that they have read it")
        func worker() async throws {
            try await withScratch { scratch in
                let server = try await ProgramServer(in: scratch, settings: ["BATON_WORKER": "true"])
                let tenant = try await TestTenant(on: server)
                try await tenant.putMember("ada")
                let ada = try await tenant.key(.signatory, member: "ada").caller
                let terms = MergePatch.apply(
                    [
                        "parties": [
                            "sales": ["representative": ["name": "Ada", "member": "ada"]],
                            "marketing": ["representative": ["name": "Bob"]],
                        ]
                    ], to: TestTenant.terms)
                try await tenant.admin.post(
                    "/v1/agreements", ["key": "framework", "name": "Framework", "kind": "framework"])
                try await tenant.admin.post("/v1/agreements/framework/versions", ["terms": terms])
                try await tenant.admin.post("/v1/agreements/framework/versions/1/proposal", [:])
                let told = try await notices(of: "?kind=version_in_force", count: 2, tenant)
                let names = told.compactMap { $0["recipient"]?["name"]?.stringValue }
                #expect(names.sorted() == ["Ada", "Bob"])
                let own = try #require(told.first { $0["recipient"]?["member"] == "ada" })
                #expect(own["facts"]?["state"] == "active" && own["asks_to_acknowledge"] == true)
                let id = own["id"]?.stringValue ?? ""
                let path = "/v1/notices/\(id)/acknowledgement"
                let others = try await tenant.admin.send("POST", path, [:])
                #expect(others.status == 403 && others.code == "others_notice", "\(others.summary)")
                let read = try await ada.post(path, [:])
                #expect(read.json["acknowledged_at"] != .null, "\(read.summary)")
                let open = try await Walk(tenant.admin).items("/v1/notices?acknowledged=false&limit=1")
                #expect(open.count == 1 && open.first?["id"] != own["id"])
                let whole = try await Walk(tenant.admin).items("/v1/notices?limit=1")
                #expect(whole.count == 2)

                func baton(_ arguments: String...) async throws -> ProgramResult {
                    try await BatonProgram.run(
                        arguments,
                        environment: ["BATON_URL": server.url, "BATON_API_KEY": ada.bearer ?? ""], in: scratch
                    )
                }
                let list = try await baton("notice", "list", "--member", "ada", "--acknowledged")
                #expect(list.output.contains("version_in_force"), "\(list.output)\(list.errors)")
                let again = try await baton("notice", "acknowledge", id)
                #expect(again.ending == .exited(0), "\(again.errors)")
                let records = try await tenant.admin.get("/v1/audit-events?action=notices.written")
                #expect(records.json["items"]?.arrayValue?.first?["actor"] == "baton", "\(records.summary)")
            }
        }

        @Test("baton sign remind asks first, says whom it reminded, and does so once")
        func remind() async throws {
            let server = try await SharedServer.server()
            let stage = try await SigningStage(try await TestTenant(on: server))
            _ = try await stage.propose("late")
            try await withScratch { scratch in
                func baton(_ arguments: String...) async throws -> ProgramResult {
                    try await BatonProgram.run(
                        ["sign", "remind", "late"] + arguments,
                        environment: [
                            "BATON_URL": server.url, "BATON_API_KEY": stage.tenant.admin.bearer ?? "",
                        ], in: scratch)
                }
                let asked = try await baton()
                #expect(asked.ending == .exited(2) && asked.errors.contains("bob"), "\(asked.errors)")
                let first = try await baton("--yes")
                let names = "Member ada, Member alan, Member bob"
                #expect(first.output == "Reminded: \(names)\n", "\(first.output)\(first.errors)")
                let again = try await baton("--yes", "--json")
                #expect(again.ending == .exited(3), "\(again.output)")
                #expect(again.errors.contains("reminded_recently"), "\(again.errors)")
            }
        }

        @Test("an agreement is listed, renewed and terminated from the terminal, which asks first")
        func terminal() async throws {
            try await withScratch { scratch in
                let server = try await SharedServer.server()
                let tenant = try await TestTenant(on: server)
                try await tenant.furnish()
                try await tenant.admin.post(
                    "/v1/agreements",
                    ["key": "local", "name": "Local", "kind": "local", "framework": "framework"])
                try await tenant.admin.post(
                    "/v1/agreements/local/versions",
                    [
                        "selector": ["region": "inside"],
                        "terms": MergePatch.apply(
                            ["scope": ["renewal": ["mode": "manual", "extension": "P1Y", "notice": "P1M"]]],
                            to: TestTenant.localTerms), "validity": ["to": "2990-02-28"],
                    ])
                try await tenant.admin.post("/v1/agreements/local/versions/1/proposal", [:])
                func baton(_ arguments: String...) async throws -> ProgramResult {
                    try await BatonProgram.run(
                        arguments,
                        environment: [
                            "BATON_URL": server.url, "BATON_API_KEY": tenant.admin.bearer ?? "",
                        ], in: scratch)
                }
                let unasked = try await baton("renew", "local")
                #expect(unasked.ending == .exited(2), "\(unasked.output)")
                #expect(unasked.errors.contains("from 2990-03-01 to 2991-02-28"), "\(unasked.errors)")
                let renewed = try await baton("renew", "local", "--yes", "--json")
                try #require(renewed.ending == .exited(0), "\(renewed.errors)")
                let version = try JSON.parse(Array(renewed.output.utf8))
                #expect(version["state"] == "scheduled" && version["renews"] == 1, "\(renewed.output)")
                let early = try await baton(
                    "terminate", "local", "--version", "2", "--on", "2980-01-01", "--reason", "x", "--yes")
                #expect(early.ending == .exited(3) && early.errors.contains("2991-02-28"), "\(early.errors)")
                let ended = try await baton(
                    "terminate", "local", "--version", "2", "--on", "2980-01-01", "--reason",
                    "Signed too soon",
                    "--waive-notice", "--yes", "--json")
                try #require(ended.ending == .exited(0), "\(ended.errors)")
                let told = try JSON.parse(Array(ended.output.utf8))
                #expect(
                    told["version"]?["state"] == "terminated" && told["warnings"] == [], "\(ended.output)")
                let expiring = try await baton("expiring")
                #expect(expiring.ending == .exited(0) && expiring.errors.contains("Nothing ends"))
                let taken = try await tenant.admin.send(
                    "POST", "/v1/agreements", ["key": "expiring", "name": "E", "kind": "framework"])
                #expect(taken.status == 422, "\(taken.summary)")
            }
        }

        @Test(
            "the worker waits for the next instant at which something is due, half a minute at most",
            arguments: [(nil, 30_000), (0, 0), (-5, 0), (7, 7_000), (31, 30_000)] as [(Int?, Int)])
        func pause(seconds: Int?, milliseconds: Int) {
            let now = Instant(microseconds: 1_000_000_000)
            let pause = JobWorker.pause(until: seconds.map { now.adding(seconds: $0) }, now: now)
            #expect(pause == .milliseconds(milliseconds))
        }

        private func notices(of query: String, count: Int, _ tenant: TestTenant) async throws -> [JSON] {
            let deadline = ContinuousClock.now + .seconds(60)
            while ContinuousClock.now < deadline {
                let page = try await tenant.admin.get("/v1/notices" + query)
                if let items = page.json["items"]?.arrayValue, items.count >= count { return items }
                try await Task.sleep(for: .milliseconds(100))
            }
            Issue.record("no notice within a minute")
            return []
        }
    }
}
