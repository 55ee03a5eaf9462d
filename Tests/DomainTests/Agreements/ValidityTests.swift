// Validities: local dates in a zone, and the instants that they mean.

import Domain
import Testing

@Suite("Validity")
struct ValidityTests {
    @Test(
        "begins at the first day's midnight in its zone, and ends at the midnight after the last day",
        arguments: [
            ("UTC", "2027-01-01", "2027-12-31", "2027-01-01T00:00:00Z", "2028-01-01T00:00:00Z"),
            ("Europe/Berlin", "2027-01-01", "2027-06-30", "2026-12-31T23:00:00Z", "2027-06-30T22:00:00Z"),
            // The days on which the clocks go forward and back have 23 and 25 hours.
            ("Europe/Berlin", "2027-03-28", "2027-03-28", "2027-03-27T23:00:00Z", "2027-03-28T22:00:00Z"),
            ("Europe/Berlin", "2027-10-31", "2027-10-31", "2027-10-30T22:00:00Z", "2027-10-31T23:00:00Z"),
            ("Pacific/Auckland", "2027-01-01", "2027-01-01", "2026-12-31T11:00:00Z", "2027-01-01T11:00:00Z"),
            ("America/New_York", "2028-02-29", "2028-02-29", "2028-02-29T05:00:00Z", "2028-03-01T05:00:00Z"),
            // Midnight of 4 November did not exist: that day began at one o'clock.
            ("America/Sao_Paulo", "2018-11-04", "2018-11-04", "2018-11-04T03:00:00Z", "2018-11-05T02:00:00Z"),
            ("America/Sao_Paulo", "2018-11-01", "2018-11-03", "2018-11-01T03:00:00Z", "2018-11-04T03:00:00Z"),
            // 30 December was left out.
            ("Pacific/Apia", "2011-12-29", "2011-12-29", "2011-12-29T10:00:00Z", "2011-12-30T10:00:00Z"),
            ("Pacific/Apia", "2011-12-29", "2011-12-30", "2011-12-29T10:00:00Z", "2011-12-30T10:00:00Z"),
            ("Pacific/Apia", "2011-12-31", "2011-12-31", "2011-12-30T10:00:00Z", "2011-12-31T10:00:00Z"),
        ])
    func instants(zone: String, from: String, to: String, begins: String, ends: String) throws {
        let validity = Validity(
            from: CivilDate(from), to: CivilDate(to), zone: try #require(TimeZoneName(zone)))
        #expect(validity.begins?.description == begins)
        #expect(validity.ends?.description == ends)
    }

    @Test("an open side has no instant, and is null as JSON")
    func open() {
        let validity = Validity(from: nil, to: nil, zone: .utc)
        #expect(validity.begins == nil && validity.ends == nil)
        #expect(validity.json == ["from": .null, "to": .null, "time_zone": "UTC"])
    }

    @Test("is read as it is written; what is left out is open, or the reader's zone")
    func reading() throws {
        let berlin = try #require(TimeZoneName("Europe/Berlin"))
        let validity = Validity(from: CivilDate("2027-01-01"), to: CivilDate("2027-12-31"), zone: berlin)
        #expect(try StatedValidity(validity.json).validity(in: .utc) == validity)
        let open = Validity(from: nil, to: nil, zone: berlin)
        #expect(try StatedValidity([:]).validity(in: berlin) == open)
        #expect(
            try StatedValidity(["from": .null, "to": .null, "time_zone": .null]).validity(in: berlin) == open)
    }

    @Test(
        "an instant is refused with the date that was meant, and so is what is no date or zone",
        arguments: [
            (
                "from", "2027-01-01T00:00:00Z", "invalid_format",
                "the first day as a date alone, such as 2027-01-01,"
            ),
            (
                "from", "2027-01-01T09:30:00+01:00", "invalid_format",
                "the first day as a date alone, such as 2027-01-01,"
            ),
            // What ended at a midnight had the day before as its last.
            (
                "to", "2028-01-01T00:00:00+01:00", "invalid_format",
                "which is included, as a date alone, such as 2027-12-31,"
            ),
            ("to", "2027-03-01T00:00:00Z", "invalid_format", "such as 2027-02-28,"),
            ("to", "2027-12-31T12:00:00Z", "invalid_format", "such as 2027-12-31,"),
            ("from", "2027-02-29", "invalid_format", "Use a date such as"),
            ("from", "2027-01-01T00:00", "invalid_format", "Use a date such as"),
            ("to", "3000-01-01", "out_of_range", "1970 to 2999"),
            ("from", "1969-12-31", "out_of_range", "1970"),
            ("time_zone", "Europe/Atlantis", "not_allowed_value", "IANA"),
            ("time_zone", "GMT+2", "not_allowed_value", "IANA"),
            ("time_zone", "", "not_allowed_value", "IANA"),
        ])
    func faults(member: String, text: String, code: String, words: String) {
        let error = #expect(throws: DomainError.self) {
            try StatedValidity(.object([member: .string(text)]), at: JSONPointer(tokens: ["validity"]))
        }
        #expect(error?.faults.map { "\($0.pointer) \($0.code.rawValue)" } == ["/validity/\(member) \(code)"])
        #expect(error?.faults.first?.detail.contains(words) == true, "\(String(describing: error?.faults))")
    }

    @Test(
        "the last day is not before the first, and there is a day between them",
        arguments: [
            ("2027-01-02", "2027-01-01", nil, false), ("2027-01-01", "2027-01-01", nil, true),
            ("2011-12-30", "2011-12-30", "Pacific/Apia", false),
            ("2011-12-30", "2011-12-31", "Pacific/Apia", true),
            ("2011-12-30", "2011-12-30", "Pacific/Auckland", true), ("2027-01-02", nil, nil, true),
            (nil, "2027-01-01", nil, true),
        ] as [(String?, String?, String?, Bool)])
    func order(from: String?, to: String?, zone: String?, isRight: Bool) {
        let stated = StatedValidity(
            from: from.flatMap { CivilDate($0) }, to: to.flatMap { CivilDate($0) },
            zone: zone.flatMap { TimeZoneName($0) })
        let found = stated.faults.map { "\($0.pointer) \($0.code.rawValue)" }
        #expect(found == (isRight ? [] : ["/validity/to out_of_range"]))
    }

    @Test(
        "what has passed is left out, at the very instant",
        arguments: [
            ("2026-12-31T22:59:59Z", "2027-01-01", "2027-12-31"), ("2026-12-31T23:00:00Z", nil, "2027-12-31"),
            ("2027-12-31T22:59:59Z", nil, "2027-12-31"), ("2027-12-31T23:00:00Z", nil, nil),
        ] as [(String, String?, String?)])
    func ahead(now: String, from: String?, to: String?) throws {
        let berlin = try #require(TimeZoneName("Europe/Berlin"))
        let validity = Validity(from: CivilDate("2027-01-01"), to: CivilDate("2027-12-31"), zone: berlin)
        let rest = validity.ahead(of: try #require(Instant(rfc3339: now)))
        #expect(rest.from?.description == from && rest.to?.description == to && rest.zone == berlin)
    }
}
