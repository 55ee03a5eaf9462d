// Commercials and metrics over a real database, beside the second implementation over the same facts.

import Domain
import Generators
import Operations
import Store
import Support
import Testing

@Suite("Metrics of engagement")
struct EngagementTests {
    @Test("commercials hold from when they are stated until the next ones, and none is changed")
    func commercials() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let workspace = tenant.workspace
            try await tenant.createAccount("a-1", by: tenant.call())
            let none = try await refusal {
                _ = try await workspace.commercials(of: "a-1", at: nil, by: tenant.call())
            }
            #expect(none?.code == .notFound)
            let first = try await tenant.state("a-1", revenue: 1, by: tenant.call(at: .hour(2)))
            #expect(first.revision == 1 && first.validFrom == .hour(2))
            // A server whose clock is behind backdates nothing.
            let second = try await tenant.state("a-1", revenue: 2, by: tenant.call(at: .hour(1)))
            #expect(second.revision == 2)
            #expect(second.validFrom.microseconds == first.validFrom.microseconds + 1)
            let same = try await tenant.state("a-1", revenue: 2, by: tenant.call(at: .hour(3)))
            #expect(same == second)
            #expect(try await workspace.commercials(of: "a-1", at: .hour(2), by: tenant.call()) == first)
            #expect(try await workspace.commercials(of: "a-1", at: nil, by: tenant.call()) == second)
            let early = try await refusal {
                _ = try await workspace.commercials(of: "a-1", at: .hour(1), by: tenant.call())
            }
            #expect(early?.code == .notFound)
            let stale = try await refusal {
                _ = try await workspace.putCommercials(
                    of: "a-1", first.commercials, .match([first.tag]), by: tenant.call())
            }
            #expect(stale?.code == .stale)
            var later = first.commercials
            later.asOf = Instant.hour(30).date
            let future = try await refusal {
                _ = try await workspace.putCommercials(
                    of: "a-1", later, .exists, by: tenant.call(at: .hour(4)))
            }
            #expect(future?.faults.map(\.pointer) == ["/as_of"])
            let unknown = try await refusal {
                _ = try await workspace.putCommercials(of: "x", later, .create, by: tenant.call())
            }
            #expect(unknown?.code == .notFound)
            let forbidden = try await refusal {
                _ = try await workspace.putCommercials(
                    of: "a-1", first.commercials, .exists, by: tenant.call(as: [.editor]))
            }
            #expect(forbidden?.code == .forbidden)
        }
    }

    @Test("whether somebody has left is told by the tenant's day")
    func timeZone() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.createAccount("a-1", by: tenant.call())
            // At the start it is evening in Auckland; four hours later the next day begins there.
            let next = Instant.start.date.next
            try await tenant.putContact("c-1", at: "a-1", leftOn: next, by: tenant.call())
            func contacts(at instant: Instant) async throws -> Int {
                try await tenant.workspace.engagement(
                    of: "a-1", EngagementQuestion(at: instant), by: tenant.call()
                ).metrics.contacts
            }
            #expect(try await contacts(at: .hour(4)) == 1)
            #expect(try await contacts(at: .hour(16)) == 0)
            let zone = try #require(TimeZoneName("Pacific/Auckland"))
            _ = try await tenant.workspace.putSettings(
                .standard, defaultFramework: nil, timeZone: zone, .exists, by: tenant.call())
            #expect(try await contacts(at: .hour(2)) == 1)
            #expect(try await contacts(at: .hour(4)) == 0)
        }
    }

    @Test(
        "an erased contact counts until then, and the one who has its id afterwards only with events of its own"
    )
    func erasure() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.createAccount("a-1", by: tenant.call())
            try await tenant.engage("a-1", at: .hour(2))
            try await tenant.workspace.eraseContact("c-1", at: "a-1", .exists, by: tenant.call(at: .hour(3)))
            try await tenant.putContact("c-1", at: "a-1", by: tenant.call(at: .hour(4)))
            func metrics(at instant: Instant) async throws -> EngagementMetrics {
                try await tenant.workspace.engagement(
                    of: "a-1", EngagementQuestion(at: instant), by: tenant.call()
                ).metrics
            }
            let before = try await metrics(at: .hour(2))
            #expect(before.engaged == 1 && before.committee.rolesCovered == [.champion])
            let after = try await metrics(at: .hour(5))
            #expect(after.engaged == 0 && after.contacts == 1 && after.committee.contacts == 0)
        }
    }

    @Test("every account and every tier is what the second implementation says", arguments: [1, 2, 3])
    func bruteForce(seed: UInt64) async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            var random = SplitMix64(seed: seed)
            let facts = EngagementFacts.random(using: &random, accounts: 14)
            try await tenant.write(facts)
            // Another tenant has the same accounts, and nothing of them.
            let other = try await server.makeTenant("other")
            for account in 0..<3 { try await other.createAccount("a-\(account)", by: other.call()) }
            for _ in 0..<10 {
                let at = EngagementFacts.moment(Int.random(in: 0...425, using: &random))
                let days = Int.random(in: 1...410, using: &random)
                let question = EngagementQuestion(at: at, window: try #require(EngagementWindow(days: days)))
                for account in 0..<facts.accounts {
                    let answer = try await tenant.workspace.engagement(
                        of: "a-\(account)", question, by: tenant.call(as: [.analyst]))
                    #expect(
                        OracleMetrics(answer.metrics) == facts.metrics(of: account, at: at, days: days),
                        "seed \(seed), account \(account) at \(at), \(days) days")
                }
                let currency = ["EUR", "USD", "XXX"].randomElement(using: &random) ?? "EUR"
                let report = try await tenant.workspace.engagementReport(
                    by: .tier, question, in: currency == "EUR" ? nil : currency, by: tenant.call())
                #expect(report.currency == currency)
                let groups = Dictionary(
                    uniqueKeysWithValues: report.groups.map { ($0.key, OracleTotals($0.totals)) })
                #expect(
                    groups == facts.totals(at: at, days: days, in: currency),
                    "seed \(seed) at \(at), \(days) days, in \(currency)")
                let keys = report.groups.map(\.key)
                let named = keys.compactMap(\.self)
                #expect(named == named.sorted() && keys.dropLast().allSatisfy { $0 != nil })
            }
            let regions = try await tenant.workspace.engagementReport(
                by: .region, EngagementQuestion(at: .hour(2)), in: nil, by: tenant.call())
            #expect(regions.groups.map(\.key) == ["de"] && regions.groups.first?.totals.accounts == 14)
            let none = try await other.workspace.engagementReport(
                by: .tier, EngagementQuestion(at: EngagementFacts.moment(420)), in: nil, by: other.call())
            #expect(none.groups.map { OracleTotals($0.totals) }.first?.engaged == 0)
            #expect(none.groups.first?.totals.accounts == 3 && none.groups.count == 1)
        }
    }
}

