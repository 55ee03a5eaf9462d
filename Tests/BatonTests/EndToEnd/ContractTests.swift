// The contract: routes and operations are the same, in both directions.

import API
import Domain
import Foundation
import Hummingbird
import Logging
import Operations
import Postgres
import Store
import Support
import Testing

@testable import Baton

/// One operation of openapi.yaml.
struct Operation: Sendable, CustomStringConvertible {
    let id: String
    let method: String
    let path: String
    let permission: String

    var description: String { "\(method) \(path)" }

    /// All of them, as Python read them from the document.
    static func all() async throws -> [Operation] {
        let python = try #require(BatonProgram.python, "no Python: run `make test` once, or set BATON_PYTHON")
        let result = try await withScratch { scratch in
            try await BatonProgram.run(
                python, [BatonProgram.root + "/Tests/Contracts/contract.py"], in: scratch)
        }
        try #require(result.ending == .exited(0), "\(result.errors)")
        let operations = try JSON.parse(Array(result.output.utf8)).arrayValue ?? []
        return operations.map { json in
            func text(_ name: String) -> String { json[name]?.stringValue ?? "" }
            return Operation(
                id: text("id"), method: text("method"), path: text("path"), permission: text("permission"))
        }
    }
}

let hasPython = ConditionTrait.enabled(
    if: BatonProgram.python != nil, "there is no Python; `make test` brings it")

@Suite("The contract", hasPython)
struct ContractTests {
    @Test("openapi.yaml keeps its own rules")
    func document() async throws {
        let python = try #require(BatonProgram.python)
        let result = try await withScratch { scratch in
            try await BatonProgram.run(
                python, [BatonProgram.root + "/Tests/Contracts/openapi_document.py"], in: scratch)
        }
        #expect(result.ending == .exited(0), "\(result.output)\(result.errors)")
    }

    @Test("every route is an operation of openapi.yaml, and every operation is a route")
    func routes() async throws {
        let described = Set(try await Operation.all().map(\.description))
        let routed = Set(try await Self.router().routes.map { "\($0.method.rawValue) \($0.path)" })
        let onlyRouted = routed.subtracting(described).sorted()
        let onlyDescribed = described.subtracting(routed).sorted()
        #expect(onlyRouted.isEmpty, "only the server has \(onlyRouted)")
        #expect(onlyDescribed.isEmpty, "only openapi.yaml has \(onlyDescribed)")
    }

    /// The server's own routes, with a database that nobody connects to.
    private static func router() async throws -> Router<RequestScope> {
        let settings = try await ServerSettings(options: [.databaseURL: "postgres://nowhere"], file: nil)
        let logger = Logger(label: "contract")
        let database = Database(PostgresPool(PostgresConfiguration(conninfo: "host=nowhere"), logger: logger))
        let workspace = Workspace(
            database: database, memory: Memory(), seal: .tests, logger: logger)
        let parts = try Server(settings: settings, logger: logger).parts(
            workspace, database, PrometheusRegistry())
        return buildRouter(settings.http, parts)
    }
}
