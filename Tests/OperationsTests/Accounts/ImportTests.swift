// Importing accounts: in chunks of a thousand that meet others, repeats and wrong rows.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("Imports of accounts")
struct ImportTests {
    private static let header = "external_id,name,country,industries,employees\n"

    @Test("an import creates, updates and leaves alone, refuses wrong rows by name, and can be repeated")
    func report() async throws {
        try await withFurnished { tenant in
            try await tenant.createAccount("a-1", by: tenant.call())
            let file =
                Self.header + """
                    a-1,Company a-1,DE,Software,50
                    a-2,Two,GB,Banking,7000
                    a-3,,DE,Software,5
                    a-2,Two again,GB,Banking,7000
                    a-4,Four,Germany,Alchemy,many
                    a-5,Five,FR,Alchemy,
                    """
            let first = try await importing(file, tenant)
            #expect(first.created == 2 && first.updated == 0 && first.unchanged == 1, "\(first)")
            #expect(first.refused == 3 && first.unclassified == 1, "\(first)")
            let refused = first.faults.filter { $0.outcome == .refused }
            #expect(refused.map(\.row) == [3, 4, 5])
            let pointers = refused.map { Set($0.errors.map(\.pointer)) }
            #expect(
                pointers == [
                    ["/columns/name"], ["/columns/external_id"], ["/columns/country", "/columns/employees"],
                ], "\(refused)")
            let again = try await importing(file, tenant, at: .hour(2))
            #expect(again.created == 0 && again.updated == 0 && again.unchanged == 3, "\(again)")
            #expect(try await segments(of: "a-2", tenant) == ["uk"], "the repeat wrote no history")
        }
    }

    @Test("a file that is silent on a field leaves it as it is")
    func silence() async throws {
        try await withFurnished { tenant in
            try await tenant.createAccount("a-1", employees: 5_000, tier: "tier-1", by: tenant.call())
            let report = try await importing(
                "external_id,name,country\na-1,Renamed,GB\n", tenant, at: .hour(2))
            #expect(report.updated == 1)
            let account = try await tenant.workspace.account("a-1", by: tenant.call()).account
            #expect(account.input.employees == 5_000 && account.input.name == "Renamed")
            #expect(
                account.segment == Segment(region: "uk", size: "large", vertical: "software", tier: "tier-1"))
        }
    }

    @Test("imports of the same rows at once create each account once, and together count every row")
    func race() async throws {
        try await withFurnished(connections: 6) { tenant in
            let rows = 2_500
            let file =
                Self.header + (0..<rows).map { "a-\($0),Company \($0),DE,Software,\($0 % 2_000)\n" }.joined()
            let reports = try await withThrowingTaskGroup(of: ImportReport.self) { group in
                // Without shared turns, as two servers would have it.
                for server in [
                    tenant.server, tenant.server.sibling(Memory()), tenant.server.sibling(Memory()),
                ] {
                    let own = tenant.on(server)
                    group.addTask { try await importing(file, own) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(reports.map(\.created).reduce(0, +) == rows, "\(reports)")
            #expect(reports.allSatisfy { $0.rows == rows && $0.refused == 0 }, "\(reports)")
            let histories =
                try await tenant.server.byHand(in: tenant.id) { transaction in
                    try await transaction.query("SELECT count(*) AS rows FROM account_segment_history")
                        .first?["rows"]
                } ?? 0
            #expect(histories == rows, "an account got \(histories - rows) rows of history too many")
        }
    }

    @Test("a file that ends in the middle keeps the chunks before, and says what is wrong with it")
    func cut() async throws {
        try await withFurnished { tenant in
            let whole = (0..<1_000).map { "a-\($0),Company,DE,Software,5\n" }.joined()
            let refused = try await refusal {
                _ = try await importing(Self.header + whole + "a-1000,\"Company", tenant)
            }
            #expect(
                refused?.kind == .invalid || refused?.kind == .malformed, "\(String(describing: refused))")
            let stored = try await tenant.workspace.accounts(
                AccountFilter(), after: nil, limit: 2_000, by: tenant.call())
            #expect(stored.count == 1_000)
        }
    }

    @Test("an import of a region that another tenant has classifies by this tenant's own")
    func ownSegments() async throws {
        try await withFurnished { tenant in
            let other = try await tenant.server.makeTenant("other")
            let report = try await importing(Self.header + "a-1,One,DE,Software,5\n", other)
            #expect(report.created == 1 && report.unclassified == 1)
            #expect(
                report.faults.first?.errors.map(\.code) == [.noMatch, .noMatch, .noMatch], "\(report.faults)")
        }
    }

    @Test(
        "after a change of segments all accounts are classified anew, and only those that moved get history")
    func classify() async throws {
        try await withFurnished { tenant in
            let file =
                Self.header
                + (0..<1_500).map { "a-\($0),Company,\($0 < 20 ? "FR" : "DE"),Software,5\n" }.joined()
            let report = try await importing(file, tenant)
            #expect(report.unclassified == 20)
            try await tenant.putRegion("france", below: "emea", ["FR"], by: tenant.call(at: .hour(2)))
            let first = try await tenant.workspace.classifyAccounts(by: tenant.call(at: .hour(3)))
            #expect([first.accounts, first.changed, first.unclassified] == [1_500, 20, 0])
            #expect(try await segments(of: "a-3", tenant) == [nil, "france"])
            #expect(try await segments(of: "a-30", tenant) == ["de"])
            let second = try await tenant.workspace.classifyAccounts(by: tenant.call(at: .hour(4)))
            #expect([second.accounts, second.changed, second.unclassified] == [1_500, 0, 0])
        }
    }
}

/// Imports a file that arrives in parts of 7,000 bytes.
private func importing(
    _ text: String, _ tenant: TestTenant, at now: Instant = .hour(1)
) async throws -> ImportReport {
    let bytes = Array(text.utf8)
    let parts = stride(from: 0, to: bytes.count, by: 7_000).map {
        Array(bytes[$0..<min($0 + 7_000, bytes.count)])
    }
    let stream = AsyncStream { continuation in
        for part in parts { continuation.yield(part) }
        continuation.finish()
    }
    return try await tenant.workspace.importAccounts(stream, ImportOptions(), by: tenant.call(at: now))
}
