// The keys of a tenant.

package import Domain

package struct APIKeyRecord: Resource {
    package let id: String
    package let name: String
    package let roles: [String]
    package let region: String?
    /// The key of the member for whom it acts.
    package let member: String?
    package let state: String
    package let createdAt: Instant
    package let createdBy: String
    package let expiresAt: Instant?
    package let revokedAt: Instant?
    package let lastUsedAt: Instant?
    /// Only in the answer that created the key, and only the first time.
    package let secret: String?

    package init(reading reader: ResourceReader) throws(ClientError) {
        id = try reader.text("id")
        name = try reader.text("name")
        roles = try reader.texts("roles")
        region = try reader.optionalText("region")
        member = try reader.optionalText("member")
        state = try reader.text("state")
        createdAt = try reader.instant("created_at")
        createdBy = try reader.text("created_by")
        expiresAt = try reader.optionalInstant("expires_at")
        revokedAt = try reader.optionalInstant("revoked_at")
        lastUsedAt = try reader.optionalInstant("last_used_at")
        secret = try reader.optionalText("secret")
    }
}

/// What a new key shall be.
package struct APIKeyCreation: Sendable, Hashable {
    package var name: String
    package var roles: [String]
    /// Needed for editors, and only for them.
    package var region: String?
    /// For whom it acts; nil for a key of no person.
    package var member: String?
    package var expiresAt: Instant?

    package init(
        name: String, roles: [String], region: String?, member: String? = nil, expiresAt: Instant?
    ) {
        self.name = name
        self.roles = roles
        self.region = region
        self.member = member
        self.expiresAt = expiresAt
    }

    var json: JSON {
        [
            "name": .string(name), "roles": .texts(roles), "region": .text(region),
            "member": .text(member), "expires_at": .text(expiresAt?.description),
        ]
    }
}

extension BatonClient {
    private static let keysPath = ["v1", "api-keys"]

    package func keys(state: String? = nil) -> Listing<APIKeyRecord> {
        list(Self.keysPath, [("state", state)])
    }

    package func key(_ id: String) async throws(ClientError) -> Answer<APIKeyRecord> {
        try await send(Request(.get, Self.keysPath + [id]))
    }

    package func createKey(
        _ creation: APIKeyCreation, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<APIKeyRecord> {
        try await send(.post(Self.keysPath, creation.json, key: idempotencyKey))
    }

    package func revokeKey(_ id: String) async throws(ClientError) -> Answer<APIKeyRecord> {
        try await send(.post(Self.keysPath + [id, "revocation"], [:]))
    }
}
