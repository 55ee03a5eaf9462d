// Engagement plans over a real database: what is frozen, who wins, and what becomes of milestones.

import Domain
import Operations
import Store
import Support
import Testing

@Suite("Engagement plans")
struct PlanTests {
    private func withAccounts(
        _ body: @Sendable @escaping (TestTenant) async throws -> Void
    ) async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            for member: Slug in ["ada", "bob", "cleo"] {
                try await tenant.putMember(member, by: tenant.call())
            }
            try await tenant.createAccount("a-1", country: "DE", tier: "tier-1", by: tenant.call())
            try await tenant.createAccount("a-2", country: "US", tier: "tier-2", by: tenant.call())
            try await tenant.agree("abm", terms: .threeMilestones, by: tenant.call())
            try await body(tenant)
        }
    }

    @Test("a plan freezes what holds for the account, in its order, with sides, owners and sources")
    func frozen() async throws {
        try await withAccounts { tenant in
            try await tenant.agree(
                "dach-abm", under: "abm", Selector(region: "dach"),
                terms: [
                    "parties": .parties,
                    "engagement": ["milestones": ["workshop": ["text": "In Munich."], "decision": .null]],
                ], by: tenant.call(at: .hour(2)))
            let made = try await tenant.startPlan(for: "a-1", by: tenant.call(at: .hour(3)))
            let plan = try await tenant.workspace.plan(1, of: "a-1", by: tenant.call(at: .hour(4)))
            #expect(plan == made)
            #expect(plan.milestones.map(\.key) == ["dossier", "workshop"])
            #expect(plan.milestones.map(\.text) == ["All is known.", "In Munich."])
            #expect(plan.milestones.map(\.source.agreement) == ["abm", "dach-abm"])
            #expect(plan.milestones.map(\.sides) == [[.marketing], [.marketing, .sales]])
            #expect(plan.milestones.allSatisfy { $0.owners.marketing == "ada" && $0.owners.sales == "bob" })
            // Ten days in the tenant's zone, and no calendar for the three working days.
            #expect(plan.milestones.map(\.due) == [.at(.hour(243)), .never(.noCalendar)])
            #expect(plan.segment.region == "de" && plan.segment.tier == "tier-1" && plan.calendar == nil)
            // What is agreed later changes nothing.
            try await tenant.publish(
                "abm", terms: .milestones(["new": .milestone("New")]), by: tenant.call(at: .hour(5)))
            #expect(try await tenant.workspace.plan(1, of: "a-1", by: tenant.call(at: .hour(6))) == made)
            try await tenant.write(
                Dossier(["summary": "A bakery"]), of: "a-1", by: tenant.call(at: .hour(6)))
            let subject = try await tenant.workspace.dossierSubject(
                of: "a-1", version: nil, by: tenant.call(at: .hour(7)))
            let page = DossierSheet(subject, language: .german).markdown
            #expect(page.contains("Munich") && page.contains("Member ada, Member bob"), "\(page)")
        }
    }

    @Test("due dates are counted in the calendar of the account's region, at the beginning")
    func calendars() async throws {
        try await withAccounts { tenant in
            try await tenant.putCalendar(
                "office", .office(sets: ["de-by"]), by: tenant.call(at: .hour(2)))
            try await tenant.attach("office", to: "dach", by: tenant.call(at: .hour(3)))
            let plan = try await tenant.startPlan(for: "a-1", by: tenant.call(at: .hour(4)))
            // Monday noon in Berlin: due on Thursday at 17:00 there.
            #expect(plan.milestone("workshop")?.due == .at(try #require(Instant("2026-03-05T16:00:00Z"))))
            #expect(plan.calendar == PinnedCalendar(key: "office", version: 1))
            #expect(plan.zone.text == "Europe/Berlin")
            let elsewhere = try await tenant.startPlan(for: "a-2", by: tenant.call(at: .hour(4)))
            #expect(elsewhere.milestone("workshop")?.due == .never(.noCalendar))
            // The calendar was not there yet.
            _ = try await tenant.workspace.closePlan(
                1, of: "a-1", reason: "Again", by: tenant.call(at: .hour(5)))
            let earlier = try await tenant.startPlan(
                for: "a-1", startedAt: .hour(2), by: tenant.call(at: .hour(6)))
            #expect(earlier.number == 2 && earlier.calendar == nil && earlier.startedAt == .hour(2))
        }
    }

    @Test("another tier has other milestones in its next plan, and none in the one that runs")
    func tiers() async throws {
        try await withAccounts { tenant in
            try await tenant.agree(
                "second-abm", under: "abm", Selector(tier: "tier-2"),
                terms: [
                    "parties": .parties, "engagement": ["milestones": ["dossier": .null, "decision": .null]],
                ], by: tenant.call(at: .hour(2)))
            let first = try await tenant.startPlan(for: "a-1", by: tenant.call(at: .hour(3)))
            _ = try await tenant.workspace.changeAccount(
                "a-1", .exists, by: tenant.call(at: .hour(4))
            ) { old in
                var new = old
                new.tier = "tier-2"
                return new
            }
            let call = tenant.call(at: .hour(5))
            #expect(try await tenant.workspace.plan(1, of: "a-1", by: call) == first)
            _ = try await tenant.workspace.closePlan(1, of: "a-1", reason: "Another tier", by: call)
            let second = try await tenant.startPlan(for: "a-1", by: tenant.call(at: .hour(6)))
            #expect(first.milestones.count == 3 && second.milestones.map(\.key) == ["workshop"])
            let listed = try await tenant.workspace.plans(
                of: "a-1", before: nil, limit: 9, by: tenant.call(at: .hour(7)))
            #expect(listed.map(\.plan.number) == [2, 1])
            #expect(listed.map(\.counts) == [[.open: 1], [.closed: 3]])
        }
    }

    @Test("what is wrong with a new plan is told at once, and where there is nothing to plan")
    func refused() async throws {
        try await withAccounts { tenant in
            _ = try await tenant.workspace.deactivateMember("cleo", by: tenant.call(at: .hour(2)))
            let wrong = try await refusal {
                try await tenant.startPlan(
                    for: "a-1", startedAt: .hour(9), marketing: "nobody", sales: "cleo",
                    by: tenant.call(at: .hour(3)))
            }
            #expect(
                wrong?.faults.map { "\($0.pointer) \($0.code.rawValue)" } == [
                    "/marketing_owner unknown_reference", "/sales_owner member_deactivated",
                    "/started_at out_of_range",
                ])
            let early = try await refusal {
                try await tenant.startPlan(for: "a-1", startedAt: .start, by: tenant.call(at: .hour(3)))
            }
            #expect(early?.faults.map(\.pointer) == ["/started_at"])
            try await tenant.agree("bare", terms: .responses(saying: "8h"), by: tenant.call(at: .hour(2)))
            for (framework, code) in [
                ("bare", .noMilestones), ("none", .noSLA), (nil, .frameworkAmbiguous),
            ] as [(Slug?, ErrorCode)] {
                let refused = try await refusal {
                    try await tenant.startPlan(
                        for: "a-1", framework: framework, by: tenant.call(at: .hour(3)))
                }
                #expect(refused?.code == code, "\(framework?.text ?? "-"): \(String(describing: refused))")
                #expect(refused?.faults.allSatisfy { $0.pointer == "/framework" } == true)
            }
            let missing = try await refusal {
                try await tenant.startPlan(for: "none", by: tenant.call(at: .hour(3)))
            }
            #expect(missing?.code == .notFound)
            let reader = try await refusal {
                try await tenant.startPlan(for: "a-1", by: tenant.call(as: [.analyst], at: .hour(3)))
            }
            #expect(reader?.code == .forbidden)
        }
    }

    @Test("of many who begin at once one does, and of two who confirm at once both do")
    func races() async throws {
        try await withAccounts { tenant in
            let codes = try await withThrowingTaskGroup(of: ErrorCode?.self) { group in
                for _ in 0..<6 {
                    group.addTask {
                        try await refusal {
                            try await tenant.startPlan(for: "a-1", by: tenant.call(at: .hour(2)))
                        }?
                        .code
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(codes.count { $0 == nil } == 1 && codes.count { $0 == .planOpen } == 5, "\(codes)")
            let confirmed = try await withThrowingTaskGroup(of: ErrorCode?.self) { group in
                for side in PlanSide.allCases + PlanSide.allCases {
                    group.addTask {
                        try await refusal {
                            try await tenant.confirm(
                                "workshop", of: "a-1", side, by: tenant.call(at: .hour(3)))
                        }?.code
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(
                confirmed.count { $0 == nil } == 2 && confirmed.count { $0 == .alreadyConfirmed } == 2,
                "\(confirmed)")
            let plan = try await tenant.workspace.plan(1, of: "a-1", by: tenant.call(at: .hour(4)))
            #expect(plan.counts(at: .hour(4)) == [.reached: 1, .open: 2] && plan.revision == 3)
        }
    }

    @Test("confirmations, moves, dismissals and the end stay written down, and need the right tag")
    func course() async throws {
        try await withAccounts { tenant in
            try await tenant.workOnPlan(for: "a-1", at: .hour(2))
            let call = tenant.call(at: .hour(3))
            let plan = try await tenant.workspace.plan(1, of: "a-1", by: call)
            #expect(
                plan.milestones.map { plan.state(of: $0, at: .hour(3)) } == [.reached, .open, .dismissed])
            #expect(plan.milestone("workshop")?.confirmations.map { $0.withdrawal?.at } == [.hour(2)])
            #expect(plan.milestone("decision")?.moves.map(\.to) == [.hour(1_000)])
            #expect(plan.milestone("decision")?.dismissal?.reason == "They were sold")
            let stale = try await refusal {
                _ = try await tenant.workspace.changeMilestone(
                    "workshop", ofPlan: 1, of: "a-1", .match([EntityTag(revision: 1)]),
                    MilestoneChange(sales: .set("cleo")), by: call)
            }
            #expect(stale?.code == .stale)
            let wrong = try await refusal {
                _ = try await tenant.workspace.changeMilestone(
                    "workshop", ofPlan: 1, of: "a-1", .exists,
                    MilestoneChange(marketing: .set("nobody"), dueAt: .set(.start.adding(seconds: -9))),
                    by: call)
            }
            #expect(
                wrong?.faults.map(\.pointer).sorted() == ["/due_at", "/marketing_owner", "/reason"],
                "\(wrong?.faults ?? [])")
            let same = try await tenant.workspace.changeMilestone(
                "workshop", ofPlan: 1, of: "a-1", .exists, MilestoneChange(sales: .set("bob")), by: call)
            #expect(same.revision == plan.revision)
            let handed = try await tenant.workspace.changeMilestone(
                "workshop", ofPlan: 1, of: "a-1", .exists, MilestoneChange(sales: .set("cleo")), by: call)
            #expect(handed.milestone("workshop")?.owners == .init(marketing: "ada", sales: "cleo"))
            let ended = try await tenant.workspace.closePlan(1, of: "a-1", reason: "Sold", by: call)
            #expect(ended.counts(at: .hour(3)) == [.reached: 1, .closed: 1, .dismissed: 1])
            for refused in [
                try await refusal {
                    _ = try await tenant.workspace.closePlan(1, of: "a-1", reason: "Sold", by: call)
                },
                try await refusal { try await tenant.confirm("workshop", of: "a-1", .sales, by: call) },
            ] { #expect(refused?.code == .planClosed) }
            // Neither evidence nor reasons stand in the chain.
            let records = try await tenant.workspace.auditRecords(
                AuditFilter(), after: nil, limit: 200, by: call)
            #expect(!records.contains { $0.text.contains("Minutes") || $0.text.contains("sold") })
        }
    }

    @Test("milestones of all accounts come by their due dates, narrowed by state, owner, region and tier")
    func list() async throws {
        try await withAccounts { tenant in
            try await tenant.workOnPlan(for: "a-1", at: .hour(2))
            try await tenant.startPlan(
                for: "a-2", marketing: "cleo", sales: "ada", by: tenant.call(at: .hour(3)))
            func found(_ filter: MilestoneFilter, at now: Instant = .hour(4)) async throws -> [String] {
                let call = tenant.call(at: now)
                let whole = try await tenant.workspace.milestones(filter, after: nil, limit: 99, by: call)
                var walked: [MilestoneEntry] = []
                while let next = try await tenant.workspace.milestones(
                    filter, after: walked.last?.place, limit: 1, by: call
                ).first { walked.append(next) }
                #expect(walked == whole)
                // As in a region of many accounts.
                let inOrder = try await tenant.server.database.snapshot(tenant.id) {
                    try await $0.milestones(filter, after: nil, limit: 99, now: now, many: 1)
                }
                #expect(inOrder == whole)
                return whole.map { "\($0.account) \($0.key)" }
            }
            let all = try await found(MilestoneFilter())
            #expect(all.count == 6 && all[0] == "a-1 dossier" && all[1] == "a-2 dossier", "\(all)")
            #expect(all[2] == "a-1 decision")
            #expect(try await found(MilestoneFilter(state: .reached)) == ["a-1 dossier"])
            #expect(try await found(MilestoneFilter(state: .dismissed)) == ["a-1 decision"])
            #expect(try await found(MilestoneFilter(state: .late)) == [])
            #expect(try await found(MilestoneFilter(state: .late), at: .hour(244)) == ["a-2 dossier"])
            #expect(try await found(MilestoneFilter(state: .open), at: .hour(243)).count == 4)
            #expect(try await found(MilestoneFilter(owner: "ada")).count == 6)
            #expect(try await found(MilestoneFilter(owner: "bob")).count == 3)
            #expect(try await found(MilestoneFilter(owner: "nobody")) == [])
            #expect(try await found(MilestoneFilter(region: "emea")).count == 3)
            #expect(
                try await found(MilestoneFilter(state: .open, region: "americas", tier: "tier-2")).count == 3)
            #expect(
                try await found(MilestoneFilter(tier: "tier-1", dueBefore: .hour(500))) == ["a-1 dossier"])
            let other = try await tenant.server.makeTenant("other")
            let none = try await other.workspace.milestones(
                MilestoneFilter(), after: nil, limit: 9, by: other.call(at: .hour(4)))
            #expect(none.isEmpty)
            let foreign = try await refusal {
                _ = try await other.workspace.plan(1, of: "a-1", by: other.call(at: .hour(4)))
            }
            #expect(foreign?.code == .notFound)
        }
    }

    @Test("who takes another's place answers for what is open, and for nothing that is settled")
    func replaced() async throws {
        try await withAccounts { tenant in
            try await tenant.workOnPlan(for: "a-1", at: .hour(2))
            let before = try await tenant.workspace.plan(1, of: "a-1", by: tenant.call(at: .hour(3)))
            let handed = try await tenant.workspace.replacePerson(
                "ada", by: "cleo", by: tenant.call(at: .hour(4)))
            #expect(handed.milestones == 1 && !handed.isEmpty)
            let after = try await tenant.workspace.plan(1, of: "a-1", by: tenant.call(at: .hour(5)))
            #expect(after.milestones.map(\.owners.marketing) == ["ada", "cleo", "ada"])
            #expect(after.revision == before.revision + 1)
            let again = try await tenant.workspace.replacePerson(
                "ada", by: "cleo", by: tenant.call(at: .hour(6)))
            #expect(again.isEmpty)
        }
    }

    @Test("whoever is gone leaves open milestones and action items, until somebody takes the place")
    func left() async throws {
        try await withAccounts { tenant in
            try await tenant.workOnPlan(for: "a-1", at: .hour(2))
            let action = try await tenant.workspace.createAction(
                NewActionItem(
                    agreement: "abm", action: NewAction(title: "Ask", owner: "ada", dueOn: .day(9))),
                by: tenant.call(at: .hour(3)))
            func left(at now: Instant) async throws -> Set<HeldSeat.Holding> {
                let report = try await tenant.workspace.emptySeats(
                    SeatQuestion(person: "ada"), by: tenant.call(at: now))
                return Set(
                    report.seats.compactMap { seat in
                        if case .held(let held) = seat.seat.place { held.holding } else { nil }
                    })
            }
            #expect(try await left(at: .hour(4)).isEmpty)
            _ = try await tenant.workspace.deactivateMember("ada", by: tenant.call(at: .hour(5)))
            let open: Set<HeldSeat.Holding> = [
                .milestone("workshop", account: "a-1", side: .marketing),
                .action(action.id, title: "Ask"),
            ]
            let empty = try await left(at: .hour(6))
            #expect(empty.isSuperset(of: open), "\(empty)")
            let handed = try await tenant.workspace.replacePerson(
                "ada", by: "cleo", by: tenant.call(at: .hour(7)))
            #expect(handed.actions == 1 && handed.milestones == 1)
            #expect(try await left(at: .hour(8)).isDisjoint(with: open))
            let actions = try await tenant.workspace.action(action.id, by: tenant.call(at: .hour(9)))
            #expect(actions.owner == "cleo" && actions.revision == action.revision + 1)
        }
    }
}
