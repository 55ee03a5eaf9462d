// What is said of a calendar that should be looked after.

import Testing

@testable import Domain

@Suite("Checks of calendars") struct CalendarCheckTests {
    private static func calendar(_ sets: [String] = [], setHolidays: [Holiday]? = nil) throws
        -> WorkingCalendar
    {
        let calendar = WorkingCalendar(
            name: "Office", timeZone: .utc,
            weekly: [
                .monday: [
                    BusinessTimeTests.window("09:00", "17:00"), BusinessTimeTests.window("22:00", "02:00"),
                ]
            ],
            holidaySets: try sets.map { try slug($0) }, setHolidays: setHolidays ?? [])
        return setHolidays == nil ? calendar.withDaysOfSets() : calendar
    }

    @Test("hours and working days are counted; a calendar without sets needs nothing")
    func counts() throws {
        let check = CalendarCheck(try Self.calendar(), today: try #require(CivilDate("2026-11-26")))
        #expect(check.weeklySeconds == 12 * 3_600)
        #expect(check.workingDays == 52)
        #expect(check.setsEnd == nil && check.findings == [])
    }

    @Test(
        "sets that end within eighteen months are reported",
        arguments: [("2031-06-30", 0), ("2031-07-01", 1), ("2033-01-01", 1)])
    func ends(today: String, findings: Int) throws {
        let check = CalendarCheck(try Self.calendar(["de-by"]), today: try #require(CivilDate(today)))
        #expect(check.setsEnd?.description == "2032-12-31")
        #expect(check.findings.count == findings, "\(check.findings)")
    }

    @Test(
        "holidays that somebody added by hand, where there is no set, are missed when they end within a year",
        arguments: [("2026-10-07", 1), ("2027-11-24", 1), ("2027-11-25", 0)])
    func ownHolidays(last: String, findings: Int) throws {
        let calendar = WorkingCalendar(
            name: "Office", timeZone: .utc,
            weekly: [.monday: [BusinessTimeTests.window("09:00", "17:00")]],
            holidays: [Holiday(try #require(CivilDate(last)), name: "Own")])
        let check = CalendarCheck(calendar, today: try #require(CivilDate("2026-11-26")))
        #expect(check.findings.count == findings, "\(check.findings)")
    }

    @Test("days that a set has since the calendar was saved are reported, and so is what never opens again")
    func changes() throws {
        let today = try #require(CivilDate("2026-11-26"))
        let old = try Self.calendar(
            ["de-by"],
            setHolidays: [Holiday(try #require(CivilDate("2032-12-25")), name: "Old", set: try slug("de-by"))]
        )
        #expect(CalendarCheck(old, today: today).findings.count == 1)
        let past = WorkingCalendar(
            name: "Fair", timeZone: .utc, weekly: [:],
            exceptions: [
                DateException(
                    try #require(CivilDate("2020-01-01")),
                    windows: [BusinessTimeTests.window("09:00", "10:00")])
            ])
        #expect(CalendarCheck(past, today: today).findings.count == 1)
    }
}
