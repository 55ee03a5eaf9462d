// Calendars of a tenant through all that becomes of its agreements, as two parsers expand them.

import Domain
import Operations
import Store
import Support
import Testing

extension TestTenant {
    func token(_ scope: FeedScope, by call: Call? = nil) async throws -> IssuedCalendarToken {
        try await workspace.createCalendarToken(NewCalendarToken(scope: scope), by: call ?? self.call())
    }

    func feed(_ token: String, at now: Instant, ahead: Int = 8_000) async throws -> [UInt8] {
        let known = try #require(try await workspace.knownCalendar(token))
        return try await workspace.calendar(
            of: known, window: FeedWindow(at: now, ahead: ahead), now: now)
    }

    func feed(_ scope: FeedScope, at now: Instant, ahead: Int = 8_000) async throws -> [UInt8] {
        try await feed(token(scope).text, at: now, ahead: ahead)
    }

    /// The starts of what is held, by what the reviews say.
    func held(_ agreements: Set<Slug>? = nil, at now: Instant) async throws -> [String] {
        let begin = FeedWindow(at: now).begin
        return try await reviews(at: now).filter {
            $0.cancellation == nil && $0.startsAt >= begin && agreements?.contains($0.agreement) != false
        }.map(\.startsAt.description).sorted()
    }
}

@Suite("Calendars", .enabled(if: CalendarParsers.areInstalled, "no Python: run `make test`"))
struct CalendarFeedTests {
    private static func with(_ patch: JSON) -> JSON { MergePatch.apply(patch, to: .rhythm) }

    private static let manyRhythms = with([
        "meetings": [
            "daily": [
                "name": "Daily", "interval": "day", "time": "02:30", "time_zone": "Europe/Berlin",
            ],
            "last": [
                "name": "Last Friday", "interval": "month", "weekday": "friday", "week": -1,
                "time": "16:00", "time_zone": "America/New_York",
            ],
            "sprint": [
                "name": "Sprint", "interval": "two-weeks", "weekday": "thursday", "minutes": 90,
            ],
        ],
        "reviews": [
            "fixed": [
                "text": "Board", "interval": "year",
                "dates": ["2026-05-01", "2026-10-03", "2027-01-06"],
            ]
        ],
    ])

