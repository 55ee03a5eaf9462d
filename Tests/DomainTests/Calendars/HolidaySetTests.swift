// The holiday sets: carried as their file has them, complete, and not about to run out.

import Foundation
import Testing

@testable import Domain

@Suite("Holiday sets") struct HolidaySetTests {
    static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/Domain/Calendars/content/holidays.txt")

    @Test("the program carries what the file says; else run make embed")
    func carriesItsFile() throws {
        #expect(try HolidayContent.text == String(contentsOf: Self.file, encoding: .utf8))
    }

    @Test("every line of the file is understood")
    func lines() {
        let edition = HolidayEdition(HolidayContent.text)
        #expect(edition.oddLines == [])
        #expect(edition.source.hasPrefix("PyPI holidays "))
        #expect(HolidayEdition("nonsense\nyears: 9\n[x] y\na: b").oddLines == [1, 2, 4])
    }

    @Test("the countries, states and cantons that are promised have days in every year")
    func complete() {
        let keys = Set(HolidaySet.all.map(\.key.text))
        #expect(keys.isSuperset(of: ["de", "at", "ch", "fr", "gb", "ie", "nl", "us", "br", "jp", "in"]))
        #expect(keys.filter { $0.hasPrefix("de-") }.count == 16)
        #expect(keys.filter { $0.hasPrefix("ch-") }.count == 26)
        #expect(HolidaySet.years.lowerBound <= 2024 && HolidaySet.years.upperBound >= 2032)
        for set in HolidaySet.all {
            #expect(set.holidays.map(\.date) == set.holidays.map(\.date).sorted())
            for year in HolidaySet.years {
                #expect(set.holidays.contains { $0.date.year == year }, "\(set.key) has nothing in \(year)")
            }
        }
    }

    @Test(
        "known days are there",
        arguments: [
            ("de-by", "2026-11-01", true), ("de-be", "2026-11-01", false), ("de-by", "2026-10-03", true),
            ("ch-zh", "2026-08-01", true), ("us", "2026-11-26", true), ("jp", "2026-01-01", true),
            ("gb-eng", "2026-04-06", true), ("gb-sct", "2026-04-06", false), ("in", "2026-01-26", true),
        ])
    func known(key: String, date: String, isHoliday: Bool) throws {
        let set = try #require(Slug(key).flatMap(HolidaySet.named))
        #expect(set.holidays.contains { $0.date.description == date } == isHoliday)
    }

    /// This test looks at the clock, since what it guards is a date: plans reach eighteen months ahead.
    @Test(
        "the sets do not run out within eighteen months; else run deploy/generate_holidays.py of a newer package"
    )
    func notRunOut() {
        let today = Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)).date
        let lastCalm = CivilDate(monthsOfAllYears: HolidaySet.years.upperBound * 12 - 6, day: 30)
        #expect(
            today <= lastCalm,
            "The sets end with \(HolidaySet.years.upperBound), and edits of calendars can already need later days."
        )
    }
}
