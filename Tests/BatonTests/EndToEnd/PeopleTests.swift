// People and teams over HTTP and from the terminal: what is held, and who stands in.

import Domain
import Support
import Testing

extension EndToEnd {
    @Suite("People, end to end") struct PeopleTests {
        private func staffed() async throws -> TestTenant {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            try await tenant.admin.put("/v1/regions/emea", ["name": "EMEA"])
            try await tenant.admin.put("/v1/regions/dach", ["name": "DACH", "parent": "emea"])
            try await tenant.admin.put("/v1/verticals/industrials", ["name": "Industrials"])
            for key in ["ada", "bob", "cleo"] { try await tenant.putMember(key) }
            return tenant
        }

        @Test("posts and deputies are replaced whole, with a tag, and read as they were")
        func person() async throws {
            let tenant = try await staffed()
            let path = "/v1/people/ada"
            let fresh = try await tenant.admin.get(path)
            #expect(fresh.json["presence"]?["state"] == "in_office", "\(fresh.summary)")
            let put = try await tenant.admin.put(
                path,
                [
                    "posts": [
                        ["function": "inside-sales", "region": "dach", "vertical": .null],
                        ["function": "analyst"],
                    ], "deputies": ["cleo", "bob"],
                ])
            let posts = put.json["posts"]?.arrayValue ?? []
            #expect(posts.compactMap { $0["function"]?.stringValue } == ["analyst", "inside-sales"])
            #expect(posts.last?["region"] == "dach" && posts.last?["until"] == .null, "\(put.summary)")
            #expect(put.json["deputies"]?.arrayValue?.map { $0["key"] } == ["cleo", "bob"])
            #expect(put.etag != fresh.etag)
            let stale = try await tenant.admin.send(
                "PUT", path, headers: [("If-Match", fresh.etag)], ["posts": [], "deputies": []])
            #expect(stale.status == 412 && stale.code == "stale", "\(stale.summary)")
            let from = try #require(posts.last?["from"]?.stringValue)
            try await tenant.admin.put(path, ["posts": [], "deputies": []])
            let then = try await tenant.admin.get("\(path)?at=\(from)")
            #expect(then.json["posts"]?.arrayValue?.count == 2, "\(then.summary)")
            #expect(then.json["posts"]?.arrayValue?.first?["until"] != .null, "\(then.summary)")
            let before = try await tenant.admin.get("\(path)?at=2020-01-01T00:00:00Z")
            #expect(before.json["posts"] == [], "\(before.summary)")
        }

        @Test("all that is wrong with a person or a team is said at its place")
        func faults() async throws {
            let tenant = try await staffed()
            try await tenant.admin.put("/v1/people/bob", ["posts": [], "deputies": ["ada"]])
            let cases: [(String, JSON, [String])] = [
                (
                    "/v1/people/ada",
                    [
                        "posts": [
                            ["function": "A b"], ["function": "a", "region": 7], ["function": "b", "x": 1],
                            ["region": "dach"],
                        ], "deputies": ["Eve"],
                    ],
                    [
                        "/deputies/0 invalid_format", "/posts/0/function invalid_format",
                        "/posts/1/region wrong_type", "/posts/2/x unknown_field",
                        "/posts/3/function required",
                    ]
                ),
                (
                    "/v1/people/ada",
                    ["posts": [["function": "a"], ["function": "a", "region": .null]], "deputies": []],
                    ["/posts/1 duplicate"]
                ),
                (
                    "/v1/people/ada",
                    ["posts": [["function": "a", "region": "mars"]], "deputies": ["cleo", "bob"]],
                    ["/deputies/1 deputy_cycle", "/posts/0/region unknown_reference"]
                ),
                (
                    "/v1/teams/callers",
                    [
                        "name": "Callers", "functions": [],
                        "members": [["member": "ada", "capacity": -1], ["member": "bob", "capacity": 1.5]],
                    ],
                    [
                        "/functions too_short", "/members/0/capacity out_of_range",
                        "/members/1/capacity wrong_type",
                    ]
                ),
                (
                    "/v1/teams/callers",
                    [
                        "name": "Callers", "functions": ["a"],
                        "members": [["member": "ada", "capacity": 1], ["member": "ada", "capacity": 2]],
                    ], ["/members/1/member duplicate"]
                ),
            ]
            for (path, body, expected) in cases {
                let condition =
                    path.contains("teams") ? ("If-None-Match", "*") : ("If-Match", "*")
                let answer = try await tenant.admin.send("PUT", path, headers: [condition], body)
                let found = (answer.json["errors"]?.arrayValue ?? []).map {
                    "\($0["pointer"]?.stringValue ?? "") \($0["code"]?.stringValue ?? "")"
                }
                #expect(answer.status == 422 && found.sorted() == expected, "\(answer.summary)")
            }
        }

