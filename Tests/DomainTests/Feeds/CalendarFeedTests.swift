// Calendars as two parsers expand them, against the meetings that are held.

import Generators
import Testing

@testable import Domain

@Suite(
    "Calendars to subscribe to",
    .enabled(if: PythonReference.isInstalled, "no Python at BATON_PYTHON or .venv: run `make test`"))
struct CalendarFeedTests {
    private static let zones = [
        "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "America/Sao_Paulo",
        "Pacific/Auckland", "Africa/Casablanca", "Europe/Dublin", "UTC",
    ]
    private static let now = Instant("2027-03-10T12:00:00Z")!
    private static let agreement = AgreementID("0197f0c2-7d0e-7a55-b0a1-5b2f3c9d1e10")!

    /// A series with its meetings, some of which were moved, cancelled, or are of another rhythm.
    private struct History {
        var series: FeedSeries
        var reviews: [FeedReview]

        /// From when until when.
        var held: [[String]] {
            reviews.filter { $0.cancellation == nil }.map {
                [$0.startsAt.description, $0.endsAt.description]
            }
            .sorted { $0.lexicographicallyPrecedes($1) }
        }

        var cancelled: [String] {
            reviews.filter { $0.cancellation != nil }.map(\.startsAt.description).sorted()
        }

        func feed() -> CalendarFeed {
            CalendarFeed(
                name: "Übung", language: .german, window: FeedWindow(at: CalendarFeedTests.now),
                isWhole: true,
                series: [series], reviews: reviews)
        }
    }

    private static func rhythm(_ number: Int, _ random: inout SplitMix64) -> ReviewRhythm {
        switch number % 4 {
        case 0: .daily
        case 1:
            .dates(
                (0..<9).map { _ in
                    CivilDate("2027-01-01")!.moved(days: Int.random(in: 0..<700, using: &random))
                })
        default: .random(using: &random)
        }
    }

    /// - Parameter number: which kinds of rhythm and zone it has.
    private static func history(_ number: Int, _ random: inout SplitMix64) throws -> History {
        let zone = try #require(TimeZoneName(zones[number % zones.count]))
        // Any time of the day, also those that clocks skip or show twice.
        let time = try #require(WallTime(minutes: Int.random(in: 0..<96, using: &random) * 15))
        let rhythm = rhythm(number, &random)
        let plan = ReviewPlan(
            rhythm, at: time, in: zone, minutes: 45,
            onClosedDay: ClosedDayRule.allCases.randomElement(using: &random) ?? .keep)
        let start = try #require(CivilDate("2026-12-20"))
        let changed = start.moved(days: Bool.random(using: &random) ? 0 : 70)
        let closed = Int.random(in: 0..<7, using: &random)
        func held(_ plan: ReviewPlan, from first: CivilDate, to last: CivilDate) -> [FeedReview] {
            guard first <= last else { return [] }
            return plan.reviews(from: first, in: first...last, limit: 1_000) {
                $0.daysSince1970 % 7 != closed
            }.map { review($0, zone, &random) }
        }
        // Until it changed, it met by another rhythm, or at another time.
        var before = plan
        if Bool.random(using: &random) {
            before.rhythm = .random(using: &random)
        } else {
            before.time = try #require(WallTime(minutes: 600))
        }
        var reviews = held(before, from: start, to: changed.previous)
        let days = Set(reviews.map(\.day))
        reviews += held(plan, from: changed, to: CivilDate("2028-06-30")!).filter { !days.contains($0.day) }
        let isSameRhythm = before.rhythm == plan.rhythm
        let agreed = AgreedSeries(
            kind: .meeting, key: "weekly", title: "Übung; 1, 2\\3", plan: plan, location: "Raum 4",
            participants: ["ada"], owner: nil, agenda: ["Zahlen", "Neues"])
        let series = FeedSeries(
            agreementID: agreement, agreement: try #require(Slug("global")), agreementName: "Alles",
            selector: Selector(),
            series: ReviewSeries(
                agreed, version: 1, firstDay: isSameRhythm ? start : changed, calendar: nil,
                plannedUntil: CivilDate("2028-06-30")!, startedAt: now),
            sequence: 3, modifiedAt: now)
        return History(series: series, reviews: reviews)
    }

