// Tiers by hand: over the rules, for a while, given back, and never without their history.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("Tiers by hand")
struct TierAssignmentTests {
    private let manual = ManualAssignment(tier: "tier-1", reason: "The board wants it", until: .hour(8))

    @Test(
        "one by hand holds at once, outranks the rules until it expires, and the rules have their say after that"
    )
    func outranks() async throws {
        try await withFurnished { tenant in
            try await tenant.createAccount("a-1", by: tenant.call())
            let given = try await tenant.workspace.assignTier("a-1", manual, by: tenant.call(at: .hour(2)))
            #expect(given.manual == manual && given.from == .hour(2) && given.to == nil)
            #expect(try await tenant.tiers() == ["a-1": "tier-1"])
            // The furnished tiers have no criteria: the rules would take it out of every tier.
            for hour in [3, 7] { #expect(try await apply(tenant, at: .hour(hour)) == "tier-1") }
            #expect(try await tenant.assignments("a-1").count == 1)
            #expect(try await apply(tenant, at: .hour(8)) == nil)
            let list = try await tenant.assignments("a-1")
            #expect(list.map(\.cause) == [.rule, .manual] && list.map(\.tier) == [nil, "tier-1"])
            #expect(list[1].to == list[0].from && list[0].from == .hour(8))
        }
    }

    @Test("one that was given back stays in its tier until the rules are applied")
    func release() async throws {
        try await withFurnished { tenant in
            try await tenant.createAccount("a-1", by: tenant.call())
            _ = try await tenant.workspace.assignTier("a-1", manual, by: tenant.call(at: .hour(2)))
            let released = try await tenant.workspace.releaseTier("a-1", by: tenant.call(at: .hour(3)))
            #expect(released.cause == .released && released.tier == "tier-1")
            #expect(try await tenant.tiers() == ["a-1": "tier-1"])
            #expect(try await apply(tenant, at: .hour(4)) == nil)
            #expect(try await tenant.assignments("a-1").map(\.cause) == [.rule, .released, .manual])
        }
    }

    @Test("a tier that comes with the account is one by hand without an end")
    func withAccount() async throws {
        try await withFurnished { tenant in
            try await tenant.createAccount("a-1", tier: "tier-1", by: tenant.call())
            #expect(try await apply(tenant, at: .hour(9)) == "tier-1")
            _ = try await tenant.workspace.changeAccount("a-1", .exists, by: tenant.call(at: .hour(10))) {
                var new = $0
                new.tier = nil
                return new
            }
            let list = try await tenant.assignments("a-1")
            #expect(list.map(\.tier) == [nil, "tier-1"] && list.allSatisfy { $0.cause == .manual })
        }
    }

    @Test(
        "an unknown tier, an expiry that has passed and an unknown account are refused, all at once where they can be"
    )
    func refusals() async throws {
        try await withFurnished { tenant in
            try await tenant.createAccount("a-1", by: tenant.call())
            let wrong = ManualAssignment(tier: "tier-9", reason: "Wanted", until: .hour(2))
            let refused = try await refusal {
                _ = try await tenant.workspace.assignTier("a-1", wrong, by: tenant.call(at: .hour(2)))
            }
            #expect(refused?.faults.map(\.pointer) == ["/until", "/tier"])
            for name in ["a-2", "a-1"] {
                let missing = try await refusal {
                    _ = try await tenant.workspace.releaseTier(name, by: tenant.call())
                }
                #expect(missing?.code == .notFound)
            }
            #expect(try await tenant.assignments("a-1").isEmpty)
        }
    }

    @Test(
        "the list comes in pages, each one ends as the next begins, and the database has one for an instant")
    func history() async throws {
        try await withFurnished { tenant in
            try await tenant.createAccount("a-1", by: tenant.call())
            for hour in 1...5 {
                let manual = ManualAssignment(
                    tier: hour.isMultiple(of: 2) ? nil : "tier-1", reason: "Hour \(hour)", until: nil)
                _ = try await tenant.workspace.assignTier("a-1", manual, by: tenant.call(at: .hour(hour)))
            }
            let all = try await tenant.assignments("a-1")
            #expect(all.map(\.reason) == ["Hour 5", "Hour 4", "Hour 3", "Hour 2", "Hour 1"])
            #expect(all.dropFirst().map(\.to) == all.dropLast().map { $0.from })
            let page = try await tenant.workspace.tierAssignments(
                of: "a-1", before: all[1].from, limit: 2, by: tenant.call())
            #expect(page == Array(all[2...3]))
            let error = await #expect(throws: PostgresError.self) {
                try await tenant.server.asOwner { transaction in
                    _ = try await transaction.query(
                        "SELECT set_config('baton.tenant_id', \(tenant.id.description), true)")
                    _ = try await transaction.query(
                        """
                        INSERT INTO tier_assignments (tenant_id, account_id, valid_from, cause, reason, actor)
                        SELECT tenant_id, account_id, valid_from, 'manual', 'Another', 'somebody'
                        FROM tier_assignments
                        WHERE tenant_id = \(tenant.id.uuid) AND reason = 'Hour 2'
                        RETURNING account_id
                        """)
                }
            }
            #expect(error?.constraint == "tier_assignments_pkey")
        }
    }

    /// Applies what the rules say then, and answers the tier of a-1.
    private func apply(_ tenant: TestTenant, at now: Instant) async throws -> Slug? {
        let hash = try await tenant.workspace.evaluateTiers(by: tenant.call(at: now)).inputsHash
        _ = try await tenant.workspace.applyTiers(hash, TierSurveyFilter(), by: tenant.call(at: now))
        return try await tenant.tiers()["a-1"] ?? nil
    }
}
