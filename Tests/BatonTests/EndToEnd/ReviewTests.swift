// Reviews over HTTP and from the command line.

import Domain
import Support
import Testing

extension EndToEnd {
    @Suite("Reviews")
    struct ReviewTests {
        private func furnished() async throws -> TestTenant {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            try await tenant.furnish()
            return tenant
        }

        @Test("a review is planned, moved, opened with numbers, minuted, closed with decisions, and stays")
        func course() async throws {
            let tenant = try await furnished()
            let admin = tenant.admin
            let planned = try await tenant.plannedReviews()
            #expect(planned.count > 60)
            let id = try #require(planned[0]["id"]?.stringValue)
            let path = "/v1/reviews/\(id)"
            let read = try await admin.get(path)
            #expect(read.json["state"] == "scheduled" && read.json["title"] == "All of it", "\(read.summary)")

            let past = try await admin.send(
                "PATCH", path, headers: [("If-Match", read.etag ?? "")],
                ["starts_at": "2001-01-01T00:00:00Z", "reason": ""])
            #expect(past.status == 422 && past.json["errors"]?.arrayValue?.count == 1, "\(past.summary)")
            let second = try #require(planned[1]["starts_at"]?.stringValue.flatMap(Instant.init(rfc3339:)))
            let move: JSON = ["starts_at": .instant(second.adding(seconds: -86_400)), "reason": "Away"]
            #expect(try await admin.send("PATCH", path, move).status == 428)
            let moved = try await admin.send("PATCH", path, headers: [("If-Match", read.etag ?? "")], move)
            #expect(moved.status == 200 && moved.json["sequence"] == 1, "\(moved.summary)")
            let stale = try await admin.send("PATCH", path, headers: [("If-Match", read.etag ?? "")], move)
            #expect(stale.status == 412, "\(stale.summary)")

            let early = try await admin.send("POST", path + "/closure", [:])
            #expect(early.status == 409 && early.code == "review_not_open", "\(early.summary)")
            let opened = try await admin.post(path + "/opening", [:])
            let figure = opened.json["agenda"]?["figures"]?.arrayValue?.first
            #expect(figure?["target"] == 100 && figure?["outcome"] == "no_actual", "\(opened.summary)")
            let people = opened.json["agenda"]?["participants"]?.arrayValue?.first?["people"]?.arrayValue
            #expect(people?.first?["member"] == "rita", "\(opened.summary)")

            let closed = try await admin.post(
                path + "/closure",
                [
                    "minutes": "# All is well", "causes": ["/kpis/leads": "The fair was late."],
                    "attendance": [["name": "Rita", "member": "rita"]],
                    "decisions": [
                        [
                            "text": "More leads.",
                            "change_request": [
                                "title": "120", "patch": ["kpis": ["leads": ["target": 120]]],
                            ],
                            "actions": [["title": "Tell all", "owner": "rita", "due_on": "2199-01-31"]],
                        ],
                        [
                            "text": "Another fair.",
                            "actions": [["title": "Book", "owner": "rita", "due_on": "2199-01-30"]],
                        ],
                    ],
                ])
            #expect(closed.json["state"] == "closed", "\(closed.summary)")
            #expect(closed.json["next"]?["starts_at"] == planned[1]["starts_at"], "\(closed.summary)")
            let request = try await admin.get("/v1/agreements/reviewed/change-requests/1")
            #expect(request.json["title"] == "120" && request.json["reason"] == "More leads.")
            let actions = try await admin.get("/v1/actions?review=\(id)")
            let titles = actions.json["items"]?.arrayValue?.compactMap { $0["title"]?.stringValue }
            #expect(titles == ["Book", "Tell all"], "\(actions.summary)")
            let late = try await admin.send(
                "PATCH", path + "/minutes", headers: [("If-Match", "*")], ["minutes": "Something else"])
            #expect(late.status == 409 && late.code == "review_closed", "\(late.summary)")
            #expect(try await admin.get(path).json["minutes"] == "# All is well")
        }

