// Which days a series meets: a table of cases, and a walk over every day as a second implementation.

import Generators
import Testing

@testable import Domain

@Suite("The rhythm of reviews") struct ReviewRhythmTests {
    private static func date(_ text: String) -> CivilDate { CivilDate(text)! }

    private static func days(
        _ rhythm: ReviewRhythm, from start: String, _ first: String, _ last: String
    ) -> [String] {
        rhythm.days(from: date(start), in: date(first)...date(last), limit: 1_000).map(\.description)
    }

    @Test(
        "a series meets on these days",
        arguments: [
            (
                ReviewRhythm.weeks(1, .tuesday), "2026-11-01", "2026-11-01", "2026-11-30",
                ["2026-11-03", "2026-11-10", "2026-11-17", "2026-11-24"]
            ),
            // Counted from the series' own beginning, wherever one looks.
            (.weeks(2, .monday), "2026-01-01", "2026-02-01", "2026-02-28", ["2026-02-02", "2026-02-16"]),
            (.weeks(4, .monday), "2026-01-05", "2026-01-05", "2026-02-02", ["2026-01-05", "2026-02-02"]),
            (
                .months(MonthlyRhythm(every: 1, on: .weekday(.thursday, 1))), "2026-10-01", "2026-10-01",
                "2026-12-31", ["2026-10-01", "2026-11-05", "2026-12-03"]
            ),
            (
                .months(MonthlyRhythm(every: 1, on: .weekday(.friday, -1))), "2026-01-01", "2026-01-01",
                "2026-02-28", ["2026-01-30", "2026-02-27"]
            ),
            // October has five Fridays, November and December four.
            (
                .months(MonthlyRhythm(every: 1, on: .weekday(.friday, 5))), "2026-10-01", "2026-10-01",
                "2026-12-31", ["2026-10-30", "2026-11-27", "2026-12-25"]
            ),
            (
                .months(MonthlyRhythm(every: 1, on: .date(31))), "2027-01-01", "2027-01-01", "2027-04-30",
                ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]
            ),
            (
                .months(MonthlyRhythm(every: 3, on: .date(15))), "2026-01-20", "2026-01-01", "2026-12-31",
                ["2026-04-15", "2026-07-15", "2026-10-15"]
            ),
            // A fiscal year that begins in February: quarters begin in February, May, August, November.
            (
                .months(MonthlyRhythm(every: 3, month: 2, on: .date(1), fiscalStart: 2)), "2026-01-01",
                "2026-01-01", "2026-12-31", ["2026-03-01", "2026-06-01", "2026-09-01", "2026-12-01"]
            ),
            (
                .months(MonthlyRhythm(every: 12, month: 12, on: .weekday(.monday, 2), fiscalStart: 7)),
                "2026-01-01", "2026-01-01", "2027-12-31", ["2026-06-08", "2027-06-14"]
            ),
            (
                .dates([date("2027-04-12"), date("2027-02-15"), date("2027-02-15"), date("2026-12-31")]),
                "2027-01-01", "2026-01-01", "2027-12-31", ["2027-02-15", "2027-04-12"]
            ),
            (.daily, "2026-12-30", "2026-12-29", "2027-01-01", ["2026-12-30", "2026-12-31", "2027-01-01"]),
            (.weeks(1, .monday), "2027-01-01", "2026-01-01", "2026-12-31", []),
        ] as [(ReviewRhythm, String, String, String, [String])])
    func cases(
        rhythm: ReviewRhythm, start: String, first: String, last: String, expected: [String]
    ) {
        #expect(Self.days(rhythm, from: start, first, last) == expected)
    }

    @Test("the limit holds, and what was left out is found from there")
    func limit() {
        let (start, end) = (Self.date("2026-01-01"), Self.date("2036-01-01"))
        let all = ReviewRhythm.weeks(1, .friday).days(from: start, in: start...end, limit: 10_000)
        let some = ReviewRhythm.weeks(1, .friday).days(from: start, in: start...end, limit: 7)
        #expect(some == Array(all.prefix(7)))
        let rest = ReviewRhythm.weeks(1, .friday).days(
            from: start, in: some[6].next...end, limit: 10_000)
        #expect(some + rest == all)
    }

    /// Whether a day is one of the rhythm, told by looking at nothing but that day and the days around it.
    private func meets(_ rhythm: ReviewRhythm, on day: CivilDate, from start: CivilDate) -> Bool {
        switch rhythm {
        case .daily: return true
        case .dates(let dates): return dates.contains(day)
        case .weeks(let weeks, let weekday):
            var first = start
            while Weekday(of: first) != weekday { first = first.next }
            let distance = day.daysSince1970 - first.daysSince1970
            return distance >= 0 && distance % (weeks * 7) == 0
        case .months(let rhythm):
            let place = (day.month - rhythm.fiscalStart + 12) % 12 % rhythm.period
            guard place == rhythm.month - 1 else { return false }
            let isLast = { (days: Int) in day.moved(days: days).month != day.month }
            switch rhythm.day {
            case .date(let number): return day.day == number || (day.day < number && isLast(1))
            case .weekday(let weekday, let number):
                guard Weekday(of: day) == weekday else { return false }
                let which = (day.day - 1) / 7 + 1
                return number < 0 ? isLast(7) : which == number || (which == 4 && number == 5 && isLast(7))
            }
        }
    }

    @Test("random rhythms are what a walk over every day finds", arguments: 0..<200)
    func walk(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let rhythm = ReviewRhythm.random(using: &random)
        let start = Self.date("2024-01-01").moved(days: Int.random(in: 0..<2_000, using: &random))
        let first = start.moved(days: Int.random(in: -400...400, using: &random))
        let last = first.moved(days: Int.random(in: 0...900, using: &random))
        var expected: [CivilDate] = []
        var day = max(start, first)
        while day <= last {
            if meets(rhythm, on: day, from: start) { expected.append(day) }
            day = day.next
        }
        #expect(
            rhythm.days(from: start, in: first...last, limit: 10_000) == expected,
            "seed \(seed): \(rhythm) from \(start) in \(first) to \(last)")
    }
}

extension ReviewRhythm {
    /// Weeks or months of any kind.
    static func random(using random: inout SplitMix64) -> ReviewRhythm {
        let weekday = Weekday.allCases.randomElement(using: &random) ?? .monday
        if Int.random(in: 0..<3, using: &random) == 0 {
            return .weeks(Int.random(in: weeks, using: &random), weekday)
        }
        let period = MonthlyRhythm.periods.randomElement(using: &random) ?? 1
        let number = [1, 2, 3, 4, 5, -1].randomElement(using: &random) ?? 1
        return .months(
            MonthlyRhythm(
                every: period, month: Int.random(in: 1...period, using: &random),
                on: Bool.random(using: &random)
                    ? .date(Int.random(in: 1...31, using: &random)) : .weekday(weekday, number),
                fiscalStart: Int.random(in: 1...12, using: &random)))
    }
}
