// Calendars as they are read: what is refused, with its place, and what comes back.

import Testing

@testable import Domain

@Suite("Working calendars") struct WorkingCalendarTests {
    static let right: JSON = [
        "name": "Bavaria", "time_zone": "Europe/Berlin",
        "weekly": [
            "mon": [["13:00", "17:00"], ["09:00", "12:00"]], "fri": [["22:00", "06:00"]],
            "sun": [["00:00", "24:00"]],
        ],
        "holidays": [["date": "2026-12-31", "name": "Inventory"], ["date": "2026-05-04"]],
        "holiday_sets": ["de-by"],
        "exceptions": [
            ["date": "2026-12-24", "windows": [["09:00", "12:00"]], "name": "Half a day"],
            ["date": "2026-12-30", "windows": []],
        ],
    ]

    @Test("a definition is read, keeps the days of its sets, and is stored and read again as it was")
    func roundTrip() throws {
        let calendar = try WorkingCalendar(Self.right)
        #expect(calendar[.monday].map(\.description) == ["09:00–12:00", "13:00–17:00"])
        #expect(calendar.holidays.map(\.date.description) == ["2026-05-04", "2026-12-31"])
        #expect(calendar.setHolidays.count > 100)
        #expect(calendar.setHolidays.allSatisfy { $0.set?.text == "de-by" })
        #expect(try WorkingCalendar(stored: calendar.stored) == calendar)
        #expect(try WorkingCalendar(calendar.json) == calendar)
        let days = CalendarDays(calendar)
        #expect(days.windows(on: try day("2026-12-24")).map(\.description) == ["09:00–12:00"])
        #expect(days.windows(on: try day("2026-08-14")).map(\.description) == ["22:00–06:00"])
        #expect(days.windows(on: try day("2026-05-01")) == [])
        #expect(days.deviation(on: try day("2026-08-15")) == nil, "a Saturday, on which nobody works")
        #expect(days.deviation(on: try day("2026-05-01"))?.date.description == "2026-05-01")
    }

    /// path of what is replaced, the value, the faults as pointer and code
    static let refusals: [(String, JSON, [String])] = [
        ("/time_zone", "Europe/Berlyn", ["/time_zone not_allowed_value"]),
        ("/time_zone", "GMT+2", ["/time_zone not_allowed_value"]),
        ("/weekly", [:], [" calendar_never_opens"]),
        ("/weekly", ["mon": [["09:00", "12:00"], ["11:59", "13:00"]]], ["/weekly/mon/1 window_overlap"]),
        ("/weekly", ["mon": [["09:00", "12:00"], ["12:00", "13:00"]]], []),
        (
            "/weekly", ["mon": [["22:00", "06:00"]], "tue": [["05:00", "07:00"]]],
            ["/weekly/tue/0 window_overlap"]
        ),
        (
            "/weekly", ["sun": [["22:00", "06:00"]], "mon": [["05:59", "07:00"]]],
            ["/weekly/mon/0 window_overlap"]
        ),
        ("/weekly", ["sun": [["22:00", "06:00"]], "mon": [["06:00", "07:00"]]], []),
        ("/weekly", ["mon": [["09:00", "24:01"]]], ["/weekly/mon/0 invalid_format"]),
        ("/weekly", ["mon": [["24:00", "06:00"]]], ["/weekly/mon/0 invalid_format"]),
        ("/weekly", ["mon": [["9:00", "12:00"]]], ["/weekly/mon/0 invalid_format"]),
        ("/weekly", ["mon": [["09:00"]]], ["/weekly/mon/0 invalid_format"]),
        ("/weekly", ["mon": ["09:00"]], ["/weekly/mon/0 invalid_format"]),
        ("/weekly", ["monday": [["09:00", "12:00"]]], ["/weekly/monday unknown_field"]),
        ("/holidays", [["date": "1969-12-31"]], ["/holidays/0/date out_of_range"]),
        ("/holidays", [["date": "2101-01-01"]], ["/holidays/0/date out_of_range"]),
        ("/holidays", [["date": "2026-02-29"]], ["/holidays/0/date invalid_format"]),
        ("/holidays", [["date": "2026-01-01"], ["date": "2026-01-01"]], ["/holidays/1/date duplicate"]),
        ("/holiday_sets", ["de-bv"], ["/holiday_sets/0 unknown_reference"]),
        ("/holiday_sets", ["de", "de"], ["/holiday_sets/1 duplicate"]),
        ("/exceptions", [["date": "2026-12-24"]], ["/exceptions/0/windows required"]),
        (
            "/exceptions", [["date": "2026-12-24", "windows": [["09:00", "12:00"], ["10:00", "11:00"]]]],
            ["/exceptions/0/windows/1 window_overlap"]
        ),
        // Friday's night runs into a Saturday with hours of its own, and so does Saturday's into Sunday.
        (
            "/exceptions",
            [["date": "2026-12-19", "windows": [["05:00", "12:00"], ["20:00", "01:00"]]]],
            ["/exceptions/0/windows/0 window_overlap", "/exceptions/0/windows window_overlap"]
        ),
    ]

