// SQL of checkpoints: the head of the chain, and heads under the server's seal.

package import Domain
import Postgres

extension AuditCheckpoint {
    fileprivate init(_ row: PostgresRow) throws {
        guard let sealed = try? SealedText(reading: row["sealed"]) else {
            throw StoreFault.unreadable("sealed")
        }
        self.init(
            point: AuditPoint(seq: try row["seq"], hash: try row["hash"]), at: try row.instant("at"),
            sealed: sealed)
    }
}

extension TenantTransaction {
    /// The newest record that is committed; nil for a chain that has none. Other writers may go on meanwhile.
    package func auditHead() async throws -> AuditPoint? {
        try await query(
            """
            SELECT seq, hash
            FROM audit_heads
            WHERE tenant_id = \(tenant.stored)
            """
        ).first.map { AuditPoint(seq: try $0["seq"], hash: try $0["hash"]) }
    }

    /// - Throws: `busy` where another checkpoint of the same record was quicker.
    package func insert(_ checkpoint: AuditCheckpoint) async throws {
        try await query(
            """
            INSERT INTO audit_checkpoints (tenant_id, seq, hash, at, sealed)
            VALUES (\(tenant.stored), \(checkpoint.point.seq), \(checkpoint.point.hash), \(checkpoint.at.timestamp),
                \(checkpoint.sealed.compact))
            """)
    }

    package func auditCheckpoint(_ seq: Int) async throws -> AuditCheckpoint? {
        try await query(
            """
            SELECT seq, hash, at, sealed
            FROM audit_checkpoints
            WHERE tenant_id = \(tenant.stored) AND seq = \(seq)
            """
        ).first.map(AuditCheckpoint.init)
    }

    /// A page of the checkpoints, newest first.
    ///
    /// - Parameter seq: the last record of the page before.
    package func auditCheckpoints(before seq: Int?, limit: Int) async throws -> [AuditCheckpoint] {
        try await query(
            """
            SELECT seq, hash, at, sealed
            FROM audit_checkpoints
            WHERE tenant_id = \(tenant.stored) AND seq < \(seq ?? Int.max)
            ORDER BY seq DESC
            LIMIT \(limit)
            """
        ).map(AuditCheckpoint.init)
    }
}
