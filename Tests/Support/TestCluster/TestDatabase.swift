// A database for one test.

package import Postgres

package struct TestDatabase: Sendable {
    package let name: String
    /// The server; all test databases share it, and its roles.
    package let cluster: EmbeddedPostgres.Running

    /// For the superuser that owns the database.
    package var ownerConninfo: String { conninfo(user: cluster.owner) }

    /// Gives the planner its statistics, and tells index scans what all may see.
    package func vacuum() async throws { try await TestCluster.shared.vacuum(self) }

    /// A libpq connection string for any role.
    package func conninfo(user: String) -> String { cluster.conninfo(user: user, database: name) }
}

/// Runs a test with a database of its own, which is dropped afterwards with everyone who is still connected to it.
///
/// A few tests at a time have one and the others wait, so a test must not ask for a second one inside the first.
package func withDatabase<Result>(
    _ template: DatabaseTemplate = .empty, isolation: isolated (any Actor)? = #isolation,
    _ body: (TestDatabase) async throws -> Result
) async throws -> Result {
    await DatabaseGate.shared.enter()
    let database: TestDatabase
    do {
        database = try await TestCluster.shared.makeDatabase(template)
    } catch {
        await DatabaseGate.shared.leave()
        throw error
    }
    do {
        let result = try await body(database)
        try await TestCluster.shared.drop(database)
        await DatabaseGate.shared.leave()
        return result
    } catch {
        try? await TestCluster.shared.drop(database)
        await DatabaseGate.shared.leave()
        throw error
    }
}
