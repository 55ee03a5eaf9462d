// The jobs that follow from a version's facts, as tables.

import Domain
import Testing

@Suite("The schedule of a version")
struct VersionScheduleTests {
    /// A version of 2027 in Berlin, and what happened to it. Instants are hours of UTC.
    struct Case: Sendable, CustomTestStringConvertible {
        let what: String
        var renewal = RenewalTerms.unsaid
        var to: String? = "2027-12-31"
        var signBy: String?
        var withdrawn: String?
        var declined: String?
        var signed: String?
        var ends: String?
        var reason: EndReason?
        var terminated: (at: String, ends: String)?
        var isNever = false
        var successor: Int?
        let jobs: [String]

        var testDescription: String { what }
    }

    static let proposed = "2026-12-01T09:00:00Z"
    static let signed = "2026-12-10T09:00:00Z"
    static let begin = "2026-12-31T23:00:00Z"
    static let end = "2027-12-31T23:00:00Z"

    private static func period(_ text: String) -> CalendarPeriod {
        (try? CalendarPeriod(text)) ?? { preconditionFailure("“\(text)” is no period") }()
    }

    private static let planned = RenewalTerms(
        notice: period("P3M"), remindBefore: [period("P1M"), period("P14D")])
    private static let automatic = RenewalTerms(
        mode: .automatic, notice: period("P3M"), extended: period("P1Y"))

    static let cases = [
        Case(what: "proposed without a deadline", jobs: ["signature_requested/0 \(proposed)"]),
        Case(
            what: "proposed with a deadline: three days and one day before it, at midnight in the zone",
            signBy: "2026-12-15T23:00:00Z",
            jobs: [
                "signature_requested/0 \(proposed)", "signature_reminder/3 2026-12-11T23:00:00Z",
                "signature_reminder/1 2026-12-13T23:00:00Z", "signature_deadline/0 2026-12-15T23:00:00Z",
            ]),
        Case(
            what: "a deadline that is near: what would have been before the proposal is not",
            signBy: "2026-12-02T23:00:00Z",
            jobs: ["signature_requested/0 \(proposed)", "signature_deadline/0 2026-12-02T23:00:00Z"]),
        Case(
            what: "withdrawn", signBy: "2026-12-15T23:00:00Z", withdrawn: "2026-12-05T10:00:00Z",
            jobs: ["version_withdrawn/0 2026-12-05T10:00:00Z"]),
        Case(
            what: "declined", signBy: "2026-12-15T23:00:00Z", declined: "2026-12-05T10:00:00Z",
            jobs: ["version_declined/0 2026-12-05T10:00:00Z"]),
        Case(
            what: "signed, by decision, without notice or reminders", signed: signed, ends: end,
            jobs: ["version_in_force/0 \(begin)", "validity_ended/0 \(end)"]),
        Case(
            what: "open-ended", to: nil, signed: signed, jobs: ["version_in_force/0 \(begin)"]),
        Case(
            what: "notice and reminders, month ends right", renewal: planned, signed: signed, ends: end,
            jobs: [
                "version_in_force/0 \(begin)", "validity_ended/0 \(end)",
                "notice_reminder/0 2027-08-30T22:00:00Z", "notice_reminder/1 2027-09-15T22:00:00Z",
                "expiry_reminder/0 2027-11-29T23:00:00Z", "expiry_reminder/1 2027-12-16T23:00:00Z",
                "notice_passed/0 2027-09-30T22:00:00Z",
            ]),
        Case(
            what: "automatic: renewed when notice is over", renewal: automatic, signed: signed, ends: end,
            jobs: [
                "version_in_force/0 \(begin)", "validity_ended/0 \(end)", "renewal/0 2027-09-30T22:00:00Z",
            ]),
        Case(
            what: "automatic without notice: renewed when its last day is over",
            renewal: RenewalTerms(mode: .automatic, extended: period("P1Y")), signed: signed, ends: end,
            jobs: ["version_in_force/0 \(begin)", "validity_ended/0 \(end)", "renewal/0 \(end)"]),
        Case(
            what: "its renewal is scheduled to follow: nothing is left to remind of or to renew",
            renewal: planned, signed: signed, ends: end, reason: .superseded,
            jobs: ["version_in_force/0 \(begin)", "version_superseded/0 \(end)"]),
        Case(
            what: "its renewal follows where its validity ends", renewal: automatic, signed: signed,
            ends: end,
            successor: 2, jobs: ["version_in_force/0 \(begin)", "version_superseded/0 \(end)"]),
        Case(
            what: "superseded within its validity", renewal: planned, signed: signed,
            ends: "2027-06-30T22:00:00Z", reason: .superseded,
            jobs: ["version_in_force/0 \(begin)", "version_superseded/0 2027-06-30T22:00:00Z"]),
        Case(
            what: "superseded while it ran on", renewal: RenewalTerms(atExpiry: .runOn), signed: signed,
            ends: "2028-02-29T23:00:00Z", reason: .superseded,
            jobs: [
                "version_in_force/0 \(begin)", "version_superseded/0 2028-02-29T23:00:00Z",
                "validity_ended/0 \(end)",
            ]),
        Case(
            what: "terminated early: told at once and at the end, reminded of the new last day",
            renewal: planned,
            signed: signed, ends: "2027-06-30T22:00:00Z", reason: .terminated,
            terminated: ("2027-03-01T10:00:00Z", "2027-06-30T22:00:00Z"),
            jobs: [
                "version_terminated/20999 2027-03-01T10:00:00Z", "version_in_force/0 \(begin)",
                "version_ended/0 2027-06-30T22:00:00Z", "expiry_reminder/0 2027-05-30T22:00:00Z",
                "expiry_reminder/1 2027-06-15T22:00:00Z",
            ]),
        Case(
            what: "automatic, terminated for its last day: it expires, and is not renewed",
            renewal: automatic,
            signed: signed, ends: end, terminated: ("2027-03-01T10:00:00Z", end),
            jobs: [
                "version_terminated/21183 2027-03-01T10:00:00Z", "version_in_force/0 \(begin)",
                "validity_ended/0 \(end)",
            ]),
        Case(
            what: "terminated before it began", renewal: planned, signed: signed, reason: .terminated,
            terminated: ("2026-12-12T10:00:00Z", "2026-12-13T23:00:00Z"), isNever: true,
            jobs: ["version_terminated/20800 2026-12-12T10:00:00Z"]),
    ]

