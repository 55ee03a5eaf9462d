// Bringing a database's schema to the program's version, once, whoever else tries at the same time.

package import Logging
import Synchronization

/// Applies numbered migrations, each in a transaction of its own together with the record of it.
package struct Migrator: Sendable {
    let configuration: PostgresConfiguration
    let table: String
    let lockTimeout: Duration
    let prelude: String?
    let logger: Logger

    package static let defaultTable = "schema_migrations"
    /// How long to wait while another process migrates.
    package static let defaultLockTimeout = Duration.seconds(300)

    /// - Parameters:
    ///   - configuration: of the role that owns the schema. Migrations run without a statement timeout.
    ///   - table: where the applied migrations stand, in the first schema of the role's search path.
    ///   - prelude: one statement that runs before each migration, in its transaction; the caller vouches for its text.
    package init(
        _ configuration: PostgresConfiguration, table: String = defaultTable,
        lockTimeout: Duration = defaultLockTimeout, prelude: String? = nil, logger: Logger
    ) {
        self.configuration = configuration
        self.table = table
        self.lockTimeout = lockTimeout
        self.prelude = prelude
        self.logger = logger
    }

    package init(conninfo: String, prelude: String? = nil, logger: Logger) {
        self.init(PostgresConfiguration(conninfo: conninfo), prelude: prelude, logger: logger)
    }

    /// Applies what is missing, in order, and returns it. A cancelled task stops between two migrations.
    @discardableResult
    package func migrate(_ migrations: [Migration]) async throws(MigrationError) -> [Migration] {
        let ordered = try Self.checkedOrder(migrations)
        return try await withSession { session throws(MigrationError) in
            try session.lock()
            try session.createTable()
            let applied = try session.applied()
            try session.check(applied, against: ordered)
            var done: [Migration] = []
            for migration in ordered.dropFirst(applied.count) {
                try session.apply(migration, prelude: prelude)
                logger.info(
                    "migration applied",
                    metadata: [
                        "migration.version": "\(migration.version)", "migration.name": "\(migration.name)",
                    ])
                done.append(migration)
            }
            return done
        }
    }

    /// Where the database stands with each of the migrations; refuses as `migrate` does, and changes nothing.
    ///
    /// - Parameter allowsNewer: whether a database may be ahead of the program, as it is for the previous release
    ///   between a migration and the end of its rollout.
    package func status(
        _ migrations: [Migration], allowsNewer: Bool = false
    ) async throws(MigrationError) -> [MigrationStatus] {
        let ordered = try Self.checkedOrder(migrations)
        return try await withSession { session throws(MigrationError) in
            let found = try session.appliedIfAny()
            let applied = allowsNewer ? Array(found.prefix(ordered.count)) : found
            try session.check(applied, against: ordered)
            return ordered.enumerated().map { index, migration in
                MigrationStatus(
                    version: migration.version, name: migration.name,
                    appliedAt: index < applied.count ? applied[index].at : nil)
            }
        }
    }

    private static func checkedOrder(_ migrations: [Migration]) throws(MigrationError) -> [Migration] {
        let ordered = migrations.sorted { $0.version < $1.version }
        let versions = ordered.map(\.version)
        guard versions.elementsEqual(1..<(versions.count + 1)) else {
            throw .notContiguous(versions: versions)
        }
        return ordered
    }

    private func withSession<Value: Sendable>(
        _ body: @escaping @Sendable (MigrationSession) throws(MigrationError) -> Value
    ) async throws(MigrationError) -> Value {
        let cancellation = CancellationFlag()
        let result: Result<Value, MigrationError>? = await withTaskCancellationHandler {
            await onHelperThread {
                switch openConnection(configuration, statementTimeout: .zero) {
                case .failure(let error):
                    return .failure(.database(error))
                case .success(let opened):
                    let session = MigrationSession(
                        pq: opened.pointer, table: table, lockTimeout: lockTimeout,
                        cancellation: cancellation)
                    // A typed catch: Result(catching:) would lose the error's type in a closure.
                    do throws(MigrationError) {
                        return .success(try body(session))
                    } catch {
                        return .failure(error)
                    }
                }
            }
        } onCancel: {
            cancellation.raise()
        }
        guard let result else {
            throw .database(PostgresError(.connectionFailed, "no thread left to migrate on"))
        }
        return try result.get()
    }
}

/// Tells a blocking thread that its task was cancelled.
final class CancellationFlag: Sendable {
    private let flag = Atomic<Bool>(false)

    var isRaised: Bool { flag.load(ordering: .relaxed) }

    func raise() {
        flag.store(true, ordering: .relaxed)
    }
}
