// The operator's work: making, suspending, resuming and deleting tenants.

package import Domain
import Store

/// One request of the operator.
package struct OperatorCall: Sendable {
    package let now: Instant
    package let attempt: Attempt?

    package static let reference = "operator"

    package init(now: Instant, attempt: Attempt? = nil) {
        self.now = now
        self.attempt = attempt
    }
}

extension Workspace {
    package func tenant(_ key: Slug) async throws -> TenantEntry {
        try await database.directory { try await $0.tenant(key) }.orNotFound("tenant", key)
    }

    package func tenants(isSuspended: Bool?, after key: String?, limit: Int) async throws -> [TenantEntry] {
        try await database.directory {
            try await $0.tenants(isSuspended: isSuspended, after: key, limit: limit)
        }
    }

    /// Makes a tenant. The record of a repeatable request lives with the tenant that it made.
    ///
    /// - Throws: 409 `already_exists`.
    package func createTenant(_ key: Slug, name: String, by call: OperatorCall) async throws -> TenantEntry {
        try await database.operate { transaction in
            if let existing = try await transaction.tenant(key) {
                let rows = try await transaction.existing(existing.id)
                _ = try await recorded(
                    call.attempt, OperatorCall.reference, call.now, nil, rows
                ) { () -> Changed<TenantEntry> in
                    throw DomainError(
                        .conflict, .alreadyExists, "A tenant “\(key)” exists already.",
                        faults: [Fault("/key", .alreadyExists, "Choose another key.")])
                }
            }
            let tenant = TenantEntry(id: newID(call.now), key: key, name: name, createdAt: call.now)
            let rows = try await transaction.insert(tenant)
            return try await recorded(call.attempt, OperatorCall.reference, call.now, nil, rows) {
                Changed(tenant, AuditEntry(.tenantCreated, .tenant(key)))
            }
        }
    }

    /// Suspends a tenant: its data stays, its keys and tokens are refused. Suspending it again changes nothing.
    package func suspendTenant(_ key: Slug, reason: String, by call: OperatorCall) async throws -> TenantEntry
    {
        try await setSuspension(key, .tenantSuspended, by: call) {
            $0.isSuspended ? nil : (call.now, reason)
        }
    }

    package func resumeTenant(_ key: Slug, by call: OperatorCall) async throws -> TenantEntry {
        try await setSuspension(key, .tenantResumed, by: call) { $0.isSuspended ? (nil, nil) : nil }
    }

    private func setSuspension(
        _ key: Slug, _ action: AuditAction, by call: OperatorCall,
        _ decide: @escaping @Sendable (TenantEntry) -> (at: Instant?, reason: String?)?
    ) async throws -> TenantEntry {
        // Also after an error: a commit whose outcome is unknown may stand.
        let known = try await tenant(key)
        defer { memory.forget(known.id, .access) }
        return try await database.operate { transaction in
            let tenant = try await transaction.tenant(key).orNotFound("tenant", key)
            guard let change = decide(tenant) else { return tenant }
            try await transaction.setSuspension(tenant.id, at: change.at, reason: change.reason)
            let rows = try await transaction.existing(tenant.id)
            return try await recorded(nil, OperatorCall.reference, call.now, .access, rows) {
                var changed = tenant
                changed.suspendedAt = change.at
                changed.suspensionReason = change.reason
                return Changed(changed, AuditEntry(action, .tenant(key)))
            }
        }
    }

    /// Removes a tenant and everything of it, for good. It is suspended first, so that nobody goes on writing to it;
    /// where the deletion fails it stays so, and can be repeated. The audit chain goes with it: what it said last is
    /// the suspension.
    ///
    /// - Throws: 422 `confirmation_mismatch` unless `name` is the tenant's name; 503 `busy` where its users write.
    package func deleteTenant(
        _ key: Slug, name: String, by call: OperatorCall
    ) async throws -> (tenant: TenantEntry, removed: [(table: String, rows: Int)]) {
        let known = try await tenant(key)
        guard Array(name.utf8) == Array(known.name.utf8) else {
            throw DomainError(
                .invalid, .confirmationMismatch,
                "This deletes everything of the tenant. Send its exact name.",
                faults: [
                    Fault("/name", .confirmationMismatch, "This is not the name of the tenant “\(key)”.")
                ])
        }
        _ = try await suspendTenant(key, reason: "Being deleted", by: call)
        defer { for change in TenantChange.allCases { memory.forget(known.id, change) } }
        return try await repeating([.busy], attempts: Workspace.deletionAttempts) {
            try await database.operate(deadline: Workspace.deletionDeadline) { transaction in
                let tenant = try await transaction.tenant(key).orNotFound("tenant", key)
                try await transaction.existing(tenant.id).announce(.access)
                return (tenant: tenant, removed: try await transaction.delete(tenant.id))
            }
        }
    }

    /// How often a deletion is tried that meets what its users began before.
    private static let deletionAttempts = 5
    private static let deletionDeadline: Duration = .seconds(600)

    /// Makes a key for a tenant in the operator's name: the first one of an administrator, as a rule.
    package func createAPIKey(
        _ new: NewAPIKey, for key: Slug, by call: OperatorCall
    ) async throws -> IssuedAPIKey {
        try new.faults(now: call.now).throwIfAny()
        let tenant = try await tenant(key)
        do {
            return try await database.transaction(tenant.id) { transaction in
                try await recorded(call.attempt, OperatorCall.reference, call.now, nil, transaction) {
                    let issued = try await issue(
                        new, createdBy: OperatorCall.reference, now: call.now, transaction)
                    return Changed(issued, issued.entry)
                }
            }
        } catch let error as DomainError where error == .tenantGone {
            // It is the operator who asks: nothing is wrong with the credentials.
            throw DomainError.notFound("tenant", key.text)
        }
    }
}
