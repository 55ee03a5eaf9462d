// API keys: making one, listing them, revoking one.

import Crypto
package import Domain
import Store

/// What a key is made from.
package struct NewAPIKey: Sendable, Hashable {
    package var name: String
    package var roles: Set<Role>
    package var region: Slug?
    /// For whom the key acts; nil for a key of no person.
    package var member: Slug?
    package var expiresAt: Instant?

    package init(
        name: String, roles: Set<Role>, region: Slug?, member: Slug? = nil, expiresAt: Instant?
    ) {
        self.name = name
        self.roles = roles
        self.region = region
        self.member = member
        self.expiresAt = expiresAt
    }

    func faults(now: Instant) -> [Fault] {
        var faults: [Fault] = []
        if roles.contains(.editor) && region == nil {
            faults.append(Fault("/region", .required, "An editor is bounded to a region: name it."))
        }
        if !roles.contains(.editor) && region != nil {
            faults.append(
                Fault("/region", .notAllowedValue, "Only an editor is bounded to a region; leave it out."))
        }
        if let expiresAt, expiresAt <= now {
            faults.append(Fault("/expires_at", .outOfRange, "The key would have expired already."))
        }
        return faults
    }
}

/// A key that was just made. The secret is shown this once.
package struct IssuedAPIKey: Sendable, Hashable {
    package var key: APIKeyEntry
    package var secret: String

    /// What the audit chain says of its making. Its name, which may be a person's, is left out.
    var entry: AuditEntry {
        AuditEntry(
            .keyCreated, .key(key.id),
            [
                "roles": .texts(key.roles.map(\.rawValue).sorted()), "region": .slug(key.region),
                "member": .slug(key.member),
                "expires_at": .instant(key.expiresAt),
            ])
    }
}

extension Workspace {
    package func apiKey(_ id: APIKeyID, by call: Call) async throws -> APIKeyEntry {
        guard let key = try await read(call, .readKeys, { try await $0.apiKey(id) }) else {
            throw DomainError.notFound("API key", id.description)
        }
        return key
    }

    package func apiKeys(
        state: APIKeyEntry.State?, before id: APIKeyID?, limit: Int, by call: Call
    ) async throws -> [APIKeyEntry] {
        try await read(call, .readKeys) {
            try await $0.apiKeys(state: state, now: call.now, before: id, limit: limit)
        }
    }

    package func createAPIKey(_ new: NewAPIKey, by call: Call) async throws -> IssuedAPIKey {
        try call.principal.require(.writeKeys)
        try new.faults(now: call.now).throwIfAny()
        return try await change(call, .writeKeys, .access) { transaction in
            let issued = try await issue(
                new, createdBy: call.principal.reference, now: call.now, transaction)
            return Changed(issued, issued.entry)
        }
    }

    /// Revokes a key at once, on every server within two seconds. Revoking it again changes nothing.
    package func revokeAPIKey(_ id: APIKeyID, by call: Call) async throws -> APIKeyEntry {
        try await change(call, .writeKeys, .access) { transaction in
            let isRevoked = try await transaction.revokeAPIKey(id, at: call.now)
            guard let key = try await transaction.apiKey(id) else {
                throw DomainError.notFound("API key", id.description)
            }
            return isRevoked ? Changed(key, AuditEntry(.keyRevoked, .key(id))) : .nothing(key)
        }
    }

    func issue(
        _ new: NewAPIKey, createdBy: String, now: Instant, _ transaction: TenantTransaction
    ) async throws -> IssuedAPIKey {
        var faults: [Fault] = []
        var region: NodeID?
        if let key = new.region {
            region = try await transaction.nodeIDs(.region, [key])[key]
            if region == nil {
                faults.append(Fault("/region", .unknownReference, "There is no region “\(key)”."))
            }
        }
        var member: Member?
        if let key = new.member {
            member = try await transaction.member(key)
            faults += Member.faults(of: member, named: key)
        }
        try faults.throwIfAny()
        let entry = APIKeyEntry(
            id: newID(now), name: new.name, roles: new.roles, region: new.region, member: new.member,
            createdAt: now, createdBy: createdBy, expiresAt: new.expiresAt)
        let token = APIToken(tenant: transaction.tenant, secret: (0..<4).map { _ in random() })
        try await transaction.insert(entry, secretSHA256: token.sha256, region: region, member: member?.id)
        return IssuedAPIKey(key: entry, secret: token.text)
    }
}
