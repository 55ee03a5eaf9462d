// A transaction that belongs to one tenant. Every feature's SQL is an extension of this type.

package import Domain
import Postgres
import Synchronization

/// Exists only after `SET LOCAL baton.tenant_id`, so row-level security answers for this tenant alone. All statements
/// say `tenant_id = $n` as well; the policy is the backstop.
package struct TenantTransaction: Sendable {
    package let tenant: TenantID
    /// The signed rows that it wrote: the record that its change leaves in the audit chain binds them.
    let written = WrittenRows()
    private let channel: Channel

    private enum Channel: Sendable {
        case single(SingleStatement)
        case leased(PostgresTransaction)
    }

    init(tenant: TenantID, single: SingleStatement) {
        self.tenant = tenant
        channel = .single(single)
    }

    init(tenant: TenantID, leased: PostgresTransaction) {
        self.tenant = tenant
        channel = .leased(leased)
    }

    /// Runs one statement.
    @discardableResult
    func query(_ sql: SQL) async throws -> PostgresRows {
        switch channel {
        case .single(let single): try await single.query(sql)
        case .leased(let transaction): try await transaction.query(sql)
        }
    }

    /// Runs several statements in one round trip.
    func pipeline(_ statements: [SQL]) async throws -> [PostgresRows] {
        switch channel {
        case .single: throw StoreFault.secondStatement
        case .leased(let transaction): try await transaction.pipeline(statements)
        }
    }

    /// Leaves statements to be sent together with COMMIT, for what others wait for.
    func atCommit(_ statements: [SQL], turn: String? = nil) async throws {
        switch channel {
        case .single: throw StoreFault.secondStatement
        case .leased(let transaction): try await transaction.atCommit(statements, turn: turn)
        }
    }
}

/// A transaction of the operator, as the role that makes and deletes tenants.
package struct OperatorTransaction: Sendable {
    let transaction: PostgresTransaction

    init(_ transaction: PostgresTransaction) {
        self.transaction = transaction
    }

    /// Gives the rest of the transaction the rows of one tenant.
    func enter(_ tenant: TenantID) async throws -> TenantTransaction {
        // SET takes no parameters; a quoted identifier is a value to it like any other.
        _ = try await transaction.query("SET LOCAL baton.tenant_id = \(identifier: tenant.description)")
        return TenantTransaction(tenant: tenant, leased: transaction)
    }
}

/// A read of the directory of tenants.
package struct DirectoryRead: Sendable {
    let single: SingleStatement
}

/// One statement, sent together with BEGIN and COMMIT.
final class SingleStatement: Sendable {
    private let pool: PostgresPool
    private let prelude: Prelude?
    private let isUsed = Mutex(false)

    init(_ pool: PostgresPool, _ prelude: Prelude?) {
        self.pool = pool
        self.prelude = prelude
    }

    func query(_ sql: SQL) async throws -> PostgresRows {
        guard
            isUsed.withLock({ used in
                defer { used = true }; return !used
            })
        else {
            throw StoreFault.secondStatement
        }
        return try await pool.read(prelude: prelude?.text, sql)
    }
}

/// A mistake in our own code, never in a caller's input.
enum StoreFault: Error {
    /// A read of one round trip tried a second statement.
    case secondStatement
    /// A stored value is not what the schema promises.
    case unreadable(String)
}
