// What every operation works with: the database, what is remembered of it, and the world's chance.

package import Domain
package import Logging
package import Store

/// The operations of Baton are methods of this type, each in the file of its verb.
package struct Workspace: Sendable {
    let database: Database
    let memory: Memory
    let bulk: BulkLanes
    /// Rings after each change of a tenant's structure.
    package let bell: JobBell
    let seal: ServerSeal
    let random: @Sendable () -> UInt64
    let logger: Logger

    package init(
        database: Database, memory: Memory, seal: ServerSeal, logger: Logger, bulk: BulkLanes = BulkLanes(1),
        bell: JobBell = JobBell(),
        random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }
    ) {
        self.database = database
        self.memory = memory
        self.seal = seal
        self.logger = logger
        self.bulk = bulk
        self.bell = bell
        self.random = random
    }

    func newID<Kind>(_ now: Instant) -> Identifier<Kind> {
        Identifier(.version7(at: now, random: (random(), random())))
    }
}

/// One request of a principal.
package struct Call: Sendable {
    package let principal: Principal
    package let now: Instant
    /// Set where the request carries an Idempotency-Key.
    package let attempt: Attempt?

    package init(principal: Principal, now: Instant, attempt: Attempt? = nil) {
        self.principal = principal
        self.now = now
        self.attempt = attempt
    }
}

/// A request that may be repeated, and how its answer is written down.
package struct Attempt: Sendable {
    package let request: RepeatableRequest
    /// Makes the answer of the operation's result; the transport knows its form. Secrets stay out of it.
    package let answer: @Sendable (any Sendable) throws -> RecordedAnswer

    package init(
        request: RepeatableRequest, answer: @escaping @Sendable (any Sendable) throws -> RecordedAnswer
    ) {
        self.request = request
        self.answer = answer
    }
}

extension Workspace {
    /// Runs a change of one tenant: permission, transaction, idempotency, the record of it, news for the other servers;
    /// and this server forgets what the change made old before the caller gets an answer.
    ///
    /// - Parameters:
    ///   - kind: nil where nothing that servers remember becomes old.
    ///   - body: answers with its result what the tenant's audit chain is to say.
    /// - Throws: `RecordedAnswer` where the request was answered before; the transport repeats that answer.
    func change<Result: Sendable>(
        _ call: Call, _ permission: Permission, _ kind: TenantChange?,
        _ body: @escaping @Sendable (TenantTransaction) async throws -> Changed<Result>
    ) async throws -> Result {
        try call.principal.require(permission)
        return try await change(
            call.principal.tenant, by: call.principal.reference, call.attempt, at: call.now, kind, body)
    }

    /// The same for who acts without being a principal: the holder of a signing link, and Baton itself.
    ///
    /// - Parameter actor: what the audit chain calls who acts.
    func change<Result: Sendable>(
        _ tenant: TenantID, by actor: String, _ attempt: Attempt? = nil, at now: Instant,
        _ kind: TenantChange?, _ body: @escaping @Sendable (TenantTransaction) async throws -> Changed<Result>
    ) async throws -> Result {
        // Also after an error: a commit whose outcome is unknown may stand.
        defer {
            if let kind { memory.forget(tenant, kind) }
            if kind == .structure { bell.ring() }
        }
        return try await database.transaction(tenant) { transaction in
            try await recorded(attempt, actor, now, kind, transaction) { try await body(transaction) }
        }
    }

    /// How often a chunk of bulk work is tried.
    static let chunkAttempts = 5

    /// Runs one chunk of bulk work as a change, in its turn; again where another caller came first, or others hold all
    /// connections: what was done before this chunk must not be in vain.
    func changeInBulk<Result: Sendable>(
        _ call: Call, _ permission: Permission, _ kind: TenantChange?,
        _ body: @escaping @Sendable (TenantTransaction) async throws -> Changed<Result>
    ) async throws -> Result {
        try await repeating([.busy, .databaseBusy], attempts: Workspace.chunkAttempts) {
            try await bulk.turn(of: call.principal.tenant) {
                try await change(call, permission, kind, body)
            }
        }
    }

    /// Runs a body again while it is refused with one of the codes, so many times at most.
    func repeating<Result: Sendable>(
        _ codes: Set<ErrorCode>, attempts: Int, _ body: () async throws -> Result
    ) async throws -> Result {
        for _ in 1..<attempts {
            do {
                return try await body()
            } catch let error as DomainError where codes.contains(error.code) {
                continue
            }
        }
        return try await body()
    }

    /// Runs a read of one statement.
    func read<Result: Sendable>(
        _ call: Call, _ permission: Permission, _ body: @Sendable (TenantTransaction) async throws -> Result
    ) async throws -> Result {
        try call.principal.require(permission)
        return try await database.read(call.principal.tenant, body)
    }

    /// Runs several reads that see one moment.
    func snapshot<Result: Sendable>(
        _ call: Call, _ permission: Permission,
        _ body: @escaping @Sendable (TenantTransaction) async throws -> Result
    ) async throws -> Result {
        try call.principal.require(permission)
        return try await database.snapshot(call.principal.tenant, body)
    }
}
