// Who is responsible, over HTTP and on the command line; the matrix in all its forms.

import Domain
import Foundation
import Support
import Testing

extension EndToEnd {
    @Suite("Responsibility") struct ResponsibilityTests {
        /// A tenant whose framework has a matrix that a local agreement changes, with people in its posts.
        private func staffed() async throws -> TestTenant {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            try await tenant.furnish()
            let admin = tenant.admin
            for member in ["ada", "bob", "cleo"] { try await tenant.putMember(member) }
            func matrix(_ accountable: String) -> JSON {
                [
                    "first-response": [
                        "position": 1, "text": "Answer a lead | =1+1", "responsible": ["inside-sales"],
                        "accountable": .string(accountable), "informed": ["board"],
                    ]
                ]
            }
            try await admin.post(
                "/v1/agreements/framework/versions",
                ["terms": MergePatch.apply(["raci": matrix("sales-lead")], to: TestTenant.terms)])
            try await admin.post("/v1/agreements/framework/versions/2/proposal", [:])
            try await admin.post(
                "/v1/agreements",
                ["key": "local", "name": "Local", "kind": "local", "framework": "framework"])
            let patch: JSON = ["raci": ["first-response": ["accountable": "team-lead"]]]
            try await admin.post(
                "/v1/agreements/local/versions",
                ["selector": ["region": "deep"], "terms": MergePatch.apply(patch, to: TestTenant.localTerms)])
            try await admin.post("/v1/agreements/local/versions/1/proposal", [:])
            func person(_ key: String, _ posts: [JSON], _ deputies: [JSON]) async throws {
                try await admin.put(
                    "/v1/people/\(key)", ["posts": .array(posts), "deputies": .array(deputies)])
            }
            try await person("ada", [["function": "sales-lead"]], [])
            try await person(
                "bob", [["function": "inside-sales", "region": "inside", "vertical": "software"]], ["cleo"])
            try await person("cleo", [["function": "team-lead", "region": "inside"]], [])
            return tenant
        }

        private func who(_ tenant: TestTenant, _ query: String) async throws -> [JSON] {
            let answer = try await tenant.admin.get("/v1/responsibilities?" + query)
            try #require(answer.status == 200, "\(answer.summary)")
            return answer.json["items"]?.arrayValue ?? []
        }

