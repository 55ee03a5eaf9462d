// Who may write which agreement: an editor only inside its region's subtree, as the tree stands at the write.

import Domain
import Store

extension Workspace {
    /// A framework holds everywhere, so a principal bounded to a region may not write it.
    ///
    /// - Parameter permission: one that a region may bound.
    func requireUnbounded(
        _ kind: AgreementKind, _ call: Call, _ permission: Permission = .writeAgreements
    ) throws(DomainError) {
        guard kind == .framework, let region = call.principal.bound(of: permission) else { return }
        throw DomainError(
            .forbidden, .outsideRegion,
            "Your right to write agreements ends at the region “\(region)”; a framework holds everywhere.")
    }

    /// Whether the principal may write for what a selector covers.
    func requireRight(
        to selector: Selector, _ call: Call, _ transaction: TenantTransaction,
        _ permission: Permission = .writeAgreements
    ) async throws {
        guard let bound = call.principal.bound(of: permission) else { return }
        guard let region = selector.region else {
            throw DomainError(
                .forbidden, .outsideRegion,
                "Your right to write agreements ends at the region “\(bound)”: the selector must name a region in it."
            )
        }
        let tree = NodeTree(parents: try await transaction.nodes(of: .region).mapValues(\.parent))
        guard tree.lies(region, atOrBelow: bound) else {
            throw DomainError(
                .forbidden, .outsideRegion,
                "Your right to write agreements ends at the region “\(bound)”; “\(region)” does not lie in it."
            )
        }
    }

    /// Whether the principal may touch an agreement: every text of it that counts must lie inside the bound, and one
    /// without any text yet is nobody's.
    func requireRight(
        to agreement: AgreementEntry, _ call: Call, _ transaction: TenantTransaction,
        _ permission: Permission = .writeAgreements
    ) async throws {
        try requireUnbounded(agreement.kind, call, permission)
        guard call.principal.bound(of: permission) != nil else { return }
        if let draft = try await transaction.draft(of: agreement.id) {
            try await requireRight(to: draft.selector, call, transaction, permission)
        }
        // A new version may end any of these.
        for selector in try await transaction.selectors(of: agreement.id, now: call.now) {
            try await requireRight(to: selector, call, transaction, permission)
        }
    }
}
