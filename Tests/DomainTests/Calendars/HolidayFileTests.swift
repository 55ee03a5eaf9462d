// Holidays out of iCalendar files: what is read, what is skipped, and what is refused with its line.

import Generators
import Testing

@testable import Domain

@Suite("Holidays of iCalendar files") struct HolidayFileTests {
    static let years = 2026...2030

    /// A file of one event with these lines.
    static func file(_ lines: String...) -> [UInt8] {
        let all =
            ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT"] + lines + ["END:VEVENT", "END:VCALENDAR", ""]
        return Array(all.joined(separator: "\r\n").utf8)
    }

    static func dates(_ bytes: [UInt8], _ years: ClosedRange<Int> = years) throws -> [String] {
        try HolidayFile(bytes, years: years).holidays.map(\.date.description)
    }

    static let read: [([UInt8], [String])] = [
        (file("DTSTART;VALUE=DATE:20260106"), ["2026-01-06"]),
        (file("DTSTART:20260106", "DTEND:20260107"), ["2026-01-06"]),
        (file("DTSTART;VALUE=DATE:20260106", "DTEND;VALUE=DATE:20260106"), ["2026-01-06"]),
        (
            file("DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270103"),
            ["2026-12-31", "2027-01-01", "2027-01-02"]
        ),
        (file("DTSTART;VALUE=DATE:20251231", "DTEND;VALUE=DATE:20260102"), ["2026-01-01"]),
        (file("DTSTART;VALUE=DATE:20260106", "DURATION:P2D"), ["2026-01-06", "2026-01-07"]),
        (
            file("DTSTART;VALUE=DATE:20001225", "RRULE:FREQ=YEARLY"),
            ["2026-12-25", "2027-12-25", "2028-12-25", "2029-12-25", "2030-12-25"]
        ),
        (file("DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY"), ["2028-02-29"]),
        (file("DTSTART;VALUE=DATE:20241225", "RRULE:FREQ=YEARLY;COUNT=4"), ["2026-12-25", "2027-12-25"]),
        // A start that its rule would not have is one day more, and does not take the place of the rule's.
        (
            file("DTSTART;VALUE=DATE:20270101", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=3"),
            ["2027-01-01", "2027-11-25", "2028-11-23"]
        ),
        (
            file("DTSTART;VALUE=DATE:20271231", "RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25"),
            ["2027-12-31", "2028-12-25", "2029-12-25", "2030-12-25"]
        ),
        (file("DTSTART;VALUE=DATE:20241225", "RRULE:FREQ=YEARLY;UNTIL=20271224"), ["2026-12-25"]),
        (file("DTSTART;VALUE=DATE:20241225", "RRULE:FREQ=YEARLY;INTERVAL=3"), ["2027-12-25", "2030-12-25"]),
        (
            file("DTSTART;VALUE=DATE:20251127", "rrule:freq=yearly;bymonth=11;byday=4TH;count=3;wkst=SU"),
            ["2026-11-26", "2027-11-25"]
        ),
        (
            file(
                "DTSTART;VALUE=DATE:20260525", "RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;UNTIL=20281231T000000Z"
            ),
            ["2026-05-25", "2027-05-31", "2028-05-29"]
        ),
        (
            file(
                "DTSTART;VALUE=DATE:20251225", "RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25",
                "EXDATE;VALUE=DATE:20271225,20281225"),
            ["2026-12-25", "2029-12-25", "2030-12-25"]
        ),
        (
            file("DTSTART;VALUE=DATE:20260101", "RDATE;VALUE=DATE:20270102,20280103"),
            ["2026-01-01", "2027-01-02", "2028-01-03"]
        ),
        (file("DTSTART;VALUE=DATE:20200101"), []),
        (file("DTSTART;VALUE=DATE:20260101", "STATUS:CANCELLED"), []),
        (
            file(
                "DTSTART;TZID=\"Europe/Berlin\":20260101T100000", "DTEND;TZID=Europe/Berlin:20260101T110000"),
            []
        ),
        // An alarm is no part of the event.
        (
            file(
                "DTSTART;VALUE=DATE:20260101", "BEGIN:VALARM", "TRIGGER:-PT15M", "DURATION:PT5M", "END:VALARM"
            ), ["2026-01-01"]
        ),
        (Array("BEGIN:VCALENDAR\nEND:VCALENDAR\n".utf8), []),
    ]

    @Test("all-day events become dates, once or once a year", arguments: read)
    func reads(bytes: [UInt8], dates: [String]) throws {
        #expect(try Self.dates(bytes) == dates)
    }

    static let refused: [([UInt8], [String])] = [
        (file("DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=SECONDLY"), ["/lines/5 not_allowed_value"]),
        (file("DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=DAILY;COUNT=2"), ["/lines/5 not_allowed_value"]),
        (file("DTSTART:20260101T090000Z", "RRULE:FREQ=SECONDLY"), ["/lines/5 not_allowed_value"]),
        (file("DTSTART;VALUE=DATE:20260101", "RRULE:COUNT=2"), ["/lines/5 required"]),
        (
            file("DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY;BYHOUR=1,2,3"),
            ["/lines/5 not_allowed_value"]
        ),
        (file("DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY;COUNT=0"), ["/lines/5 out_of_range"]),
        (
            file("DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY;COUNT=99999999999999999999"),
            ["/lines/5 out_of_range"]
        ),
        (
            file("DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY;COUNT=2;UNTIL=20280101"),
            ["/lines/5 not_allowed_value"]
        ),
        (file("DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY;BYDAY=MO"), ["/lines/5 not_allowed_value"]),
        (file("DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY;FREQ=YEARLY"), ["/lines/5 invalid_format"]),
        (file("DTSTART;VALUE=DATE:20260101", "EXRULE:FREQ=YEARLY"), ["/lines/5 not_allowed_value"]),
        (file("DTSTART;VALUE=DATE:20260231"), ["/lines/4 invalid_format", "/lines/3 required"]),
        (file("DTSTART;VALUE=DATE:20260110", "DTEND;VALUE=DATE:20260109"), ["/lines/5 out_of_range"]),
        (file("DTSTART;VALUE=DATE:20260110", "DTEND;VALUE=DATE:20280109"), ["/lines/3 out_of_range"]),
        (file("DTSTART;VALUE=DATE:20260110", "DURATION:PT1H"), ["/lines/5 invalid_format"]),
        (file("SUMMARY:Nothing"), ["/lines/3 required"]),
        (file("DTSTART;VALUE=DATE:20260101", "END:VTODO"), ["/lines/5 invalid_format"]),
        (file("no line"), ["/lines/4 invalid_format"]),
        (
            Array("date;name\n2026-01-01;New Year\n".utf8),
            ["/lines/1 invalid_format", "/lines/2 invalid_format"]
        ),
        (Array("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260101\r\n".utf8), ["/lines/3 invalid_format"]),
        (Array("VERSION:2.0\r\n".utf8), ["/lines/1 invalid_format"]),
        ([], ["/lines/1 invalid_format"]),
        (Array("BEGIN:VCALENDAR\nSUMMARY:".utf8) + [0xFF, 0x0A], ["/lines/2 invalid_format"]),
    ]

    @Test("what is not understood is refused with its line", arguments: refused)
    func refuses(bytes: [UInt8], faults: [String]) {
        let error = #expect(throws: DomainError.self) { try HolidayFile(bytes, years: Self.years) }
        #expect(error?.faults.map { "\($0.pointer) \($0.code.rawValue)" } == faults)
    }

    @Test("folded lines are put together by octets, and texts are unescaped")
    func folding() throws {
        let name = "Fête du Travail\\, férié"
        let line = Array("SUMMARY:\(name)".utf8)
        for width in 1..<line.count {
            var bytes = Array("\u{FEFF}BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260501\r\n".utf8)
            bytes += line[..<width] + Array("\r\n ".utf8) + line[width...]
            bytes += Array("\r\nEND:VEVENT\r\nEND:VCALENDAR".utf8)
            let file = try HolidayFile(bytes, years: Self.years)
            #expect(
                file.holidays == [
                    Holiday(try #require(CivilDate("2026-05-01")), name: "Fête du Travail, férié")
                ])
        }
    }

    @Test("holidays of one date have their names together; what is skipped says why")
    func report() throws {
        let text = """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:a
            SUMMARY:Labour Day
            DTSTART;VALUE=DATE:20080501
            RRULE:FREQ=YEARLY
            END:VEVENT
            BEGIN:VEVENT
            SUMMARY:Ascension Day
            DTSTART;VALUE=DATE:20300501
            END:VEVENT
            BEGIN:VEVENT
            UID:a
            SUMMARY:Labour Day\\, moved
            RECURRENCE-ID;VALUE=DATE:20270501
            DTSTART;VALUE=DATE:20270503
            END:VEVENT
            BEGIN:VEVENT
            UID:a
            RECURRENCE-ID;VALUE=DATE:20280501
            DTSTART;VALUE=DATE:20280501
            STATUS:CANCELLED
            END:VEVENT
            BEGIN:VEVENT
            SUMMARY:Stand-up
            DTSTART:20260105T090000Z
            END:VEVENT
            BEGIN:VEVENT
            SUMMARY:Long ago
            DTSTART:19990101
            END:VEVENT
            END:VCALENDAR
            """
        let file = try HolidayFile(Array(text.utf8), years: Self.years)
        #expect(
            file.holidays.map { "\($0.date) \($0.name ?? "")" } == [
                "2026-05-01 Labour Day", "2027-05-03 Labour Day, moved", "2029-05-01 Labour Day",
                "2030-05-01 Labour Day, Ascension Day",
            ])
        #expect(file.events == 6)
        #expect(
            file.skipped.map { "\($0.line) \($0.reason.rawValue)" } == [
                "18 cancelled", "24 timed", "28 other_years",
            ])
    }

    @Test("files without end are refused, whatever they are full of")
    func bounds() throws {
        func lines(_ count: Int, _ body: (Int) -> String) -> [UInt8] {
            Array(("BEGIN:VCALENDAR\n" + (0..<count).map(body).joined() + "END:VCALENDAR\n").utf8)
        }
        func codes(_ bytes: [UInt8], _ years: ClosedRange<Int>) -> Set<ErrorCode>? {
            let error = #expect(throws: DomainError.self) { try HolidayFile(bytes, years: years) }
            return error.map { Set($0.faults.map(\.code)).union($0.faults.isEmpty ? [$0.code] : []) }
        }
        let whole = CalendarLimits.years
        let many = lines(5_001) { _ in "BEGIN:VEVENT\nDTSTART:20260101\nEND:VEVENT\n" }
        #expect(codes(many, Self.years) == [.tooMany])
        let long = lines(300) { _ in
            "BEGIN:VEVENT\nDTSTART:19700101\nDURATION:P366D\nRRULE:FREQ=YEARLY\nEND:VEVENT\n"
        }
        #expect(codes(long, whole) == [.tooMany])
        let wide = lines(1) { _ in "SUMMARY:" + String(repeating: "x", count: 20_000) + "\n" }
        #expect(codes(wide, whole) == [.tooLong])
        #expect(codes(lines(100_001) { _ in "X:y\n" }, whole) == [.tooMany])
        #expect(codes(lines(50) { _ in "BEGIN:VEVENT\n" }, whole)?.contains(.invalidFormat) == true)
        let odd = lines(5_000) { _ in "?\n" }
        #expect(codes(odd, whole)?.contains(.invalidFormat) == true)
    }

    @Test("no input ends the reader, and what it reads keeps its bounds")
    func noise() {
        var random = SplitMix64(seed: 5_545)
        let seed = Self.file(
            "DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20260103", "RRULE:FREQ=YEARLY;COUNT=3")
        for _ in 0..<3_000 {
            var bytes = seed
            for _ in 0..<random.int(1...6) {
                let index = random.below(bytes.count)
                switch random.below(3) {
                case 0: bytes[index] = UInt8(random.below(256))
                case 1: bytes.remove(at: index)
                default: bytes.insert(contentsOf: bytes[..<index].suffix(9), at: index)
                }
            }
            guard let file = try? HolidayFile(bytes, years: Self.years) else { continue }
            #expect(file.holidays.allSatisfy { Self.years.contains($0.date.year) })
        }
    }
}
