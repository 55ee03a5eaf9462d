// Checkpoints of the audit chain: taking one, and reading those that were taken.

package import Domain
import Store

extension Workspace {
    /// How often a checkpoint is tried where others take one of the same record.
    private static let checkpointAttempts = 10

    /// Seals the newest record's number and hash. The checkpoint leaves a record itself, which is not in it.
    ///
    /// - Throws: `no_records` for a chain that has none.
    package func takeCheckpoint(by call: Call) async throws -> AuditCheckpoint {
        try await repeating([.busy], attempts: Workspace.checkpointAttempts) {
            try await change(call, .checkpointAudit, nil) { transaction in
                guard let head = try await transaction.auditHead() else { throw DomainError.noRecords }
                let text = CheckpointText(
                    point: head, at: call.now, tenant: call.principal.tenant,
                    tenantKey: call.principal.tenantKey)
                let checkpoint = AuditCheckpoint(
                    point: head, at: call.now,
                    sealed: try await sealed(text.text, at: call.now, in: transaction))
                try await transaction.insert(checkpoint)
                return Changed(
                    checkpoint,
                    AuditEntry(
                        .auditCheckpointed, .audit,
                        ["hash": .string(head.hash), "kid": .string(seal.kid), "seq": .integer(head.seq)]))
            }
        }
    }

    /// - Throws: `not_found` where no checkpoint was taken of this record.
    package func checkpoint(_ seq: Int, by call: Call) async throws -> AuditCheckpoint {
        let found = try await read(call, .readAudit) { try await $0.auditCheckpoint(seq) }
        guard let found else { throw DomainError.notFound("checkpoint", String(seq)) }
        return found
    }

    /// A page of the checkpoints, newest first.
    package func checkpoints(before seq: Int?, limit: Int, by call: Call) async throws -> [AuditCheckpoint] {
        try await read(call, .readAudit) { try await $0.auditCheckpoints(before: seq, limit: limit) }
    }
}

extension DomainError {
    fileprivate static let noRecords = DomainError(
        .conflict, .noRecords,
        "The audit chain has no record yet, so there is nothing to take a checkpoint of.")
}
