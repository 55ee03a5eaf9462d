// SQL of the keys that seal: their public halves, which belong to no tenant.

package import Domain
import Postgres

/// Adds a key; one that is there stays as it is.
private func registration(of key: SealingKey, at now: Instant) -> SQL {
    """
    INSERT INTO signing_keys (kid, x, created_at)
    VALUES (\(key.kid), \(key.x), \(now.timestamp))
    ON CONFLICT (kid) DO NOTHING
    """
}

extension Database {
    /// Keeps a public key for ever, so that what it sealed stays checkable.
    package func register(_ key: SealingKey, at now: Instant) async throws {
        try await add(registration(of: key, at: now))
    }
}

extension TenantTransaction {
    /// The same, together with what the key sealed.
    package func register(_ key: SealingKey, at now: Instant) async throws {
        try await query(registration(of: key, at: now))
    }
}

extension DirectoryRead {
    /// Every key that was ever registered, newest first. One less than a set has, for a key that is not registered yet.
    package func sealingKeys() async throws -> [SealingKey] {
        try await single.query(
            """
            SELECT kid, x
            FROM signing_keys
            ORDER BY created_at DESC, kid
            LIMIT \(SealingKeySet.maximumKeys - 1)
            """
        ).map { row in
            guard let key = SealingKey(kid: try row["kid"], x: try row["x"]) else {
                throw StoreFault.unreadable("signing_keys")
            }
            return key
        }
    }
}
