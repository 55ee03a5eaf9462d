// Size bands and tiers are replaced whole; what becomes of those that go.

import Domain
import Operations
import Store
import Support
import Testing

@Suite("Sizes and tiers")
struct SizeAndTierTests {
    @Test("they are replaced as a whole, under one revision, and before the first there is an empty list")
    func replace() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let workspace = tenant.workspace
            #expect(try await workspace.sizes(by: tenant.call()) == Revised([], revision: 1))
            let band = SizeBand(key: "all", name: "All", employeesFrom: 0, employeesTo: nil)
            let first = try await workspace.putSizes(
                [band], .match([EntityTag(revision: 1)]), by: tenant.call())
            #expect(first == Revised([band], revision: 2))
            let stale = try await refusal {
                _ = try await workspace.putSizes([band], .match([EntityTag(revision: 1)]), by: tenant.call())
            }
            #expect(stale?.code == .stale)
            let field = try #require(ConditionField.named("account.employees"))
            let rule = TierRule(
                criteria: try TierRule.criteria(["field": "account.employees", "op": "gte", "value": 5000]),
                capacity: TierCapacity(50, per: .region),
                score: TierScore([TierScore.Part(60, .share(field, fullAt: 1_000))]))
            let tiers = [Tier(key: "b", name: "B", rank: 2), Tier(key: "a", name: "A", rank: 1, rule: rule)]
            #expect(
                try await workspace.putTiers(tiers, .exists, by: tenant.call()).value == tiers.reversed())
        }
    }

    @Test("a size or tier that a selector names cannot be removed")
    func selected() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.agree("global", terms: .responses(saying: "8h"), by: tenant.call())
            try await tenant.agree(
                "large-1", under: "global", Selector(size: "large", tier: "tier-1"),
                terms: .responses(saying: "1h"),
                by: tenant.call())
            let all = SizeBand(key: "all", name: "All", employeesFrom: 0, employeesTo: nil)
            let sizes = try await refusal {
                _ = try await tenant.workspace.putSizes([all], .exists, by: tenant.call())
            }
            let tiers = try await refusal {
                _ = try await tenant.workspace.putTiers([], .exists, by: tenant.call())
            }
            for refused in [sizes, tiers] {
                #expect(refused?.code == .nodeInUse && refused?.detail.contains("large-1") == true)
            }
        }
    }

    @Test("a tier that an account holds cannot be removed, and how many hold it is said")
    func heldTier() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.createAccount("a-1", tier: "tier-1", by: tenant.call())
            try await tenant.createAccount("a-2", tier: "tier-1", by: tenant.call())
            func keep(_ tiers: [Tier]) async throws {
                _ = try await tenant.workspace.putTiers(tiers, .exists, by: tenant.call(at: .hour(2)))
            }
            let refused = try await refusal { try await keep([]) }
            #expect(refused?.code == .nodeInUse)
            #expect(refused?.faults.map(\.detail) == ["The tier “tier-1” is held by 2 account(s)."])
            try await keep([Tier(key: "tier-1", name: "The first", rank: 7)])
            #expect(
                try await tenant.workspace.account("a-1", by: tenant.call()).account.segment.tier == "tier-1")
        }
    }

    @Test("a tier is never both removed and given to an account, whoever comes first")
    func tierRace() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            for round in 0..<12 {
                let now = Instant.hour(2 + round)
                let key = try #require(Slug("t-\(round)"))
                let tier = Tier(key: key, name: "T", rank: 1)
                _ = try await tenant.workspace.putTiers([tier], .exists, by: tenant.call(at: now))
                async let removal = refusal {
                    _ = try await tenant.workspace.putTiers([], .exists, by: tenant.call(at: now))
                }
                async let giving = refusal {
                    try await tenant.createAccount("a-\(round)", tier: key, by: tenant.call(at: now))
                }
                let (removed, given) = try await (removal, giving)
                #expect(
                    (removed == nil) != (given == nil),
                    "\(removed?.detail ?? "removed"), \(given?.detail ?? "given")")
                if given == nil {
                    _ = try await tenant.workspace.changeAccount(
                        "a-\(round)", .exists, by: tenant.call(at: now)
                    ) {
                        AccountChange(input: $0.input, tier: nil)
                    }
                }
            }
        }
    }

    @Test(
        "an account whose size, region or vertical went has that dimension open until it is classified anew")
    func endedNodes() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.agree("global", terms: .responses(saying: "8h"), by: tenant.call())
            try await tenant.createAccount("a-1", country: "GB", by: tenant.call())
            let workspace = tenant.workspace
            let question = SLAQuestion(subject: .account(externalID: "a-1"))
            _ = try await workspace.effectiveSLA(question, by: tenant.call(at: .hour(2)))

            let all = SizeBand(key: "all", name: "All", employeesFrom: 0, employeesTo: nil)
            _ = try await workspace.putSizes([all], .exists, by: tenant.call(at: .hour(3)))
            try await workspace.deleteNode("uk", of: .region, .exists, by: tenant.call(at: .hour(3)))
            try await workspace.deleteNode("software", of: .vertical, .exists, by: tenant.call(at: .hour(3)))

            let now = tenant.call(at: .hour(4))
            #expect(try await workspace.account("a-1", by: now).account.segment == Segment())
            var missing = AccountFilter()
            missing.isUnclassified = true
            #expect(try await workspace.accounts(missing, after: nil, limit: 9, by: now).count == 1)
            let answer = try await workspace.effectiveSLA(question, by: now).json()
            #expect(answer["segment"]?["size"] == .null && answer["segment"]?["region"] == .null)
            // The past is as it was.
            var past = question
            past.at = .hour(2)
            let then = try await workspace.effectiveSLA(past, by: now).json()
            #expect(then["segment"]?["size"] == "small" && then["segment"]?["region"] == "uk")
            let batch = try await workspace.effectiveSLABatch(
                [.account(externalID: "a-1")], framework: nil, at: nil, by: now)
            try await batch.answer { item in
                #expect(throws: Never.self) { try item.outcome.get() }
            }
            // Classified anew by any change, it has the new size.
            let changed = try await workspace.changeAccount("a-1", .exists, by: now) { $0 }
            #expect(changed.account.segment == Segment(size: "all"))
        }
    }
}
