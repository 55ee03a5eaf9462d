// What accounts are classified by, remembered as long as the tenant's structure stands as it does.

import Domain
import Store

struct RememberedDefinitions: Sendable {
    var definitions: ClassificationDefinitions
    /// The structure's latest change when they were read.
    var changedAt: Instant
}

extension Workspace {
    /// The definitions as of this transaction: reading all of them and folding every alias cost a third of a write.
    /// Whether those remembered still hold, the transaction itself says, so that no server classifies by old ones.
    func definitions(_ transaction: TenantTransaction) async throws -> ClassificationDefinitions {
        let generation = memory.generation(transaction.tenant, [.structure])
        let changedAt = try await transaction.structureChangedAt()
        if let known = memory.read(transaction.tenant, { $0.definitions }), known.changedAt == changedAt {
            return known.definitions
        }
        let definitions = try await transaction.classificationDefinitions()
        memory.fill(transaction.tenant, generation) {
            $0.definitions = RememberedDefinitions(definitions: definitions, changedAt: changedAt)
        }
        return definitions
    }
}
