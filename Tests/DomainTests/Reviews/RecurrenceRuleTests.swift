// Rules and zones as iCalendar has them, against two parsers that others wrote.

import Generators
import Testing

@testable import Domain

@Suite(
    "Series in iCalendar",
    .enabled(if: PythonReference.isInstalled, "no Python at BATON_PYTHON or .venv: run `make test`"))
struct RecurrenceRuleTests {
    private static let zones = [
        "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "America/Sao_Paulo",
        "Pacific/Auckland", "Africa/Casablanca", "Europe/Dublin", "UTC",
    ]

    /// The series as one event with a rule, from its first day to the end of 2030.
    private func file(_ plan: ReviewPlan, _ reviews: [PlannedReview], _ summary: String) throws -> String {
        let rule = try #require(plan.rhythm.recurrenceRule)
        let (first, last) = (try #require(reviews.first), try #require(reviews.last))
        var text = ICalendarText()
        text.component("VCALENDAR") { text in
            text.line("VERSION", value: "2.0")
            text.line("PRODID", value: "-//Baton//EN")
            text.timeZone(
                plan.zone, from: first.startsAt.adding(seconds: -86_400),
                to: last.endsAt.adding(seconds: 86_400))
            text.component("VEVENT") { text in
                text.line("UID", value: "series")
                text.line("DTSTAMP", value: ICalendarText.utc(first.startsAt))
                text.moment("DTSTART", first.startsAt, in: plan.zone)
                text.moment("DTEND", first.endsAt, in: plan.zone)
                text.line("RRULE", value: rule + ";UNTIL=" + ICalendarText.utc(last.startsAt))
                text.text("SUMMARY", summary)
            }
        }
        return String(decoding: text.bytes, as: UTF8.self)
    }

    @Test("the instants that the parsers expand are the instants that Baton has")
    func expansion() throws {
        var random = SplitMix64(seed: 7)
        var expected: [[String]] = []
        var lines: [String] = []
        for number in 0..<120 {
            let rhythm = ReviewRhythm.random(using: &random)
            let zone = try #require(TimeZoneName(Self.zones[number % Self.zones.count]))
            // Clocks skip and repeat hours at night; there the rule and the parsers may well differ.
            let time = try #require(WallTime(minutes: Int.random(in: 420..<1_200, using: &random)))
            let plan = ReviewPlan(rhythm, at: time, in: zone, minutes: 45, onClosedDay: .keep)
            let start = try #require(CivilDate("2024-02-01"))
            let end = try #require(CivilDate("2030-11-30"))
            let reviews = plan.reviews(from: start, in: start...end, limit: 10_000, isOpen: nil)
            expected.append(reviews.map(\.startsAt.description).sorted())
            lines.append(JSON.string(try file(plan, reviews, "Übung; 1, 2\\3 \(number)")).canonicalText)
        }
        let answers = try PythonReference.run("icalendar_expansion.py", lines: lines)
        try #require(answers.count == lines.count)
        for (number, answer) in answers.enumerated() {
            let json = try JSON.parse(answer)
            #expect(
                json["starts"]?.arrayValue?.compactMap(\.stringValue) == expected[number], "\(lines[number])")
            #expect(json["complaints"] == [] && json["long"] == 0, "\(lines[number])")
            #expect(json["summaries"] == [.string("Übung; 1, 2\\3 \(number)")])
        }
    }

    @Test(
        "a rule is written so",
        arguments: [
            (ReviewRhythm.weeks(2, .thursday), "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
            (
                .months(MonthlyRhythm(every: 3, on: .weekday(.tuesday, 2))),
                "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU"
            ),
            (
                .months(MonthlyRhythm(every: 1, on: .weekday(.friday, 5))),
                "FREQ=MONTHLY;INTERVAL=1;BYDAY=-1FR"
            ),
            (.months(MonthlyRhythm(every: 12, on: .date(15))), "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=15"),
            (
                .months(MonthlyRhythm(every: 1, on: .date(30))),
                "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28,29,30;BYSETPOS=-1"
            ), (.daily, nil), (.dates([]), nil),
        ] as [(ReviewRhythm, String?)])
    func rules(rhythm: ReviewRhythm, rule: String?) {
        #expect(rhythm.recurrenceRule == rule)
    }

    @Test("lines are folded by octets and never within a character, and text cannot end its line")
    func folding() throws {
        for pad in 0..<80 {
            var text = ICalendarText()
            let words = String(repeating: "x", count: pad) + String(repeating: "ü€😀", count: 40)
            text.text("SUMMARY", words)
            let lines = text.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            #expect(lines.allSatisfy { $0.count <= 76 && String(validating: $0, as: UTF8.self) != nil })
            let read = ICalendarLines(text.bytes)
            #expect(read.faults.isEmpty && read.lines.map(\.value) == [words])
        }
        #expect(ICalendarText.escaped("a;b,c\\d\r\ne\u{7}f") == "a\\;b\\,c\\\\d\\ne f")
        var text = ICalendarText()
        text.line("ATTENDEE", [("CN", "Ida \"The\" Fox; Jr\n")], value: "mailto:ida@example.com")
        #expect(
            String(decoding: text.bytes, as: UTF8.self)
                == "ATTENDEE;CN=\"Ida ^'The^' Fox; Jr^n\":mailto:ida@example.com\r\n")
    }
}
