// Calendars as they are served, against the list of reviews; and what the log says of their tokens.

import Domain
import Foundation
import Support
import Testing

extension EndToEnd {
    @Suite("Calendars to subscribe to", hasPython) struct CalendarFeedTests {
        private func starts(_ reviews: [JSON]) -> [String] {
            reviews.filter { $0["state"] != "cancelled" }.compactMap { $0["starts_at"]?.stringValue }.sorted()
        }

        @Test("a calendar has the instants of the list of reviews, before and after changes")
        func served() async throws {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            try await tenant.furnish()
            let planned = try await tenant.plannedReviews()
            let calendar = try await tenant.calendar([
                "scope": "agreement", "agreement": "reviewed", "language": "de", "name": "Übergabe",
            ])
            let program = tenant.admin.with(bearer: nil)
            let first = try await program.get(calendar.path)
            #expect(first.status == 200 && first.header("Content-Type") == "text/calendar; charset=utf-8")
            #expect(first.header("Cache-Control") == "private, max-age=300", "\(first.headers)")
            let fresh = try await program.send(
                "GET", calendar.path, headers: [("If-None-Match", first.etag)])
            #expect(fresh.status == 304 && fresh.answer.isEmpty && fresh.etag == first.etag)
            let head = try await program.send("HEAD", calendar.path)
            #expect(head.status == 200 && head.answer.isEmpty && head.etag == first.etag)

            let weekly = planned.filter { $0["series"] == "weekly" }.dropFirst(2)
            let ids = weekly.prefix(2).compactMap { $0["id"]?.stringValue }
            try await tenant.admin.post("/v1/reviews/\(ids[0])/cancellation", ["reason": "Messe, lange"])
            let soon = Date(timeIntervalSinceNow: 86_400 * 40).formatted(.iso8601)
            let moved = try await tenant.admin.send(
                "PATCH", "/v1/reviews/\(ids[1])", headers: [("If-Match", "*")],
                ["starts_at": .string(soon), "reason": "Verlegt"])
            #expect(moved.status == 200, "\(moved.summary)")
            let second = try await program.send(
                "GET", calendar.path, headers: [("If-None-Match", first.etag)])
            #expect(second.status == 200 && second.etag != first.etag)

            let answers = try await CalendarParsers.read([first.answer, second.answer])
            #expect(answers[0]["starts"]?.texts == starts(planned))
            #expect(answers[1]["starts"]?.texts == starts(try await tenant.reviews(of: "reviewed")))
            #expect(answers[1]["cancelled"]?.texts.count == 1 && answers[1]["name"] == "Übergabe")
            for answer in answers { #expect(answer["complaints"] == [] && answer["long"] == 0) }
            #expect(second.text.contains("SUMMARY:All of it · Reviews\r\n"), "\(second.text)")

            let invited = try await tenant.admin.get("/v1/reviews/\(ids[1])/invitation?language=de")
            #expect(invited.header("Content-Type") == "text/calendar; method=REQUEST; charset=utf-8")
            let invitation = try await CalendarParsers.read([invited.answer])[0]
            #expect(invitation["people"] == [["mailto:rita@example.com", "CHAIR"]])
            #expect(invitation["starts"]?.texts == [moved.json["starts_at"]?.stringValue ?? ""])
            let back = try await tenant.admin.get("/v1/reviews/\(ids[0])/invitation")
            #expect(back.header("Content-Type") == "text/calendar; method=CANCEL; charset=utf-8")
        }

        @Test("all that opens nothing is answered alike, and one who guesses is let guess less often")
        func refusals() async throws {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            let calendar = try await tenant.calendar(["scope": "all"])
            var answers: Set<String> = []
            func unknown(_ path: String, _ caller: Caller) async throws {
                let answer = try await caller.get(path)
                #expect(answer.status == 404 && answer.code == "not_found", "\(answer.summary)")
                #expect(!answer.text.contains(calendar.token))
                answers.insert(answer.json["detail"]?.stringValue ?? "")
            }
            let stranger = tenant.admin.with(bearer: nil)
            try await unknown(calendar.path.replacing("baton_cal_", with: "baton_kal_"), stranger)
            try await unknown(String(calendar.path.dropLast()), stranger)
            try await unknown("/v1/calendar.ics?token=x", stranger)
            let again = try await tenant.admin.send("DELETE", "/v1/calendar-tokens/\(calendar.id)")
            #expect(again.status == 200 && again.json["revoked_at"] != .null, "\(again.summary)")
            #expect(
                try await tenant.admin.send("DELETE", "/v1/calendar-tokens/\(calendar.id)").json == again.json
            )
            try await unknown(calendar.path, stranger)
            #expect(answers.count == 1, "\(answers)")
            let missing = try await stranger.get("/v1/calendar.ics")
            #expect(
                missing.status == 400
                    && missing.json["errors"]?.arrayValue?.first?["pointer"] == "/query/token")
            let guesser = tenant.admin.with(bearer: nil)
            var statuses: Set<Int> = []
            for _ in 0..<25 { statuses.insert(try await guesser.get("/v1/calendar.ics?token=x").status) }
            #expect(statuses == [404, 429])
        }