        @Test("an action item is entered, changed, done; what is wrong with it is told at once")
        func actions() async throws {
            let tenant = try await furnished()
            let admin = tenant.admin
            try await tenant.agreeOnReviews()
            let wrong = try await admin.send(
                "POST", "/v1/actions",
                [
                    "agreement": "reviewed", "title": "x", "owner": "nobody", "due_on": "2001-01-01",
                    "account": "nobody", "change_request": 9, "decision": 1,
                ])
            let places = wrong.json["errors"]?.arrayValue?.compactMap { $0["pointer"]?.stringValue }.sorted()
            #expect(
                places == ["/account", "/change_request", "/due_on", "/owner", "/review"], "\(wrong.summary)")
            let made = try await tenant.createAction()
            let path = try #require(made.header("Location"))
            let changed = try await admin.send(
                "PATCH", path, headers: [("If-Match", made.etag ?? "")],
                ["note": "At once", "title": "Ask them"])
            #expect(
                changed.json["note"] == "At once" && changed.json["state"] == "open", "\(changed.summary)")
            let done = try await admin.post(path + "/completion", ["result": "They know"])
            #expect(done.json["state"] == "done" && done.json["result"] == "They know", "\(done.summary)")
            let again = try await admin.send("POST", path + "/dismissal", ["reason": "x"])
            #expect(again.status == 409 && again.code == "action_settled", "\(again.summary)")
            let list = try await admin.get("/v1/actions?owner=rita&state=done")
            #expect(list.json["items"]?.arrayValue?.count == 1, "\(list.summary)")
        }

        @Test("the command line shows, opens and closes reviews, and settles action items")
        func commands() async throws {
            let tenant = try await furnished()
            let server = try await SharedServer.server()
            let id = try await tenant.freshReview()
            try await withScratch { scratch in
                func baton(_ arguments: String...) async throws -> ProgramResult {
                    try await BatonProgram.run(
                        arguments,
                        environment: ["BATON_URL": server.url, "BATON_API_KEY": tenant.admin.bearer ?? ""],
                        in: scratch)
                }
                let listed = try await baton("review", "list", "--kind", "review", "--limit", "2")
                #expect(listed.output.contains(id) && listed.output.contains("All of it"), "\(listed)")
                let series = try await baton("review", "series", "reviewed")
                #expect(series.output.contains("weekly") && series.output.contains("09:00"), "\(series)")
                let agenda = try await baton("agenda", "reviewed")
                #expect(agenda.output.contains("100 a month"), "\(agenda)")
                #expect(
                    agenda.output.contains("/kpis/leads") && agenda.output.contains("Agreement"), "\(agenda)")
                let day = "\(TestTenant.today.moved(days: 300))"
                let vague = try await baton("review", "move", id, "--to", day, "--reason", "Away")
                #expect(vague.ending == .exited(2) && vague.errors.contains("09:00+01:00"), "\(vague)")
                let moved = try await baton(
                    "review", "move", id, "--to", day + "T09:00Z", "--reason", "Away")
                #expect(moved.output.contains("Away"), "\(moved)")
                let early = try await baton("review", "open", id)
                #expect(early.ending == .exited(2) && early.errors.contains("already"), "\(early)")
                let opened = try await baton("review", "open", id, "--yes")
                #expect(opened.output.contains("Agenda as of"), "\(opened)")
                let noted = try await baton(
                    "review", "minutes", id, "--text", "All is well", "--present", "rita", "--cause",
                    "/kpis/leads=The fair")
                #expect(noted.output.contains("All is well") && noted.output.contains("The fair"), "\(noted)")
                let decided = try await baton(
                    "review", "decide", id, "Go on", "--change", "Go on", "--action", "Tell", "--owner",
                    "rita",
                    "--due", "2199-01-31")
                #expect(decided.output.contains("Go on") && decided.output.contains("Tell"), "\(decided)")
                let refused = try await baton("review", "close", id)
                #expect(refused.ending == .exited(2), "\(refused)")
                let closed = try await baton("review", "close", id, "--yes")
                #expect(closed.output.contains("closed") && closed.output.contains("Next"), "\(closed)")
                #expect(closed.output.contains("Tell"), "\(closed)")
                let other = try await baton(
                    "review", "list", "--state", "scheduled", "--limit", "1", "--json")
                #expect(!other.output.contains(id), "\(other)")
                let actions = try await baton("action", "list", "--owner", "rita", "--json")
                let lines = try JSON.parse(actions.output)
                let item = lines.arrayValue?.first ?? lines["items"]?.arrayValue?.first ?? lines
                let action = try #require(item["id"]?.stringValue, "\(actions)")
                let set = try await baton("action", "set", action, "--note", "Soon")
                #expect(set.output.contains("Soon"), "\(set)")
                let done = try await baton("action", "done", action, "--result", "They know")
                #expect(done.output.contains("They know"), "\(done)")
            }
        }
    }
}
