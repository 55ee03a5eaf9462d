// What the tests of faults share: a server under load, the moment of the fault, and the count of what was survived.

import Domain
import Foundation
import Postgres
import Support
import Synchronization
import Testing

extension EndToEnd {
    /// Each fault meets a server under load: the test holds that requests were in flight, that nothing else than lost
    /// connections and documented 503s came of it, and that every answered write is there afterwards, once.
    @Suite("Faults", .faultLedger) struct Faults {}
}

/// A server of one test, with what looks at it from outside.
struct Scene: Sendable {
    static let operatorKey = String(repeating: "k", count: 40)

    let scratch: ScratchDirectory
    let database: TestDatabase
    /// The database as its owner, past the server.
    let owner: PostgresPool
    let server: ProgramServer
    let tenant: TestTenant
    let load: Load

    /// Sessions of the server that fit a condition on pg_stat_activity.
    func sessions(_ condition: SQL) async throws -> Int {
        try await owner.read(
            prelude: nil,
            """
            SELECT count(*) AS n FROM pg_stat_activity
            WHERE datname = current_database() AND usename = 'baton_app' AND (\(condition))
            """)[0]["n"]
    }

    /// Ends the server's sessions that fit a condition; how many there were.
    func terminate(_ condition: SQL) async throws -> Int {
        try await owner.read(
            prelude: nil,
            """
            SELECT count(*) FILTER (WHERE pg_terminate_backend(pid)) AS n FROM pg_stat_activity
            WHERE datname = current_database() AND usename = 'baton_app' AND (\(condition))
            """, readOnly: false)[0]["n"]
    }

    func waitForSessions(_ count: Int, _ condition: SQL) async throws {
        while try await sessions(condition) < count { try await Task.sleep(for: .milliseconds(5)) }
    }

    var port: Int { Int(server.url.split(separator: ":").last ?? "") ?? 0 }
}

/// Runs a test with a server on a database of its own in the tests' cluster, under load. At the end the load is
/// compared with what the server has, the server must stop cleanly, and the fault counts as survived.
///
/// - Parameter proxied: the server reaches PostgreSQL through a proxy, which `body` gets.
func withScene(
    _ fault: String, connections: Int = 6, clients: Int = 8, pause: Duration = .zero,
    proxied: Bool = false, _ body: (Scene, TrafficProxy?) async throws -> Void
) async throws {
    try await withScratch { scratch in
        try await withDatabase(.migrated) { database in
            let proxy =
                proxied
                ? try TrafficProxy(to: database.cluster.socketDirectory, in: scratch.newName("proxy")) : nil
            defer { proxy?.stop() }
            let server = try await ProgramServer(
                in: scratch,
                settings: [
                    "DATABASE_URL": proxy?.conninfo(user: "baton_app", database: database.name)
                        ?? database.conninfo(user: "baton_app"),
                    "BATON_OPERATOR_KEY": Scene.operatorKey,
                    "BATON_DATABASE_CONNECTIONS": String(connections),
                ])
            let tenant = try await TestTenant(url: server.url, operatorKey: Scene.operatorKey)
            let load = Load(
                url: server.url, bearer: try #require(tenant.admin.bearer), clients: clients, pause: pause)
            try await withOwner(database) { owner in
                let scene = Scene(
                    scratch: scratch, database: database, owner: owner, server: server, tenant: tenant,
                    load: load)
                try await running(load) { try await body(scene, proxy) }
            }
            try await settle(load, fault)
            #expect(await server.stop() == .exited(0), "\(server.log.suffix(2_000))")
            await load.close()
        }
    }
}

/// The owner's pool, in the caller's isolation.
private func withOwner(_ database: TestDatabase, _ body: (PostgresPool) async throws -> Void) async throws {
    let pool = PostgresPool(
        PostgresConfiguration(conninfo: database.ownerConninfo, connections: 2, acquireTimeout: .seconds(30)),
        logger: quietLogger)
    let service = Task { try await pool.run() }
    do {
        try await body(pool)
    } catch {
        service.cancel()
        try? await service.value
        throw error
    }
    service.cancel()
    try await service.value
}

/// Starts a load, runs a body, and stops the load.
func running(_ load: Load, _ body: () async throws -> Void) async throws {
    load.start()
    do {
        try await load.goesOn()
        try await body()
    } catch {
        await load.close()
        throw error
    }
    await load.stop()
}

/// Compares a load that was stopped with what the server has.
func settle(_ load: Load, _ fault: String) async throws {
    let problems = try await load.verify()
    #expect(problems.isEmpty, "\(fault): \(problems.prefix(10)), \(problems.count) in all; \(load.counts)")
    FaultLedger.survived(fault, load.counts, problems)
}

/// Does something to a server while at least half of a load's clients wait for an answer.
func strike<Result>(
    _ load: Load, _ location: SourceLocation = #_sourceLocation, _ fault: () async throws -> Result
) async throws -> Result {
    let half = max(1, load.clients / 2)
    try await load.until("\(half) requests in flight, a write among them") {
        $0.inFlight >= half && $0.writesInFlight > 0
    }
    let counts = load.counts
    let result = try await fault()
    #expect(counts.inFlight > 0, "nothing was in flight at the fault: \(counts)", sourceLocation: location)
    return result
}
