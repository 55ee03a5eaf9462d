// What can be renewed and terminated, and what is refused.

import Domain
import Testing

@Suite("Renewing and terminating")
struct RenewalCaseTests {
    private static let zone = TimeZoneName("Europe/Berlin") ?? .utc
    private static let now = Instant(rfc3339: "2027-06-01T12:00:00Z") ?? Instant(microseconds: 0)

    /// A version of 2027 in force.
    private static func version(
        _ renewal: JSON = ["notice": "P3M"], from: String? = "2027-01-01", to: String? = "2027-12-31",
        terminates: String? = nil, at now: Instant = now
    ) throws -> VersionEntry {
        let validity = Validity(
            from: from.flatMap { CivilDate($0) }, to: to.flatMap { CivilDate($0) }, zone: zone)
        let begins = try #require(validity.begins ?? Instant(rfc3339: "2027-01-05T10:00:00Z"))
        let terms: JSON = ["scope": ["renewal": renewal]]
        let runsOn = RenewalTerms(of: terms)?.runsOn ?? false
        var facts = VersionFacts(
            proposedAt: begins, signedAt: begins,
            inForce: InForce(from: begins, to: runsOn ? nil : validity.ends), endReason: nil)
        facts.terminatesAt = terminates.flatMap { CivilDate($0)?.next.start(in: zone) }
        facts.terminatedAt = facts.terminatesAt.map { _ in begins }
        func id<Kind>() -> Identifier<Kind> { Identifier(.version7(at: now, random: (1, 1))) }
        return VersionEntry(
            id: id(), agreement: id(), number: 3, framework: nil, selector: Selector(), validity: validity,
            terms: terms, contentSHA256: "", checkedAgainst: nil, draftedAt: begins, draftedBy: "x",
            proposedAt: begins, proposedBy: "x", facts: facts)
    }

    private func code(_ body: () throws(DomainError) -> Void) -> ErrorCode? {
        do {
            try body()
            return nil
        } catch {
            return error.faults.first?.code ?? error.code
        }
    }

    @Test("each thing that stands against a renewal has a code of its own")
    func renewable() throws {
        let current = try Self.version()
        let key = try #require(Slug("inbound"))
        func code(
            _ current: VersionEntry?, draft: Int? = nil, pending: Int? = nil, scheduled: Int? = nil
        ) -> ErrorCode? {
            self.code { () throws(DomainError) in
                _ = try RenewalCase(
                    agreement: key, current: current, draft: draft, pending: pending, scheduled: scheduled
                ).renewable()
            }
        }
        #expect(code(current) == nil)
        #expect(code(nil) == .nothingInForce)
        #expect(code(try Self.version(terminates: "2027-12-31")) == .versionTerminated)
        #expect(code(current, scheduled: 4) == .successorScheduled)
        #expect(code(current, pending: 4) == .versionPending)
        #expect(code(current, draft: 4) == .draftExists)
        #expect(code(try Self.version(to: nil)) == .openEnded)
    }

    @Test(
        "a renewal begins after the last day, and goes to the day that is named or as far as the terms say",
        arguments: [
            ("2027-01-01", "2027-12-31", "P1Y", nil, "2027-06-01", "2028-01-01 to 2028-12-31"),
            ("2027-01-01", "2027-12-31", "P1Y", "2030-06-30", "2027-06-01", "2028-01-01 to 2030-06-30"),
            ("2027-01-01", "2027-12-31", nil, "2028-01-01", "2027-06-01", "2028-01-01 to 2028-01-01"),
            ("2027-01-01", "2027-12-31", nil, "2027-12-31", "2027-06-01", nil),
            (nil, "2027-12-31", nil, nil, "2027-06-01", "2028-01-01 to 2028-12-26"),
            // Ran on over a 29 February, and for two periods.
            ("2027-03-01", "2028-02-29", "P1Y", nil, "2028-06-01", "2028-03-01 to 2029-02-28"),
            ("2027-03-01", "2028-02-29", "P1Y", nil, "2029-03-01", "2029-03-01 to 2030-02-28"),
            ("2027-01-01", "2027-01-31", "P1M", nil, "2027-03-31", "2027-03-01 to 2027-03-31"),
            ("2027-01-01", "2027-01-31", "P1M", nil, "2027-04-01", "2027-04-01 to 2027-04-30"),
            ("2027-01-01", "2027-12-31", nil, "2028-05-31", "2028-06-01", nil),
        ] as [(String?, String, String?, String?, String, String?)])
    func validity(
        from: String?, to: String, extended: String?, named: String?, today: String, expected: String?
    ) throws {
        var renewal: JSONObject = ["at_expiry": "run_on"]
        if let extended { renewal["extension"] = .string(extended) }
        let version = try Self.version(.object(renewal), from: from, to: to)
        let now = try #require(CivilDate(today)).start(in: Self.zone)
        var found: Validity?
        let refused = code { () throws(DomainError) in
            found = try version.renewedValidity(to: named.flatMap { CivilDate($0) }, now)
        }
        let days = found.map { "\($0.from?.description ?? "") to \($0.to?.description ?? "")" }
        #expect(days == expected && (refused == nil || refused == .outOfRange))
    }

