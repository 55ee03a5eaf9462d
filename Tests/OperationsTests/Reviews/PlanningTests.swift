// What agreements in force promise is planned, and stays planned while they change.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("Planning of reviews")
struct PlanningTests {
    @Test("a version in force plans its meetings and reviews, fifteen months ahead, once")
    func planned() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.agreeOnRhythm()
            let quarterly = try await tenant.reviews("quarterly", at: .hour(2))
            #expect(
                quarterly.map(\.day.description) == [
                    "2026-04-06", "2026-07-06", "2026-10-05", "2027-01-04", "2027-04-05",
                ])
            #expect(quarterly.allSatisfy { $0.state(at: .hour(2)) == .scheduled && $0.sequence == 0 })
            #expect(quarterly[0].startsAt == Instant("2026-04-06T09:00:00Z"))
            let weekly = try await tenant.reviews("weekly", at: .hour(2))
            #expect(weekly.count == 70 && weekly[0].day.description == "2026-03-03")
            // Each pass finds it done, through two days and another server.
            for hour in [3, 20, 50] { try await tenant.work(at: .hour(hour)) }
            try await tenant.on(server.sibling(Memory())).work(at: .hour(51))
            #expect(try await tenant.reviews(at: .hour(2)).map(\.id).count == 75)
            let series = try await tenant.workspace.reviewSeries(
                of: "global", after: nil, limit: 10, by: tenant.call(at: .hour(2)))
            #expect(series.map(\.series.key.description) == ["meeting/weekly", "review/quarterly"])
            #expect(series.map(\.nextStartsAt) == [weekly[0].startsAt, quarterly[0].startsAt])
            // The first of the next month is a month further.
            try await tenant.work(at: .midnight(of: 31))
            #expect(try await tenant.reviews("quarterly", at: .hour(2)).count == 6)
        }
    }

    @Test(
        "a local agreement has reviews of its own by what holds where it points, and they follow the framework"
    )
    func local() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.agreeOnRhythm()
            try await tenant.agree(
                "dach-sla", under: "global", Selector(region: "dach"),
                terms: ["parties": .parties, "meetings": ["weekly": ["time": "10:00"]]],
                by: tenant.call(at: .hour(2)))
            try await tenant.work(at: .hour(3))
            let weekly = try await tenant.reviews("weekly", of: "dach-sla", at: .hour(4))
            #expect(weekly.first?.startsAt == Instant("2026-03-03T10:00:00Z"))
            #expect(try await tenant.reviews("quarterly", of: "dach-sla", at: .hour(4)).count == 5)
            // The next version of the framework ends its reviews, those of the local agreement too.
            var terms = JSON.rhythm
            terms = MergePatch.apply(["reviews": .null], to: terms)
            try await tenant.publish("global", terms: terms, by: tenant.call(at: .hour(5)))
            try await tenant.work(at: .hour(6))
            for agreement: Slug in ["global", "dach-sla"] {
                let quarterly = try await tenant.reviews("quarterly", of: agreement, at: .hour(7))
                #expect(quarterly.count == 5 && quarterly.allSatisfy { $0.state(at: .hour(7)) == .cancelled })
                #expect(quarterly.allSatisfy { $0.sequence == 1 && $0.cancellation?.by == "baton" })
            }
            #expect(
                try await tenant.reviews("weekly", of: "dach-sla", in: .scheduled, at: .hour(7)).count == 70)
        }
    }

    @Test("a calendar that is attached later moves what is on closed days, and keeps what was moved by hand")
    func calendars() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.agreeOnRhythm()
            let before = try await tenant.reviews("quarterly", at: .hour(2))
            let moved = try await tenant.workspace.moveReview(
                before[1].id, ReviewMove(startsAt: .hour(3_000), reason: "Away"), .exists,
                by: tenant.call(at: .hour(2)))
            #expect(moved.sequence == 1 && moved.endsAt == .hour(3_001))
            // Easter Monday is a holiday in Bavaria.
            try await tenant.putCalendar("office", .office(sets: ["de-by"]), by: tenant.call(at: .hour(3)))
            try await tenant.setDefaultCalendar("office", by: tenant.call(at: .hour(3)))
            try await tenant.work(at: .hour(4))
            let after = try await tenant.reviews("quarterly", at: .hour(5))
            let days = after.map { $0.zone.date(at: $0.startsAt).description }
            #expect(days.contains("2026-04-07") && after.map(\.id).contains(before[0].id))
            #expect(after.first { $0.id == moved.id }?.startsAt == .hour(3_000))
            #expect(after.allSatisfy { $0.zone.text == "Europe/Berlin" || $0.id == moved.id })
            let open = WorkingCalendar.office(sets: ["de-by"])
            let compiled = CompiledCalendar(open, from: .day(-1), through: .day(500))
            for review in after where review.id != moved.id {
                #expect(try compiled.isOpen(at: review.startsAt), "\(review.startsAt)")
            }
        }
    }

    /// With frameworks that are reviewed each year.
    private static func tenant(of server: TestServer, withFrameworks count: Int) async throws -> TestTenant {
        let tenant = try await server.makeTenant()
        try await tenant.furnish()
        let terms = MergePatch.apply(
            ["reviews": ["yearly": ["text": "All", "interval": "year"]]], to: .responses(saying: "8h"))
        for number in 1...count {
            try await tenant.agree(
                Slug("framework-\(number)") ?? "x", terms: terms, by: tenant.call(at: .second(number)))
        }
        return tenant
    }

    @Test("many agreements are planned in batches, each once")
    func batches() async throws {
        try await withServer { server in
            let tenant = try await Self.tenant(of: server, withFrameworks: 7)
            let report = try await tenant.work(at: .hour(1), batch: 3)
            #expect(report.reviewJobs == 3 && report.failures == 0)
            #expect(try await tenant.reviews(at: .hour(2)).count == 7)
        }
    }

    @Test("changes that do not end keep no agreement waiting: a round goes on, and another follows")
    func restarts() async throws {
        try await withServer { server in
            let tenant = try await Self.tenant(of: server, withFrameworks: 5)
            // A round that is under way has done the first two of them when the structure changes.
            _ = try await server.asOwner {
                try await $0.query("UPDATE review_jobs SET after = 'framework-2' WHERE kind = 'planning'")
            }
            try await tenant.putCalendar("office", by: tenant.call(at: .second(60)))
            // It does the other three in two batches; the next round does all five in three.
            let report = try await tenant.work(at: .hour(1), batch: 2)
            #expect(report.reviewJobs == 5 && report.failures == 0)
            #expect(try await tenant.reviews(at: .hour(2)).count == 5)
            #expect(try await tenant.work(at: .hour(1), batch: 2).reviewJobs == 0)
        }
    }

    @Test("nothing is written of planning that finds each day planned, also one whose review was held early")
    func nothingNew() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.agreeOnRhythm()
            let first = try await tenant.reviews("quarterly", at: .hour(2))[0]
            _ = try await tenant.workspace.openReview(first.id, by: tenant.call(at: .hour(3)))
            let before = try await tenant.auditChain().count
            for day in 1...3 { try await tenant.work(at: .hour(24 * day)) }
            #expect(try await tenant.auditChain().count == before)
        }
    }

    @Test(
        "an agreement that is terminated has no reviews beyond its end, and others that follow one keep theirs"
    )
    func terminated() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.agreeOnRhythm()
            let end = try #require(CivilDate("2026-08-31"))
            _ = try await tenant.workspace.terminateAgreement(
                "global", TerminationOrder(on: end, reason: "Over"), by: tenant.call(at: .hour(2)))
            try await tenant.work(at: .hour(3))
            let quarterly = try await tenant.reviews("quarterly", at: .hour(4))
            #expect(
                quarterly.map { $0.state(at: .hour(4)) } == [
                    .scheduled, .scheduled, .cancelled, .cancelled, .cancelled,
                ])
        }
    }

    @Test(
        "an agreement that has a last day promises reviews beyond it where it renews itself or runs on",
        arguments: [
            (["mode": "manual"], 2), (["mode": "manual", "at_expiry": "run_on"], 5),
            (["mode": "automatic", "notice": "P7D", "extension": "P1M", "unchanged": "no_signature"], 5),
        ] as [(JSON, Int)])
    func lastDay(renewal: JSON, count: Int) async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            for member: Slug in ["ada", "bob", "cleo"] {
                try await tenant.putMember(member, by: tenant.call())
            }
            try await tenant.agree(
                "global", terms: MergePatch.apply(["scope": ["renewal": renewal]], to: .rhythm),
                validity: StatedValidity(to: .day(150)), by: tenant.call(at: .hour(1)))
            try await tenant.work(at: .hour(2))
            #expect(try await tenant.reviews("quarterly", at: .hour(3)).count == count)
        }
    }

    @Test("two workers plan at once without a conflict, and each review is there once")
    func twoWorkers() async throws {
        try await withServer(connections: 6) { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.agree("global", terms: .rhythm, by: tenant.call(at: .hour(1)))
            let other = tenant.on(server.sibling(Memory()))
            try await withThrowingTaskGroup(of: WorkReport.self) { group in
                for worker in [tenant, other, tenant, other] {
                    group.addTask { try await worker.work(at: .hour(2)) }
                }
                for try await report in group { #expect(report.failures == 0) }
            }
            #expect(try await tenant.reviews(at: .hour(3)).count == 75)
            let faults = AuditChain.faults(in: try await tenant.auditChain(), sha256: AuditTests.sha256)
            #expect(faults.isEmpty)
        }
    }

    @Test("a planner that dies in the middle has planned nothing, and the next one plans all of it once")
    func killed() async throws {
        try await withServer(connections: 6) { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.agree("global", terms: .rhythm, by: tenant.call(at: .hour(1)))
            let work = try await server.asOwner { hold in
                _ = try await hold.query("LOCK TABLE reviews IN SHARE MODE")
                let work = Task { try await tenant.work(at: .hour(2)) }
                try await WorkerTests.blocked(server) { _ in work.cancel() }
                return work
            }
            _ = try? await work.value
            #expect(try await tenant.reviews(at: .hour(3)).isEmpty)
            let report = try await tenant.on(server.sibling(Memory())).work(at: .hour(3))
            #expect(report.failures == 0)
            #expect(try await tenant.reviews(at: .hour(3)).count == 75)
            #expect(try await tenant.work(at: .hour(3)).reviewJobs == 0)
        }
    }
}
