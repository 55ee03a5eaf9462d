// Regions and verticals: their trees, what they claim, and what stands in the way of changing them.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("Segment trees")
struct NodeTests {
    @Test("a change ends the row of before and opens one: what held then is still known")
    func history() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.putRegion("emea", below: nil, maturity: 800, by: tenant.call(at: .hour(1)))
            try await tenant.putRegion(
                "emea", below: nil, maturity: 900, by: tenant.call(at: .hour(2)), .exists)
            let found = try await server.byHand(in: tenant.id) { transaction in
                try await transaction.query(
                    """
                    SELECT maturity_index, lower(valid) AS valid_from, upper(valid) AS valid_to
                    FROM region_history
                    ORDER BY valid
                    """)
            }
            let rows: [(Int32?, PostgresTimestamp?, PostgresTimestamp?)] = try found.map {
                (try $0["maturity_index"], try $0["valid_from"], try $0["valid_to"])
            }
            let second = PostgresTimestamp(microseconds: Instant.hour(2).microseconds)
            #expect(rows.map(\.0) == [800, 900])
            #expect(rows.map(\.2) == [second, nil] && rows.last?.1 == second)
            for (at, index) in [(Instant.hour(1), 800), (.hour(2), 900), (.hour(3), 900)] {
                let loaded = try await server.database.snapshot(tenant.id) { try await $0.model(at: at) }
                #expect(loaded.model.regions["emea"]?.maturityIndex == index)
            }
        }
    }

    @Test("a change that comes with an earlier clock takes effect after the one before, not inside it")
    func backdated() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.putRegion("emea", below: nil, by: tenant.call(at: .hour(5)))
            try await tenant.putRegion(
                "emea", below: nil, maturity: 900, by: tenant.call(at: .hour(1)), .exists)
            let region = try await tenant.workspace.region("emea", by: tenant.call())
            #expect(region.validFrom.microseconds == Instant.hour(5).microseconds + 1)
            #expect(region.definition.maturityIndex == 900 && region.revision == 2)
        }
    }

    @Test(
        "a node that a selector names, or that lies above or below one that moves, stays, and the agreement is named"
    )
    func inUse() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.agree("global", terms: .responses(saying: "8h"), by: tenant.call())
            try await tenant.agree(
                "de-sla", under: "global", Selector(region: "de", vertical: "software"),
                terms: .responses(saying: "1h"),
                by: tenant.call())
            let call = tenant.call(at: .hour(2))
            let attempts: [(String, () async throws -> Void)] = [
                (
                    "move the node",
                    { try await tenant.putRegion("de", below: "emea", ["DE"], by: call, .exists) }
                ),
                (
                    "move what is above",
                    { try await tenant.putRegion("dach", below: nil, ["AT"], by: call, .exists) }
                ),
                (
                    "delete the node",
                    { try await tenant.workspace.deleteNode("de", of: .region, .exists, by: call) }
                ),
                (
                    "delete what is above",
                    { try await tenant.workspace.deleteNode("dach", of: .region, .exists, by: call) }
                ),
                (
                    "move a vertical",
                    { try await tenant.putVertical("tech", below: "finance", by: call, .exists) }
                ),
                (
                    "delete a vertical",
                    { try await tenant.workspace.deleteNode("software", of: .vertical, .exists, by: call) }
                ),
            ]
            for (what, attempt) in attempts {
                let refused = try await refusal(attempt)
                #expect(refused?.code == .nodeInUse, "\(what)")
                #expect(refused?.detail.contains("de-sla") == true, "\(what): \(refused?.detail ?? "-")")
            }
            // What does not move the node is allowed, and so is a node beside it.
            try await tenant.putRegion("dach", below: "emea", ["AT"], maturity: 700, by: call, .exists)
            try await tenant.workspace.deleteNode("uk", of: .region, .exists, by: call)
        }
    }

    @Test("a node with others below it cannot be deleted, and they are named")
    func children() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            let refused = try await refusal {
                try await tenant.workspace.deleteNode("emea", of: .region, .exists, by: tenant.call())
            }
            #expect(refused?.code == .nodeHasChildren)
            #expect(refused?.detail.contains("dach, uk") == true)
        }
    }

    @Test("a deleted node's key and countries are free again, and its past stays")
    func reuse() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.workspace.deleteNode("uk", of: .region, .exists, by: tenant.call(at: .hour(1)))
            try await tenant.putRegion("uk", below: nil, ["GB"], by: tenant.call(at: .hour(2)))
            let before = try await server.database.snapshot(tenant.id) { try await $0.model(at: .second(60)) }
            #expect(before.model.regions["uk"]?.parent == "emea")
            let after = try await server.database.snapshot(tenant.id) { try await $0.model(at: .hour(2)) }
            #expect(after.model.regions["uk"]?.parent == .some(nil))
        }
    }

    @Test("what a node may not claim or be is refused with a place for each fault")
    func faults() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            let call = tenant.call()
            let attempts: [(String, ErrorCode, () async throws -> Void)] = [
                (
                    "/countries/1", .countryTaken,
                    { try await tenant.putRegion("x", below: nil, ["FR", "DE"], by: call) }
                ),
                ("/parent", .unknownReference, { try await tenant.putRegion("x", below: "mars", by: call) }),
                ("/parent", .cycle, { try await tenant.putRegion("emea", below: "dach", by: call, .exists) }),
                ("/parent", .cycle, { try await tenant.putRegion("emea", below: "emea", by: call, .exists) }),
                (
                    "/aliases/0", .aliasTaken,
                    { try await tenant.putVertical("x", below: nil, ["software"], by: call) }
                ),
                (
                    "/aliases/1", .duplicate,
                    { try await tenant.putVertical("x", below: nil, ["Steel", " STEEL"], by: call) }
                ),
                (
                    "/parent", .cycle,
                    { try await tenant.putVertical("tech", below: "software", by: call, .exists) }
                ),
            ]
            for (pointer, code, attempt) in attempts {
                let refused = try await refusal(attempt)
                #expect(refused?.faults.map(\.pointer) == [pointer] && refused?.faults.map(\.code) == [code])
            }
        }
    }

    @Test("a change needs the revision that its author saw")
    func preconditions() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.putRegion("emea", below: nil, by: tenant.call())
            let cases: [(Precondition, ErrorCode?)] = [
                (.none, .preconditionRequired), (.create, .alreadyExists),
                (.match([EntityTag(revision: 7)]), .stale), (.match([EntityTag(revision: 1)]), nil),
                (.exists, nil),
            ]
            for (precondition, code) in cases {
                let refused = try await refusal {
                    try await tenant.putRegion("emea", below: nil, by: tenant.call(), precondition)
                }
                #expect(refused?.code == code)
            }
        }
    }

    @Test("two who claim one country at once: one has it, and the other is told")
    func race() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let codes = await withTaskGroup(of: ErrorCode?.self) { group in
                for key: Slug in ["a", "b", "c", "d"] {
                    group.addTask {
                        do {
                            try await tenant.putRegion(key, below: nil, ["FR"], by: tenant.call())
                            return nil
                        } catch {
                            return (error as? DomainError)?.faults.first?.code ?? .internalError
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(codes.count { $0 == nil } == 1 && codes.count { $0 == .countryTaken } == 3, "\(codes)")
        }
    }

    @Test("the children of a node that does not exist are not an empty list")
    func unknownParent() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            let workspace = tenant.workspace
            let call = tenant.call()
            #expect(
                try await workspace.regions(parent: "emea", after: nil, limit: 9, by: call).map(
                    \.definition.key)
                    == ["dach", "uk"])
            #expect(try await workspace.regions(parent: "de", after: nil, limit: 9, by: call).isEmpty)
            let region = try await refusal {
                _ = try await workspace.regions(parent: "mars", after: nil, limit: 9, by: call)
            }
            let vertical = try await refusal {
                _ = try await workspace.verticals(parent: "mars", after: nil, limit: 9, by: call)
            }
            for refused in [region, vertical] { #expect(refused?.faults.map(\.pointer) == ["/query/parent"]) }
        }
    }

    @Test("a node knows its path from the root")
    func paths() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            #expect(
                try await tenant.workspace.region("de", by: tenant.call()).path == ["emea", "dach", "de"])
            #expect(
                try await tenant.workspace.vertical("software", by: tenant.call()).path == [
                    "tech", "software",
                ])
        }
    }
}
