// The days that an actual is of.

import Domain
import Testing

@Suite("Periods of actuals")
struct ActualPeriodTests {
    @Test(
        "a period has both its days, in order, at most a year, in years that count",
        arguments: [
            ("2026-01-01", "2026-01-01", 1), ("2026-01-01", "2026-12-31", 365),
            ("2028-01-01", "2028-12-31", 366),
            ("2026-01-01", "2027-01-01", 366), ("2026-01-01", "2027-01-02", nil),
            ("2026-01-02", "2026-01-01", nil),
            ("1969-12-31", "1970-01-01", nil), ("1970-01-01", "1970-01-31", 31),
            ("2200-12-01", "2200-12-31", 31),
            ("2200-12-31", "2201-01-01", nil),
        ] as [(String, String, Int?)])
    func bounds(_ from: String, _ to: String, _ days: Int?) throws {
        let period = ActualPeriod(from: try #require(CivilDate(from)), to: try #require(CivilDate(to)))
        #expect(period?.days == days)
    }

    @Test("whatever is no period of terms fits none", arguments: ["", "day", "months", "decade"])
    func unknown(_ name: String) throws {
        for days in 1...366 {
            let start = CivilDate(daysSince1970: 20_000)
            let period = try #require(ActualPeriod(from: start, to: start.moved(days: days - 1)))
            #expect(!period.isOne(name))
        }
    }
}
