// The worker: each thing once, whoever works, whoever dies, and however late.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("The worker")
struct WorkerTests {
    @Test("two workers at once do every job once and tell everybody once")
    func twoWorkers() async throws {
        try await withServer(connections: 8) { server in
            let tenants = try await Self.busyTenants(server, count: 2, agreements: 20)
            let other = server.sibling(Memory())
            // A second pass is due when everything ends.
            for now in [Instant.hour(1), .midnight(of: 31)] {
                let reports = try await withThrowingTaskGroup(of: [WorkReport].self) { group in
                    for worker in [server, other, server, other] {
                        group.addTask {
                            var reports: [WorkReport] = []
                            repeat {
                                reports.append(try await worker.workspace.workOff(now: now, batch: 3))
                            } while reports.last?.jobs != 0
                            return reports
                        }
                    }
                    return try await group.reduce(into: []) { $0 += $1 }
                }
                #expect(reports.reduce(0) { $0 + $1.jobs } == 40)
                // Two representatives each.
                #expect(reports.reduce(0) { $0 + $1.notices } == 80)
                #expect(reports.allSatisfy { $0.failures == 0 })
            }
            for tenant in tenants {
                let notices = try await tenant.notices()
                let keys = notices.map { "\($0.agreement) \($0.kind) \($0.recipient.identity)" }
                #expect(notices.count == 80 && Set(keys).count == 80)
                #expect(try await Self.openJobs(tenant) == 0)
                let faults = AuditChain.faults(in: try await tenant.auditChain(), sha256: AuditTests.sha256)
                #expect(faults.isEmpty)
            }
        }
    }

    enum Death: Sendable, CaseIterable { case connection, process }

    @Test(
        "a worker that dies between its claim and its commit loses nothing and repeats nothing",
        arguments: Death.allCases)
    func killed(_ death: Death) async throws {
        try await withServer(connections: 6) { server in
            let tenants = try await Self.busyTenants(server, count: 1, agreements: 5)
            let tenant = try #require(tenants.first)
            // Whoever has the head of the audit chain keeps the worker's transaction from its COMMIT; whoever has the
            // table, from what it writes before: what is on its way together with COMMIT cannot be called back.
            let work = try await server.asOwner { hold in
                switch death {
                case .connection:
                    _ = try await hold.query(
                        "SELECT set_config('baton.tenant_id', \(tenant.id.description), true)")
                    _ = try await hold.query(
                        "SELECT seq FROM audit_heads WHERE tenant_id = \(tenant.id.uuid) FOR UPDATE")
                case .process: _ = try await hold.query("LOCK TABLE notices IN SHARE MODE")
                }
                let work = Task { try await tenant.work(at: .hour(1)) }
                try await Self.blocked(server) { process in
                    switch death {
                    case .connection:
                        try await server.asOwner {
                            _ = try await $0.query("SELECT pg_terminate_backend(\(process))")
                        }
                    case .process: work.cancel()
                    }
                }
                return work
            }
            let report = try? await work.value
            switch death {
            // The same worker finds out and goes on.
            case .connection: #expect(report?.notices == 10 && report?.failures == 0)
            case .process:
                #expect(report == nil)
                #expect(try await tenant.notices().isEmpty)
                #expect(try await Self.openJobs(tenant) == 10)
                #expect(try await tenant.on(server.sibling(Memory())).work(at: .hour(1)).notices == 10)
            }
            #expect(try await tenant.work(at: .hour(1)).jobs == 0)
            #expect(try await tenant.notices().count == 10)
        }
    }