        @Test("a token's scope has its own key and no other, and a repeat shows no secret")
        func creation() async throws {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            try await tenant.putMember("feed-ada")
            let cases: [(JSON, [String])] = [
                ([:], ["/scope required"]), (["scope": "person"], ["/person required"]),
                (["scope": "all", "region": "x"], ["/region not_allowed_value"]),
                (["scope": "person", "person": "nobody"], ["/person unknown_reference"]),
                (
                    ["scope": "region", "agreement": "x"],
                    [
                        "/region required", "/agreement not_allowed_value",
                    ]
                ),
                (
                    ["scope": "all", "language": "fr", "name": ""],
                    [
                        "/name too_short", "/language not_allowed_value",
                    ]
                ),
            ]
            for (body, expected) in cases {
                let answer = try await tenant.admin.send("POST", "/v1/calendar-tokens", body)
                let faults = answer.json["errors"]?.arrayValue?.map {
                    "\($0["pointer"]?.stringValue ?? "") \($0["code"]?.stringValue ?? "")"
                }
                #expect(answer.status == 422 && Set(faults ?? []) == Set(expected), "\(answer.summary)")
            }
            let headers = [("Idempotency-Key", "feed-1")]
            let body: JSON = ["scope": "person", "person": "feed-ada"]
            let made = try await tenant.admin.send("POST", "/v1/calendar-tokens", headers: headers, body)
            let again = try await tenant.admin.send("POST", "/v1/calendar-tokens", headers: headers, body)
            #expect(made.status == 201 && made.json["token"]?.stringValue?.count == 74, "\(made.summary)")
            #expect(again.json["id"] == made.json["id"] && again.json["token"] == .null)
            #expect(again.json["url"] == .null)
            let listed = try await tenant.admin.get("/v1/calendar-tokens")
            let token = made.json["token"]?.stringValue ?? "x"
            #expect(
                !listed.text.contains(token)
                    && listed.json["items"]?.arrayValue?.first?["person"] == "feed-ada")
            let own = try await tenant.key(.signatory, member: "feed-ada").caller
            #expect(try await own.send("POST", "/v1/calendar-tokens", body).status == 201)
            let refused = try await own.send("POST", "/v1/calendar-tokens", ["scope": "all"])
            #expect(refused.status == 403 && refused.code == "others_calendar", "\(refused.summary)")
        }

        @Test("a token is in no line of the log and in no number, and its address is the public one")
        func secret() async throws {
            let publicURL = "https://baton.example.com/sla"
            let operatorKey = String(repeating: "k", count: 40)
            try await withDatabase(.migrated) { database in
                try await withScratch { scratch in
                    let server = try await ProgramServer(
                        in: scratch,
                        settings: [
                            "DATABASE_URL": database.conninfo(user: "baton_app"), "BATON_LOG_LEVEL": "trace",
                            "BATON_OPERATOR_KEY": operatorKey, "BATON_PUBLIC_URL": publicURL,
                        ])
                    let tenant = try await TestTenant(url: server.url, operatorKey: operatorKey)
                    let made = try await tenant.admin.post("/v1/calendar-tokens", ["scope": "all"])
                    let token = made.json["token"]?.stringValue ?? ""
                    let path = "/v1/calendar.ics?token=\(token)"
                    #expect(made.json["url"] == .string(publicURL + path), "\(made.summary)")
                    let program = tenant.admin.with(bearer: nil)
                    #expect(try await program.get(path).status == 200)
                    for (method, target) in [
                        ("HEAD", path), ("POST", path), ("GET", path + "&x=1"), ("GET", path + "&token=2"),
                        ("GET", "/v1/calendar.icss?token=\(token)"), ("GET", path + "A"),
                        ("GET", "/v1/me?token=\(token)"),
                    ] {
                        let answer = try await program.send(
                            method, target, headers: [("Referer", server.url + path)])
                        #expect(!answer.text.contains(token), "\(answer.summary)")
                    }
                    for _ in 0..<40 { _ = try await program.get(path) }
                    #expect(try await program.get(path).status == 429)
                    let metrics = try await program.get("/metrics").text
                    let routes = Set(server.logLines.compactMap { $0["http.route"]?.stringValue })
                    #expect(routes.contains("/v1/calendar.ics") && metrics.contains("/v1/calendar.ics"))
                    for text in [server.log, server.process.output, metrics] {
                        #expect(!text.contains(token) && !text.contains(token.suffix(43)))
                    }
                    #expect(await server.stop() == .exited(0), "\(server.log.suffix(2_000))")
                }
            }
        }
    }
}
