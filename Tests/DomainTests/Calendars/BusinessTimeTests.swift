// Business time against cases with known answers, and at the edges that calendars have.

import Foundation
import Generators
import Testing

@testable import Domain

@Suite("Business time") struct BusinessTimeTests {
    /// The project's own cases, and those of the file that the environment names.
    static let files =
        [BusinessTimeCases.own]
        + (ProcessInfo.processInfo.environment["BATON_BUSINESS_TIME_CASES"].map { [URL(filePath: $0)] } ?? [])

    @Test("cases of a file have their answers", arguments: files)
    func cases(file: URL) throws {
        let cases = try BusinessTimeCases(file)
        let compiled = cases.calendars.mapValues { CompiledCalendar($0) }
        print("business time: \(cases.cases.count) cases read from \(file.path)")
        #expect(!cases.cases.isEmpty)
        for item in cases.cases {
            let calendar = try #require(compiled[item.calendar])
            let what = "\(item.calendar) from \(item.start)"
            switch item.question {
            case .elapsed(let end, let seconds):
                #expect(try calendar.elapsed(from: item.start, to: end) == seconds, "\(what) to \(end)")
            case .due(let seconds, let due):
                #expect(try calendar.due(after: item.start, seconds: seconds) == due, "\(what), \(seconds) s")
            case .dueDays(let days, let due):
                #expect(try calendar.due(after: item.start, days: days) == due, "\(what), \(days) days")
            }
        }
    }

    static let nineToFive = Dictionary(
        uniqueKeysWithValues: Weekday.allCases.prefix(5).map { ($0, [window("09:00", "17:00")]) })

    static func window(_ opens: String, _ closes: String) -> WorkWindow {
        WorkWindow(opens, closes) ?? WorkWindow(opens: 0, closes: 0)!
    }

