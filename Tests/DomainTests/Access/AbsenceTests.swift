// Tables of when an absence counts, on days on which clocks change too, and of how it ends early.

import Domain
import Testing

@Suite("Absences")
struct AbsenceTests {
    private static let id = AbsenceID("018f2d3c-4b5a-7c6d-8e9f-a0b1c2d3e4f5")

    private func instant(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }

    private func new(_ from: String, _ to: String, _ zone: String = "UTC") throws -> NewAbsence {
        NewAbsence(
            member: try slug("ada"), from: try #require(CivilDate(iso: from)),
            to: try #require(CivilDate(iso: to)), timeZone: try #require(TimeZoneName(zone)))
    }

    private func absence(
        _ from: String, _ to: String, _ zone: String = "UTC", enteredAt now: String = "2020-01-01T00:00:00Z"
    ) throws -> Absence {
        Absence(
            id: try #require(Self.id), try new(from, to, zone), by: "key:1", at: try instant(now))
    }

    @Test(
        "an absence covers its days from the local midnight of the first to that after the last",
        arguments: [
            ("2027-07-12", "2027-07-12", "UTC", "2027-07-12T00:00:00Z", "2027-07-13T00:00:00Z"),
            ("2027-07-12", "2027-07-30", "Europe/Berlin", "2027-07-11T22:00:00Z", "2027-07-30T22:00:00Z"),
            (
                "2027-07-12", "2027-07-12", "Pacific/Kiritimati", "2027-07-11T10:00:00Z",
                "2027-07-12T10:00:00Z"
            ),
            // The day on which clocks go forward has 23 hours, the one on which they go back 25.
            ("2027-03-28", "2027-03-28", "Europe/Berlin", "2027-03-27T23:00:00Z", "2027-03-28T22:00:00Z"),
            ("2027-10-31", "2027-10-31", "Europe/Berlin", "2027-10-30T22:00:00Z", "2027-10-31T23:00:00Z"),
            // From winter into summer, and over the end of a year and a leap day.
            ("2027-03-01", "2027-04-30", "Europe/Berlin", "2027-02-28T23:00:00Z", "2027-04-30T22:00:00Z"),
            ("2027-12-31", "2028-02-29", "UTC", "2027-12-31T00:00:00Z", "2028-03-01T00:00:00Z"),
            // Midnight of the first day is skipped, midnight after the last comes twice.
            ("2024-03-31", "2024-03-31", "Asia/Beirut", "2024-03-30T22:00:00Z", "2024-03-31T21:00:00Z"),
            ("2024-11-02", "2024-11-02", "America/Havana", "2024-11-02T04:00:00Z", "2024-11-03T04:00:00Z"),
        ])
    func covers(from: String, to: String, zone: String, start: String, end: String) throws {
        let absence = try absence(from, to, zone)
        let (start, end) = (try instant(start), try instant(end))
        #expect(absence.startsAt == start && absence.endsAt == end, "\(absence.startsAt) \(absence.endsAt)")
        let microsecond = { (instant: Instant, by: Int64) in Instant(microseconds: instant.microseconds + by)
        }
        let cases = [
            (microsecond(start, -1), false), (start, true), (microsecond(end, -1), true), (end, false),
        ]
        for (instant, isAway) in cases { #expect(absence.covers(instant) == isAway, "\(instant)") }
    }

    @Test("what began before it was entered counts from its entry: nobody is away in hindsight")
    func entry() throws {
        let absence = try absence("2027-07-12", "2027-07-30", enteredAt: "2027-07-14T09:30:00Z")
        #expect(absence.startsAt == (try instant("2027-07-14T09:30:00Z")))
        #expect(absence.covers(try instant("2027-07-13T12:00:00Z")) == false)
        #expect(absence.covers(try instant("2027-07-14T09:30:00Z")))
        #expect(absence.entered.from.description == "2027-07-12")
    }

    @Test(
        "what is over, backwards or too long is refused",
        arguments: [
            ("2027-07-12", "2027-07-30", "UTC", true), ("2027-07-01", "2027-07-14", "UTC", true),
            ("2027-07-13", "2027-07-13", "UTC", false), ("2027-07-14", "2027-07-14", "UTC", true),
            // There it is the 14th no more, there still the 13th.
            ("2027-07-14", "2027-07-14", "Pacific/Kiritimati", false),
            ("2027-07-13", "2027-07-13", "Pacific/Pago_Pago", true),
            ("2027-07-30", "2027-07-29", "UTC", false), ("2027-07-15", "2030-07-14", "UTC", true),
            ("2027-07-15", "2030-07-15", "UTC", false), ("2000-01-01", "2999-12-31", "UTC", false),
        ])
    func faults(from: String, to: String, zone: String, isTaken: Bool) throws {
        let faults = try new(from, to, zone).faults(now: try instant("2027-07-14T10:30:00Z"))
        #expect(faults.map(\.pointer) == (isTaken ? [] : ["/to"]), "\(faults)")
        #expect(faults.allSatisfy { $0.code == .outOfRange })
    }

    @Test(
        "cancelling undoes what is to come, ends what has begun, and leaves what is over",
        arguments: [
            ("2027-07-01T00:00:00Z", "2027-07-12T00:00:00Z"),
            ("2027-07-11T23:59:59.999999Z", "2027-07-12T00:00:00Z"),
            ("2027-07-12T00:00:00Z", "2027-07-12T00:00:00Z"),
            ("2027-07-20T10:00:00Z", "2027-07-20T10:00:00Z"),
            ("2027-07-30T23:59:59.999999Z", "2027-07-30T23:59:59.999999Z"), ("2027-07-31T00:00:00Z", nil),
        ] as [(String, String?)])
    func cancelled(now: String, end: String?) throws {
        let absence = try absence("2027-07-12", "2027-07-30")
        let now = try instant(now)
        guard let end else {
            let error = #expect(throws: DomainError.self) { try absence.cancelled(by: "key:2", at: now) }
            #expect(error?.code == .absenceOver)
            return
        }
        let cancelled = try absence.cancelled(by: "key:2", at: now)
        #expect(cancelled.endsAt == (try instant(end)) && cancelled.startsAt == absence.startsAt)
        #expect(cancelled.cancellation == Absence.Cancellation(at: now, by: "key:2"))
        #expect(!cancelled.covers(now) && cancelled.tag != absence.tag)
        #expect(cancelled.entered == absence.entered)
        // Once is enough, also when its days are over.
        let again = try cancelled.cancelled(by: "key:3", at: try instant("2028-01-01T00:00:00Z"))
        #expect(again == cancelled)
    }

    @Test(
        "a member is in office, away until nobody knows of more, or deactivated",
        arguments: [
            ("2027-07-11T23:59:59Z", nil), ("2027-07-12T00:00:00Z", "2027-07-31T00:00:00Z"),
            // Two absences without a gap are one; after them there is one.
            ("2027-07-31T00:00:00Z", nil), ("2027-08-02T00:00:00Z", "2027-08-03T00:00:00Z"),
        ] as [(String, String?)])
    func presence(now: String, until: String?) throws {
        let email = try #require(EmailAddress("a@b"))
        var member = Member(
            id: try #require(MemberID("018f2d3c-4b5a-7c6d-8e9f-a0b1c2d3e4f5")), key: try slug("ada"),
            definition: MemberDefinition(name: "Ada", email: email),
            createdAt: try instant("2020-01-01T00:00:00Z"))
        var others = try absence("2027-01-01", "2028-12-31")
        others.entered.member = try slug("bob")
        let undone = try absence("2027-06-01", "2027-07-31").cancelled(
            by: "x", at: try instant("2027-05-01T00:00:00Z"))
        let absences = [
            try absence("2027-08-02", "2027-08-02"), try absence("2027-07-21", "2027-07-30"), others, undone,
            try absence("2027-07-12", "2027-07-20"),
        ]
        let now = try instant(now)
        let expected: Presence = try until.map { .absent(until: try instant($0)) } ?? .inOffice
        #expect(Presence(of: member, absences, at: now) == expected)
        member.deactivatedAt = now
        #expect(Presence(of: member, absences, at: now) == .deactivated(since: now))
        #expect(Presence(of: member, [], at: now.adding(seconds: -1)) == .inOffice)
    }
}