    @Test("a renewal is to be signed by the last day, unless that is over")
    func signBy() throws {
        let version = try Self.version(["at_expiry": "run_on"])
        #expect(version.signRenewalBy(Self.now)?.description == "2027-12-31")
        let ends = try #require(version.validity.ends)
        #expect(version.signRenewalBy(ends.adding(seconds: -1))?.description == "2027-12-31")
        #expect(version.signRenewalBy(ends) == nil)
    }

    @Test(
        "a termination names a day that is not over, keeps the notice, and the second one is earlier",
        arguments: [
            ("2027-12-31", false, nil, nil), ("2027-12-30", false, nil, .noticeNotKept),
            ("2027-12-30", true, nil, nil), ("2027-06-01", true, nil, nil),
            ("2027-05-31", true, nil, .outOfRange), ("2028-01-01", false, nil, .outOfRange),
            ("2027-12-31", false, "2027-12-31", .versionTerminated),
            ("2027-11-30", true, "2027-10-31", .versionTerminated), ("2027-09-30", true, "2027-10-31", nil),
            ("2027-09-30", false, "2027-10-31", .noticeNotKept),
        ] as [(String, Bool, String?, ErrorCode?)])
    func termination(on day: String, waives: Bool, before: String?, expected: ErrorCode?) throws {
        let version = try Self.version(terminates: before)
        let order = TerminationOrder(
            on: try #require(CivilDate(day)), reason: "x", waivesNotice: waives)
        let key = try #require(Slug("inbound"))
        #expect(
            code { () throws(DomainError) in try order.require(of: version, agreement: key, Self.now) }
                == expected)
    }

    @Test("a refusal for the notice names the earliest ordinary day")
    func earliest() throws {
        let version = try Self.version([
            "notice": "P3M", "mode": "automatic", "extension": "P1Y", "unchanged": "no_signature",
        ])
        let order = TerminationOrder(on: try #require(CivilDate("2027-11-30")), reason: "x")
        let late = try #require(Instant(rfc3339: "2027-10-01T12:00:00Z"))
        let key = try #require(Slug("inbound"))
        let refused = #expect(throws: DomainError.self) {
            try order.require(of: version, agreement: key, late)
        }
        #expect(refused?.code == .noticeNotKept && refused?.detail.contains("2028-12-31") == true)
    }

    @Test("only what is in force or scheduled is terminated")
    func states() throws {
        let order = TerminationOrder(
            on: try #require(CivilDate("2029-12-31")), reason: "x", waivesNotice: true)
        let key = try #require(Slug("inbound"))
        var version = try Self.version(["at_expiry": "run_on"])
        func code() -> ErrorCode? {
            self.code { () throws(DomainError) in try order.require(of: version, agreement: key, Self.now) }
        }
        #expect(code() == nil)
        version.facts.inForce = InForce(from: Self.now.adding(seconds: 60), to: nil)
        #expect(code() == nil)
        version.facts.inForce = InForce(from: Self.now.adding(seconds: -60), to: Self.now)
        #expect(code() == .notTerminable)
        version.facts.signedAt = nil
        version.facts.inForce = nil
        #expect(code() == .notTerminable)
    }

    @Test("what ends soon says what comes after its last day")
    func expiring() throws {
        func entry(_ renewal: JSON, terminated: Bool = false) throws -> ExpiringVersion {
            let version = try Self.version(renewal, terminates: terminated ? "2027-10-31" : nil)
            let ends = try #require(version.facts.terminatesAt ?? version.validity.ends)
            return ExpiringVersion(
                agreement: try #require(Slug("a")), name: "A", version: 3, validity: version.validity,
                terms: version.renewalTerms, inForceFrom: try #require(version.facts.inForce?.from),
                terminatesAt: version.facts.terminatesAt, successor: nil, endsAt: ends)
        }
        let manual = try entry(["notice": "P3M"])
        #expect(manual.outcome == .ends && manual.noticeLastDay?.description == "2027-09-30")
        #expect(manual.lastDay.description == "2027-12-31" && manual.daysLeft(Self.now) == 213)
        #expect(try entry(["mode": "automatic", "at_expiry": "run_on"]).outcome == .renews)
        #expect(try entry(["at_expiry": "run_on"]).outcome == .runsOn)
        let terminated = try entry(["notice": "P3M", "mode": "automatic"], terminated: true)
        #expect(terminated.outcome == .ends && terminated.noticeLastDay == nil)
        #expect(terminated.lastDay.description == "2027-10-31")
        #expect(!manual.isRunningOn(manual.endsAt.adding(seconds: -1)) && manual.isRunningOn(manual.endsAt))
        #expect(manual.daysLeft(manual.endsAt) == -1)
    }
}
