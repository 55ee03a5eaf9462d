// The only way to a tenant's rows: transactions in which the tenant is set, and cannot be forgotten.

package import Domain
package import Postgres

/// Baton's database. Every method runs one transaction.
package struct Database: Sendable {
    private let pool: PostgresPool

    package init(_ pool: PostgresPool) {
        self.pool = pool
    }

    /// One statement that reads, in one round trip. A second statement in `body` is an error.
    package func read<Result: Sendable>(
        _ tenant: TenantID, _ body: @Sendable (TenantTransaction) async throws -> Result
    ) async throws -> Result {
        try await refusing {
            try await body(TenantTransaction(tenant: tenant, single: SingleStatement(pool, .tenant(tenant))))
        }
    }

    /// Several reads that see one moment (REPEATABLE READ).
    package func snapshot<Result: Sendable>(
        _ tenant: TenantID, _ body: @escaping @Sendable (TenantTransaction) async throws -> Result
    ) async throws -> Result {
        try await refusing {
            try await pool.transaction(
                prelude: Prelude.tenant(tenant).text, isolation: .repeatableRead, readOnly: true
            ) { transaction in
                try await body(TenantTransaction(tenant: tenant, leased: transaction))
            }
        }
    }

    /// Reads and writes that commit together or not at all.
    package func transaction<Result: Sendable>(
        _ tenant: TenantID, _ body: @escaping @Sendable (TenantTransaction) async throws -> Result
    ) async throws -> Result {
        try await refusing {
            try await pool.transaction(prelude: Prelude.tenant(tenant).text) { transaction in
                try await body(TenantTransaction(tenant: tenant, leased: transaction))
            }
        }
    }

    /// The operator's work on tenants themselves, as the role `baton_operator`.
    ///
    /// - Parameter deadline: how long it may take in all; nil for what any transaction may.
    package func operate<Result: Sendable>(
        deadline: Duration? = nil, _ body: @escaping @Sendable (OperatorTransaction) async throws -> Result
    ) async throws -> Result {
        try await refusing {
            try await pool.transaction(prelude: Prelude.operatorRole.text, deadline: deadline) {
                transaction in
                try await body(OperatorTransaction(transaction))
            }
        }
    }

    /// One statement on the directory of tenants, which belongs to no tenant.
    package func directory<Result: Sendable>(
        _ body: @Sendable (DirectoryRead) async throws -> Result
    ) async throws -> Result {
        try await refusing { try await body(DirectoryRead(single: SingleStatement(pool, nil))) }
    }

    /// One statement over all tenants, as the role `baton_worker`. The policies ask for a tenant all the same, so it has
    /// one that nobody is.
    func work(_ sql: SQL) async throws -> PostgresRows {
        try await refusing {
            try await pool.transaction(prelude: Prelude.workerRole.text, readOnly: true) { transaction in
                let results = try await transaction.pipeline([Prelude.ofNobody, sql])
                return results[1]
            }
        }
    }

    /// One statement that adds to what belongs to no tenant.
    func add(_ sql: SQL) async throws {
        try await refusing { _ = try await pool.read(prelude: nil, sql, readOnly: false) }
    }

    /// Turns what the database refuses into what a caller can understand, in this one place.
    private func refusing<Result>(_ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch let error as PostgresError {
            throw DomainError(refusedBy: error) ?? error
        }
    }
}

/// What the owner migrates with: the policies ask even the owner for a tenant, when a migration adds a foreign key or
/// reads rows. This one has none, so a migration that must see tenants' rows says NO FORCE ROW LEVEL SECURITY first.
package enum SchemaOwner {
    package static let prelude = "SET LOCAL baton.tenant_id = '00000000-0000-0000-0000-000000000000'"
}

/// What every transaction begins with.
enum Prelude {
    case tenant(TenantID)
    case operatorRole
    case workerRole

    /// Sets a tenant that there is not.
    static let ofNobody: SQL = "SET LOCAL baton.tenant_id = '00000000-0000-0000-0000-000000000000'"

    /// Built from a typed UUID alone, so that there is nothing to inject.
    var text: String {
        switch self {
        case .tenant(let tenant): "SET LOCAL baton.tenant_id = '\(tenant)'"
        case .operatorRole: "SET LOCAL ROLE baton_operator"
        case .workerRole: "SET LOCAL ROLE baton_worker"
        }
    }
}
