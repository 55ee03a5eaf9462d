// Classifying all accounts again, after the definitions of segments have changed.

import Domain
import Store

/// What became of the accounts of a tenant.
package struct ReclassificationReport: Sendable, Hashable {
    package var accounts = 0
    /// Those that fall into another segment than before.
    package var changed = 0
    /// Those that miss a region, vertical or size.
    package var unclassified = 0
}

extension Workspace {
    /// Classifies every account by the definitions of today: a thousand at a time, each in its own transaction, so it
    /// stands in nobody's way and can simply be repeated.
    package func classifyAccounts(by call: Call) async throws -> ReclassificationReport {
        try call.principal.require(.writeAccounts)
        var report = ReclassificationReport()
        var last: String?
        while true {
            try Task.checkCancellation()
            let (chunk, end) = try await classifyChunk(after: last, call)
            report.accounts += chunk.accounts
            report.changed += chunk.changed
            report.unclassified += chunk.unclassified
            guard let end else { return report }
            last = end
        }
    }

    /// One chunk; also answers where the next one begins, nil after the last.
    private func classifyChunk(
        after last: String?, _ call: Call
    ) async throws -> (report: ReclassificationReport, end: String?) {
        try await changeInBulk(call, .writeAccounts, .accounts) { transaction in
            let definitions = try await definitions(transaction)
            let accounts = try await transaction.lockAccounts(after: last, limit: Workspace.importChunkRows)
            var report = ReclassificationReport(accounts: accounts.count)
            var writes: [AccountWrite] = []
            for account in accounts {
                let classification = definitions.classifier.classify(account.input)
                if !classification.isComplete { report.unclassified += 1 }
                let nodes = definitions.nodes(of: classification, tier: account.nodes.tier)
                guard nodes != account.nodes else { continue }
                writes.append(
                    AccountWrite(id: account.id, input: account.input, nodes: nodes, changesSegment: true))
            }
            report.changed = try await transaction.write(writes, at: call.now).count
            let isLast = accounts.count < Workspace.importChunkRows
            let chunk = (report, isLast ? nil : accounts.last?.input.externalID)
            guard report.changed > 0 else { return .nothing(chunk) }
            return Changed(
                chunk,
                AuditEntry(
                    .accountsClassified, .accounts,
                    [
                        "changed": .integer(report.changed),
                        "external_ids_sha256": .string(
                            AuditEntry.digest(of: writes.map(\.input.externalID))),
                    ]))
        }
    }
}
