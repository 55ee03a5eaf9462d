// Tenants, for whoever runs the installation. These calls need the operator key.

package import Domain

package struct TenantRecord: Resource {
    package let key: String
    package let name: String
    package let state: String
    package let createdAt: Instant
    package let suspendedAt: Instant?
    package let suspensionReason: String?

    package init(reading reader: ResourceReader) throws(ClientError) {
        key = try reader.text("key")
        name = try reader.text("name")
        state = try reader.text("state")
        createdAt = try reader.instant("created_at")
        suspendedAt = try reader.optionalInstant("suspended_at")
        suspensionReason = try reader.optionalText("suspension_reason")
    }
}

/// What the deletion of a tenant removed.
package struct TenantDeletion: Resource {
    package let tenant: String
    /// Rows by table.
    package let deleted: [(table: String, rows: Int)]

    package init(reading reader: ResourceReader) throws(ClientError) {
        tenant = try reader.text("tenant")
        deleted = try reader.object("deleted") { (inner) throws(ClientError) in
            var rows: [(table: String, rows: Int)] = []
            for table in inner.json.objectValue?.keys ?? [] {
                rows.append((table, try inner.integer(table)))
            }
            return rows
        }
    }
}

extension BatonClient {
    private static let tenantsPath = ["operator", "v1", "tenants"]

    package func tenants(state: String? = nil) -> Listing<TenantRecord> {
        list(Self.tenantsPath, [("state", state)])
    }

    package func tenant(_ key: String) async throws(ClientError) -> Answer<TenantRecord> {
        try await send(Request(.get, Self.tenantsPath + [key]))
    }

    package func createTenant(
        key: String, name: String, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<TenantRecord> {
        try await send(
            .post(Self.tenantsPath, ["key": .string(key), "name": .string(name)], key: idempotencyKey))
    }

    package func suspendTenant(
        _ key: String, reason: String
    ) async throws(ClientError) -> Answer<TenantRecord> {
        try await send(.post(Self.tenantsPath + [key, "suspension"], ["reason": .string(reason)]))
    }

    package func resumeTenant(_ key: String) async throws(ClientError) -> Answer<TenantRecord> {
        try await send(.post(Self.tenantsPath + [key, "resumption"], [:]))
    }

    /// Removes the tenant with everything it has. It cannot be undone.
    ///
    /// - Parameter name: the tenant's name, to the letter.
    package func deleteTenant(
        _ key: String, name: String
    ) async throws(ClientError) -> Answer<TenantDeletion> {
        var request = Request.post(Self.tenantsPath + [key, "deletion"], ["name": .string(name)])
        // A repeat after a lost answer would say 404, as if nothing had been there.
        request.isRepeatable = false
        request.timeoutSeconds = ClientLimits.transferTimeoutSeconds
        return try await send(request)
    }

    /// A key for a tenant, made by the operator: how a tenant gets its first one.
    package func createKey(
        ofTenant key: String, _ creation: APIKeyCreation, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<APIKeyRecord> {
        try await send(.post(Self.tenantsPath + [key, "api-keys"], creation.json, key: idempotencyKey))
    }
}
