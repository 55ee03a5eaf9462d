// When a series is held: off closed days, at a local time, and as terms say it.

import Testing

@testable import Domain

@Suite("The plan of reviews") struct ReviewPlanTests {
    private static func date(_ text: String) -> CivilDate { CivilDate(text)! }
    private static let berlin = TimeZoneName("Europe/Berlin")!

    private func held(
        _ rhythm: ReviewRhythm, _ rule: ClosedDayRule, _ first: String, _ last: String,
        closed: [String]? = [], at time: String = "09:00", in zone: TimeZoneName = berlin
    ) throws -> [PlannedReview] {
        let closed = closed.map { Set($0.map { Self.date($0) }) }
        let plan = ReviewPlan(
            rhythm, at: try #require(WallTime(time)), in: zone, minutes: 90, onClosedDay: rule)
        let isOpen = closed.map { closed in
            { (day: CivilDate) in ![.saturday, .sunday].contains(Weekday(of: day)) && !closed.contains(day) }
        }
        return plan.reviews(
            from: Self.date(first), in: Self.date(first)...Self.date(last), limit: 99, isOpen: isOpen)
    }

    @Test(
        "a meeting leaves a closed day by the rule, and keeps the name of its day",
        arguments: [
            (ClosedDayRule.forward, "2027-01-04"), (.backward, "2026-12-31"), (.keep, "2027-01-01"),
        ])
    func closedDays(rule: ClosedDayRule, expected: String) throws {
        let found = try held(
            .months(MonthlyRhythm(every: 12, on: .date(1))), rule, "2026-12-15", "2027-01-31",
            closed: ["2027-01-01"])
        #expect(found.map(\.day) == [Self.date("2027-01-01")])
        #expect(found.map(\.heldOn) == [Self.date(expected)])
        #expect(found.map(\.isOnClosedDay) == [rule == .keep])
    }

    @Test("a calendar that is closed for longer than a meeting may be moved leaves it where it is")
    func closedForLong() throws {
        let closed = (0...70).map { Self.date("2026-07-01").moved(days: $0).description }
        let found = try held(
            .dates([Self.date("2026-07-01")]), .forward, "2026-07-01", "2026-07-01", closed: closed)
        #expect(found.map(\.heldOn) == [Self.date("2026-07-01")] && found[0].isOnClosedDay)
    }

    @Test("without a calendar nothing is moved, and a daily rhythm meets on open days only")
    func withoutCalendar() throws {
        let saturday = try held(
            .dates([Self.date("2026-11-28")]), .forward, "2026-11-01", "2026-11-30", closed: nil)
        #expect(saturday.map(\.heldOn) == [Self.date("2026-11-28")] && !saturday[0].isOnClosedDay)
        let daily = try held(.daily, .forward, "2026-11-26", "2026-12-01", closed: ["2026-11-30"])
        #expect(daily.map(\.heldOn.description) == ["2026-11-26", "2026-11-27", "2026-12-01"])
    }

    @Test(
        "a local time stays through changes of the clocks; one that they skip is the first after the gap",
        arguments: [
            ("2026-03-23", "09:00", "2026-03-23T08:00:00Z"), ("2026-03-30", "09:00", "2026-03-30T07:00:00Z"),
            ("2026-03-29", "02:30", "2026-03-29T01:00:00Z"), ("2026-10-25", "02:30", "2026-10-25T00:30:00Z"),
        ])
    func clocks(day: String, time: String, starts: String) throws {
        let found = try held(.dates([Self.date(day)]), .keep, day, day, at: time)
        #expect(found.map(\.startsAt) == [try #require(Instant(rfc3339: starts))])
        #expect(found[0].endsAt.seconds(since: found[0].startsAt) == 5_400)
    }

    @Test(
        "terms say the rhythm, and what they leave open is Monday, nine o'clock, an hour",
        arguments: [
            (#"{"interval": "week", "name": "A"}"#, ReviewRhythm.weeks(1, .monday)),
            (#"{"interval": "three-weeks", "weekday": "thursday", "name": "A"}"#, .weeks(3, .thursday)),
            (#"{"interval": "day", "name": "A"}"#, .daily),
            (
                #"{"interval": "month", "weekday": "friday", "week": -1, "name": "A"}"#,
                .months(MonthlyRhythm(every: 1, on: .weekday(.friday, -1), fiscalStart: 4))
            ),
            (
                #"{"interval": "quarter", "month": 3, "name": "A"}"#,
                .months(MonthlyRhythm(every: 3, month: 3, on: .weekday(.monday, 1), fiscalStart: 4))
            ),
            (
                #"{"interval": "half-year", "name": "A"}"#,
                .months(MonthlyRhythm(every: 6, on: .weekday(.monday, 1), fiscalStart: 4))
            ),
            (
                #"{"interval": "year", "month": 12, "name": "A"}"#,
                .months(MonthlyRhythm(every: 12, month: 12, on: .weekday(.monday, 1), fiscalStart: 4))
            ),
            (
                #"{"interval": "month", "day": 31, "name": "A"}"#,
                .months(MonthlyRhythm(every: 1, on: .date(31), fiscalStart: 4))
            ),
            (#"{"interval": "quarter", "dates": ["2027-02-15"], "name": "A"}"#, .dates([date("2027-02-15")])),
        ])
    func rhythms(item: String, rhythm: ReviewRhythm) throws {
        let terms = try JSON.parse(#"{"meetings": {"a": \#(item)}}"#)
        let series = AgreedSeries.all(in: terms, zone: Self.berlin, fiscalStart: 4)
        #expect(series.map(\.plan.rhythm) == [rhythm])
        #expect(series[0].plan.time.description == "09:00" && series[0].plan.minutes == 60)
        #expect(series[0].plan.zone == Self.berlin && series[0].title == "A")
    }

    @Test("meetings come before reviews, in their order, with all that terms say of them")
    func series() throws {
        let terms = try JSON.parse(
            """
            {"reviews": {"quarterly": {"position": 1, "text": "The targets", "owner": "revenue-operations",
               "interval": "quarter", "time": "14:30", "time_zone": "Asia/Tokyo", "minutes": 120, "on_closed_day": "backward",
               "location": "Room 4", "participants": ["sales"], "agenda": ["Figures", "Causes"]},
              "triggers": {"many": {"text": "Many returns"}}},
             "meetings": {"late": {"position": 2, "name": "Late", "interval": "week"},
              "early": {"position": 1, "name": "Early", "interval": "week"}}}
            """)
        let series = AgreedSeries.all(in: terms, zone: .utc, fiscalStart: 1)
        #expect(
            series.map(\.pointer.description) == ["/meetings/early", "/meetings/late", "/reviews/quarterly"])
        let review = try #require(series.last)
        #expect(review.title == "The targets" && review.owner == "revenue-operations")
        #expect(review.plan.time.minutes == 870 && review.plan.zone.text == "Asia/Tokyo")
        #expect(review.plan.onClosedDay == .backward && series[0].plan.onClosedDay == .forward)
        #expect(review.plan.minutes == 120 && review.location == "Room 4")
        #expect(review.participants == ["sales"] && review.agenda == ["Figures", "Causes"])
    }

    @Test(
        "a time of day is two digits, a colon, two digits",
        arguments: [
            ("00:00", 0), ("23:59", 1_439), ("24:00", nil), ("9:00", nil), ("09:60", nil), ("+9:00", nil),
            ("09:00:00", nil), ("", nil), ("ab:cd", nil),
        ] as [(String, Int?)])
    func times(text: String, minutes: Int?) {
        #expect(WallTime(text)?.minutes == minutes)
    }
}
