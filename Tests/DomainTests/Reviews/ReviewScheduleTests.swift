// What planning makes of a promise: which reviews come, move, go, and which are left alone.

import Foundation
import Testing

@testable import Domain

@Suite("The schedule of reviews") struct ReviewScheduleTests {
    private static let berlin = TimeZoneName("Europe/Berlin")!
    private static let now = Instant("2026-11-27T08:00:00Z")!

    private static func id(_ number: Int) -> ReviewID {
        ReviewID("00000000-0000-7000-8000-\(String(repeating: "0", count: 12 - "\(number)".count))\(number)")!
    }

    private static func series(
        _ key: String = "quarterly", _ rhythm: ReviewRhythm? = nil, title: String = "Targets",
        at time: String = "09:00"
    ) -> AgreedSeries {
        AgreedSeries(
            .review, key: key,
            stored: .object([
                "title": .string(title),
                "rhythm": (rhythm ?? .months(MonthlyRhythm(every: 3, on: .weekday(.monday, 1)))).json,
                "time": .string(time), "time_zone": "Europe/Berlin", "minutes": 60,
                "on_closed_day": "forward",
                "location": .null, "owner": .null, "participants": [], "agenda": [],
            ]))!
    }

    private static func promise(_ agreed: [AgreedSeries], calendar: CalendarVersion? = nil) -> ReviewPromise {
        ReviewPromise(version: 1, agreed: agreed, calendar: calendar)
    }

    /// What planning from nothing leaves behind.
    private static func planned(_ promise: ReviewPromise, at now: Instant = now) -> (
        [ReviewSeries], [AheadReview]
    ) {
        let change = ReviewSchedule.change(promise, stored: [], ahead: [], now: now)
        let ahead = change.added.enumerated().map { index, planned in
            AheadReview(
                id: id(index + 1), series: planned.series, day: planned.review.day,
                startsAt: planned.review.startsAt, endsAt: planned.review.endsAt, zone: planned.zone)
        }
        return (change.series, ahead)
    }