    private static func review(
        _ planned: PlannedReview, _ zone: TimeZoneName, _ random: inout SplitMix64
    ) -> FeedReview {
        var review = FeedReview(
            id: Identifier(.version7(at: now, random: (random.next(), random.next()))),
            place: FeedPlace(agreement: agreement, key: SeriesKey(.meeting, "weekly")), day: planned.day,
            startsAt: planned.startsAt, endsAt: planned.endsAt, zone: zone, modifiedAt: now)
        let decree = Decree(reason: "Weg", at: now, by: "test")
        switch Int.random(in: 0..<10, using: &random) {
        case 0:
            let seconds = Int.random(in: -20 * 86_400..<20 * 86_400, using: &random)
            review.startsAt = review.startsAt.adding(seconds: seconds)
            review.endsAt = review.startsAt.adding(seconds: 3_600)
            review.move = decree
        case 1: review.cancellation = decree
        default: break
        }
        return review
    }

    @Test("what the parsers expand are the meetings that are held, whatever became of the series")
    func expansion() throws {
        var random = SplitMix64(seed: 11)
        var histories: [History] = []
        for number in 0..<150 {
            var history = try Self.history(number, &random)
            // Those that were cancelled long ago are left out, as their rows are.
            history.reviews.removeAll { $0.cancellation != nil && Bool.random(using: &random) }
            histories.append(history)
        }
        try Self.expectExpansion(of: histories)
    }

