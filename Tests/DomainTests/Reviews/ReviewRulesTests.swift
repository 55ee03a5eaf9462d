// What may be done with a review in each of its states.

import Testing

@testable import Domain

@Suite("Rules of reviews") struct ReviewRulesTests {
    private static let starts = Instant("2027-01-04T08:00:00Z")!
    private static let before = Instant("2026-12-01T08:00:00Z")!
    private static let after = Instant("2027-01-05T08:00:00Z")!

    private static func review(_ kind: AgreedSeries.Kind = .review) -> Review {
        let series = AgreedSeries(
            kind, key: "quarterly",
            stored: [
                "title": "Targets", "rhythm": ["every": "day"], "time": "09:00", "time_zone": "Europe/Berlin",
                "minutes": 60, "on_closed_day": "keep", "participants": [], "agenda": [],
            ])!
        return Review(
            id: ReviewID("00000000-0000-7000-8000-000000000001")!,
            agreementID: AgreementID("00000000-0000-7000-8000-000000000002")!, agreement: Slug("global")!,
            series: series, day: CivilDate("2027-01-04")!, startsAt: starts,
            endsAt: starts.adding(seconds: 3600), modifiedAt: before)
    }

    private static let agenda: JSON = ["figures": [["pointer": "/kpis/leads"]]]

    private enum Course: Sendable, CaseIterable { case fresh, moved, cancelled, opened, closed }

    private static func review(_ course: Course, _ kind: AgreedSeries.Kind = .review) throws -> Review {
        let fresh = review(kind)
        switch course {
        case .fresh: return fresh
        case .moved:
            return try fresh.moved(
                ReviewMove(startsAt: after, minutes: 30, reason: "Away"), by: "x", at: before)
        case .cancelled: return try fresh.cancelled(reason: "x", by: "x", at: before)
        case .opened: return try fresh.opened(agenda, by: "x", at: before)
        case .closed: return try fresh.opened(agenda, by: "x", at: before).closed(by: "x", at: before)
        }
    }

    @Test(
        "a state follows from facts and the time",
        arguments: [
            (Course.fresh, AgreedSeries.Kind.review, before, ReviewState.scheduled),
            (.fresh, .review, after, .overdue), (.fresh, .meeting, after, .past),
            (.moved, .review, starts.adding(seconds: 7_200), .scheduled),
            (.cancelled, .review, after, .cancelled),
            (.opened, .review, after, .open), (.closed, .review, before, .closed),
        ])
    private func states(
        course: Course, kind: AgreedSeries.Kind, now: Instant, expected: ReviewState
    ) throws {
        #expect(try Self.review(course, kind).state(at: now) == expected)
    }

    private enum Deed: String, Sendable, CaseIterable { case move, cancel, open, note, close, decide }

    private static func refusal(_ deed: Deed, of review: Review, at now: Instant) -> ErrorCode? {
        do throws(DomainError) {
            switch deed {
            case .move:
                _ = try review.moved(
                    ReviewMove(startsAt: now.adding(seconds: 3600), reason: "x"), by: "x", at: now)
            case .cancel: _ = try review.cancelled(reason: "x", by: "x", at: now)
            case .open: _ = try review.opened(agenda, by: "x", at: now)
            case .note: _ = try review.noted(ReviewNotes(minutes: "x"), at: now)
            case .close: _ = try review.closed(by: "x", at: now)
            case .decide: try review.requireRoom(for: 1)
            }
            return nil
        } catch {
            return error.code
        }
    }

    @Test(
        "each deed is refused by what came before",
        arguments: [
            (Course.fresh, [nil, nil, nil, .reviewNotOpen, .reviewNotOpen, .reviewNotOpen]),
            (.moved, [nil, nil, nil, .reviewNotOpen, .reviewNotOpen, .reviewNotOpen]),
            (.cancelled, [ErrorCode?](repeating: .reviewCancelled, count: 6)),
            (.opened, [.reviewOpened, .reviewOpened, nil, nil, nil, nil]),
            (.closed, [ErrorCode?](repeating: .reviewClosed, count: 6)),
        ])
    private func deeds(course: Course, expected: [ErrorCode?]) throws {
        let review = try Self.review(course)
        #expect(Deed.allCases.map { Self.refusal($0, of: review, at: Self.before) } == expected)
    }

    @Test("a meeting that was held is neither moved nor cancelled; a review that was missed is")
    func past() throws {
        #expect(Self.refusal(.move, of: Self.review(.meeting), at: Self.after) == .reviewOver)
        #expect(Self.refusal(.cancel, of: Self.review(.meeting), at: Self.after) == .reviewOver)
        #expect(Self.refusal(.move, of: Self.review(), at: Self.after) == nil)
    }

    @Test(
        "a review moves to an instant after now and within two years",
        arguments: [
            ("2026-12-01T08:00:00Z", false), ("2026-12-01T08:00:01Z", true), ("2026-11-01T08:00:00Z", false),
            ("2028-12-02T22:59:59Z", true), ("2028-12-04T00:00:00Z", false),
        ])
    func bounds(to: String, isAllowed: Bool) throws {
        let move = ReviewMove(startsAt: try #require(Instant(to)), reason: "x")
        let moved = try? Self.review().moved(move, by: "x", at: Self.before)
        #expect((moved != nil) == isAllowed)
        if let moved { #expect(moved.endsAt.seconds(since: moved.startsAt) == 3600 && moved.sequence == 1) }
    }

    @Test("causes belong to figures of the agenda")
    func causes() throws {
        let review = try Self.review(.opened)
        let known = ReviewNotes(causes: [JSONPointer(tokens: ["kpis", "leads"]): "x"])
        #expect(review.faults(of: known).isEmpty)
        let unknown = ReviewNotes(causes: [JSONPointer(tokens: ["kpis", "none"]): "x"])
        #expect(review.faults(of: unknown).map(\.pointer) == ["/causes/~1kpis~1none"])
    }

    @Test("levels are told after the deadline in their order; those that no calendar counts are passed over")
    func levels() throws {
        let terms: JSON = [
            "escalation": [
                "levels": [
                    "b": ["position": 2, "who": "B", "after": ["within": "P1D", "clock": "elapsed"]],
                    "a": ["position": 1, "who": "A", "after": ["within": "PT4H", "clock": "business"]],
                ]
            ]
        ]
        let levels = EscalationLevel.all(in: terms)
        #expect(levels.map(\.who) == ["A", "B"])
        func next(_ level: Int, _ calendar: WorkingCalendar?) -> (level: Int, at: Instant)? {
            EscalationLevel.next(
                after: level, of: levels, deadline: Self.starts, in: calendar,
                zone: TimeZoneName("Europe/Berlin")!)
        }
        let windows = Weekday.allCases.map { ($0, [WorkWindow("09:00", "17:00")!]) }
        let office = WorkingCalendar(
            name: "x", timeZone: TimeZoneName("Europe/Berlin")!,
            weekly: Dictionary(uniqueKeysWithValues: windows))
        #expect(next(0, office)?.level == 1 && next(0, office)?.at == Self.starts.adding(seconds: 4 * 3600))
        #expect(next(0, nil)?.level == 2 && next(1, office)?.at == Self.starts.adding(seconds: 86_400))
        #expect(next(2, office) == nil)
    }
}