        @Test("a team answers 304 to who has it, and is read as it was")
        func team() async throws {
            let tenant = try await staffed()
            let path = "/v1/teams/callers"
            let made = try await tenant.admin.put(
                path,
                [
                    "name": "Callers", "functions": ["inside-sales"], "segments": [["region": "dach"]],
                    "members": [["member": "ada", "capacity": 40]],
                ])
            let same = try await tenant.admin.send("GET", path, headers: [("If-None-Match", made.etag)])
            #expect(same.status == 304, "\(same.summary)")
            let from = try #require(made.json["members"]?.arrayValue?.first?["from"]?.stringValue)
            try await tenant.admin.put(path, ["name": "Callers", "functions": ["analyst"]])
            let then = try await tenant.admin.get("\(path)?at=\(from)")
            #expect(then.json["functions"] == ["inside-sales"], "\(then.summary)")
            #expect(then.json["members"]?.arrayValue?.map { $0["member"] } == ["ada"], "\(then.summary)")
            let now = try await tenant.admin.get(path)
            #expect(now.json["members"] == [] && now.json["segments"] == [], "\(now.summary)")
            let refused = try await tenant.caller(.analyst).send(
                "DELETE", path, headers: [("If-Match", now.etag)])
            #expect(refused.status == 403, "\(refused.summary)")
        }

        @Test("an export is CSV that an import takes, and a replacement hands everything over")
        func files() async throws {
            let tenant = try await staffed()
            try await tenant.admin.put(
                "/v1/people/ada",
                ["posts": [["function": "inside-sales", "region": "dach"]], "deputies": []])
            let written = try await tenant.admin.get("/v1/people/export")
            #expect(written.header("Content-Type")?.hasPrefix("text/csv") == true, "\(written.summary)")
            let lines = written.text.split(separator: "\n")
            #expect(lines.first == "key,name,email,position,function,region,vertical", "\(written.text)")
            #expect(lines.contains("ada,Member ada,ada@example.com,,inside-sales,dach,"), "\(written.text)")
            let read = try await tenant.admin.send(
                "POST", "/v1/people/imports", headers: [("Content-Type", "text/csv")],
                body: Array(written.text.utf8))
            #expect(read.status == 200 && read.json["unchanged"]?.intValue == 3, "\(read.summary)")
            let wrong = try await tenant.admin.send(
                "POST", "/v1/people/imports", headers: [("Content-Type", "text/csv")],
                body: Array("key,name,email,position,function,region,vertical\nx,X,x@x,,a,mars,\n".utf8))
            let fault = wrong.json["faults"]?.arrayValue?.first
            #expect(fault?["line"]?.intValue == 2 && fault?["key"] == "x", "\(wrong.summary)")
            let latin = try await tenant.admin.send(
                "POST", "/v1/people/imports", headers: [("Content-Type", "text/csv")],
                body: Array("key,name,email,position,function,region,vertical\nx,M".utf8) + [0xFC]
                    + Array(",x@x,,,,\n".utf8))
            #expect(latin.status == 400 && latin.code == "invalid_format", "\(latin.summary)")
            let moved = try await tenant.admin.post("/v1/people/ada/replacement", ["by": "bob"])
            #expect(moved.json["posts"]?.arrayValue?.first?["is_new"] == true, "\(moved.summary)")
            let bob = try await tenant.admin.get("/v1/people/bob")
            #expect(bob.json["posts"]?.arrayValue?.count == 1, "\(bob.summary)")
            let oneself = try await tenant.admin.send("POST", "/v1/people/bob/replacement", ["by": "bob"])
            #expect(oneself.status == 422 && oneself.text.contains("/by"), "\(oneself.summary)")
        }

        @Test("baton people and baton team set and show the same")
        func commands() async throws {
            try await withScratch { scratch in
                let tenant = try await staffed()
                let server = try await SharedServer.server()
                func baton(_ line: String) async throws -> ProgramResult {
                    try await BatonProgram.run(
                        line.split(separator: " ").map(String.init),
                        environment: ["BATON_URL": server.url, "BATON_API_KEY": tenant.admin.bearer ?? ""],
                        in: scratch)
                }
                for line in [
                    "people set ada --post inside-sales/dach/industrials --post analyst --deputy bob",
                    "people set ada --deputy cleo",
                    "team set callers --name Callers --function inside-sales --member ada=40",
                    "team set callers --segment dach", "people absence list", "people export",
                ] {
                    let result = try await baton(line)
                    #expect(result.ending == .exited(0), "\(line): \(result.errors)")
                }
                let shown = try await baton("people show ada")
                for words in ["inside-sales (dach + industrials)", "analyst", "cleo", "callers (40)"] {
                    #expect(shown.output.contains(words), "\(words): \(shown.output)\(shown.errors)")
                }
                let listed = try await baton("people list --function inside-sales --region emea")
                #expect(listed.output.contains("Member ada") && !listed.output.contains("Member bob"))
                let team = try await baton("team show callers")
                #expect(team.output.contains("dach") && team.output.contains("ada (40)"), "\(team.output)")
                let circle = try await baton("people set cleo --deputy ada")
                #expect(circle.ending != .exited(0) && circle.errors.contains("→"), "\(circle.errors)")
                let replaced = try await baton("people replace ada --by bob --yes")
                #expect(replaced.output.contains("post analyst"), "\(replaced.output)\(replaced.errors)")
                let deleted = try await baton("team delete callers --yes")
                #expect(deleted.ending == .exited(0), "\(deleted.errors)")
            }
        }
    }
}