    @Test("the facts say what is to be done and when", arguments: cases)
    func jobs(_ test: Case) throws {
        let found = VersionSchedule.jobs(of: try Self.course(test))
        #expect(found.map { "\($0.kind.rawValue)/\($0.level) \($0.at)" } == test.jobs)
        // What tells them apart in the database.
        #expect(Set(found.map { "\($0.kind)/\($0.level)" }).count == found.count)
        for job in found {
            #expect(VersionSchedule.job(job.kind, level: job.level, of: try Self.course(test)) == job)
        }
    }

    @Test("a reminder is of use until the next one, the last one until what it reminds of")
    func until() throws {
        let unsigned = VersionSchedule.jobs(of: try Self.course(Self.cases[1]))
        #expect(
            unsigned.compactMap(\.until).map(\.description) == [
                "2026-12-15T23:00:00Z", "2026-12-13T23:00:00Z", "2026-12-15T23:00:00Z",
            ])
        let signed = VersionSchedule.jobs(of: try Self.course(Self.cases[7]))
        func until(_ kind: JobKind) -> [String] {
            signed.filter { $0.kind == kind }.compactMap { $0.until?.description }
        }
        #expect(until(.noticeReminder) == ["2027-09-15T22:00:00Z", "2027-09-30T22:00:00Z"])
        #expect(until(.expiryReminder) == ["2027-12-16T23:00:00Z", Self.end])
        #expect(until(.noticePassed) == [Self.end] && until(.validityEnded).isEmpty)
    }

    @Test("a version is followed by the one that begins where it ends, and not by one that begins later")
    func linked() throws {
        func course(_ number: Int, _ from: Int?, _ to: Int?) -> VersionCourse {
            func instant(_ second: Int) -> Instant { Instant(microseconds: Int64(second) * 1_000_000) }
            let time = from.map { InForce(from: instant($0), to: to.map(instant)) }
            return VersionCourse(
                number: number,
                facts: VersionFacts(
                    proposedAt: instant(0), signedAt: instant(0), inForce: time, endReason: nil),
                validity: Validity(from: nil, to: nil, zone: .utc), renewal: .unsaid)
        }
        let courses = VersionCourse.linked(
            [course(1, 0, 10), course(2, 10, 10), course(3, 10, 20), course(4, 21, nil), course(5, nil, nil)])
        #expect(courses.map(\.successor) == [3, 3, nil, nil, nil])
    }

    @Test("reminders that lie before the version is in force are none")
    func early() throws {
        var course = try Self.course(Self.cases[7])
        let late = try #require(Instant(rfc3339: "2027-09-20T00:00:00Z"))
        course.facts.inForce?.from = late
        let kinds = VersionSchedule.jobs(of: course).map { "\($0.kind.rawValue)/\($0.level)" }
        #expect(
            kinds == [
                "version_in_force/0", "validity_ended/0", "expiry_reminder/0", "expiry_reminder/1",
                "notice_passed/0",
            ])
    }

    @Test("a job that fails waits longer each time, a day at most")
    func backoff() {
        func seconds(_ attempts: Int) -> Int {
            Job(
                id: JobID(.version7(at: Instant(microseconds: 0), random: (1, 1))), kind: .inForce,
                agreement: AgreementID(.version7(at: Instant(microseconds: 0), random: (2, 2))), version: 1,
                level: 0, attempts: attempts
            ).backoffSeconds
        }
        #expect([0, 1, 2, 10, 11, 1_000_000].map(seconds) == [60, 120, 240, 61_440, 86_400, 86_400])
    }

    static func course(_ test: Case) throws -> VersionCourse {
        func instant(_ text: String?) throws -> Instant? {
            try text.map { try #require(Instant(rfc3339: $0)) }
        }
        let begins = try #require(Instant(rfc3339: begin))
        var facts = VersionFacts(
            proposedAt: try instant(proposed), signBy: try instant(test.signBy),
            signedAt: try instant(test.signed),
            inForce: test.signed == nil || test.isNever
                ? nil : InForce(from: begins, to: try instant(test.ends)),
            endReason: test.reason)
        facts.withdrawnAt = try instant(test.withdrawn)
        facts.declinedAt = try instant(test.declined)
        facts.terminatedAt = try instant(test.terminated?.at)
        facts.terminatesAt = try instant(test.terminated?.ends)
        let zone = try #require(TimeZoneName("Europe/Berlin"))
        let to = try test.to.map { try #require(CivilDate($0)) }
        var course = VersionCourse(
            number: 1, facts: facts,
            validity: Validity(from: CivilDate("2027-01-01"), to: to, zone: zone), renewal: test.renewal)
        course.successor = test.successor
        return course
    }
}