    @Test("the parsers expand what is held, after each of many changes")
    func changes() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.agreeOnRhythm()
            let token = try await tenant.token(.all).text
            var texts: [[UInt8]] = []
            var expected: [[String]] = []
            func look(_ now: Instant) async throws {
                texts.append(try await tenant.feed(token, at: now))
                expected.append(try await tenant.held(at: now))
            }
            try await look(.hour(2))
            // Rhythms of all kinds, some in zones whose clocks change.
            let more = Self.manyRhythms
            try await tenant.publish("global", terms: more, by: tenant.call(at: .hour(3)))
            try await tenant.work(at: .hour(4))
            try await look(.hour(4))
            // Closed days, and a zone for what names none.
            try await tenant.putCalendar("office", .office(sets: ["de-by"]), by: tenant.call(at: .hour(5)))
            try await tenant.setDefaultCalendar("office", by: tenant.call(at: .hour(5)))
            try await tenant.work(at: .hour(6))
            try await look(.hour(6))
            // Moved by hand, and cancelled alone.
            let weekly = try await tenant.reviews("weekly", at: .hour(6))
            _ = try await tenant.workspace.moveReview(
                weekly[3].id, ReviewMove(startsAt: .hour(777), minutes: 20, reason: "Away"), .exists,
                by: tenant.call(at: .hour(7)))
            for review in [weekly[5], weekly[6]] {
                _ = try await tenant.workspace.cancelReview(
                    review.id, reason: "Fair", by: tenant.call(at: .hour(7)))
            }
            try await look(.hour(8))
            // Another time, then another rhythm, then none, each in the middle of the series.
            let patches: [JSON] = [
                ["meetings": ["weekly": ["time": "11:15"], "daily": .null]],
                ["meetings": ["weekly": ["interval": "three-weeks", "weekday": "friday"], "daily": .null]],
                ["meetings": ["weekly": .null, "daily": .null]],
            ]
            for (number, patch) in patches.enumerated() {
                let now = Instant.hour(24 * 20 * (number + 1))
                try await tenant.publish(
                    "global", terms: MergePatch.apply(patch, to: more), by: tenant.call(at: now))
                try await tenant.work(at: now.adding(seconds: 60))
                try await look(now.adding(seconds: 120))
            }
            for day in [85, 140, 200] {
                try await tenant.work(at: .midnight(of: day))
                try await look(.midnight(of: day))
            }
            let answers = try CalendarParsers.read(texts)
            try #require(answers.count == expected.count)
            for (number, (answer, held)) in zip(answers, expected).enumerated() {
                let difference = Set(answer["starts"]?.texts ?? []).symmetricDifference(held)
                #expect(answer["starts"]?.texts == held, "\(number): \(difference.sorted().prefix(5))")
                #expect(answer["complaints"] == [] && answer["long"] == 0, "\(number)")
            }
            #expect(answers[0]["name"] == "acme AG" && answers[0]["method"] == "None")
            #expect((answers[3]["cancelled"]?.texts.count ?? 0) >= 2)
            // What was cancelled is shown for thirty days.
            #expect(answers.last?["cancelled"] == [])
        }
    }

    @Test("the text is the same while nothing changes, and another after a change")
    func stable() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.agreeOnRhythm()
            let token = try await tenant.token(.person("ada")).text
            let first = try await tenant.feed(token, at: .hour(2))
            try await tenant.work(at: .hour(3))
            // On another server, later on the same day.
            let sibling = tenant.on(server.sibling(Memory()))
            #expect(try await sibling.feed(token, at: .hour(12)) == first)
            let weekly = try await tenant.reviews("weekly", at: .hour(3))
            _ = try await tenant.workspace.cancelReview(
                weekly[9].id, reason: "Fair", by: tenant.call(at: .hour(4)))
            #expect(try await tenant.feed(token, at: .hour(5)) != first)
        }
    }

    @Test("each scope has its own")
    func scopes() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.agreeOnRhythm()
            let rhythm: JSON = [
                "parties": .parties,
                "meetings": [
                    "weekly": ["participants": ["lead"]],
                    "forum": ["name": "Forum", "interval": "month", "participants": ["cleo"]],
                ],
            ]
            try await tenant.agree(
                "dach-sla", under: "global", Selector(region: "dach"), terms: rhythm,
                by: tenant.call(at: .hour(2)))
            try await tenant.hold(
                "bob", [Post("lead", in: Territory(region: "emea"))], by: tenant.call(at: .hour(2)))
            try await tenant.work(at: .hour(3))
            let all = try await tenant.reviews(at: .hour(4))
            func starts(_ isWanted: (Review) -> Bool) -> [String] {
                all.filter(isWanted).map(\.startsAt.description).sorted()
            }
            func isLocal(_ review: Review) -> Bool { review.agreement == "dach-sla" }
            let cases: [(FeedScope, [String])] = [
                (.all, starts { _ in true }), (.agreement("dach-sla"), starts(isLocal)),
                (.agreement("global"), starts { !isLocal($0) }), (.region("emea"), starts(isLocal)),
                (.region("dach"), starts(isLocal)), (.region("uk"), []),
                (
                    .person("ada"),
                    starts { $0.series.owner == "ada" || $0.series.participants.contains("ada") }
                ),
                // Holds the function above the place where the agreement points.
                (.person("bob"), starts { isLocal($0) && $0.series.key == "weekly" }),
                (.person("cleo"), starts { isLocal($0) && $0.series.key == "forum" }),
            ]
            var texts: [[UInt8]] = []
            for (scope, _) in cases { texts.append(try await tenant.feed(scope, at: .hour(4))) }
            let answers = try CalendarParsers.read(texts)
            for ((scope, expected), answer) in zip(cases, answers) {
                #expect(answer["starts"]?.texts == expected, "\(scope)")
            }
            #expect(cases.filter { $0.1.isEmpty }.count == 1)
            #expect(answers[6]["name"] == "Member ada · acme AG")
            // At the bound the nearest are there, and the calendar says so.
            let cut = try await tenant.feed(.all, at: .hour(4), ahead: 10)
            #expect(
                try CalendarParsers.read([cut])[0]["starts"]?.texts == Array(starts { _ in true }.prefix(10)))
            #expect(String(decoding: cut, as: UTF8.self).contains("X-WR-CALDESC:There are more"))
        }
    }

    @Test("an invitation is to the people behind the names, and a cancelled review takes it back")
    func invitation() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.agreeOnRhythm()
            let weekly = try await tenant.reviews("weekly", at: .hour(2))
            let quarterly = try await tenant.reviews("quarterly", at: .hour(2))
            let call = tenant.call(at: .hour(3))
            let workspace = tenant.workspace
            let invited = try await workspace.invitation(to: weekly[0].id, in: .english, by: call)
            #expect(invited.fileName == "weekly-2026-03-03.ics" && invited.method == "REQUEST")
            let led = try await workspace.invitation(to: quarterly[0].id, in: .german, by: call)
            let cancelled = try await workspace.cancelReview(weekly[0].id, reason: "Ill", by: call)
            let back = try await workspace.invitation(to: weekly[0].id, in: .english, by: call)
            let answers = try CalendarParsers.read([invited.bytes, led.bytes, back.bytes])
            #expect(answers[0]["people"] == [["mailto:ada@example.com", "REQ-PARTICIPANT"]])
            #expect(answers[0]["starts"]?.texts == [weekly[0].startsAt.description])
            #expect(answers[1]["people"] == [["mailto:ada@example.com", "CHAIR"]])
            #expect(answers.map { $0["method"]?.stringValue } == ["REQUEST", "REQUEST", "CANCEL"])
            #expect(answers[2]["uids"] == answers[0]["uids"] && answers[2]["cancelled"]?.texts.count == 1)
            let text = String(decoding: back.bytes, as: UTF8.self)
            #expect(text.contains("SEQUENCE:\(cancelled.sequence)\r\n") && cancelled.sequence == 1)
            #expect(text.contains("ORGANIZER;CN=Member ada:mailto:ada@example.com\r\n"))
        }
    }
}
