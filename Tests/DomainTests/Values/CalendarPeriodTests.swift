// Periods by the calendar: their texts, their order, and the arithmetic of last days.

import Domain
import Generators
import Testing

@Suite("Calendar period")
struct CalendarPeriodTests {
    @Test(
        "is read, and has one canonical text",
        arguments: [
            ("P1Y", 12, 0, "P1Y"), ("P18M", 18, 0, "P1Y6M"), ("P12M", 12, 0, "P1Y"), ("P2W", 0, 14, "P2W"),
            ("P90D", 0, 90, "P90D"), ("P1Y6M", 18, 0, "P1Y6M"), ("P7D", 0, 7, "P1W"),
            ("P1M1W1D", 1, 8, "P1M8D"),
            ("P1M7D", 1, 7, "P1M7D"), ("P001Y000M", 12, 0, "P1Y"), ("P0Y3M", 3, 0, "P3M"),
            ("P100Y", 1_200, 0, "P100Y"), ("P36525D", 0, 36_525, "P36525D"),
        ])
    func text(_ text: String, months: Int, days: Int, canonical: String) throws {
        let period = try CalendarPeriod(text)
        #expect(period.months == months && period.days == days)
        #expect(period.description == canonical)
        #expect(try CalendarPeriod(canonical) == period)
    }

    @Test(
        "says what would be right",
        arguments: [
            ("", .malformed, "P18M"), ("P", .malformed, "P90D"), ("1Y", .malformed, "P1Y"),
            ("p1y", .malformed, "P1Y"),
            ("P1D1M", .malformed, "P1Y"), ("P1", .malformed, "P1Y"), ("P1Y ", .malformed, "P1Y"),
            ("P1M1M", .malformed, "P1Y"), ("-P1Y", .signed, "sign"), ("+P1Y", .signed, "sign"),
            ("P1.5Y", .fraction, "P18M"), ("P0,5D", .fraction, "P18M"), ("PT24H", .time, "P1D"),
            ("P1DT0S", .time, "P1D"), ("P0D", .nothing, "P1D"), ("P0Y0M0W", .nothing, "P1D"),
            ("P1201M", .outOfRange, "1200 months"), ("P101Y", .outOfRange, "1200"),
            ("P36526D", .outOfRange, "36525"),
            ("P5218W", .outOfRange, "36525"), ("P99999999999999999999Y", .outOfRange, "1200"),
        ] as [(String, CalendarPeriodFault, String)])
    func fault(_ text: String, fault: CalendarPeriodFault, words: String) {
        let found = #expect(throws: CalendarPeriodFault.self) { try CalendarPeriod(text) }
        #expect(found == fault)
        #expect(found?.detail.contains(words) == true, "\(found?.detail ?? "")")
        #expect(found?.code == (fault == .nothing || fault == .outOfRange ? .outOfRange : .invalidFormat))
    }

    @Test(
        "compares where both are months or both are days; else only what is longer on every calendar is",
        arguments: [
            ("P1Y", "P12M", Ordering.equal, false), ("P13M", "P1Y", .greater, true),
            ("P2M", "P3M", .less, false),
            ("P2W", "P14D", .equal, false), ("P15D", "P2W", .greater, true), ("P1M", "P30D", nil, false),
            ("P1M", "P31D", nil, false), ("P1M", "P27D", nil, true), ("P32D", "P1M", nil, true),
            ("P366D", "P1Y", nil, false), ("P367D", "P1Y", nil, true), ("P1Y", "P364D", nil, true),
            ("P1Y1D", "P1Y", nil, false), ("P1Y1D", "P1Y1D", .equal, false), ("P1M31D", "P1M", nil, true),
            ("P90D", "P3M", nil, false),
        ] as [(String, String, Ordering?, Bool)])
    func order(left: String, right: String, order: Ordering?, isLonger: Bool) throws {
        let (left, right) = (try CalendarPeriod(left), try CalendarPeriod(right))
        #expect(left.order(to: right) == order)
        #expect(right.order(to: left) == order?.reversed)
        #expect(left.isAlwaysLonger(than: right) == isLonger)
        let values = (JSON.string(left.description), JSON.string(right.description))
        #expect(TermComparison.order(values.0, values.1, .period) == order)
        #expect(TermComparison.isSame(values.0, values.1, .period) == (order == .equal))
    }

