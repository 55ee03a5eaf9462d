// Instants and their RFC 3339 text.

import Domain
import Generators
import Testing

@Suite("Instant")
struct InstantTests {
    @Test(
        "reads RFC 3339 with any offset and up to six fraction digits",
        arguments: [
            ("1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00Z"),
            ("1970-01-01t00:00:00z", 0, "1970-01-01T00:00:00Z"),
            ("1970-01-01T00:00:00+00:00", 0, "1970-01-01T00:00:00Z"),
            ("1970-01-01T00:00:00-00:00", 0, "1970-01-01T00:00:00Z"),
            ("1970-01-01T01:30:00+01:30", 0, "1970-01-01T00:00:00Z"),
            ("1969-12-31T18:15:00-05:45", 0, "1970-01-01T00:00:00Z"),
            ("1970-01-01T23:59:00+23:59", 0, "1970-01-01T00:00:00Z"),
            ("1970-01-01T00:00:00.1Z", 100_000, "1970-01-01T00:00:00.100Z"),
            ("1970-01-01T00:00:00.120Z", 120_000, "1970-01-01T00:00:00.120Z"),
            ("1970-01-01T00:00:00.0000Z", 0, "1970-01-01T00:00:00Z"),
            ("1970-01-01T00:00:00.000001Z", 1, "1970-01-01T00:00:00.000001Z"),
            ("1969-12-31T23:59:59.999999Z", -1, "1969-12-31T23:59:59.999999Z"),
            ("1969-12-31T23:59:59Z", -1_000_000, "1969-12-31T23:59:59Z"),
            ("2000-02-29T12:00:00Z", 951_825_600_000_000, "2000-02-29T12:00:00Z"),
            ("2026-11-23T09:30:00Z", 1_795_426_200_000_000, "2026-11-23T09:30:00Z"),
            ("0001-01-01T00:00:00Z", -62_135_596_800_000_000, "0001-01-01T00:00:00Z"),
            ("9999-12-31T23:59:59.999999Z", 253_402_300_799_999_999, "9999-12-31T23:59:59.999999Z"),
        ] as [(String, Int64, String)])
    func reads(text: String, microseconds: Int64, written: String) {
        let instant = Instant(rfc3339: text)
        #expect(instant?.microseconds == microseconds)
        #expect(instant?.description == written)
    }

    @Test(
        "refuses what is no instant",
        arguments: [
            "", "now", "2026-11-23", "2026-11-23T09:30Z", "2026-11-23T09:30:00", "2026-11-23 09:30:00Z",
            "2026-11-23T09:30:60Z", "2016-12-31T23:59:60Z", "2026-11-23T24:00:00Z", "2026-11-23T09:60:00Z",
            "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z",
            "2026-04-31T00:00:00Z", "2026-01-00T00:00:00Z", "0000-12-31T00:00:00Z", "10000-01-01T00:00:00Z",
            "-0001-01-01T00:00:00Z", "2026-11-23T09:30:00.Z", "2026-11-23T09:30:00.1234567Z",
            "2026-11-23T09:30:00,5Z", "2026-11-23T09:30:00+1:00", "2026-11-23T09:30:00+0100",
            "2026-11-23T09:30:00+24:00", "2026-11-23T09:30:00+01:60", "2026-11-23T09:30:00Z ",
            " 2026-11-23T09:30:00Z", "2026-11-23T09:30:00ZZ", "２０２６-11-23T09:30:00Z", "2026-1-23T09:30:00Z",
            // In the year 0 or 10,000 once the offset is taken away.
            "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01",
        ])
    func refuses(text: String) {
        #expect(Instant(rfc3339: text) == nil)
    }

    @Test("is read back from its own text, anywhere between the years 1 and 9999")
    func roundTrip() {
        var random = SplitMix64(seed: 1)
        for _ in 0..<5_000 {
            let range = Instant.earliest.microseconds...Instant.latest.microseconds
            var microseconds = Int64.random(in: range, using: &random)
            if random.chance(30) { microseconds -= microseconds % 1_000_000 }
            if random.chance(30) { microseconds -= microseconds % 1_000 }
            let instant = Instant(microseconds: microseconds)
            #expect(Instant(rfc3339: instant.description) == instant)
        }
    }

    @Test(
        "counts whole seconds towards the earlier",
        arguments: [(0, 0), (999_999, 0), (1_000_000, 1), (-1, -1), (-1_000_000, -1), (-1_000_001, -2)])
    func seconds(microseconds: Int64, seconds: Int64) {
        let origin = Instant(microseconds: 5_000)
        let other = Instant(microseconds: 5_000 + microseconds)
        #expect(other.seconds(since: origin) == seconds)
    }

    @Test("moves by seconds and milliseconds, both ways")
    func moves() {
        let instant = Instant(microseconds: 1)
        #expect(instant.adding(seconds: 2).microseconds == 2_000_001)
        #expect(instant.adding(seconds: -1).microseconds == -999_999)
        #expect(instant.adding(milliseconds: -1).microseconds == -999)
        #expect(instant < instant.adding(milliseconds: 1))
    }
}