    @Test("a worker that comes weeks later tells each thing once, with the facts as they are by then")
    func late() async throws {
        let terms = JSON.renewing(["notice": "P7D", "remind_before": ["P3D", "P1D"]])
        try await withAgreement(terms, to: .day(30)) { tenant in
            _ = try await tenant.workspace.renewAgreement(
                "global", to: .day(90), by: tenant.call(at: .hour(2)))
            _ = try await tenant.workspace.terminateAgreement(
                "global", TerminationOrder(on: .day(40), reason: "x", version: 2, waivesNotice: true),
                by: tenant.call(at: .hour(3)))
            try await tenant.work(at: .midnight(of: 80))
            let told = try await tenant.notices().filter { $0.recipient.name == "Ingrid Solheim" }
            let lines = told.map {
                "\($0.version) \($0.kind.rawValue) \($0.payload["state"]?.stringValue ?? "")"
            }
            // No reminder of a day that is over.
            #expect(
                lines.sorted() == [
                    "1 version_in_force expired", "1 version_superseded expired",
                    "2 version_ended terminated", "2 version_in_force terminated",
                    "2 version_terminated terminated",
                ])
            #expect(try await tenant.work(at: .midnight(of: 81)).jobs == 0)
        }
    }

    @Test("a job that fails is put off and tried again, and stops no other")
    func failing() async throws {
        try await withServer { server in
            let tenants = try await Self.busyTenants(server, count: 2, agreements: 3)
            let tenant = try #require(tenants.first)
            @Sendable func setZone(_ zone: String) async throws {
                try await server.asOwner {
                    _ = try await $0.query(
                        """
                        UPDATE agreement_versions v SET time_zone = \(zone)
                        FROM agreements a
                        WHERE v.tenant_id = \(tenant.id.uuid) AND a.id = v.agreement_id AND a.key = 'local-1'
                        """)
                }
            }
            try await setZone("Nowhere/Else")
            let report = try await tenant.work(at: .hour(1))
            #expect(report.failures == 1 && report.jobs == 5 && report.notices == 10)
            #expect(try await tenant.work(at: .hour(1).adding(seconds: 59)).jobs == 0)
            let again = try await tenant.work(at: .hour(1).adding(seconds: 60))
            #expect(again.failures == 1 && again.jobs == 0)
            try await setZone("UTC")
            #expect(try await tenant.work(at: .hour(1).adding(seconds: 179)).jobs == 0)
            #expect(try await tenant.work(at: .hour(1).adding(seconds: 180)).notices == 2)
            #expect(try await tenant.notices().count == 6)
        }
    }

    @Test("a suspended tenant's work rests until it is resumed")
    func suspended() async throws {
        try await withServer { server in
            let tenants = try await Self.busyTenants(server, count: 2, agreements: 1)
            let call = OperatorCall(now: .hour(2))
            _ = try await server.workspace.suspendTenant("acme-0", reason: "unpaid", by: call)
            #expect(try await tenants[0].work(at: .hour(2)).notices == 2)
            #expect(try await tenants[1].notices().count == 2)
            _ = try await server.workspace.resumeTenant("acme-0", by: call)
            #expect(try await tenants[0].work(at: .hour(2)).notices == 2)
            #expect(try await tenants[0].notices().count == 2)
        }
    }

    @Test("agreements from before there were jobs get those that lie ahead, and none of the past")
    func backfill() async throws {
        try await withAgreement(.renewing(["remind_before": ["P3D"]]), to: .day(30)) { tenant in
            try await tenant.server.asOwner { transaction in
                let id = tenant.id.uuid
                _ = try await transaction.query("DELETE FROM jobs WHERE tenant_id = \(id)")
                _ = try await transaction.query(
                    """
                    INSERT INTO jobs (tenant_id, id, kind, agreement_id, version, level, planned_at, due_at)
                    SELECT tenant_id, gen_random_uuid(), 'schedule', agreement_id, number, 0, proposed_at, proposed_at
                    FROM agreement_versions WHERE tenant_id = \(id)
                    """)
            }
            let report = try await tenant.work(at: .hour(9))
            #expect(report.jobs == 1 && report.notices == 0)
            try await tenant.work(at: .midnight(of: 27))
            try await tenant.work(at: .midnight(of: 31))
            let kinds = try await tenant.notices().map(\.kind)
            #expect(Set(kinds) == [.expiryReminder, .expired] && kinds.count == 4)
        }
    }

    @Test("the bell wakes who waits and who waits next, and nobody waits longer than the bound")
    func bell() async throws {
        let bell = JobBell()
        bell.ring()
        await bell.wait(atMost: .seconds(600))
        let waiting = Task { await bell.wait(atMost: .seconds(600)) }
        bell.ring()
        await waiting.value
        let cancelled = Task { await bell.wait(atMost: .seconds(600)) }
        cancelled.cancel()
        await cancelled.value
        await bell.wait(atMost: .milliseconds(1))
    }

    // MARK: Fixtures

    /// Tenants with local agreements that two people have agreed on until the 30th day; all of their first jobs are due.
    private static func busyTenants(
        _ server: TestServer, count: Int, agreements: Int
    ) async throws -> [TestTenant] {
        var tenants: [TestTenant] = []
        for number in 0..<count {
            let tenant = try await server.makeTenant(#require(Slug("acme-\(number)")))
            for place in 0..<agreements {
                let region = try #require(Slug("region-\(place)"))
                try await tenant.putRegion(region, below: nil, by: tenant.call(at: .start))
            }
            try await tenant.createAgreement("global", by: tenant.call(at: .start))
            try await tenant.publish("global", terms: .responses(saying: "8h"), by: tenant.call(at: .start))
            try await server.asOwner {
                _ = try await $0.query("DELETE FROM jobs WHERE tenant_id = \(tenant.id.uuid)")
            }
            for place in 0..<agreements {
                try await tenant.agree(
                    #require(Slug("local-\(place)")), under: "global",
                    Selector(region: Slug("region-\(place)")), terms: .responses(saying: "4h"),
                    validity: StatedValidity(to: .day(30)), by: tenant.call(at: .start))
            }
            tenants.append(tenant)
        }
        return tenants
    }

    private static func openJobs(_ tenant: TestTenant) async throws -> Int {
        try await tenant.server.asOwner {
            try await $0.query(
                "SELECT count(*) AS n FROM jobs WHERE tenant_id = \(tenant.id.uuid) AND due_at IS NOT NULL")[
                    0]["n"]
        }
    }

    /// Waits until a transaction waits for a lock, and hands on its process.
    /// Waits until a transaction waits for a lock, and hands on its process.
    static func blocked(
        _ server: TestServer, _ body: @Sendable (Int32) async throws -> Void
    ) async throws {
        while true {
            let process: Int32? = try await server.asOwner {
                try await $0.query(
                    """
                    SELECT pid FROM pg_stat_activity
                    WHERE datname = current_database() AND wait_event_type = 'Lock'
                    """
                ).first?["pid"]
            }
            if let process { return try await body(process) }
            try await Task.sleep(for: .milliseconds(10))
        }
    }
}