    @Test("what is wrong is refused with its place", arguments: refusals)
    func refusal(pointer: String, value: JSON, faults: [String]) throws {
        guard case .object(var body) = Self.right else { return }
        body[String(pointer.dropFirst())] = value
        // The exceptions alone would open this calendar.
        if pointer == "/weekly", value == [:] { body["exceptions"] = [] }
        let found = Self.faults(.object(body))
        #expect(found == faults)
    }

    @Test("all faults are reported at once")
    func all() {
        let body: JSON = [
            "name": "", "time_zone": "Mars/Olympus",
            "weekly": ["mon": [["08:00", "12:00"], ["09:00", "10:00"]]],
            "exceptions": [["date": "2150-01-01", "windows": []]], "hours": 8,
        ]
        #expect(
            Self.faults(body) == [
                "/name too_short", "/time_zone not_allowed_value", "/weekly/mon/1 window_overlap",
                "/exceptions/0/date out_of_range", "/hours unknown_field",
            ])
    }

    @Test("a calendar that opens on a date alone is one")
    func exceptionOnly() throws {
        var body: JSON = [
            "name": "Fair", "time_zone": "Pacific/Apia", "weekly": [:],
            "exceptions": [["date": "2027-05-03", "windows": [["09:00", "10:00"]]]],
        ]
        let calendar = CompiledCalendar(try WorkingCalendar(body))
        #expect(calendar.total == 3_600_000_000)
        // Samoa never had this date.
        body = [
            "name": "Fair", "time_zone": "Pacific/Apia", "weekly": [:],
            "exceptions": [["date": "2011-12-30", "windows": [["09:00", "10:00"]]]],
        ]
        #expect(Self.faults(body) == [" calendar_never_opens"])
    }

    @Test("an explanation names the windows that count, the days that differ, and changes of the clocks")
    func explanation() throws {
        let calendar = try WorkingCalendar(Self.right)
        let compiled = CompiledCalendar(calendar)
        let start = try #require(Instant(rfc3339: "2026-12-21T15:30:00Z"))
        let due = try compiled.due(after: start, seconds: 12 * 3_600)
        let explanation = BusinessTimeExplanation(of: calendar, from: start, to: due)
        #expect(explanation.openSeconds == 12 * 3_600)
        #expect(
            explanation.windows.shown.map(\.date.description) == ["2026-12-21", "2026-12-24", "2026-12-27"])
        #expect(explanation.windows.shown.map(\.total).last == 12 * 3_600)
        #expect(explanation.deviations.shown.map(\.date.description) == ["2026-12-24", "2026-12-25"])
        #expect(explanation.datesWithoutSets == nil)
        let long = BusinessTimeExplanation(
            of: calendar, from: start, to: try #require(Instant(rfc3339: "2040-01-01T00:00:00Z")))
        #expect(long.windows.shown.count == 100 && long.windows.omitted > 1_000)
        #expect(try long.openSeconds == compiled.elapsed(from: start, to: long.end))
        #expect(long.clockChanges.shown.count == 26)
        #expect(long.datesWithoutSets?.lowerBound.description == "2033-01-01")
    }

    static func faults(_ json: JSON) -> [String] {
        do {
            _ = try WorkingCalendar(json)
            return []
        } catch {
            return error.faults.map { "\($0.pointer) \($0.code.rawValue)" }
        }
    }

    private func day(_ text: String) throws -> Int { try #require(CivilDate(text)).daysSince1970 }
}