    @Test("reviews are made for fifteen months, to the end of the last one")
    func horizon() {
        let (series, ahead) = Self.planned(Self.promise([Self.series()]))
        #expect(series.map(\.plannedUntil.description) == ["2028-02-29"])
        #expect(
            ahead.map(\.day.description) == [
                "2027-01-04", "2027-04-05", "2027-07-05", "2027-10-04", "2028-01-03",
            ])
        #expect(ahead[0].startsAt == Instant("2027-01-04T08:00:00Z"))
        #expect(ahead[1].startsAt == Instant("2027-04-05T07:00:00Z"))
    }

    @Test("planning again the same month changes nothing, the month after adds what comes then")
    func again() throws {
        let promise = Self.promise([Self.series("weekly", .weeks(2, .tuesday))])
        let (series, ahead) = Self.planned(promise)
        let later = try #require(Instant("2026-11-30T22:00:00Z"))
        #expect(ReviewSchedule.change(promise, stored: series, ahead: ahead, now: later).isEmpty)
        let next = try #require(Instant("2026-12-01T12:00:00Z"))
        let change = ReviewSchedule.change(
            promise, stored: series, ahead: ahead.filter { $0.startsAt > next }, now: next)
        #expect(change.cancelled.isEmpty && change.moved.isEmpty)
        // Every second week goes on as it was counted.
        let days = ahead.map(\.day.daysSince1970) + change.added.map(\.review.day.daysSince1970)
        #expect(!change.added.isEmpty)
        #expect(zip(days, days.dropFirst()).allSatisfy { $1 - $0 == 14 })
        #expect(change.series.map(\.plannedUntil.description) == ["2028-03-31"])
    }

    @Test("another time moves what lies ahead but not what was moved by hand or cancelled by hand")
    func moved() {
        var (series, ahead) = Self.planned(Self.promise([Self.series()]))
        ahead[1].isMoved = true
        ahead[2].isCancelled = true
        let change = ReviewSchedule.change(
            Self.promise([Self.series(at: "10:30")]), stored: series, ahead: ahead, now: Self.now)
        #expect(change.added.isEmpty && change.cancelled.isEmpty)
        #expect(Set(change.moved.keys) == [Self.id(1), Self.id(4), Self.id(5)])
        #expect(change.moved[Self.id(1)]?.review.startsAt == Instant("2027-01-04T09:30:00Z"))
        series = change.series
        #expect(series.map(\.agreed.plan.time.description) == ["10:30"])
    }

    @Test("what is promised no more is cancelled, and held again when it is promised again")
    func ended() throws {
        let (series, ahead) = Self.planned(Self.promise([Self.series(), Self.series("yearly")]))
        let change = ReviewSchedule.change(
            Self.promise([Self.series("yearly")]), stored: series, ahead: ahead, now: Self.now)
        #expect(change.series.map(\.key.description) == ["review/quarterly"])
        #expect(change.series.map(\.endedAt) == [Self.now])
        #expect(change.cancelled.count == 5 && change.added.isEmpty && change.moved.isEmpty)
        let gone = Set(change.cancelled)
        let left = ahead.map { review in
            var review = review
            if gone.contains(review.id) { (review.isCancelled, review.isCancelledByPlan) = (true, true) }
            return review
        }
        let stored = series.filter { $0.key != change.series[0].key } + change.series
        let again = ReviewSchedule.change(
            Self.promise([Self.series(), Self.series("yearly")]), stored: stored, ahead: left,
            now: Self.now.adding(seconds: 3600))
        #expect(Set(again.moved.keys) == gone && again.added.isEmpty && again.cancelled.isEmpty)
        #expect(again.series.map(\.endedAt) == [nil])
    }

    @Test("an agreement that is in force no more cancels all of its reviews")
    func notInForce() {
        let (series, ahead) = Self.planned(Self.promise([Self.series()]))
        let none = ReviewPromise(version: nil, agreed: [], calendar: nil)
        let change = ReviewSchedule.change(none, stored: series, ahead: ahead, now: Self.now)
        #expect(change.cancelled.count == 5 && change.series.allSatisfy { $0.endedAt == Self.now })
        #expect(ReviewSchedule.change(none, stored: change.series, ahead: [], now: Self.now).isEmpty)
    }

    @Test("a holiday that is added late moves the review of that day, whose name stays")
    func lateHoliday() throws {
        let week = try WorkingCalendar.office(holidays: [])
        let (series, ahead) = Self.planned(Self.promise([Self.series()], calendar: Self.version(week, 1)))
        let closed = try WorkingCalendar.office(holidays: ["2027-01-04", "2027-01-05"])
        let change = ReviewSchedule.change(
            Self.promise([Self.series()], calendar: Self.version(closed, 2)), stored: series, ahead: ahead,
            now: Self.now)
        #expect(change.moved.count == 1)
        let moved = try #require(change.moved[Self.id(1)])
        #expect(moved.review.day.description == "2027-01-04")
        #expect(moved.review.startsAt == Instant("2027-01-06T08:00:00Z"))
        #expect(change.series.map(\.calendar?.version) == [2])
    }

    @Test(
        "what was moved by hand stays when its own day is past, for as long as the series is promised",
        arguments: [7, 40, 200])
    func movedBeyondItsDay(days: Int) throws {
        let promise = Self.promise([Self.series()])
        let (series, planned) = Self.planned(promise)
        var ahead = planned
        let moved = ahead[0].startsAt.adding(seconds: 86_400 * 300)
        (ahead[0].startsAt, ahead[0].endsAt, ahead[0].isMoved) = (moved, moved.adding(seconds: 3600), true)
        let later = Instant("2027-01-04T09:00:00Z")!.adding(seconds: 86_400 * days)
        let left = ahead.filter { $0.startsAt > later }
        let change = ReviewSchedule.change(promise, stored: series, ahead: left, now: later)
        #expect(change.cancelled.isEmpty && change.moved.isEmpty)
        let none = ReviewPromise(version: nil, agreed: [], calendar: nil)
        let end = ReviewSchedule.change(none, stored: series, ahead: left, now: later)
        #expect(Set(end.cancelled) == Set(left.map(\.id)))
    }

    @Test("a review that a holiday put off stays where it is when the holiday goes after its own day is over")
    func holidayGoes() throws {
        let closed = try WorkingCalendar.office(holidays: ["2027-01-04", "2027-01-05"])
        let (series, ahead) = Self.planned(Self.promise([Self.series()], calendar: Self.version(closed, 1)))
        #expect(ahead[0].startsAt == Instant("2027-01-06T08:00:00Z"))
        let open = try WorkingCalendar.office(holidays: [])
        let tuesday = try #require(Instant("2027-01-05T12:00:00Z"))
        let change = ReviewSchedule.change(
            Self.promise([Self.series()], calendar: Self.version(open, 2)), stored: series, ahead: ahead,
            now: tuesday)
        #expect(change.cancelled.isEmpty && change.moved.isEmpty)
    }

    private static func version(_ calendar: WorkingCalendar, _ number: Int) -> CalendarVersion {
        CalendarVersion(
            id: CalendarID("00000000-0000-7000-8000-000000000001")!, key: Slug("office")!, number: number,
            calendar: calendar, validFrom: now, validUntil: nil)
    }

    @Test(
        "every rhythm is stored and read as it was",
        arguments: [
            ReviewRhythm.daily, .weeks(3, .friday), .months(MonthlyRhythm(every: 6, month: 2, on: .date(31))),
            .months(MonthlyRhythm(every: 12, month: 5, on: .weekday(.monday, -1), fiscalStart: 4)),
            .dates([CivilDate("2027-02-01")!, CivilDate("2027-05-03")!]),
        ])
    func stored(rhythm: ReviewRhythm) {
        let series = Self.series("x", rhythm)
        #expect(series.plan.rhythm == rhythm)
        #expect(AgreedSeries(.review, key: "x", stored: .object(series.definition)) == series)
    }
}

extension WorkingCalendar {
    /// Monday to Friday, nine to five, in Berlin.
    fileprivate static func office(holidays: [String]) throws -> WorkingCalendar {
        let window = try #require(WorkWindow("09:00", "17:00"))
        let weekly = Dictionary(
            uniqueKeysWithValues: Weekday.allCases.map { day in
                (day, [.saturday, .sunday].contains(day) ? [] : [window])
            })
        return WorkingCalendar(
            name: "Office", timeZone: try #require(TimeZoneName("Europe/Berlin")), weekly: weekly,
            holidays: holidays.compactMap { CivilDate($0).map { Holiday($0) } })
    }
}
