// The state of milestones, from facts and the instant; and what may be done with them.

import Testing

@testable import Domain

@Suite("Milestones of plans")
struct PlanMilestoneTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var sides: [PlanSide] = [.marketing, .sales]
        var due: MilestoneDue = .at(.hour(100))
        var confirmed: [PlanSide: CivilDate] = [:]
        var isDismissed = false
        var isClosed = false
        var now = Instant.hour(99)
        var state: MilestoneState
        var wasLate: Bool?

        var testDescription: String { name }
    }

    // The start is 08:00 on day 0; hour 100 is 12:00 on day 4.
    static let cases: [Case] = [
        Case(name: "before it is due", state: .open),
        Case(name: "at the instant at which it is due", now: .hour(100), state: .open),
        Case(name: "a moment later", now: .hour(100).adding(seconds: 1), state: .late),
        Case(name: "never due", due: .never(.noCalendar), now: .hour(99_999), state: .open),
        Case(name: "confirmed by one of two", confirmed: [.sales: .day(1)], now: .hour(101), state: .late),
        Case(
            name: "confirmed by both", confirmed: [.sales: .day(1), .marketing: .day(4)], now: .hour(101),
            state: .reached, wasLate: false),
        Case(
            name: "the last of both a day after", confirmed: [.sales: .day(5), .marketing: .day(1)],
            state: .reached, wasLate: true),
        Case(
            name: "confirmed by the one that it belongs to", sides: [.sales], confirmed: [.sales: .day(4)],
            state: .reached, wasLate: false),
        Case(
            name: "confirmed by the other one", sides: [.sales], confirmed: [.marketing: .day(1)],
            state: .open),
        Case(
            name: "reached and never due", sides: [.sales], due: .never(.notAgreed),
            confirmed: [.sales: .day(400)], state: .reached),
        Case(name: "dismissed", isDismissed: true, now: .hour(101), state: .dismissed),
        Case(name: "its plan ended", isClosed: true, now: .hour(101), state: .closed),
        Case(
            name: "reached before its plan ended", sides: [.sales], confirmed: [.sales: .day(4)],
            isClosed: true, state: .reached, wasLate: false),
        Case(
            name: "dismissed before its plan ended", isDismissed: true, isClosed: true, state: .dismissed),
    ]

    @Test("what is known of a milestone and the instant say its state", arguments: cases)
    func state(_ sample: Case) {
        let facts = MilestoneFacts(
            sides: sample.sides, due: sample.due, zone: .utc, confirmedOn: sample.confirmed,
            isDismissed: sample.isDismissed, isClosed: sample.isClosed)
        #expect(facts.state(at: sample.now) == sample.state)
        #expect(facts.wasLate == sample.wasLate)
    }

    @Test("whether it was late is told by days of the plan's zone")
    func zones() throws {
        // 23:30 in UTC is the next day in Berlin.
        let due = try #require(Instant("2026-03-10T23:30:00Z"))
        let day = try #require(CivilDate("2026-03-11"))
        let berlin = try #require(TimeZoneName("Europe/Berlin"))
        for (zone, wasLate) in [(TimeZoneName.utc, true), (berlin, false)] {
            let facts = MilestoneFacts(sides: [.sales], due: .at(due), zone: zone, confirmedOn: [.sales: day])
            #expect(facts.wasLate == wasLate, "\(zone)")
        }
    }

    private static let (workshop, decision) = (Slug("workshop")!, Slug("decision")!)
    private static let source = PlanMilestone.Source(agreement: Slug("abm")!, version: 1)

    private static func plan() -> EngagementPlan {
        var plan = EngagementPlan(
            number: 1, framework: source.agreement, segment: Segment(), startedAt: .start, calendar: nil,
            zone: .utc,
            createdAt: .start, createdBy: "test")
        plan.freeze(
            [
                AgreedMilestone(
                    key: workshop, text: "Meet", sides: PlanSide.allCases,
                    due: AgreedDuration(["within": "P3D", "clock": "elapsed"]),
                    source: source),
                AgreedMilestone(
                    key: decision, text: "Decide", sides: [.sales], due: nil,
                    source: source),
            ], owners: PlanMilestone.Owners(marketing: Slug("ada")!, sales: Slug("bob")!), in: nil)
        return plan
    }

    private static func confirmation(_ side: PlanSide, on: CivilDate? = nil) -> NewConfirmation {
        NewConfirmation(side: side, evidence: "Minutes", on: on)
    }

    @Test("both sides confirm, one takes it back, and confirms again; each stays written down")
    func confirming() throws {
        var plan = Self.plan()
        for side in PlanSide.allCases {
            plan.replace(
                try plan.confirming(Self.workshop, Self.confirmation(side), by: "test", at: .hour(1)))
        }
        #expect(plan.counts(at: .hour(2)) == [.reached: 1, .open: 1])
        let (taken, confirmation) = try plan.takingBack(.sales, of: Self.workshop, by: "other", at: .hour(3))
        plan.replace(taken)
        #expect(confirmation.number == 2 && confirmation.withdrawal?.by == "other")
        #expect(plan.counts(at: .hour(99)) == [.late: 1, .open: 1])
        plan.replace(
            try plan.confirming(
                Self.workshop, Self.confirmation(.sales, on: .day(0)), by: "test", at: .hour(4)))
        let milestone = try #require(plan.milestone(Self.workshop))
        #expect(milestone.confirmations.map(\.number) == [1, 2, 3])
        #expect(milestone.facts(in: plan).outcome == .reached)
    }

    @Test("a plan has another tag whenever one more of its milestones is late")
    func tags() {
        let plan = Self.plan()
        #expect(plan.tag(at: .hour(1)) == plan.tag(at: .hour(72)))
        #expect(plan.tag(at: .hour(1)) != plan.tag(at: .hour(73)))
    }

    @Test("what the state does not allow is refused with its code")
    func refused() throws {
        var plan = Self.plan()
        func code(_ body: () throws(DomainError) -> Void) -> String? {
            do throws(DomainError) {
                try body()
                return nil
            } catch {
                return error.faults.first.map { "\($0.pointer) \($0.code.rawValue)" } ?? error.code.rawValue
            }
        }
        func confirm(_ key: Slug, _ side: PlanSide, on: CivilDate? = nil) -> String? {
            code { () throws(DomainError) in
                _ = try plan.confirming(key, Self.confirmation(side, on: on), by: "test", at: .hour(1))
            }
        }
        func takeBack(_ key: Slug, _ side: PlanSide) -> String? {
            code { () throws(DomainError) in
                _ = try plan.takingBack(side, of: key, by: "test", at: .hour(1))
            }
        }
        func settle(_ key: Slug) -> String? {
            code { () throws(DomainError) in _ = try plan.unsettled(key) }
        }
        #expect(confirm(Slug("nothing")!, .sales) == "not_found")
        #expect(confirm(Self.decision, .marketing) == "/side not_allowed_value")
        #expect(confirm(Self.decision, .sales, on: .day(1)) == "/on out_of_range")
        #expect(confirm(Self.decision, .sales, on: .day(0)) == nil)
        #expect(takeBack(Self.decision, .sales) == "not_found")
        plan.replace(try plan.confirming(Self.decision, Self.confirmation(.sales), by: "test", at: .hour(1)))
        #expect(confirm(Self.decision, .sales) == "already_confirmed")
        #expect(settle(Self.decision) == "milestone_settled")
        #expect(takeBack(Self.decision, .sales) == nil)
        var dismissed = try #require(plan.milestone(Self.workshop))
        dismissed.dismissal = Decree(reason: "No", at: .hour(1), by: "test")
        plan.replace(dismissed)
        #expect(settle(Self.workshop) == "milestone_settled")
        #expect(confirm(Self.workshop, .sales) == "milestone_settled")
        plan.closure = Decree(reason: "Sold", at: .hour(1), by: "test")
        #expect(confirm(Self.decision, .sales) == "plan_closed")
        #expect(takeBack(Self.decision, .sales) == "plan_closed")
        #expect(settle(Self.workshop) == "plan_closed")
        #expect(code { () throws(DomainError) in try plan.requireOpen() } == "plan_closed")
    }

    @Test("a due date that moves needs a reason, and one that stays takes none")
    func moving() throws {
        let plan = Self.plan()
        let old = try #require(plan.milestone(Self.workshop))
        let changes: [(MilestoneChange, [String])] = [
            (MilestoneChange(dueAt: .set(.hour(200)), reason: "Later"), []),
            (MilestoneChange(dueAt: .set(.hour(200))), ["/reason required"]),
            (MilestoneChange(dueAt: .set(.hour(72)), reason: "Same"), ["/reason not_allowed_value"]),
            (MilestoneChange(dueAt: .set(.hour(72))), []),
            (MilestoneChange(reason: "None"), ["/reason not_allowed_value"]),
            (MilestoneChange(dueAt: .set(.hour(-1))), ["/reason required", "/due_at out_of_range"]),
            (MilestoneChange(marketing: .set(Slug("cleo")!)), []),
        ]
        for (change, faults) in changes {
            let found = change.faults(of: old, in: plan).map { "\($0.pointer) \($0.code.rawValue)" }
            #expect(found == faults)
        }
        let new = changes[0].0.applied(to: old, by: "test", at: .hour(1))
        #expect(MilestoneChange.fields(new, otherThan: old) == ["due_at"])
        #expect(new.moves.map(\.from) == [.hour(72)] && new.moves.map(\.to) == [.hour(200)])
        let handed = changes[6].0.applied(to: old, by: "test", at: .hour(1))
        #expect(MilestoneChange.fields(handed, otherThan: old) == ["marketing_owner"])
        #expect(changes[6].0.named(beside: old.owners).map(\.pointer) == ["/marketing_owner"])
    }
}

extension Instant {
    /// Monday 2026-03-02 08:00 UTC.
    fileprivate static let start = Instant(microseconds: 1_772_438_400_000_000)

    /// So many hours after the start.
    fileprivate static func hour(_ hours: Int) -> Instant { start.adding(seconds: 3600 * hours) }
}

extension CivilDate {
    /// So many days after the day of the start.
    fileprivate static func day(_ days: Int) -> CivilDate {
        CivilDate(daysSince1970: Instant.start.date.daysSince1970 + days)
    }
}
