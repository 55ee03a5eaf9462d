// Tables of zones and of the instants at which local dates begin, daylight saving and skipped dates among them.

import Domain
import Testing

@Suite("Time zones")
struct TimeZoneNameTests {
    @Test(
        "names of the IANA database are taken",
        arguments: ["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT+5", "Asia/Calcutta"])
    func taken(name: String) throws {
        #expect(try #require(TimeZoneName(name)).text == name)
    }

    @Test(
        "what is no such name is refused",
        arguments: [
            "", "utc", "GMT+2", "CET", "+02:00", "Europe/Atlantis", "europe/../berlin", "Europe/Berlin ",
        ])
    func refused(name: String) {
        #expect(TimeZoneName(name) == nil)
    }

    @Test(
        "a date begins at its local midnight, or where clocks first show it",
        arguments: [
            ("2027-01-01", "UTC", "2027-01-01T00:00:00Z"),
            ("2027-01-01", "Europe/Berlin", "2026-12-31T23:00:00Z"),
            ("2027-07-01", "Europe/Berlin", "2027-06-30T22:00:00Z"),
            // The days on which clocks change there begin as usual.
            ("2027-03-28", "Europe/Berlin", "2027-03-27T23:00:00Z"),
            ("2027-03-29", "Europe/Berlin", "2027-03-28T22:00:00Z"),
            ("2027-10-31", "Europe/Berlin", "2027-10-30T22:00:00Z"),
            ("2027-11-01", "Europe/Berlin", "2027-10-31T23:00:00Z"),
            ("2027-01-01", "Asia/Kolkata", "2026-12-31T18:30:00Z"),
            // Midnight was skipped.
            ("2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00Z"),
            ("2024-03-31", "Asia/Beirut", "2024-03-30T22:00:00Z"),
            // Midnight came twice.
            ("2018-02-18", "America/Sao_Paulo", "2018-02-18T03:00:00Z"),
            ("2024-11-03", "America/Havana", "2024-11-03T04:00:00Z"),
            // The whole date was skipped.
            ("2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00Z"),
            ("2011-12-31", "Pacific/Apia", "2011-12-30T10:00:00Z"),
            ("2024-02-29", "Australia/Lord_Howe", "2024-02-28T13:00:00Z"),
        ])
    func begins(date: String, zone: String, instant: String) throws {
        let date = try #require(CivilDate(iso: date))
        let zone = try #require(TimeZoneName(zone))
        #expect(date.start(in: zone) == Instant(rfc3339: instant))
    }

    @Test(
        "an instant lies on the date that begins last before it",
        arguments: ["Pacific/Apia", "Asia/Beirut", "UTC"])
    func dates(zone: String) throws {
        let zone = try #require(TimeZoneName(zone))
        for day in stride(from: 14_000, to: 21_000, by: 1) {
            let date = CivilDate(daysSince1970: day)
            let start = date.start(in: zone)
            // A skipped date begins as the next one does.
            #expect(zone.date(at: start) >= date)
            #expect(zone.date(at: start.adding(seconds: -1)) < date)
        }
    }
}
