// Tiers from the terminal: the dry run, applying it, tiers by hand and their list.

import Domain
import Foundation
import Support
import Testing

extension EndToEnd {
    @Suite("Tiers of accounts, end to end", hasPython) struct TierTests {
        private static let tiers: JSON = [
            "tiers": [
                [
                    "key": "top", "name": "Top", "rank": 1, "capacity": ["count": 1],
                    "criteria": ["field": "account.employees", "op": "gte", "value": 500],
                    "score": [["points": 100, "field": "account.employees", "full_at": 10000]],
                ],
                [
                    "key": "next", "name": "Next", "rank": 2,
                    "criteria": ["field": "account.employees", "op": "gte", "value": 100],
                ],
            ]
        ]

        @Test("what the dry run says is what apply does, and the list of an account says why")
        func commands() async throws {
            try await withScratch { scratch in
                let server = try await SharedServer.server()
                let tenant = try await TestTenant(on: server)
                try await tenant.admin.put("/v1/tiers", Self.tiers)
                for (name, employees) in [("big", 900), ("bigger", 901), ("small", 5)] {
                    try await tenant.admin.post(
                        "/v1/accounts",
                        [
                            "external_id": .string(name), "name": .string("The \(name) one"), "country": "DE",
                            "employees": .integer(employees),
                        ])
                }
                func baton(_ arguments: String...) async throws -> ProgramResult {
                    try await BatonProgram.run(
                        arguments,
                        environment: [
                            "BATON_URL": server.url, "BATON_API_KEY": tenant.admin.bearer ?? "",
                        ], in: scratch)
                }
                func lines(_ arguments: String...) async throws -> [JSON] {
                    let run = try await BatonProgram.run(
                        arguments + ["--json"],
                        environment: [
                            "BATON_URL": server.url, "BATON_API_KEY": tenant.admin.bearer ?? "",
                        ], in: scratch)
                    try #require(run.ending == .exited(0), "\(run.errors)")
                    return try run.output.split(separator: "\n").map { try JSON.parse(Array($0.utf8)) }
                }

                let told = try await lines("tier", "evaluate")
                let hash = try #require(told.first?["evaluation"]?["inputs_sha256"]?.stringValue)
                #expect(told.dropFirst().map { $0["decision"]?["after"] } == ["next", "top", .null])
                let shown = try await baton("tier", "evaluate", "--only", "cut")
                #expect(
                    shown.output.contains("Not top (place 2, where there are 1"),
                    "\(shown.output)\(shown.errors)")
                #expect(!shown.output.contains("bigger"))
                #expect(shown.errors.contains("baton tier apply \(hash)"), "\(shown.errors)")

                let refused = try await baton("tier", "apply", String(repeating: "0", count: 64), "--yes")
                #expect(refused.ending != .exited(0) && refused.errors.contains("evaluate again"))
                let unasked = try await baton("tier", "apply", hash)
                #expect(unasked.ending != .exited(0), "it needs --yes where nobody can be asked")
                let applied = try await baton("tier", "apply", hash, "--yes")
                try #require(applied.ending == .exited(0), "\(applied.errors)")
                let account = try await tenant.admin.get("/v1/accounts/bigger")
                #expect(account.json["segment"]?["tier"] == "top", "\(account.summary)")

                let given = try await baton(
                    "tier", "assign", "small", "top", "--reason", "The board wants it", "--until",
                    "2099-01-01T00:00:00Z")
                #expect(given.ending == .exited(0), "\(given.errors)")
                let after = try await lines("tier", "evaluate", "--account", "bigger")
                #expect(after.last?["decision"]?["after"] == "next", "the place is taken by hand")
                #expect(try await baton("tier", "release", "small").ending == .exited(0))
                let list = try await baton("tier", "history", "small")
                #expect(list.output.contains("released") && list.output.contains("The board wants it"))
                #expect(list.output.split(separator: "\n").count == 3, "\(list.output)")
            }
        }
    }
}