    @Test(
        "a last day moves by months first and then by days; the last of a month stays one",
        arguments: [
            ("2027-12-31", "P1Y", "2028-12-31"), ("2027-02-28", "P1Y", "2028-02-29"),
            ("2028-02-29", "P1Y", "2029-02-28"),
            ("2028-02-29", "P4Y", "2032-02-29"), ("2028-02-28", "P1Y", "2029-02-28"),
            ("2027-01-31", "P1M", "2027-02-28"),
            ("2028-01-31", "P1M", "2028-02-29"), ("2027-02-28", "P1M", "2027-03-31"),
            ("2027-01-30", "P1M", "2027-02-28"),
            ("2027-01-29", "P1M", "2027-02-28"), ("2028-01-29", "P1M", "2028-02-29"),
            ("2028-01-28", "P1M", "2028-02-28"),
            ("2027-04-30", "P1M", "2027-05-31"), ("2027-04-29", "P1M", "2027-05-29"),
            ("2027-08-31", "P6M", "2028-02-29"),
            ("2027-11-30", "P18M", "2029-05-31"), ("2027-06-15", "P1Y6M", "2028-12-15"),
            // 1900 and 2100 have no 29 February, 2000 has one.
            ("1896-02-29", "P4Y", "1900-02-28"), ("1900-02-28", "P100Y", "2000-02-29"),
            ("2096-02-29", "P4Y", "2100-02-28"),
            ("2000-02-29", "P100Y", "2100-02-28"),
            ("2027-12-31", "P2W", "2028-01-14"), ("2028-02-28", "P1D", "2028-02-29"),
            ("2027-02-28", "P1D", "2027-03-01"),
            ("2027-01-31", "P1M1D", "2027-03-01"), ("2027-12-31", "P365D", "2028-12-30"),
        ])
    func adding(day: String, period: String, result: String) throws {
        let day = try #require(CivilDate(day))
        #expect(day.lastDay(after: try CalendarPeriod(period)).description == result)
    }

    @Test(
        "a last day moves back by the same rule",
        arguments: [
            ("2027-12-31", "P3M", "2027-09-30"), ("2027-12-31", "P90D", "2027-10-02"),
            ("2028-02-29", "P1Y", "2027-02-28"),
            ("2027-02-28", "P1Y", "2026-02-28"), ("2029-02-28", "P1Y", "2028-02-29"),
            ("2027-03-31", "P1M", "2027-02-28"),
            ("2027-03-30", "P1M", "2027-02-28"), ("2027-03-28", "P1M", "2027-02-28"),
            ("2027-02-28", "P1M", "2027-01-31"),
            ("2027-01-15", "P1M", "2026-12-15"), ("2027-01-31", "P13M", "2025-12-31"),
            ("2027-01-01", "P1W", "2026-12-25"),
            ("2027-05-31", "P3M1D", "2027-02-27"), ("2100-03-31", "P1M", "2100-02-28"),
            ("2000-03-31", "P1M", "2000-02-29"),
        ])
    func subtracting(day: String, period: String, result: String) throws {
        let day = try #require(CivilDate(day))
        #expect(day.lastDay(before: try CalendarPeriod(period)).description == result)
    }

    /// Months end where the next one begins, so that the last of a month moves as the first of the next one does.
    @Test("agrees with walking from the first of one month to the first of another, day by day")
    func walking() throws {
        var random = SplitMix64(seed: 20_270_101)
        for _ in 0..<2_000 {
            let day = CivilDate(daysSince1970: random.int(-40_000...80_000))
            let months = random.int(1...60)
            let period = try #require(CalendarPeriod(months: months, days: 0))
            for sign in [1, -1] {
                let moved = sign > 0 ? day.lastDay(after: period) : day.lastDay(before: period)
                #expect(moved == walk(day, months * sign), "\(day) by \(months * sign) months")
            }
            let days = random.int(0...400)
            let both = try #require(CalendarPeriod(months: months, days: days))
            let expected = walk(day, months).daysSince1970 + days
            #expect(day.lastDay(after: both).daysSince1970 == expected, "\(day) and \(both)")
        }
    }

    /// Counts the days of each month on the way; nothing is computed from the month's number.
    private func walk(_ day: CivilDate, _ months: Int) -> CivilDate {
        var first = day
        while first.day > 1 { first = first.previous }
        let isLast = day.next.day == 1
        for _ in 0..<abs(months) {
            if months > 0 {
                repeat { first = first.next } while first.day != 1
            } else {
                repeat { first = first.previous } while first.day != 1
            }
        }
        var moved = first
        while moved.next.day != 1, isLast || moved.day < day.day { moved = moved.next }
        return moved
    }

    @Test(
        "is said in words",
        arguments: [
            ("P1Y", "1 year", "1 Jahr"), ("P18M", "18 months", "18 Monate"), ("P1M", "1 month", "1 Monat"),
            ("P2Y", "2 years", "2 Jahre"), ("P2Y6M", "2 years 6 months", "2 Jahre 6 Monate"),
            ("P1W", "1 week", "1 Woche"),
            ("P14D", "2 weeks", "2 Wochen"), ("P90D", "90 days", "90 Tage"), ("P1D", "1 day", "1 Tag"),
            ("P1M1D", "1 month 1 day", "1 Monat 1 Tag"), ("P1Y14D", "1 year 14 days", "1 Jahr 14 Tage"),
            ("P3000D", "3,000 days", "3.000 Tage"),
        ])
    func words(text: String, english: String, german: String) throws {
        let value = JSON.string(text)
        #expect(TermWording.words(value, of: .period, .english) == english)
        #expect(TermWording.words(value, of: .period, .german) == german)
    }
}
