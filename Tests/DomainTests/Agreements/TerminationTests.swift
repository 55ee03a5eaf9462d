// The earliest ordinary end of an agreement, as a table.

import Domain
import Testing

@Suite("Termination")
struct TerminationTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let what: String
        var mode = RenewalTerms.Mode.manual
        var atExpiry = RenewalTerms.AtExpiry.lapse
        var notice: String?
        var extended: String?
        var from: String?
        var to: String?
        var zone = "Europe/Berlin"
        let now: String
        let last: String?

        var testDescription: String { what }
    }

    static let cases = [
        Case(
            what: "in time", notice: "P3M", to: "2027-12-31", now: "2027-09-30T21:59:59Z", last: "2027-12-31"),
        Case(
            what: "too late, by decision: it ends all the same", notice: "P3M", to: "2027-12-31",
            now: "2027-09-30T22:00:00Z", last: "2027-12-31"),
        Case(
            what: "over", notice: "P3M", to: "2027-12-31", now: "2027-12-31T23:00:00Z", last: nil),
        Case(
            what: "too late, runs on: a notice period from today", atExpiry: .runOn, notice: "P3M",
            to: "2027-12-31", now: "2027-11-15T12:00:00Z", last: "2028-02-15"),
        Case(
            what: "too late, runs on, with an end that is later", atExpiry: .runOn, notice: "P3M",
            to: "2027-12-31", now: "2027-09-30T22:00:00Z", last: "2028-01-01"),
        Case(
            what: "past its end and running on", atExpiry: .runOn, notice: "P1M", to: "2027-12-31",
            now: "2028-01-31T12:00:00Z", last: "2028-02-29"),
        Case(
            what: "past its end and running on, without notice", atExpiry: .runOn, to: "2027-12-31",
            now: "2028-01-31T12:00:00Z", last: "2028-01-31"),
        Case(
            what: "automatic, in time", mode: .automatic, notice: "P3M", extended: "P1Y", to: "2027-12-31",
            now: "2027-09-30T21:59:59Z", last: "2027-12-31"),
        Case(
            what: "automatic, too late: the next period's end", mode: .automatic, notice: "P3M",
            extended: "P1Y",
            to: "2027-12-31", now: "2027-09-30T22:00:00Z", last: "2028-12-31"),
        Case(
            what: "automatic, and the worker is three years late", mode: .automatic, notice: "P3M",
            extended: "P1Y", to: "2027-12-31", now: "2030-10-01T12:00:00Z", last: "2031-12-31"),
        Case(
            what: "automatic, from month to month", mode: .automatic, notice: "P1M", extended: "P1M",
            to: "2027-01-31", now: "2027-01-05T12:00:00Z", last: "2027-02-28"),
        Case(
            what: "automatic, as long as before, over 29 February", mode: .automatic, notice: "P1M",
            from: "2027-03-01", to: "2028-02-29", now: "2028-02-01T12:00:00Z", last: "2029-02-28"),
        Case(
            what: "automatic, without notice: up to the last day", mode: .automatic, extended: "P1Y",
            to: "2027-12-31", now: "2027-12-31T22:59:59Z", last: "2027-12-31"),
        Case(
            what: "automatic, without notice: then a period later", mode: .automatic, extended: "P1Y",
            to: "2027-12-31", now: "2027-12-31T23:00:00Z", last: "2028-12-31"),
        Case(
            what: "automatic, with nothing to renew it by", mode: .automatic, notice: "P1M", to: "2027-12-31",
            now: "2027-12-24T12:00:00Z", last: nil),
        Case(
            what: "open-ended", notice: "P3M", now: "2027-01-15T12:00:00Z", last: "2027-04-15"),
        Case(
            what: "open-ended, at the end of a month", notice: "P1M", now: "2027-02-28T12:00:00Z",
            last: "2027-03-31"),
        Case(
            what: "open-ended, in days", notice: "P90D", now: "2027-01-15T12:00:00Z", last: "2027-04-15"),
        Case(what: "open-ended, without notice", now: "2027-01-15T23:30:00Z", last: "2027-01-16"),
        Case(
            what: "open-ended, today as it is in the zone", notice: "P1W", zone: "Pacific/Auckland",
            now: "2027-01-15T11:00:00Z", last: "2027-01-23"),
        Case(
            what: "open-ended, not begun yet", notice: "P1M", from: "2027-06-15", now: "2027-01-15T12:00:00Z",
            last: "2027-07-15"),
    ]

    @Test("is as early as notice allows", arguments: cases)
    func earliest(_ given: Case) throws {
        let terms = RenewalTerms(
            mode: given.mode, notice: try given.notice.map { try CalendarPeriod($0) },
            extended: try given.extended.map { try CalendarPeriod($0) }, atExpiry: given.atExpiry)
        let renewal = Renewal(terms, of: try validity(given.from, given.to, given.zone))
        let found = Termination.earliestLastDay(of: renewal, try #require(Instant(rfc3339: given.now)))
        #expect(found?.description == given.last)
    }

    @Test("a day at a time for a thousand years comes to an end, and beyond every calendar there is none")
    func bounded() throws {
        let daily = RenewalTerms(
            mode: .automatic, notice: try CalendarPeriod("P1D"), extended: try CalendarPeriod("P1D"))
        let renewal = Renewal(daily, of: try validity(nil, "2027-01-01", "UTC"))
        let late = try #require(Instant(rfc3339: "2999-12-31T12:00:00Z"))
        #expect(Termination.earliestLastDay(of: renewal, late)?.description == "3000-01-01")
        let last = try #require(Instant(rfc3339: "9999-06-30T12:00:00Z"))
        #expect(Termination.earliestLastDay(of: renewal, last) == nil)
    }
}
