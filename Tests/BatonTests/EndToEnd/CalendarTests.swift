// Calendars over HTTP and on the command line.

import Domain
import Foundation
import Support
import Testing

extension EndToEnd {
    @Suite("Calendars") struct CalendarTests {
        private static let office: JSON = [
            "name": "Office", "time_zone": "Europe/Berlin",
            "weekly": [
                "mon": [["09:00", "17:00"]], "tue": [["09:00", "17:00"]], "thu": [["09:00", "17:00"]],
            ],
            "holiday_sets": ["de-by"],
            "exceptions": [["date": "2026-12-24", "windows": [["09:00", "12:00"]], "name": "Half a day"]],
        ]

        @Test("a calendar is made, asked, changed and kept in all its versions")
        func resource() async throws {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            let path = "/v1/calendars/office"
            let made = try await tenant.admin.put(path, Self.office)
            #expect(made.status == 201 && made.json["version"] == 1, "\(made.summary)")
            #expect((made.json["set_holidays"]?.arrayValue?.count ?? 0) > 90)
            let due = try await tenant.admin.get(path + "/due?start=2026-12-22T15:00:00Z&within=PT4H")
            #expect(due.json["due"] == "2026-12-24T11:00:00Z", "\(due.summary)")
            #expect(due.json["due_local"] == "2026-12-24T12:00:00+01:00")
            #expect(due.json["windows"]?.arrayValue?.map { $0["seconds"] } == [3_600, 10_800])
            #expect(due.json["days"]?.arrayValue?.map { $0["name"] } == ["Half a day"])
            let elapsed = try await tenant.admin.get(
                path + "/elapsed?start=2026-10-20T00:00:00Z&end=2026-10-27T00:00:00Z")
            #expect(elapsed.json["open_seconds"] == 86_400, "\(elapsed.summary)")
            #expect(elapsed.json["clock_changes"]?.arrayValue?.first?["after"] == "+01:00")
            let days = try await tenant.admin.get(
                path + "/due?start=2026-03-28T01:30:00Z&within=P1D&clock=elapsed")
            #expect(days.json["due"] == "2026-03-29T01:00:00Z", "\(days.summary)")
            let sets = try await tenant.admin.get("/v1/holiday-sets")
            #expect(sets.json["items"]?.arrayValue?.count == 57, "\(sets.summary.prefix(200))")

            var other = try #require(Self.office.objectValue)
            other["holidays"] = [["date": "2026-12-22", "name": "Late"]]
            let changed = try await tenant.admin.send(
                "PUT", path, headers: [("If-Match", made.etag)], .object(other))
            #expect(changed.status == 200 && changed.json["version"] == 2, "\(changed.summary)")
            let before = try await tenant.admin.get(
                path + "/due?start=2026-12-22T15:00:00Z&within=PT4H&version=1")
            #expect(before.json["due"] == due.json["due"])
            let versions = try await tenant.admin.get(path + "/versions")
            #expect(versions.json["items"]?.arrayValue?.map { $0["version"] } == [2, 1])
        }

