import Generators
import Testing

@testable import Domain

/// A second implementation that shares nothing with the first but the types: it hands out one place at a time.
private struct BruteForce {
    struct Account {
        var id: String
        var employees: Int?
        var region: Int?
        var manual: Int??
        var tier: Int?
        var isDone = false
    }

    struct Tier {
        var minimum: Int?
        var full: Int
        var capacity: Int?
        var isPerRegion: Bool
    }

    var accounts: [Account]
    let tiers: [Tier]

    mutating func run() {
        for index in accounts.indices {
            if let manual = accounts[index].manual {
                accounts[index].tier = manual
                accounts[index].isDone = true
            }
        }
        for tier in tiers.indices { while let next = nextPlace(tier) { take(next, tier) } }
    }

    private mutating func take(_ index: Int, _ tier: Int) {
        accounts[index].tier = tier
        accounts[index].isDone = true
    }

    /// The best account that still may have a place.
    private func nextPlace(_ number: Int) -> Int? {
        let tier = tiers[number]
        guard let minimum = tier.minimum else { return nil }
        var best: Int?
        for (index, account) in accounts.enumerated() where !account.isDone {
            guard let employees = account.employees, employees >= minimum else { continue }
            let holders = accounts.count { other in
                other.tier == number && (!tier.isPerRegion || other.region == account.region)
            }
            if let capacity = tier.capacity, holders >= capacity { continue }
            guard let leader = best.map({ accounts[$0] }) else {
                best = index
                continue
            }
            let (own, other) = (score(account, tier), score(leader, tier))
            if own > other
                || (own == other && Array(account.id.utf8).lexicographicallyPrecedes(leader.id.utf8))
            {
                best = index
            }
        }
        return best
    }

    private func score(_ account: Account, _ tier: Tier) -> Int {
        min(account.employees ?? 0, tier.full) * 7_000 / tier.full
    }
}

@Suite("Tiers, by brute force") struct TierBruteForceTests {
    @Test("a second implementation decides every account likewise", arguments: 0..<200)
    func agree(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
        let tiers = (0..<(1 + below(4))).map { _ in
            BruteForce.Tier(
                minimum: below(8) == 0 ? nil : below(60), full: 1 + below(50),
                capacity: below(4) == 0 ? nil : below(8), isPerRegion: below(2) == 0)
        }
        let accounts = (0..<below(60)).map { number in
            BruteForce.Account(
                id: "\(below(20))-\(number)", employees: below(6) == 0 ? nil : below(80),
                region: below(4) == 0 ? nil : below(3),
                manual: below(7) == 0 ? .some(below(3) == 0 ? nil : below(tiers.count)) : nil)
        }
        var slow = BruteForce(accounts: accounts, tiers: tiers)
        slow.run()
        let fast = TierEvaluation(try tiers.enumerated().map(Self.tier), rate: { _, _ in nil }, at: Self.now)
            .decide(accounts.map(Self.candidate))
        let names = slow.accounts.map { $0.tier.map { "t\($0)" } }
        #expect(fast.map { $0.after?.text } == names)
    }

    private static let now = TierEvaluationTests.now

    private static func tier(_ number: Int, _ tier: BruteForce.Tier) throws -> RankedTier {
        let field = try #require(ConditionField.named("account.employees"))
        return RankedTier(
            TierEvaluationTests.slug("t\(number)"), rank: number + 1,
            rule: TierRule(
                criteria: try tier.minimum.map(TierEvaluationTests.large),
                capacity: tier.capacity.map { TierCapacity($0, per: tier.isPerRegion ? .region : .all) },
                score: TierScore([TierScore.Part(7, .share(field, fullAt: Double(tier.full)))])))
    }

    private static func candidate(_ account: BruteForce.Account) -> TierCandidate {
        var candidate = TierEvaluationTests.account(
            account.id, account.employees, in: account.region.map { "r\($0)" })
        candidate.manual = account.manual.map { tier in
            ManualAssignment(
                tier: tier.map { TierEvaluationTests.slug("t\($0)") }, reason: "By hand", until: nil)
        }
        return candidate
    }
}
