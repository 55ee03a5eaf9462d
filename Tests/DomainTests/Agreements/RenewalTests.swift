// Renewal, notice, reminders and what expires, as tables of dates in zones.

import Domain
import Testing

@Suite("Renewal")
struct RenewalTests {
    @Test("terms are read; where nothing is said, it is by decision, signed again, and ends")
    func terms() throws {
        let all: JSON = [
            "scope": [
                "renewal": [
                    "mode": "automatic", "notice": "P3M", "extension": "P1Y",
                    "remind_before": ["P1M", "P2W"],
                    "unchanged": "no_signature", "at_expiry": "run_on",
                ]
            ]
        ]
        #expect(
            RenewalTerms(of: all)
                == RenewalTerms(
                    mode: .automatic, notice: try CalendarPeriod("P3M"), extended: try CalendarPeriod("P12M"),
                    remindBefore: [try CalendarPeriod("P1M"), try CalendarPeriod("P14D")],
                    unchanged: .noSignature, atExpiry: .runOn))
        #expect(RenewalTerms(of: ["scope": [:]]) == nil && RenewalTerms(of: [:]) == nil)
        #expect(RenewalTerms(of: ["scope": ["renewal": .null]]) == nil)
        #expect(RenewalTerms(of: ["scope": ["renewal": [:]]]) == .unsaid)
        #expect(RenewalTerms.unsaid == RenewalTerms(mode: .manual, unchanged: .signedAgain, atExpiry: .lapse))
    }

    @Test("durations of versions from before there were periods are read as days where they are elapsed days")
    func durations() throws {
        let old: JSON = [
            "scope": [
                "renewal": [
                    "mode": "manual", "notice": ["within": "P30D", "clock": "elapsed"],
                    "extension": ["within": "PT4H", "clock": "elapsed"],
                    "remind_before": [
                        ["within": "P60D", "clock": "elapsed"], ["within": "P5D", "clock": "business"], "P1M",
                    ],
                ]
            ]
        ]
        let terms = try #require(RenewalTerms(of: old))
        #expect(terms.notice?.description == "P30D" && terms.extended == nil)
        #expect(terms.remindBefore.map(\.description) == ["P60D", "P1M"])
    }

    @Test(
        "the next validity follows the current one, for the extension or else for as long as that was",
        arguments: [
            ("2027-01-01", "2027-12-31", "P1Y", "2028-01-01 to 2028-12-31"),
            ("2027-01-01", "2027-12-31", nil, "2028-01-01 to 2028-12-31"),
            // A year with a 29 February is a year and not 366 days.
            ("2028-01-01", "2028-12-31", nil, "2029-01-01 to 2029-12-31"),
            ("2027-03-01", "2028-02-29", nil, "2028-03-01 to 2029-02-28"),
            ("2028-03-01", "2029-02-28", nil, "2029-03-01 to 2030-02-28"),
            ("2027-03-01", "2028-02-29", "P4Y", "2028-03-01 to 2032-02-29"),
            // Month by month from 31 January: the ends stay ends.
            ("2027-01-01", "2027-01-31", "P1M", "2027-02-01 to 2027-02-28"),
            ("2027-02-01", "2027-02-28", "P1M", "2027-03-01 to 2027-03-31"),
            ("2027-02-01", "2027-02-28", nil, "2027-03-01 to 2027-03-31"),
            ("2027-03-01", "2027-03-31", "P1M", "2027-04-01 to 2027-04-30"),
            ("2027-01-15", "2028-01-14", nil, "2028-01-15 to 2029-01-14"),
            ("2027-01-04", "2027-01-17", nil, "2027-01-18 to 2027-01-31"),
            ("2027-01-04", "2027-01-17", "P2W", "2027-01-18 to 2027-01-31"),
            ("2027-01-31", "2027-01-31", nil, "2027-02-01 to 2027-02-01"),
            ("2027-01-01", "2027-12-31", "P90D", "2028-01-01 to 2028-03-30"),
            ("2027-01-01", nil, "P1Y", nil), (nil, "2027-12-31", nil, nil),
            (nil, "2027-12-31", "P1Y", "2028-01-01 to 2028-12-31"),
        ] as [(String?, String?, String?, String?)])
    func next(from: String?, to: String?, extended: String?, next: String?) throws {
        let renewal = Renewal(
            RenewalTerms(extended: try extended.map { try CalendarPeriod($0) }),
            of: try validity(from, to, "Europe/Berlin"))
        let found = renewal.nextValidity
        #expect(found.map { "\($0.from?.description ?? "") to \($0.to?.description ?? "")" } == next)
        #expect(found == nil || found?.zone.text == "Europe/Berlin")
        #expect(found == nil || found?.begins == renewal.current.ends)
    }

    @Test("what began with a signature was valid since the day of that in its zone")
    func signed() throws {
        // Already the first of January in Auckland.
        let begins = try #require(Instant(rfc3339: "2026-12-31T11:00:00Z"))
        let renewal = Renewal(
            .unsaid, of: try validity(nil, "2027-06-30", "Pacific/Auckland"), begins: begins)
        #expect(renewal.nextValidity?.from?.description == "2027-07-01")
        #expect(renewal.nextValidity?.to?.description == "2027-12-31")
    }

    @Test("ten renewals of a month end with their months, and forty of a quarter too")
    func series() throws {
        for (period, count, end) in [("P1M", 10, "2027-11-30"), ("P3M", 40, "2037-01-31")] {
            var current = try validity("2027-01-01", "2027-01-31", "UTC")
            for _ in 0..<count {
                let renewal = Renewal(RenewalTerms(extended: try CalendarPeriod(period)), of: current)
                current = try #require(renewal.nextValidity)
                #expect(current.to?.next.day == 1)
            }
            #expect(current.to?.description == end)
        }
    }

    @Test(
        "notice can be given to the end of its last day in the zone, and not an instant longer",
        arguments: [
            ("2027-12-31", "P3M", "Europe/Berlin", "2027-09-30", "2027-09-30T22:00:00Z"),
            ("2027-12-31", "P90D", "Europe/Berlin", "2027-10-02", "2027-10-02T22:00:00Z"),
            // The last day for notice has 25 hours, and 23.
            ("2027-11-30", "P30D", "Europe/Berlin", "2027-10-31", "2027-10-31T23:00:00Z"),
            ("2027-04-28", "P1M", "Europe/Berlin", "2027-03-28", "2027-03-28T22:00:00Z"),
            ("2028-02-29", "P1Y", "Europe/Berlin", "2027-02-28", "2027-02-28T23:00:00Z"),
            ("2027-03-31", "P1M", "UTC", "2027-02-28", "2027-03-01T00:00:00Z"),
            // The day after begins at one o'clock: clocks skipped midnight.
            ("2018-12-03", "P1M", "America/Sao_Paulo", "2018-11-03", "2018-11-04T03:00:00Z"),
            // The day after the 29th was left out.
            ("2012-01-29", "P1M", "Pacific/Apia", "2011-12-29", "2011-12-30T10:00:00Z"),
            ("2012-01-30", "P1M", "Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z"),
        ])
    func notice(last: String, notice: String, zone: String, day: String, ends: String) throws {
        let renewal = Renewal(
            RenewalTerms(mode: .automatic, notice: try CalendarPeriod(notice)),
            of: try validity(nil, last, zone))
        #expect(renewal.noticeLastDay?.description == day)
        let end = try #require(renewal.noticeEnds)
        #expect(end.description == ends)
        let before = Instant(microseconds: end.microseconds - 1)
        #expect(!renewal.isNoticeOver(before) && renewal.isNoticeOver(end))
        #expect(!renewal.renewsItself(before, isTerminated: false))
        #expect(renewal.renewsItself(end, isTerminated: false))
        #expect(!renewal.renewsItself(end, isTerminated: true))
        var manual = renewal.terms
        manual.mode = .manual
        #expect(!Renewal(manual, of: renewal.current).renewsItself(end, isTerminated: false))
    }

    @Test("without a notice period notice is over with the validity, and never where that has no end")
    func noNotice() throws {
        let renewal = Renewal(
            RenewalTerms(mode: .automatic), of: try validity(nil, "2027-12-31", "Europe/Berlin"))
        #expect(renewal.noticeLastDay == nil && renewal.noticeEnds == nil)
        let end = try #require(Instant(rfc3339: "2027-12-31T23:00:00Z"))
        #expect(!renewal.isNoticeOver(end.adding(seconds: -1)) && renewal.isNoticeOver(end))
        let open = Renewal(
            RenewalTerms(mode: .automatic, notice: try CalendarPeriod("P3M")),
            of: try validity(nil, nil, "UTC"))
        #expect(open.noticeLastDay == nil && !open.isNoticeOver(end))
        #expect(!open.renewsItself(end, isTerminated: false))
    }

    @Test(
        "people are reminded before the last day for notice and before the last day, at the beginning of a day"
    )
    func reminders() throws {
        let terms = RenewalTerms(
            notice: try CalendarPeriod("P1M"),
            remindBefore: [try CalendarPeriod("P1M"), try CalendarPeriod("P2W")])
        let renewal = Renewal(terms, of: try validity("2027-01-01", "2027-11-30", "Europe/Berlin"))
        let found = renewal.reminders.map { "\($0.at) \($0.occasion) \($0.before) \($0.day)" }
        #expect(
            found == [
                "2027-09-29T22:00:00Z notice P1M 2027-10-31", "2027-10-16T22:00:00Z notice P2W 2027-10-31",
                // The 31st has 25 hours and begins an hour before the others in UTC.
                "2027-10-30T22:00:00Z expiry P1M 2027-11-30", "2027-11-15T23:00:00Z expiry P2W 2027-11-30",
            ])
        let open = Renewal(terms, of: try validity("2027-01-01", nil, "Europe/Berlin"))
        #expect(open.reminders == [])
        var noNotice = terms
        noNotice.notice = nil
        #expect(Renewal(noNotice, of: renewal.current).reminders.map(\.occasion) == [.expiry, .expiry])
    }

    @Test(
        "what expires is counted in days of the zone: none are left on the last day itself",
        arguments: [
            ("2027-12-30T22:59:59Z", 1), ("2027-12-30T23:00:00Z", 0), ("2027-12-31T22:59:59Z", 0),
            ("2027-12-31T23:00:00Z", -1), ("2027-11-30T23:00:00Z", 30),
            // Through both changes of the clocks.
            ("2027-03-27T22:59:59Z", 279), ("2027-03-27T23:00:00Z", 278), ("2027-10-31T22:59:59Z", 61),
            ("2027-10-31T23:00:00Z", 60),
        ])
    func expiry(now: String, daysLeft: Int) throws {
        let renewal = Renewal(
            RenewalTerms(notice: try CalendarPeriod("P3M")),
            of: try validity(nil, "2027-12-31", "Europe/Berlin"))
        let expiry = renewal.expiry(try #require(Instant(rfc3339: now)))
        #expect(
            expiry?.expiresOn.description == "2027-12-31"
                && expiry?.noticeLastDay?.description == "2027-09-30")
        #expect(expiry?.daysLeft == daysLeft)
        #expect(Renewal(.unsaid, of: try validity(nil, nil, "UTC")).expiry(.earliest) == nil)
    }

    @Test(
        "it has no end of its own where it runs on, or is renewed by itself without a signature",
        arguments: RenewalTerms.Mode.allCases, RenewalTerms.Unchanged.allCases)
    func runsOn(mode: RenewalTerms.Mode, unchanged: RenewalTerms.Unchanged) {
        #expect(RenewalTerms(mode: mode, unchanged: unchanged, atExpiry: .runOn).runsOn)
        let lapsing = RenewalTerms(mode: mode, unchanged: unchanged, atExpiry: .lapse)
        #expect(lapsing.runsOn == (mode == .automatic && unchanged == .noSignature))
    }
}

func validity(_ from: String?, _ to: String?, _ zone: String) throws -> Validity {
    Validity(
        from: try from.map { try #require(CivilDate($0)) }, to: try to.map { try #require(CivilDate($0)) },
        zone: try #require(TimeZoneName(zone)))
}
