// Dates of the Gregorian calendar.

import Domain
import Testing

@Suite("Civil date")
struct CivilDateTests {
    @Test("counts every day from 1900 to 2100 once, in step with a calendar on paper")
    func everyDay() {
        var days = -25_567
        for year in 1900...2100 {
            let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
            for (month, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated()
            {
                for day in 1...length {
                    let date = CivilDate(year: year, month: month + 1, day: day)
                    #expect(date?.daysSince1970 == days)
                    #expect(CivilDate(daysSince1970: days) == date)
                    days += 1
                }
                #expect(CivilDate(year: year, month: month + 1, day: length + 1) == nil)
            }
        }
        #expect(days == 47_847)
    }

    @Test(
        "is written with four, two and two digits",
        arguments: [
            (1, 1, 1, -719_162, "0001-01-01"), (1969, 12, 31, -1, "1969-12-31"),
            (1970, 1, 1, 0, "1970-01-01"),
            (2000, 2, 29, 11_016, "2000-02-29"), (9999, 12, 31, 2_932_896, "9999-12-31"),
        ])
    func text(year: Int, month: Int, day: Int, days: Int, text: String) {
        let date = CivilDate(year: year, month: month, day: day)
        #expect(date?.daysSince1970 == days)
        #expect(date?.description == text)
    }

    @Test(
        "refuses what no calendar has",
        arguments: [
            (0, 1, 1), (10_000, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 2, 29), (-1, 1, 1),
        ])
    func refuses(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test(
        "divides towards minus infinity",
        arguments: [
            (7, 2, 3), (-7, 2, -4), (7, -2, -4), (-7, -2, 3), (-6, 2, -3), (0, 5, 0), (-1, 146_097, -1),
        ])
    func floor(dividend: Int, divisor: Int, quotient: Int) {
        #expect(dividend.floorDivided(by: divisor) == quotient)
    }
}
