// Services of the server beside HTTP: listening to other servers' changes, and a check at the start.

import API
import Domain
import Logging
import Operations
import Postgres
import ServiceLifecycle
import Store
import Synchronization

/// Hears what other servers change, so that what this one remembers stays true.
struct ListeningService: Service {
    let pool: PostgresPool
    let memory: Memory

    func run() async throws {
        let listener = ChangeListener(memory)
        let (events, continuation) = AsyncStream.makeStream(of: PostgresListener.Event.self)
        let postgres = pool.listen(channels: [TenantChange.channel]) { event in continuation.yield(event) }
        try await withThrowingTaskGroup { group in
            group.addTask {
                for await event in events { await listener.handle(ListenerEvent(event)) }
            }
            group.addTask { await listener.watch() }
            try await postgres.run()
            continuation.finish()
            group.cancelAll()
        }
    }
}

extension ListenerEvent {
    fileprivate init(_ event: PostgresListener.Event) {
        switch event {
        case .connected: self = .connected
        case .disconnected: self = .disconnected
        case .heartbeat(let sentAt): self = .heartbeat(sentAt: sentAt)
        case .notification(_, let payload): self = .notification(payload: payload)
        }
    }
}

/// Refuses to serve as a role that row-level security does not bind, or on a schema of another version. Keeps this
/// server's public key in the database.
struct StartupCheck: Service {
    private static let retryInterval: Duration = .seconds(1)

    let workspace: Workspace
    let database: Database
    let conninfo: String
    let logger: Logger

    func run() async throws {
        try await cancelWhenGracefulShutdown { try await check() }
        try await gracefulShutdown()
    }

    private func check() async throws {
        // A database that is not there yet is the pool's to wait for; /readyz says so meanwhile.
        while !Task.isCancelled {
            if let session = try? await database.directory({ try await $0.session() }) {
                guard !session.isUnbound, !session.ownsTables else {
                    throw ServingRoleFault(role: session.role)
                }
                if let steps = try await steps() {
                    let missing = steps.filter { !$0.isApplied }.map(\.name)
                    guard missing.isEmpty else { throw SchemaFault(missing: missing) }
                    if try await isKeyKept() { return }
                }
            }
            try? await Task.sleep(for: StartupCheck.retryInterval)
        }
    }
}

extension StartupCheck {
    /// false where the database went away meanwhile.
    private func isKeyKept() async throws -> Bool {
        do {
            try await workspace.registerSealingKey(at: SystemClock.now)
            return true
        } catch let error as DomainError where error.kind == .unavailable {
            return false
        }
    }

    /// nil where the database went away meanwhile. One that is ahead was migrated for the release that replaces this.
    private func steps() async throws -> [MigrationStatus]? {
        do {
            return try await Migrator(conninfo: conninfo, logger: logger)
                .status(Carried.migrations, allowsNewer: true)
        } catch MigrationError.database {
            return nil
        }
    }
}

struct SchemaFault: Error, CustomStringConvertible {
    let missing: [String]

    var description: String {
        "The database lacks the migrations \(missing.joined(separator: ", ")). Run `baton migrate` with the owner's URL."
    }
}

struct ServingRoleFault: Error, CustomStringConvertible {
    let role: String

    var description: String {
        "DATABASE_URL connects as “\(role)”, which row-level security does not bind (a superuser, an owner of tables, "
            + "or BYPASSRLS). Serve as \(DatabaseSource.servingRole)."
    }
}

/// The pool's numbers for /metrics, read from the pool once a second so that a scrape never waits for it.
struct PoolGauges: Service {
    private static let interval: Duration = .seconds(1)

    private let pool: PostgresPool
    private let latest: Latest

    /// What the pool was like a moment ago.
    private final class Latest: Sendable {
        let statistics = Mutex<PostgresPoolStatistics?>(nil)
    }

    init(_ pool: PostgresPool, in metrics: PrometheusRegistry) {
        self.pool = pool
        let latest = Latest()
        self.latest = latest
        func gauge(_ state: String, _ read: @escaping @Sendable (PostgresPoolStatistics) -> Int) {
            metrics.gauge("baton_database_connections", labels: [("state", state)]) {
                latest.statistics.withLock { $0.map { Double(read($0)) } ?? 0 }
            }
        }
        gauge("open") { $0.open }
        gauge("idle") { $0.idle }
        gauge("leased") { $0.leased }
        gauge("connecting") { $0.connecting }
        metrics.gauge("baton_database_waiters") {
            latest.statistics.withLock { $0.map { Double($0.waiters) } ?? 0 }
        }
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                let now = await pool.statistics
                latest.statistics.withLock { $0 = now }
                try? await Task.sleep(for: PoolGauges.interval)
            }
        }
    }
}
