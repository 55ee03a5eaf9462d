// Hours and dates of calendars as people type them.

import ArgumentParser
import Domain
import Testing

@testable import Baton

@Suite("Calendars on the command line") struct CalendarEditTests {
    @Test("hours are read for days and ranges of days")
    func hours() throws {
        #expect(
            JSON.object(try CalendarText.week(["fri-mon=09:00-12:00,22:00-06:00", "wed=closed"]))
                == [
                    "fri": [["09:00", "12:00"], ["22:00", "06:00"]],
                    "sat": [["09:00", "12:00"], ["22:00", "06:00"]],
                    "sun": [["09:00", "12:00"], ["22:00", "06:00"]],
                    "mon": [["09:00", "12:00"], ["22:00", "06:00"]],
                    "wed": [],
                ])
    }

    @Test(
        "what is no hours is refused",
        arguments: [
            "mon", "mon=", "mun=09:00-10:00", "mon-=09:00-10:00", "mon=9-10", "mon=09:00", "mon=09:00-25:00",
            "=09:00-10:00",
        ])
    func wrong(text: String) {
        #expect(throws: (any Error).self) { try CalendarText.week([text]) }
    }

    @Test("a day that is named twice is refused")
    func twice() {
        #expect(throws: (any Error).self) { try CalendarText.week(["mon-fri=09:00-10:00", "fri=closed"]) }
    }

    @Test("dates are added, replaced and removed; the rest stays")
    func dates() throws {
        let edit = try CalendarEdit.parse([
            "--holiday", "2026-12-31=Closing", "--holiday", "2026-12-30", "--exception", "2026-12-24=closed",
            "--remove", "2026-12-29",
        ])
        let before: JSONObject = [
            "name": "Office",
            "holidays": [
                ["date": "2026-12-28", "name": "Stays"], ["date": "2026-12-29", "name": "Goes"],
                ["date": "2026-12-30", "name": "Loses its name"],
            ],
            "exceptions": [["date": "2026-12-24", "windows": [["09:00", "12:00"]]]],
        ]
        let after = JSON.object(try edit.applied(to: before))
        #expect(
            after["holidays"] == [
                ["date": "2026-12-28", "name": "Stays"], ["date": "2026-12-31", "name": "Closing"],
                ["date": "2026-12-30", "name": .null],
            ])
        #expect(after["exceptions"] == [["date": "2026-12-24", "windows": []]])
        #expect(after["name"] == "Office")
    }
}
