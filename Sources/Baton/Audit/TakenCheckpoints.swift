// The checkpoints that a server has of its own chain: each is a seal over what the chain was then.

import Client
import Domain
import Operations

/// Where the chain must lead through, and which checkpoints are not what they were sealed as.
struct TakenCheckpoints: Sendable {
    private(set) var points: [AuditPoint] = []
    private(set) var faults: [AuditFault] = []

    /// - Parameter trusted: keys that were kept elsewhere. What was sealed by others counts for nothing then, since
    ///   whoever writes to the database may have keys, too; nil takes the server's own.
    init(_ client: BatonClient, trusting trusted: SealingKeySet?) async throws {
        let taken = try await client.auditCheckpoints().collect().map(\.value)
        guard !taken.isEmpty else { return }
        let keys = if let trusted { trusted } else { try SealingKeySet(try await client.sealingKeys()) }
        let tenant = try await client.me().value.tenantID
        for checkpoint in taken {
            if trusted != nil, keys[checkpoint.sealed.kid] == nil { continue }
            let content = try? CheckpointText(reading: checkpoint.sealed.text)
            if let content, content.point == checkpoint.point, content.tenant.description == tenant,
                (try? checkpoint.sealed.verify(by: keys)) != nil
            {
                points.append(checkpoint.point)
            } else {
                faults.append(.unsealed(seq: checkpoint.point.seq))
            }
        }
    }
}