    static func calendar(
        _ zone: String, _ weekly: [Weekday: [WorkWindow]] = nineToFive, holidays: [String] = [],
        exceptions: [String: [WorkWindow]] = [:]
    ) throws -> WorkingCalendar {
        WorkingCalendar(
            name: zone, timeZone: try #require(TimeZoneName(zone)), weekly: weekly,
            holidays: try holidays.map { Holiday(try #require(CivilDate($0))) },
            exceptions: try exceptions.map { DateException(try #require(CivilDate($0)), windows: $1) })
    }

    static func every(_ windows: WorkWindow...) -> [Weekday: [WorkWindow]] {
        Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, windows) })
    }

    /// zone, windows of every day, start, seconds, due
    static let edges: [(String, [WorkWindow], String, Int, String)] = [
        // Clocks go forward at 02:00: what lies in the gap is nobody's time.
        ("Europe/Berlin", [window("01:30", "02:30")], "2026-03-29T00:30:00Z", 1_800, "2026-03-29T01:00:00Z"),
        ("Europe/Berlin", [window("01:30", "02:30")], "2026-03-29T00:30:00Z", 1_801, "2026-03-29T23:30:01Z"),
        ("Europe/Berlin", [window("02:15", "04:00")], "2026-03-29T00:00:00Z", 1, "2026-03-29T01:00:01Z"),
        // Clocks go back at 03:00: 02:00 to 02:30 is open twice.
        ("Europe/Berlin", [window("01:30", "02:30")], "2026-10-24T23:00:00Z", 3_600, "2026-10-25T00:30:00Z"),
        ("Europe/Berlin", [window("01:30", "02:30")], "2026-10-24T23:00:00Z", 3_601, "2026-10-25T01:00:01Z"),
        ("Europe/Berlin", [window("01:30", "02:30")], "2026-10-24T23:00:00Z", 5_400, "2026-10-25T01:30:00Z"),
        // Half an hour, at 02:00 on Lord Howe.
        (
            "Australia/Lord_Howe", [window("01:00", "03:00")], "2026-10-03T14:00:00Z", 5_400,
            "2026-10-03T16:00:00Z"
        ),
        (
            "Australia/Lord_Howe", [window("01:00", "03:00")], "2026-04-04T13:00:00Z", 9_000,
            "2026-04-04T16:30:00Z"
        ),
        // Samoa had no 30 December 2011, Kwajalein no 21 August 1993.
        ("Pacific/Apia", [window("09:00", "17:00")], "2011-12-29T19:00:00Z", 36_000, "2011-12-30T21:00:00Z"),
        (
            "Pacific/Kwajalein", [window("09:00", "17:00")], "1993-08-20T21:00:00Z", 36_000,
            "1993-08-21T23:00:00Z"
        ),
        // The night that begins on the day that is skipped ends on the day after.
        ("Pacific/Apia", [window("22:00", "06:00")], "2011-12-30T08:00:00Z", 28_800, "2011-12-30T16:00:00Z"),
        ("Etc/UTC", [window("00:00", "24:00")], "2026-05-01T12:00:00Z", 864_000, "2026-05-11T12:00:00Z"),
        ("Etc/UTC", [window("09:00", "09:00")], "2026-05-01T12:00:00Z", 864_000, "2026-05-11T12:00:00Z"),
        ("Etc/UTC", [window("23:00", "00:00")], "2026-05-01T12:00:00Z", 3_601, "2026-05-02T23:00:01Z"),
    ]

    @Test("windows meet changes of the clocks, skipped dates and midnight as they should", arguments: edges)
    func edge(zone: String, windows: [WorkWindow], start: String, seconds: Int, due: String) throws {
        let weekly = Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, windows) })
        let calendar = CompiledCalendar(try Self.calendar(zone, weekly))
        let (start, due) = (try instant(start), try instant(due))
        #expect(try calendar.due(after: start, seconds: seconds) == due)
        #expect(try calendar.elapsed(from: start, to: due) == seconds)
    }

    @Test("no time at all is due at once, open or not")
    func nothing() throws {
        let calendar = CompiledCalendar(try Self.calendar("Europe/Berlin"))
        let sunday = try instant("2026-05-03T10:00:00Z")
        for agreed in ["PT0S", "P0D"] {
            let duration = AgreedDuration(try ISODuration(agreed, on: .business), on: .business)
            #expect(try calendar.due(after: sunday, within: duration) == sunday)
        }
        #expect(try calendar.elapsed(from: sunday, to: sunday.adding(seconds: -1)) == 0)
        #expect(try calendar.isOpen(at: sunday) == false)
        #expect(try calendar.nextOpening(from: sunday) == instant("2026-05-04T07:00:00Z"))
    }

    @Test("fractions of a second are neither lost nor made")
    func fractions() throws {
        let calendar = CompiledCalendar(try Self.calendar("Europe/Berlin"))
        let start = try instant("2026-05-04T14:59:59.250Z")
        #expect(try calendar.due(after: start, seconds: 1) == instant("2026-05-05T07:00:00.250Z"))
        #expect(try calendar.openMicroseconds(from: start, to: instant("2026-05-05T07:00:00Z")) == 750_000)
    }

    /// zone, weekly windows, holidays, start, days, due
    static let workingDays: [(String, [WorkWindow], [String], String, Int, String)] = [
        (
            "Europe/Berlin", [window("09:00", "17:00")], ["2026-05-05"], "2026-05-04T00:00:00Z", 1,
            "2026-05-06T15:00:00Z"
        ),
        ("Europe/Berlin", [window("22:00", "06:00")], [], "2026-05-04T00:00:00Z", 1, "2026-05-06T04:00:00Z"),
        (
            "Europe/Berlin", [window("09:00", "12:00"), window("22:00", "02:30")], [], "2026-10-23T10:00:00Z",
            1, "2026-10-25T01:30:00Z"
        ),
        ("Pacific/Apia", [window("09:00", "17:00")], [], "2011-12-29T20:00:00Z", 1, "2011-12-31T03:00:00Z"),
    ]

    @Test(
        "working days count dates on which a window begins, and end with the last of them",
        arguments: workingDays)
    func days(
        zone: String, windows: [WorkWindow], holidays: [String], start: String, days: Int, due: String
    ) throws {
        let weekly = Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, windows) })
        let calendar = CompiledCalendar(try Self.calendar(zone, weekly, holidays: holidays))
        #expect(try calendar.due(after: instant(start), days: days) == instant(due))
    }

    /// zone, start, duration, due
    static let elapsedDays: [(String, String, String, String)] = [
        ("Europe/Berlin", "2026-03-28T11:00:00Z", "P1D", "2026-03-29T10:00:00Z"),
        ("Europe/Berlin", "2026-03-28T01:30:00Z", "P1D", "2026-03-29T01:00:00Z"),
        ("Europe/Berlin", "2026-10-24T00:30:00Z", "P1D", "2026-10-25T00:30:00Z"),
        ("Europe/Berlin", "2026-10-24T00:30:00Z", "P1DT2H", "2026-10-25T02:30:00Z"),
        ("Europe/Berlin", "2026-10-24T00:30:00Z", "PT24H", "2026-10-25T00:30:00Z"),
        ("Australia/Lord_Howe", "2026-10-02T15:45:00Z", "P1D", "2026-10-03T15:30:00Z"),
        ("Pacific/Apia", "2011-12-29T20:00:00Z", "P1D", "2011-12-30T10:00:00Z"),
        ("Pacific/Kwajalein", "1993-08-20T22:00:00.5Z", "P1D", "1993-08-21T12:00:00Z"),
    ]

    @Test("elapsed days keep the local wall time", arguments: elapsedDays)
    func elapsed(zone: String, start: String, duration: String, due: String) throws {
        let calendar = CompiledCalendar(try Self.calendar(zone))
        let agreed = AgreedDuration(try ISODuration(duration, on: .elapsed), on: .elapsed)
        #expect(try calendar.due(after: instant(start), within: agreed) == instant(due))
    }

    @Test("what lies outside the horizon is an error and no answer")
    func horizon() throws {
        let calendar = try Self.calendar("Europe/Berlin")
        let year = CompiledCalendar(
            calendar, from: try #require(CivilDate("2026-01-01")),
            through: try #require(CivilDate("2026-12-31")))
        let start = try instant("2026-12-31T15:00:00Z")
        #expect(try year.due(after: start, seconds: 3_600) == instant("2026-12-31T16:00:00Z"))
        #expect(throws: BusinessTimeFault.beyondHorizon(year.last)) {
            try year.due(after: start, seconds: 3_601)
        }
        #expect(throws: BusinessTimeFault.beyondHorizon(year.last)) { try year.due(after: start, days: 1) }
        #expect(throws: BusinessTimeFault.beforeHorizon(year.first)) {
            try year.elapsed(from: instant("2025-12-31T22:59:59Z"), to: start)
        }
        #expect(throws: BusinessTimeFault.beyondHorizon(year.last)) {
            try year.elapsed(from: start, to: instant("2026-12-31T23:00:01Z"))
        }
        #expect(throws: BusinessTimeFault.beyondHorizon(year.last)) {
            try year.due(after: start, seconds: .max)
        }
        #expect(throws: BusinessTimeFault.beyondHorizon(year.last)) { try year.due(after: start, days: .max) }
        let whole = CompiledCalendar(calendar)
        #expect(whole.first.description == "1970-01-01" && whole.last.description == "2100-12-31")
        #expect(
            try whole.due(after: instant("2100-12-30T12:00:00Z"), days: 1) == instant("2100-12-31T16:00:00Z"))
    }

    private func instant(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }
}
