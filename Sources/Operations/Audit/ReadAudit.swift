// Reading the audit chain.

package import Domain
import Store

extension Workspace {
    /// A page of the tenant's records.
    package func auditRecords(
        _ filter: AuditFilter, after seq: Int?, limit: Int, by call: Call
    ) async throws -> [AuditRecord] {
        try await read(call, .readAudit) {
            try await $0.auditRecords(filter, after: seq, limit: limit)
        }
    }
}
