// The keys of this installation: publishing all of them, and sealing with this server's own.

package import Domain
import Store

extension Workspace {
    /// Every public key that ever sealed anything here, newest first, and this server's own.
    package func sealingKeys() async throws -> SealingKeySet {
        let known = try await database.directory { try await $0.sealingKeys() }
        return SealingKeySet(known.contains(seal.key) ? known : [seal.key] + known)
    }

    /// Keeps this server's public key in the database; done at each start, by any number of servers.
    package func registerSealingKey(at now: Instant) async throws {
        try await database.register(seal.key, at: now)
    }

    /// Seals a text. Its key is kept in the same transaction, so that nothing is ever sealed by a key that is not known.
    func sealed(_ text: String, at now: Instant, in transaction: TenantTransaction) async throws -> SealedText
    {
        try await transaction.register(seal.key, at: now)
        return try seal.seal(text)
    }
}