        /// Query or body, status and codes with their places.
        @Test("what is wrong is refused with its place")
        func refusals() async throws {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            let path = "/v1/calendars/office"
            let made = try await tenant.admin.put(path, Self.office)
            let queries: [(String, Int, String)] = [
                ("/due?start=2026-12-22T15:00:00Z&within=P1DT4H", 400, "/query/within invalid_format"),
                ("/due?start=1969-12-22T15:00:00Z&within=PT4H", 400, "/query/start out_of_range"),
                ("/due?within=PT4H", 400, "/query/start required"),
                (
                    "/due?start=2026-12-22T15:00:00Z&within=PT4H&version=1&at=2026-12-22T15:00:00Z", 400,
                    "/query/at not_allowed_value"
                ),
                ("/due?start=2026-12-22T15:00:00Z&within=PT876600H", 422, "beyond_horizon"),
                (
                    "/elapsed?start=2026-12-22T15:00:00Z&end=2026-12-22T14:00:00Z", 400,
                    "/query/end out_of_range"
                ),
                ("?version=9", 404, "not_found"),
            ]
            for (query, status, fault) in queries {
                let answer = try await tenant.admin.get(path + query)
                #expect(answer.status == status && Self.first(answer) == fault, "\(query): \(answer.summary)")
            }
            let body: JSON = [
                "name": "X", "time_zone": "Europe/Berlyn",
                "weekly": ["mon": [["09:00", "12:00"], ["11:00", "13:00"]]],
                "holidays": [["date": "2101-01-01"]], "holiday_sets": ["de-bx"],
            ]
            let refused = try await tenant.admin.send("PUT", path, headers: [("If-Match", made.etag)], body)
            #expect(refused.status == 422)
            #expect(
                (refused.json["errors"]?.arrayValue ?? []).compactMap { $0["pointer"]?.stringValue } == [
                    "/time_zone", "/weekly/mon/1", "/holidays/0/date", "/holiday_sets/0",
                ], "\(refused.summary)")
            let never = try await tenant.admin.send(
                "PUT", path, headers: [("If-Match", made.etag)],
                ["name": "X", "time_zone": "UTC", "weekly": [:]])
            #expect(Self.first(never) == " calendar_never_opens", "\(never.summary)")
            let none = try await tenant.admin.get("/v1/effective-calendar")
            #expect(none.status == 422 && none.code == "no_calendar", "\(none.summary)")
            try await tenant.admin.put("/v1/regions/all", ["name": "All", "calendar": "office"])
            let held = try await tenant.admin.get("/v1/effective-calendar?region=all")
            #expect(
                held.json["calendar"]?["key"] == "office" && held.json["source"]?["key"] == "all",
                "\(held.summary)")
            let used = try await tenant.admin.send("DELETE", path, headers: [("If-Match", made.etag)])
            #expect(used.status == 409 && used.code == "calendar_in_use", "\(used.summary)")
        }

        @Test("a file that is too large, or repeats every second, adds nothing")
        func badFiles() async throws {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            try await tenant.admin.put("/v1/calendars/office", Self.office)
            let path = "/v1/calendars/office/imports"
            func send(_ body: [UInt8], _ type: String = "text/calendar") async throws -> Exchange {
                try await tenant.admin.send("POST", path, headers: [("Content-Type", type)], body: body)
            }
            let large = try await tenant.admin.sendTooMuch(
                "POST", path, headers: [("Content-Type", "text/calendar")],
                body: [UInt8](repeating: UInt8(ascii: "x"), count: 3 << 20))
            #expect(large.status == 413 && large.code == "body_too_large", "\(large.summary)")
            let second =
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\nRRULE:FREQ=SECONDLY\nEND:VEVENT\nEND:VCALENDAR"
            let refused = try await send(Array(second.utf8))
            #expect(
                refused.status == 422 && Self.first(refused) == "/lines/4 not_allowed_value",
                "\(refused.summary)")
            #expect(try await send(Array(second.utf8), "text/plain").status == 415)
            let kept = try await tenant.admin.get("/v1/calendars/office")
            #expect(kept.json["version"] == 1)
        }

        @Test("the command line makes, imports, asks and deletes")
        func commands() async throws {
            let server = try await SharedServer.server()
            let tenant = try await TestTenant(on: server)
            try await withScratch { scratch in
                func baton(_ arguments: String...) async throws -> ProgramResult {
                    try await BatonProgram.run(
                        ["calendar"] + arguments,
                        environment: ["BATON_URL": server.url, "BATON_API_KEY": tenant.admin.bearer ?? ""],
                        in: scratch)
                }
                let made = try await baton(
                    "set", "de-by", "--name", "Bavaria", "--time-zone", "Europe/Berlin", "--hours",
                    "mon-thu=09:00-12:00,13:00-17:00", "--hours", "fri=09:00-13:00", "--holiday-set", "de-by",
                    "--exception", "2026-12-24=09:00-12:00")
                #expect(
                    made.ending == .exited(0) && made.output.contains("09:00–12:00, 13:00–17:00"), "\(made)")
                let changed = try await baton("set", "de-by", "--holiday", "2026-12-23=Closing")
                #expect(changed.output.contains("Closing"), "\(changed)")
                let due = try await baton(
                    "due", "--calendar", "de-by", "--start", "2026-12-22T16:00:00+01:00", "--within", "PT6H")
                #expect(due.ending == .exited(0), "\(due)")
                for words in [
                    "2026-12-28T11:00:00+01:00", "Tue 2026-12-22 16:00", "2026-12-23  closed: Closing",
                    "2026-12-25  closed: Christmas Day, of the set de-by", "09:00–12:00: an exception",
                ] {
                    #expect(due.output.contains(words), "\(words): \(due.output)")
                }
                let file = scratch.path + "/days.ics"
                try
                    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Fair\nDTSTART:20270301\nDTEND:20270303\nEND:VEVENT\nEND:VCALENDAR\n"
                    .write(toFile: file, atomically: true, encoding: .utf8)
                let taken = try await baton(
                    "import", "de-by", file, "--from-year", "2027", "--to-year", "2027")
                #expect(
                    taken.output.contains("2027-03-02") && taken.errors.contains("version is 3"), "\(taken)")
                #expect(try await baton("versions", "de-by", "--json").output.contains("\"version\": 3"))
                let check = try await baton("check", "de-by")
                #expect(check.output.contains("32:00"), "\(check)")
                let shown = try await baton("show", "de-by", "--json")
                try shown.output.write(toFile: scratch.path + "/c.json", atomically: true, encoding: .utf8)
                #expect(try await baton("check", "--file", "c.json").output.contains("32:00"))
                let copied = try await baton("set", "copy", "--file", "c.json")
                #expect(copied.ending == .exited(0), "\(copied)")
                #expect(try await baton("delete", "copy", "-y").ending == .exited(0))
                let wrong = try await baton("set", "de-by", "--hours", "mon=09:00-12:00,11:00-13:00")
                #expect(wrong.ending == .exited(3) && wrong.errors.contains("/weekly/mon/1"), "\(wrong)")
                #expect(try await baton("sets").output.contains("de-by"))
                #expect(try await baton("effective").ending == .exited(3))
                #expect(try await baton("list").output.contains("Bavaria"))
            }
        }

        private static func first(_ answer: Exchange) -> String {
            guard let fault = answer.json["errors"]?.arrayValue?.first else { return answer.code ?? "" }
            return "\(fault["pointer"]?.stringValue ?? "") \(fault["code"]?.stringValue ?? "")"
        }
    }
}
