// Calendars and their versions, who has which, and what stays as it was.

import Domain
import Operations
import Store
import Support
import Testing

@Suite("Calendars")
struct CalendarTests {
    @Test("each change is a version; what was said then stays said, and what says the same makes none")
    func versions() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let workspace = tenant.workspace
            let first = try await tenant.putCalendar("office", by: tenant.call(at: .hour(1)))
            #expect(first.number == 1 && first.validUntil == nil)
            let late = WorkingCalendar.office(holidays: [Holiday(try date("2026-12-31"), name: "Inventory")])
            let second = try await tenant.putCalendar(
                "office", late, by: tenant.call(at: .hour(2)), .match([first.tag]))
            #expect(second.number == 2 && second.calendar == late && second.id == first.id)
            let same = try await tenant.putCalendar("office", late, by: tenant.call(at: .hour(3)), .exists)
            #expect(same == second)
            let then = try await workspace.calendar(
                "office", .at(second.validFrom.adding(seconds: -1)), by: tenant.call())
            #expect(then.number == 1 && then.calendar == .office() && then.validUntil == second.validFrom)
            #expect(try await workspace.calendar("office", .version(1), by: tenant.call()) == then)
            let list = try await workspace.calendarVersions(
                of: "office", before: nil, limit: 9, by: tenant.call())
            #expect(list.map(\.number) == [2, 1])
            let older = try await workspace.calendarVersions(
                of: "office", before: 2, limit: 9, by: tenant.call())
            #expect(older.map(\.number) == [1])
            let refusals: [(ErrorCode, () async throws -> Void)] = [
                (.stale, { try await tenant.putCalendar("office", by: tenant.call(), .match([first.tag])) }),
                (.alreadyExists, { try await tenant.putCalendar("office", by: tenant.call()) }),
                (.notFound, { _ = try await workspace.calendar("office", .version(3), by: tenant.call()) }),
                (.notFound, { _ = try await workspace.calendar("office", .at(.start), by: tenant.call()) }),
                (.notFound, { _ = try await workspace.calendar("none", .present, by: tenant.call()) }),
                (
                    .notFound,
                    {
                        _ = try await workspace.calendarVersions(
                            of: "none", before: nil, limit: 1, by: tenant.call())
                    }
                ),
                (.forbidden, { try await tenant.putCalendar("x", by: tenant.call(as: [.editor])) }),
            ]
            for (code, act) in refusals { #expect(try await refusal { try await act() }?.code == code) }
        }
    }

    @Test("a holiday that is added late changes no deadline of the version before")
    func lateHoliday() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.putCalendar("office", by: tenant.call(at: .hour(1)))
            let late = WorkingCalendar.office(holidays: [Holiday(try date("2026-05-05"))])
            try await tenant.putCalendar("office", late, by: tenant.call(at: .hour(2)), .exists)
            let start = try instant("2026-05-04T14:00:00Z")
            for (version, due) in [(1, "2026-05-05T09:00:00Z"), (2, "2026-05-06T09:00:00Z")] {
                let answer = try await tenant.workspace.due(
                    "office", .version(version), from: start,
                    within: AgreedDuration(try ISODuration("PT3H", on: .business), on: .business),
                    by: tenant.call())
                #expect(answer.explanation.end == (try instant(due)))
                #expect(answer.explanation.openSeconds == 10_800)
                #expect(answer.explanation.deviations.shown.count == version - 1)
            }
            let beyond = try await refusal {
                _ = try await tenant.workspace.due(
                    "office", .present, from: start,
                    within: AgreedDuration(try ISODuration("P36000D", on: .business), on: .business),
                    by: tenant.call())
            }
            #expect(beyond?.code == .beyondHorizon)
        }
    }

    @Test("the nearest region's calendar holds, a team's own goes first, and all of it as of the instant")
    func attached() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            for key: Slug in ["office", "germany", "nights"] {
                try await tenant.putCalendar(key, .office(key.text), by: tenant.call())
            }
            func held(_ region: Slug?, _ team: Slug? = nil, at instant: Instant? = nil) async throws -> String
            {
                let found = try await refusalOrValue {
                    try await tenant.workspace.effectiveCalendar(
                        region: region, team: team, at: instant, by: tenant.call(at: .hour(20)))
                }
                switch found {
                case .success(let value):
                    return "\(value.version.key) \(value.version.number) \(value.source)"
                case .failure(let error): return error.faults.first?.pointer ?? error.code.rawValue
                }
            }
            #expect(try await held("de") == "no_calendar")
            #expect(try await held(nil) == "no_calendar")
            try await tenant.attach("office", to: "emea", by: tenant.call(at: .hour(2)))
            #expect(try await held("de") == "office 1 region(emea)")
            #expect(try await held("de", at: .hour(1)) == "no_calendar")
            try await tenant.attach("germany", to: "de", by: tenant.call(at: .hour(3)))
            try await tenant.putCalendar("germany", .office("again"), by: tenant.call(at: .hour(4)), .exists)
            #expect(try await held("de") == "germany 2 region(de)")
            #expect(try await held("de", at: .hour(3).adding(seconds: 60)) == "germany 1 region(de)")
            #expect(try await held("de", at: .hour(2).adding(seconds: 60)) == "office 1 region(emea)")
            try await tenant.setDefaultCalendar("nights", by: tenant.call(at: .hour(5)))
            #expect(try await held("americas") == "nights 1 settings")
            #expect(try await held(nil) == "nights 1 settings")
            #expect(try await held("americas", at: .hour(4)) == "no_calendar")
            try await tenant.putTeam("callers", [], by: tenant.call(at: .hour(6)))
            #expect(try await held("de", "callers") == "germany 2 region(de)")
            var team = try await tenant.workspace.team("callers", at: nil, by: tenant.call()).definition
            team.calendar = "nights"
            let saved = try await tenant.workspace.putTeam(
                "callers", team, .exists, by: tenant.call(at: .hour(7))
            ).team
            #expect(saved.calendar == "nights")
            #expect(try await held("de", "callers") == "nights 1 team(callers)")
            #expect(
                try await held("de", "callers", at: .hour(6).adding(seconds: 60)) == "germany 2 region(de)")
            #expect(try await held("mars") == "/query/region")
            #expect(try await held("de", "nobody") == "/query/team")
            // What held stays known when region, team and calendar are gone.
            try await tenant.workspace.deleteTeam("callers", .exists, by: tenant.call(at: .hour(8)))
            try await tenant.attach(nil, to: "de", by: tenant.call(at: .hour(8)))
            try await tenant.workspace.deleteNode("de", of: .region, .exists, by: tenant.call(at: .hour(8)))
            try await tenant.workspace.deleteCalendar("germany", .exists, by: tenant.call(at: .hour(9)))
            #expect(try await held("de", at: .hour(6)) == "germany 2 region(de)")
            #expect(
                try await held("de", "callers", at: .hour(7).adding(seconds: 60)) == "nights 1 team(callers)")
            #expect(try await held("de") == "/query/region")
        }
    }

    @Test("a calendar that somebody has is not deleted; what it said stays, and its key goes on from there")
    func deletion() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.makeSigners()
            try await tenant.staff(by: tenant.call())
            try await tenant.furnishCalendars(by: tenant.call(at: .hour(1)))
            let used = try await refusal {
                try await tenant.workspace.deleteCalendar("office", .exists, by: tenant.call())
            }
            #expect(used?.code == .calendarInUse && used?.faults.count == 3, "\(String(describing: used))")
            try await tenant.attach(nil, to: "americas", by: tenant.call(at: .hour(2)))
            try await tenant.setDefaultCalendar(nil, by: tenant.call(at: .hour(2)))
            try await tenant.putTeam("callers", [], by: tenant.call(at: .hour(2)), .exists)
            try await tenant.workspace.deleteCalendar("office", .exists, by: tenant.call(at: .hour(3)))
            let gone = try await refusal {
                _ = try await tenant.workspace.calendar("office", .present, by: tenant.call())
            }
            #expect(gone?.code == .notFound)
            let last = try await tenant.workspace.calendarVersions(
                of: "office", before: nil, limit: 9, by: tenant.call())
            #expect(last.map(\.number) == [2, 1])
            #expect(try await tenant.putCalendar("office", by: tenant.call(at: .hour(4))).number == 3)
            for (moment, number) in [
                (CalendarMoment.at(.hour(2)), 2), (.version(1), 1), (.version(3), 3), (.at(.hour(5)), 3),
            ] {
                let found = try await tenant.workspace.calendar("office", moment, by: tenant.call())
                #expect(found.number == number)
            }
            let between = try await refusal {
                _ = try await tenant.workspace.calendar("office", .at(.second(12_600)), by: tenant.call())
            }
            #expect(between?.code == .notFound)
            for (pointer, act) in Self.unknownReferences {
                let refused = try await refusal { try await act(tenant) }
                #expect(refused?.faults.map(\.pointer) == [pointer])
            }
        }
    }

    private static let unknownReferences: [(String, @Sendable (TestTenant) async throws -> Void)] = [
        ("/calendar", { try await $0.attach("none", to: "americas", by: $0.call(at: .hour(5))) }),
        ("/default_calendar", { try await $0.setDefaultCalendar("none", by: $0.call(at: .hour(5))) }),
        (
            "/calendar",
            { tenant in
                let team = TeamDefinition(name: "X", functions: ["f"], calendar: "none")
                _ = try await tenant.workspace.putTeam("x", team, .create, by: tenant.call(at: .hour(5)))
            }
        ),
    ]

    @Test("an import adds the days that are new, in one version, and may be repeated")
    func imports() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let own = Holiday(try date("2026-12-24"), name: "Ours")
            try await tenant.putCalendar("office", .office(holidays: [own]), by: tenant.call(at: .hour(1)))
            let text = """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                SUMMARY:Theirs
                DTSTART;VALUE=DATE:20201224
                DTEND;VALUE=DATE:20201226
                RRULE:FREQ=YEARLY
                END:VEVENT
                END:VCALENDAR
                """
            func take(_ text: String, isRehearsal: Bool = false) async throws -> HolidayImport {
                try await tenant.workspace.importHolidays(
                    Array(text.utf8), into: "office", years: 2026...2027, isRehearsal: isRehearsal,
                    by: tenant.call(at: .hour(2)))
            }
            let rehearsed = try await take(text, isRehearsal: true)
            #expect(rehearsed.added.map(\.date.description) == ["2026-12-25", "2027-12-24", "2027-12-25"])
            #expect(rehearsed.version.number == 1)
            let taken = try await take(text)
            #expect(taken.version.number == 2 && taken.added == rehearsed.added)
            #expect(taken.version.calendar.holidays.first == own)
            #expect(taken.version.calendar.holidays.map(\.name) == ["Ours", "Theirs", "Theirs", "Theirs"])
            let again = try await take(text)
            #expect(again.version.number == 2 && again.added.isEmpty)
            let refused = try await refusal {
                _ = try await take(text.replacing("YEARLY", with: "SECONDLY"))
            }
            #expect(refused?.faults.map(\.pointer) == ["/lines/6"])
        }
    }

    private func refusalOrValue<Value>(
        _ act: () async throws -> Value
    ) async throws -> Result<Value, DomainError> {
        do { return .success(try await act()) } catch let error as DomainError { return .failure(error) }
    }

    private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
    private func instant(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }
}
