// Records of one tenant that follow one another into its audit chain, by the code and the pool of the server, without
// HTTP and without what else a change writes.

import Domain
import Foundation
import Logging
import Postgres
import Store

struct ChainUnderLoad {
    let conninfo: String
    let tenant: TenantID

    /// Records a second, each in a transaction, by as many writers as the server has connections.
    func perSecond(for seconds: Double) async throws -> Double {
        let configuration = PostgresConfiguration(conninfo: conninfo)
        let pool = PostgresPool(configuration, logger: Logger(label: "bench"))
        let database = Database(pool)
        return try await withThrowingTaskGroup(of: Int.self) { group in
            let service = Task { try await pool.run() }
            defer { service.cancel() }
            try await change(database)
            let start = ContinuousClock.now
            for _ in 0..<configuration.connections {
                group.addTask {
                    var done = 0
                    while start.duration(to: .now) < .seconds(seconds) {
                        try await change(database)
                        done += 1
                    }
                    return done
                }
            }
            let done = try await group.reduce(0, +)
            return Double(done) / (start.duration(to: .now) / .seconds(1))
        }
    }

    private func change(_ database: Database) async throws {
        let now = Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
        let name = UUID().uuidString
        try await database.transaction(tenant) { transaction in
            try await transaction.append(
                AuditEntry(.accountCreated, .account(name), ["segment": Segment().json]), by: "key:bench",
                at: now, announcing: .accounts)
        }
    }
}
