// Checkpoints of a tenant's audit chain.

package import Domain

extension AuditCheckpoint: Resource {
    package init(reading reader: ResourceReader) throws(ClientError) {
        let compact = try reader.text("sealed")
        guard let sealed = try? SealedText(reading: compact) else {
            throw .unreadable("/sealed is not a sealed text")
        }
        self.init(
            point: AuditPoint(seq: try reader.integer("seq"), hash: try reader.text("hash")),
            at: try reader.instant("at"), sealed: sealed)
    }
}

extension BatonClient {
    private static let checkpointsPath = ["v1", "audit-checkpoints"]

    /// Newest first.
    package func auditCheckpoints() -> Listing<AuditCheckpoint> { list(Self.checkpointsPath) }

    package func auditCheckpoint(_ seq: Int) async throws(ClientError) -> Answer<AuditCheckpoint> {
        try await send(Request(.get, Self.checkpointsPath + [String(seq)]))
    }

    package func takeAuditCheckpoint(
        idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<AuditCheckpoint> {
        try await send(.post(Self.checkpointsPath, [:], key: idempotencyKey))
    }
}
