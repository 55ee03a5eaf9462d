// Single accounts: created once, changed under conditions, listed by filters, and never without their history.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("Accounts")
struct AccountTests {
    @Test("an account is classified when it is created, and its external id is taken from then on")
    func create() async throws {
        try await withFurnished { tenant in
            let made = try await tenant.createAccount(
                "a-1", employees: 5_000, tier: "tier-1", by: tenant.call())
            #expect(
                made.account.segment
                    == Segment(region: "de", size: "large", vertical: "software", tier: "tier-1"))
            #expect(try await tenant.workspace.account("a-1", by: tenant.call()) == made)
            let again = try await refusal { try await tenant.createAccount("a-1", by: tenant.call()) }
            #expect(again?.code == .alreadyExists && again?.faults.map(\.pointer) == ["/external_id"])
        }
    }

    @Test("of many who create the same account at once one does, and the others are told that it exists")
    func race() async throws {
        try await withFurnished { tenant in
            let outcomes = await withTaskGroup(of: ErrorCode?.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        do {
                            try await tenant.createAccount("a-1", by: tenant.call())
                            return nil
                        } catch {
                            return (error as? DomainError)?.code ?? .internalError
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(
                outcomes.count { $0 == nil } == 1 && outcomes.count { $0 == .alreadyExists } == 7,
                "\(outcomes)")
            let history = try await segments(of: "a-1", tenant)
            #expect(history == ["de"])
        }
    }

    @Test("all faults of an input are told at once, the unknown tier among them, and nothing is written")
    func faults() async throws {
        try await withFurnished { tenant in
            let refused = try await refusal {
                try await tenant.createAccount(
                    "a/1", country: "Germany", employees: -1, tier: "gold", by: tenant.call())
            }
            #expect(
                refused?.faults.map(\.pointer) == ["/external_id", "/country", "/employees", "/tier"],
                "\(String(describing: refused))")
            let reserved = try await refusal { try await tenant.createAccount("imports", by: tenant.call()) }
            #expect(reserved?.faults.map(\.code) == [.notAllowedValue])
            #expect(try await list(tenant).isEmpty)
        }
    }

    @Test(
        "a change needs the tag of what was read, gives a new one, and moves the account where it now belongs"
    )
    func change() async throws {
        try await withFurnished { tenant in
            let made = try await tenant.createAccount("a-1", by: tenant.call())
            let moved = try await change("a-1", .match([made.tag]), tenant, at: .hour(2)) {
                $0.input.country = "GB"
            }
            #expect(moved.account.segment.region == "uk" && moved.tag != made.tag)
            let stale = try await refusal {
                _ = try await change("a-1", .match([made.tag]), tenant, at: .hour(3)) {
                    $0.input.country = "US"
                }
            }
            #expect(stale?.code == .stale)
            let then = try await tenant.server.database.read(tenant.id) {
                try await $0.segments(of: ["a-1"], at: .second(5_000))
            }
            #expect(then["a-1"]?.segment.region == "de", "the past is what it was")
            #expect(try await segments(of: "a-1", tenant) == ["de", "uk"])
        }
    }

    @Test("a change that changes nothing leaves tag and history alone")
    func unchanged() async throws {
        try await withFurnished { tenant in
            let made = try await tenant.createAccount("a-1", by: tenant.call())
            let same = try await change("a-1", .match([made.tag]), tenant, at: .hour(2)) {
                $0.input.name += " "
            }
            #expect(same == made)
            let renamed = try await change("a-1", .exists, tenant, at: .hour(3)) { $0.input.name = "Other" }
            #expect(renamed.tag != made.tag)
            #expect(try await segments(of: "a-1", tenant) == ["de"], "a name is no segment")
        }
    }

    @Test("what became of an account cannot be changed or deleted by the role that serves")
    func appendOnly() async throws {
        try await withFurnished { tenant in
            try await tenant.createAccount("a-1", by: tenant.call())
            let statements: [SQL] = [
                "UPDATE account_segment_history SET valid_from = now()",
                "DELETE FROM account_segment_history",
                "DELETE FROM accounts",
            ]
            for statement in statements {
                let state = try await sqlState {
                    _ = try await tenant.server.byHand(in: tenant.id) { try await $0.query(statement) }
                }
                #expect(state == .insufficientPrivilege, "\(statement)")
            }
        }
    }

    @Test(
        "a list is narrowed by each filter, and by nodes with all that lies below them",
        arguments: [
            ("all", [:], ["at", "de-big", "de-soft", "gb", "nowhere"]),
            ("region", ["region": "dach"], ["at", "de-big", "de-soft"]),
            ("leaf region", ["region": "uk"], ["gb"]),
            ("vertical", ["vertical": "tech"], ["at", "de-soft", "gb"]),
            ("size", ["size": "large"], ["de-big"]), ("tier", ["tier": "tier-1"], ["gb"]),
            ("country", ["country": "AT"], ["at"]), ("name", ["name": "DE-"], ["de-big", "de-soft"]),
            ("two", ["region": "dach", "vertical": "finance"], ["de-big"]),
            ("unclassified", ["unclassified": "true"], ["nowhere"]),
            ("classified", ["unclassified": "false", "country": "GB"], ["gb"]),
        ] as [(String, [String: String], [String])])
    func filters(name: String, filter: [String: String], expected: [String]) async throws {
        try await withFurnished { tenant in
            try await tenant.createAccount("de-soft", by: tenant.call())
            try await tenant.createAccount(
                "de-big", industries: ["Banking"], employees: 9_000, by: tenant.call())
            try await tenant.createAccount("at", country: "AT", by: tenant.call())
            try await tenant.createAccount("gb", country: "GB", tier: "tier-1", by: tenant.call())
            try await tenant.createAccount(
                "nowhere", country: nil, industries: [], employees: nil, by: tenant.call())
            #expect(try await list(tenant, filter) == expected)
            let pages = try await list(tenant, filter, limit: 2)
            #expect(pages == Array(expected.prefix(2)))
        }
    }

    @Test("a filter by a node that does not exist is refused and not answered with nothing")
    func unknownFilter() async throws {
        try await withFurnished { tenant in
            let refused = try await refusal {
                _ = try await list(tenant, ["region": "mars", "tier": "gold"])
            }
            #expect(refused?.faults.map(\.pointer) == ["/query/tier", "/query/region"])
        }
    }

    private func list(
        _ tenant: TestTenant, _ named: [String: String] = [:], limit: Int = 50
    ) async throws -> [String] {
        var filter = AccountFilter()
        filter.region = named["region"].flatMap { Slug($0) }
        filter.vertical = named["vertical"].flatMap { Slug($0) }
        filter.size = named["size"].flatMap { Slug($0) }
        filter.tier = named["tier"].flatMap { Slug($0) }
        filter.country = named["country"]
        filter.namePart = named["name"]
        filter.isUnclassified = named["unclassified"].map { $0 == "true" }
        return try await tenant.workspace.accounts(filter, after: nil, limit: limit, by: tenant.call())
            .map(\.account.input.externalID)
    }

    private func change(
        _ externalID: String, _ precondition: Precondition, _ tenant: TestTenant, at now: Instant,
        _ edit: @escaping @Sendable (inout AccountChange) -> Void
    ) async throws -> AccountView {
        try await tenant.workspace.changeAccount(externalID, precondition, by: tenant.call(at: now)) { old in
            var new = old
            edit(&new)
            return AccountChange(
                input: AccountInput(
                    externalID: new.input.externalID, name: new.input.name, country: new.input.country,
                    industries: new.input.industries, employees: new.input.employees), tier: new.tier)
        }
    }
}

/// Runs a test with a tenant that has segments, and no agreements or accounts.
func withFurnished(connections: Int = 4, _ body: @Sendable (TestTenant) async throws -> Void) async throws {
    try await withServer(connections: connections) { server in
        let tenant = try await server.makeTenant()
        try await tenant.furnish()
        try await body(tenant)
    }
}

/// The regions of an account's history, oldest first.
func segments(of externalID: String, _ tenant: TestTenant) async throws -> [String?] {
    try await tenant.server.byHand(in: tenant.id) { transaction in
        try await transaction.query(
            """
            SELECT r.key
            FROM account_segment_history h
            JOIN accounts a ON a.id = h.account_id
            LEFT JOIN segment_nodes r ON r.id = h.region_id
            WHERE a.external_id = \(externalID)
            ORDER BY h.valid_from
            """
        ).map { try $0["key"] }
    }
}

/// The SQLSTATE with which PostgreSQL refuses; nil when it does not.
func sqlState(_ body: () async throws -> Void) async throws -> SQLState? {
    do {
        try await body()
        return nil
    } catch let error as PostgresError {
        return error.sqlState
    }
}
