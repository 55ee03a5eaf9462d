// The operator's work on tenants.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("Tenants")
struct TenantTests {
    @Test("a tenant is made once; its key is taken from then on")
    func create() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant("acme")
            #expect(try await server.workspace.tenant("acme") == tenant.entry)
            let again = try await refusal { _ = try await server.makeTenant("acme") }
            #expect(again?.code == .alreadyExists)
            let settings = try await server.workspace.settings(by: tenant.call())
            #expect(
                settings
                    == Settings(
                        precedence: .standard, defaultFramework: nil, timeZone: .utc, defaultCalendar: nil,
                        revision: 1))
        }
    }

    @Test("a repeated creation with one Idempotency-Key makes one tenant and gets the first answer again")
    func repeatedCreation() async throws {
        try await withServer { server in
            let attempt = try Attempt.creating("/operator/v1/tenants", body: "acme")
            func create(_ attempt: Attempt) async throws {
                _ = try await server.workspace.createTenant(
                    "acme", name: "acme AG", by: OperatorCall(now: .start, attempt: attempt))
            }
            try await create(attempt)
            await #expect(throws: RecordedAnswer.self) { try await create(attempt) }
            let other = try await refusal {
                try await create(.creating("/operator/v1/tenants", body: "other"))
            }
            #expect(other?.code == .idempotencyMismatch)
            #expect(try await server.workspace.tenants(isSuspended: nil, after: nil, limit: 9).count == 1)
        }
    }

    @Test("two servers that create the same tenant at once make one")
    func race() async throws {
        try await withServer { server in
            let outcomes = await withTaskGroup(of: ErrorCode?.self) { group in
                for _ in 0..<6 {
                    group.addTask {
                        do {
                            _ = try await server.makeTenant("acme")
                            return nil
                        } catch {
                            return (error as? DomainError)?.code ?? .internalError
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == nil } == 1)
            #expect(outcomes.count { $0 == .alreadyExists } == 5, "\(outcomes)")
        }
    }

    @Test("the directory is listed in the order of keys, and by state")
    func list() async throws {
        try await withServer { server in
            for key in ["b", "a-1", "a", "c"] { try await server.makeTenant(#require(Slug(key))) }
            _ = try await server.workspace.suspendTenant("b", reason: "late", by: OperatorCall(now: .hour(1)))
            let workspace = server.workspace
            #expect(
                try await workspace.tenants(isSuspended: nil, after: "a", limit: 2).map(\.key) == [
                    "a-1", "b",
                ])
            #expect(try await workspace.tenants(isSuspended: true, after: nil, limit: 9).map(\.key) == ["b"])
            #expect(try await workspace.tenants(isSuspended: false, after: nil, limit: 9).count == 3)
        }
    }

    @Test(
        "a suspended tenant's keys are refused at once, remembered ones too, and work again after it is resumed"
    )
    func suspension() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let key = try await tenant.workspace.createAPIKey(
                NewAPIKey(name: "a key", roles: [.admin], region: nil, expiresAt: nil), by: tenant.call())
            func enter() async throws {
                _ = try await server.workspace.authenticate(bearer: key.secret, tokens: nil, now: .hour(2))
            }
            try await enter()
            let call = OperatorCall(now: .hour(2))
            let suspended = try await server.workspace.suspendTenant("acme", reason: "late", by: call)
            #expect(suspended.suspendedAt == .hour(2))
            let refused1 = try await refusal { try await enter() }
            #expect(refused1?.code == .tenantSuspended)
            let later = try await server.workspace.suspendTenant(
                "acme", reason: "other", by: OperatorCall(now: .hour(3)))
            #expect(later.suspendedAt == .hour(2) && later.suspensionReason == "late")
            _ = try await server.workspace.resumeTenant("acme", by: call)
            try await enter()
        }
    }

    @Test(
        "a deletion removes every row of the tenant and none of another's, counts them, and closes its keys")
    func delete() async throws {
        try await withServer { server in
            let doomed = try await server.makeTenant("doomed")
            let spared = try await server.makeTenant("spared")
            for tenant in [doomed, spared] {
                try await tenant.furnish()
                try await tenant.agreeOnTheUsual()
                _ = try await tenant.change("global", in: .carried)
                try await tenant.draft(
                    "dach-sla", Selector(region: "de"), terms: .responses(saying: "1h"), by: tenant.call())
                try await tenant.createAccount("a-1", tier: "tier-1", by: tenant.call())
                _ = try await tenant.workspace.takeCheckpoint(by: tenant.call())
                try await tenant.makeSigners()
                try await tenant.collectSignatures("unsigned")
                _ = try await tenant.workspace.remindSignatories(
                    1, of: "unsigned", by: tenant.call(at: .hour(3)))
                try await tenant.absent("ada", by: tenant.call())
                try await tenant.staff(by: tenant.call())
                try await tenant.furnishCalendars(by: tenant.call())
                try await tenant.engage("a-1")
                try await tenant.workOnPlan(for: "a-1")
                try await tenant.record(
                    "mql", 1, in: .test("2026-07-01", days: 31), of: "global", by: tenant.call())
                try await tenant.state(.employees, 60, by: tenant.call())
                try await tenant.addPath("fifty", of: "global", by: tenant.call())
                try await tenant.holdReview(of: "global", by: tenant.call(at: .hour(3)))
                _ = try await tenant.workspace.createCalendarToken(
                    NewCalendarToken(scope: .all), by: tenant.call())
            }
            let secret = try await server.workspace.createAPIKey(
                NewAPIKey(name: "a key", roles: [.admin], region: nil, expiresAt: nil), for: "doomed",
                by: OperatorCall(now: .hour(1), attempt: .creating("/keys", body: "x"))
            ).secret
            _ = try await server.workspace.authenticate(bearer: secret, tokens: nil, now: .hour(2))
            let before = try await rows(server, doomed)
            #expect(
                before.values.allSatisfy { $0 > 0 },
                "give this test a row of each of \(before.filter { $0.value == 0 }.keys.sorted())")
            let sparedBefore = try await rows(server, spared)

            let result = try await server.workspace.deleteTenant(
                "doomed", name: "doomed AG", by: OperatorCall(now: .hour(2)))
            var expected = before
            // It was suspended first, which leaves a record.
            expected["audit_records", default: 0] += 1
            #expect(Dictionary(uniqueKeysWithValues: result.removed.map { ($0.table, $0.rows) }) == expected)
            #expect(try await rows(server, doomed).values.allSatisfy { $0 == 0 })
            #expect(try await rows(server, spared) == sparedBefore)
            let refused2 = try await refusal { _ = try await server.workspace.tenant("doomed") }
            #expect(refused2?.code == .notFound)
            let closed = try await refusal {
                _ = try await server.workspace.authenticate(bearer: secret, tokens: nil, now: .hour(2))
            }
            #expect(closed?.code == .unauthenticated)
        }
    }

    @Test("a request that runs while its tenant is deleted has no valid credentials any more")
    func deletedMeanwhile() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant("doomed")
            _ = try await server.workspace.deleteTenant(
                "doomed", name: "doomed AG", by: OperatorCall(now: .hour(1)))
            let new = NewAPIKey(name: "late", roles: [.admin], region: nil, expiresAt: nil)
            let refusals = [
                try await refusal { _ = try await server.workspace.createAPIKey(new, by: tenant.call()) },
                try await refusal { _ = try await server.workspace.settings(by: tenant.call()) },
                try await refusal { _ = try await server.workspace.sizes(by: tenant.call()) },
                try await refusal {
                    _ = try await server.workspace.putSettings(
                        .standard, defaultFramework: nil, timeZone: .utc, .exists, by: tenant.call())
                },
            ]
            #expect(refusals.allSatisfy { $0 == .tenantGone }, "\(refusals)")
        }
    }

    @Test(
        "a deletion that does not say the tenant's exact name is refused",
        arguments: ["", "ACME AG", "acme AG ", "acme"])
    func wrongName(_ name: String) async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let refused = try await refusal {
                _ = try await server.workspace.deleteTenant(
                    "acme", name: name, by: OperatorCall(now: .hour(1)))
            }
            #expect(refused?.code == .confirmationMismatch)
            #expect(try await server.workspace.tenant("acme") == tenant.entry)
        }
    }

    private func rows(_ server: TestServer, _ tenant: TestTenant) async throws -> [String: Int] {
        try await server.asOwner { transaction in
            var counts: [String: Int] = [:]
            for table in TenantTables.childrenFirst {
                let found = try await transaction.query(
                    "SELECT count(*) AS n FROM \(identifier: table) WHERE tenant_id = \(tenant.id.uuid)")
                counts[table] = try found[0]["n"]
            }
            return counts
        }
    }

    @Test(
        "a tenant that is deleted while its users write is gone, and each of them is answered or told that it is"
    )
    func deletedInUse() async throws {
        try await withServer(connections: 6) { server in
            for round in 0..<5 {
                let tenant = try await server.makeTenant(#require(Slug("acme-\(round)")))
                try await tenant.furnish()
                try await tenant.agreeOnTheUsual()
                let secret = try await server.workspace.createAPIKey(
                    NewAPIKey(name: "user", roles: [.admin], region: nil, expiresAt: nil), by: tenant.call()
                ).secret
                let refusals = try await withThrowingTaskGroup(of: DomainError?.self) { group in
                    for write in Self.writes {
                        group.addTask {
                            try await refusal {
                                for number in 0..<10_000 {
                                    let now = Instant.second(4_000 + number)
                                    let user = try await server.workspace.authenticate(
                                        bearer: secret, tokens: nil, now: now)
                                    try await write(tenant, Call(principal: user, now: now), number)
                                }
                            }
                        }
                    }
                    // Some of them are at work by then.
                    while try await server.workspace.accounts(
                        AccountFilter(), after: nil, limit: 5, by: tenant.call()
                    ).count < 5 { await Task.yield() }
                    _ = try await server.workspace.deleteTenant(
                        tenant.entry.key, name: tenant.entry.name, by: OperatorCall(now: .hour(9)))
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                let expected: Set<ErrorCode> = [
                    .tenantSuspended, .unauthenticated, .notFound, .validationFailed, .busy,
                ]
                for refused in refusals {
                    #expect(
                        refused.map { expected.contains($0.code) } == true, "\(String(describing: refused))")
                }
                #expect(try await rows(of: tenant.id, server) == 0)
            }
        }
    }

    /// Writes of every kind, each to be repeated with another number.
    private static let writes: [@Sendable (TestTenant, Call, Int) async throws -> Void] = [
        { try await $0.createAccount("a-\($2)", by: $1) },
        { tenant, call, number in
            try await tenant.putRegion(
                "uk", below: "emea", ["GB"], maturity: number % 9_000 + 1, by: call, .exists)
        },
        { tenant, call, _ in _ = try await tenant.workspace.classifyAccounts(by: call) },
        { tenant, call, number in
            try await tenant.publish(
                "dach-sla", Selector(region: "dach"), terms: .responses(saying: "\(number)"), by: call)
        },
    ]

    private func rows(of tenant: TenantID, _ server: TestServer) async throws -> Int {
        try await server.asOwner { transaction in
            var rows = 0
            for table in TenantTables.childrenFirst {
                rows +=
                    try await transaction.query(
                        "SELECT count(*) AS rows FROM \(identifier: table) WHERE tenant_id = \(tenant.uuid)"
                    ).first?["rows"] ?? 0
            }
            return rows
        }
    }
}