extension TestTenant {
    /// Writes facts in the order in which they can have come.
    fileprivate func write(_ facts: EngagementFacts) async throws {
        _ = try await workspace.putCurrencyRates(facts.rateTable, .exists, by: call())
        for account in 0..<facts.accounts {
            let tier = facts.moves.first { $0.account == account }?.tier
            try await createAccount("a-\(account)", tier: tier, by: call())
        }
        for move in facts.moves where move.at > .hour(1) {
            let manual = ManualAssignment(tier: move.tier, reason: "Moved", until: nil)
            _ = try await workspace.assignTier("a-\(move.account)", manual, by: call(at: move.at))
        }
        for (number, person) in facts.people.enumerated() {
            try await putContact(
                "c-\(number)", at: "a-\(person.account)", role: person.role, leftOn: person.leftOn,
                by: call(at: .hour(1)))
        }
        let events = facts.events.enumerated().map { number, event in
            EngagementEvent(
                account: "a-\(event.account)", contact: event.person.map { "c-\($0)" }, kind: event.kind,
                occurredAt: event.at, source: "crm", id: "e-\(number)")
        }
        let late = call(at: EngagementFacts.moment(400))
        if !events.isEmpty { _ = try await workspace.recordEvents(events, by: late) }
        for statement in facts.statements {
            let account = "a-\(statement.account)"
            let isFirst = facts.statements.first { $0.account == statement.account }?.at == statement.at
            _ = try await workspace.putCommercials(
                of: account, statement.commercials, isFirst ? .create : .exists, by: call(at: statement.at))
        }
        for (number, person) in facts.people.enumerated() {
            guard let erasedAt = person.erasedAt else { continue }
            try await workspace.eraseContact(
                "c-\(number)", at: "a-\(person.account)", .exists, by: call(at: erasedAt))
        }
    }
}