        @Test("a segment's people, as its effective matrix and the posts say, with a deputy for who is away")
        func people() async throws {
            let tenant = try await staffed()
            let inside = try await who(tenant, "region=inside&vertical=software")
            #expect(
                inside.map { $0["duty"] } == ["accountable", "responsible", "informed"], "\(inside)")
            #expect(
                inside.map { $0["people"]?.arrayValue?.first?["member"] ?? .null } == ["ada", "bob", .null])
            #expect(inside[2]["gap"] == "Nobody holds board here.")
            // The local agreement gives it to another role, and vertical left open asks for who holds it everywhere.
            let deep = try await who(tenant, "activity=first_response&region=deep&language=de")
            #expect(deep.map { $0["role"] } == ["team-lead", "inside-sales", "board"])
            #expect(
                deep.map { $0["people"]?.arrayValue?.count } == [1, 0, 0], "\(deep)")
            try await tenant.admin.post(
                "/v1/absences",
                ["member": "bob", "from": "2999-07-12", "to": "2999-07-30"])
            let deputised = try await who(
                tenant, "activity=first-response&region=deep&vertical=software&at=2999-07-15T00:00:00Z")
            let acting = deputised.first { $0["duty"] == "responsible" }?["people"]?.arrayValue?.first
            #expect(acting?["member"] == "cleo" && acting?["deputised"] == true, "\(deputised)")
            #expect(acting?["reason"]?.stringValue?.contains("Member cleo is the first deputy") == true)
        }

        @Test("an activity, a node or an account that is not there is named, with those that are")
        func refusals() async throws {
            let tenant = try await staffed()
            let activity = try await tenant.admin.get("/v1/responsibilities?activity=nothing&region=deep")
            #expect(activity.status == 422, "\(activity.summary)")
            let fault = activity.json["errors"]?.arrayValue?.first
            #expect(fault?["pointer"] == "/query/activity")
            #expect(fault?["detail"]?.stringValue?.contains("first-response") == true, "\(activity.summary)")
            for (query, status) in [
                ("region=mars", 422), ("account=nobody", 404), ("account=a&region=deep", 400),
            ] {
                let refused = try await tenant.admin.get("/v1/responsibilities?" + query)
                #expect(refused.status == status, "\(refused.summary)")
            }
        }

        @Test("the matrix as JSON, CSV, Markdown and a page, of a framework and as it holds locally")
        func forms() async throws {
            let admin = try await staffed().admin
            let path = "/v1/agreements/local/versions/1/raci"
            let json = try await admin.get(path)
            #expect(
                json.json["activities"]?.arrayValue?.first?["accountable"] == "team-lead", "\(json.summary)")
            let framework = try await admin.get("/v1/agreements/framework/versions/2/raci")
            #expect(
                framework.json["roles"] == ["sales-lead", "inside-sales", "board"], "\(framework.summary)")
            let csv = try await admin.get(path + "?format=csv&language=de")
            #expect(
                csv.text == "Aktivität,team-lead,inside-sales,board\r\nAnswer a lead | =1+1,A,R,I\r\n",
                "\(csv.text)")
            #expect(csv.header("Content-Disposition") == "inline; filename=\"local-raci-v1.de.csv\"")
            let markdown = try await admin.get(path + "?format=markdown")
            #expect(markdown.text.contains("| Answer a lead \\| =1+1 |"), "\(markdown.text)")
            let page = try await admin.get(path + "?format=html")
            #expect(page.text.contains("size: A4 landscape") && page.text.contains("Answer a lead | =1+1"))
            #expect(page.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
            let known = try await admin.send("GET", path, headers: [("If-None-Match", json.etag)])
            #expect(known.status == 304)
        }

        @Test("the report names what nobody holds, and the local agreement that lets another role answer")
        func gaps() async throws {
            let server = try await SharedServer.server()
            let tenant = try await staffed()
            let report = try await tenant.admin.get("/v1/reports/responsibility-gaps")
            try #require(report.status == 200, "\(report.summary)")
            #expect(report.json["complete"] == true && report.json["segments"] == 6, "\(report.summary)")
            let items = report.json["items"]?.arrayValue ?? []
            // Bob holds inside-sales for software below “inside” only; nothing says who informs the board.
            let vacant = items.filter { $0["kind"] == "vacant" }
            #expect(vacant.map { $0["role"] } == ["inside-sales"], "\(report.summary)")
            #expect(vacant.first?["segments"]?.arrayValue?.count == 4, "\(report.summary)")
            let contradiction = try #require(items.first { $0["kind"] == "contradiction" })
            #expect(contradiction["role"] == "team-lead" && contradiction["segments"]?.arrayValue?.count == 1)
            try await withScratch { scratch in
                let check = try await BatonProgram.run(
                    ["raci", "check", "--language", "de"],
                    environment: ["BATON_URL": server.url, "BATON_API_KEY": tenant.admin.bearer ?? ""],
                    in: scratch)
                #expect(check.ending == .exited(3), "\(check.errors)")
                #expect(check.output.contains("Niemand hat inside-sales inne."), "\(check.output)")
                #expect(check.output.contains("    in every segment; "), "\(check.output)")
            }
        }

        @Test("baton raci shows the matrix, and says who and why")
        func commands() async throws {
            let server = try await SharedServer.server()
            let tenant = try await staffed()
            try await withScratch { scratch in
                func baton(_ arguments: String...) async throws -> ProgramResult {
                    try await BatonProgram.run(
                        arguments,
                        environment: ["BATON_URL": server.url, "BATON_API_KEY": tenant.admin.bearer ?? ""],
                        in: scratch)
                }
                let shown = try await baton("raci", "show", "local", "--format", "csv")
                #expect(
                    shown.ending == .exited(0) && shown.output.hasPrefix("Activity,team-lead"), "\(shown)")
                let who = try await baton(
                    "raci", "who", "first_response", "--region", "inside", "--vertical", "software")
                #expect(who.ending == .exited(0), "\(who.errors)")
                for line in [
                    "first-response · accountable · sales-lead: Member ada",
                    "    Member bob holds inside-sales in inside and software.",
                    "first-response · informed · board: nobody",
                ] {
                    #expect(who.output.contains(line + "\n"), "\(line): \(who.output)")
                }
                let unknown = try await baton("raci", "who", "nothing", "--region", "inside")
                #expect(unknown.ending == .exited(3), "\(unknown.errors)")
            }
        }
    }
}