    @Test("meetings in hours that clocks show twice or never, and across such hours, are when they are held")
    func clockChanges() throws {
        var histories: [History] = []
        for zone in try Self.zones.map({ try #require(TimeZoneName($0)) }) {
            let spans = zone.spans(
                from: try #require(Instant("2027-01-02T00:00:00Z")).microseconds,
                to: try #require(Instant("2028-06-30T00:00:00Z")).microseconds)
            for change in spans.dropFirst().map({ Instant(microseconds: $0.begins) }) {
                for step in -4...4 {
                    histories.append(try Self.history(around: change.adding(seconds: step * 1_800), in: zone))
                }
            }
        }
        #expect(histories.count > 100, "\(histories.count)")
        try Self.expectExpansion(of: histories)
    }

    /// A series that meets at the time of an instant, first on its day, and a meeting that was moved to it.
    private static func history(around instant: Instant, in zone: TimeZoneName) throws -> History {
        var random = SplitMix64(seed: 0)
        let local = instant.adding(seconds: zone.offset(at: instant))
        let minutes = Int(local.microseconds / 60_000_000) % 1_440
        let first = zone.date(at: instant)
        let days = [first] + [10, 20, 200].map { first.moved(days: $0) }
        let plan = ReviewPlan(
            .dates(days), at: try #require(WallTime(minutes: minutes)), in: zone, minutes: 60,
            onClosedDay: .keep)
        var reviews = plan.reviews(from: first, in: first...days[3], limit: 9, isOpen: nil).map { planned in
            var review = review(planned, zone, &random)
            (review.move, review.cancellation) = (nil, nil)
            (review.startsAt, review.endsAt) = (planned.startsAt, planned.endsAt)
            return review
        }
        (reviews[2].startsAt, reviews[2].endsAt) = (instant, instant.adding(seconds: 3_600))
        return History(series: try series(plan, from: first), reviews: reviews)
    }

    private static func series(_ plan: ReviewPlan, from first: CivilDate) throws -> FeedSeries {
        let agreed = AgreedSeries(
            kind: .meeting, key: "weekly", title: "Jour fixe", plan: plan, location: nil, participants: [],
            owner: "ada", agenda: ["Zahlen"])
        return FeedSeries(
            agreementID: agreement, agreement: try #require(Slug("global")), agreementName: "Alles",
            selector: Selector(),
            series: ReviewSeries(
                agreed, version: 1, firstDay: first, calendar: nil, plannedUntil: first, startedAt: now),
            sequence: 0, modifiedAt: now)
    }

    private static func expectExpansion(of histories: [History]) throws {
        let lines = histories.map {
            JSON.string(String(decoding: $0.feed().bytes, as: UTF8.self)).canonicalText
        }
        let answers = try PythonReference.run("icalendar_expansion.py", lines: lines)
        try #require(answers.count == lines.count)
        for (number, (history, answer)) in zip(histories, answers).enumerated() {
            let json = try JSON.parse(answer)
            func texts(_ key: String) -> [String] { json[key]?.arrayValue?.compactMap(\.stringValue) ?? [] }
            let spans = zip(texts("starts"), texts("ends")).map { [$0, $1] }
            let difference = Set(spans).symmetricDifference(history.held).map { $0.joined(separator: " to ") }
            #expect(
                spans == history.held,
                "\(number) \(history.series.series.agreed.plan) \(difference.sorted().prefix(5))")
            let cancelled = json["cancelled"]?.arrayValue?.compactMap(\.stringValue)
            #expect(cancelled == history.cancelled, "\(number)")
            #expect(json["complaints"] == [] && json["long"] == 0, "\(number)")
        }
    }

    @Test("a weekly series is one event with a rule, and what differs from it")
    func weekly() throws {
        let berlin = try #require(TimeZoneName("Europe/Berlin"))
        let plan = ReviewPlan(
            .weeks(1, .tuesday), at: try #require(WallTime("09:00")), in: berlin, minutes: 30,
            onClosedDay: .keep)
        let start = try #require(CivilDate("2027-03-02"))
        var random = SplitMix64(seed: 0)
        var reviews = plan.reviews(from: start, in: start...start.moved(days: 35), limit: 9, isOpen: nil).map
        {
            var review = Self.review($0, berlin, &random)
            (review.move, review.cancellation) = (nil, nil)
            (review.startsAt, review.endsAt) = ($0.startsAt, $0.endsAt)
            return review
        }
        try #require(reviews.count == 6)
        reviews[1].startsAt = reviews[1].startsAt.adding(seconds: 3_600)
        reviews[2].cancellation = Decree(reason: "Ferien", at: Self.now, by: "test")
        reviews.remove(at: 4)
        let history = History(series: try Self.series(plan, from: start), reviews: reviews)
        let text = String(decoding: history.feed().bytes, as: UTF8.self)
        #expect(text == String(decoding: history.feed().bytes, as: UTF8.self))
        for line in [
            "RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;UNTIL=20270406T070000Z",
            "EXDATE;TZID=Europe/Berlin:20270316T090000,20270330T090000",
            "RECURRENCE-ID;TZID=Europe/Berlin:20270309T090000", "STATUS:CANCELLED",
            "DTSTART;TZID=Europe/Berlin:20270309T100000", "DURATION:PT30M", "SUMMARY:Jour fixe · Alles",
            "DESCRIPTION:Vereinbarung: Alles\\nLeitung: ada\\nTagesordnung:\\n– Zahlen",
            "UID:0197f0c2-7d0e-7a55-b0a1-5b2f3c9d1e10/meeting/weekly/20270302@baton",
        ] {
            #expect(text.replacing("\r\n ", with: "").contains(line + "\r\n"), "\(line)\n\(text)")
        }
        #expect(!text.contains("METHOD") && !text.contains("X-WR-CALDESC"))
        #expect(text.ranges(of: "BEGIN:VEVENT").count == 3)
    }

    @Test(
        "a series concerns a member by key, name or function, and by the function only where no member is called so",
        arguments: [
            (["ada"], true), (["Ada Lovelace"], true), (["bob"], false), (["sales"], true),
            (["board"], false),
            (["Somebody", "sales"], true), ([], false),
            // Titles mean functions, in both languages.
            (["Sales"], true), (["vertrieb "], true), (["Board"], false), (["Sales Manager"], true),
            (["Vertriebsleitung"], true), (["Executive Board"], false),
        ])
    func concerns(names: [String], isConcerned: Bool) throws {
        let slug = { (text: String) in try #require(Slug(text)) }
        let agreed = AgreedSeries(
            kind: .review, key: "q", title: "Q",
            plan: ReviewPlan(.daily, at: try #require(WallTime("09:00")), in: .utc, minutes: 30),
            location: nil,
            participants: names, owner: nil, agenda: [])
        let series = FeedSeries(
            agreementID: Self.agreement, agreement: try slug("global"), agreementName: "Alles",
            selector: Selector(),
            series: ReviewSeries(
                agreed, version: 1, firstDay: Self.now.date, calendar: nil, plannedUntil: Self.now.date,
                startedAt: Self.now),
            sequence: 0, modifiedAt: Self.now)
        func person(_ key: String, _ name: String) throws -> Staffing.Person {
            Staffing.Person(key: try slug(key), name: name, presence: .inOffice)
        }
        let staffing = Staffing(
            holdings: [
                Staffing.Holding(member: try slug("ada"), post: Post(try slug("sales"))),
                Staffing.Holding(member: try slug("ada"), post: Post(try slug("bob"))),
                Staffing.Holding(member: try slug("ada"), post: Post(try slug("sales-manager"))),
                Staffing.Holding(member: try slug("bob"), post: Post(try slug("board"))),
            ],
            people: [
                try slug("ada"): try person("ada", "Ada Lovelace"), try slug("bob"): try person("bob", "Bob"),
            ])
        let found = series.concerns(
            try slug("ada"), called: "Ada Lovelace", staffing,
            in: ResponsibilityPlace(region: [], vertical: [], isRegionStronger: true))
        #expect(found == isConcerned)
    }
}
